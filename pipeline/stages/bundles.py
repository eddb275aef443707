"""The bundles of the whole project as one consistent set: what lies in the folder, the archives and the manifest."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from itertools import chain
from typing import Any

from pipeline import outputs
from pipeline.config import Config
from pipeline.model import Artifact, Locale, PipelineError
from pipeline.outputs.manifest import canonical
from pipeline.stages.values import Result
from pipeline.workspace import Workspace, paths

Entry = Mapping[str, Any]
"""What the manifest says of one document in one edition."""


def bundles(
    workspace: Workspace, config: Config, results: Sequence[Result], *, epoch: int | None, sound: bool
) -> tuple[Artifact, ...]:
    """All files of the bundles in the order in which they are to be written, the manifest last.

    What could not be made in a run that was not `sound` stays as publishers have it, entry, files and archive alike:
    a slip in a catalog must not take a published text away from its readers, and what stays is what it was.
    """
    entries: list[Entry] = [entry for result in results for entry in result.entries]
    files = {item.path: item for result in results for item in result.artifacts if item.path.startswith(_TOP)}
    for entry, old in () if sound else _left(workspace, config, entries):
        # A picture may be that of another document too, and then it is the new one.
        now = [files.setdefault(item.path, item) for item in old]
        entries.append({**entry, "files": [_told(*pair) for pair in zip(entry["files"], now, strict=True)]})
    _lead(entries, files, config)
    locales = (config.source, *(edition.locale for edition in config.editions))
    archives = [outputs.bundle.archive(locale.tag, some, epoch) for locale in locales if (some := _of(locale, files))]
    last = (outputs.bundle.schema(), outputs.bundle.manifest(entries, config, archives))
    return (*(files[name] for name in sorted(files)), *archives, *last)


_TOP = f"{paths.BUNDLES}/"


def _lead(entries: list[Entry], files: dict[str, Artifact], config: Config) -> None:
    """Links to a text that is held back in an edition lead to the nearest edition that has it."""
    published = outputs.bundle.published_in(entries)
    for number, entry in enumerate(entries):
        own = [files[f"{_TOP}{file['path']}"] for file in entry["files"]]
        led, entries[number] = outputs.bundle.relinked(own, entry, published, config)
        files.update((item.path, item) for item in led)


def _of(locale: Locale, files: Mapping[str, Artifact]) -> list[Artifact]:
    folder = f"{_TOP}{locale.tag}/"
    return [files[name] for name in sorted(files) if name.startswith(folder)]


def _left(workspace: Workspace, config: Config, made: Sequence[Entry]) -> list[tuple[Entry, tuple[Artifact, ...]]]:
    """What the last manifest has and this run has not made, with its files, if all of them are as it says."""
    there = {(entry["locale"], entry["path"]) for entry in made}
    tags = {config.source.tag, *(edition.locale.tag for edition in config.editions)}
    try:
        lost = [entry for entry in _last(workspace) if (entry["locale"], entry["path"]) not in there]
        found = [(entry, tuple(_intact(workspace, entry))) for entry in lost if entry["locale"] in tags]
        return [(entry, files) for entry, files in found if len(files) == len(entry["files"])]
    except (PipelineError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        # A manifest that is broken, or that something else has written, says nothing.
        return []


def _last(workspace: Workspace) -> list[Entry]:
    content = json.loads(workspace.read(paths.MANIFEST) or b"{}")
    version = content.pop("version")
    if content["format"] != 1 or version != _sha256(canonical(content)):
        return []
    return list(chain.from_iterable(locale["documents"] for locale in content["locales"]))


def _intact(workspace: Workspace, entry: Entry) -> Iterator[Artifact]:
    for file in entry["files"]:
        data = workspace.read(f"{_TOP}{file['path']}")
        if data is not None and file["path"].startswith(f"{entry['locale']}/") and _sha256(data) == file["sha256"]:
            yield Artifact(f"{_TOP}{file['path']}", data)


def _told(file: Entry, artifact: Artifact) -> Entry:
    return {**file, "sha256": _sha256(artifact.data), "size": len(artifact.data)}


def _sha256(data: bytes) -> str:
    return sha256(data).hexdigest()
