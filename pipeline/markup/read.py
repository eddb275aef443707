"""Inline Markdown as a reader sees it."""

from __future__ import annotations

import re
from html import unescape

_SPECIAL = re.compile(r"[`\\\[\]<*_~{&\r\n]")
_LINE_END = re.compile(r"[ \t]*(?:\r\n|\n|\r)")
_INLINE = re.compile(
    r"""
    (?=[`\\\[\]!<*_~{}&\r\n])  # Most characters begin none of these.
    (?:
    (?P<escape> \\[!-/:-@\[-`{-~] )
    | (?P<code> (?<!`)(?P<ticks>`+)(?!`).+?(?<!`)(?P=ticks)(?!`) )
    | (?P<note> \[\^[^\]]+\] | (?<=\])\[[^\]]*\] )
    | (?P<link> \]\( \s* (?: \{(?:url|img)\d+\} | <[^<>]*> | [^()\s]* )
        (?: \s+ (?: "(?P<double>[^"]*)" | '(?P<single>[^']*)' ) )? \s* \) )
    | (?P<bracket> !?\[ | \] )
    | (?P<tag> </?[A-Za-z][^<>]*> | <!--.*?--> | <[^<>\s@]+@[^<>\s@]+> )
    | (?P<slot> \{(?:url|img|note|tag)\d+\} )
    | (?P<brace> \{\{ | \}\} )
    | (?P<mark> (?<!\s)\*+ | \*+(?!\s) | (?<![^\W_])_+(?!\s) | (?<!\s)_+(?![^\W_]) | ~~+ )
    | (?P<break> [\r\n]+[ \t]* )
    | (?P<entity> &(?:\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31}); )
    )
    """,
    re.VERBOSE | re.DOTALL,
)


def plain(text: str) -> str:
    """What is read of inline Markdown (a msgid, a target, a piece of a file), on one line.

    Markup, placeholders, tags, addresses and the content of code spans are left out, the texts of links and
    images and their titles stay, escapes and entities are what they stand for.
    """
    if not _SPECIAL.search(text):
        return text
    if "\n" in text or "\r" in text:
        text = _LINE_END.sub("\n", text)
    return _INLINE.sub(_read, text).strip(" ")


def _read(found: re.Match[str]) -> str:
    kind = found.lastgroup
    if kind in {"code", "break"}:
        return " "
    if kind in {"escape", "brace"}:
        return found[0][-1]
    if kind == "entity":
        return unescape(found[0])
    if kind == "link" and (title := found["double"] or found["single"]):
        return f" {title}"
    return ""
