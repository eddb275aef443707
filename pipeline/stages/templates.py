"""The template of a document: its messages, and what translators are told of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache

from pipeline import catalog as catalogs
from pipeline import readability
from pipeline.config import Goal
from pipeline.markup import plain
from pipeline.model import Catalog, Counts, Document, Locale, Segment
from pipeline.stages.edition import Base
from pipeline.stages.terms import lines, spoken
from pipeline.stages.values import Job
from pipeline.workspace import paths


def template(
    job: Job, base: Base, goal: Goal, locale: Locale | None = None, *, localised: Document | None = None
) -> Catalog:
    """The template of a document, with what makes a segment miss `goal`. Only finished pivot segments are in it.

    With a `locale` it is that of one edition, and has the glossary's terms for it; `localised` is the document with
    the edition's own addresses, where it has some.
    """
    source = base.document.locale
    return catalogs.template(
        base.document,
        comments=lambda segment: _misses(segment, goal, source.language),
        terms=lines(spoken(job.config, source), source, locale) if locale else lambda segment: (),
        project=job.config.project,
        bugs=job.config.bugs,
        licence=job.config.licence,
        reference=paths.source(job.path),
        source_language=base.document.locale.gettext,
        include=_included(base),
        localised=localised,
    )


def messages(base: Base) -> Catalog:
    """The messages of a template, without what is said of them."""
    language = base.document.locale.gettext
    return catalogs.template(base.document, source_language=language, include=_included(base))


def _included(base: Base) -> Callable[[Segment], bool]:
    segments = base.document.segments
    known = base.finished or (True,) * len(segments)
    finished = frozenset(segment.start for segment, done in zip(segments, known, strict=True) if done)
    return lambda segment: segment.start in finished


def _misses(segment: Segment, goal: Goal, language: str) -> Iterator[str]:
    for reason in readability.misses(_hardest(segment.text, language), goal, language):
        yield f"in the source: {reason}"


@lru_cache(maxsize=1 << 14)
def _hardest(message: str, language: str) -> Counts:
    """The counts of the hardest sentence of a message; all editions ask for them."""
    text = plain(message)
    return readability.hardest(text, readability.count(text, language), language)
