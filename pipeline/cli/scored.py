"""The readability of one text, whatever its format."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline import readability
from pipeline.cli.texts import file_name, spoken
from pipeline.cli.wishes import NOTHING, Told, Wishes, tell
from pipeline.extract import extract
from pipeline.markup import plain
from pipeline.model import Advice
from pipeline.readability.api import Readability, Sentence, measured


@dataclass(frozen=True, slots=True)
class Place:
    """Where a segment stands in its text."""

    line: int
    kind: str
    """As in Block: `heading`, `paragraph`, `item` ..."""
    first: bool
    """It opens its block."""


@dataclass(frozen=True, slots=True)
class Scored:
    """A text with its figures."""

    path: str
    found: Readability
    """Its segments are those of the text: sentences, and values of the front matter."""
    places: tuple[Place, ...]
    told: Told

    @property
    def language(self) -> str:
        return self.found.locale.language

    def segments(self) -> list[tuple[Place, Sentence]]:
        """Each segment with its place."""
        return list(zip(self.places, self.found.segments, strict=True))

    @property
    def advice(self) -> Sequence[Sequence[Advice]]:
        """What the plain-language rules say of each segment."""
        return self.told.advice if self.told.advice is not None else ((),) * len(self.places)


def scored(path: str, text: str, tag: str | None, wishes: Wishes = NOTHING, *, option: str = "--locale") -> Scored:
    """The readability of a text; stdin (`-`) is read as Markdown. `option` is how `tag` could have been said.

    Raises ConfigError where nothing says its language, and for an unknown profile; UnreadableError for a format that
    is not known.
    """
    locale = spoken(path, text, tag, option)
    segments = extract(file_name(path), text, locale).segments
    found = measured((plain(segment.text) for segment in segments), locale, readability.count, whole=text)
    places = tuple(Place(segment.line, segment.kind, segment.first) for segment in segments)
    return Scored(path, found, places, tell(path, found.segments, locale.language, wishes))
