"""The edition, the document and the catalog that a command names."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from pipeline.model import Catalog, ConfigError

if TYPE_CHECKING:
    from pipeline.config import Config, Edition
    from pipeline.workspace import Workspace


def edition(config: Config, tag: str) -> Edition:
    """The project's edition with a tag. Raises ConfigError."""
    from pipeline import languages

    return config.edition(languages.locale(tag).tag)


def document(workspace: Workspace, name: str) -> str:
    """The document's name relative to `source_texts/`, which may stand before it. Raises ConfigError."""
    from pipeline.workspace import paths

    there = workspace.documents()
    wanted = name.removeprefix("./").removeprefix(f"{paths.SOURCES}/")
    if wanted in there:
        return wanted
    near = get_close_matches(wanted, there, n=1)
    instead = f"did you mean {near[0]!r}?" if near else f"name one by its path below {paths.SOURCES}"
    raise ConfigError(f"there is no such document; {instead}", name)


def catalog(workspace: Workspace, own: Edition, path: str) -> tuple[str, bytes, Catalog]:
    """The name, the bytes and the content of a document's catalog. Raises ConfigError, UnreadableError."""
    from pipeline import po
    from pipeline.workspace import paths

    name = paths.catalog(own.locale, path)
    data = workspace.read(name)
    if data is None:
        raise ConfigError("there is no such catalog yet; 'plainloc extract' makes it", name)
    return name, data, po.parse(data, name, own.locale)
