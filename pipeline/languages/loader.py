"""The language files, each loaded when its language is first used."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path

from pipeline.languages.values import Language

_FOLDER = Path(__file__).parent


@cache
def known() -> tuple[str, ...]:
    """The codes of the languages that have a file, sorted: `ar`, `de` ..."""
    return tuple(sorted(path.stem for path in _FOLDER.glob("*.yaml")))


@lru_cache(maxsize=512)
def language(code: str) -> Language:
    """What is known of a language (`de`; of a tag such as `de-simple`, its language).

    A language without a file has the general rules and no word lists, and its `known` is False.
    Raises ConfigError if its file is not as it should be, which names the file and the key.
    """
    return _language(code.partition("-")[0].lower())


@cache
def small_words(code: str) -> frozenset[str]:
    """The words that often start a sentence of a language, nearly all of them small ones, and its number words, folded.

    A text is held against those of all languages, and of the others no more is read.
    """
    found = _read(code, only=(("segmentation", "starters"), ("facts", "numbers")))
    numbers = found.facts.numbers.values() if found.facts else ()
    return frozenset(word.casefold() for words in (found.segmentation.starters, *numbers) for word in words)


@cache
def _language(code: str) -> Language:
    return _read(code)


def _read(code: str, *, only: Iterable[tuple[str, ...]] = ()) -> Language:
    if code not in known():
        return Language(code=code)
    # Imported here: the locale values alone need neither.
    from pipeline.languages.schema import read
    from pipeline.yamltext import load

    where = f"pipeline/languages/{code}.yaml"
    text = (_FOLDER / f"{code}.yaml").read_text(encoding="utf-8")
    return read(code, load(text, where, only), where)
