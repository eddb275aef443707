"""Parts of a whole that have changed: one in a thousand and one in a hundred, 13 of 30 and 30 of 13."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline import facts
from pipeline.checks.message import Message
from pipeline.checks.numbers.numbers import Numbers
from pipeline.checks.numbers.scales import misscaled
from pipeline.checks.reading import read
from pipeline.facts.lexicon import lexicon
from pipeline.facts.text import folded
from pipeline.model import Locale, Pair

_PAIR = 2
_MANY = 100
"""From here on number words are compared nowhere else."""
_YEARS = range(1900, 2100)


def ratios(pair: Pair, source: Numbers, target: Numbers) -> Iterator[Message]:
    """A part and its whole that change places, a whole that grows or shrinks, and a fraction that is another one."""
    shares = facts.shares(read(pair.source), pair.source_locale) if len(source) > 1 else ()
    if len(shares) != 1 or shares[0][1].value in _YEARS:
        return
    (part, whole), theirs = shares[0], facts.outermost(target)
    shown = f"{part} of {whole}"
    found = facts.shares(read(pair.target), pair.locale) or _of_digits(part, whole, theirs)
    if len(found) == 1 and len(theirs) == _PAIR and _is_grown(part, whole, *found[0]):
        yield Message(f"the source has {shown}, the translation has {found[0][0]} of {found[0][1]}")
    for other, entire in found:
        if other.value == whole.value > part.value == entire.value:
            yield Message(f"the source has {shown}, the translation has {other} of {entire}", severity="error")
    large = [item for item in theirs if item.value >= _MANY]
    is_rare = part.value == 1 and whole.value >= _MANY and whole.kind == "word"
    is_rare = is_rare and not any(misscaled(source, target))
    if is_rare and len(large) == 1 and large[0].value != whole.value and _are_ones(theirs, large[0]):
        yield Message(f"the source has {shown}, the translation has {large[0]}")
    yield from _fraction(pair, part, whole, target)


def _of_digits(part: facts.Number, whole: facts.Number, theirs: list[facts.Number]) -> tuple[facts.Share, ...]:
    """The two numbers of a translation where one is the whole of the source, and the other a 1: Von 4 wird 1 gesund."""
    ones = [item for item in theirs if item.kind == "digits" and item.value == 1]
    same = [item for item in theirs if item.value == whole.value]
    is_share = len(theirs) == _PAIR and len(ones) == len(same) == 1 < part.value and whole.value > 1
    return ((ones[0], same[0]),) if is_share else ()


def _fraction(pair: Pair, part: facts.Number, whole: facts.Number, target: Numbers) -> Iterator[Message]:
    """Three in four that became a quarter: the only number of the translation is a fraction, and another one."""
    parts = [item for item in target if item.kind == "fraction" and item.value < 1]
    if len(parts) != 1 or len(facts.outermost(target)) > 0 or part.value >= whole.value:
        return
    share = part.value / whole.value
    if parts[0].value != share and ("share", share) not in facts.measures(read(pair.target), pair.locale):
        yield Message(f"the source has {part} of {whole}, the translation has {parts[0]}")


def places(pair: Pair, source: Numbers, target: Numbers) -> Iterator[Message]:
    """Every third that became a quarter, or one in four: an ordinal behind every, and another share."""
    ordinals = [item for item in source if item.kind == "ordinal" and item.value > 1] if target else []
    ordinals = [item for item in ordinals if _is_every(read(pair.source), pair.source_locale, item)]
    if len(ordinals) != 1 or facts.rates(read(pair.source), pair.source_locale):
        return
    (place,), text = ordinals, read(pair.target)
    said = {item.value for item in target if item.kind in {"ordinal", "digits"}}
    if place.value in said or ("share", 1 / place.value) in facts.measures(text, pair.locale):
        return
    parts = [str(item) for item in target if item.kind == "fraction" and item.value < 1]
    parts += [f"{part} of {whole}" for part, whole in facts.shares(text, pair.locale) if part.value == 1]
    if len(parts) == 1:
        yield Message(f"the source has {place}, the translation has {parts[0]}")


def is_share(pair: Pair, number: facts.Number) -> bool:
    """Whether an ordinal of the source counts a part that the translation has as a share: every third, a third."""
    if number.value <= 1 or not _is_every(read(pair.source), pair.source_locale, number):
        return False
    return ("share", 1 / number.value) in facts.measures(read(pair.target), pair.locale)


def _is_every(text: str, locale: Locale, number: facts.Number) -> bool:
    """Whether a number stands behind a word for every, and so counts a part: the second trimester is none."""
    found = lexicon(locale.language).every.find(folded(text))
    return any(item.start < number.start <= item.end + 1 for item in found)


def _is_grown(part: facts.Number, whole: facts.Number, other: facts.Number, entire: facts.Number) -> bool:
    """Whether of the same whole another part is named, one of them as one, which is told nowhere else."""
    is_one = {part.value, other.value} & {1} and part.value != other.value
    return bool(is_one) and whole.value == entire.value > max(part.value, other.value)


def _are_ones(found: Numbers, large: facts.Number) -> bool:
    return all(item.value == 1 for item in found if item is not large)
