"""A term of the glossary."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.model.locales import Locale

Forms = tuple[tuple[str, tuple[str, ...]], ...]
"""Locale tag and forms: words, a `*` at the end of one standing for any ending, or `/a regular expression/`."""


@dataclass(frozen=True, slots=True)
class Term:
    """A term of the source, what it means, and how the editions must and must not say it."""

    term: str
    """As the source says it; a `*` at the end of a word stands for any ending."""
    also: tuple[str, ...] = ()
    """Other ways in which the source says it."""
    meaning: str = ""
    """In plain words; empty if none is given."""
    translate: bool = True
    """False: it stays as it is in every language."""
    forms: Forms = ()
    forbidden: Forms = ()
    hard: bool | None = None
    """Whether a text has to explain it where it comes first; None where the glossary does not say."""
    severity: str = "warning"
    """How grave it is that a translation says it in a forbidden way, or changes what stays as it is."""

    @property
    def names(self) -> tuple[str, ...]:
        """All ways in which the source says it."""
        return (self.term, *self.also)

    def forms_in(self, locale: Locale) -> tuple[str, ...]:
        """How an edition must say it, the preferred form first; () where the glossary does not say."""
        return _nearest(self.forms, locale)

    def forbidden_in(self, locale: Locale) -> tuple[str, ...]:
        """How an edition must not say it."""
        return _nearest(self.forbidden, locale)


def _nearest(forms: Forms, locale: Locale) -> tuple[str, ...]:
    """The forms of the locale, of its fallbacks, or of the edition that a plain one is the plain one of."""
    known = dict(forms)
    tags = (locale.tag, *locale.fallbacks)
    ordinary = (tag.removesuffix("-simple") for tag in tags)
    return next((known[tag] for tag in (*tags, *ordinary) if tag in known), ())
