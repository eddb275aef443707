"""The word lists of a language as bits: a word, number or mark of a sentence -> the lists that it is on."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping

from pipeline.languages import Facts, Language
from pipeline.model import ConfigError

_BUILT_IN_BITS = 7
WORD, NUMBER, MARK, CAPITAL, SPOKEN_OF, BORDER, NUMBER_WORD = (1 << place for place in range(_BUILT_IN_BITS))
"""What every vocabulary knows; SPOKEN_OF is set on the word that a rule asks about (`<word>`)."""
_BUILT_IN = {"<any>": WORD, "<number>": NUMBER, "<capital>": CAPITAL, "<word>": SPOKEN_OF, "<number-word>": NUMBER_WORD}
_MARKS = {",": ",،、，", ";": ";؛；", ":": ":：", "(": "([（", ")": ")]）", "–": "–—―-−", '"': "\"“”„«»‘’'"}
_TEN = 10
_LONGEST = 60
"""A word of more characters is on no list."""
_MOST = 100_000
"""Words that are remembered; then it starts again."""
_PLAIN_APOSTROPHE = {ord("’"): "'", ord("ʼ"): "'", 0xAD: None, ord("‑"): "-", ord("‐"): "-"}


class WordSet:
    """Words, words with stars, regular expressions for whole words and other lists, less those behind a `!`."""

    def __init__(
        self, entries: Iterable[str], lists: Mapping[str, tuple[str, ...]], where: str, depth: int = 0
    ) -> None:
        if depth > 9:
            raise ConfigError("the lists name each other in a circle", where)
        entries = tuple(entries)
        kept = [entry for entry in entries if not entry.startswith("!")]
        out = [entry[1:] for entry in entries if entry.startswith("!")]
        self.words = frozenset(entry for entry in kept if not _is_pattern(entry) and not _is_list(entry))
        self._pattern = _either((_regex(entry) for entry in kept if _is_pattern(entry)), where)
        self._lists = tuple(_listed(entry, lists, where, depth) for entry in kept if _is_list(entry))
        self._without = WordSet(out, lists, where, depth + 1) if out else None

    def __contains__(self, word: str) -> bool:
        there = (
            word in self.words
            or (self._pattern is not None and self._pattern.fullmatch(word) is not None)
            or any(word in listed for listed in self._lists)
        )
        return there and not (self._without is not None and word in self._without)

    def literals(self) -> frozenset[str]:
        """All words that are written out in it."""
        return self.words.union(*(listed.literals() for listed in self._lists))


class Vocabulary:
    """What the patterns of a language name, and the bit of each; `inside` and `first` look words up.

    `inside` and `first` (for the first word of a sentence) map a token as written to its bits.
    """

    def __init__(self, language: Language, where: str) -> None:
        plain = language.plain
        self._plain, self._where = plain, where
        self._bits: dict[str, int] = {}
        self._sets = [(NUMBER_WORD, WordSet(_number_words(language), {}, where))]
        if "border" in plain.lists:
            self._sets.append((BORDER, WordSet(plain.lists["border"], plain.lists, where)))
        self.inside = _Bits(self._inside)
        self.first = _Bits(self._first)

    def bit(self, name: str) -> int:
        """The bit of `<list>`, of a mark, or of words such as `must|should`. Raises ConfigError for an unknown list."""
        if name in _BUILT_IN:
            return _BUILT_IN[name]
        if name not in self._bits:
            self._bits[name] = 1 << (len(self._bits) + _BUILT_IN_BITS)
            self._sets.append((self._bits[name], self._set(name)))
        return self._bits[name]

    def literals(self) -> frozenset[str]:
        """All words that are written out in the lists and patterns, for languages without spaces."""
        return frozenset[str]().union(*(words.literals() for _, words in self._sets))

    def _set(self, name: str) -> WordSet:
        if name in _MARKS:
            return WordSet(_MARKS[name], {}, self._where)
        entries = (name,) if name.startswith("/") else name.split("|")
        return WordSet(entries, self._plain.lists, self._where)

    def _first(self, token: str) -> int:
        lower = self._bits_of(_lower(token[:1]) + token[1:])
        return (lower | self._bits_of(token)) & ~CAPITAL

    def _inside(self, token: str) -> int:
        return self._bits_of(token) | (CAPITAL if token[:1].isupper() else 0)

    def _bits_of(self, token: str) -> int:
        kind = _kind(token)
        if len(token) > _LONGEST:
            return kind
        word = unicodedata.normalize("NFC", token.translate(_PLAIN_APOSTROPHE))
        if not self._plain.capitals:
            word = _lower(word)
        return kind | sum(bit for bit, words in self._sets if word in words)


def _lower(word: str) -> str:
    """In lower case; the Turkish capital with a dot would become two characters."""
    return word.replace("İ", "i").lower()


class _Bits(dict[str, int]):
    """Remembers what was looked up."""

    def __init__(self, look_up: Callable[[str], int]) -> None:
        self._look_up = look_up

    def __missing__(self, token: str) -> int:
        if len(self) >= _MOST:
            self.clear()
        self[token] = bits = self._look_up(token)
        return bits


def _number_words(language: Language) -> Iterator[str]:
    """The longest word of each number from ten on, in lower case and with a capital."""
    for value, phrases in (language.facts or Facts()).numbers.items():
        for phrase in phrases if value >= _TEN else ():
            word = max(phrase.split(), key=len)
            yield from (word, word.capitalize()) if language.plain.capitals else (word,)


def _kind(token: str) -> int:
    if any(map(str.isalpha, token)):
        return WORD
    return NUMBER if any(map(str.isdigit, token)) else MARK


def _is_list(entry: str) -> bool:
    return len(entry) > 2 and entry[0] == "<" and entry[-1] == ">"


def _is_pattern(entry: str) -> bool:
    return "*" in entry or (len(entry) > 2 and entry[0] == entry[-1] == "/")


def _regex(entry: str) -> str:
    if entry[0] == entry[-1] == "/" and len(entry) > 2:
        return entry[1:-1]
    return re.escape(entry).replace(r"\*", r"\S*")


def _either(patterns: Iterable[str], where: str) -> re.Pattern[str] | None:
    joined = "|".join(f"(?:{pattern})" for pattern in patterns)
    try:
        return re.compile(joined) if joined else None
    except re.error as error:
        raise ConfigError(f"{joined!r} is no regular expression ({error})", where) from error


def _listed(entry: str, lists: Mapping[str, tuple[str, ...]], where: str, depth: int) -> WordSet:
    name = entry[1:-1]
    if name not in lists:
        raise ConfigError(f"there is no list {name!r}; there are {', '.join(sorted(lists)) or 'none'}", where)
    return WordSet(lists[name], lists, where, depth + 1)
