"""Numbers that are hard to read: in words, with many digits, with decimals that say little."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from pipeline.facts import numbers
from pipeline.languages import Facts, locale
from pipeline.model import Advice
from pipeline.readability.rules.reading import Sentence
from pipeline.readability.rules.rule import Asked
from pipeline.readability.rules.vocabulary import CAPITAL, NUMBER, NUMBER_WORD

_IN_WORDS, _IN_DIGITS = "“{}” is a number in words", "Write it in digits."
_FROM = 10
"""Number words from this value on."""
_SCALES = (10**12, 10**9, 10**6, 1000, 100)
"""A hundred, a million."""
_LONG = 5
"""Digits that nothing parts."""
_MILLION = 10**6
_ODDS = 10_000
_GROUP = 3
"""As many decimals may be thousands that are parted as in another country."""
_SPACES = "\u00a0\u202f\u2009'’"
_CODES = frozenset("-–/+#:.@=_")
"""Beside a number these make it a code, a telephone number or the like."""


def number_words(asked: Asked) -> Iterator[tuple[int, Advice]]:
    """Number words where digits are easier, odds and other numbers with many digits, and needless decimals."""
    facts = asked.language.facts or Facts()
    for sentence in asked.sentences:
        found = asked.finder.find(sentence.bits, sentence.all_bits)
        odds = [place for place in found if sentence.bits[place[1] - 1] & NUMBER]
        for place in found:
            if place not in odds:
                yield asked.advice(sentence, *place, _IN_WORDS.format(sentence.said(*place)), _IN_DIGITS)
        if sentence.all_bits & NUMBER_WORD:
            yield from _in_words(asked, sentence)
        if sentence.all_bits & NUMBER:
            yield from _odds(asked, sentence, odds, facts)
            inside = {at for place in odds for at in range(*place)}
            for at, bits in enumerate(sentence.bits):
                if bits & NUMBER and at not in inside:
                    yield from _in_digits(asked, sentence, at, facts)


def _in_words(asked: Asked, sentence: Sentence) -> Iterator[tuple[int, Advice]]:
    """Number words in a row are one number."""
    text = sentence.text[sentence.start : sentence.end]
    found = [one for one in numbers(text, locale(asked.language.code)) if one.kind == "word"]
    left = {
        sentence.places[at] for place in asked.finder.left(sentence.bits, sentence.all_bits) for at in range(*place)
    }
    limit, behind = asked.signs.limit or _FROM, 0
    for number in sorted(found, key=lambda one: (one.start, -one.end)):
        start, end = sentence.start + number.start, sentence.start + number.end
        if start >= behind:
            behind = end
            if _counted(number.value) >= limit and start not in left:
                said = sentence.text[start:end]
                yield asked.at(sentence, start, end, _IN_WORDS.format(said), _IN_DIGITS)


def _counted(value: Fraction) -> Fraction:
    """How many millions, billions: 9 for nine million; the value itself where it is no round number."""
    scale = next((scale for scale in _SCALES if value >= scale and not value % scale), 1)
    return value / scale


def _odds(
    asked: Asked, sentence: Sentence, places: list[tuple[int, int]], facts: Facts
) -> Iterator[tuple[int, Advice]]:
    for place in places:
        if (_value(sentence.tokens[place[1] - 1], facts) or 0) >= _ODDS:
            said = sentence.said(*place)
            suggestion = "Use smaller numbers, or compare it with something that readers know."
            yield asked.advice(sentence, *place, f"“{said}” is hard to picture", suggestion)


def _in_digits(asked: Asked, sentence: Sentence, at: int, facts: Facts) -> Iterator[tuple[int, Advice]]:
    token = sentence.tokens[at]
    value = _value(token, facts)
    if value is None or _is_code(sentence, at):
        return
    decimals = len(token.rpartition(facts.decimal)[2]) if facts.decimal in token else 0
    if value >= _MILLION:
        yield asked.advice(sentence, at, at + 1, f"{token} has many digits", "Round it, and write “million” as a word.")
    elif not decimals and token.isdecimal() and len(token) >= _LONG:
        yield asked.advice(sentence, at, at + 1, f"{token} is hard to read without marks", "Part its thousands.")
    elif (decimals > 2 and (decimals > _GROUP or value < 1)) or (
        decimals and _is_percent(sentence, at, facts) and (decimals > 1 or value >= 10)
    ):
        yield asked.advice(sentence, at, at + 1, f"{token} has more decimals than readers need", "Round it.")


def _is_percent(sentence: Sentence, at: int, facts: Facts) -> bool:
    behind = " ".join(sentence.tokens[at + 1 : at + 3]).lower()
    return behind[:1] in {"%", "٪", "％"} or any(behind.startswith(word.lower()) for word in facts.units.get("%", ()))


def _is_code(sentence: Sentence, at: int) -> bool:
    """Whether a number is one of a row, a code, or before a name, as that of a house or a town."""
    tokens, start = sentence.tokens, sentence.places[at]
    before, behind = sentence.text[max(0, start - 1) : start], sentence.text[start + len(tokens[at]) :][:1]
    neighbours = sentence.bits[max(0, at - 1) : at] + sentence.bits[at + 1 : at + 2]
    return (
        before in _CODES
        or (behind in _CODES and behind not in ".:")
        or any(bits & NUMBER for bits in neighbours)
        or (tokens[at].isdecimal() and (tokens[at][0] == "0" or bool(neighbours[-1] & CAPITAL)))
    )


def _value(token: str, facts: Facts) -> Fraction | None:
    """What digits stand for; None where their marks do not fit the language."""
    plain = token.translate({ord(mark): None for mark in facts.group + _SPACES if mark != facts.decimal})
    whole, _, part = plain.partition(facts.decimal)
    if not whole.isdecimal() or (part and not part.isdecimal()):
        return None
    return Fraction(int(whole)) + (Fraction(int(part), 10 ** len(part)) if part else 0)
