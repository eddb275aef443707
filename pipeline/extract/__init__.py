"""A text cut into a document: the segments and the markup between them."""

from __future__ import annotations

from pipeline.config.values import FRONT_MATTER
from pipeline.formats import Parsed, format_of, parts
from pipeline.languages import Language, language
from pipeline.model import Document, Finding, Locale, Segment
from pipeline.segment import split

KEYS = frozenset(FRONT_MATTER)
"""The keys of the front matter whose values are segments, unless the project says otherwise."""


def extract(
    path: str,
    text: str,
    locale: Locale,
    *,
    by: str = "sentence",
    keys: frozenset[str] = KEYS,
    kept: frozenset[str] = frozenset(),
    other: bool = False,
) -> Document:
    """Cut a text, decoded with BOM and line ends kept, into segments and the markup between them.

    The raw parts of the document add up to `text` (law 1), and `localise` is the mirror of this function. `path` is
    relative to `source_texts/`; `by` is `sentence` or `block`, and the front matter's `segmentation` goes before it;
    `keys` are the front matter's keys that hold prose, `kept` the terms that are never translated;
    `other` cuts the text the other way, for what has been translated before the segmentation was changed.
    Raises UnreadableError for a file name whose ending is no known format.
    """
    parsed = format_of(path).parse(text, keys, path)
    by = dict(parsed.settings).get("segmentation", by)
    by = _OTHER[by] if other else by
    pieces = _parts(text, parsed, language(locale.language), by, kept)
    return Document(path, locale, pieces, _findings(parsed, path), parsed.shape)


_OTHER = {"sentence": "block", "block": "sentence"}


def _parts(text: str, parsed: Parsed, known: Language, by: str, kept: frozenset[str]) -> tuple[str | Segment, ...]:
    """The segments, and as one string each what stands between two of them."""
    found: list[str | Segment] = []
    gap = ""
    number = 0
    for part in parts(text, parsed.blocks):
        if isinstance(part, str):
            gap += part
            continue
        for piece in split(part, known, by, kept, number):
            if isinstance(piece, str):
                gap += piece
                continue
            if gap:
                found.append(gap)
                gap = ""
            found.append(piece)
        number += 1
    if gap:
        found.append(gap)
    return tuple(found)


def _findings(parsed: Parsed, path: str) -> tuple[Finding, ...]:
    file = f"source_texts/{path}"
    found = [
        Finding(
            "steering", item.severity, item.message, file=file, line=item.line, suggestion=item.suggestion, path=path
        )
        for item in parsed.remarks
    ]
    if parsed.problem is not None:
        said = f"the front matter cannot be read and is left as it is: {parsed.problem.message}"
        found.append(Finding("front-matter", "warning", said, file=file, line=1, path=path))
    return tuple(found)
