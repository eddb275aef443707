"""Catalogs of documents that are gone: marked in their headers, and served again when the document comes back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from pipeline import po
from pipeline.catalog.header import with_fields
from pipeline.config import Config
from pipeline.model import Artifact, Catalog, PipelineError
from pipeline.workspace import Workspace, paths

FIELD = "X-Plainloc-Source"
GONE = "gone"


def mark(workspace: Workspace, config: Config, gone: Iterable[str], errors: list[PipelineError]) -> list[str]:
    """Writes the mark into the headers of catalogs whose document is gone; the names of the files that changed.

    What cannot be read is left as it is. `gone` are names without ending; for what cannot be written `errors` grows.
    """
    changed: list[str] = []
    for stem in gone:
        for edition in config.editions:
            name = f"{paths.messages(edition.locale)}/{stem}.po"
            try:
                data = workspace.read(name)
                catalog = po.parse(data, name) if data else None
            except PipelineError:
                continue
            if catalog and catalog.header and catalog.field(FIELD) != GONE:
                new = replace(catalog, header=with_fields(catalog.header, {FIELD: GONE}))
                changed += workspace.replace([Artifact(name, po.dumps(new))], {name: data}, errors)
    return changed


def present(catalog: Catalog) -> Catalog:
    """The catalog of a document that is there: without the mark."""
    if catalog.field(FIELD) is None:
        return catalog
    header = tuple((name, value) for name, value in catalog.header if name.casefold() != FIELD.casefold())
    return replace(catalog, header=header)
