"""A catalog with translations, and a template after many edits of its texts: which old text each new one comes from."""

from __future__ import annotations

import csv
import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from benchmarks.texts import Texts
from pipeline.languages import language, locale
from pipeline.model import Catalog, Unit
from pipeline.segment import sentences

SPANISH = locale("es")
HEADER = (
    ("Language", "es"),
    ("X-Source-Language", "en"),
    ("Content-Type", "text/plain; charset=UTF-8"),
    ("Content-Transfer-Encoding", "8bit"),
)
_COLUMNS = (("en", "es"), ("es", "en"), ("fr", "en"), ("pt", "en"), ("id", "en"), ("sw", "en"))
"""Texts and translations; English alone would not give 5,000."""

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Case:
    """An old catalog, a new template, and what is known of them."""

    old: Catalog
    template: Catalog
    edited: Mapping[str, Pair]
    """An edited msgid, and the old one with its translation."""
    numbers: frozenset[str]
    """Of these those in which a number has changed."""
    new: frozenset[str]


def pairs(texts: Texts) -> list[Pair]:
    """Sentences with their translations; those of the repository's own texts are marked copies."""
    table = _table(texts)
    found = dict(_translated(table) if table else _own(texts))
    return [(source, target) for source, target in found.items() if len(source.split()) > 3]


def is_translated(texts: Texts) -> bool:
    """Whether there are real translations."""
    return _table(texts) is not None


def case(of: Sequence[Pair], *, kept: int, edited: int, gone: int, new: int, seed: int = 7) -> Case:
    """`kept` sentences, of which some are edited in place and some are gone, and `new` ones that are put anywhere."""
    chance = random.Random(seed)
    picked = chance.sample(of, kept + new)
    old, fresh = picked[:kept], [source for source, _ in picked[kept:]]
    changed = chance.sample(range(kept), edited + gone)
    texts: list[str | None] = [source for source, _ in old]
    words = [word for source, _ in picked for word in source.split()]
    origins, numbers = {}, set()
    for order, place in enumerate(changed[:edited]):
        edit = EDITS[order % len(EDITS)]
        texts[place] = text = edit(old[place][0], chance, words)
        origins[text] = old[place]
        numbers |= {text} if edit is _number else set()
    for place in changed[edited:]:
        texts[place] = None
    for sentence in fresh:
        texts.insert(chance.randrange(len(texts)), sentence)
    template = tuple(Unit(text) for text in dict.fromkeys(texts) if text)
    return Case(
        Catalog(SPANISH, tuple(Unit(source, targets=(target,)) for source, target in old), header=HEADER),
        Catalog(None, template, header=HEADER),
        origins,
        frozenset(numbers),
        frozenset(fresh),
    )


def made_up(of: Sequence[Pair], size: int, seed: int = 1) -> list[Pair]:
    """As many sentences as are wanted: the start of one and the end of another."""
    chance = random.Random(seed)
    found: dict[str, str] = {}
    while len(found) < size:
        (first, target), (second, _) = chance.choice(of), chance.choice(of)
        head, tail = first.split(), second.split()
        text = [*head[: chance.randint(2, 12)], *tail[-chance.randint(2, 12) :]]
        found[" ".join(text)] = target
    return list(found.items())


def _table(texts: Texts) -> Path | None:
    table = texts.data / "readability-data/tico19_parallel.tsv" if texts.data else None
    return table if table and table.is_file() else None


def _translated(table: Path) -> Iterator[Pair]:
    with table.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    for source, target in _COLUMNS:
        yield from ((row[source], row[target]) for row in rows)


def _own(texts: Texts) -> Iterator[Pair]:
    for text in texts.markdown:
        for sentence in sentences(text, language("en")):
            line = " ".join(sentence.split())
            yield line, f"[{line}]"


def _word(text: str, chance: random.Random, words: Sequence[str]) -> str:
    """Another word in the place of one."""
    found = text.split()
    place = chance.randrange(len(found))
    found[place] = chance.choice([word for word in chance.sample(words, 9) if word != found[place]])
    return " ".join(found)


def _number(text: str, chance: random.Random, words: Sequence[str]) -> str:
    """Another number in the place of one, or one put in."""
    found = text.split()
    there = [place for place, word in enumerate(found) if any(sign in "0123456789" for sign in word)]
    if not there:
        return " ".join([*found[:2], str(chance.randint(20, 99)), *found[2:]])
    place = chance.choice(there)
    found[place] = "".join(str((int(sign) + 1) % 10) if sign in "0123456789" else sign for sign in found[place])
    return " ".join(found)


def _clause(text: str, chance: random.Random, words: Sequence[str]) -> str:
    """Three to six words added in front or behind."""
    more = " ".join(chance.sample(words, chance.randint(3, 6)))
    return chance.choice([f"{text} {more}", f"{more} {text}"])


def _typo(text: str, chance: random.Random, words: Sequence[str]) -> str:
    """Two letters that change places."""
    places = [place for place, (a, b) in enumerate(pairwise(text)) if a.isalpha() and b.isalpha() and a != b]
    if not places:
        return f"{text} {chance.choice(words)}"
    place = chance.choice(places)
    return text[:place] + text[place + 1] + text[place] + text[place + 2 :]


EDITS: tuple[Callable[[str, random.Random, Sequence[str]], str], ...] = (_word, _number, _clause, _typo)
