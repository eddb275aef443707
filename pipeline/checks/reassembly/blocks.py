"""What would break the block that a segment stands in: a paragraph break, the mark of a block."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline import facts
from pipeline.checks.message import Message
from pipeline.checks.reading import read
from pipeline.languages import language
from pipeline.model import Pair

_PARAGRAPH = re.compile(r"\n[ \t]*+\r?\n|\u2029|(?:  |\\)\r?\n[ \t]*+\S")
_BLOCK = re.compile(
    r"""(?:^|\n)[ ]{0,3}(?:
      (?P<heading>\#{1,6})[ \t]+(?!\d)\S
    | (?P<quotation>>)[ \t]?(?!\d)\S
    | (?P<item>[*+])[ \t]+\S
    | (?P<fence>`{3,}|~{3,})
    | (?P<rule>(?:-[ \t]*+){3,}+|(?:\*[ \t]*+){3,}+|(?:_[ \t]*+){3,}+|=++[ \t]*+)(?:\n|$)
    | (?P<definition>\[[^\[\]\n]+\]:)[ \t]
    )""",
    re.VERBOSE,
)
"""Marks that nobody writes as prose."""

_ITEM = re.compile(r"\s*(?:(?P<dash>-)|(?P<number>\d{1,3})[.)])[ \t]+(?=\S)")
"""What may be prose too ("2. Januar", "- dit-elle"): `localise` escapes it, so that it makes no list."""
_ROW = re.compile(r"\s*\|\s|.*\s\|\s*$")
_DASHES = re.compile(r"\s*[-–—\"'“‘«>]")

_ROMAN = dict(enumerate(["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"], start=1))

_NAMES = {
    "heading": "a heading",
    "quotation": "a quotation",
    "item": "a list item",
    "fence": "a code block",
    "rule": "a rule",
    "definition": "a link definition",
}


def paragraph(pair: Pair) -> Iterator[Message]:
    """A blank line or a hard line break that the source does not have."""
    if "\n" not in pair.target and "\u2029" not in pair.target:
        return
    if _PARAGRAPH.search(pair.target.strip()) and not _PARAGRAPH.search(pair.source.strip()):
        yield Message("the translation starts a new paragraph or line", suggestion="write it on one line")


def item(pair: Pair) -> Iterator[Message]:
    """A dash or a number with a dot at the start that nothing in the source stands for."""
    found = _ITEM.match(pair.target)
    if not found or _ITEM.match(pair.source):
        return
    rest = pair.target[found.end() :]
    if found["dash"] and not _DASHES.match(pair.source):
        yield Message("the translation starts with a dash, the source does not", suggestion="leave it out")
    elif found["number"] and not _is_day(pair) and not _lacks(rest, int(found["number"]), pair):
        yield Message(f"the translation starts with the number of a list item, {found[0].strip()}", "", "leave it out")


def _is_day(pair: Pair) -> bool:
    """Whether the translation starts with a date that names its month."""
    start = pair.target.strip().casefold()
    return any(day.text and start.startswith(day.text.casefold()) for day in facts.dates(start, pair.locale) or ())


def _lacks(rest: str, number: int, pair: Pair) -> bool:
    """Whether the source has the number oftener than the translation behind its start.

    Where a number with a dot is no ordinal, a word such as "first" does not stand for it, nor does a Roman numeral.
    """
    is_ordinal = language(pair.locale.language).segmentation.ordinal_dots
    kinds = {"digits", "word", "ordinal"} if is_ordinal else {"digits"}
    before, after = facts.numbers(read(pair.source), pair.source_locale), facts.numbers(read(rest), pair.locale)
    wanted = sum(item.value == number and item.kind in kinds for item in before)
    wanted += is_ordinal and number in _ROMAN and bool(re.search(rf"\b{_ROMAN[number]}\b", pair.source))
    return wanted > sum(item.value == number for item in after)


def block(pair: Pair) -> Iterator[Message]:
    """The mark of a heading, a list item, a quotation ... at the start, or of a table, where the source has none."""
    if "|" in pair.target and "|" not in pair.source and (pair.kind == "table-cell" or _ROW.match(pair.target)):
        yield Message("the translation has |, the mark of a table cell", suggestion="leave it out")
    # On one line only its start can have such a mark.
    match = _BLOCK.search(pair.target) if "\n" in pair.target else _BLOCK.match(pair.target)
    if match and match.lastgroup and not _BLOCK.search(pair.source):
        mark = match[match.lastgroup].strip()
        yield Message(
            f"the translation starts with {mark}, the mark of {_NAMES[match.lastgroup]}",
            suggestion=f"leave {mark} out; if it belongs to the text, write a backslash before it",
        )
