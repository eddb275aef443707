"""The glossary as the text says it that an edition is made from, and what translators see of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import lru_cache

from pipeline import checks
from pipeline.config import Config
from pipeline.model import Locale, Pair, Segment, Term

_MOST = 8
"""So many terms of one segment are shown."""

Lines = Callable[[Segment], Iterator[str]]


def spoken(config: Config, source: Locale) -> tuple[Term, ...]:
    """The terms with the names that a text in `source` has: a pivot in another language has its own."""
    return _spoken(config.terms, config.source.language, source)


def lines(terms: tuple[Term, ...], source: Locale, locale: Locale) -> Lines:
    """For each segment the terms in it, with what the glossary wants in `locale`: `term: dose = Dosis`."""

    def of_segment(segment: Segment) -> Iterator[str]:
        found = checks.found(Pair(segment.text, "", source, locale, terms=terms)) if terms else {}
        some = [line for term, said in found.items() if (line := _line(term, said, locale))]
        yield from some[:_MOST]

    return of_segment


@lru_cache(maxsize=64)
def _spoken(terms: tuple[Term, ...], language: str, source: Locale) -> tuple[Term, ...]:
    if source.language == language:
        return terms
    own = ((term, term.forms_in(source) if term.translate else term.names) for term in terms)
    return tuple(replace(term, term=names[0], also=names[1:]) for term, names in own if names)


def _line(term: Term, said: str, locale: Locale) -> str:
    """What a translator has to know of a term; empty where the glossary says nothing for the locale."""
    if not term.translate:
        return f"term: {said} stays as it is"
    forms = [text for text in map(checks.shown, term.forms_in(locale)) if text]
    refused = [text for text in map(checks.shown, term.forbidden_in(locale)) if text]
    if not forms or forms[0] == term.term:
        return f"term: {_name(term, said)}, not {refused[0]}" if refused else ""
    return f"term: {_name(term, said)} = {forms[0]}" + (f", not {refused[0]}" if refused else "")


def _name(term: Term, said: str) -> str:
    """The term as the glossary has it, or as the text says it where the glossary has no whole word."""
    return said if "*" in term.term or term.term.startswith("/") else term.term
