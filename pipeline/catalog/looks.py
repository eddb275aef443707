"""How two msgids look different that say the same: white space, quotes, emphasis marks, punctuation, case."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from html import unescape
from itertools import zip_longest
from unicodedata import normalize

CASE = "case"
PUNCTUATION = "punctuation"

_QUOTES = str.maketrans("“”„‟«»‹›‘’‚‛", '""""""""\'\'\'\'')
_SPACE = re.compile(r"[\s\u200b\u2060\ufeff]+")
_ESCAPE = re.compile(r"\\(?P<sign>[-.,:;!?()#+'\"/%])|&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]\w{1,31});")
# What escapes keep from being read as markup.
_MARKUP = "<>&*_`[]\\{}~|"
_OTHER = re.compile(r"[\W_]+")
# Each of these looks at a long row of the same signs once.
_VERBATIM = re.compile(r"(?<!`)(?P<ticks>`++).*?(?<!`)(?P=ticks)(?!`)|\{\w+\}|</?[A-Za-z][^<>]*>", re.DOTALL)
# Underscores that can stand for emphasis: at the edge of a word.
_EMPHASIS = re.compile(
    rf"{_VERBATIM.pattern}|(?P<mark>(?<![\w\\])_{{1,3}}(?=\S)|(?<=[^\s\\])_{{1,3}}(?!\w))", re.DOTALL
)
# Marks at the end that change no meaning; a question mark does.
_ENDS = r"\s.!:;,…。！：；，、।۔،؛"
_END = re.compile(rf"(?<![{_ENDS}])[{_ENDS}]++(?=[\"'*)\]]*$)")
_STOP = re.compile(r"[!！](?=[\"'*)\]]*\s)")
# Between two digits a mark may part decimals, thousands or numbers.
_INNER = re.compile(r"(?<!\d)\s?[,;:،؛](?=\s)|[,;:،؛](?=\s\D)|[，；：、]|\s[-–—](?=\s\D)")
_DASH = re.compile(r"(?<=\d)[–‑‐](?=\d)")
_ELLIPSIS = re.compile(r"\.\.\.")
_GROUP = re.compile(r"(?<=\d)[,.'’\u00a0\u202f](?=\d{3}(?!\d))")
_WIDE = r"[\u2e80-\u303f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef]"
_WRAP = re.compile(rf"(?<![^\S\n])[^\S\n]*+\n\s*|(?<={_WIDE}) (?={_WIDE})")


def looks(old: str, new: str) -> tuple[str, ...] | None:
    """In what two msgids differ that changes no meaning, by the names of LOOKS; None where they differ in words.

    Code, placeholders and tags are compared as they are. Words in capitals are never equal to the same words in small
    letters: "WHO" is not "who".
    """
    if shape(old) != shape(new) or not _same_capitals(old, new):
        return None
    return tuple(name for name in LOOKS if shape(old, name) != shape(new, name))


def rewrapped(old: str, new: str) -> bool:
    """Whether two msgids differ in nothing but line breaks, which are spaces in a script without spaces too."""
    return _unwrapped(old) == _unwrapped(new)


def shape(text: str, without: str = "") -> str:
    """A msgid without what changes no meaning; one of LOOKS may be left as it is."""
    for name, change in LOOKS.items():
        if name != without:
            text = change(text)
    return text.strip()


def bare(text: str) -> str:
    """The letters and digits of a text without case: those of texts that only look different are the same."""
    return _OTHER.sub("", _composed(_unescaped(text)).casefold())


def spoken(text: str) -> str:
    """A msgid without the marks inside of it, which may turn a negation round: "No, you may" and "No you may"."""
    return _END.sub("", shape(text, PUNCTUATION)).strip()


def prose(text: str, change: Callable[[str], str]) -> str:
    """The text with `change` made to all that is not code, a placeholder or a tag."""
    if not _VERBATIM.search(text):
        return change(text)
    pieces, end = [], 0
    for found in _VERBATIM.finditer(text):
        pieces += [change(text[end : found.start()]), found[0]]
        end = found.end()
    return "".join([*pieces, change(text[end:])])


def said(text: str) -> str:
    """The text without code, placeholders and tags."""
    return _VERBATIM.sub(" ", text)


def _unwrapped(text: str) -> str:
    return _WRAP.sub(lambda found: "" if found[0] == " " or _is_wide(text, found) else " ", text)


def _is_wide(text: str, found: re.Match[str]) -> bool:
    around = text[: found.start()][-1:] + text[found.end() :][:1]
    return len(around) == 2 and all(re.match(_WIDE, sign) for sign in around)


def _marks(text: str) -> str:
    """Without the marks inside and at the end of sentences that change no meaning."""
    text = _DASH.sub("-", _GROUP.sub("", _ELLIPSIS.sub("…", text)))
    return _INNER.sub("", _STOP.sub(".", text))


def _composed(text: str) -> str:
    """Letters with their accents as one sign each."""
    return text if text.isascii() else normalize("NFC", text)


def _unescaped(text: str) -> str:
    """What is written as `&eacute;` or `\\.` as the sign that it is, where that cannot be read as markup."""
    return _ESCAPE.sub(_sign, text) if "&" in text or "\\" in text else text


def _sign(found: re.Match[str]) -> str:
    if found["sign"]:
        return found["sign"]
    sign = unescape(found[0])
    return found[0] if sign in _MARKUP or len(sign) > 1 else sign


def _punctuation(text: str) -> str:
    return prose(_END.sub("", text), _marks)


def _emphasis(text: str) -> str:
    """Underscores as stars; what stands verbatim stays where it is, as it tells what is at the edge of a word."""
    if "_" not in text:
        return text
    return _EMPHASIS.sub(lambda found: "*" * len(found["mark"]) if found["mark"] else found[0], text)


def _same_capitals(old: str, new: str) -> bool:
    """Whether the same words stand in capitals."""
    if old.isupper() != new.isupper() and " " in old.strip():
        # A heading that was all in capitals, or is now.
        return True
    pairs = zip_longest(shape(old, CASE).split(" "), shape(new, CASE).split(" "), fillvalue="")
    return all(a == b or not (_capitals(a) or _capitals(b)) for a, b in pairs)


def _capitals(word: str) -> bool:
    letters = [letter for letter in word if letter.isalpha()]
    return len(letters) > 1 and all(letter.isupper() for letter in letters)


LOOKS: Mapping[str, Callable[[str], str]] = {
    "accents": lambda text: prose(text, _composed),
    "escapes": lambda text: prose(text, _unescaped),
    "white space": lambda text: prose(text, lambda piece: _SPACE.sub(" ", piece)),
    "quotes": lambda text: prose(text, lambda piece: piece.translate(_QUOTES)),
    "emphasis marks": _emphasis,
    PUNCTUATION: _punctuation,
    CASE: lambda text: prose(text, str.casefold),
}
"""What may differ, and the change that takes the difference away."""
