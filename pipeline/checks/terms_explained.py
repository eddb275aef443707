"""A hard term that is not explained where it comes first in a document."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from pipeline.checks.message import short
from pipeline.facts.explained import explains, tells
from pipeline.facts.terms import Terms, form_in
from pipeline.model import Finding, Locale, Term

NAME = "unexplained-term"
WHY = "Readers who do not know the word lose the thread."

_BEHIND = 3
"""Passages behind the one in which a term comes first, in which its explanation may stand."""
_TITLES = frozenset({"heading", "value", "alt", "title", "cell"})
"""What names a thing and leaves it to the text to explain it."""
_OWN = frozenset({"heading", "term"})
"""What begins a part of the text that is about the term, if it holds nothing else."""
_SHORT = 0.6
"""A translation that is so much shorter than those around it may have lost the explanation."""
_TAGS = re.compile(r"<(?:abbr|dfn)\b[^>]*>(.*?)</(?:abbr|dfn)>", re.IGNORECASE | re.DOTALL)
_LINK = re.compile(r"\[([^\]]*)\]\s*[(\[]")


@dataclass(frozen=True, slots=True)
class Passage:
    """A segment of a text in one language."""

    plain: str
    """Its words without markup; empty where they are not the edition's own."""
    written: str
    """As it stands in the file."""
    kind: str
    source: str = ""
    """The words that it translates, without markup; empty for the source itself."""


@dataclass(frozen=True, slots=True)
class Telling:
    """How the language of a text says a term, and how its source does."""

    term: Term
    forms: tuple[str, ...]
    meant: bool = False
    """Whether the glossary says in this language what the term means."""


def unexplained(
    passages: Sequence[Passage], known: Sequence[Telling], locale: Locale, source: Locale
) -> Iterator[tuple[int, Finding]]:
    """For each hard term that a text does not explain where it comes first, the passage's number and a finding.

    `known` are all terms of the glossary that `locale` has a form for: a term inside of a longer one is none. It is
    explained by the signs of the language, by half of the words of its meaning, by a link or an <abbr>: in the passage
    itself, anywhere before it, or in one of the three behind it; or by a part of the text whose heading it is, or an
    entry in a list of terms. A translation explains it too where it stands for words of the source that do, and is not
    much shorter.
    """
    finder = Terms(((form, telling) for telling in known for form in telling.forms), locale)
    asked = _Source(source, _ratio(passages))
    for telling, (at, said) in _first(passages, finder).items():
        near = passages[: at + _BEHIND + 1]
        if not telling.term.hard or _has_own_part(passages, telling, locale):
            continue
        if not any(_explained(near, number, telling, locale, asked) for number in range(len(near))):
            yield at, _finding(telling.term, said, locale)


def _first(passages: Sequence[Passage], finder: Terms[Telling]) -> Mapping[Telling, tuple[int, str]]:
    """Where each term comes first in the text, titles and headings left out."""
    found: dict[Telling, tuple[int, str]] = {}
    for at, passage in enumerate(passages):
        if passage.plain and passage.kind not in _TITLES:
            for item in finder.find(passage.plain):
                found.setdefault(item.value, (at, item.text))
    return found


def _explained(near: Sequence[Passage], at: int, telling: Telling, locale: Locale, asked: _Source) -> bool:
    passage = near[at]
    if not form_in(telling.forms, passage.plain, locale, parts=True):
        return False
    around = near[max(0, at - 1) : at + 2]
    if telling.meant and tells(" ".join(one.plain for one in around), telling.term.meaning, locale):
        return True
    if _is_pointed_at(passage.written, telling, locale) or explains(passage.plain, telling.forms, locale):
        return True
    return asked.explains(passage, around, telling.term)


def _has_own_part(passages: Sequence[Passage], telling: Telling, locale: Locale) -> bool:
    """Whether a heading, or an entry of a list of terms, names nothing but the term."""
    titles = (passage.plain for passage in passages if passage.kind in _OWN and passage.plain)
    return any(len(form_in(telling.forms, title, locale)) >= len(title.strip("*_ ")) for title in titles)


def _is_pointed_at(written: str, telling: Telling, locale: Locale) -> bool:
    """Whether a term stands in a link, or in a tag that says what it stands for."""
    inside = (*_LINK.findall(written), *_TAGS.findall(written))
    return any(form_in(telling.forms, text, locale) for text in inside)


@dataclass(frozen=True, slots=True)
class _Source:
    """What passages are translations of."""

    locale: Locale
    ratio: float
    """How long the whole translation is beside its source."""

    def explains(self, passage: Passage, around: Sequence[Passage], term: Term) -> bool:
        """Whether a passage is the translation, in full, of words that explain the term there, or beside it."""
        is_short = len(passage.plain) < _SHORT * self.ratio * len(passage.source)
        if not passage.source or is_short or not form_in(term.names, passage.source, self.locale):
            return False
        said = " ".join(one.source for one in around if one.plain)
        return explains(passage.source, term.names, self.locale) or tells(said, term.meaning, self.locale)


def _ratio(passages: Sequence[Passage]) -> float:
    pairs = [(len(passage.plain), len(passage.source)) for passage in passages if passage.plain and passage.source]
    return sum(pair[0] for pair in pairs) / sum(pair[1] for pair in pairs) if pairs else 1.0


def _finding(term: Term, said: str, locale: Locale) -> Finding:
    return Finding(
        NAME,
        "warning",
        f"“{short(said)}” is not explained where it comes first",
        locale=locale.tag,
        reason=WHY,
        suggestion=f"say there what it means: {term.meaning}" if term.meaning else "say there what it means",
        kind="terms",
    )
