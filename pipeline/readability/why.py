"""Text -> why its hardest sentence has its level."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from pipeline.languages import language as known_language
from pipeline.readability.counting import count_sentence, pieces, split
from pipeline.readability.level import Model, Reason, Share, model
from pipeline.readability.level import reasons as reasons_of
from pipeline.readability.level import shares as shares_of
from pipeline.readability.scoring import foreign
from pipeline.readability.scripts import other_scripts

T = TypeVar("T")


def why(text: str, language: str) -> tuple[Reason, ...]:
    """What makes a plain text hard in a language (`de`; also a tag), the weightiest reason first: each a fact, with the
    levels that it adds to those of a short sentence of common words.

    Of several sentences, the reasons are those of the hardest one. () for a language without a model, for a text
    without a word or in another script, and where there is nothing to tell.
    """
    return _of_hardest(text, language, reasons_of)


def shares(text: str, language: str) -> tuple[Share, ...]:
    """What each feature puts into the level of a plain text, of several sentences into that of the hardest one; () as
    for `why`.

    With `level.model(language).intercept` their sum is the level, before it is kept from 1 to 6.
    """
    return _of_hardest(text, language, shares_of)


def _of_hardest(text: str, language: str, told: Callable[[Sequence[str], Model], tuple[T, ...]]) -> tuple[T, ...]:
    found = model(language)
    if found is None:
        return ()
    held = [pieces(part, language) for part in _native(text, language)]
    if not held:
        return ()
    return told(held[0] if len(held) == 1 else max(held, key=found.points), found)


def _native(text: str, language: str) -> list[str]:
    """The sentences that are in a script of the language."""
    known = known_language(language)
    plain = "LATIN" not in other_scripts(known.code)

    def is_native(part: str) -> bool:
        return (plain and part.isascii()) or not foreign(count_sentence(part, language, level=False))

    return [*filter(is_native, split(text, known))]
