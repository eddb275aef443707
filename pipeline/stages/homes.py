"""Which catalogs have lost their document, and which document they belong to now."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from pipeline import po
from pipeline.catalog.renamed import SETTLED, Move, moves, shared
from pipeline.config import Config
from pipeline.model import Catalog, PipelineError
from pipeline.stages.outline import Outline
from pipeline.workspace import Workspace, paths


class Homes(NamedTuple):
    """Where the catalogs of a project belong."""

    moves: tuple[Move, ...] = ()
    gone: tuple[str, ...] = ()
    """Documents that are gone, by their names without ending, sorted; those that were renamed are not among them."""
    known: frozenset[str] = frozenset()
    """The names that catalogs have."""
    titles: tuple[tuple[str, str], ...] = ()
    """The documents' names with their endings, where they are known, of those that are gone."""

    def title(self, name: str) -> str:
        return dict(self.titles).get(name, name)


def homes(
    workspace: Workspace,
    config: Config,
    outlines: Sequence[Outline],
    there: Iterable[str],
    new: Iterable[str],
) -> Homes:
    """What has become of the documents since the last run.

    `there` are all files below `source_texts/` that may be documents, also those that cannot be read: of them none is
    gone. `new` are the documents without a template.
    """
    names = workspace.all_catalogs()
    folders = {edition.locale.gettext for edition in config.editions}
    known = dict.fromkeys(stem for folder, stem in names if folder in folders)
    present = {paths.stem(name) for name in there}
    tops = tuple(f"{name}/" for name in there)
    gone = {stem: _catalogs(workspace, config, stem) for stem in known if not _is_in(stem, present, tops)}
    fresh = {paths.stem(name) for name in new}
    texts = {paths.stem(item.path): item for item in outlines}
    loose = {stem: item for stem, item in texts.items() if stem in fresh or not _settled(item)}
    found = moves(
        {stem: item.messages for stem, item in loose.items()},
        {
            **{stem: _messages(some, config) for stem, some in gone.items()},
            **{stem: _held(item) for stem, item in loose.items() if stem in known},
        },
        {stem: item.left for stem, item in texts.items() if stem not in loose and item.left},
    )
    moved = {move.old for move in found if move.whole}
    titles = tuple((stem, _title(some, stem)) for stem, some in gone.items())
    return Homes(found, tuple(stem for stem in sorted(gone) if stem not in moved), frozenset(known), titles)


def _is_in(stem: str, present: set[str], tops: tuple[str, ...]) -> bool:
    """Whether the document is there, or may be, behind a link that is not followed."""
    return stem in present or stem.startswith(tops)


def _settled(item: Outline) -> bool:
    return not item.unknown or shared(item.messages, _held(item)) >= SETTLED


def _held(item: Outline) -> tuple[str, ...]:
    """The messages in use in a document's catalogs."""
    unknown = frozenset(item.unknown)
    return (*(message for message in item.messages if message not in unknown), *item.left)


def _catalogs(workspace: Workspace, config: Config, stem: str) -> tuple[Catalog, ...]:
    """Those of the editions that can be read."""
    found = []
    for edition in config.editions:
        name = f"{paths.messages(edition.locale)}/{stem}.po"
        try:
            if data := workspace.read(name):
                found.append(po.parse(data, name, edition.locale))
        except PipelineError:
            continue
    return tuple(found)


def _messages(some: Iterable[Catalog], config: Config) -> tuple[str, ...]:
    own = [catalog for catalog in some if catalog.field("X-Source-Language") == config.source.gettext]
    return tuple(dict.fromkeys(unit.source for catalog in own for unit in catalog.units))


def _title(some: Iterable[Catalog], stem: str) -> str:
    """The document's name as the references have it."""
    start = f"{paths.SOURCES}/"
    words = (word for catalog in some for unit in catalog.units for word in unit.references)
    names = dict.fromkeys(word.removeprefix(start) for word in words if word.startswith(start))
    return next((name for name in names if paths.stem(name) == stem), next(iter(names), stem))
