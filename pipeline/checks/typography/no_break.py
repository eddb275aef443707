"""No-break spaces: before and behind marks (French), and between a number and its unit."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.checks.typography.text import FILL, JOIN, NO_BREAK, STYLE, Flaw, Text

_SPACE = "\u00a0"
"""U+00A0, which all programs know; U+202F is right too."""
_MARK = re.compile(
    rf"(?P<gap>[ \t]?)(?:(?P<mark>[?!;:])(?=[\s\"”»’)\]?!….,;:{STYLE}{FILL}]|$)|(?P<percent>%)(?!\w)|(?P<quote>»))"
)
_OPENED = re.compile(rf"«(?P<gap>[ \t]|(?![\s{JOIN}]))(?=.)")
_JOINED = frozenset(f"{NO_BREAK}\u2009 \t([¿¡….?!")
"""What a mark may follow as it is."""
_RATIO = re.compile(r"\d ?: ?\d")
_UNITS = (
    "kg|g|mg|µg|μg|mcg|ng|l|L|dl|dL|ml|mL|µl|km|m|cm|mm|nm|°C|°F|Gy|mGy|mmol|mol|mmHg|kcal|kJ|Hz|kHz|MHz|h|min|kPa|"
    "UI|IE|МЕ|мг|г|кг|мл|л|мкг|см|мм|м|км"
)
_NUMBER = re.compile(rf"(?<=\d) (?=(?:{_UNITS}|%|‰)(?![\w'’]))")


def before_marks(text: Text) -> Iterator[Flaw]:
    """Marks that want a no-break space beside them and have none, or an ordinary space, at which a line may end.

    Not in times, ratios, addresses and code. Source: Lexique des règles typographiques en usage à l'Imprimerie
    nationale, "espacement".
    """
    wanted = text.typography.no_break_before
    if not wanted:
        return
    free = _free(text)
    for found in _MARK.finditer(text.shown):
        mark = found[0][-1]
        if mark in wanted and (found["gap"] or mark not in free) and _is_wrong(text.shown, found):
            yield _flaw(text, found, f"before “{mark}”")
    for found in _OPENED.finditer(text.shown) if "«" in text.typography.no_break_after else ():
        yield _flaw(text, found, "behind “«”")


def numbers(text: Text) -> Iterator[Flaw]:
    """An ordinary space between a number and its unit, where the language has a no-break one."""
    if not text.typography.no_break_number:
        return
    for found in _NUMBER.finditer(text.shown):
        if text.shown[found.end()] not in text.typography.no_break_before:
            message = "an ordinary space stands between a number and its unit, where a line may end"
            yield Flaw(found.start(), found.end(), message, "write a no-break space (U+00A0)", _SPACE)


def _is_wrong(shown: str, found: re.Match[str]) -> bool:
    before = shown[found.start() - 1 : found.start()]
    if not before or (before in _JOINED and not (found["gap"] and before in "….?!)")):
        return False
    if found["percent"]:
        return before.isdigit()
    return not (found["mark"] == ":" and _RATIO.match(shown, found.start() - 1))


def _flaw(text: Text, found: re.Match[str], side: str) -> Flaw:
    message = f"{'an ordinary' if found['gap'] else 'no'} space stands {side}"
    suggestion = f"{text.language} has a no-break space there (U+00A0 or U+202F)"
    return Flaw(*found.span("gap"), message, suggestion, _SPACE)


def _free(text: Text) -> str:
    """The marks that may follow their word directly in the locale's region."""
    close = text.typography.close_in
    return "".join(close.get(part, "") for part in text.locale.tag.split("-")[1:]) if close else ""
