"""A text as the pieces by which texts like it are found."""

from __future__ import annotations

import re

_STEM = 4
"""Letters of a word that count: endings, and most typing errors, lie behind them."""

_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
"""Thai, Lao, Burmese, Khmer, kana and Han: nothing parts their words."""

_PIECE = re.compile(rf"(?P<run>[{_UNSPACED}]+)|[^\W{_UNSPACED}]{{1,{_STEM}}}[^\W{_UNSPACED}]*")


def tokens(text: str) -> frozenset[str]:
    """The beginnings of the words, and of what is written without spaces each pair of signs; without regard to case."""
    found: set[str] = set()
    for piece in _PIECE.finditer(text.casefold()):
        if run := piece["run"]:
            found.update(run[place : place + 2] for place in range(max(1, len(run) - 1)))
        else:
            found.add(piece[0][:_STEM])
    return frozenset(found)
