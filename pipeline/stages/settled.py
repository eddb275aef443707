"""The findings on a text as the project wants them told: how grave, where in the source, and which are accepted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cached_property

from pipeline import checks
from pipeline.config import Config
from pipeline.model import Catalog, Finding, Localisation, Piece
from pipeline.stages.accepted import accepting
from pipeline.stages.values import Job
from pipeline.workspace import paths


def settled(text: Localisation, job: Job, source: Localisation, catalog: Catalog | None = None) -> Localisation:
    """The text with severities as in `pipeline.yaml`, without findings that are off, and with those that people have
    accepted apart.

    `source` is the text that all editions start from, `catalog` the edition's own; None for the source itself.
    """
    severities, about = severities_of(text.locale.tag, job.config), _About(text, source, catalog)
    judge, accepted = accepting(job, text.locale.tag), list[Finding]()

    def kept(findings: Iterable[Finding]) -> tuple[Finding, ...]:
        told: list[Finding] = []
        for finding in map(about.placed, checks.weighed(findings, severities)):
            left, done = judge.parted([finding], finding.entry, finding.of)
            told += left
            accepted.extend(done)
        return tuple(told)

    def settle(part: str | Piece) -> str | Piece:
        return part if isinstance(part, str) or not part.findings else replace(part, findings=kept(part.findings))

    parts = tuple(map(settle, text.parts))
    findings = kept(text.findings)
    return replace(text, parts=parts, findings=findings, accepted=tuple(accepted))


def severities_of(tag: str, config: Config) -> Mapping[str, str]:
    """What is set for an edition, or for the source, by its tag."""
    return dict(config.checks if tag == config.source.tag else config.edition(tag).checks)


class _About:
    """What the findings on a text are about."""

    def __init__(self, text: Localisation, source: Localisation, catalog: Catalog | None) -> None:
        self._text = text
        self._source = source
        self._catalog = catalog

    def placed(self, finding: Finding) -> Finding:
        """The finding with its line in the source, and with the digests of what it is about."""
        return replace(finding, source_line=self._line(finding), of=self._of(finding.entry))

    def _line(self, finding: Finding) -> int:
        """Where it is told of the source; for a translation the first place of its entry."""
        if self._catalog is None or finding.file.startswith(f"{paths.SOURCES}/"):
            return finding.line
        piece = self._pieces.get(finding.entry)
        return self._lines[piece.sources[0]] if piece and piece.sources else 0

    def _of(self, entry: str) -> tuple[str, str]:
        if not entry:
            return self._whole
        piece = self._pieces.get(entry)
        return checks.digest(piece.segment.text if piece else ""), checks.digest(self._targets.get(entry, ""))

    @cached_property
    def _pieces(self) -> Mapping[str, Piece]:
        return {piece.entry: piece for piece in reversed(self._text.pieces)}

    @cached_property
    def _lines(self) -> tuple[int, ...]:
        return tuple(piece.segment.line for piece in self._source.pieces)

    @cached_property
    def _targets(self) -> Mapping[str, str]:
        return {unit.id: unit.target for unit in self._catalog.units} if self._catalog else {}

    @cached_property
    def _whole(self) -> tuple[str, str]:
        return checks.digest(self._source.text()), checks.digest(self._text.text() if self._catalog else "")
