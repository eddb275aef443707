"""How alike two texts are."""

from collections.abc import Sequence


def ratio(a: str, b: str) -> float:
    """1 for equal texts, 0 for texts that share nothing: the normalised insertion and deletion distance."""
    from rapidfuzz import fuzz

    return fuzz.ratio(a, b) / 100


def best(text: str, among: Sequence[str], cutoff: float) -> int | None:
    """The place of the most similar text, the first one of equals; None if none reaches `cutoff` (0 to 1)."""
    from rapidfuzz import fuzz, process

    found = process.extractOne(text, among, scorer=fuzz.ratio, score_cutoff=cutoff * 100)
    return None if found is None else found[2]


def alike(text: str, among: Sequence[str], cutoff: float, limit: int | None = None) -> list[tuple[int, float]]:
    """The places and ratios of the texts that reach `cutoff`, the most similar first, at most `limit` of them."""
    from rapidfuzz import fuzz, process

    found = process.extract(text, among, scorer=fuzz.ratio, score_cutoff=cutoff * 100, limit=limit)
    return [(place, score / 100) for _, score, place in found]


def common(a: Sequence[str], b: Sequence[str]) -> int:
    """How many words of `a` stand in `b` in the same order: the length of their longest common subsequence."""
    from rapidfuzz.distance import LCSseq

    return int(LCSseq.similarity(a, b))


def ends(a: str, b: str) -> tuple[int, int]:
    """How many characters two texts share at their start and, behind that, at their end."""
    from rapidfuzz.distance import Postfix, Prefix

    start = int(Prefix.similarity(a, b))
    return start, int(Postfix.similarity(a[start:], b[start:]))
