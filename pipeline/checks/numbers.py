"""Numbers of source and translation, by value and locale: missing, added, misleading marks, other units."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import lru_cache

from pipeline import facts
from pipeline.checks.message import Message
from pipeline.markup import plain
from pipeline.model import Locale, Pair

SMALL = 12
"""Up to here numbers are often written as words; where a language's words are not known, they are not missed."""

Numbers = Sequence[facts.Number]


@lru_cache(maxsize=512)
def read(text: str) -> str:
    """What is read of a segment, without markup and placeholders."""
    return plain(text)


def numbers(pair: Pair) -> Iterator[Message]:
    """Numbers in digits of one side that stand on the other neither in digits nor in words."""
    source, target = _sides(pair)
    missing = [number for number in source if number.kind == "digits" and not _stands(number, target)]
    added = [number for number in target if number.kind in {"digits", "name"} and not _stands(number, source)]
    missing = [number for number in missing if not _unsure(number, pair.locale) and not _misread(number, added)]
    added = [number for number in added if not _unsure(number, pair.source_locale) and not _meant(number, source)]
    if len(missing) == len(added):
        for before, after in zip(missing, added, strict=True):
            yield Message(f"the source has {before}, the translation has {after}")
        return
    for number in missing:
        yield Message(f"the number {number} is missing from the translation")
    for number in added:
        yield Message(f"the translation has the number {number}, the source has not")


def number_marks(pair: Pair) -> Iterator[Message]:
    """`1,500` of an English source in a German text, where it is one and a half."""
    source, target = _sides(pair)
    for number in target:
        meant = _meant(number, source)
        if number.kind == "digits" and meant is not None and not _stands(number, source):
            read_as, value = facts.shown(number.value), facts.shown(meant)
            yield Message(f"{number} is read as {read_as} in {pair.locale.tag}, the source has {value}")


def number_words(pair: Pair) -> Iterator[Message]:
    """Three in the source, four in the translation, both as words."""
    source, target = _sides(pair)
    before = [number for number in source if _is_telling(number) and not _stands(number, target)]
    after = [number for number in target if _is_telling(number) and not _stands(number, source)]
    if len(before) == len(after) == 1:
        yield Message(f"the source has {before[0]}, the translation has {after[0]}")


def units(pair: Pair) -> Iterator[Message]:
    """The same number with another unit: 5 mg and 5 mcg."""
    source = facts.units(read(pair.source), pair.source_locale)
    target = facts.units(read(pair.target), pair.locale)
    if not source or not target:
        return
    before, after = _by_value(source), _by_value(target)
    for value in before.keys() & after.keys():
        if not {item.unit for item in before[value]} & {item.unit for item in after[value]}:
            yield Message(f"the source has {before[value][0]}, the translation has {after[value][0]}")


def _sides(pair: Pair) -> tuple[Numbers, Numbers]:
    return facts.numbers(read(pair.source), pair.source_locale), facts.numbers(read(pair.target), pair.locale)


def _stands(number: facts.Number, others: Numbers) -> bool:
    """Whether the other side has the number, in digits or words, or all its parts."""
    values = {other.value for other in others}.union(*(other.parts for other in others))
    return number.value in values or (bool(number.parts) and values.issuperset(number.parts))


def _unsure(number: facts.Number, locale: Locale) -> bool:
    """Whether the other side may say it in words that are not known."""
    return 0 <= number.value <= SMALL and "numbers" not in facts.available(locale.language)


def _meant(number: facts.Number, source: Numbers) -> Fraction | None:
    """The value that the signs have in another locale, if the source has it."""
    values = {other.value for other in source}
    return next((value for value in number.readings if value in values), None)


def _misread(number: facts.Number, added: Numbers) -> bool:
    return any(number.value in other.readings for other in added)


def _is_telling(number: facts.Number) -> bool:
    """Words for one stand for articles and pronouns, large ones for many."""
    return number.kind == "word" and 2 <= number.value <= 100


def _by_value(found: Sequence[facts.Quantity]) -> dict[Fraction, list[facts.Quantity]]:
    table: dict[Fraction, list[facts.Quantity]] = defaultdict(list)
    for item in found:
        table[item.value].append(item)
    return table
