"""The signs that checks look for: without one of them in an entry they find nothing, and are not asked."""

from __future__ import annotations

import re
from collections.abc import Mapping

from pipeline.model import Pair

_MARKUP = "*_~`<[\\"

SIGNS: Mapping[str, str] = {
    "placeholder": "{",
    "placeholder-link": "]",
    "brace": "{}",
    "emphasis": _MARKUP,
    "code": "`",
    "html": "<&",
    "forbidden-target": "[<",
    "paragraph": "\n\u2029",
    "block-mark": "|#>*+`~-_=[",
    "bidi": "&\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069",
    "inverted-mark": "?!¿¡",
    "no-break-space": "?!;:%»«",
    "percent-sign": "%",
    "quotes": '"“”„‟«»‘‚「」『』',
    "bracket": "()（）",
    "end-mark": "?",
    "dash": "-",
}
"""A check, and the characters of which the source or the translation has one wherever it finds anything."""

_ANY = re.compile(f"[{re.escape(''.join(sorted({sign for some in SIGNS.values() for sign in some})))}]")


def signs(pair: Pair) -> frozenset[str]:
    """The characters of an entry that some check looks for."""
    return frozenset(_ANY.findall(pair.source) + _ANY.findall(pair.target))


def may_find(name: str, found: frozenset[str]) -> bool:
    """Whether a check may find anything in entries with these signs."""
    return name not in SIGNS or not found.isdisjoint(SIGNS[name])
