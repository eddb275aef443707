"""Whether a translation is in its language: its script, its letters, and the small words of other languages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache

from pipeline.checks.message import Message, short
from pipeline.checks.omission.omission import folded
from pipeline.checks.reading import read
from pipeline.checks.reassembly.placeholders import NAMED
from pipeline.checks.scripts import RANGES, share
from pipeline.languages import known, language, locale, small_words
from pipeline.model import Locale, Pair

_WORD = re.compile(r"[^\W\d_]{2,}")
# With the vowel signs of Arabic and Devanagari, which `re` takes for no letters.
_FULL_WORD = re.compile(r"(?:[^\W\d_][\u0300-\u036f\u064b-\u065f\u0670\u0900-\u0903\u093a-\u094f]*)+")
_MEASURED = re.compile(r"\d(?:\s?[^\W\d_]{1,2}|['’][^\W\d_]+)(?![^\W\d_])")
"""A number and a short word behind it, which may be a unit, or an ending: 13 h, 300'e."""
_LETTER = re.compile(r"(?<=\w.)(?<![^\W\d_])[^\W\d_](?=\d)|(?<=\w\s)[A-Z](?!\w)")
"""A letter that is a name, or the start of one: hepatitis B, H1N1."""
_SENTENCE = re.compile(r"(?<=[.!?؟۔।。！？])\s*")
_NO_LATIN = re.compile(r"[\u0400-\u1cff\u3040-\u9fff\uac00-\ud7a3]{3,}$")
_SCRIPT_LETTERS = 12
_LEAST_WORDS = 4
_SMALL, _TIMES, _SHARE = 2, 3, 12
"""Small words of another language that its own has not: at least so many, more than so many times as many as there are
of its own that the other has not, and one in so many words."""
_FOREIGN_LETTERS = 2
_SISTERS = frozenset({"Cyrl"})
"""Scripts of many alphabets, in which one letter of another one says that the word is not the language's own."""


def script(pair: Pair) -> Iterator[Message]:
    """Words in another script than the locale's; words that stand in the source too (names) do not count."""
    others = len(_others(pair.locale.script).findall(pair.target))
    if others and pair.locale.script == "Latn" and (strange := _strange(pair)):
        yield Message(f"“{short(strange)}” is in another script")
        return
    if others * 2 < _SCRIPT_LETTERS:
        return
    kept = set(_WORD.findall(pair.source)) if pair.source_locale.script != pair.locale.script else set()
    text = "".join(word for word in _WORD.findall(NAMED.sub("", pair.target)) if word not in kept)
    if len(text) < _SCRIPT_LETTERS:
        return
    found = share(text, pair.locale.script)
    if found is not None and found < 0.5:
        other = max(RANGES, key=lambda code: share(text, code) or 0.0)
        yield Message(f"{1 - found:.0%} of the letters are not {pair.locale.script}, most are {other}")


def _strange(pair: Pair) -> str:
    """The first word of another script in a text in the Latin one that the source does not have, if it is a word."""
    if len(found := [word for word in _WORD.findall(NAMED.sub("", pair.target)) if _NO_LATIN.match(word)]) == 0:
        return ""
    return next((word for word in found if word not in pair.source and word != word.upper()), "")


@cache
def _others(code: str) -> re.Pattern[str]:
    """A letter that is none of a script's; all are, where the script is not known."""
    return re.compile(rf"[^\W\d_{RANGES.get(code, '')}]")


def letters(pair: Pair) -> Iterator[Message]:
    """Letters that look like the language's own and are another one's: traditional characters in simplified Chinese.

    One alone may be a slip or a name; but in scripts of many alphabets it is enough.
    """
    alien = _foreign(pair.locale)
    if not alien or alien.isdisjoint(read(pair.target)):
        return
    found = [sign for sign in read(pair.target) if sign in alien and sign not in pair.source]
    code = pair.locale.script
    if len(found) >= _FOREIGN_LETTERS or (code in _SISTERS and _in_word(found, read(pair.target), code)):
        yield Message(f"{', '.join(list(dict.fromkeys(found))[:10])}: letters that {pair.locale.tag} does not have")


def _in_word(signs: Sequence[str], text: str, code: str) -> bool:
    """Whether one of some letters stands beside others in a word of one script, and is no numeral: тип І."""
    some = (word for word in _WORD.findall(text) if not set(signs).isdisjoint(word))
    return any(not set(signs).issuperset(word) and not _others(code).search(word) for word in some)


def language_of(pair: Pair) -> Iterator[Message]:
    """A sentence whose small words are those of another language in the same script."""
    text = read(pair.target)
    alien = _alien(pair.locale.language)
    some = sum(map(alien.__contains__, map(str.casefold, _FULL_WORD.findall(text)))) if alien else 0
    if some < _SMALL or folded(pair.source) == folded(pair.target):
        return
    for sentence in _SENTENCE.split(text):
        if (other := _other(sentence, pair.locale.language)) and sentence not in pair.source:
            named = language(other).name or other
            yield Message(f"“{short(sentence)}” is in {named}, as its small words say")
            return


def _other(sentence: str, own: str) -> str:
    """The language that a sentence is in, if it is not in its own and that can be told; else nothing."""
    words = [word.casefold() for word in _FULL_WORD.findall(_LETTER.sub(" ", _MEASURED.sub(" ", sentence)))]
    if len(words) < _LEAST_WORDS:
        return ""
    here, alien = _own(own), _alien(own)
    count = len(words)
    candidates = {code for word in words if word in alien for code in alien[word]}
    for code in sorted(candidates):
        there = small_words(code)
        other = sum(word in there and word not in here for word in words)
        mine = sum(word in here and word not in there for word in words)
        if other >= _SMALL and other > _TIMES * mine and other * _SHARE >= count:
            return code
    return ""


@cache
def _own(code: str) -> frozenset[str]:
    """The small words of the language with those that never stand twice in a row: का, की, ने."""
    typography = language(code).typography
    single = typography.single if typography else ()
    return small_words(code) | frozenset(word.casefold() for word in single)


@cache
def _alien(own: str) -> Mapping[str, Sequence[str]]:
    """The small words that a language has not, and the others in its script that have them; none for one without."""
    found: dict[str, list[str]] = {}
    for code in _rivals(own) if small_words(own) else ():
        for word in small_words(code) - _own(own):
            found.setdefault(word, []).append(code)
    return found


@cache
def _rivals(own: str) -> frozenset[str]:
    """The other languages in the same script."""
    return frozenset(code for code in known() if code != own and locale(code).script == locale(own).script)


@lru_cache(maxsize=128)
def _foreign(place: Locale) -> frozenset[str]:
    return frozenset(language(place.language).whole.foreign.get(place.script, "").replace(" ", ""))
