"""Phrases whose words may have a star for any letters, found in a text; each word is looked up but once."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Generic, NamedTuple, TypeVar

from pipeline.facts.index import MOST_WORDS, Index
from pipeline.facts.parted import NO_PARTICLES, PARTED, Particles, fits, is_parted, stands
from pipeline.facts.phrases import Found
from pipeline.facts.text import Words, folded, words

T = TypeVar("T")

_GAP = re.compile(r"[\s\-'.·]{0,3}")
_STARRED = re.compile(r"(?:[^\W\d_]|[\u0300-\u036f\u0900-\u0dff*])+'?|\.\.\.")


class _Entry(NamedTuple, Generic[T]):
    """The words of a phrase behind its first one, and what the phrase stands for."""

    rest: tuple[str, ...]
    values: tuple[T, ...]


class _Starts(NamedTuple, Generic[T]):
    """The phrases that begin with a word."""

    single: tuple[_Entry[T], ...]
    """Of one word, or of two parts."""
    second: Mapping[str, tuple[_Entry[T], ...]]
    """By their second word, where it has no star."""
    starred: tuple[_Entry[T], ...]
    """Whose second word has a star."""
    alone: tuple[T, ...]
    """What the word itself stands for; empty also where one of two parts has to be looked for first."""

    is_parted: bool
    """Whether one of two parts is among `single`."""

    def before(self, word: str) -> Sequence[_Entry[T]]:
        """Those that may stand before another word, the longest first; empty text for the end."""
        found = self.second.get(word, ())
        if self.starred:
            found = (*found, *[entry for entry in self.starred if fits(entry.rest[0], word)])
        if not found:
            return self.single
        # Each is sorted, and a word alone is shorter than all others.
        return sorted((*found, *self.single), key=_size) if self.starred or self.is_parted else (*found, *self.single)


class Stems(Generic[T]):
    """A phrase book with stars and parts: `prohib*`, `*less`, `keep *ing`, `setz* ... ab`; one may be several things.

    Where words are parted by spaces whole words are compared, in lower case; `prefixes` are short words that a
    language writes together with the next one. Elsewhere (Chinese) the signs are compared, and there are no stars.
    """

    def __init__(
        self,
        entries: Iterable[tuple[str, T]],
        *,
        spaced: bool,
        prefixes: tuple[str, ...] = (),
        index: Index | None = None,
        particles: Particles = NO_PARTICLES,
    ) -> None:
        self._particles = particles
        table: dict[tuple[str, ...], list[T]] = defaultdict(list)
        for phrase, value in entries:
            if spaced and any(map(str.isdigit, phrase)):
                continue
            text = folded(phrase).lower()
            table[tuple(_STARRED.findall(text)) if spaced else (text,)].append(value)
        self._prefixes = prefixes
        self._firsts: dict[str, list[_Entry[T]]] = defaultdict(list)
        for key, values in sorted(table.items(), key=lambda item: -len(item[0])):
            if key:
                self._firsts[key[0]].append(_Entry(key[1:], tuple(values)))
        texts = sorted(self._firsts, key=len, reverse=True)
        self._pattern = None if spaced else re.compile("|".join(map(re.escape, texts)) or r"(?!)", re.IGNORECASE)
        self._heads = _by_length(key[:-1] for key in self._firsts if key.endswith("*"))
        self._tails = _by_length(key[1:] for key in self._firsts if key.startswith("*"))
        self._starting: dict[str, _Starts[T] | None] = {}
        self._index = index or Index()
        if self._firsts and spaced:
            self._index.add(self)

    def __bool__(self) -> bool:
        return bool(self._firsts)

    def find(self, text: str) -> Iterator[Found[tuple[T, ...]]]:
        """All phrases in a folded text, from left to right, without overlaps, the longest first."""
        if self._pattern:
            for match in self._pattern.finditer(text):
                yield Found(self._firsts[match[0].lower()][0].values, *match.span())
            return
        if not (beginning := self._index.beginnings(text).get(self)):
            return
        seen, known, behind = words(text), self._starting, 0
        following = (*seen.texts[1:], "")
        for at in beginning:
            word = seen.texts[at]
            begun = known.get(word) or self._known(word) if at >= behind else None
            if not begun:
                continue
            entries = begun.before(following[at])
            if entries is begun.single and begun.alone:
                found: tuple[tuple[T, ...], int] | None = begun.alone, at
            else:
                found = _longest(entries, seen, at, text, self._particles) if entries else None
            if found:
                behind = found[1] + 1
                yield Found(found[0], seen.starts[at], seen.ends[found[1]])

    def begins(self, word: str) -> bool:
        """Whether a phrase may begin with a word, in lower case."""
        return self._known(word) is not None

    def goes_on(self, word: str) -> frozenset[str] | None:
        """The words of which one stands behind a word that begins a phrase; None where others may do so, or none."""
        begun = self._known(word)
        return None if begun is None or begun.single or begun.starred else frozenset(begun.second)

    def _known(self, word: str) -> _Starts[T] | None:
        """The phrases that begin with a word; what has been looked up once is kept."""
        known = self._starting
        if word not in known:
            if len(known) > MOST_WORDS:
                known.clear()
            known[word] = self._starts(word)
        return known[word]

    def _starts(self, word: str) -> _Starts[T] | None:
        """The phrases that begin with a word; None where there are none."""
        if not (found := self._fitting(word)):
            cut = (word[len(prefix) :] for prefix in self._prefixes if word.startswith(prefix))
            found = [entry for rest in cut if len(rest) > 1 for entry in self._fitting(rest)]
        return _by_second(found) if found else None

    def _fitting(self, word: str) -> list[_Entry[T]]:
        """What stands under the word itself, or under a beginning or an end of it with a star."""
        found = list(self._firsts.get(word, ()))
        for size, heads in self._heads:
            if word[:size] in heads and len(word) >= size:
                found += self._firsts[f"{word[:size]}*"]
        for size, tails in self._tails:
            if word[-size:] in tails:
                found += self._firsts[f"*{word[-size:]}"]
        return found


def _size(entry: _Entry[T]) -> int:
    return -len(entry.rest)


def _by_second(entries: Sequence[_Entry[T]]) -> _Starts[T]:
    second: dict[str, list[_Entry[T]]] = defaultdict(list)
    for entry in entries:
        if entry.rest and PARTED not in entry.rest:
            second[entry.rest[0] if "*" not in entry.rest[0] else "*"].append(entry)
    starred = tuple(second.pop("*", ()))
    single = sorted((entry for entry in entries if not entry.rest or PARTED in entry.rest), key=_size)
    is_parted = any(entry.rest for entry in single)
    alone = () if is_parted else tuple(value for entry in single for value in entry.values)
    ordered = {word: tuple(sorted(some, key=_size)) for word, some in second.items()}
    return _Starts(tuple(single), ordered, starred, alone, is_parted)


def _by_length(stems: Iterable[str]) -> tuple[tuple[int, frozenset[str]], ...]:
    table: dict[int, set[str]] = defaultdict(set)
    for stem in stems:
        table[len(stem)].add(stem)
    return tuple((size, frozenset(some)) for size, some in sorted(table.items()) if size)


def _longest(
    entries: Sequence[_Entry[T]], seen: Words, at: int, text: str, particles: Particles
) -> tuple[tuple[T, ...], int] | None:
    """What the longest phrases at a word stand for, and the last word of them; of parted ones, the first word."""
    values: list[T] = []
    size = -1
    for entry in entries:
        if len(entry.rest) < size:
            break
        parted = PARTED in entry.rest
        if is_parted(entry.rest, seen, at, text, particles) if parted else _goes_on(entry.rest, seen, at, text):
            size = max(size, 0 if parted else len(entry.rest))
            values += entry.values
    return (tuple(values), at + size) if size >= 0 else None


def _goes_on(rest: tuple[str, ...], seen: Words, at: int, text: str) -> bool:
    if not stands(rest, seen.texts, at + 1):
        return False
    steps = range(at + 1, at + 1 + len(rest))
    return all(_GAP.fullmatch(text, seen.ends[step - 1], seen.starts[step]) for step in steps)
