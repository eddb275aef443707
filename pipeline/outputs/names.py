"""The name of an edition's language in that language itself."""

from __future__ import annotations

from pipeline.languages import endonym
from pipeline.model import Locale
from pipeline.readability import unit


def name(locale: Locale) -> str:
    """`Deutsch`, `中文 (简体)`, `Deutsch (simple)`; the tag if unknown."""
    return endonym(locale)


def counted_by_characters(locale: Locale) -> bool:
    """Whether the "words" of a language are its characters, because nothing here can tell its words."""
    return unit(locale.language) == "character"
