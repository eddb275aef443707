"""One document in one edition: its catalog merged, its text put together, scored and checked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache, partial

from pipeline import catalog as catalogs
from pipeline import memory, po, readability
from pipeline.config import Config, Edition, Goal, Term
from pipeline.localise import Ancestry, Source, localise
from pipeline.markup import plain
from pipeline.model import (
    Artifact,
    Catalog,
    Counts,
    Document,
    Finding,
    Locale,
    Localisation,
    Piece,
    PipelineError,
    Segment,
    Unit,
)
from pipeline.stages import ease, gone
from pipeline.stages.accepted import accepting
from pipeline.stages.judge import Judge, gate
from pipeline.stages.reviewed import digest
from pipeline.stages.switched import switched
from pipeline.stages.terms import lines, spoken
from pipeline.stages.values import Job
from pipeline.workspace import paths

_REFUSED = "gettext and PO editors refuse it; until it is mended, other words stand in the text."
_OLD = "Readers act on numbers; until it is mended, other words stand in the text."


@dataclass(frozen=True, slots=True)
class Base:
    """What an edition is made from: the source document, or the text of its pivot cut again."""

    document: Document
    ancestry: tuple[Ancestry, ...] | None = None
    finished: tuple[bool, ...] | None = None
    """For each segment of a pivot's text whether its words are the pivot's own; None for the source."""


@dataclass(frozen=True, slots=True)
class Merged:
    """An edition's catalog, brought up to date."""

    edition: Edition
    catalog: Catalog
    file: Artifact
    """The catalog as it is to be on disk."""
    before: Catalog | None = None
    """What was merged with the template; None where there was nothing."""

    @property
    def source(self) -> Source:
        """The catalog as a source of targets."""
        return Source(self.edition.locale, catalogs.lookup(self.catalog), self.file.path)


@dataclass(frozen=True, slots=True)
class Made:
    """A document in one edition."""

    merged: Merged
    localisation: Localisation
    digest: str = ""
    """Of its own words: what a review holds for."""


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


def merged(job: Job, cut: Catalog, edition: Edition, base: Base) -> Merged:
    """The edition's catalog, brought up to date with the template `cut`.

    Raises UnreadableError for a catalog that cannot be read.
    """
    tag, name = edition.locale.tag, paths.catalog(edition.locale, job.path)
    data = dict(job.catalogs).get(tag)
    old = old_catalog(job, edition)
    dated = catalogs.dated(cut, old, job.now)
    before = switched(old, cut, base.document, job.config, edition.locale)
    known = last_seen(job, edition)
    notice = job.config.notice
    combined = catalogs.merge(before, dated, edition.locale, known=known, draft=notice)
    new = memory.noted(memory.noted(combined, old), known)
    if found := dict(dict(job.matches).get(tag, ())):
        filled = memory.suggest(new, found, finish=_is_finishing(job.config, edition))
        # As the next run will merge it.
        new = memory.noted(catalogs.merge(filled, dated, edition.locale), filled)
    file = Artifact(name, po.dumps(new))
    # As it is read again, so that findings name the lines of the file as it is to be.
    again = old if old and file.data == data else po.parse(file.data, name, edition.locale)
    return Merged(edition, again, file, before)


def _is_finishing(config: Config, edition: Edition) -> bool:
    """Whether what the memory has for the same text in the same context is finished as it stands.

    Not in an edition that others are made from: its text must be looked at before it is translated.
    """
    tag = edition.locale.tag
    return config.memory.exact == "finished" and all(other.pivot != tag for other in config.editions)


def old_catalog(job: Job, edition: Edition) -> Catalog | None:
    """The edition's catalog as it was read, None if there is none. Raises UnreadableError."""
    name = paths.catalog(edition.locale, job.path)
    old = parsed(dict(job.catalogs).get(edition.locale.tag), name, edition.locale)
    return old and gone.present(old)


def last_seen(job: Job, edition: Edition) -> Catalog | None:
    """The last state seen of the edition's catalog, if translations in it have been emptied since."""
    data = dict(job.seen).get(edition.locale.tag)
    return po.parse(data, paths.catalog(edition.locale, job.path), edition.locale) if data else None


def parsed(data: bytes | PipelineError | None, name: str, locale: Locale | None = None) -> Catalog | None:
    """The catalog in a file, None if there is none. Raises UnreadableError."""
    if isinstance(data, PipelineError):
        raise data
    return po.parse(data, name, locale) if data else None


def make(job: Job, base: Base, own: Merged, others: Mapping[str, Merged]) -> Made:
    """The document put together in one edition; `others` are the catalogs of the editions it may fall back to."""
    edition, localisation = own.edition, localised(job, base, own, others)
    source = base.document.locale
    judge = Judge(edition, source, terms=spoken(job.config, source))
    judged = _judged(localisation, judge, own.source, job.config.terms)
    words = digest(judged, own.source.units)
    return Made(own, replace(judged, review=catalogs.review(own.catalog, words)), words)


def localised(job: Job, base: Base, own: Merged, others: Mapping[str, Merged]) -> Localisation:
    """The document put together in one edition, and not yet scored or checked."""
    edition = own.edition
    merged = [own, *(others[tag] for tag in edition.fallbacks if tag in others)]
    source = base.document.locale
    terms = spoken(job.config, source)
    judges = {tag: Judge(one, source, accepting(job, tag), terms) for tag, one in _editions(merged)}
    return localise(
        base.document,
        edition.locale,
        [item.source for item in merged],
        draft=job.draft,
        ancestry=base.ancestry,
        pivot=edition.pivot,
        gate=gate(judges),
    )


