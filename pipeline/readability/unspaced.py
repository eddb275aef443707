"""Languages that part no words by spaces: what counts as a word there, and the runs of the Japanese scripts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cache

from pipeline.languages import Language
from pipeline.languages import language as known_language
from pipeline.model import Counts
from pipeline.readability.dictionary import cutter, has_dictionary
from pipeline.readability.words import NOT_WORDS

LANGUAGES = frozenset({"zh", "yue", "ja", "th", "lo", "km", "my", "bo", "dz"})

_HAN = r"\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003347f"
_HIRAGANA = r"\u3041-\u3096\u309b-\u309f"
_KATAKANA = r"\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\uff66-\uff9f"
_OTHERS = r"\u0e01-\u0e3a\u0e40-\u0e4e\u0e81-\u0ecf\u0f40-\u0fbc\u1000-\u103f\u1050-\u108f\u1780-\u17d3\u3105-\u312f"
"""Thai, Lao, Tibetan, Burmese, Khmer, Bopomofo: letters and what is written around them."""
_ROMAN = r"A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\uff21-\uff3a\uff41-\uff5a"
_RUN = re.compile(f"([{_HAN}{_HIRAGANA}{_KATAKANA}{_OTHERS}]+)")
_RUNS = {
    "han": re.compile(f"[{_HAN}]+"),
    "hiragana": re.compile(f"[{_HIRAGANA}]+"),
    "katakana": re.compile(f"[{_KATAKANA}]+"),
}
_LATIN = re.compile(rf"[{_ROMAN}\d]+(?:['’.-][{_ROMAN}\d]+)*")


def is_unspaced(language: Language) -> bool:
    """Whether the language parts no words by spaces."""
    return not language.spaced or language.code in LANGUAGES


def unit(language: str) -> str:
    """What the words of a language's counts are: `word`, or `character` where nothing here can tell its words
    (`zh`; also a tag): Chinese, Japanese and Thai without the extras `cjk` and `thai`, Lao, Khmer, Burmese, Tibetan."""
    known = known_language(language)
    return "character" if is_unspaced(known) and not has_dictionary(_dictionary(known.code)) else "word"


def pieces(sentence: str, code: str) -> list[str]:
    """A sentence cut at its words: each of the language's script alone, what stands between them by its spaces.

    Without a dictionary each character is a piece of its own.
    """
    cut = _cutter(code)
    parts = _RUN.split(sentence)
    between, runs = parts[::2], (*map(cut, parts[1::2]), ())
    return [piece for other, run in zip(between, runs, strict=True) for piece in (*other.split(), *run)]


def with_scripts(counts: Counts, sentences: Iterable[str]) -> Counts:
    """The counts of sentences with their characters and runs by script, and with the digits of numbers as characters,
    because the formula for Japanese wants all. A run goes over no mark, but for those inside of Latin words."""
    parts = _RUN.split("\n".join(sentences))
    native, between = "\n".join(parts[1::2]), NOT_WORDS.sub(" ", "\n".join(parts[::2]))
    found = {name: runs.findall(native) for name, runs in _RUNS.items()} | {"latin": _LATIN.findall(between)}
    sizes = {name: sum(sum(map(str.isalnum, run)) for run in runs) for name, runs in found.items()}
    numbers = sum(sum(map(str.isdecimal, run)) for run in found["latin"] if not any(map(str.isalpha, run)))
    runs = {f"{name}_runs": len(runs) for name, runs in found.items()}
    return replace(counts, characters=counts.characters + numbers, **sizes, **runs)


@cache
def _cutter(code: str) -> Callable[[str], list[str]]:
    return cutter(_dictionary(code)) or list


def _dictionary(code: str) -> str:
    """Cantonese is written with the words of Chinese for the most part."""
    return "zh" if code == "yue" else code
