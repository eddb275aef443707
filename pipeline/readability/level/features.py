"""What the level model looks at in a sentence: sums over its words and marks, and the features made of them."""

from __future__ import annotations

import struct
from collections.abc import Callable, Mapping, Sequence
from math import log1p
from typing import NamedTuple


class Sums(NamedTuple):
    """What is added up over the pieces of a sentence; all whole numbers, so that the order does not matter."""

    words: int = 0
    letters: int = 0
    long: int = 0
    """Hundredths of long words: as long as the longest 22 of 100 running English words (more than 6 letters)."""
    longer: int = 0
    """Hundredths of words as long as the longest 5 of 100 (English: more than 9 letters)."""
    difficulty: int = 0
    """Hundredths of words by their rarity: 0 from Zipf 5 upwards, 100 from 2.5 downwards, in English terms."""
    rarity: int = 0
    """As `difficulty`, from 4.5 to 2.5."""
    uncommon: int = 0
    """Words under Zipf 5."""
    rare: int = 0
    """Words under Zipf 4."""
    hard5: int = 0
    """Hundredths of words that are long and under Zipf 5."""
    hard4: int = 0
    hard3: int = 0
    acronyms: int = 0
    """Words of two and more capitals."""
    marks: int = 0
    """Commas, semicolons and colons that stand in no number."""
    statistics: int = 0
    """Decimals, and the signs % = < > ±."""
    brackets: int = 0
    """Opening brackets."""


_LANES = struct.Struct(f"<{len(Sums._fields)}I")
LANE = {name: 1 << 32 * place for place, name in enumerate(Sums._fields)}
"""All sums packed into one number, 32 bits each: adding the numbers adds all of them."""


def unpack(packed: int) -> Sums:
    """The sums in a packed number."""
    return Sums(*_LANES.unpack(packed.to_bytes(_LANES.size, "little")))


FEWEST = 8
"""Words that a share is taken of at least: a heading of one rare word is not the hardest of all texts."""


def _share(part: float, sums: Sums) -> float:
    return part / max(sums.words, FEWEST)


FEATURES: Mapping[str, Callable[[Sums], float]] = {
    "letters": lambda sums: log1p(sums.letters),
    "words": lambda sums: log1p(sums.words),
    "long words": lambda sums: log1p(sums.long / 100),
    "very long words": lambda sums: log1p(sums.longer / 100),
    "share of very long words": lambda sums: _share(sums.longer / 100, sums),
    "letters per word": lambda sums: min(_share(sums.letters, sums), 12.0),
    "rare words": lambda sums: log1p(2 * sums.rarity / 100),
    "mean rarity": lambda sums: _share(sums.difficulty / 100, sums),
    "words below Zipf 5": lambda sums: log1p(sums.uncommon),
    "share of words below Zipf 4": lambda sums: _share(sums.rare, sums),
    "long words below Zipf 5": lambda sums: log1p(sums.hard5 / 100),
    "long words below Zipf 4": lambda sums: log1p(sums.hard4 / 100),
    "long words below Zipf 3": lambda sums: log1p(sums.hard3 / 100),
    "commas": lambda sums: log1p(sums.marks),
    "statistics": lambda sums: log1p(sums.statistics),
    "acronyms": lambda sums: log1p(sums.acronyms),
    "brackets": lambda sums: log1p(sums.brackets),
}
"""All features of a sentence with at least one word; all grow with difficulty, and no weight may be negative."""
LEXICAL = frozenset(
    {
        "rare words",
        "mean rarity",
        "words below Zipf 5",
        "share of words below Zipf 4",
        "long words below Zipf 5",
        "long words below Zipf 4",
        "long words below Zipf 3",
    }
)
"""The features that ask how common words are; a language may trust them less than the others."""
STYLE = frozenset({"statistics", "acronyms", "brackets"})


def values(sums: Sums) -> Sequence[float]:
    """The features of a sentence with at least one word, in the order of FEATURES."""
    return [feature(sums) for feature in FEATURES.values()]
