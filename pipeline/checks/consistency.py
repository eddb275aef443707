"""One sentence, one translation: entries of several documents that say the same in two ways."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from pipeline.checks.message import short
from pipeline.model import Finding, Locale

SAME_SOURCE = "same-source"
_WHY = "Readers take two wordings for two things."
_LEAST = 3
"""Shorter texts ("Name", "Side effects") may need another gender, number or case at another place."""
_ASIDE = re.compile(r"\s*(?:(?<!\])\([^()]*\)|（[^（）]*）)")
_WORD = re.compile(r"[^\W\d_]+")
_MARKS = str.maketrans(
    {"’": "'", "‘": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "\u00a0": " ", "\u202f": " "}
)


@dataclass(frozen=True, slots=True)
class Said:
    """A finished entry of a document."""

    source: str
    target: str
    context: str
    document: str


def same_source(entries: Iterable[Said], locale: Locale) -> Iterator[tuple[Said, Finding]]:
    """A finding for each entry that translates a text otherwise than the entries of other documents do.

    `entries` are those of one edition, in any order. The same text in the same context counts, from three words on;
    blanks, quotation marks, capitals, the mark at the end
    and what stands in brackets (a word explained) do not. What most documents say stands; of two that are
    as many, that of the first document.
    """
    known: Mapping[tuple[str, str], list[Said]] = defaultdict(list)
    for entry in sorted(entries, key=lambda entry: entry.document):
        if len(_WORD.findall(entry.source)) >= _LEAST:
            known[entry.context, entry.source].append(entry)
    for some in known.values():
        usual = Counter(_told(entry.target) for entry in some).most_common(1)[0][0]
        first = next(entry for entry in some if _told(entry.target) == usual)
        yield from ((entry, _finding(entry, first, locale)) for entry in some if _told(entry.target) != usual)


def _told(text: str) -> str:
    """What is compared of a translation."""
    plain = _ASIDE.sub("", unicodedata.normalize("NFC", text).translate(_MARKS).casefold())
    folded = " ".join(plain.split())
    return folded.rstrip(" .!?。।؟")


def _finding(entry: Said, other: Said, locale: Locale) -> Finding:
    return Finding(
        SAME_SOURCE,
        "note",
        f"the same sentence is translated otherwise in {other.document}: “{short(other.target)}”",
        locale=locale.tag,
        reason=_WHY,
        suggestion="use one wording in both, or give one of them a context in the source",
        path=entry.document,
        kind="consistency",
    )
