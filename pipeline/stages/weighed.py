"""The findings on a text, as grave as the project says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from pipeline import checks
from pipeline.config import Config
from pipeline.model import Localisation, Piece


def weighed(text: Localisation, config: Config) -> Localisation:
    """The text with the severities that stand in `pipeline.yaml`; findings that are off are left out."""
    severities = severities_of(text.locale.tag, config)
    parts = tuple(part if isinstance(part, str) else _weighed(part, severities) for part in text.parts)
    return replace(text, parts=parts, findings=tuple(checks.weighed(text.findings, severities)))


def severities_of(tag: str, config: Config) -> Mapping[str, str]:
    """What is set for an edition, or for the source, by its tag."""
    return dict(config.checks if tag == config.source.tag else config.edition(tag).checks)


def _weighed(piece: Piece, severities: Mapping[str, str]) -> Piece:
    if not piece.findings:
        return piece
    return replace(piece, findings=tuple(checks.weighed(piece.findings, severities)))
