"""The signs that checks look for: without one of them in an entry they find nothing, and are not asked."""

from __future__ import annotations

import re
from collections.abc import Mapping

from pipeline.facts.text import has_digits
from pipeline.model import Pair

_MARKUP = "*_~`<[\\"
_DIGIT = "0"
"""Stands for all digits."""

_SIGNS: Mapping[str, str] = {
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
    "number-space": _DIGIT,
    "decimal-mark": _DIGIT,
    "mixed-digits": _DIGIT,
    "telephone": _DIGIT,
    "percent-sign": "%",
    "quotes": '"“”„‟«»‘‚「」『』',
    "bracket": "()（）",
    "end-mark": "?",
    "dash": "-",
}
"""A check, and the characters of which the source or the translation has one wherever it finds anything."""

_ANY = re.compile(f"[{re.escape(''.join(sorted({sign for some in _SIGNS.values() for sign in some} - {_DIGIT})))}]")


def signs(pair: Pair) -> frozenset[str]:
    """The characters of an entry that some check looks for."""
    found = {*_ANY.findall(pair.source), *_ANY.findall(pair.target)}
    if has_digits(pair.source) or has_digits(pair.target):
        found.add(_DIGIT)
    return frozenset(found)


def may_find(name: str, found: frozenset[str]) -> bool:
    """Whether a check may find anything in entries with these signs."""
    return name not in _SIGNS or not found.isdisjoint(_SIGNS[name])
