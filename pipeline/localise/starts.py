"""The starts of a line that Markdown would read as something else, and the escape for each."""

from __future__ import annotations

import re
from typing import NamedTuple

_BLOCK_TAGS = (
    "address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt "
    "fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link "
    "main menu menuitem nav noframes ol optgroup option p param search section summary table tbody td tfoot th thead "
    "title tr track ul"
).replace(" ", "|")


class _Start(NamedTuple):
    pattern: re.Pattern[str]
    """Its end is where the backslash belongs, before the mark that makes the construct."""
    interrupts: bool
    """It holds on a later line of a paragraph."""
    begins: bool
    """It holds where a block begins."""


def _start(pattern: str, *, interrupts: bool, begins: bool = True) -> _Start:
    return _Start(re.compile(pattern, re.IGNORECASE), interrupts, begins)


# CommonMark 0.31.2, section 4 (leaf blocks) and 5 (container blocks); footnotes, task lists, definition lists and
# alerts as GitHub and pulldown-cmark read them.
_STARTS = (
    _start(r"(?=#{1,6}(?:[ \t]|\Z))", interrupts=True),
    _start(r"(?=>)", interrupts=True),
    _start(r"(?=[-+*][ \t])", interrupts=True),
    _start(r"(?=[-+*]\Z)", interrupts=False),
    _start(r"1(?=[.)][ \t])", interrupts=True),
    _start(r"\d{1,9}(?=[.)](?:[ \t]|\Z))", interrupts=False),
    _start(r"(?=(?:-[ \t]*){3,}\Z|(?:\*[ \t]*){3,}\Z|(?:_[ \t]*){3,}\Z)", interrupts=True),
    _start(r"(?=(?:=+|-+)[ \t]*\Z)", interrupts=True, begins=False),
    _start(r"(?=`{3,}[^`]*\Z|~{3,})", interrupts=True),
    _start(rf"(?=<(?:script|pre|style|textarea|/?(?:{_BLOCK_TAGS}))(?:[ \t>]|/>|\Z))", interrupts=True),
    _start(r"(?=<(?:!--|\?|![A-Z]|!\[CDATA\[))", interrupts=True),
    _start(r"(?=</?[A-Z][^<>]*>[ \t]*\Z)", interrupts=False),
    _start(r"(?=\[[^\[\]]+\]:)", interrupts=False),
    _start(r"(?=\[\^[^\[\]]+\]:)", interrupts=True),
    _start(r"(?=:)", interrupts=True),
    _start(r"(?=\[!(?:note|tip|important|warning|caution)\][ \t]*\Z)", interrupts=False),
    _start(r"(?=\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?\Z)", interrupts=True),
)
_PLAIN_ITEM = re.compile(r"(?P<mark>[-*+•‣◦–]|\d{1,3}[.)])[ \t]+(?=\S)")
_TASK = re.compile(r"(?=\[[ xX]\](?:[ \t]|\Z))")
# A first character that can begin one of the constructs above; any other text is safe.
_SUSPECT = frozenset("#>-+*0123456789_=`~<[:|")


def safe_start(text: str, *, interrupting: bool, item: bool) -> str:
    """The text with at most one backslash more, so that it starts no list, heading, quotation, fence or the like.

    `interrupting`: it stands at the start of a later line of its paragraph, where fewer constructs can begin;
    `item`: it starts a list item, where a task mark can begin.
    """
    if text[0] not in _SUSPECT:
        return text
    for start in _STARTS:
        if (start.interrupts if interrupting else start.begins) and (found := start.pattern.match(text)):
            return _escaped(text, found.end())
    if item and not interrupting and _TASK.match(text):
        return _escaped(text, 0)
    return text


def safe_item(text: str) -> str:
    """The text with a no-break space behind what would make it a list item of a plain text, which knows no escapes."""
    return _PLAIN_ITEM.sub("\\g<mark>\u00a0", text, count=1) if _PLAIN_ITEM.match(text) else text


def _escaped(text: str, at: int) -> str:
    return f"{text[:at]}\\{text[at:]}"
