"""The scripts that a language is written in, and how many letters of a word are of another."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from unicodedata import name

from pipeline.languages import locale
from pipeline.model import ConfigError

_HAN = ("CJK", "KANGXI", "IDEOGRAPHIC")
_NAMES = {
    "Arab": ("ARABIC",), "Armn": ("ARMENIAN",), "Beng": ("BENGALI",), "Cyrl": ("CYRILLIC",), "Deva": ("DEVANAGARI",),
    "Ethi": ("ETHIOPIC",), "Geor": ("GEORGIAN",), "Grek": ("GREEK",), "Gujr": ("GUJARATI",), "Guru": ("GURMUKHI",),
    "Hebr": ("HEBREW",), "Khmr": ("KHMER",), "Knda": ("KANNADA",), "Laoo": ("LAO",), "Latn": ("LATIN",),
    "Mlym": ("MALAYALAM",), "Mong": ("MONGOLIAN",), "Mymr": ("MYANMAR",), "Orya": ("ORIYA",), "Sinh": ("SINHALA",),
    "Syrc": ("SYRIAC",), "Taml": ("TAMIL",), "Telu": ("TELUGU",), "Thaa": ("THAANA",), "Thai": ("THAI",),
    "Tibt": ("TIBETAN",),
    "Hans": (*_HAN, "BOPOMOFO"), "Hant": (*_HAN, "BOPOMOFO"),
    "Jpan": (*_HAN, "HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA"), "Kore": (*_HAN, "HANGUL"),
}  # fmt: skip
"""ISO 15924 and the first words of the names of its letters in Unicode."""
_ALSO = {
    "az": "Cyrl Arab", "bs": "Cyrl", "ha": "Arab", "kk": "Latn Arab", "ks": "Deva", "ku": "Arab Cyrl",
    "ky": "Latn Arab", "mn": "Mong", "ms": "Arab", "pa": "Arab", "ro": "Cyrl", "sd": "Deva", "sr": "Latn",
    "tg": "Arab Latn", "tk": "Cyrl Arab", "tt": "Latn", "ug": "Cyrl Latn", "uz": "Cyrl Arab",
}  # fmt: skip
"""Languages that are written in more scripts than their usual one (CLDR, language and script data)."""
_KNOWN = frozenset(first for names in _NAMES.values() for first in names)


@cache
def other_scripts(language: str) -> frozenset[str]:
    """The scripts that a language (`de`) is not written in, by Unicode's names; empty if its own are not known.

    A language that is written in several scripts has them all, whatever its tag says.
    """
    try:
        usual = locale(language).script
    except ConfigError:
        return frozenset()
    own = [names for script in (usual, *_ALSO.get(language, "").split()) if (names := _NAMES.get(script))]
    return _KNOWN.difference(*own) if own else frozenset()


def foreign_letters(word: str, others: Iterable[str]) -> int:
    """How many letters of a word are of one of the scripts `others`; letters of no known script are of none."""
    return sum(_script(letter) in others for letter in word if letter.isalpha())


@cache
def _script(letter: str) -> str:
    """The first word of a letter's name: `LATIN`, `CJK`; of a letter of full or half width, the second one."""
    first, _, rest = name(letter, "").partition(" ")
    return rest.partition(" ")[0] if first in {"FULLWIDTH", "HALFWIDTH"} else first
