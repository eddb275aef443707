"""What is read of a segment, and what its entities stand for; several checks ask for the same text."""

from __future__ import annotations

import re
from functools import lru_cache
from html.entities import html5
from typing import NamedTuple

from pipeline.checks.once import once
from pipeline.facts.lexicon import lexicon
from pipeline.facts.text import KEPT, folded
from pipeline.facts.turns import without_turns
from pipeline.markup import plain
from pipeline.model import Locale, Pair

_WRITTEN = re.compile(
    r"\\(?P<sign>[!-/:-@\[-`{-~])|&(?:#(?P<number>\d{1,7})|#[xX](?P<hex>[0-9a-fA-F]{1,6})|(?P<name>[A-Za-z]\w{1,31};));?"
)
SENTENCES = re.compile(r"(?<=[.!?\u0964\u3002])\s+")
"""Between two sentences."""
STOP = re.compile(r"[.!?;؟؛।](?:\s|$)|[。！？；]")
"""The end of a sentence or of a part of it."""
CLOSED = re.compile(r"\s*(?:[.,;:!?)]|$)")
"""What stands behind the last word of a part of a sentence."""
_ASKS, _TITLE = re.compile(r"[?？؟;]\W*$"), 5
"""The end of a question, and the words that say it as a title at most."""
BRACKETS = re.compile(r"\s?[(\uff08][^()\uff08\uff09]*[)\uff09]")
"""What stands in brackets, with the space before it."""
_FULL, _HALF = 1.3, 0.65
"""Times its source that a translation has which adds nothing, and the part of it that stands outside of brackets where
these say a half of the source."""
_LAST, _UNKNOWN = 0x10FFFF, "\ufffd"


@lru_cache(maxsize=KEPT)
def read(text: str) -> str:
    """The words of a msgid or a translation, without markup and placeholders, on one line."""
    return plain(text)


class Text(NamedTuple):
    """A plain text and its locale."""

    text: str
    locale: Locale


@once
def texts(pair: Pair) -> tuple[Text, Text]:
    """The words of the source and those of the translation."""
    return Text(read(pair.source), pair.source_locale), Text(read(pair.target), pair.locale)


@lru_cache(maxsize=KEPT)
def resolved(text: str) -> str:
    """A msgid or a translation with the characters that its entities and escapes stand for, and all else as it is."""
    return _WRITTEN.sub(_character, text) if "&" in text or "\\" in text else text


def _character(found: re.Match[str]) -> str:
    if found["sign"]:
        return found["sign"]
    if found["name"]:
        return html5.get(found["name"], found[0])
    number = int(found["hex"], 16) if found["hex"] else int(found["number"])
    return chr(number) if 0 < number <= _LAST and not 0xD800 <= number <= 0xDFFF else _UNKNOWN


def _bare(text: str, size: int) -> str:
    """A text without its brackets, but for long ones that say a half of a source of so many letters."""
    bare = BRACKETS.sub("", text) if "(" in text or "\uff08" in text else text
    return bare if len(text) > _FULL * size or len(bare) > _HALF * len(text) else text


def is_title(pair: Pair) -> bool:
    """Whether a translation is a heading, or says a question of its source as one does: what if I forget a dose?"""
    if pair.kind == "heading":
        return True
    target = read(pair.target)
    return bool(_ASKS.search(read(pair.source))) and len(target.split()) <= _TITLE and target[-1:].isalnum()


@lru_cache(maxsize=KEPT)
def told(target: str, source: str, locale: Locale) -> str:
    """The words of a translation without sentences, clauses and brackets that explain, and that its source has not."""
    text = _bare(read(target), len(read(source))) if not BRACKETS.search(read(source)) else read(target)
    text = without_turns(text, locale, "gloss")
    explains = lexicon(locale.language).explains
    parts = SENTENCES.split(text) if explains else []
    if len(parts) < 2 or len(parts) <= len(SENTENCES.split(read(source))):
        return text
    return " ".join(part for part in parts if part is parts[0] or not any(explains.find(folded(part))))
