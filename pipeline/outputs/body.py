"""A localised text as the body of a page."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape

from pipeline import markup
from pipeline.formats.front import front_matter
from pipeline.languages import locale as locale_of
from pipeline.model import Locale, Localisation, Piece
from pipeline.outputs.characters import safe
from pipeline.outputs.figures import speaks
from pipeline.outputs.sanitise import sanitise
from pipeline.outputs.tidy import said_in

BARE_KINDS = frozenset({"alt", "title", "value"})
"""Segments that end up in an attribute, where no tag can stand."""

STAND_IN = "stand-in"
"""The class of what readers must see to be no translation."""

_OPEN, _SHUT = "\ue002", "\ue003"
"""Characters for private use around the tag of a locale and its words, in a plain text that becomes HTML."""
_PLAIN_MARK = re.compile(f"{_OPEN}([A-Za-z0-9-]+);(.*?){_SHUT}", re.DOTALL)


def body(localisation: Localisation, *, raw: bool = False) -> str:
    """The HTML of a localised text without its front matter: sanitised, or as written (`raw`).

    What stands in another locale's words is wrapped in `<span lang dir>`, so that it is read aloud and set in its
    own direction; what `stands_in` has the class `stand-in` too, by which a page marks it for readers. A picture whose
    alternative text is in another locale's words has a `lang`. A plain text file becomes paragraphs.
    """
    marked = "".join(
        part if isinstance(part, str) else _marked(part, localisation.locale, raw=raw) for part in localisation.parts
    )
    text = safe(marked)
    html = _paragraphs(text) if localisation.path.endswith(".txt") else markup.html(prose(text))
    # Character references are read only now. A next line (U+0085) is no white space in HTML.
    return safe(html if raw else sanitise(html)).replace("\x85", " ")


def prose(text: str) -> str:
    """A text without BOM and front matter."""
    return text[front_matter(text, frozenset(), "").end :]


def settings(localisation: Localisation) -> Mapping[str, str]:
    """The plain values at the top of the front matter of a localised text, safe; empty where it has none."""
    if localisation.path.endswith(".txt"):
        return {}
    found = front_matter(safe(localisation.text()), frozenset(), "").settings
    return {key: safe(value) for key, value in found}


def foreign(piece: Piece, locale: Locale) -> bool:
    """Whether a piece stands in the words of another locale, and is not merely carried over."""
    return piece.origin != locale.tag and piece.state != "carried" and bool(piece.text.strip())


def stands_in(piece: Piece, locale: Locale) -> bool:
    """Whether readers must see that a piece is no translation: it is in another language, or not in plain words as the
    edition is, or the edition's own translation has an error."""
    return foreign(piece, locale) and (piece.lack == "refused" or not speaks(piece, locale))


def _marked(piece: Piece, locale: Locale, *, raw: bool) -> str:
    segment = piece.segment
    if not foreign(piece, locale) or segment.style.startswith("yaml"):
        return piece.text
    origin = locale_of(piece.origin)
    if segment.kind in BARE_KINDS:
        return said_in(origin.tag) + piece.text if segment.style == "alt" and not raw else piece.text
    if segment.style == "plain":
        return (
            piece.text
            if raw
            else f"{_OPEN}{origin.tag};{piece.text}{_SHUT}"
            if stands_in(piece, locale)
            else piece.text
        )
    if segment.style != "markdown":
        return piece.text
    return f"{_opened(origin, marked=stands_in(piece, locale))}{piece.text}</span>"


def _opened(origin: Locale, *, marked: bool) -> str:
    name = f' class="{STAND_IN}"' if marked else ""
    return f'<span lang="{escape(origin.tag)}" dir="{origin.direction}"{name}>'


def _paragraphs(text: str) -> str:
    blocks = (block.strip("\r\n") for block in re.split(r"(?:\r?\n[ \t]*){2,}", text.removeprefix("\ufeff")))
    html = "\n".join(f"<p>{'<br>'.join(map(escape, block.splitlines()))}</p>" for block in blocks if block.strip())
    return _PLAIN_MARK.sub(lambda found: f"{_opened(locale_of(found[1]), marked=True)}{found[2]}</span>", html)
