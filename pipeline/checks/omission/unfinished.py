"""What translators write for themselves in place of a translation, or behind a part of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pipeline import facts
from pipeline.checks.message import Message, short
from pipeline.checks.omission.omission import folded
from pipeline.checks.reading import read
from pipeline.languages import language
from pipeline.model import Pair

_LEFT_OVER = re.compile(
    r"""\b(?:TODO|FIXME|TBD|TBC|XXX+|xxx+)\b | \?\?\?+ | (?i:\blorem\s+ipsum\b) | \[omit\] | \[\s*(?:\.\.\.|…)\s*\]
      | (?i:[\[(<]\s*(?:translate|translation|untranslated|to\s+be\s+translated|check)\b[^\])>]*[\])>])""",
    re.VERBOSE,
)
_DOUBT = re.compile(r"[\[(（][^\[\]()（）]{0,40}(?:[?？؟]|[!！]{2})[^\[\]()（）]{0,40}[\])）]")
"""A question in brackets, or what is cried out there: (term?), (check!!)."""
_OPENED = re.compile(r"[\[(<（【〔［]")
_LONGEST_NOTE = 40
# One character first, from a plain set: the regular expression engine looks for it at its full speed.
_NOTE = re.compile(
    r"[TFXx?lL\[(<](?:ODO|IXME|B[DC]|XX|xx|\?\?|(?i:orem\s)|\s*(?:\.\.\.|…|(?i:translat|untransl|to\s|check|omit\])))"
)
"""What a left-over begins with."""


def unfinished(pair: Pair) -> Iterator[Message]:
    """What translators write for themselves, and the source does not have: TODO, XXX, ???, an [omit] behind words."""
    found = dict.fromkeys(_LEFT_OVER.findall(pair.target)) if _NOTE.search(pair.target) else ()
    known = {folded(item) for item in _LEFT_OVER.findall(pair.source)} if found else ()
    if len(pair.target) <= _LONGEST_NOTE and _is_pending(pair):
        yield Message(f"the translation has only “{short(pair.target)}”", suggestion="translate it, or leave it empty")
        return
    if any(mark in pair.target for mark in ("?", "？", "؟", "!!", "！！")):
        doubt = _DOUBT.search(read(pair.target))
        if doubt and not _DOUBT.search(read(pair.source)):
            said = f"the translation has “{short(doubt[0])}”"
            yield Message(said, severity="warning", suggestion="finish it, or leave it out")
    for note in _noted(pair):
        yield Message(f"the translation has “{short(note)}”", suggestion="finish it, or leave it out")
    for item in found:
        if folded(item) not in known:
            yield Message(f"the translation has “{short(item)}”", suggestion="finish it, or leave it empty")


def _noted(pair: Pair) -> Iterator[str]:
    """Notes in brackets that a translator writes for himself, in either language, where the source has no brackets."""
    if not _OPENED.search(pair.target) or _OPENED.search(read(pair.source)):
        return
    for locale in (pair.locale, pair.source_locale):
        yield from (match[0] for match in facts.turns(read(pair.target), locale, "noted"))


def _is_pending(pair: Pair) -> bool:
    """Whether a translation says only that there is none yet, in either language or in English."""
    codes = (pair.locale.language, pair.source_locale.language, "en")
    pending = any(pattern and pattern.fullmatch(pair.target) for pattern in map(_pending, codes))
    about = language(pair.source_locale.language).whole.translating if pending else ()
    return pending and not any(word in pair.source.casefold() for word in about)


@cache
def _pending(code: str) -> re.Pattern[str] | None:
    phrases = "|".join(map(re.escape, language(code).whole.pending))
    return re.compile(rf"[\W_]*(?:xx+|todo)?\W*(?:{phrases})[\W_]*", re.IGNORECASE) if phrases else None
