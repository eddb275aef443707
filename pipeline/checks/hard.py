"""Whether a sentence is surely hard to read, by the length of its words and its own."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_LONG, _HARD, _LEAST = 6, 60, 12
"""Letters above which a word is long, the LIX from which a text is very difficult (Björnsson 1968), and the words that
one needs to have."""


def is_hard(text: str) -> bool:
    """Whether one sentence of a language with an alphabet is very difficult: its words, and the long ones in a hundred.

    The goals of a project say how easy a text has to be; this says only that nobody has made it easier.
    """
    words = _WORD.findall(text)
    return len(words) >= _LEAST and len(words) + 100 * sum(len(word) > _LONG for word in words) / len(words) >= _HARD
