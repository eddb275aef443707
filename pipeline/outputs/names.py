"""The name of an edition's language in that language itself."""

from __future__ import annotations

from pipeline.languages import language
from pipeline.model import Locale


def name(locale: Locale) -> str:
    """`Deutsch`; with what sets it apart from the plain language code, `Deutsch (simple)`; the tag if unknown."""
    native = language(locale.language).native
    apart = locale.tag.removeprefix(locale.language).strip("-")
    return f"{native} ({apart})" if native and apart else native or locale.tag


def counted_by_characters(locale: Locale) -> bool:
    """Whether the "words" of a language are its characters, because it writes no spaces between words."""
    return not language(locale.language).spaced
