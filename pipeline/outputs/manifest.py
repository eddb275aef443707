"""The manifest of all bundles: what there is, from which source, how complete, and whether it is intact."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from hashlib import sha256
from importlib.resources import files

from pipeline.config import Config, Goal
from pipeline.languages import locale as locale_of
from pipeline.model import Artifact, Localisation, Score
from pipeline.outputs import review
from pipeline.outputs.characters import safe
from pipeline.outputs.figures import SEVERITIES, Figures
from pipeline.outputs.names import name
from pipeline.outputs.paths import BUNDLES
from pipeline.outputs.pictures import MEDIA_TYPES
from pipeline.outputs.rendition import Rendition
from pipeline.outputs.withheld import refused
from pipeline.readability.bands import band

Json = str | int | float | bool | None | list["Json"] | dict[str, "Json"]
_STATES = ("translated", "omitted", "fuzzy", "fallback", "carried")


def manifest(entries: Iterable[Mapping[str, Json]], config: Config, archives: Iterable[Artifact] = ()) -> Artifact:
    """`build/bundles/manifest.json` from the entries of all documents and the zip files of their locales.

    Canonical JSON (RFC 8785: sorted keys, no white space, UTF-8), so that it can be signed; `version` is the sha256
    of the manifest without it, so it changes exactly when anything that it describes does. No dates.
    """
    by_locale: dict[str, list[Mapping[str, Json]]] = {}
    for item in entries:
        by_locale.setdefault(str(item["locale"]), []).append(item)
    zips = {archive.path: file_of(archive) for archive in archives}
    content: dict[str, Json] = {
        "$schema": "manifest.schema.json",
        "format": 1,
        "project": safe(config.project),
        "licence": safe(config.licence),
        "attribution": safe(config.attribution),
        "source_locale": config.source.tag,
        "locales": [_locale(tag, by_locale[tag], config, zips) for tag in sorted(by_locale)],
    }
    content["version"] = sha256(canonical(content)).hexdigest()
    return Artifact(f"{BUNDLES}manifest.json", canonical(content))


def schema() -> Artifact:
    """`build/bundles/manifest.schema.json`, the JSON Schema (2020-12) that every manifest keeps to."""
    text = files("pipeline.outputs").joinpath("manifest.schema.json").read_bytes()
    return Artifact(f"{BUNDLES}manifest.schema.json", text)


def entry_of(
    localisation: Localisation,
    *,
    revision: str,
    made: Rendition,
    said: Figures,
    artifacts: Iterable[Artifact],
    withheld: tuple[str, ...],
    config: Config,
) -> dict[str, Json]:
    """What the manifest says of one document in one edition; `revision` is the sha256 of the source text."""
    return {
        "locale": localisation.locale.tag,
        "path": localisation.path,
        "title": made.title.text,
        "description": made.description.text,
        "source": {"locale": config.source.tag, "sha256": revision},
        "files": [file_of(artifact) for artifact in sorted(artifacts, key=lambda artifact: artifact.path)],
        "withheld": list(withheld),
        "coverage": round(said.coverage, 4),
        "refused": [
            {"entry": found.entry, "origin": found.origin, "message": safe(found.message)}
            for found in refused(localisation)
        ],
        "segments": {state: said.states.get(state, 0) for state in _STATES},
        "origins": dict(said.origins),
        "counts": {"sentences": said.counts.sentences, "words": said.counts.words},
        "scores": [_score(score) for score in said.scores],
        "level": None if said.level is None else round(said.level, 2),
        "level_band": None if said.level is None else band(said.level, localisation.locale.language),
        "goal": _goal(said.goal, said.met),
        "review": dict(review.parse(localisation.review)),
        "findings": {severity: said.findings.get(severity, 0) for severity in SEVERITIES},
        "licence": safe(config.licence),
        "attribution": safe(config.attribution),
    }


def chain(config: Config, tag: str) -> tuple[str, ...]:
    """What stands in for what an edition lacks, nearest first: its fallbacks, then its pivot, then the source."""
    edition = next((edition for edition in config.editions if edition.locale.tag == tag), None)
    declared = (*edition.fallbacks, edition.pivot) if edition else ()
    return tuple(other for other in dict.fromkeys((*declared, config.source.tag)) if other and other != tag)


def file_of(artifact: Artifact) -> Json:
    """What the manifest says of a file."""
    ending = artifact.path.rpartition(".")[2].lower()
    return {
        "path": artifact.path.removeprefix(BUNDLES),
        "sha256": sha256(artifact.data).hexdigest(),
        "size": len(artifact.data),
        "media_type": MEDIA_TYPES.get(f".{ending}", "application/octet-stream"),
    }


def canonical(value: Json) -> bytes:
    """RFC 8785 for the values that stand in a manifest: sorted keys, no white space, whole numbers without `.0`."""
    return json.dumps(_plain(value), sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def _plain(value: Json) -> Json:
    match value:
        case dict():
            return {key: _plain(item) for key, item in value.items()}
        case list():
            return [_plain(item) for item in value]
        case float() if value.is_integer():
            return int(value)
    return value


def _locale(tag: str, entries: Iterable[Mapping[str, Json]], config: Config, zips: Mapping[str, Json]) -> Json:
    edition = next((edition for edition in config.editions if edition.locale.tag == tag), None)
    locale = edition.locale if edition else locale_of(tag)
    return {
        "locale": tag,
        "gettext": locale.gettext,
        "direction": locale.direction,
        "native_name": name(locale),
        "fallbacks": list(chain(config, tag)),
        "pivot": (edition.pivot if edition else "") or None,
        "archive": zips.get(f"{BUNDLES}{tag}.zip"),
        "documents": [dict(item) for item in sorted(entries, key=lambda item: str(item["path"]))],
    }


def _score(score: Score) -> Json:
    return {"formula": score.formula, "value": round(score.value, 2), "band": score.band}


def _goal(goal: Goal, met: bool | None) -> Json:
    return {
        "met": met,
        "words_per_sentence": goal.words_per_sentence,
        "formula": goal.formula or None,
        "at_least": goal.at_least,
        "at_most": goal.at_most,
        "level": goal.level,
        "profile": goal.profile or None,
    }
