"""Number words of source and translation: other ones, those that are lost, and those that are added."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from pipeline import facts
from pipeline.checks.message import Message
from pipeline.checks.numbers.added_counts import added_count
from pipeline.checks.numbers.changed_amounts import changed_amount
from pipeline.checks.numbers.doses import changed_count, is_barred, repeated
from pipeline.checks.numbers.equal import excused
from pipeline.checks.numbers.halves import halves
from pipeline.checks.numbers.multiples import multiples
from pipeline.checks.numbers.numbers import Numbers, sides, stands, values
from pipeline.checks.numbers.ratios import is_share, places, ratios
from pipeline.checks.numbers.said_openly import said_openly
from pipeline.checks.numbers.scales import changed as changed_long
from pipeline.checks.numbers.summed import is_listed, is_summed
from pipeline.checks.reading import read
from pipeline.languages import language
from pipeline.model import Locale, Pair

_KINDS = (
    frozenset({"word"}),
    frozenset({"ordinal"}),
    frozenset({"fraction", "word"}),
    frozenset({"roman", "ordinal"}),
)
"""Number words that are compared with each other."""

_LAST = 31
"""The last day of a month; of ordinals above it only the tens are known in all languages."""

_MOST = 100
"""From here on number words stand for many."""

_HALF, _TWICE = Fraction(1, 2), 2


def number_words(pair: Pair) -> Iterator[Message]:
    """Three and four, third and second, a third and a quarter, both in words; or six hours that are no more said."""
    source, target = sides(pair)
    # Most entries have no numbers at all.
    yield from _in_words(pair, source, target) if source or target else changed_amount(pair)


def _in_words(pair: Pair, source: Numbers, target: Numbers) -> Iterator[Message]:
    before, after = _new(pair, source, target)
    for kinds in _KINDS if before and after else ():
        one = [number for number in before if number.kind in kinds]
        other = [number for number in after if number.kind in kinds]
        if one and len(one) == len(other) and not one[0].value == other[0].value == 1:
            yield Message(f"the source has {one[0]}, the translation has {other[0]}")
            return
    yield from _changed_stage(before, after, source, target)
    yield from _changed_place(pair, before, source, target)
    changed = [*changed_amount(pair)]
    yield from changed
    lost = [*_lost_amount(pair, source)] if before else []
    shares = [*ratios(pair, source, target), *places(pair, source, target)]
    alone = lost or ([] if shares else [*_alone(pair, source, target)])
    yield from alone or changed_count(pair, source, target)
    yield from repeated(pair, source, target)
    yield from shares
    yield from changed_long(source, target)
    yield from multiples(pair, source, target)
    yield from added_count(pair, source, target)
    if not (lost or changed):
        yield from halves(pair, source, target)


def _new(pair: Pair, source: Numbers, target: Numbers) -> tuple[Numbers, Numbers]:
    """The number words of each side that the other has not, and does not say in another way."""
    here, there = values(pair)
    before, after = list(_told(source, there)), list(_told(target, here))
    if before or after:
        same = excused(pair)
        before = [number for number in before if number.start not in same.source]
        after = [number for number in after if number.start not in same.target]
    if before and (openly := said_openly(pair, before, after)):
        before, after = ([item for item in side if item not in openly] for side in (before, after))
    return before, after


def _changed_stage(before: Numbers, after: Numbers, source: Numbers, target: Numbers) -> Iterator[Message]:
    """Phase I that has become phase II: an I may be a pronoun, unless the other side has a numeral that is new."""
    for mine, theirs in ((before, target), (after, source)):
        new = [item for item in mine if item.kind == "roman"]
        ones = [item for item in theirs if item.value == 1 and item.kind == "roman"] if len(new) == 1 else []
        other_side = target if theirs is source else source
        if len(ones) == 1 and not any(item.value == 1 and item.kind != "word" for item in other_side):
            one, other = (new[0], ones[0]) if mine is before else (ones[0], new[0])
            yield Message(f"the source has {one}, the translation has {other}")
            return


def _changed_place(pair: Pair, before: Numbers, source: Numbers, target: Numbers) -> Iterator[Message]:
    """The second that became the third, where the source has a three too: three weeks after the first."""
    shares = [item for item in source if item.kind == "fraction"]
    lost = [item for item in before if item.kind == "ordinal"]
    lost = [item for item in lost if not any(share.start <= item.start < share.end for share in shares)]
    if len(lost) != 1 or is_share(pair, lost[0]):
        return
    here, there = (
        [item.value for item in side if item.kind in {"ordinal", "word", "digits"}] for side in (source, target)
    )
    new = [item for item in target if item.kind == "ordinal" and there.count(item.value) > here.count(item.value) > 0]
    if len(new) == 1 and len(here) == len(there):
        yield Message(f"the source has {lost[0]}, the translation has {new[0]}")


def _lost_amount(pair: Pair, source: Numbers) -> Iterator[Message]:
    """A number word with its unit, of which the translation has neither the number nor an equal amount."""
    if "numbers" not in facts.available(pair.locale.language):
        return
    _, there = values(pair)
    same = {place for item in source if item.kind == "held" for place in range(item.start, item.end)}
    same |= excused(pair).source
    for item in facts.units(read(pair.source), pair.source_locale) or ():
        if item.is_word and item.value > 1 and item.value not in there and item.start not in same:
            yield Message(f"the source has {item}, the translation has not")
            return


def _told(side: Numbers, there: frozenset[Fraction]) -> Iterator[facts.Number]:
    """The number words of a side that the other has not, neither in digits nor in words."""
    for number in side:
        if _is_telling(number) and not stands(number, there):
            yield number


def _alone(pair: Pair, source: Numbers, target: Numbers) -> Iterator[Message]:
    """A count in words that one side has, and the other neither as a number nor within a word.

    A target without spaces has no lost number in another word, but signs for numbers in words that count nothing.
    """
    if not _counts_alone(pair.source_locale) or "numbers" not in facts.available(pair.locale.language):
        return
    text, (here, there) = read(pair.target), values(pair)
    for number in _counts(source, target, here, there, pair.locale):
        said = facts.begins_word(text, number.value, pair.locale) or is_listed(pair, number, target)
        said = said or number.start in excused(pair).source
        if not said and not (number.value == _TWICE and is_barred(pair, number.start)):
            yield Message(f"the source has {number}, the translation has no such number")
            return
    explains = pair.source_locale.language == pair.locale.language or not _counts_alone(pair.locale)
    for number in () if explains else _counts(target, source, there, here, pair.source_locale):
        if number.start not in excused(pair).target and not is_summed(pair, number, source):
            yield Message(f"the translation has {number}, the source has no such number")
            return


def _counts_alone(locale: Locale) -> bool:
    """Whether the number words of a language are known, and are parts of no other words."""
    return language(locale.language).spaced and "numbers" in facts.available(locale.language)


def _counts(
    side: Numbers, other: Numbers, here: frozenset[Fraction], known: frozenset[Fraction], locale: Locale
) -> Iterator[facts.Number]:
    """The number words of a side that stand alone, where the other side has no part of them and no other digits."""
    alone = [(at, number) for at, number in enumerate(side) if number.kind == "word" and not stands(number, known)]
    if not alone or any(number.kind == "digits" and not stands(number, here) for number in other):
        return
    known |= frozenset(value - _HALF for value in known if value.denominator == _HALF.denominator)
    least = 3 if facts.has_dual(locale) else 2
    for at, number in alone:
        if not least <= number.value < _MOST or stands(number, known):
            continue
        near = side[max(0, at - _NEAR) : at + _NEAR + 1]
        parts = [item for item in near if item.kind == "word" and _holds(number, item)]
        if not any(_holds(item, number) for item in near) and not any(stands(item, known) for item in parts):
            yield number


_NEAR = 20
"""Numbers before and behind one among which it can lie in a longer one."""


def _holds(one: facts.Number, other: facts.Number) -> bool:
    """Whether one number is a longer one around another, or a word that only holds it."""
    around = one is not other and one.start <= other.start and other.end <= one.end
    return around and (one.end - one.start > other.end - other.start or one.kind == "held")


def _is_telling(number: facts.Number) -> bool:
    """Words for one stand for articles and pronouns, large ones for many; first is said against second."""
    if number.kind == "word":
        return 2 <= number.value <= 100 or number.value.denominator > 1
    if number.kind == "roman":
        return number.value > 1
    is_place = number.kind == "ordinal" and (number.value <= _LAST or number.value % 10 == 0)
    return number.kind == "fraction" or (is_place and number.value <= _MOST)
