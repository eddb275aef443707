"""Two versions of a text, or a text and its translation, sentence by sentence."""

from __future__ import annotations

from dataclasses import dataclass
from functools import reduce
from operator import add

from pipeline import languages, readability
from pipeline.cli.as_json import as_json
from pipeline.cli.scored import Scored
from pipeline.model import Counts
from pipeline.readability.pairing import Match, Passage, pair


@dataclass(frozen=True, slots=True)
class Side:
    """The sentences that stand on one side of a change."""

    text: Scored
    places: tuple[int, ...]

    @property
    def sentences(self) -> tuple[str, ...]:
        return tuple(self.text.found.segments[place].text for place in self.places)

    @property
    def lines(self) -> tuple[int, ...]:
        return tuple(self.text.places[place].line for place in self.places)

    @property
    def words(self) -> tuple[int, ...]:
        """Of each sentence; characters where no spaces part words."""
        return tuple(self.text.found.segments[place].counts.words for place in self.places)

    @property
    def hardness(self) -> int | None:
        """That of the hardest sentence, 0 to 4."""
        found = (self.text.found.segments[place].hardness for place in self.places)
        return max((value for value in found if value is not None), default=None)

    @property
    def level(self) -> float | None:
        """That of all its sentences, weighted by their words."""
        counts = reduce(add, (self.text.found.segments[place].counts for place in self.places), Counts())
        return readability.level(counts, self.text.language)

    @property
    def level_band(self) -> str | None:
        return None if self.level is None else readability.band(self.level, self.text.language)

    @property
    def reasons(self) -> tuple[str, ...]:
        """What makes them hard."""
        found = (reason for place in self.places for reason in self.text.found.segments[place].reasons)
        return tuple(dict.fromkeys(found))

    def has(self, reason: str) -> bool:
        """Whether it is told of one of them, be it for no more than a little."""
        segments = [self.text.found.segments[place] for place in self.places]
        return reason in self.reasons or any(reason == one.text for segment in segments for one in segment.why)


@dataclass(frozen=True, slots=True)
class Change:
    """What some sentences became."""

    old: Side
    new: Side

    @property
    def kind(self) -> str:
        """`same`, `changed`, `split`, `joined`, `added` or `removed`."""
        if not self.old.places or not self.new.places:
            return "removed" if self.old.places else "added"
        if self.old.sentences == self.new.sentences:
            return "same"
        before, after = len(self.old.places), len(self.new.places)
        return "changed" if before == after else "split" if before < after else "joined"

    @property
    def gone(self) -> tuple[str, ...]:
        """The reasons that the old sentences were hard and that the new ones have not."""
        return tuple(reason for reason in self.old.reasons if not self.new.has(reason))

    @property
    def came(self) -> tuple[str, ...]:
        """The reasons that the old sentences had not."""
        return tuple(reason for reason in self.new.reasons if not self.old.has(reason))


@dataclass(frozen=True, slots=True)
class Compared:
    """Two texts and what became of each sentence, in the order of both."""

    old: Scored
    new: Scored
    changes: tuple[Change, ...]

    @property
    def translated(self) -> bool:
        """Whether they are in two languages, or in two scripts of one."""
        return _written(self.old) != _written(self.new)


def compared(old: Scored, new: Scored) -> Compared:
    """What became of each sentence of a text."""
    matches = pair(
        _passages(old),
        _passages(new),
        translated=_written(old) != _written(new),
        spaced=languages.language(old.language).spaced,
    )
    return Compared(old, new, tuple(_change(old, new, match) for match in matches))


def comparison_as_json(found: Compared) -> dict[str, object]:
    """Both texts as `score` has them, and the changes, which name their segments by place, counted from 0."""
    return {
        "old": as_json(found.old),
        "new": as_json(found.new),
        "changes": [
            {
                "change": change.kind,
                "old": change.old.places,
                "new": change.new.places,
                "words": [sum(change.old.words), sum(change.new.words)],
                "hardness": [change.old.hardness, change.new.hardness],
                "level": [change.old.level, change.new.level],
                "level_band": [change.old.level_band, change.new.level_band],
                "reasons_gone": change.gone,
                "reasons_new": change.came,
            }
            for change in found.changes
        ],
    }


def _written(text: Scored) -> tuple[str, str]:
    return text.language, text.found.locale.script


def _passages(text: Scored) -> list[Passage]:
    return [Passage(sentence.text, place.kind, place.first) for place, sentence in text.segments()]


def _change(old: Scored, new: Scored, match: Match) -> Change:
    return Change(Side(old, match.old), Side(new, match.new))
