"""Phrases in two parts with words between them, and words with a star for any letters."""

from __future__ import annotations

import re
from typing import NamedTuple

from pipeline.facts.text import Words

PARTED = "..."
"""What stands in a phrase for the words between its two parts."""

_FARTHEST = 9
"""Words from the first part of a phrase to the second."""

_FAR = 16
"""The same to a particle, where no mark stands between."""

_MARK = re.compile(r"\s*[.,;:!?)(…]|\s+[–—-]|\s*\Z")
"""What ends a clause."""

_COMMA = re.compile(r"[,;:()]|\s[–—-]\s")

_END = re.compile(r"[!?।؟۔]|(?<=[^\W\d_]{2})\.\W*\s(?=[^\W\d_])")
"""What may end a sentence: no point behind a number or one letter (am 3. Mai, z. B.)."""


class Particles(NamedTuple):
    """Prepositions that are a part of their verb at the end of a clause: rufen ... an."""

    words: frozenset[str] = frozenset()
    behind: frozenset[str] = frozenset()
    """The words that may stand behind one there, and do not belong to a preposition: and, if, with."""


NO_PARTICLES = Particles()


def fits(form: str, word: str) -> bool:
    """Whether a word is one of a phrase, in which a star stands for any letters."""
    if "*" not in form:
        return form == word
    start, _, end = form.partition("*")
    return len(word) >= len(start) + len(end) and word.startswith(start) and word.endswith(end)


def is_parted(rest: tuple[str, ...], seen: Words, at: int, text: str, particles: Particles) -> bool:
    """Whether the second part of a phrase stands some words behind the first: `setz* ... ab`, `दवा ... बंद कर*`.

    It stands in the same sentence, and a particle at the end of its clause. `seen`: the words of the text.
    """
    head = rest.index(PARTED)
    if "*" not in rest[head + 1] and rest[head + 1] not in seen.distinct:
        return False
    texts = seen.texts
    first, tail = rest[:head], rest[head + 1 :]
    start = at + 1 + head
    is_particle = len(tail) == 1 and tail[0] in particles.words
    for place in range(start, min(start + (_FAR if is_particle else _FARTHEST) - 1, len(texts))):
        if not (fits(tail[0], texts[place]) and stands(tail, texts, place)):
            continue
        if not stands(first, texts, at + 1) or _is_ended(seen, start, place, text):
            return False
        if not is_particle:
            return True
        if _is_closed(seen, place, text, particles):
            return place < start + _FARTHEST - 1 or not _COMMA.search(text, seen.ends[start - 1], seen.starts[place])
    return False


def stands(forms: tuple[str, ...], texts: tuple[str, ...], at: int) -> bool:
    """Whether words that may have stars stand at a place."""
    return at + len(forms) <= len(texts) and all(map(fits, forms, texts[at : at + len(forms)]))


def _is_ended(seen: Words, start: int, place: int, text: str) -> bool:
    """Whether a sentence ends between two words; behind a point the next one begins with no small letter."""
    return any(
        match[0][0] != "." or not text[match.end()].islower()
        for match in _END.finditer(text, seen.ends[start - 1], seen.starts[place] + 1)
    )


def _is_closed(seen: Words, at: int, text: str, particles: Particles) -> bool:
    """Whether a clause ends with a word, or goes on with one that no preposition has behind it."""
    if _MARK.match(text, seen.ends[at]):
        return True
    behind = seen.texts[at + 1 : at + 3]
    if not behind or behind[0] not in particles.behind or text[seen.ends[at] : seen.starts[at + 1]].strip():
        return False
    return behind[-1] not in particles.words or len(behind) == 1  # ab und zu
