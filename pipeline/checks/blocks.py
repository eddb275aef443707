"""What would break the block that a segment stands in: a paragraph break, the mark of a block."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.checks.message import Message
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
"""Marks that nobody writes as prose. A number with a dot ("2. Januar"), a dash ("- dit-elle") and "> 90 %" may be
prose: `localise` escapes them without a finding."""

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
    if _PARAGRAPH.search(pair.target.strip()) and not _PARAGRAPH.search(pair.source.strip()):
        yield Message("the translation starts a new paragraph or line", suggestion="write it on one line")


def block(pair: Pair) -> Iterator[Message]:
    """The mark of a heading, a list item, a quotation ... at the start, where the source has none."""
    match = _BLOCK.search(pair.target)
    if match and match.lastgroup and not _BLOCK.search(pair.source):
        mark = match[match.lastgroup].strip()
        yield Message(
            f"the translation starts with {mark}, the mark of {_NAMES[match.lastgroup]}",
            suggestion=f"leave {mark} out; if it belongs to the text, write a backslash before it",
        )
