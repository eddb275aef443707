"""Characters that deceive a reader or a program: shown, stripped or guarded."""

from __future__ import annotations

import re

_ENDS = "".join(f"{chr(plane << 16 | 0xFFFE)}{chr(plane << 16 | 0xFFFF)}" for plane in range(17))
_CONTROL = rf"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef{_ENDS}"
_OVERRIDES = r"\u202d\u202e"
_OBSOLETE = r"\u206a-\u206f\ufff9-\ufffb"
_TAGS = r"\U000e0000-\U000e007f"
_FLAG = r"\U0001f3f4[\U000e0030-\U000e0039\U000e0061-\U000e007a]{3,6}\U000e007f"
"""The flag of a part of a country, the one right use of tag characters (Unicode, UTS 51)."""
_BIDI = r"\u202a-\u202e\u2066-\u2069"
_STRIPPED = re.compile(f"({_FLAG})|[{_CONTROL}{_OVERRIDES}{_OBSOLETE}{_TAGS}]")
_DIRECTING = re.compile(f"[{_BIDI}]")
# Cc, Cf, Zl and Zp, but what a reader sees (number signs) or what joins and parts letters (U+200C, U+200D).
_UNSEEN = re.compile(
    f"({_FLAG})|[{_CONTROL}{_BIDI}{_OBSOLETE}{_TAGS}\x85\xad\u061c\u180e\u200b\u200e\u200f\u2028\u2029\u2060-\u2064\ufeff"
    "\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a]"
)
_REFERENCE = re.compile(r"&#(?:[xX]([0-9a-fA-F]{1,6})|([0-9]{1,7}));")
_CLOSERS = {"\u202a": "\u202c", "\u202b": "\u202c", "\u202d": "\u202c", "\u202e": "\u202c"} | dict.fromkeys(
    "\u2066\u2067\u2068", "\u2069"
)
_LINE_ENDS = re.compile(r"[\r\n\0]+")
_FORMULA_STARTS = ("=", "+", "-", "@", "\t")


def shown(text: str) -> str:
    """The text with every unseen character as a mark, `[U+202E]`, for people who look for mistakes."""
    return _UNSEEN.sub(lambda found: found[1] or f"[U+{ord(found[0]):04X}]", text)


def safe(text: str) -> str:
    """The text without characters that deceive.

    These are control characters, noncharacters, tag characters outside of flags, overrides of the direction, and
    the other bidi controls of a line where they do not balance.
    """
    text = _STRIPPED.sub(_flag, text)
    if not _DIRECTING.search(text):
        return text
    return "".join(line if _balanced(line) else _DIRECTING.sub("", line) for line in text.splitlines(keepends=True))


def without_references(text: str) -> str:
    """A Markdown text without character references (`&#x202E;`) to what never stands in a safe text."""
    return _REFERENCE.sub(_harmless, text)


def _flag(found: re.Match[str]) -> str:
    return found[1] or ""


def _harmless(found: re.Match[str]) -> str:
    number = int(found[1], 16) if found[1] else int(found[2])
    return "" if number <= 0x10FFFF and _STRIPPED.fullmatch(chr(number)) else found[0]


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
