"""Names of documents that cannot be used."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from pipeline.model import UnreadableError
from pipeline.workspace import paths


def objections(documents: Iterable[str], links: Iterable[str]) -> tuple[UnreadableError, ...]:
    """What is wrong with which name, sorted by name; `links` are names of symbolic links in the project."""
    same: dict[str, list[str]] = defaultdict(list)
    for document in documents:
        same[paths.stem(document).casefold()].append(document)
    errors = [UnreadableError("this is a symbolic link; put the file itself in its place", link) for link in links]
    for group in same.values():
        errors += [_clash(document, group[0]) for document in group[1:]]
        errors += [_odd(document) for document in group[:1] if not _usable(document)]
    return tuple(sorted(errors, key=lambda error: error.where))


def _usable(document: str) -> bool:
    """Printable, and UTF-8 on disk (what is not comes as lone surrogates, which are not printable)."""
    return document.isprintable() and "\\" not in document


def _odd(document: str) -> UnreadableError:
    return UnreadableError(
        f"the name {document!a} holds a character that no name should; rename the file", paths.source(document)
    )


def _clash(document: str, other: str) -> UnreadableError:
    return UnreadableError(
        f"its catalogs would have the names of those of {paths.source(other)}; rename one of the two",
        paths.source(document),
    )
