"""A translation as its typography is looked at: what is no text is hidden, and every character keeps its place."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from pipeline import languages
from pipeline.checks.once import once
from pipeline.checks.reading import resolved
from pipeline.facts.text import KEPT
from pipeline.languages import Typography
from pipeline.model import Locale, Pair

FILL = "\ue000"
"""Stands for each character that is hidden: code, placeholders, tags, addresses, escapes, entities."""
JOIN = "\ue001"
"""Stands for the characters of an entity before its last one, which is the no-break space that it means."""
NO_BREAK = "\u00a0\u202f\u2007\u2060"
STYLE = "*_~"
"""Marks of emphasis, which are not read."""

# One character first, from a plain set: the regular expression engine looks for it at its full speed.
_FIRST = re.compile(r"[`\\&{<@\[\]:w](?:(?<![\[\]:w])|(?<=\])[(\[]|(?<=\[)\^|(?<=:)//|(?<=w)ww\.)")
_HIDDEN = re.compile(
    r"""
      (?<!`)(?P<ticks>`+)(?!`).{1,2000}?(?<!`)(?P=ticks)(?!`)
    | \\[!-/:-@\[-`{-~]
    | (?P<entity>&(?:\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z]\w{1,31});)
    | \{(?:url|img|note|tag)\d{1,9}\}
    | <!--.{0,2000}?-->
    | </?[A-Za-z][^<>]{0,2000}>
    | <[a-z][a-z+.-]{1,20}:[^<>\s]{1,2000}>
    | \]\([^()]{0,2000}(?:\([^()]{0,200}\)[^()]{0,200}){0,9}\)
    | \]\[[^\]\[]{0,200}\]
    | \[\^[^\]\[]{1,200}\]
    | (?:(?:https?|ftp)://|www\.)[!-Z^-~]{0,2000}[\w/\#&=%~+-]
    | [\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,9}
    """,
    re.VERBOSE | re.ASCII,
)


class Text(NamedTuple):
    """A translation, and what is known of it and of its language."""

    raw: str
    shown: str
    """Without what is no text; as many characters as `raw`."""
    source: str
    locale: Locale
    kind: str
    typography: Typography
    language: str
    """Its name in English."""
    source_locale: Locale


class Flaw(NamedTuple):
    """A place in a translation that is not as its language has it."""

    start: int
    end: int
    message: str
    """A fact; the place is shown behind it."""
    suggestion: str
    new: str | None = None
    """What stands there when it is mended; None where that is for people to say."""
    severity: str = ""
    """Empty for the check's own."""


@once
def text(pair: Pair) -> Text:
    """The translation of a pair."""
    known = languages.language(pair.locale.language)
    own, name = known.typography or _UNKNOWN, known.name or pair.locale.tag
    return Text(pair.target, shown(pair.target), pair.source, pair.locale, pair.kind, own, name, pair.source_locale)


_UNKNOWN = Typography()


@lru_cache(maxsize=KEPT)
def shown(raw: str) -> str:
    """A msgid or a translation with what is no text hidden, each character in its place."""
    return _HIDDEN.sub(_hide, raw) if _FIRST.search(raw) else raw


def hidden(raw: str) -> tuple[str, ...]:
    """What is no text, in its order."""
    return tuple(found[0] for found in _HIDDEN.finditer(raw))


def place(raw: str, start: int, end: int) -> str:
    """The words around a place, as a message shows them."""
    left = raw.rfind(" ", max(0, start - _AROUND), max(start - 1, 0)) + 1 or max(0, start - _AROUND)
    right = raw.find(" ", min(end + 1, len(raw)), end + _AROUND)
    return raw[left : right if right >= 0 else end + _AROUND].strip()


_AROUND = 16
"""Characters that are shown on each side of a place, at most."""


def _hide(found: re.Match[str]) -> str:
    length = len(found[0])
    if found["entity"] and (meant := resolved(found[0])) in NO_BREAK:
        return JOIN * (length - 1) + meant
    return FILL * length
