"""Rare and very long words that nothing explains."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache
from itertools import chain

from pipeline.languages import Language, language
from pipeline.model import Advice
from pipeline.readability.frequency import has_list, zipf
from pipeline.readability.rules.explained import Explained
from pipeline.readability.rules.inflection import Inflection
from pipeline.readability.rules.reading import Sentence
from pipeline.readability.rules.rule import Asked, explained_forms, explained_words
from pipeline.readability.rules.vocabulary import SPOKEN_OF, WORD, WordSet

_RARE = 3.0
"""Zipf values under 3 are those of rare words (van Heuven and others 2014)."""
_COMMON = 4.5
_SHORTEST = 4
"""Shorter words are symbols, names of letters and the like."""
_LONGEST = 60
_MOST = 100_000


def hard_word(asked: Asked) -> Iterator[tuple[int, Advice]]:
    """Each hard word at its first place in the document that neither the text near it nor the glossary explains."""
    if not has_list(asked.language.code):
        return
    known = _words(asked.language.code)
    found = [(sentence, _candidates(asked, sentence, known)) for sentence in asked.sentences]
    explained = Explained(asked, found)
    told = explained_forms(asked)
    seen = {known.form(word.lower()) for word in explained_words(asked)}
    for sentence, candidates in found:
        for at, key in candidates:
            if key not in seen and not explained.near(key, sentence.passage) and not told(sentence.tokens[at]):
                written, reason = sentence.tokens[at], known[sentence.tokens[at].lower()]
                suggestion = "Use a common word, or say what it means where it comes first."
                yield asked.advice(sentence, at, at + 1, f"“{written}” {reason}", suggestion)
            seen.add(key)


def is_hard(word: str, code: str) -> bool:
    """Whether a word of the language `code` is rare or very long; False where there is no frequency list."""
    return has_list(code) and bool(_words(code)[word.lower()])


class _Words(dict[str, str]):
    """A word in lower case -> why it is hard; empty for one that is not."""

    def __init__(self, language: Language) -> None:
        self._code = language.code
        signs = language.plain.rules["hard-word"]
        self._rare = signs.limit or _RARE
        self._part = self._rare + 0.5
        self._letters = signs.letters or _LONGEST
        where = f"pipeline/languages/{self._code}.yaml, plain, hard-word, words"
        self._excused = WordSet(signs.words, language.plain.lists, where)
        self._inflection = Inflection(signs.say, f"pipeline/languages/{self._code}.yaml, plain, hard-word, say")
        self._links = tuple(signs.marks.split())
        self._prefixes = tuple(language.plain.lists.get("prefix", ()))

    def __missing__(self, word: str) -> str:
        if len(self) >= _MOST:
            self.clear()
        self[word] = reason = self._reason(word)
        return reason

    def form(self, word: str) -> str:
        """The most common of the forms that a word may come from, the shortest of those that are as common."""
        return max((word, *self._inflection.forms(word)), key=lambda form: (self._zipf(form), -len(form)))

    def _reason(self, word: str) -> str:
        if len(word) < _SHORTEST or len(word) > _LONGEST or not all(map(_is_of_words, word)):
            return ""
        parts = [part for part in word.split("-") if len(part) >= _SHORTEST] or [word]
        if word in self._excused or self.form(word) in self._excused:
            return ""
        if max(map(len, parts)) > self._letters and self._zipf(word) < _COMMON:
            return f"is a long word: {max(map(len, parts))} letters"
        return "is a rare word" if any(self._is_rare(part) for part in parts) else ""

    def _is_rare(self, word: str) -> bool:
        return all(
            self._zipf(form) < self._rare for form in (word, *self._inflection.forms(word))
        ) and not self._is_compound(word)

    def _is_compound(self, word: str, depth: int = 2) -> bool:
        """Whether a word is two or three common words in one, as German joins them."""
        if not self._links:
            return False
        starts = (len(prefix) for prefix in self._prefixes if word.startswith(prefix))
        joints = (at for at in range(_SHORTEST - 1, len(word) - _SHORTEST + 2) if self._is_common(word[:at]))
        return any(
            self._is_common(rest) or (depth > 1 and self._is_compound(rest, depth - 1))
            for at in chain(starts, joints)
            for rest in self._rests(word[at:])
        )

    def _rests(self, rest: str) -> Iterator[str]:
        yield rest
        yield from (rest[len(link) :] for link in self._links if rest.startswith(link))

    def _is_common(self, part: str) -> bool:
        return len(part) >= _SHORTEST - 1 and max(map(self._zipf, (part, *self._inflection.forms(part)))) >= self._part

    def _zipf(self, word: str) -> float:
        return zipf(word, self._code) or 0.0


def _is_of_words(character: str) -> bool:
    """Whether a character stands in words: a letter, a vowel sign, a hyphen or an apostrophe."""
    return character in "-'" or unicodedata.category(character)[0] in "LM"


@cache
def _words(code: str) -> _Words:
    return _Words(language(code))


def _candidates(asked: Asked, sentence: Sentence, known: _Words) -> list[tuple[int, str]]:
    """The places and the keys of the hard words of a sentence that are no names."""
    found = []
    for at, (token, bits) in enumerate(zip(sentence.tokens, sentence.bits, strict=True)):
        if bits & WORD and len(token) >= _SHORTEST and known[word := token.lower()] and token[1:] == word[1:]:
            found.append((at, known.form(word)))
    named = {at for at, _ in found if sentence.tokens[at][0].isupper()}
    if named and asked.language.plain.capitals:
        named -= _nouns(asked, sentence, named)
    return [item for item in found if item[0] not in named]


def _nouns(asked: Asked, sentence: Sentence, capitals: set[int]) -> set[int]:
    """Which words with a capital are no names, by the patterns of the language."""
    bits = [one | SPOKEN_OF if at in capitals else one for at, one in enumerate(sentence.bits)]
    places = asked.finder.found(bits, sentence.all_bits | SPOKEN_OF)
    return {at for start, end in places for at in range(start, end)}
