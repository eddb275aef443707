"""The source texts: which files there are, which of them cannot be used and why."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from pipeline.model import UnreadableError
from pipeline.workspace import disk, names, paths

ATTACHMENTS = (".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".pdf", ".css")
"""The endings of pictures and other files that texts may show or link to."""
NO_TEXT = re.compile("[\0\4]")
"""What gettext cannot hold in a message: NUL ends a text there, EOT (0x04) parts a context from its message."""
# What editors and systems leave beside the files that people work on.
_LEFT = re.compile(r".*~|#.*#|~\$.*|thumbs\.db|desktop\.ini", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Sources:
    """All below `source_texts/` but the settings and what is hidden; names relative to it, sorted."""

    documents: tuple[str, ...]
    """Texts in a format that can be read."""
    attachments: tuple[str, ...]
    """The files beside them."""
    refused: tuple[UnreadableError, ...]
    """Documents and attachments that cannot be used for their names, or because they are no regular files."""
    unknown: tuple[UnreadableError, ...]
    """Files of which nothing can be made, for their endings."""


def sources(root: Path, folders: Collection[str] = ()) -> Sources:
    """The files as they are now; `folders` are names that no topic may have, those of pivots' templates."""
    from pipeline.formats import FORMATS

    listed = _listed(root)
    texts = [name for name in listed if name.lower().endswith(tuple(FORMATS))]
    others = [name for name in listed if not name.lower().endswith(tuple(FORMATS))]
    refused = (*names.objections(texts, others, folders), *_no_files(root))
    where = {error.where for error in refused}
    return Sources(
        tuple(name for name in texts if paths.source(name) not in where),
        tuple(name for name in others if paths.source(name) not in where),
        tuple(sorted(refused, key=lambda error: error.where)),
        tuple(_unknown(name, tuple(FORMATS)) for name in others if not name.lower().endswith(ATTACHMENTS)),
    )


def text(root: Path, document: str) -> str:
    """The text of a document, with byte order mark and line ends. Raises UnreadableError with file and line."""
    name = paths.source(document)
    data = disk.read(root, name)
    if data is None:
        raise UnreadableError("there is no such file", name)
    read = disk.decode(data, name)
    if found := NO_TEXT.search(read):
        line = read.count("\n", 0, found.start()) + 1
        raise UnreadableError(no_text(found[0]), f"{name}:{line}")
    return read


def no_text(character: str) -> str:
    """Why a text with a character of `NO_TEXT` cannot be used."""
    return f"the control character U+{ord(character):04X}, which no translation file can hold; remove it"


def _listed(root: Path) -> list[str]:
    start = len(paths.SOURCES) + 1
    known = {paths.SETTINGS, paths.GLOSSARY}
    files = (name for name in disk.names(root, paths.SOURCES) if name not in known)
    return [name[start:] for name in files if not _LEFT.fullmatch(name.rpartition("/")[2])]


def _no_files(root: Path) -> list[UnreadableError]:
    start = len(str(root)) + 1
    errors = []
    for entry in disk.files(root, paths.SOURCES):
        if entry.is_symlink():
            errors.append(UnreadableError(disk.LINK, entry.path[start:]))
        elif not entry.is_file(follow_symlinks=False):
            errors.append(UnreadableError(disk.NO_FILE, entry.path[start:]))
    return errors


def _unknown(name: str, formats: tuple[str, ...]) -> UnreadableError:
    return UnreadableError(
        f"this format cannot be read; a text ends with {_or(formats)}, a picture or another file that texts link to "
        f"with {_or(ATTACHMENTS)}; save it as one of them or move it out of {paths.SOURCES}",
        paths.source(name),
    )


def _or(endings: tuple[str, ...]) -> str:
    return f"{', '.join(endings[:-1])} or {endings[-1]}"
