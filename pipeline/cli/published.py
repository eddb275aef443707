"""What is said of a document that publishers do not get, or not all of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pipeline.config import Config
    from pipeline.model import Refused, Row


def held(rows: Iterable[Row], config: Config) -> Iterator[str]:
    """For each translation that is held back one line: where it is, what is wrong, and whose words stand there."""
    for row in rows:
        for found in row.refused:
            place = f"{_catalog(row, config)}:{found.line}" if found.line else _catalog(row, config)
            yield f"{place}: held back: {found.message}; {_instead(found)}"


def unpublished(rows: Iterable[Row]) -> Iterator[str]:
    """For each document that is not published in an edition one line with the reasons."""
    for row in rows:
        if row.withheld:
            yield f"{row.locale}/{row.path}: not published: {'; '.join(row.withheld)}"


def lines(row: Row, config: Config) -> Iterator[str]:
    """What stands below a document's line in `status`: why it is not published, what is held back, who reviewed it."""
    from pipeline.outputs.review import in_words

    if row.withheld:
        yield f"not published: {'; '.join(row.withheld)}"
    yield from held([row], config)
    if row.review != "draft":
        yield in_words(row.review)


def as_json(row: Row, config: Config) -> dict[str, Any]:
    """The same for programs."""
    from pipeline.outputs.review import in_words

    return {
        "review_in_words": in_words(row.review),
        "published": not row.withheld,
        "withheld": row.withheld,
        "refused": refused_as_json([row], config),
    }


def refused_as_json(rows: Iterable[Row], config: Config) -> list[dict[str, Any]]:
    """The translations that are held back."""
    return [
        {
            "locale": row.locale,
            "path": row.path,
            "file": _catalog(row, config),
            "line": found.line,
            "entry": found.entry,
            "origin": found.origin,
            "message": found.message,
        }
        for row in rows
        for found in row.refused
    ]


def withheld_as_json(rows: Iterable[Row]) -> list[dict[str, Any]]:
    """The documents that are not published."""
    return [{"locale": row.locale, "path": row.path, "reasons": row.withheld} for row in rows if row.withheld]


def _instead(found: Refused) -> str:
    return f"the words of {found.origin} stand there"


def _catalog(row: Row, config: Config) -> str:
    from pipeline.workspace import paths

    return paths.catalog(config.edition(row.locale).locale, row.path)
