"""Characters that deceive a reader or a program: shown, stripped or guarded."""

from __future__ import annotations

import re

_CONTROL = r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufffe\uffff"
_BIDI = r"\u202a-\u202e\u2066-\u2069"
_STRIPPED = re.compile(f"[{_CONTROL}]")
_DIRECTING = re.compile(f"[{_BIDI}]")
_UNSEEN = re.compile(f"[{_CONTROL}{_BIDI}\u200b\u200e\u200f\u2028\u2029\ufeff\u00ad]")
_CLOSERS = {"\u202a": "\u202c", "\u202b": "\u202c", "\u202d": "\u202c", "\u202e": "\u202c"} | dict.fromkeys(
    "\u2066\u2067\u2068", "\u2069"
)
_LINE_ENDS = re.compile(r"[\r\n\0]+")
_FORMULA_STARTS = ("=", "+", "-", "@", "\t")


def shown(text: str) -> str:
    """The text with every unseen character as a mark, `[U+202E]`, for people who look for mistakes."""
    return _UNSEEN.sub(lambda found: f"[U+{ord(found.group()):04X}]", text)


def safe(text: str) -> str:
    """The text without control characters, and without the bidi controls of a line where they do not balance."""
    text = _STRIPPED.sub("", text)
    if not _DIRECTING.search(text):
        return text
    return "".join(line if _balanced(line) else _DIRECTING.sub("", line) for line in text.splitlines(keepends=True))


def cell(text: str) -> str:
    """A cell for a spreadsheet, on one line: what it would run as a formula gets an apostrophe in front.

    After OWASP, CSV injection.
    """
    line = _LINE_ENDS.sub(" ", text)
    return f"'{line}" if line.startswith(_FORMULA_STARTS) else line


def _balanced(line: str) -> bool:
    waiting: list[str] = []
    for character in _DIRECTING.findall(line):
        if character in _CLOSERS:
            waiting.append(_CLOSERS[character])
        elif not waiting or waiting.pop() != character:
            return False
    return not waiting
