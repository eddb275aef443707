"""The sections of `summary.md` on levels: document by document, and the hardest sentences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from pipeline.config import Config
from pipeline.languages import locale as locale_of
from pipeline.model import Row
from pipeline.outputs.differences import difference
from pipeline.outputs.editions import EditionHead, base_tag
from pipeline.outputs.hard_sentences import Place
from pipeline.outputs.markdown_line import escaped
from pipeline.outputs.names import counted_by_characters
from pipeline.readability.bands import band


def levels(rows: Sequence[Row], heads: Sequence[EditionHead], config: Config) -> Iterator[str]:
    """A table of documents by editions: each level by name, and whether it is harder than what it was made from."""
    tags = [head.total.locale.tag for head in heads if head.total.level is not None]
    if not tags:
        return
    by_path: dict[str, dict[str, Row]] = {}
    for row in rows:
        by_path.setdefault(row.path, {})[row.locale] = row
    yield from ("", "## Levels", "")
    yield "From A1 (easy) to C2 (hard); beside it whether it is easier or harder than the text that it was made from."
    yield ""
    yield f"| document | {' | '.join(f'`{tag}`' for tag in tags)} |"
    yield f"| {' | '.join('---' for _ in ('', *tags))} |"
    for path, there in sorted(by_path.items()):
        yield f"| {escaped(path)} | {' | '.join(_level(there, tag, config) for tag in tags)} |"


def hardest(heads: Sequence[EditionHead]) -> Iterator[str]:
    """The hardest sentences of each edition, with what makes them hard."""
    told = [head for head in heads if head.hardest]
    if not told:
        return
    yield from ("", "## The hardest sentences")
    for head in told:
        yield from ("", f"### {escaped(head.name)} `{head.total.locale.tag}`", "")
        for number, place in enumerate(head.hardest, 1):
            yield f"{number}. {escaped(place.sentence.text)}\\"
            yield f"   {_why(place, head.total.locale.tag)}"


def _level(there: Mapping[str, Row], tag: str, config: Config) -> str:
    row, base = there.get(tag), there.get(base_tag(tag, config))
    if row is None or row.level is None:
        return "–"
    found = difference(row, base) if base else None
    beside = f", {found.words}" if found and found.words != "about the same" else ""
    return f"{band(row.level, tag)}{beside}"


def _why(place: Place, tag: str) -> str:
    said = place.sentence
    noun = "character" if counted_by_characters(locale_of(tag)) else "word"
    name = [] if said.level is None else [band(said.level, tag)]
    reasons = said.reasons or (f"{said.words} {noun}{'s' * (said.words != 1)}",)
    return "; ".join((*name, *map(escaped, reasons), f"{escaped(place.path)}, sentence {said.number}"))
