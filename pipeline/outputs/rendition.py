"""A localised document made ready for the forms in which publishers get it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from html import unescape
from posixpath import basename
from re import compile as pattern
from urllib.parse import quote

from pipeline.languages import locale as locale_of
from pipeline.model import Locale, Localisation, Piece
from pipeline.outputs.body import body, foreign, settings
from pipeline.outputs.characters import safe
from pipeline.outputs.headings import first_words, identified, ids
from pipeline.outputs.pictures import target

_TARGET = pattern(r'<(?:a|img) (?:[a-z]+="[^"]*" )*?(?:href|src)="([^"]*)"')
_TITLE_HEADING = pattern(r"<h1[ >]")


@dataclass(frozen=True, slots=True)
class Words:
    """Words of the front matter, and the locale whose words they are."""

    text: str
    locale: Locale


@dataclass(frozen=True, slots=True)
class Rendition:
    """All that the pages and texts of a bundle are made of."""

    path: str
    locale: Locale
    title: Words
    description: Words
    body: str
    """Sanitised HTML; every heading has the id of its source heading."""
    titled: bool
    """The body has a heading of the first level."""
    image: str
    """The encoded address of the picture of the front matter; empty if the body shows it, or there is none."""
    image_alt: Words
    draft: bool
    review: str
    """As in Localisation."""
    foreign: tuple[Locale, ...]
    """The locales whose words stand in for what is not translated."""
    pieces: tuple[Piece, ...]
    files: tuple[str, ...]
    """Pictures and other files of the project that it shows or links to, relative to the source texts."""
    notice: str = ""
    """What the project says in this language of texts that nobody has reviewed; empty for plainloc's own words."""


def rendition(localisation: Localisation, source: Localisation) -> Rendition:
    """A localised text as a page needs it. `source` gives the headings their addresses."""
    front = settings(localisation)
    html = identified(body(localisation), _heading_ids(source))
    addresses = dict.fromkeys(unescape(found) for found in _TARGET.findall(html))
    shown = {name for address in addresses if (name := target(localisation.path, address))}
    image, pictured = _lead(localisation.path, front.get("image", ""))
    made = Rendition(
        path=localisation.path,
        locale=localisation.locale,
        title=_words(localisation, "title", front.get("title", "")),
        description=_words(localisation, "description", front.get("description", "")),
        body=html,
        titled=bool(_TITLE_HEADING.search(html)),
        image=image if pictured not in shown else "",
        image_alt=_words(localisation, "image_alt", front.get("image_alt", "")),
        draft=not localisation.review.startswith("reviewed"),
        review=localisation.review,
        foreign=_foreign(localisation),
        pieces=localisation.pieces,
        files=tuple(sorted(shown | ({pictured} if pictured else set()))),
    )
    return made if made.title.text else replace(made, title=_first_heading(localisation, html))


def _lead(path: str, image: str) -> tuple[str, str | None]:
    """The encoded address of the picture that the front matter names, and its file if it is one of the project."""
    address = quote(image, safe="%/:?#[]@!$&'()*+,;=~")
    name = target(path, address)
    return (address, name) if name or address.lower().startswith(("http://", "https://")) else ("", None)


@lru_cache(maxsize=8)
def _heading_ids(source: Localisation) -> tuple[str, ...]:
    return ids(body(source))


def _words(localisation: Localisation, key: str, text: str) -> Words:
    """A value of the front matter as it stands in the localised text."""
    piece = next(
        (piece for piece in localisation.pieces if piece.segment.path == (key,) and _in_front(piece.segment.style)),
        None,
    )
    tag = piece.origin if piece and foreign(piece, localisation.locale) else localisation.locale.tag
    return Words(" ".join(safe(text).split()), locale_of(tag))


def _in_front(style: str) -> bool:
    return style.startswith("yaml")


def _first_heading(localisation: Localisation, html: str) -> Words:
    piece = next((piece for piece in localisation.pieces if piece.segment.kind == "heading"), None)
    tag = piece.origin if piece and foreign(piece, localisation.locale) else localisation.locale.tag
    return Words(first_words(html) or safe(basename(localisation.path)), locale_of(tag))


def _foreign(localisation: Localisation) -> tuple[Locale, ...]:
    tags = dict.fromkeys(piece.origin for piece in localisation.pieces if foreign(piece, localisation.locale))
    return tuple(map(locale_of, tags))
