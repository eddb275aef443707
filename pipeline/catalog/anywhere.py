"""The most similar of many texts, wherever they stand."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from heapq import nsmallest

from pipeline import fuzzy
from pipeline.catalog.tokens import tokens

# Least similarity (0 to 1) of texts that stand anywhere.
_ANYWHERE = 0.7
# Up to so many pairs all are compared; beyond, those that share rare words.
_ALL = 100_000
# How many texts are compared with one then, and how many times a word may stand in the texts to tell them apart.
_CANDIDATES = 60
_COMMON = 100
# So many texts for each are kept, because the best one may be taken by another.
_KEPT = 5


def closest(texts: Sequence[str], among: Sequence[str]) -> Iterator[tuple[int, int]]:
    """For each text the places of those that are most similar to it, the most similar pairs first."""
    pairs = []
    words = _Words(among) if len(texts) * len(among) > _ALL else None
    for order, text in enumerate(texts):
        places = words.near(text) if words else range(len(among))
        found = fuzzy.alike(text, [among[place] for place in places] if words else among, _ANYWHERE, limit=_KEPT)
        pairs += [(-ratio, order, places[near]) for near, ratio in found]
    for _, order, near in sorted(pairs):
        yield order, near


class _Words:
    """Which texts have which words, so that not all have to be compared."""

    __slots__ = ("_places",)

    def __init__(self, texts: Sequence[str]) -> None:
        self._places: defaultdict[str, list[int]] = defaultdict(list)
        for place, text in enumerate(texts):
            for word in set(tokens(text)):
                self._places[word].append(place)

    def near(self, text: str) -> Sequence[int]:
        """The places of the texts that share most of a text's words, the rarest words first; at most _CANDIDATES."""
        known = sorted((self._places[word] for word in set(tokens(text)) & self._places.keys()), key=len)
        shared: Counter[int] = Counter()
        for places in known:
            if len(places) > _COMMON and shared:
                break
            shared.update(places[:_COMMON])
        return [place for place, _ in nsmallest(_CANDIDATES, shared.items(), key=lambda item: (-item[1], item[0]))]
