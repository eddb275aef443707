"""What was left out: a copy of the source, another script, a text far too short or too long, a sentence left out."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from pipeline.checks.message import Message
from pipeline.checks.placeholders import NAMED
from pipeline.checks.reading import read
from pipeline.checks.scripts import LETTERS, share
from pipeline.model import Locale, Pair

OMIT = "[omit]"
"""What a translator writes, followed by the placeholders, for a sentence that is folded into its neighbour."""

COPY_WORDS = 4
"""A copy of fewer words may be a name or a title."""

_WORD = re.compile(r"[^\W\d_]{2,}")
_SCRIPT_LETTERS = 12
_LENGTH_FROM = 50
_RATIO = 3.0
_HEAVY = "Hans", "Hant", "Jpan", "Kore"
_HAN_WEIGHT, _HANGUL_WEIGHT = 3.3, 2.0


def is_omitted(target: str) -> bool:
    """Whether the translator left the segment out on purpose."""
    return target.lstrip().startswith(OMIT)


def copied(pair: Pair) -> Iterator[Message]:
    """A translation that is the source, word for word; a plain edition in the source's language may keep a sentence."""
    if pair.source_locale.language == pair.locale.language:
        return
    words = _WORD.findall(NAMED.sub("", pair.source))
    lower = [word for word in words if word.islower()]
    if len(lower) >= COPY_WORDS - 1 and len(words) >= COPY_WORDS and _folded(pair.source) == _folded(pair.target):
        yield Message("the translation is the same as the source", suggestion="translate it, or leave it empty")


def script(pair: Pair) -> Iterator[Message]:
    """Words in another script than the locale's; words that stand in the source too (names) do not count."""
    kept = set(_WORD.findall(pair.source)) if pair.source_locale.script != pair.locale.script else set()
    text = "".join(word for word in _WORD.findall(NAMED.sub("", pair.target)) if word not in kept)
    if len(text) < _SCRIPT_LETTERS:
        return
    found = share(text, pair.locale.script)
    if found is not None and found < 0.5:
        other = max(LETTERS, key=lambda code: share(text, code) or 0.0)
        yield Message(f"{1 - found:.0%} of the letters are not {pair.locale.script}, most are {other}")


def length(pair: Pair) -> Iterator[Message]:
    """A translation of less than a third, or more than three times, of the length that its source lets expect."""
    source, target = _weight(pair.source, pair.source_locale), _weight(pair.target, pair.locale)
    if max(source, target) < _LENGTH_FROM or not source or not target:
        return
    if max(source, target) > _RATIO * min(source, target):
        sizes = f"{len(read(pair.target))} and {len(read(pair.source))} characters"
        how = "shorter" if target < source else "longer"
        yield Message(f"the translation is far {how} than the source: {sizes}")


def _folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


def _weight(text: str, locale: Locale) -> float:
    """Length in letters of an alphabet: a Chinese character stands for about three of them."""
    text = read(text)
    if locale.script not in _HEAVY:
        return float(len(text))
    han, hangul = len(LETTERS["Jpan"].findall(text)), len(LETTERS["Hang"].findall(text))
    return len(text) + han * (_HAN_WEIGHT - 1) + hangul * (_HANGUL_WEIGHT - 1)
