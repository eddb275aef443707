"""Negations, comparisons and frequencies of a text, as the language data list them."""

from __future__ import annotations

from pipeline.facts.lexicon import Lexicon, lexicon
from pipeline.facts.phrases import Phrases
from pipeline.facts.text import folded
from pipeline.facts.values import Mention
from pipeline.model import Locale


def negations(text: str, locale: Locale) -> tuple[Mention, ...] | None:
    """The words that deny, by place; None where the language has no data for them."""
    known, text = lexicon(locale.language), folded(text)
    if not known.negations and known.negation_pattern is None:
        return None
    places = {found.start: text[found.start : found.end] for found in known.negations.find(text)}
    if known.negation_pattern:
        for match in known.negation_pattern.finditer(text):
            places.setdefault(match.start(), match[0])
    return tuple(Mention("negation", places[start]) for start in sorted(places))


def comparisons(text: str, locale: Locale) -> tuple[Mention, ...] | None:
    """`more`, `less`, `at_least`, `at_most`, `about` ... by place; None where the language has no data for them."""
    return _mentions(text, lexicon(locale.language).comparisons)


def frequencies(text: str, locale: Locale) -> tuple[Mention, ...] | None:
    """`once`, `twice`, `daily`, `weekly` ... by place; None where the language has no data for them."""
    return _mentions(text, lexicon(locale.language).frequencies)


def available(language: str) -> frozenset[str]:
    """What the data of a language (`de`) can find, of numbers, units, dates, negations, comparisons, frequencies.

    Numbers written in digits are found in every language; `numbers` says that number words are known too.
    """
    return frozenset(name for name, has in _tables(lexicon(language)).items() if has)


def _tables(known: Lexicon) -> dict[str, bool]:
    return {
        "numbers": bool(known.numbers),
        "units": known.unit_pattern is not None,
        "dates": bool(known.months),
        "negations": bool(known.negations) or known.negation_pattern is not None,
        "comparisons": bool(known.comparisons),
        "frequencies": bool(known.frequencies),
    }


def _mentions(text: str, phrases: Phrases[str]) -> tuple[Mention, ...] | None:
    if not phrases:
        return None
    text = folded(text)
    return tuple(Mention(found.value, text[found.start : found.end]) for found in phrases.find(text))
