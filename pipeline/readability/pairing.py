"""Two versions of a text -> which sentences of the one became which of the other."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import accumulate
from math import log, sqrt

from pipeline import fuzzy

_WORD = re.compile(r"\w+")
_STEPS = ((1, 1), (1, 2), (2, 1), (1, 3), (3, 1), (1, 0), (0, 1))
"""How many sentences became how many."""
_ALIKE, _TRANSLATED = 0.3, 0.2
"""What two versions of a sentence, and a sentence and its translation, must reach to be taken for a pair."""
_MERGED = 0.05
"""What each sentence beyond one and one must gain, so that neighbours stay apart that have nothing to do with it."""
_OTHER_KIND, _OTHER_START = 0.5, 0.5
"""What a heading against a paragraph costs, and a sentence that opens a block against one that does not. Measured on
five texts and their translations into five languages, where it makes all of 1,177 pairs right."""
_LOOSE = 0.3
"""The share of these costs between two versions in one language, where paragraphs may be cut anew."""
_BAND = 40
"""How far beside the diagonal, in sentences, pairs are looked for at least."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence as it stands in its text."""

    text: str
    kind: str = "paragraph"
    first: bool = False
    """It opens its block."""


@dataclass(frozen=True, slots=True)
class Match:
    """Places in the old and in the new text, counted from 0; one of them is empty for what was removed or added."""

    old: tuple[int, ...]
    new: tuple[int, ...]


def pair(
    old: Sequence[Passage], new: Sequence[Passage], *, translated: bool = False, spaced: bool = True
) -> tuple[Match, ...]:
    """All sentences of both texts in order, each in one match: up to three may have become one, and one up to three.

    Without `translated`, sentences belong together that share letters and words, rare ones more than common ones; with
    it, those of the same place, length, names and numbers. The whole is the best there is (dynamic programming, after
    Gale & Church 1993, A program for aligning sentences in bilingual corpora). `spaced`: words are parted by spaces.
    """
    found: list[Match] = []
    i = j = 0
    for x, y, size in [(len(old), len(new), 0)] if translated else _equal(old, new):
        part = _Likeness(old[i:x], new[j:y], translated=translated, spaced=spaced)
        found += [_match(i + a, b, j + c, d) for a, b, c, d in _path(part, x - i, y - j)]
        found += [_match(x + place, 1, y + place, 1) for place in range(size)]
        i, j = x + size, y + size
    return tuple(found)


def _equal(old: Sequence[Passage], new: Sequence[Passage]) -> list[tuple[int, int, int]]:
    """The runs of sentences that stayed as they were: where they start in each text, and their number; the last one is
    empty and stands at the end of both."""
    before, after = [passage.text for passage in old], [passage.text for passage in new]
    return [(i, j, size) for i, j, size in SequenceMatcher(None, before, after, autojunk=False).get_matching_blocks()]


def _match(i: int, a: int, j: int, b: int) -> Match:
    return Match(tuple(range(i, i + a)), tuple(range(j, j + b)))


def _path(likeness: _Likeness, rows: int, columns: int) -> list[tuple[int, int, int, int]]:
    """The steps with the greatest sum of gains, near the diagonal; of equal ones, what was removed stands first."""
    if not rows or not columns:
        return [(place, 1, 0, 0) for place in range(rows)] + [(0, 0, place, 1) for place in range(columns)]
    best = {(0, 0): 0.0}
    steps: dict[tuple[int, int], tuple[int, int]] = {}
    for i in range(rows + 1):
        for j in _near(i, rows, columns):
            so_far = best.get((i, j))
            if so_far is None:
                continue
            for a, b in _STEPS:
                if i + a > rows or j + b > columns:
                    continue
                gained = so_far + likeness.gain(i, a, j, b)
                if gained >= best.get((i + a, j + b), float("-inf")):
                    best[i + a, j + b], steps[i + a, j + b] = gained, (a, b)
    return list(_back(steps, rows, columns))[::-1]


def _near(i: int, rows: int, columns: int) -> range:
    """The places of the new text that a place of the old one may stand for; wider where one text is much longer, and
    never so narrow that a row cannot be reached from the one before it."""
    middle = i * columns // rows
    width = _BAND + min(abs(rows - columns), 4 * _BAND) + columns // rows
    return range(max(0, middle - width), min(columns, middle + width) + 1)


