"""Letters of two scripts in one word, and digits of two scripts in one number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.checks.typography.text import Flaw, Text

_LATIN = r"A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff"
_CYRILLIC = r"\u0400-\u052f"
_ARABIC = r"\u0621-\u063a\u0641-\u064a"
"""Arabic letters; short words are joined to Latin names before them, and none behind."""
_INDIC = r"\u0900-\u0963\u0970-\u0dff"
"""Devanagari and its sisters, with the signs that are no letters, without the danda."""
_JOINED = r"\u0901-\u0903\u093a-\u094d"
"""Vowel signs of Devanagari, which no Latin letter has."""
_ALIKE = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοιν"
"""Greek letters that look like Latin ones; others stand beside them rightly: IFNγ, µg."""
_MIXED = re.compile(
    rf"[{_LATIN}][{_CYRILLIC}]|[{_CYRILLIC}][{_LATIN}]|[{_LATIN}{_CYRILLIC}][{_ALIKE}]|[{_ALIKE}][{_LATIN}{_CYRILLIC}]"
    rf"|(?<=[\u0370-\u03ff\u1f00-\u1fff])[{_LATIN}{_CYRILLIC}](?=[\u0370-\u03ff\u1f00-\u1fff])"
    rf"|(?<=[{_INDIC}])[{_LATIN}{_CYRILLIC}{_ALIKE}](?=[{_INDIC}])"
    rf"|[{_LATIN}](?=[{_JOINED}])"
    rf"|(?<=[{_ARABIC}])[{_LATIN}{_CYRILLIC}]{{1,2}}(?=[{_ARABIC}])"
)
_ALONE = re.compile(r"(?<![A-Za-z0-9.,:/+-])[0-9]+(?![A-Za-z0-9+-])")
"""A number that belongs to no name."""
_BESIDE = re.compile(rf"[\u0370-\u052f\u0621-\u064a\u1f00-\u1fff]|[{_INDIC}][{_LATIN}][{_INDIC}]|[{_LATIN}][{_JOINED}]")
_STRANGE = re.compile(rf"[\u0370-\u052f\u0621-\u064a\u1f00-\u1fff{_INDIC}]")
_OTHER = re.compile(r"[^\D0-9]")
"""What is looked for first, because it is found fast."""
_WORD = re.compile(rf"(?:[^\W\d_]|[{_INDIC}])+")
_SCRIPTS = (
    ("Latin", re.compile(f"[{_LATIN}]")),
    ("Cyrillic", re.compile(f"[{_CYRILLIC}]")),
    ("Indic", re.compile(f"[{_INDIC}]")),
    ("Arabic", re.compile(f"[{_ARABIC}]")),
    ("Greek", re.compile(r"[\u0370-\u03ff\u1f00-\u1fff]")),
)
_ROWS = ["0-9", "٠-٩", "۰-۹", "०-९", "০-৯", "๐-๙", "０-９"]
_DIGITS = re.compile("|".join(rf"[{row}](?=[.,\u066b\u066c]?(?![{row}])\d)" for row in _ROWS))


def mixed(text: Text) -> Iterator[Flaw]:
    """A letter that only looks right: a search does not find the word, and a reading voice stumbles over it."""
    if not _STRANGE.search(text.shown) or not _BESIDE.search(text.shown) or not _MIXED.search(text.shown):
        return
    for found in _WORD.finditer(text.shown):
        if _MIXED.search(found[0]) and found[0] not in text.source:
            yield Flaw(*found.span(), f"a word has {_parts(found[0])}", "type it anew in one script")


def digits(text: Text) -> Iterator[Flaw]:
    """A number whose digits are of two scripts."""
    if text.shown.isascii() or not _OTHER.search(text.shown):
        return
    for found in _DIGITS.finditer(text.shown):
        message = "a number has digits of two scripts"
        yield Flaw(found.start(), found.start() + 2, message, "write all of its digits in one script")
        return
    if other := _ALONE.search(text.shown):
        message = "the translation has numbers in digits of two scripts"
        yield Flaw(*other.span(), message, "write all numbers in one script")


def _parts(word: str) -> str:
    """Which letters of a word are of which script, the script with the fewest first: `о (Cyrillic) among Latin`."""
    found = [(name, pattern.findall(word)) for name, pattern in _SCRIPTS]
    some = sorted(((len(letters), name, letters) for name, letters in found if letters), key=lambda row: row[0])
    (_, few, letters), *_, (_, most, _) = some
    return f"the {few} {'letter' if len(letters) == 1 else 'letters'} {', '.join(letters)} among {most} ones"
