"""Whether a sentence is surely hard to read, by the length of its words and its own."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_LONG = 6
"""Letters above which a word is long."""
_HARD, _LEAST = 50, 12
"""The LIX from which a text is difficult (Björnsson 1968), and the words that one needs to have."""
_FEW, _LONGER, _SHARE, _LISTS = 8, 8, 0.4, 2
"""A shorter sentence: its words, the letters above which they are very long, the part of them that is, and the commas
from which it may be a list of long words that all know."""


def is_hard(text: str) -> bool:
    """Whether one sentence of a language with an alphabet is difficult: its words, and the long ones in a hundred.

    The goals of a project say how easy a text has to be; this says only that nobody has made it easier.
    """
    words = _WORD.findall(text)
    if len(words) < _FEW:
        return False
    if len(words) < _LEAST:
        longer = sum(len(word) > _LONGER for word in words)
        return longer >= _SHARE * len(words) and text.count(",") < _LISTS
    return len(words) + 100 * sum(len(word) > _LONG for word in words) / len(words) >= _HARD
