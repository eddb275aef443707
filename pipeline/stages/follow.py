"""The project as it is after its documents have been renamed, moved or deleted: catalogs are where they belong."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from pipeline.catalog.renamed import Move
from pipeline.config import Config
from pipeline.model import PipelineError
from pipeline.stages.gather import reread
from pipeline.stages.gone import mark
from pipeline.stages.homes import Homes, homes
from pipeline.stages.moving import Texts, carried, carry, ordered
from pipeline.stages.outline import Outline
from pipeline.stages.unlisted import unlisted
from pipeline.stages.values import Job
from pipeline.workspace import Workspace, paths


@dataclass(frozen=True, slots=True)
class Followed:
    """The jobs with the catalogs that belong to their documents."""

    jobs: tuple[Job, ...]
    changed: tuple[str, ...] = ()
    """The files that were written or removed."""
    remarks: tuple[str, ...] = ()
    """What has become of documents and editions, a sentence each."""
    moved: bool = False


def follow(
    workspace: Workspace,
    config: Config,
    some: Sequence[Job],
    *,
    outlines: Sequence[Outline],
    there: Iterable[str],
    write: bool,
    errors: list[PipelineError],
) -> Followed:
    """Moves the catalogs of renamed documents and marks those of deleted ones, on disk or only in the jobs.

    `there` are all files that may be documents. For what cannot be read or written `errors` grows.
    """
    new = [job.path for job in some if dict(job.templates).get("") is None]
    found = homes(workspace, config, outlines, there, new)
    remarks = (*_gone(found, workspace, config), *unlisted(workspace, config, outlines))
    if not found.moves and not (write and found.gone):
        return Followed(tuple(some), remarks=remarks)
    folders = sorted({folder for folder, _ in workspace.all_catalogs()})
    texts = Texts({paths.stem(item.path): item.messages for item in outlines}, config.source.gettext, folders)
    names = {paths.stem(job.path): job.path for job in some}
    moving = _Moving(workspace, found, texts, names, errors)
    if not write:
        return Followed(moving.tried(some), remarks=(*moving.remarks(), *remarks), moved=bool(found.moves))
    changed = moving.done()
    told = (*moving.remarks(), *remarks)
    changed += mark(workspace, config, found.gone, errors)
    touched = {end for move in found.moves for end in (move.old, move.new)}
    jobs = (reread(workspace, config, job) if paths.stem(job.path) in touched else job for job in some)
    return Followed(tuple(jobs), tuple(changed), told, bool(found.moves))


def _gone(found: Homes, workspace: Workspace, config: Config) -> tuple[str, ...]:
    folders = {edition.locale.gettext for edition in config.editions}
    stems = [stem for folder, stem in workspace.all_catalogs() if folder in folders] if found.gone else []
    return tuple(
        f"{found.title(stem)} is gone: {_catalogs(stems.count(stem))} kept until 'plainloc prune'"
        for stem in found.gone
    )


def _catalogs(number: int) -> str:
    return "1 catalog" if number == 1 else f"{number} catalogs"


@dataclass(frozen=True, slots=True)
class _Moving:
    """The moves of one run, tried or done."""

    workspace: Workspace
    found: Homes
    texts: Texts
    names: Mapping[str, str]
    """The documents by their names without ending."""
    errors: list[PipelineError]
    counts: dict[str, int] = field(default_factory=dict)
    """The catalogs that were moved, by the document's new name without ending."""

    def tried(self, some: Sequence[Job]) -> tuple[Job, ...]:
        """The jobs as they would be."""
        emptied = frozenset(move.old for move in self.found.moves if move.whole)
        content: dict[str, bytes] = {}
        for old in dict.fromkeys(move.old for move in self.found.moves):
            group = [move for move in self.found.moves if move.old == old]
            for item in carried(self.workspace, group, self.texts, self.errors, emptied):
                content[item.new] = item.content
        self._count(self.found.moves, content)
        return tuple(self._with(job, content, emptied) for job in some)

    def done(self) -> list[str]:
        """The names of the files that changed."""
        changed: list[str] = []
        for group in ordered(self.found.moves, self.found.known | self.names.keys()):
            before = len(self.errors)
            items = carried(self.workspace, group, self.texts, self.errors)
            changed += carry(self.workspace, items, whole=any(move.whole for move in group), errors=self.errors)
            self._count(group, [item.new for item in items])
            if len(self.errors) > before:
                break
        return changed

    def remarks(self) -> tuple[str, ...]:
        """What was moved, in words."""
        return tuple(self._remark(move) for move in self.found.moves if self.counts.get(move.new))

    def _remark(self, move: Move) -> str:
        old, new = self.found.title(self.names.get(move.old, move.old)), self.names[move.new]
        number = _catalogs(self.counts[move.new])
        if move.whole:
            return f"{old} is now {new}: {number} moved"
        return f"a part of {old} is now in {new}: {number} made with its translations"

    def _count(self, moves: Iterable[Move], names: Iterable[str]) -> None:
        ends = Counter(name.partition("/LC_MESSAGES/")[2] for name in names)
        self.counts.update((move.new, ends[f"{move.new}.po"]) for move in moves)

    def _with(self, job: Job, content: dict[str, bytes], emptied: frozenset[str]) -> Job:
        stem = paths.stem(job.path)
        found = []
        for tag, data in job.catalogs:
            name = paths.catalog(job.config.edition(tag).locale, job.path)
            found.append((tag, content.get(name, None if stem in emptied else data)))
        return replace(job, catalogs=tuple(found))
