"""Which letters belong to which script: enough to see that a text is not written in its locale's script."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

_KANA = r"\u3040-\u30ff\u31f0-\u31ff\uff66-\uff9f"
_HAN = r"\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_HANGUL = r"\u1100-\u11ff\u3130-\u318f\uac00-\ud7af"

RANGES: Mapping[str, str] = {
    "Arab": r"\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufeff",
    "Armn": r"\u0530-\u058f",
    "Beng": r"\u0980-\u09ff",
    "Cyrl": r"\u0400-\u052f",
    "Deva": r"\u0900-\u097f",
    "Ethi": r"\u1200-\u139f",
    "Geor": r"\u10a0-\u10ff\u1c90-\u1cbf\u2d00-\u2d2f",
    "Grek": r"\u0370-\u03ff\u1f00-\u1fff",
    "Gujr": r"\u0a80-\u0aff",
    "Guru": r"\u0a00-\u0a7f",
    "Hang": _HANGUL,
    "Hans": _HAN,
    "Hant": _HAN,
    "Hani": _HAN,
    "Hebr": r"\u0590-\u05ff",
    "Jpan": _HAN + _KANA,
    "Khmr": r"\u1780-\u17ff",
    "Knda": r"\u0c80-\u0cff",
    "Kore": _HANGUL + _HAN,
    "Laoo": r"\u0e80-\u0eff",
    "Latn": r"A-Za-zªº\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff",
    "Mlym": r"\u0d00-\u0d7f",
    "Mymr": r"\u1000-\u109f",
    "Orya": r"\u0b00-\u0b7f",
    "Sinh": r"\u0d80-\u0dff",
    "Taml": r"\u0b80-\u0bff",
    "Telu": r"\u0c00-\u0c7f",
    "Thai": r"\u0e00-\u0e7f",
    "Tibt": r"\u0f00-\u0fff",
}
"""ISO 15924 code -> its letters, as a class of a regular expression has them (Unicode blocks, rounded)."""


def share(text: str, script: str) -> float | None:
    """The share of the letters of `text` that belong to the script, 0 to 1; None where that cannot be said."""
    pattern = _letter(script)
    letters = sum(map(str.isalpha, text))
    if pattern is None or not letters:
        return None
    return sum(map(str.isalpha, pattern.findall(text))) / letters


@cache
def _letter(script: str) -> re.Pattern[str] | None:
    """A pattern for one letter of a script; None where it is not known."""
    return re.compile(f"[{RANGES[script]}]") if script in RANGES else None
