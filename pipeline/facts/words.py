"""Negations, comparisons and frequencies of a text, as the language data list them."""

from __future__ import annotations

from functools import cache, lru_cache

from pipeline.facts.denials import implied_of, negations_of
from pipeline.facts.lexicon import Lexicon, lexicon
from pipeline.facts.phrases import Phrases
from pipeline.facts.text import KEPT, folded
from pipeline.facts.turns import knows_turns
from pipeline.facts.values import Mention
from pipeline.model import Locale


def negations(text: str, locale: Locale) -> tuple[Mention, ...] | None:
    """The words that deny, by place; None where the language has no data for them."""
    known = lexicon(locale.language)
    if not known.negations and known.negation_pattern is None:
        return None
    return negations_of(folded(text), known)


def implied_negations(text: str, locale: Locale) -> tuple[Mention, ...]:
    """The words that deny by what they mean (unknown, lack, unable), by place; none where none are known."""
    return implied_of(folded(text), lexicon(locale.language))


@lru_cache(maxsize=KEPT)
def comparisons(text: str, locale: Locale) -> tuple[Mention, ...] | None:
    """`more`, `less`, `at_least`, `at_most`, `about` ... by place; None where the language has no data for them."""
    return _mentions(text, lexicon(locale.language).comparisons)


def frequencies(text: str, locale: Locale) -> tuple[Mention, ...] | None:
    """`once`, `twice`, `daily`, `weekly` ... by place; None where the language has no data for them."""
    return _mentions(text, lexicon(locale.language).frequencies)


@cache
def available(language: str) -> frozenset[str]:
    """What the data of a language (`de`) can find, of numbers, units, dates, negations, comparisons, frequencies ...

    Numbers written in digits are found in every language; `numbers` says that number words are known too. `implied`
    says that words which deny by what they mean are known, without which a lost negation cannot be told.
    """
    turns_ = {"conditions": knows_turns(language, "conditional"), "lists": knows_turns(language, "joins")}
    return frozenset(name for name, has in (_tables(lexicon(language)) | turns_).items() if has)


def _tables(known: Lexicon) -> dict[str, bool]:
    return {
        "numbers": bool(known.numbers),
        "units": known.unit_pattern is not None,
        "dates": bool(known.months),
        "negations": bool(known.negations) or known.negation_pattern is not None,
        "implied": bool(known.implied),
        "opposites": bool(known.opposites),
        "notions": bool(known.notions),
        "clock": bool(known.clock) or bool(known.clock_offsets),
        "weekdays": bool(known.weekdays),
        "comparisons": bool(known.comparisons),
        "frequencies": bool(known.frequencies),
    }


def _mentions(text: str, phrases: Phrases[str]) -> tuple[Mention, ...] | None:
    if not phrases:
        return None
    text = folded(text)
    return tuple(Mention(item.value, text[item.start : item.end], item.start, item.end) for item in phrases.find(text))
