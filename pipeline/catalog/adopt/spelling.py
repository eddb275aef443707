"""How other systems spell links, placeholders and markup in a message -> Markdown as an author writes it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from html import unescape

_TOOLKIT_LINK = re.compile(r"(?<=\])\{(\d+)\}")
_TOOLKIT_SLOT = re.compile(r"(?<![\w{\]])\{(\d+)\}(?!\})")
_LINK = re.compile(r'<a\s[^<>]*?\bhref\s*=\s*(["\'])(?P<url>.*?)\1[^<>]*>(?P<text>.*?)</a\s*>', re.DOTALL | re.I)
_IMAGE = re.compile(r"<img\s[^<>]*>", re.I)
_ATTRIBUTE = re.compile(r'\b(src|alt)\s*=\s*(["\'])(.*?)\2', re.DOTALL | re.I)
_MARKS: Mapping[str, str] = {"strong": "**", "b": "**", "em": "*", "i": "*", "code": "`", "tt": "`"}
_TAG = re.compile(rf"</?({'|'.join(_MARKS)})\s*>", re.I)
_BREAK = re.compile(r" *\n| {3,}|\s*<br\s*/?>\s*", re.I)
"""What hard line breaks are in messages: Sphinx leaves three spaces of them, translate-toolkit a bare line feed."""
_RST_LINK = re.compile(r"`(?P<text>[^`<>]+?)\s*<(?P<url>[^`<>\s]+)>`__?")
_RST_CODE = re.compile(r"``(?=\S)([^`]+?)(?<=\S)``")
_ROLE = re.compile(r":[a-z]+(?::[a-z]+)?:`[^`]+`")


def _as_written(text: str) -> str:
    """po4a, mdpo, mdbook-i18n-helpers, MyST: Markdown already."""
    return text


def _toolkit(text: str) -> str:
    """translate-toolkit's md2po: `[text]{1}`, `![picture]{2}`, and `{3}` for all else that it takes out."""
    return _TOOLKIT_SLOT.sub(r"<slot:\1>", _TOOLKIT_LINK.sub(r"(slot:\1)", text))


def _html(text: str) -> str:
    """translate-toolkit's html2po, po4a's xhtml: inline HTML."""
    text = _LINK.sub(lambda found: f"[{found['text']}]({found['url']})", text)
    text = _IMAGE.sub(_picture, text)
    return unescape(_TAG.sub(lambda found: _MARKS[found[1].lower()], text))


def _picture(found: re.Match[str]) -> str:
    values = {name.lower(): value for name, _, value in _ATTRIBUTE.findall(found[0])}
    return f"![{values.get('alt', '')}]({values.get('src', '')})"


def _rst(text: str) -> str:
    """Sphinx with reStructuredText; roles (`:ref:`) have no like in Markdown and stay as they are."""
    if _ROLE.search(text):
        return text
    return _RST_CODE.sub(r"`\1`", _RST_LINK.sub(r"[\g<text>](\g<url>)", text))


_SPELLINGS: tuple[Callable[[str], str], ...] = (_as_written, _toolkit, _html, _rst)
"""In the order in which they are tried."""


def readings(*texts: str) -> Iterator[tuple[str, ...]]:
    """Message and translation in each spelling that makes a difference, first with line breaks as they are."""
    broken = tuple(_BREAK.sub("  \n", text) for text in texts)
    tried = (tuple(map(spelling, some)) for some in (texts, broken) for spelling in _SPELLINGS)
    yield from dict.fromkeys(tried)


_PUNCTUATION = re.compile(r"\\([!-/:-@\[-`{-~])")
_SPACE = re.compile(r"\s+")
_QUOTES = str.maketrans("“”„‟«»‘’‚‛", '""""""\'\'\'\'')
_EMPHASIS = re.compile(r"(?<![\w\\])_{1,3}(?=\S)|(?<=[^\s\\])_{1,3}(?!\w)")
_TITLE = re.compile(r"""\((\{\w+\})\s+(?:"[^"]*"|'[^']*'|\([^()]*\))\)""")
_MARKUP = re.compile(r"[*`]+")


def spelled(text: str) -> str:
    """A msgid without what systems spell differently: escapes, entities, white space, quotes, `_` or `*`."""
    starred = _EMPHASIS.sub(lambda found: "*" * len(found[0]), text)
    return _SPACE.sub(" ", _PUNCTUATION.sub(r"\1", unescape(starred)).translate(_QUOTES)).strip()


def bare(text: str) -> str:
    """A msgid as `spelled`, without the marks of emphasis and code, and without the titles of links."""
    return _MARKUP.sub("", _TITLE.sub(r"(\1)", spelled(text)))
