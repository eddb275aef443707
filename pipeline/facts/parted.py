"""Phrases in two parts with words between them, and words with a star for any letters."""

from __future__ import annotations

PARTED = "..."
"""What stands in a phrase for the words between its two parts."""

_FARTHEST = 9
"""Words from the first part of a phrase to the second."""

_SHORTEST = 2
"""What follows the first word of a phrase of two words in two parts."""


def fits(form: str, word: str) -> bool:
    """Whether a word is one of a phrase, in which a star stands for any letters."""
    if "*" not in form:
        return form == word
    start, _, end = form.partition("*")
    return len(word) >= len(start) + len(end) and word.startswith(start) and word.endswith(end)


def is_parted(rest: tuple[str, ...], texts: tuple[str, ...], at: int) -> bool:
    """Whether the second part of a phrase stands some words behind the first: `setz* ... ab`, `दवा ... बंद कर*`."""
    if len(rest) == _SHORTEST:
        return any(fits(rest[1], word) for word in texts[at + 1 : at + _FARTHEST])
    head = rest.index(PARTED)
    first, tail = rest[:head], rest[head + 1 :]
    start = at + 1 + head
    return _stands(first, texts, at + 1) and any(
        fits(tail[0], word) and _stands(tail, texts, place)
        for place, word in enumerate(texts[start : start + _FARTHEST - 1], start)
    )


def _stands(forms: tuple[str, ...], texts: tuple[str, ...], at: int) -> bool:
    """Whether words that may have stars stand at a place."""
    return at + len(forms) <= len(texts) and all(map(fits, forms, texts[at : at + len(forms)]))
