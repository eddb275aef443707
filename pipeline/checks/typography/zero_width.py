"""Signs of no width inside a text, which the check `invisible` finds, as places that can be mended."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.checks.typography.text import Flaw, Text

_SIGN = re.compile("[\u200b\u2060\ufeff]")
_BREAKS = frozenset({"Khmr", "Laoo", "Mymr", "Thai", "Tibt"})
"""Scripts without spaces, in which U+200B says where a line may break."""


def zero_width(text: Text) -> Iterator[Flaw]:
    """Zero-width spaces and word joiners that the source does not have; joiners of letters are not among them."""
    for found in _SIGN.finditer(text.shown) if not text.shown.isascii() else ():
        if found[0] not in text.source and not (found[0] == "\u200b" and text.locale.script in _BREAKS):
            message = f"the translation has U+{ord(found[0]):04X}, which cannot be seen"
            yield Flaw(*found.span(), message, "leave it out", "")
