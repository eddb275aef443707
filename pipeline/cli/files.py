"""Files that travel between plainloc and translators, anywhere on disk."""

from __future__ import annotations

from pathlib import Path

from pipeline.model import Catalog, ConfigError, UnreadableError

_XML = (b"<?xml", b"<xliff", b"<!", b"\xff\xfe", b"\xfe\xff")
"""How an XML file begins: in UTF-8, or with the mark of UTF-16."""


def load(file: Path, limit: int | None = None) -> bytes:
    """The bytes of a file, of at most `limit` bytes if it is more than a text may have. Raises UnreadableError."""
    from pipeline.workspace.disk import LIMIT, contents

    try:
        return contents(file, str(file), limit or LIMIT, follow=True)
    except OSError as error:
        raise UnreadableError(f"it cannot be read: {error.strerror}", str(file)) from None


def save(file: Path, data: bytes, *, force: bool) -> None:
    """Writes a file whole or not at all. One that plainloc did not export, or that somebody has worked on since, is
    overwritten only by `force`. Raises ConfigError for such a file, and PipelineError where it cannot be written."""
    from pipeline.workspace import save as disk

    if not force and file.exists() and not _is_ours(file):
        raise ConfigError(
            "this file is not as plainloc exported it; name another one, or overwrite it with --force", str(file)
        )
    place = file.resolve()
    disk.write(place.parent, place.name, data)


def catalog(data: bytes, where: str, ours: Catalog) -> Catalog:
    """The catalog in a PO or an XLIFF file, which begins with a bracket. Raises UnreadableError."""
    from pipeline import po
    from pipeline.catalog import adopt

    is_xml = (
        data.removeprefix(b"\xef\xbb\xbf").lstrip().startswith((b"<?xml", b"<xliff", b"<!", b"\xff\xfe", b"\xfe\xff"))
    )
    return adopt.load_xliff(data, where, ours) if is_xml else po.parse(data, where)


def _is_ours(file: Path) -> bool:
    from pipeline.catalog import adopt

    try:
        return adopt.overwritable(catalog(load(file), str(file), Catalog(None)))
    except UnreadableError:
        return False
