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

_SHORT = 24
"""Characters of a text in which a typing error may leave no word as it was: it is asked for by its letters too."""
LETTERS = " "
"""What a run of letters begins with here, and no word."""
_LONGER = 40
"""Characters of the longest text that may be three quarters like a short one."""


def tokens(text: str, *, asked: bool = False) -> frozenset[str]:
    """The beginnings of the words, and of what is written without spaces each pair of signs; without regard to case.

    Short texts have all runs of three letters besides: those of the memory as far as they may be like a short one that
    is `asked` for.
    """
    folded = text.casefold()
    found: set[str] = set()
    for piece in _PIECE.finditer(folded):
        if run := piece["run"]:
            found.update(run[place : place + 2] for place in range(max(1, len(run) - 1)))
        else:
            found.add(piece[0][:_STEM])
    if len(text) <= (_SHORT if asked else _LONGER):
        found.update(f"{LETTERS}{folded[place : place + 3]}" for place in range(len(folded) - 2))
    return frozenset(found)
