"""All counts of a piece of text packed into one number, 32 bits each, so that adding numbers adds all counts."""

from __future__ import annotations

import struct

from pipeline.model import Counts

LANES = (
    "sentences",
    "commas",
    "words",
    "letters",
    "characters",
    "syllables",
    "long_words",
    "polysyllables",
    "four_syllables",
    "five_syllables",
    "six_syllables",
    "monosyllables",
    "hard_words",
    "fog_words",
    "foreign",
)
BITS = 32
SENTENCE, COMMA, WORD, LETTER, CHARACTER, SYLLABLE, LONG, POLY, FOUR, FIVE, SIX, MONO, HARD, FOG, FOREIGN = (
    1 << BITS * place for place in range(len(LANES))
)
BY_SYLLABLES = (0, MONO, 0, POLY, POLY | FOUR, POLY | FOUR | FIVE, POLY | FOUR | FIVE | SIX)
"""What a word of so many syllables adds to the lanes of words by syllables; more than six are as six."""
_WORDS = LANES.index("words")
_STRUCT = struct.Struct(f"<{len(LANES)}I")


def unpack(packed: int) -> Counts:
    """The counts in a packed number."""
    return Counts(**dict(zip(LANES, _STRUCT.unpack(packed.to_bytes(_STRUCT.size, "little")), strict=True)))


def words_in(packed: int) -> int:
    """The words in a packed number."""
    return packed >> BITS * _WORDS & (1 << BITS) - 1
