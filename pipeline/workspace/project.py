"""One project on disk: its settings, documents, catalogs and generated files."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.model import Artifact, ConfigError, Locale, PipelineError, UnreadableError
from pipeline.workspace import disk, generated, paths, save, sources, state
from pipeline.workspace.snapshot import Remembered, Snapshot, snapshot

if TYPE_CHECKING:
    import sqlite3

    from pipeline.config import Config
    from pipeline.workspace.cache import Cache
    from pipeline.workspace.sources import Sources

_WRITABLE = frozenset({paths.SOURCES, paths.CATALOGS, paths.REPORTS, paths.BUILD, ".gitignore"})


@contextmanager
def _collected(errors: list[PipelineError] | None) -> Iterator[None]:
    """Adds an error to those that are known, if that is wanted."""
    try:
        yield
    except PipelineError as error:
        if errors is None:
            raise
        errors.append(error)


@dataclass(frozen=True, slots=True)
class Workspace:
    """The files of the project in `root`, an absolute path without links (`find` gives one).

    Documents are named relative to `source_texts/`, all other files relative to the project, with forward slashes.
    No name leads out of the project, and symbolic links are not followed.
    """

    root: Path
    _wrote: dict[str, disk.Stat] = field(default_factory=dict, compare=False, repr=False)
    """How each file looked when it was written here, which tells it from what others made of it since."""

    def config(self) -> Config:
        """`pipeline.yaml` with the terms of `glossary.yaml`. Raises ConfigError."""
        from pipeline import checks, config, languages, readability

        def formulas(language: str) -> list[str]:
            return [formula.id for formula in readability.formulas(language)]

        rules = {name: rule.why for name, rule in readability.RULES.items()}
        known = config.Known(formulas, readability.FORMULAS, readability.RULES, checks.settable(rules), checks.FIXED)
        settings = config.load(self._settings(paths.SETTINGS), paths.SETTINGS, languages.locale, known)
        terms = config.glossary(self._settings(paths.GLOSSARY), paths.GLOSSARY, languages.locale)
        return replace(settings, terms=terms)

    def _settings(self, name: str) -> str:
        try:
            return disk.decode(self.read(name) or b"", name)
        except UnreadableError as error:
            raise ConfigError(error.message, error.where) from None

    def sources(self, folders: Collection[str] = ()) -> Sources:
        """The files below `source_texts/`, with those that cannot be used; `folders` are no names for topics."""
        return sources.sources(self.root, folders)

    def documents(self) -> tuple[str, ...]:
        """The names of all documents: the files below `source_texts/` in a format that can be read, sorted."""
        return self.sources().documents

    def pictures(self) -> tuple[str, ...]:
        """The files beside the documents, relative to `source_texts/`, sorted."""
        return self.sources().attachments

    def problems(self) -> tuple[UnreadableError, ...]:
        """The documents and the files beside them that cannot be used for their names, sorted."""
        return self.sources().refused

    def source(self, document: str) -> str:
        """The text of a document, with byte order mark and line ends. Raises UnreadableError with file and line."""
        return sources.text(self.root, document)

    def template(self, document: str, pivot: Locale | None = None) -> bytes | None:
        """The template that is cut from the source or from a pivot; None if there is none yet."""
        return self.read(paths.template(document, pivot))

    def templates(self) -> tuple[str, ...]:
        """The names of all templates, also of those whose document is gone."""
        return self._ending(paths.TEMPLATES, ".pot")

    def catalog(self, locale: Locale, document: str) -> bytes | None:
        """The catalog of a document; None if there is none yet."""
        return self.read(paths.catalog(locale, document))

    def catalogs(self, locale: Locale) -> tuple[str, ...]:
        """The names of all catalogs of a locale, also of those whose document is gone."""
        return self._ending(paths.messages(locale), ".po")

    def all_catalogs(self) -> tuple[tuple[str, str], ...]:
        """The folder of its locale (`pt_BR`) and the document's name without ending, of every catalog, sorted.

        Those of documents that are gone and of editions that the project does not have are among them.
        """
        found = (name.split("/", 3) for name in self._ending(paths.CATALOGS, ".po"))
        return tuple((parts[1], parts[3].removesuffix(".po")) for parts in found if parts[2:3] == ["LC_MESSAGES"])

    def _ending(self, top: str, ending: str) -> tuple[str, ...]:
        return tuple(name for name in disk.names(self.root, top) if name.endswith(ending))

    def links(self, locale: Locale) -> str | None:
        """`links.yaml` of a locale: its addresses in place of the source's."""
        data = self.read(paths.links(locale))
        return None if data is None else disk.decode(data, paths.links(locale))

    def read(self, name: str, limit: int = disk.LIMIT) -> bytes | None:
        """Any file of the project of at most `limit` bytes; None if it is not there. Raises UnreadableError."""
        return disk.read(self.root, name, limit)

    def write(self, artifacts: Iterable[Artifact], errors: list[PipelineError] | None = None) -> tuple[str, ...]:
        """Writes each whole or not at all, and only where its bytes differ; the names of those written.

        For a name outside of plainloc's own folders, and for what cannot be written, `errors` grows; where it is not
        given, PipelineError is raised.
        """
        some = tuple(artifacts)
        with _collected(errors):
            generated.note(self.root, [artifact.path for artifact in some])
            return tuple(item.path for item in some if self._saved(item, save.write, errors))
        return ()

    def replace(
        self, artifacts: Iterable[Artifact], read: Mapping[str, bytes | None], errors: list[PipelineError]
    ) -> tuple[str, ...]:
        """Writes files that others write too, where they still are as they were `read`; the names of those written.

        A file that is to be as it was read is not touched. For one that somebody has changed since, and for what
        cannot be written, `errors` grows.
        """
        return tuple(
            item.path
            for item in artifacts
            if self._saved(item, partial(save.replace, read=read.get(item.path)), errors)
        )

    def _saved(
        self,
        artifact: Artifact,
        how: Callable[[Path, str, bytes], disk.Stat | None],
        errors: list[PipelineError] | None,
    ) -> bool:
        with _collected(errors):
            if artifact.path.partition("/")[0] not in _WRITABLE:
                raise PipelineError(f"plainloc writes only below {', '.join(sorted(_WRITABLE))}", artifact.path)
            stat = how(self.root, artifact.path, artifact.data)
            if stat is not None:
                self._wrote[artifact.path] = stat
            return stat is not None
        return False

    def tidy(self) -> None:
        """Removes what runs that were ended have left half written."""
        save.tidy(self.root, (paths.CATALOGS, paths.REPORTS, paths.BUILD, paths.MEMORY))

    def prune(self, under: str, keep: Collection[str], errors: list[PipelineError] | None = None) -> tuple[str, ...]:
        """Removes the files below `under` that plainloc once wrote and that are not in `keep`; their names.

        `under` lies in `build/texts`, `build/bundles` or `reports/html`. Errors as in `write`.
        """
        with _collected(errors):
            return generated.prune(self.root, under, keep)
        return ()

    def remove(self, template: str, errors: list[PipelineError] | None = None) -> bool:
        """Removes the template of a document that is gone; whether there was one. Errors as in `write`."""
        with _collected(errors):
            if not template.startswith(f"{paths.TEMPLATES}/") or not template.endswith(".pot"):
                raise PipelineError(f"only templates below {paths.TEMPLATES} are removed", template)
            return disk.remove(self.root, template)
        return False

    def discard(self, catalog: str, read: bytes, errors: list[PipelineError] | None = None) -> bool:
        """Removes a catalog whose content is kept elsewhere, if it still is as it was `read`; whether it is gone.

        Errors as in `write`.
        """
        with _collected(errors):
            if not catalog.startswith(f"{paths.CATALOGS}/") or not catalog.endswith(".po"):
                raise PipelineError(f"only catalogs below {paths.CATALOGS} are removed", catalog)
            if disk.read(self.root, catalog) != read:
                raise UnreadableError(save.CHANGED, catalog)
            return disk.remove(self.root, catalog)
        return False

    def snapshot(self) -> Snapshot:
        """How all inputs and outputs look now."""
        return snapshot(self.root, time.time_ns())

    def unchanged(self, now: Snapshot, epoch: int | None = None) -> Remembered | None:
        """What the last run said, if neither a file nor plainloc itself nor `epoch` has changed since."""
        return state.recall(self.root, now, epoch)

    def remember(self, before: Snapshot, written: Collection[str], said: Remembered, epoch: int | None = None) -> bool:
        """Keeps what a run said for the next one, unless a file was changed by others meanwhile; whether it has.

        `before` was taken before the first file was read; `written` are the names that the run wrote or removed, by
        means of this workspace; `epoch` (seconds since 1970) is the time that the files in archives were given.
        """
        after = self.snapshot()
        ours = {name for name in written if after.files.get(name) == self._wrote.get(name)}
        return state.keep(self.root, before, after, ours, said, epoch=epoch)

    def cache(self) -> Cache:
        """Results by key, kept between runs; only in memory where nothing can be written."""
        from pipeline.workspace.cache import Cache

        try:
            return Cache(state.place(self.root, "results.sqlite"))
        except PipelineError:
            return Cache(Path(":memory:"))

    def memory(self, *, afresh: bool = False) -> sqlite3.Connection:
        """The connection on which the translation memory lives, `afresh` on an empty file. Raises PipelineError."""
        import sqlite3

        place = state.place(self.root, "memory.sqlite")
        if afresh:
            place.unlink(missing_ok=True)
        return sqlite3.connect(place, timeout=0.2)
