"""A text cut into a document: the segments and the markup between them."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.formats import Parsed, parser, parts
from pipeline.languages import Language, language
from pipeline.model import Document, Finding, Locale, Segment
from pipeline.segment import split

FRONT_MATTER = frozenset({"title", "description", "alt", "image_alt", "caption"})
"""The keys of the front matter whose values are segments, unless the project says otherwise."""


def extract(
    path: str,
    text: str,
    locale: Locale,
    *,
    by: str = "sentence",
    keys: frozenset[str] = FRONT_MATTER,
    kept: frozenset[str] = frozenset(),
) -> Document:
    """Cut a text, decoded with BOM and line ends kept, into segments and the markup between them.

    The raw parts of the document add up to `text` (law 1), and `localise` is the mirror of this function. `path` is
    relative to `source_texts/`; `by` is `sentence` or `block`, and the front matter's `segmentation` goes before it;
    `keys` are the front matter's keys that hold prose, `kept` the terms that are never translated.
    Raises UnreadableError for a file name whose ending is no known format.
    """
    parsed = parser(path)(text, keys, path)
    by = dict(parsed.settings).get("segmentation", by)
    pieces = tuple(_joined(_parts(text, parsed, language(locale.language), by, kept)))
    return Document(path, locale, pieces, _findings(parsed, path), parsed.shape)


def _parts(text: str, parsed: Parsed, known: Language, by: str, kept: frozenset[str]) -> Iterator[str | Segment]:
    number = 0
    for part in parts(text, parsed.blocks):
        if isinstance(part, str):
            yield part
        else:
            yield from split(part, known, by, kept, number)
            number += 1


def _joined(pieces: Iterator[str | Segment]) -> Iterator[str | Segment]:
    """The same parts with neighbouring gaps as one."""
    gap = ""
    for piece in pieces:
        if isinstance(piece, str):
            gap += piece
            continue
        if gap:
            yield gap
            gap = ""
        yield piece
    if gap:
        yield gap


def _findings(parsed: Parsed, path: str) -> tuple[Finding, ...]:
    if parsed.problem is None:
        return ()
    return (
        Finding(
            "front-matter",
            "warning",
            f"the front matter cannot be read and is left as it is: {parsed.problem.message}",
            file=f"source_texts/{path}",
            line=1,
            path=path,
        ),
    )
