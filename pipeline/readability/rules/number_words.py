"""Numbers that are hard to read: in words, with many digits, with decimals that say little."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from pipeline.facts import Number, numbers
from pipeline.languages import Facts, Language, locale
from pipeline.model import Advice
from pipeline.readability.rules.reading import Sentence
from pipeline.readability.rules.rule import Asked
from pipeline.readability.rules.vocabulary import CAPITAL, NUMBER, NUMBER_WORD, WORD

_IN_WORDS, _IN_DIGITS = "“{}” is a number in words", "Write it in digits."
_FROM = 10
"""Number words from this value on."""
_SCALES = tuple(map(Fraction, (10**12, 10**9, 10**6, 1000, 100)))
"""A hundred, a million."""
_LONG = 5
"""Digits that nothing parts."""
_MILLION = 10**6
_ODDS = 10_000
_ROUNDED = 10
"""A share of so many per cent needs no decimals."""
_PER_CENT = ("%", "٪", "％")
_GROUP = 3
"""As many decimals may be thousands that are parted as in another country."""
_SPACES = " \u00a0\u202f\u2009'’"
_CALLED = 9
"""So many digits in a row are a telephone number."""
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
    places = asked.finder.left(sentence.bits, sentence.all_bits)
    left = {sentence.places[at] for place in places for at in range(*place)}
    limit, behind = asked.signs.limit or _FROM, 0
    for number in sorted(found, key=lambda one: (one.start, -one.end)):
        if number.start >= behind:
            behind = number.end
            if _counted(number, asked.language) >= limit:
                yield from _told(asked, sentence, number, left)


def _told(asked: Asked, sentence: Sentence, number: Number, left: set[int]) -> Iterator[tuple[int, Advice]]:
    """The advice on a number in words; on its sentence, where soft hyphens and the like hide the number's place."""
    start, end = sentence.start + number.start, sentence.start + number.end
    if sentence.text[start:end] != number.text:
        yield asked.whole(sentence, _IN_WORDS.format(number.text), _IN_DIGITS)
    elif start not in left and not _is_name(sentence, start, end):
        yield asked.at(sentence, start, end, _IN_WORDS.format(number.text), _IN_DIGITS)


def _is_name(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a number word belongs to a name (the Thirty Years' War), or is a part of a longer word."""
    first = next(place for place, bits in zip(sentence.places, sentence.bits, strict=True) if bits & WORD)
    return (sentence.text[start].isupper() and start > first) or sentence.text[end : end + 1] in {"-", "‐", "‑"}


def _counted(number: Number, language: Language) -> Fraction:
    """How many millions, lakhs: 9 for nine million; the value itself where it is no round number."""
    value = number.value
    scale = _last_scale(number.text.lower(), language)
    if not scale or value % scale:
        scale = next((scale for scale in _SCALES if value >= scale and not value % scale), Fraction(1))
    return value / scale


def _last_scale(said: str, language: Language) -> Fraction:
    """What the last word of a number counts: a million in "forty million"; 0 for numbers below a hundred."""
    scales = ((value, phrase) for value, phrases in (language.facts or Facts()).numbers.items() for phrase in phrases)
    joint = " " if language.spaced else ""
    found = (
        Fraction(value) for value, phrase in scales if value >= _SCALES[-1] and (joint + said).endswith(joint + phrase)
    )
    return max(found, default=Fraction(0))


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
    elif _is_needless(value, decimals, percent=_is_percent(sentence, at, facts)):
        yield asked.advice(sentence, at, at + 1, f"{token} has more decimals than readers need", "Round it.")


def _is_needless(value: Fraction, decimals: int, *, percent: bool) -> bool:
    """Whether there are decimals that most readers can do without."""
    if percent and decimals and (decimals > 1 or value >= _ROUNDED):
        return True
    return decimals > _GROUP or (decimals == _GROUP and value < 1)


def _is_percent(sentence: Sentence, at: int, facts: Facts) -> bool:
    """Whether a sign or a word for per cent follows, or stands before it, as in Turkish and Chinese."""
    words = (*_PER_CENT, *(word.lower() for word in facts.units.get("%", ())))
    behind = " ".join(sentence.tokens[at + 1 : at + 3]).lower()
    before = "".join(sentence.tokens[max(0, at - 1) : at]).lower()
    return before in words or behind.startswith(words)


def _is_code(sentence: Sentence, at: int) -> bool:
    """Whether a number is one of a row, a code, or a post code before the name of its town."""
    token, start = sentence.tokens[at], sentence.places[at]
    before, behind = sentence.text[max(0, start - 1) : start], sentence.text[start + len(token) :][:1]
    beside = sentence.bits[max(0, at - 1) : at] + sentence.bits[at + 1 : at + 2]
    coded = at > 0 and len(sentence.tokens[at - 1]) > 1 and sentence.tokens[at - 1].isupper()
    named = at + 1 < len(sentence.bits) and sentence.bits[at + 1] & CAPITAL
    return (
        coded
        or before in _CODES
        or (behind in _CODES and behind not in ".:")
        or any(bits & NUMBER for bits in beside)
        or (token.isdecimal() and (token[0] == "0" or bool(named and not token.endswith("00"))))
        or (token.isdecimal() and len(token) >= _CALLED and not token.endswith("000"))
    )


def _value(token: str, facts: Facts) -> Fraction | None:
    """What digits stand for; None where their marks do not fit the language."""
    whole, _, part = token.partition(facts.decimal)
    groups = re.split(f"[{re.escape(facts.group + _SPACES)}]", whole)
    if not all(map(str.isdecimal, groups)) or any(len(group) not in {2, 3} for group in groups[1:]):
        return None
    if part and not part.isdecimal():
        return None
    return Fraction(int("".join(groups))) + (Fraction(int(part), 10 ** len(part)) if part else 0)
