"""Dale's list of words that are easy for children, and the endings that keep a word easy."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path

LANGUAGES = frozenset({"en"})
_DOUBLED = frozenset("bdfgklmnprstvz")


@cache
def easy_words(language: str) -> frozenset[str]:
    """The list of a language in lower case; empty where there is none.

    English: the words that textstat brings, Dale's about 3000. The file is read where it lies: importing textstat
    would load nltk, and its own counting downloads a corpus.
    """
    spec = find_spec("textstat") if language in LANGUAGES else None
    if spec is None or not spec.submodule_search_locations:
        return frozenset()
    path = Path(spec.submodule_search_locations[0], "resources", language, "easy_words.txt")
    return frozenset(path.read_text(encoding="utf-8").split()) if path.is_file() else frozenset()


def is_easy(word: str, listed: frozenset[str]) -> bool:
    """Whether an English word in lower case is on the list, or is formed from a listed word by a regular ending.

    The rules are those printed with the formula (Dale & Chall 1948, Educational Research Bulletin 27: 37-54):
    plurals, possessives, -s -ed -ing of verbs, -er -est of adjectives, -ly, with the doubled consonant, the dropped e
    and y turned to i; a hyphenated word is easy if all of its parts are.
    """
    if word in listed:
        return True
    if "-" in word:
        return all(is_easy(part, listed) for part in word.split("-") if part.isalpha())
    head, mark, _ = word.partition("'")
    if mark:
        return is_easy(head, listed)
    for ending, stems in _ENDINGS.get(word[-1], ()):
        if word.endswith(ending) and not listed.isdisjoint(stems(word[: -len(ending)])):
            return True
    return False


def _plain(stem: str) -> tuple[str, ...]:
    return (stem,)


def _verbal(stem: str) -> tuple[str, ...]:
    """What a stem before -ed, -ing, -er, -est may come from: "walk", "hope", "stop", "carry"."""
    found = [stem, stem + "e"]
    if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] in _DOUBLED:
        found.append(stem[:-1])
    if stem.endswith("i"):
        found.append(stem[:-1] + "y")
    return tuple(found)


def _plural(stem: str) -> tuple[str, ...]:
    return (stem[:-1] + "y",) if stem.endswith("i") else (stem,)


_ENDINGS: Mapping[str, tuple[tuple[str, Callable[[str], tuple[str, ...]]], ...]] = {
    "s": (("s", _plain), ("es", _plural)),
    "d": (("ed", _verbal),),
    "g": (("ing", _verbal),),
    "r": (("er", _verbal),),
    "t": (("est", _verbal),),
    "y": (("ly", _plain),),
}
"""By their last letter: the endings, and what a word without one may come from."""
