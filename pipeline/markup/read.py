"""Inline Markdown as a reader sees it."""

from __future__ import annotations

import re
from html import unescape

_SPECIAL = re.compile(r"[`\\\[\]<*_~{&\r\n]")
_LINE_END = re.compile(r"(?:(?<![ \t])[ \t]*+)?(?:\r\n|\n|\r)")
_INLINE = re.compile(
    r"""
    (?=[`\\\[\]!<*_~{}&\r\n])  # Most characters begin none of these.
    (?:
    (?P<escape> \\[!-/:-@\[-`{-~] )
    | (?P<code> `+ )
    | (?P<note> \[\^[^\[\]\s]+\] )
    | (?P<link> \] (?: \[[^\[\]]*+\] | \( \s*+
        (?: \{(?:url|img)\d+\} | <[^<>]*+> | (?: [^()\s] | \([^()\s]*+\) )*+ )
        (?: \s++ (?: "(?P<double>(?:[^"\\]|\\.)*+)" | '(?P<single>(?:[^'\\]|\\.)*+)' ) )?+ \s*+ \) ) )
    | (?P<open> !?\[ )
    | (?P<close> \] )
    | (?P<comment> <!-- )
    | (?P<tag> </?[A-Za-z][^<>]*> | <[^<>\s@]+@[^<>\s@]+> )
    | (?P<slot> \{(?:url|img|note|tag)\d+\} )
    | (?P<brace> \{\{ | \}\} )
    | (?P<mark> (?<!\s)\*+ | \*+(?!\s) | (?<![^\W_])_+(?!\s) | (?<!\s)_+(?![^\W_]) | (?<!~)~~(?!~) )
    | (?P<break> [\r\n]+[ \t]* )
    | (?P<entity> &(?:\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31}); )
    )
    """,
    re.VERBOSE | re.DOTALL,
)
_TICKS = re.compile("`+")
_LITERAL = re.compile(r"\\([!-/:-@\[-`{-~])")


def plain(text: str) -> str:
    """What is read of inline Markdown (a msgid, a target, a piece of a file), on one line.

    Markup, placeholders, tags, addresses and the content of code spans are left out, the texts of links and
    images and their titles stay, escapes and entities are what they stand for. A text in brackets without an address
    behind it is no link.
    """
    if not _SPECIAL.search(text):
        return text
    if "\n" in text or "\r" in text:
        text = _LINE_END.sub("\n", text)
    return "".join(_pieces(text)).strip(" ")


def _pieces(text: str) -> list[str]:
    """The text with what is read in the place of each mark; each character is looked at a limited number of times."""
    pieces: list[str] = []
    opened: list[int] = []
    ends = _Ends(text)
    at = 0
    while found := _INLINE.search(text, at):
        pieces.append(text[at : found.start()])
        kind, at = found.lastgroup, found.end()
        if kind == "open":
            opened.append(len(pieces))
            pieces.append(found[0])
        elif kind == "close":
            del opened[-1:]
            pieces.append("]")
        elif kind == "link" and not opened:
            pieces.append("]")
            at = found.start() + 1
        elif kind == "link":
            pieces[opened.pop()] = ""
            pieces.append(_title(found))
        elif kind in {"code", "comment"}:
            end = ends.code(found) if kind == "code" else ends.comment(found)
            pieces.append((" " if kind == "code" else "") if end else found[0])
            at = end or at
        else:
            pieces.append(_read(found))
    pieces.append(text[at:])
    return pieces


class _Ends:
    """Where the code spans and comments of a text end; each is looked for once."""

    __slots__ = ("_comments", "_text", "_ticks")

    def __init__(self, text: str) -> None:
        self._text = text
        self._ticks: dict[int, list[int]] | None = None
        self._comments = True

    def code(self, opening: re.Match[str]) -> int:
        """The end of the code span that a run of ticks opens: behind the next run as long as this one; 0 for none."""
        if self._ticks is None:
            self._ticks = {}
            for found in reversed([*_TICKS.finditer(self._text, opening.end())]):
                self._ticks.setdefault(len(found[0]), []).append(found.start())
        waiting = self._ticks.get(len(opening[0]), [])
        while waiting and waiting[-1] < opening.end():
            waiting.pop()
        return waiting[-1] + len(opening[0]) if waiting else 0

    def comment(self, opening: re.Match[str]) -> int:
        """The end of a comment (`<!-->` is one), 0 where it has none."""
        end = self._text.find("-->", opening.start() + 2) if self._comments else -1
        self._comments = end >= 0
        return end + 3 if self._comments else 0


def _title(found: re.Match[str]) -> str:
    title = found["double"] or found["single"]
    return " " + unescape(_LITERAL.sub(r"\1", title)) if title else ""


def _read(found: re.Match[str]) -> str:
    kind = found.lastgroup
    if kind == "break":
        return " "
    if kind in {"escape", "brace"}:
        return found[0][-1]
    return unescape(found[0]) if kind == "entity" else ""
