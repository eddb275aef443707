"""A word -> what it may be without its endings and beginnings, by the list of its language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from pipeline.model import ConfigError

_LEAST = 3
"""Letters that a word keeps."""


class Inflection:
    """What `say` of a language's hard-word rule takes off a word, and what it puts there.

    A key is an ending, a beginning (with a hyphen behind it), or a regular expression for either between slashes; its
    value is what stands in its place, or several such parted by `|`.
    """

    def __init__(self, say: Mapping[str, str], where: str) -> None:
        """Raises ConfigError for what is no regular expression."""
        rows = [(key, tuple(instead.split("|"))) for key, instead in say.items()]
        plain = [(key, instead) for key, instead in rows if key[0] != "/" and key[-1] != "-"]
        self._endings = tuple(sorted(plain, key=lambda row: -len(row[0])))
        self._chains = tuple((_regex(key, where), instead) for key, instead in rows if key[0] == key[-1] == "/")
        self._beginnings = tuple((_regex(key[:-1], where), instead) for key, instead in rows if key[-1] == "-")

    def forms(self, word: str) -> Iterator[str]:
        """The forms that a word in lower case may come from; without itself, some perhaps twice."""
        yield from self._without_ending(word)
        for stem in self._without_beginning(word):
            yield stem
            yield from self._without_ending(stem)

    def _without_ending(self, word: str) -> Iterator[str]:
        for ending, instead in self._endings:
            if word.endswith(ending):
                yield from _joined(word[: len(word) - len(ending)], instead)
        for chain, instead in self._chains:
            for at in range(1, len(word)):
                if chain.fullmatch(word, at):
                    yield from _joined(word[:at], instead)

    def _without_beginning(self, word: str) -> Iterator[str]:
        for beginning, instead in self._beginnings:
            if found := beginning.match(word):
                rest = word[found.end() :]
                yield from (one + rest for one in instead if len(one + rest) >= _LEAST)


def _joined(stem: str, instead: tuple[str, ...]) -> Iterator[str]:
    return (stem + one for one in instead if len(stem + one) >= _LEAST)


def _regex(key: str, where: str) -> re.Pattern[str]:
    try:
        return re.compile(key[1:-1] if len(key) > 2 and key[0] == key[-1] == "/" else re.escape(key))
    except re.error as error:
        raise ConfigError(f"{key!r} is no regular expression ({error})", where) from error
