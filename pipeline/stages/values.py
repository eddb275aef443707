"""What goes to a worker, what comes back, and what a run leaves behind."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from pipeline.catalog import Change
from pipeline.checks import Acceptance
from pipeline.config import Config
from pipeline.memory import Match
from pipeline.model import Artifact, Finding, PipelineError, Row
from pipeline.workspace import paths

Key = tuple[str | None, str]
"""Context and msgid."""

Files = tuple[tuple[str, bytes | PipelineError | None], ...]
"""By the tag of a locale, the bytes of a file, why it cannot be read, or None if there is none."""

Found = tuple[tuple[str, tuple[tuple[Key, tuple[Match, ...]], ...]], ...]
"""For each edition, by message, what the memory has."""


@dataclass(frozen=True, slots=True)
class Site:
    """What a document must know of the others: where its links and pictures may lead."""

    anchors: tuple[tuple[str, tuple[str, ...] | None], ...] = ()
    """For each document that this one may link to, the ids of its headings, sorted; None where it cannot be read."""
    files: tuple[str, ...] = ()
    """The pictures and other files that this document may use, relative to `source_texts/`."""
    pictures: tuple[tuple[str, bytes], ...] = ()
    """Their bytes, where bundles are wanted."""


@dataclass(frozen=True, slots=True)
class Job:
    """All there is to read for one document, unparsed, with its matches from the memory."""

    path: str
    text: str
    config: Config
    config_key: str
    """A digest of the configuration and of the program: the same key, the same results."""
    editions: tuple[str, ...]
    """The tags of the editions that are wanted."""
    wanted: frozenset[str]
    """Of `extract`, `changes`, `build`, `report`, `bundle`."""
    now: datetime
    draft: bool = False
    templates: Files = ()
    """By the tag of the text that they are cut from, empty for the source."""
    catalogs: Files = ()
    """By the tag of their edition."""
    site: Site = Site()
    matches: Found = ()
    seen: tuple[tuple[str, bytes], ...] = ()
    """By the tag of their edition, the last state seen of catalogs in which translations have been emptied since."""
    accepted: tuple[tuple[str, tuple[Acceptance, ...]], ...] = ()
    """By the tag of an edition, or of the source, what people have accepted of this document."""
    links: Files = ()
    """By the tag of their edition, the files with its own addresses; only those that are there."""

    def read(self) -> dict[str, bytes | None]:
        """The templates and catalogs as they were read, by name; without those that could not be."""
        found = {}
        for tag, data in self.templates:
            found[paths.template(self.path, self.config.edition(tag).locale if tag else None)] = data
        for tag, data in self.catalogs:
            found[paths.catalog(self.config.edition(tag).locale, self.path)] = data
        return {name: data for name, data in found.items() if not isinstance(data, PipelineError)}

    def key(self) -> str:
        """A digest of all that decides what comes back; the clock is not part of it (law 7)."""
        # Imported here so that a run in which nothing changed does not pay for it.
        from hashlib import sha256

        told = (self.path, self.text, self.config_key, self.editions, sorted(self.wanted), self.draft)
        pictures = [(name, sha256(data).hexdigest()) for name, data in self.site.pictures]
        site = (self.site.anchors, self.site.files, pictures)
        files = (self.templates, self.catalogs, self.seen, self.accepted, self.links)
        return sha256(repr((told, files, site, self.matches)).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Revision:
    """What a run would make of one catalog."""

    path: str
    """The document."""
    locale: str
    """The tag of the edition."""
    file: str
    """The catalog, relative to the project."""
    differs: bool
    """Whether the file would be written."""
    changes: tuple[Change, ...] = ()
    """For each message what becomes of it, also where nothing does."""


@dataclass(frozen=True, slots=True)
class Result:
    """What one document came to."""

    path: str
    catalogs: tuple[Artifact, ...] = ()
    """Templates and catalogs."""
    artifacts: tuple[Artifact, ...] = ()
    """Localised texts, the report's page, and the files of the bundles."""
    rows: tuple[Row, ...] = ()
    entries: tuple[Mapping[str, Any], ...] = ()
    """What the manifest says of the document, per edition."""
    findings: tuple[Finding, ...] = ()
    errors: tuple[PipelineError, ...] = ()
    words_left: tuple[tuple[str, str, int], ...] = ()
    """Path, locale and the number of words that wait for a translation."""
    revisions: tuple[Revision, ...] = ()
    """Where `changes` are wanted: what an extract would change."""
    accepted: tuple[Finding, ...] = ()
    """Findings that people have accepted; they are not among the findings."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run came to."""

    rows: tuple[Row, ...] = ()
    findings: tuple[Finding, ...] = ()
    errors: tuple[PipelineError, ...] = ()
    written: tuple[str, ...] = ()
    """The files that were written or removed."""
    words_left: tuple[tuple[str, str, int], ...] = ()
    """As in Result, for all documents."""
    remarks: tuple[str, ...] = ()
    """What has become of documents and editions: renamed, gone, not in the settings; a sentence each."""
    revisions: tuple[Revision, ...] = ()
    """As in Result, for all documents."""
    accepted: tuple[Finding, ...] = ()
    """As in Result, for all documents."""
