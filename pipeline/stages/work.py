"""The pure work on one document: a Job in, a Result out; nothing is read, written or asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from pipeline import outputs
from pipeline.localise import localise
from pipeline.model import (
    Artifact,
    Document,
    Finding,
    Locale,
    Localisation,
    Piece,
    Row,
    UnreadableError,
)
from pipeline.stages import ease, links
from pipeline.stages.compiled import compiled
from pipeline.stages.cut import cut
from pipeline.stages.edition import Base, Made, Merged
from pipeline.stages.hard_terms import unexplained
from pipeline.stages.judged import scored
from pipeline.stages.making import Making
from pipeline.stages.settled import settled
from pipeline.stages.values import Job, Result
from pipeline.workspace import paths
from pipeline.workspace.sources import NO_TEXT, no_text

_LINKS = frozenset({"dead-link", "missing-picture", "unpublishable-file"})


def work(job: Job) -> Result:
    """All that one document comes to. The same job gives the same result on any machine (law 7).

    Raises UnreadableError for a text with a message that no catalog can hold.
    """
    document = cut(job, job.text, job.config.source)
    _refuse(document)
    source = _source(document, job)
    making = Making(job)
    making.all_from("", Base(document))
    made = {tag: making.made[tag] for tag in job.editions if tag in making.made}
    shown = tuple(_shown(item, job, source) for item in made.values())
    texts = (source, *shown)
    others = outputs.bundle.published(texts, job.config)
    files = {text.locale.tag: _bundle(job, source, text, made.get(text.locale.tag), others) for text in texts}
    return Result(
        job.path,
        tuple(making.files) if "extract" in job.wanted else (),
        tuple(_artifacts(job, source, shown, files)),
        (outputs.row(source, config=job.config), *(_row(text, made[text.locale.tag], job) for text in shown)),
        tuple(_entries(job, source, texts, files)),
        tuple(dict.fromkeys(_told(texts))),
        tuple(making.errors),
        tuple((job.path, text.locale.tag, _words_left(text)) for text in shown),
        tuple(item for item in making.revisions if item.locale in job.editions),
        tuple(dict.fromkeys(found for text in texts for found in _placed(text, text.accepted))),
    )


def _refuse(document: Document) -> None:
    """In front matter an escape may stand for a character that does not stand in the file."""
    for segment in document.segments:
        if found := NO_TEXT.search(segment.text + segment.context):
            raise UnreadableError(no_text(found[0]), f"{paths.source(document.path)}:{segment.line}")


def _source(document: Document, job: Job) -> Localisation:
    """The source text as a localisation of its own, with its findings."""
    file = paths.source(job.path)
    text = scored(localise(document, document.locale, ()), state="translated")
    wanted = ease.Wanted(document.locale, job.config.goal, job.config.terms)
    said = iter(ease.of_pieces(text.pieces, wanted))
    parts = tuple(part if isinstance(part, str) else _placed_at(part, next(said), file) for part in text.parts)
    whole = (replace(found, file=file) for found in ease.of_text(text, wanted, lambda piece: piece.segment.line))
    text = replace(text, parts=parts, findings=(*document.findings, *whole))
    text = _termed(_linked(text, job, file), job, file)
    return settled(text, job, text)


def _placed_at(piece: Piece, said: Sequence[Finding], file: str) -> Piece:
    line, entry = piece.segment.line, piece.entry
    return replace(piece, findings=tuple(replace(found, file=file, line=line, entry=entry) for found in said))


def _shown(made: Made, job: Job, source: Localisation) -> Localisation:
    file = made.merged.file.path
    text = links.placed(_linked(made.localisation, job, file), job, made.merged.edition)
    text = _termed(text, job, file, source, made.merged)
    return settled(text, job, source, made.merged.catalog)


def _linked(text: Localisation, job: Job, file: str) -> Localisation:
    """The text with a finding for each dead link and missing picture."""
    anchors = {path: _Any() if ids is None else frozenset(ids) for path, ids in job.site.anchors}
    return replace(text, findings=(*text.findings, *outputs.links(text, anchors, job.site.files, file)))


def _termed(
    text: Localisation, job: Job, file: str, source: Localisation | None = None, own: Merged | None = None
) -> Localisation:
    """The text with a finding for each hard term that it does not explain."""
    lines = {unit.id: unit.line for unit in own.catalog.units} if own else {}
    said = (
        replace(found, file=file, line=lines.get(piece.entry, piece.segment.line), entry=piece.entry)
        for piece, found in unexplained(text, job.config, source)
    )
    return replace(text, findings=(*text.findings, *said))


class _Any(frozenset[str]):
    """The headings of a document that cannot be read: any may be there."""

    def __contains__(self, name: object) -> bool:
        return True


def _row(text: Localisation, made: Made, job: Job) -> Row:
    fuzzy = sum(unit.fuzzy and bool(unit.target) for unit in made.merged.catalog.units)
    return outputs.row(text, fuzzy, config=job.config, digest=made.digest)


def _words_left(text: Localisation) -> int:
    return sum(piece.counts.words for piece in text.pieces if piece.state == "fallback")


def _told(texts: Sequence[Localisation]) -> Iterator[Finding]:
    """The findings of the source and of its editions; what is wrong with the source's own links is told once."""
    own = (*texts[0].all_findings(), *texts[0].accepted)
    source = {(finding.check, finding.message) for finding in own if finding.check in _LINKS}
    for number, text in enumerate(texts):
        for finding in _placed(text, text.all_findings()):
            if not number or (finding.check, finding.message) not in source:
                yield finding


def _placed(text: Localisation, findings: Iterable[Finding]) -> Iterator[Finding]:
    for finding in findings:
        yield replace(finding, path=text.path, locale=finding.locale or text.locale.tag)


def _artifacts(
    job: Job, source: Localisation, shown: Sequence[Localisation], files: Mapping[str, tuple[Artifact, ...]]
) -> Iterator[Artifact]:
    if "build" in job.wanted:
        yield from map(outputs.texts, shown)
    if "report" in job.wanted:
        yield outputs.page(source, shown, job.config)
    for some in files.values():
        yield from some


def _bundle(
    job: Job, source: Localisation, text: Localisation, made: Made | None, others: Sequence[Locale]
) -> tuple[Artifact, ...]:
    if "bundle" not in job.wanted:
        return ()
    mo = compiled(made.merged.catalog, text) if made else None
    return outputs.bundle.files(text, source, mo, job.config, dict(job.site.pictures), alternates=others)


def _entries(
    job: Job, source: Localisation, texts: Sequence[Localisation], files: Mapping[str, tuple[Artifact, ...]]
) -> Iterator[Mapping[str, object]]:
    if "bundle" in job.wanted:
        for text in texts:
            yield outputs.bundle.entry(text, source, files[text.locale.tag], job.config)
