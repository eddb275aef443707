"""The findings on a text as the project wants them told: how grave, where in the source, and which are accepted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from pipeline import checks
from pipeline.config import Config
from pipeline.model import Catalog, Finding, Localisation
from pipeline.stages.accepted import accepting
from pipeline.stages.values import Job


def settled(text: Localisation, job: Job, source: Localisation, catalog: Catalog | None = None) -> Localisation:
    """The text with severities as in `pipeline.yaml`, without findings that are off, and with those that people have
    accepted apart.

    `source` is the text that all editions start from, `catalog` the edition's own; None for the source itself.
    """
    severities = severities_of(text.locale.tag, job.config)
    lines = _Lines(text, source)
    told = {
        number: [lines.placed(found) for found in checks.weighed(part.findings, severities)]
        for number, part in enumerate(text.parts)
        if not isinstance(part, str) and part.findings
    }
    whole = [lines.placed(found) for found in checks.weighed(text.findings, severities)]
    judge = _Judge(text, job, source, catalog)
    kept = {number: judge.kept(found) for number, found in told.items()}
    parts = tuple(
        replace(part, findings=kept[number]) if number in kept and not isinstance(part, str) else part
        for number, part in enumerate(text.parts)
    )
    findings = judge.kept(whole)
    return replace(text, parts=parts, findings=findings, accepted=tuple(judge.accepted))


def severities_of(tag: str, config: Config) -> Mapping[str, str]:
    """What is set for an edition, or for the source, by its tag."""
    return dict(config.checks if tag == config.source.tag else config.edition(tag).checks)


class _Lines:
    """Where in the source a finding belongs: at the first place of its entry, or where it is told of the source."""

    __slots__ = ("_entries", "_is_source", "_lines")

    def __init__(self, text: Localisation, source: Localisation) -> None:
        self._lines = tuple(piece.segment.line for piece in source.pieces)
        self._entries = {piece.entry: piece.sources[0] for piece in reversed(text.pieces) if piece.sources}
        self._is_source = text is source

    def placed(self, finding: Finding) -> Finding:
        if self._is_source:
            return replace(finding, source_line=finding.line)
        number = self._entries.get(finding.entry)
        return finding if number is None else replace(finding, source_line=self._lines[number])


class _Judge:
    """Parts what is accepted from what is not, and keeps the former."""

    __slots__ = ("_accepting", "_sources", "_targets", "_text", "_whole", "accepted")

    def __init__(self, text: Localisation, job: Job, source: Localisation, catalog: Catalog | None) -> None:
        self._accepting = accepting(job, text.locale.tag)
        self.accepted: list[Finding] = []
        if self._accepting.found:
            self._sources = {piece.entry: piece.segment.text for piece in text.pieces}
            self._targets = {unit.id: unit.target for unit in catalog.units} if catalog else {}
            self._whole = (source.text(), text.text() if catalog else "")

    def kept(self, findings: Sequence[Finding]) -> tuple[Finding, ...]:
        if not self._accepting.found:
            return tuple(findings)
        return tuple(self._kept(findings))

    def _kept(self, findings: Iterable[Finding]) -> Iterable[Finding]:
        for finding in findings:
            entry = finding.entry
            said = (self._sources.get(entry, ""), self._targets.get(entry, "")) if entry else self._whole
            kept, accepted = self._accepting.parted([finding], entry, *said)
            yield from kept
            self.accepted += accepted
