"""X-Plainloc-Review: who has reviewed which finished text."""

import re
from dataclasses import replace
from datetime import date

from pipeline.catalog.header import DRAFT, DRAFTS, with_fields
from pipeline.model import Catalog

_FIELD = "X-Plainloc-Review"
_REVIEWED = re.compile(r"reviewed; (?P<told>by=(?P<by>[^;]+); on=(?P<on>\d{4}-\d\d-\d\d); of=(?P<of>\S+))")


def review(catalog: Catalog, digest: str) -> str:
    """`reviewed; by=NAME; on=DATE; of=DIGEST` as long as DIGEST is that of the finished text, then `lapsed; by=...`.

    `draft` where nobody has reviewed it.
    """
    found = _REVIEWED.fullmatch((catalog.field(_FIELD) or "").strip())
    if not found or not _is_day(found["on"]):
        return "draft"
    return found[0] if found["of"] == digest else f"lapsed; {found['told']}"


def reviewed(catalog: Catalog, by: str, on: date, digest: str, *, draft: str = DRAFT) -> Catalog:
    """The catalog with the review in its header, and without the line `draft` above it.

    Semicolons and line breaks in the name become spaces: they would end the name.
    """
    name = " ".join(by.replace(";", " ").split())
    return replace(
        catalog,
        header=with_fields(catalog.header, {_FIELD: f"reviewed; by={name}; on={on.isoformat()}; of={digest}"}),
        header_comments=tuple(line for line in catalog.header_comments if not _is_draft(line, draft)),
    )


def withdrawn(catalog: Catalog, *, draft: str = DRAFT) -> Catalog:
    """The catalog as it was before it was reviewed: a draft, with the line that says so above its header."""
    comments = catalog.header_comments
    if draft and not any(_is_draft(line, draft) for line in comments):
        comments = (*comments, draft)
    return replace(catalog, header=with_fields(catalog.header, {_FIELD: "draft"}), header_comments=comments)


def told_review(catalog: Catalog, told: str) -> Catalog:
    """The catalog with what `review` has told of it in its header, where it has a header."""
    return replace(catalog, header=with_fields(catalog.header, {_FIELD: told})) if catalog.header else catalog


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _is_draft(line: str, draft: str) -> bool:
    return line == draft or line.startswith(DRAFTS)
