"""The outputs: localised texts, reports for editors, bundles for publishers. Values in, artifacts out."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from pipeline.model import Artifact
from pipeline.outputs import bundle
from pipeline.outputs.index import index
from pipeline.outputs.links import headings_of, links
from pipeline.outputs.page import page
from pipeline.outputs.pictures import unsafe_pictures
from pipeline.outputs.readability_csv import readability_csv
from pipeline.outputs.rows import row
from pipeline.outputs.summary import summary
from pipeline.outputs.texts import texts

OUTPUTS: Mapping[str, Callable[..., Artifact | tuple[Artifact, ...]]] = {
    "texts": texts,
    "page": page,
    "index": index,
    "readability.csv": readability_csv,
    "summary.md": summary,
    "bundle": bundle.files,
    "archive": bundle.archive,
    "manifest": bundle.manifest,
    "schema": bundle.schema,
}
"""Everything that is made, by its name: pure functions from localised texts, rows and entries to artifacts."""

__all__ = [
    "OUTPUTS",
    "bundle",
    "headings_of",
    "index",
    "links",
    "page",
    "readability_csv",
    "row",
    "summary",
    "texts",
    "unsafe_pictures",
]
