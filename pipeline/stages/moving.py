"""Catalogs follow the documents that are renamed, moved, swapped or split."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import count
from typing import NamedTuple

from pipeline import po
from pipeline.catalog.renamed import Move
from pipeline.catalog.together import holds, together
from pipeline.model import Artifact, Catalog, PipelineError, UnreadableError
from pipeline.workspace import Workspace, paths


class Texts(NamedTuple):
    """What is known of the messages of all documents, by their names without ending, and of their catalogs."""

    messages: Mapping[str, Sequence[str]]
    language: str
    """The gettext name of the source language, as it stands in the headers of catalogs that are made from it."""
    folders: Sequence[str]
    """Those of the locales that have catalogs."""


@dataclass(frozen=True, slots=True)
class Carried:
    """One catalog on its way to another document."""

    old: str
    data: bytes
    """As it was read."""
    new: str
    there: bytes | None
    """What is in the new place so far."""
    content: bytes
    """What is to be there."""


def ordered(moves: Sequence[Move], known: frozenset[str]) -> Iterator[tuple[Move, ...]]:
    """The moves in an order in which none writes over catalogs that have not been moved on yet.

    What moves in a circle goes by way of a name that no document has, so that at each moment every catalog is
    somewhere whole: a run that is ended in the middle is brought to its end by the next one. `known` are the names
    that are taken. Moves from the same catalogs come together.
    """
    waiting = {move.old: [other for other in moves if other.old == move.old] for move in moves}
    while waiting:
        free = [old for old, some in waiting.items() if not any(_blocks(move, old, waiting) for move in some)]
        if free:
            yield tuple(waiting.pop(free[0]))
            continue
        first = next(iter(waiting))
        aside = next(name for n in count(1) if (name := f"{first}.moving{n}") not in known)
        yield (Move(first, aside, whole=True),)
        waiting[aside] = [move._replace(old=aside) for move in waiting.pop(first)]


def _blocks(move: Move, old: str, waiting: Mapping[str, Sequence[Move]]) -> bool:
    return move.new in waiting and move.new != old


def carried(
    workspace: Workspace,
    some: Sequence[Move],
    texts: Texts,
    errors: list[PipelineError],
    emptied: frozenset[str] = frozenset(),
) -> list[Carried]:
    """The catalogs of one document for their new places, in all locales; `emptied` are places that will be free.

    For what cannot be read `errors` grows.
    """
    found = []
    for folder in texts.folders:
        for move in some:
            old, new = catalog_name(folder, move.old), catalog_name(folder, move.new)
            others = [other.new for other in some if other != move]
            part = partial(_part, move=move, others=others, texts=texts) if others or not move.whole else None
            try:
                data, there = workspace.read(old), None if move.new in emptied else workspace.read(new)
                if data is not None:
                    found.append(Carried(old, data, new, there, _content(old, data, there, part)))
            except PipelineError as error:
                errors.append(error)
    return found


def carry(workspace: Workspace, some: Sequence[Carried], *, whole: bool, errors: list[PipelineError]) -> list[str]:
    """Writes the catalogs to their new places, and removes a `whole` one from its old place once all it held is
    there; the names of the files that changed. For what cannot be written or removed `errors` grows."""
    changed: list[str] = []
    for item in some:
        if item.content == item.there:
            continue
        before = len(errors)
        changed += workspace.replace([Artifact(item.new, item.content)], {item.new: item.there}, errors)
        if len(errors) > before:
            return changed
    if not whole:
        return changed
    for name, data in dict.fromkeys((item.old, item.data) for item in some):
        new = [item.content for item in some if item.old == name]
        if _same_file(workspace, name, some) or not _kept(data, new):
            continue
        if workspace.discard(name, data, errors):
            changed.append(name)
    return changed


def catalog_name(folder: str, stem: str) -> str:
    """Where the catalog of a document lies, by the folder of its locale and the document's name without ending."""
    return f"{paths.CATALOGS}/{folder}/LC_MESSAGES/{stem}.po"


def _same_file(workspace: Workspace, name: str, some: Sequence[Carried]) -> bool:
    """Whether the new name is another way to say the old one, as where case does not count."""
    old = workspace.root / name
    return any(item.old == name and (workspace.root / item.new).samefile(old) for item in some)


def _kept(data: bytes, new: Sequence[bytes]) -> bool:
    if data in new:
        return True
    try:
        return holds([po.parse(one, "") for one in new], po.parse(data, ""))
    except UnreadableError:
        return False


def _content(name: str, data: bytes, there: bytes | None, part: Callable[[Catalog], Catalog] | None) -> bytes:
    """The catalog as it is to be in its new place: as it was, if nothing is there yet and no other takes a part."""
    if (part is None and there is None) or data == there:
        return data
    catalog = po.parse(data, name)
    catalog = part(catalog) if part else catalog
    return po.dumps(catalog if there is None else together(catalog, po.parse(there, name)))


def _part(catalog: Catalog, move: Move, others: Sequence[str], texts: Texts) -> Catalog:
    """The catalog without what only the other documents need.

    What is made from a pivot has other messages than the source, and is handed on as a whole.
    """
    if catalog.field("X-Source-Language") != texts.language:
        return catalog
    own = texts.messages.get(move.new, ())
    away = {message for name in others for message in texts.messages.get(name, ())}
    if not move.whole:
        away |= set(texts.messages.get(move.old, ()))
    units = tuple(unit for unit in catalog.units if unit.source in own or unit.source not in away)
    return replace(catalog, units=units, obsolete=catalog.obsolete if move.whole else ())