def _editions(merged: Iterable[Merged]) -> Iterator[tuple[str, Edition]]:
    yield from ((item.edition.locale.tag, item.edition) for item in merged)


def pivot_base(made: Made, document: Document) -> Base:
    """The localised text of a pivot, which is `document` now, with the source segments that each segment came from.

    A sentence made of one that must be translated must be translated too.
    """
    found = list(_parents(document.segments, _places(made.localisation)))
    ancestry = tuple(_ancestry(parents, made) for parents in found)
    must = {segment.start for segment, parents in zip(document.segments, found, strict=True) if _must(parents)}
    parts = tuple(
        part if isinstance(part, str) or part.start not in must else replace(part, must=True) for part in document.parts
    )
    return Base(replace(document, parts=parts), ancestry, tuple(map(_is_finished, found)))


def _must(parents: Sequence[Piece]) -> bool:
    return any(piece.segment.must for piece in parents)


def _is_finished(parents: Sequence[Piece]) -> bool:
    states = {piece.state for piece in parents}
    return "translated" in states and states <= {"translated", "omitted"}


def scored(localisation: Localisation, *, state: str | None = None) -> Localisation:
    """The text with counts for each piece, in the language of its words, and the id of its entry."""
    parts = tuple(part if isinstance(part, str) else _counted(part, state) for part in localisation.parts)
    return replace(localisation, parts=parts)


def _judged(localisation: Localisation, judge: Judge, own: Source, terms: tuple[Term, ...]) -> Localisation:
    edition, counted = judge.edition, scored(localisation)
    wanted = ease.Wanted(edition.locale, edition.goal, terms, judge.source)
    said = iter(ease.of_pieces(counted.pieces, wanted))
    parts = (part if isinstance(part, str) else _checked(part, judge, own, next(said)) for part in counted.parts)
    judged = replace(counted, parts=tuple(parts))
    refused = {finding.entry for piece in judged.pieces for finding in piece.findings if finding.severity == "error"}
    # What a check has already said of an entry is not said twice.
    kept = (found for found in judged.findings if found.check == "structure" or found.entry not in refused)
    hard = (replace(found, file=own.file) for found in ease.of_text(judged, wanted, partial(_line, own)))
    return replace(judged, findings=(*kept, *_set_back(own, edition), *hard))


def _set_back(own: Source, edition: Edition) -> Iterator[Finding]:
    """The entries whose translation merging took for unfinished: gettext would refuse it, or it has an old number."""
    for unit in own.units.values():
        for problem, grave in catalogs.problems(unit):
            yield Finding(
                "not-used",
                "error" if grave else "warning",
                f"{problem}, so it is fuzzy and not used",
                file=own.file,
                line=unit.line,
                locale=edition.locale.tag,
                entry=unit.id,
                reason=_OLD if grave else _REFUSED,
                kind="meaning" if grave else "reassembly",
            )


def _counted(piece: Piece, state: str | None) -> Piece:
    language = piece.origin.split("-")[0]
    counts = readability.count(piece.plain, language)
    segment = piece.segment
    entry = Unit(segment.text, segment.context or None).id
    return replace(piece, counts=counts, state=state or piece.state, entry=entry)


def _checked(piece: Piece, judge: Judge, own: Source, said: Sequence[Finding]) -> Piece:
    """The piece with its findings and what it lacks; `said` are those on how hard it is to read."""
    unit = _unit(own, piece)
    if piece.state == "fallback":
        piece = replace(piece, lack=_lack(unit))
    if unit is None or not unit.finished:
        return piece
    found = (*judge.findings(unit, piece.segment), *said)
    return replace(piece, findings=tuple(replace(f, file=own.file, line=unit.line, entry=unit.id) for f in found))


def _lack(unit: Unit | None) -> str:
    """Why the words of an entry do not stand in the text."""
    if unit is None or not unit.target.strip():
        return "missing"
    return "fuzzy" if unit.fuzzy else "refused"


def _unit(own: Source, piece: Piece) -> Unit | None:
    return own.units.get((piece.segment.context or None, piece.segment.text))


def _line(own: Source, piece: Piece) -> int:
    """The line of a piece's entry in its catalog."""
    unit = _unit(own, piece)
    return unit.line if unit else 0


def _places(localisation: Localisation) -> list[tuple[int, int, Piece]]:
    places, at = [], 0
    for part in localisation.parts:
        text = part if isinstance(part, str) else part.text
        if not isinstance(part, str):
            places.append((at, at + len(text), part))
        at += len(text)
    return places


def _parents(segments: Iterable[Segment], places: Sequence[tuple[int, int, Piece]]) -> Iterator[list[Piece]]:
    """For each segment of a text the pieces that it stands on; both in the order of their places."""
    at = 0
    for segment in segments:
        while at < len(places) and places[at][1] <= segment.start:
            at += 1
        stop = at
        while stop < len(places) and places[stop][0] < segment.start + len(segment.raw):
            stop += 1
        yield [piece for _, _, piece in places[at:stop]]


def _ancestry(parents: Sequence[Piece], made: Made) -> Ancestry:
    origins = {piece.origin for piece in parents}
    origin = origins.pop() if len(origins) == 1 else made.merged.edition.locale.tag
    return Ancestry(origin, tuple(sorted({number for piece in parents for number in piece.sources})))
