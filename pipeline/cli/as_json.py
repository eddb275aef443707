"""Scores as JSON, as scripts rely on it (design, "The command line"): keys are only ever added."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict

from pipeline.cli.explained import explained_as_json
from pipeline.cli.judged import judged, judged_as_json
from pipeline.cli.scored import Place, Scored
from pipeline.cli.wishes import NOTHING, Wishes
from pipeline.model import Advice
from pipeline.readability.api import Sentence


def as_json(text: Scored, wishes: Wishes = NOTHING) -> dict[str, object]:
    """A text with its figures and those of its segments; `profile`, `explanations` and `advice` where they are asked
    for."""
    found, verdict = text.found, judged(text)
    segments = [_segment(*segment) for segment in text.segments()]
    if wishes.advice:
        segments = [{**segment, "advice": _advice(items)} for segment, items in zip(segments, text.advice, strict=True)]
    if wishes.explain:
        why = ([asdict(reason) for reason in sentence.why] for sentence in found.segments)
        segments = [{**segment, "why": reasons} for segment, reasons in zip(segments, why, strict=True)]
    told: dict[str, object] = {
        "path": text.path,
        "locale": found.locale.tag,
        "counts": asdict(found.counts),
        "scores": {score.formula: score.value for score in found.scores},
        "bands": {score.formula: score.band for score in found.scores},
        "level": found.level,
        "level_band": found.level_band,
        "unavailable": {row.what: row.why for row in found.unavailable},
        "segments": segments,
    }
    told |= {"profile": judged_as_json(verdict)} if verdict else {}
    return told | ({"explanations": explained_as_json(text)} if wishes.explain else {})


def _segment(place: Place, sentence: Sentence) -> dict[str, object]:
    return {
        "line": place.line,
        "text": sentence.text,
        "counts": asdict(sentence.counts),
        "hardness": sentence.hardness,
        "level": sentence.level,
        "level_band": sentence.level_band,
        "reasons": sentence.reasons,
    }


def _advice(items: Sequence[Advice]) -> list[dict[str, object]]:
    return [asdict(item) for item in items]