def _back(steps: dict[tuple[int, int], tuple[int, int]], i: int, j: int) -> Iterator[tuple[int, int, int, int]]:
    while i or j:
        a, b = steps[i, j]
        i, j = i - a, j - b
        yield i, a, j, b


class _Likeness:
    """How much is gained by taking neighbouring sentences of both texts for the same."""

    def __init__(self, old: Sequence[Passage], new: Sequence[Passage], *, translated: bool, spaced: bool) -> None:
        self._old, self._new, self._translated = old, new, translated
        before, after = ([_words(passage.text, spaced) for passage in passages] for passages in (old, new))
        among = Counter(word for bag in (*before, *after) for word in bag)
        rarity = {word: log(1 + (len(old) + len(new)) / number) for word, number in among.items()}
        self._weights = [_sums(_weight(bag, rarity) for bag in bags) for bags in (before, after)]
        self._lengths = [_sums(float(len(passage.text)) for passage in side) for side in (old, new)]
        self._common = _common(before, after, rarity)
        self._longer = self._lengths[1][-1] / (self._lengths[0][-1] or 1)

    def gain(self, i: int, a: int, j: int, b: int) -> float:
        """What `a` sentences from `i` and `b` from `j` gain as a match; 0 for one that has no other."""
        if not a or not b:
            return 0.0
        shared = sum(self._common.get((x, y), 0.0) for x in range(i, i + a) for y in range(j, j + b))
        if not shared and not self._translated and a + b > 2:
            return -1.0
        words = 2 * shared / ((_between(self._weights[0], i, a) + _between(self._weights[1], j, b)) or 1)
        if self._translated:
            value = words + self._length(i, a, j, b) - _TRANSLATED - self._misfit(i, a, j, b)
        else:
            value = (words + self._letters(i, a, j, b)) / 2 - _ALIKE - _LOOSE * self._misfit(i, a, j, b)
        return value * sqrt(max(a, b)) - _MERGED * (a + b - 2)

    def _letters(self, i: int, a: int, j: int, b: int) -> float:
        old = " ".join(passage.text for passage in self._old[i : i + a])
        return fuzzy.ratio(old, " ".join(passage.text for passage in self._new[j : j + b]))

    def _length(self, i: int, a: int, j: int, b: int) -> float:
        """1 for the same share of both texts."""
        old, new = _between(self._lengths[0], i, a) * self._longer, _between(self._lengths[1], j, b)
        return min(old, new) / (max(old, new) or 1)

    def _misfit(self, i: int, a: int, j: int, b: int) -> float:
        old, new = self._old[i : i + a], self._new[j : j + b]
        starts = (old[0].first != new[0].first) + any(passage.first for passage in (*old[1:], *new[1:]))
        return _OTHER_KIND * (old[0].kind != new[0].kind) + _OTHER_START * starts


def _words(text: str, spaced: bool) -> Counter[str]:
    """The words of a sentence, or its characters where no spaces part words; Latin words and numbers stay whole."""
    found = _WORD.findall(text.casefold())
    return Counter(found if spaced else [part for word in found for part in ([word] if word.isascii() else word)])


def _weight(bag: Counter[str], rarity: dict[str, float]) -> float:
    return sum(rarity[word] * number for word, number in bag.items())


def _common(
    old: Sequence[Counter[str]], new: Sequence[Counter[str]], rarity: dict[str, float]
) -> dict[tuple[int, int], float]:
    """The weight of the words that two sentences share, for each two that share any."""
    places: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for place, bag in enumerate(new):
        for word, number in bag.items():
            places[word].append((place, number))
    shared: defaultdict[tuple[int, int], float] = defaultdict(float)
    for i, bag in enumerate(old):
        near = _near(i, len(old), len(new))
        for word, number in bag.items():
            for j, other in places[word]:
                if j in near:
                    shared[i, j] += rarity[word] * min(number, other)
    return shared


def _sums(values: Iterator[float]) -> list[float]:
    return [0.0, *accumulate(values)]


def _between(sums: Sequence[float], start: int, number: int) -> float:
    return sums[start + number] - sums[start]
