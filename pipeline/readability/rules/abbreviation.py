"""Abbreviations that are not spelled out where they come first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise

from pipeline.languages import Language
from pipeline.model import Advice
from pipeline.readability.frequency import zipf
from pipeline.readability.rules.explained import Explained
from pipeline.readability.rules.reading import Sentence
from pipeline.readability.rules.rule import Asked, explained_words
from pipeline.readability.rules.vocabulary import WORD

_LONGEST = 12
_LETTERS = 5
"""Longer words of nothing but capitals are names and shouts."""
_INITIALS = 3
"""As many letters before a name are those of a person."""
_NEAR = 12
"""Tokens before a bracket among which the words stand that are abbreviated in it."""
_DIGITS = 2
"""More digits make a code."""
_SHOUTED = 3
"""So many words in capitals in a row are no abbreviations."""
_ROMAN = re.compile(r"(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})(?:[a-e]|er|º|ème)?")
_OPEN, _CLOSED = frozenset("([（"), frozenset(")]）")
_EXPLAINING = 3
"""So many words in brackets explain what stands before them, whatever they begin with."""
_WORD = 4
"""Letters of a part that is a word: Ärztin in HNO-Ärztin."""
_COMMON = 4.3
"""The Zipf value of words that are much more common than abbreviations are."""
_LATIN = "\u0250"
_ENDING = re.compile(r"['’]\w+$|s$")
"""The plural (MRIs), or a case behind an apostrophe (NATO’nun, NATO’s)."""
_BEGINNING = re.compile(r"^[\u0590-\u06ff]+-?")
"""An Arabic or Hebrew "and" or "the" before Latin letters."""


def abbreviation(asked: Asked) -> Iterator[tuple[int, Advice]]:
    """Each abbreviation at its first place in the document that neither the text near it nor the glossary explains.

    An abbreviation is a word of up to twelve characters with two capitals in a row; Roman numbers, and words among
    others in capitals, are none. Beside them, the abbreviations for which the language's file has plain words.
    """
    found = [(sentence, _candidates(sentence)) for sentence in asked.sentences]
    explained = Explained(asked, found)
    for sentence, candidates in found:
        for at, key in candidates:
            if _in_brackets(sentence, at) or _with_brackets(sentence, at):
                explained.add(key, sentence.passage)
    seen = {_key(word) for word in (*asked.signs.words, *explained_words(asked))}
    for sentence, candidates in found:
        for at, key in candidates:
            known = _is_word(sentence, at, asked.language.code) or explained.near(key, sentence.passage)
            if seen.isdisjoint((key, *key.split("-"))) and not known:
                written = sentence.tokens[at]
                message = f"“{written}” is not spelled out"
                yield asked.advice(sentence, at, at + 1, message, f"Write it out in full, with {written} in brackets.")
            seen.add(key)
        yield from _plain_words(asked, sentence, seen)


def _plain_words(asked: Asked, sentence: Sentence, seen: set[str]) -> Iterator[tuple[int, Advice]]:
    """Abbreviations that a common word can stand for: "e.g."."""
    for match in _said(asked.language).finditer(sentence.text, sentence.start, sentence.end):
        if match[0] not in seen:
            seen.add(match[0])
            suggestion = f"Write “{asked.signs.say[match[0]]}”."
            yield asked.at(sentence, *match.span(), f"“{match[0]}” is an abbreviation", suggestion)


@cache
def _said(language: Language) -> re.Pattern[str]:
    written = "|".join(map(re.escape, sorted(language.plain.rules["abbreviation"].say, key=len, reverse=True)))
    return re.compile(rf"(?<![\w.])(?:{written})(?!\w)" if written else r"(?!)")


def _candidates(sentence: Sentence) -> list[tuple[int, str]]:
    found = [
        (at, key)
        for at, (token, bits) in enumerate(zip(sentence.tokens, sentence.bits, strict=True))
        if bits & WORD and (key := _abbreviated(token))
    ]
    return [(at, key) for at, key in found if not (_is_shouted(sentence, at) or _is_initials(sentence, at))]


@lru_cache(maxsize=1 << 16)
def _abbreviated(token: str) -> str:
    """The abbreviation that a word is or begins or ends with (HNO in HNO-Ärztin), in the singular; or nothing."""
    if token[1:].islower():
        return ""
    parts = token.split("-")
    if any(len(part) >= _WORD and part[1:].islower() for part in parts):
        token = next(filter(_is_abbreviation, (parts[0], parts[-1])), "")
    return _key(token) if len(token) <= _LONGEST and _is_abbreviation(token) else ""


def _is_abbreviation(token: str) -> bool:
    """Whether there are two capitals in a row and no long number, as in the code of a product or a study."""
    letters = sum(map(str.isalpha, token))
    return (
        any(a.isupper() and b.isupper() for a, b in pairwise(token))
        and sum(map(str.isupper, token)) >= sum(map(str.islower, token))
        and sum(map(str.isdecimal, token)) <= _DIGITS
        and not all(map(_ROMAN.fullmatch, token.split("-")))
        and (letters < len(token) or letters <= _LETTERS or not token.isupper())
    )


def _is_word(sentence: Sentence, at: int, code: str) -> bool:
    """Whether it is a common word that somebody wrote in capitals: HELLO, SEHR GUT."""
    beside = (*sentence.tokens[max(0, at - 1) : at], *sentence.tokens[at + 1 : at + 2])
    least = 2 if any(len(token) > 2 and token.isupper() for token in beside) else _WORD - 1
    word = sentence.tokens[at]
    return len(word) > least and (zipf(word.lower(), code) or 0.0) >= _COMMON


def _is_initials(sentence: Sentence, at: int) -> bool:
    """Whether a name follows: "JMW Turner"."""
    behind = next(iter(sentence.tokens[at + 1 : at + 2]), "")
    return len(sentence.tokens[at]) <= _INITIALS and behind[:1].isupper() and behind[1:].islower()


def _is_shouted(sentence: Sentence, at: int) -> bool:
    """Whether a word stands among at least three in capitals, with no mark between them."""
    start = end = at
    while start and sentence.tokens[start - 1].isupper() and at - start < _SHOUTED:
        start -= 1
    while end + 1 < len(sentence.tokens) and sentence.tokens[end + 1].isupper() and end - at < _SHOUTED:
        end += 1
    return end - start + 1 >= _SHOUTED


def _in_brackets(sentence: Sentence, at: int) -> bool:
    """Whether "(ICI)" follows words, or "(ICI; ..." words of which one begins as it does."""
    if at < 2 or sentence.tokens[at - 1] not in _OPEN:
        return False
    before = [token for token in sentence.tokens[max(0, at - _NEAR) : at - 1] if token[0].isalpha()]
    if before and at + 1 < len(sentence.tokens) and sentence.tokens[at + 1] in _CLOSED:
        return True
    return any(_begins_alike(token, sentence.tokens[at]) for token in before)


def _with_brackets(sentence: Sentence, at: int) -> bool:
    """Whether words in brackets follow: "ICI (immune checkpoint inhibitor)"."""
    if at + 2 >= len(sentence.tokens) or sentence.tokens[at + 1] not in _OPEN:
        return False
    inside = sentence.tokens[at + 2 : at + 2 + _NEAR]
    closed = next((place for place, token in enumerate(inside) if token in _CLOSED), len(inside))
    words = [word for word in inside[:closed] if word[0].isalpha() and not word.isupper()]
    return len(words) >= _EXPLAINING or any(_begins_alike(word, sentence.tokens[at]) for word in words)


def _begins_alike(word: str, abbreviation: str) -> bool:
    """Whether a word may be the first of those that are abbreviated; that of another script always may."""
    one, other = word[0].casefold(), abbreviation[0].casefold()
    return one == other or (one < _LATIN) != (other < _LATIN)


def _key(token: str) -> str:
    return _BEGINNING.sub("", _ENDING.sub("", token))
