"""Letters that stand for a thing: vitamin D, hepatitis B, a T cell, group A."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline import facts
from pipeline.checks.message import Message
from pipeline.languages import language
from pipeline.model import Pair

_ALONE = r"(?![\w'’-]|\.\w)"
_NAMED = re.compile(rf"([^\W\d_]{{3,}}) ([A-HK]){_ALONE}")
_ANY = re.compile(r"(?<!\w)[A-KT](?!\w)")
_LETTER = re.compile(rf"(?<![\w'’.-])[A-HKT]{_ALONE}")
"""A letter that stands alone, behind a word and anywhere."""
_BORDER = re.compile(r"(?<=[\u4e00-\u9fff])(?=[A-Z])|(?<=[A-Z])(?=[\u4e00-\u9fff])")
_JOINED = re.compile(rf"(?<=[^\W\d_]{{3}})[ -]([A-HK])-(?=[^\W\d_]{{3}})|(?<=[^\W\d_]{{3}})-([A-HK]){_ALONE}")
"""A letter that a hyphen joins: Hepatitis-B-Impfstoff, hepatitis B-vaccin."""
_CELL = re.compile(r"(?<![\w'’.&-])([BT])[- ](?=[^\W\d_]{2})")
"""A letter before the word that it tells apart: T cells, B-Zellen."""
_CELLS = frozenset("BT")
_CYRILLIC = str.maketrans("АВСЕНКТ", "ABCEHKT")


def letters(source: str, target: str, pair: Pair) -> Iterator[Message]:
    """A letter of the source (vitamin D, hepatitis B, T cells), and another one in its place."""
    if not _ANY.search(source):
        return
    words = language(pair.source_locale.language).segmentation.lettered
    named = [match for match in _NAMED.finditer(source) if match[1].lower() in words]
    cells = list(_CELL.finditer(source))
    if not (named or cells):
        return
    target = _BORDER.sub(" ", target.translate(_CYRILLIC))
    mine, spoken = _LETTER.findall(source), facts.letters(target, pair.locale)
    lost, new = _behind(named, mine, _JOINED.sub(r" \1\2 ", target), spoken)
    if not (lost and new):
        lost, new = _before(cells, mine, target, spoken)
    if lost and new:
        yield Message(f"the source has {lost}, the translation has {new}")


def _behind(named: list[re.Match[str]], mine: list[str], target: str, spoken: frozenset[str]) -> tuple[str, str]:
    """The first letter behind its word that is not in the translation, and one that only the translation has."""
    theirs = [*_LETTER.findall(target), *spoken]
    lost = (match[0] for match in named if match[2] not in theirs)
    new = sorted(({match[2] for match in _NAMED.finditer(target)} | spoken) - set(mine))
    return (next(lost, ""), new[0]) if new and len(theirs) <= len(mine) else ("", "")


def _before(cells: list[re.Match[str]], mine: list[str], target: str, spoken: frozenset[str]) -> tuple[str, str]:
    """The same for a letter before its word, which the translation may have behind it: células T."""
    theirs = {*_LETTER.findall(target), *(match[1] for match in _CELL.finditer(target)), *spoken}
    before = {*mine, *(match[1] for match in cells)}
    lost = (match[1] for match in cells if match[1] not in theirs)
    new = sorted(theirs & _CELLS - before)
    return (next(lost, ""), new[0]) if new else ("", "")
