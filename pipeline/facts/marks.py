"""Digits of any script with their decimal and group marks, by locale: `1.000` is 1000 in German and 1 in English."""

from __future__ import annotations

import re
from collections.abc import Mapping
from fractions import Fraction
from functools import cache, lru_cache
from typing import NamedTuple

from pipeline.languages import language
from pipeline.model import Locale

OTHER_REGIONS: Mapping[str, str] = {
    "ar": "DZ LB LY MA MR TN",
    "de": "CH LI",
    "en": "AT BE CZ DE DK ES FI FR HU ID IT NL NO PL PT RO SE SI SK ZA",
    "es": "419 BR BZ CU DO GT HN MX NI PA PE PR SV US",
    "it": "CH",
}
"""Where a language writes a comma before decimals that has a point elsewhere, or the other way round (CLDR 46,
numbers/symbols)."""

SPACES = " \u00a0\u2009\u202f"
_MARKS = ".,\u066b\u066c\uff0c\uff0e'\u00b7"
_GENERAL = {"\u066b": ".", "\u066c": ",", "\uff0c": ",", "\uff0e": "."}

NUMBER = re.compile(
    rf"""
    \d{{1,3}}(?:[{SPACES}]\d{{3}})+(?!\d)(?:[.,\u066b]\d+)?   # 1 000 000,5
    | \d+(?:[{_MARKS}]\d+)*                                   # 1,000.5  12.03.2020  1'000
    | (?<![\w.,)])\.\d+                                       # .08
    """,
    re.VERBOSE,
)
"""Digits with what may be marks between them."""


RANGE = re.compile(
    r"""[\s°]{0,3}(?:[-\u2013\u2014~\uff5e\u81f3\u5230]
    | (?:to|and|or|a|al|y|o|à|au|et|ou|bis|und|oder|से|और|या|إلى|و|أو|de|до|и|e|do|tot|en|ile|ila|ve|veya
    | la|đến|sampai|hingga|hadi|až|till|til|تا|έως|থেকে|سے|по|t/m|lub|или))\s{0,2}
    (?:[+\u2212-]|(?:minus|moins|menos|meno|min|минус|eksi)\s)?""",
    re.VERBOSE,
)
"""What may stand between the two numbers of a range or a pair, in any language: it lends them one unit or scale."""


LONGEST = 40
"""Digits of a number. What is longer is a key or a row of signs, and no reader takes it for a number."""


class Reading(NamedTuple):
    """What digits say: the value in the locale, and what else the same signs can say elsewhere."""

    value: Fraction
    others: tuple[Fraction, ...] = ()


@cache
def decimal_mark(locale: Locale) -> str:
    """`.` or `,`: what the locale writes before decimals; empty where that is not known."""
    facts = language(locale.language).facts
    mark = facts.decimal if facts else ""
    mark = _GENERAL.get(mark, mark)
    is_other = not set(OTHER_REGIONS.get(locale.language, "").split()).isdisjoint(locale.tag.split("-")[1:])
    return {".": ",", ",": "."}.get(mark, mark) if is_other else mark


@lru_cache(maxsize=4096)
def read(text: str, locale: Locale) -> tuple[Reading, ...]:
    """The values of digits with marks. Several where the marks part numbers, as in `12.03.2020` or `1,2,3`.

    None for more than LONGEST digits; if they have marks, those parts count that are shorter.
    """
    if not text.isdecimal():
        text = "".join(_GENERAL.get(char, char) for char in text if char not in SPACES)
    text = f"0{text}" if text.startswith(".") else text
    marks = [char for char in text if char in _MARKS]
    parts = re.split(f"[{re.escape(_MARKS)}]", text)
    if len(text) > LONGEST:
        return tuple(Reading(Fraction(int(part))) for part in parts if len(part) <= LONGEST)
    if not marks:
        return (Reading(Fraction(int(text))),)
    if len(marks) == 1:
        return (_one_mark(parts, marks[0], decimal_mark(locale)),)
    if len(set(marks)) == 1:
        return (Reading(_whole(parts)),) if _is_grouped(parts) else tuple(Reading(Fraction(int(p))) for p in parts)
    if _is_grouped(parts[:-1]) and marks[-1] not in marks[:-1]:
        return (Reading(_decimal(_joined(parts[:-1]), parts[-1])),)
    return tuple(Reading(Fraction(int(part))) for part in parts)


def _one_mark(parts: list[str], mark: str, decimal: str) -> Reading:
    """`1,500`: grouped or decimal by the locale, if it can be both."""
    fraction = _decimal(parts[0], parts[1]) if mark != "'" else Fraction(0)
    if not _is_grouped(parts):
        return Reading(fraction)
    if mark == decimal:
        return Reading(fraction, (_whole(parts),))
    return Reading(_whole(parts), (fraction,) if mark in ".," else ())


def _is_grouped(parts: list[str]) -> bool:
    """Whether the parts can be groups of thousands, or the Indian 1,00,000."""
    first, middle, last = parts[0], parts[1:-1], parts[-1]
    if len(parts) < 2:
        return True
    if first.startswith("0") or not 1 <= len(first) <= 3 or len(last) != 3:
        return False
    return {len(part) for part in middle} <= {3} or (len(first) <= 2 and {len(part) for part in middle} <= {2})


def _joined(parts: list[str]) -> str:
    return "".join(parts)


def _whole(parts: list[str]) -> Fraction:
    return Fraction(int(_joined(parts)))


def _decimal(whole: str, decimals: str) -> Fraction:
    return Fraction(int(whole + decimals), 10 ** len(decimals))
