"""Counts of languages that part no words by spaces: Chinese, Japanese, Thai, Lao, Khmer, Burmese, Tibetan."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pipeline.languages import Language
from pipeline.model import Counts
from pipeline.readability.words import COMMAS, NOT_WORDS

LANGUAGES = frozenset({"zh", "yue", "ja", "th", "lo", "km", "my", "bo", "dz"})

_HAN = re.compile(
    r"[\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003347f]+"
)
_HIRAGANA = re.compile(r"[\u3041-\u3096\u309b-\u309f]+")
_KATAKANA = re.compile(r"[\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\uff66-\uff9f]+")
_ROMAN = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\uff21-\uff3a\uff41-\uff5a"
_LATIN = re.compile(rf"[{_ROMAN}\d]+(?:['’.-][{_ROMAN}\d]+)*")


def is_unspaced(language: Language) -> bool:
    """Whether characters are counted in the place of words."""
    return not language.spaced or language.code in LANGUAGES


def count(parts: Iterable[str]) -> Counts:
    """The counts of sentences; each character of the script is a word of one letter, and so is, as a word, each run
    of Latin letters and digits that holds a letter. Sentences without a word do not count."""
    return sum((found for found in map(_sentence, parts) if found.words), Counts())


def _sentence(text: str) -> Counts:
    text = NOT_WORDS.sub(" ", text)
    han, hiragana, katakana, latin = (runs.findall(text) for runs in (_HAN, _HIRAGANA, _KATAKANA, _LATIN))
    signs = "".join(latin)
    roman, digits = sum(map(str.isalpha, signs)), sum(map(str.isdecimal, signs))
    native = sum(map(str.isalpha, text)) - roman
    return Counts(
        sentences=1,
        words=native + sum(any(map(str.isalpha, run)) for run in latin),
        letters=native + roman,
        characters=native + roman + digits,
        commas=len(COMMAS.findall(text)),
        han=sum(map(len, han)),
        hiragana=sum(map(len, hiragana)),
        katakana=sum(map(len, katakana)),
        latin=roman + digits,
        han_runs=len(han),
        hiragana_runs=len(hiragana),
        katakana_runs=len(katakana),
        latin_runs=len(latin),
    )
