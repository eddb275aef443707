"""One text with the words of its language for times of day, and what of it is one."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from pipeline.facts.clock_values import BEFORE, DAY, HALF, HOUR_SIGNS, Time, minutes_of
from pipeline.facts.half_words import whole_of
from pipeline.facts.lexicon import Lexicon
from pipeline.facts.marks import RANGE, decimal_mark
from pipeline.facts.phrases import Found
from pipeline.facts.text import LETTER, has_digits
from pipeline.facts.turns import has_turn
from pipeline.facts.units import unit_at
from pipeline.facts.values import Number
from pipeline.model import Locale

_WRITTEN = re.compile(
    r"(?<![\d:.,/])(?P<hour>[01]?\d|2[0-4])"
    rf"(?:(?P<mark>:|\.|\s?(?:{HOUR_SIGNS})\s?)(?P<minute>[0-5]\d))?(?![\d:]|[.,]\d)"
)
_HOUR_BEFORE = re.compile(r"(?<![\d:.,])([01]?\d|2[0-4])(?:[:.]([0-5]\d))?(\s{0,2}\S{1,4}?\s{0,2})$")
_HOUR_BEHIND = re.compile(r"(\s{0,2}[-\u2013\u2014]\s{0,2})([01]?\d|2[0-4])(?![\d:.,]\d|\d)")
_DAWN = 6 * 60
"""Minutes: an hour of the night is before midnight from here on, or else behind it."""
_TWELVE = re.compile(r"(?<!\d)(?:12|0|24)(?:[:.]00)?\s(?:[^\W\d_]{1,5}\s){0,2}$")
_TWELVES = frozenset({0, 12, 24})
_LINK = re.compile(r"\s(?:[^\W\d_]{1,5}\s){0,2}")
"""What stands between twelve and noon: doce del mediodía."""
_NOUN = re.compile(rf"\s{LETTER}{{4,}}|(?![至到和或与與前后後时時点點])[\u3400-\u9fff]")
"""What a number counts that stands behind the half of the day: morgens 1 Tablette, 晚上服1片."""
_BEHIND, _BEFORE = 12, 8
"""Characters between a time and the words for its half of the day."""

_HALVES = frozenset({"am", "pm", "night"})
"""Keys of `clock`."""


class Reader:
    """One text with the words of its language for times of day."""

    def __init__(self, text: str, known: Lexicon, words: Sequence[Found[str]], locale: Locale) -> None:
        self.text, self.known, self.locale = text, known, locale
        self.twelve, self.numbered = known.twelve_hours, known.numbered_hours
        self.comma = decimal_mark(locale) == ","
        self.hours = {item.start: item for item in words if item.value == "hour"}
        self.durations = {item.start: item for item in words if item.value == "hours"}
        self._hour_words = {*self.hours, *self.durations}
        self.at = {item.end for item in words if item.value == "at"}
        self.by = {item.end for item in words if item.value in BEFORE}
        self.halves = [item for item in words if item.value in _HALVES]
        self.half_starts = {item.start for item in self.halves}
        self.half_ends = [item.end for item in self.halves]
        self.names = [(item, value) for item in words if (value := minutes_of(item.value)) is not None]

    def named(self, found: Sequence[Number]) -> Iterator[Time]:
        """Noon and midnight, which may have their hour: 12 noon, 12 Uhr mittags, doce del mediodía; midi et demi."""
        for item, value in self.names:
            before = _TWELVE.search(self.text[max(0, item.start - 16) : item.start])
            twelve = (one for one in found if one.kind == "word" and one.value in _TWELVES and one.end < item.start)
            words = [one.start for one in twelve if _LINK.fullmatch(self.text, one.end, item.start)]
            start = item.start - len(before[0]) if before else min(words, default=item.start)
            yield Time(frozenset({value}), self.text[start : item.end], start, item.end)

    def digits(self) -> Iterator[Time]:
        """Hours in digits, with minutes or what else makes them a time."""
        for match in _WRITTEN.finditer(self.text) if has_digits(self.text) else ():
            hour, minute, mark = int(match["hour"]), int(match["minute"] or 0), (match["mark"] or "").strip()
            half = self._half(match.start(), match.end())
            word = self._word(match.end()) or self._by(match.start(), match.end())
            certain = word is not None or mark not in {"", "."}
            certain = certain or (half is not None and not self._counts(match, half))
            certain = certain or (self._is_at(match.start()) and self._is_bare(match.end()))
            certain = certain or (mark == "." and self.comma and self._is_bare(match.end(), "hour"))
            if hour * 60 + minute <= DAY and certain:
                exact = match["hour"].startswith("0") or not (self.twelve or half or self._is_later(match.start()))
                end = half.end if half and half.start >= match.end() else word.end if word else match.end()
                yield from self._and_before(match.start(), half)
                yield from self._and_behind(match.end()) if match["minute"] else ()
                yield self._time(hour * 60 + minute, half, match.start(), end, exact=exact)

    def _counts(self, match: re.Match[str], half: Found[str]) -> bool:
        """Whether a number behind the half of the day counts things: morgens 1 Tablette."""
        return half.end <= match.start() and not match["minute"] and _NOUN.match(self.text, match.end()) is not None

    def words(self, found: Sequence[Number]) -> Iterator[Time]:
        """Hours in words before a word for hours: eight o'clock; or behind it: the eighth hour."""
        for number in found:
            word = self._behind(number) if number.kind == "word" else None
            is_hour = self.numbered and number.kind == "ordinal"
            is_hour = is_hour and (self._is_at(number.start) or number.end + 1 in self.half_starts)
            if is_hour and number.value <= HALF // 60:
                half = self._half(number.start, number.end)
                yield self._time(int(number.value * 60), half, number.start, number.end, exact=False)
            elif word and (number.value * 60).denominator == 1 and 0 <= number.value <= 24:
                half = word if word.value in _HALVES else self._half(number.start, word.end)
                yield self._time(int(number.value * 60), half, number.start, max(word.end, number.end), exact=False)

    def _behind(self, number: Number) -> Found[str] | None:
        """What makes an hour in words a time: a word for hours or, beside it, the half of the day."""
        if word := self._word(number.end) or self._by(number.start, number.end):
            return word
        is_at = self._is_at(number.start) or number.start - 1 in self.by or self._is_timed(number)
        half = self._half(number.start, number.end) if is_at else None
        is_behind = half is not None and 0 <= half.start - number.end <= 1
        is_before = half is not None and half.end < number.start and self._is_bare(number.end)
        return half if is_behind or is_before else None

    def _is_timed(self, number: Number) -> bool:
        """Whether an ending says a time of day, right behind the half of it: akşam yedide."""
        is_behind = any(item.end == number.start - 1 for item in self.halves)
        return is_behind and has_turn(number.text, self.locale, "timed")

    def offsets(self, found: Sequence[Number]) -> Iterator[Time]:
        """Half past eight, las siete y media."""
        found = [whole_of(item) for item in found]
        hours = [item for item in found if item.kind in {"word", "digits", "ordinal"} and 1 <= item.value <= 24]
        # Of hours that end at one place the longest is meant: the twelfth, which holds a ten in Arabic.
        starts, ends = {item.start: item for item in hours}, {item.end: item for item in reversed(hours)}
        for item in self.known.clock_offsets.find(self.text):
            minutes, follows = item.value
            number = self._beside(starts, item.end, 1) if follows else self._beside(ends, item.start, -1)
            if number is None or number.value.denominator > 1:
                continue
            start, end = min(number.start, item.start), max(number.end, item.end)
            half = self._half(start, end)
            if follows or half or self._is_at(number.start) or item.start in self._hour_words:
                value = (int(number.value) * 60 + minutes) % DAY
                end = half.end if half and half.start >= end else end
                yield self._time(value, half, start, end, exact=number.value > 12)

    def _and_before(self, start: int, half: Found[str] | None) -> Iterator[Time]:
        """The hour before a range mark, which shares the words behind: 8 in `8 to 10 p.m.`."""
        before = _HOUR_BEFORE.search(self.text[max(0, start - 12) : start])
        if before and RANGE.fullmatch(before[3]):
            value, place = int(before[1]) * 60 + int(before[2] or 0), start - len(before[0])
            yield self._time(value, None, place, start - len(before[3]), exact=not (self.twelve or half))

    def _and_behind(self, end: int) -> Iterator[Time]:
        """The hour behind a range mark, which needs no word of its own behind minutes: 17 in `13:30-17`."""
        behind = _HOUR_BEHIND.match(self.text, end)
        if behind and RANGE.fullmatch(behind[1]) and self._is_bare(behind.end(), "hour"):
            yield self._time(int(behind[2]) * 60, None, behind.start(2), behind.end(), exact=not self.twelve)

    def _time(self, value: int, half: Found[str] | None, start: int, end: int, *, exact: bool) -> Time:
        text = self.text[start:end]
        if half and value <= HALF + 59:
            late = half.value == "pm" or (half.value == "night" and value % HALF >= _DAWN)
            value = value % HALF + (HALF if late else 0)
        elif not exact and value < HALF + 60:
            return Time(frozenset({value % HALF, value % HALF + HALF}), text, start, end)
        return Time(frozenset({value % DAY}), text, start, end)

    def _half(self, start: int, end: int) -> Found[str] | None:
        """The words for a half of the day beside a place, behind it or before it: the nearer ones."""
        best, least = None, _BEHIND
        for item in self.halves[bisect_left(self.half_ends, start - _BEFORE) :]:
            if item.start > end + _BEHIND:
                break
            gap = item.start - end if item.start >= end else start - item.end
            between = self.text[end : item.start] if item.start >= end else self.text[item.end : start]
            near = 0 <= gap <= (_BEHIND if item.start >= end else _BEFORE)
            if near and gap <= least and not re.search(r"\d|[,;.!?]\s|[\uff0c\u3001\u3002\uff1b\u060c\u061b]", between):
                best, least = item, gap
        return best

    def _word(self, end: int) -> Found[str] | None:
        """A word for hours that stands behind a place, where it says a time of day."""
        gap = re.match(r"\s?", self.text[end : end + 1])
        return self.hours.get(end + (gap.end() if gap else 0))

    def _by(self, start: int, end: int) -> Found[str] | None:
        """A word for hours behind a place that says a time of day, as a word before the place does: à 8 heures."""
        gap = re.match(r"\s?", self.text[end : end + 1])
        behind = self.durations.get(end + (gap.end() if gap else 0))
        return behind if behind and (start in self.by or start - 1 in self.by) else None

    def _is_bare(self, end: int, but: str | None = None) -> bool:
        """Whether no unit but one stands behind a place: a las 8, and not a las 8 semanas."""
        return unit_at(self.text, end + self.text[end : end + 1].isspace(), self.known)[0] in {None, but}

    def _is_later(self, start: int) -> bool:
        """Whether an afternoon or a night is named before a place, which may hold there too: from 3 p.m. to 5."""
        return any(item.end <= start and item.value != "am" for item in self.halves)

    def _is_at(self, start: int) -> bool:
        return start in self.at or start - 1 in self.at

    def _beside(self, places: dict[int, Number], place: int, step: int) -> Number | None:
        return places.get(place) or places.get(place + step)
