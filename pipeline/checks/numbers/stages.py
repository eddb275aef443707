"""Letters behind a number: stage IIIA, group 2a, phase 2b."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from pipeline.checks.message import Message
from pipeline.facts.text import JOINED
from pipeline.languages import language
from pipeline.model import Pair

_STAGE = re.compile(
    rf"(?<!{JOINED})(?<![.,/'\u2019-])(?:(?P<digits>[1-9]|1\d)|(?P<roman>I{{1,3}}|IV|VI{{0,3}}|IX|X))"
    rf"(?:(?P<joined>[A-Da-d\u0410-\u0413\u0430-\u0433])|[ \u00a0](?P<apart>[A-D\u0410-\u0413]))"
    rf"(?!{JOINED}|['\u2019.]\w|-\d)"
)
"""A number with one of the first letters, which may stand apart if it is a capital."""
_HINT = re.compile(r"[\dIVX][A-Da-d]")
"""What stands in every source that has one, and is found fast."""
_BEFORE = re.compile(r"([^\W\d_]+)[ \u00a0-]$")
_ROMAN = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
_LETTERS = {"\u0410": "A", "\u0411": "B", "\u0412": "BC", "\u0413": "D"}
"""Cyrillic letters, by their place in the alphabet or by their look."""


class _Stage(NamedTuple):
    number: int
    letters: str
    """In capitals; several where it may be any of them."""
    text: str


def stages(source: str, target: str, pair: Pair) -> Iterator[Message]:
    """The same number with another letter: stage IIIA, stage IIIB."""
    if not _HINT.search(source):
        return
    words = language(pair.source_locale.language).segmentation.lettered
    before = [_stage(match) for match in _STAGE.finditer(source) if match["joined"] and _is_named(source, match, words)]
    after = [_stage(match) for match in _STAGE.finditer(target)] if before else []
    known = {(number, letter) for number, letters, _ in before for letter in letters}
    for number, _, text in before:
        same = [item for item in after if item.number == number]
        new = [item for item in same if not any((number, letter) in known for letter in item.letters)]
        if new and len(new) == len(same):
            yield Message(f"the source has {text}, the translation has {new[0].text}")
            return


def _is_named(text: str, match: re.Match[str], words: frozenset[str]) -> bool:
    """Whether the word before a number has letters of its own: stage, group."""
    before = _BEFORE.search(text, max(0, match.start() - 20), match.start())
    return before is not None and before[1].lower() in words


def _stage(match: re.Match[str]) -> _Stage:
    number = int(match["digits"]) if match["digits"] else _ROMAN.index(match["roman"])
    letter = (match["joined"] or match["apart"]).upper()
    return _Stage(number, _LETTERS.get(letter, letter), match[0])
