"""Whether two words are forms of one: a person in both genders, Ärztin and Arzt, paciente and pacientes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

_WORD = re.compile(r"[^\W\d_]+")
_LEAST, _ENDING = 4, 2
"""The letters that the two have in common at least, and those that the shorter one may have beside them."""


def words(text: str) -> Sequence[str]:
    """The words of a text, in lower case and without the marks over letters, which may change with the form."""
    plain = unicodedata.normalize("NFD", text.lower())
    return _WORD.findall("".join(sign for sign in plain if not unicodedata.combining(sign)))


def is_form(one: str, other: str) -> bool:
    """Whether two of these words begin alike, but for the ending of the shorter one."""
    shorter = min(len(one), len(other))
    least = max(_LEAST, shorter - _ENDING)
    return shorter >= _LEAST and one[:least] == other[:least]
