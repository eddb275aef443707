"""X-Plainloc-Review: who has reviewed which finished text."""

import re
from dataclasses import replace
from datetime import date

from pipeline.catalog.header import DRAFT, with_fields
from pipeline.model import Catalog

_FIELD = "X-Plainloc-Review"
_REVIEWED = re.compile(r"reviewed; by=(?P<by>[^;]+); on=(?P<on>\d{4}-\d\d-\d\d); of=(?P<of>\S+)")


def review(catalog: Catalog, digest: str) -> str:
    """`reviewed; by=NAME; on=DATE; of=DIGEST` as long as DIGEST is that of the finished text, else `draft`."""
    found = _REVIEWED.fullmatch((catalog.field(_FIELD) or "").strip())
    return found[0] if found and found["of"] == digest else "draft"


def reviewed(catalog: Catalog, by: str, on: date, digest: str, *, draft: str = DRAFT) -> Catalog:
    """The catalog with the review in its header, and without the line `draft` above it.

    Semicolons and line breaks in the name become spaces: they would end the name.
    """
    name = " ".join(by.replace(";", " ").split())
    return replace(
        catalog,
        header=with_fields(catalog.header, {_FIELD: f"reviewed; by={name}; on={on.isoformat()}; of={digest}"}),
        header_comments=tuple(line for line in catalog.header_comments if line != draft),
    )
