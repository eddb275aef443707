"""How a text stands to a profile, in words and as JSON."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pipeline import readability
from pipeline.cli.scored import Scored
from pipeline.cli.words import many
from pipeline.cli.wrap import screen, wrapped
from pipeline.config import Goal
from pipeline.readability import Held
from pipeline.readability.goals import said

_NOT_TOLD = {
    True: "fewer than 100 words: only the length of each sentence is held to it",
    False: "what it asks of a whole text cannot be told in this language",
}
STABLE = 100
"""Words from which on figures for whole texts can be trusted."""
_WORDS = {False: "met", True: "missed", None: "unsure"}


@dataclass(frozen=True, slots=True)
class Judged:
    """What a profile asks and what the text gives."""

    goal: Goal
    held: tuple[Held, ...]
    """Of the whole text."""
    misses: tuple[tuple[int, str], ...]
    """The line of each sentence that misses it, and why."""

    @property
    def missed(self) -> bool:
        return bool(self.misses) or any(item.missed for item in self.held)

    @property
    def verdict(self) -> str:
        """`missed`, `met`, or `not missed` where not all that is asked can be told."""
        if self.missed:
            return "missed"
        told = {item.kind for item in self.held if item.missed is not None}
        return "met" if "level" in told or (self.goal.level is None and told) else "not missed"


def judged(text: Scored) -> Judged | None:
    """How a text stands to the profile that was named, if one was."""
    goal = text.told.goal
    if goal is None:
        return None
    found, code = text.found, text.language
    held = readability.held(goal, found.counts, found.scores, found.level, code)
    return Judged(goal, held, tuple(_misses(text, goal)))


def as_lines(text: Scored, found: Judged) -> Iterator[str]:
    """One line for the verdict on a text, one for each thing that the profile asks."""
    yield f"  profile {found.goal.profile}: {found.verdict}"
    for item in found.held:
        yield wrapped(said(item), screen(), f"    {_WORDS[item.missed]:<8}")
    if not found.held:
        yield wrapped(_NOT_TOLD[text.found.counts.words < STABLE], screen(), "    ")
    if found.misses:
        lines = ", ".join(str(line) for line in dict.fromkeys(line for line, _ in found.misses))
        yield wrapped(
            f"{many(len(found.misses), 'sentence')} too hard for it: line {lines}", screen(), f"    {'missed':<8}"
        )


def judged_as_json(found: Judged) -> dict[str, object]:
    """The verdict, each thing that is asked, and the sentences that miss it."""
    return {
        "name": found.goal.profile,
        "verdict": found.verdict,
        "asked": [
            {
                "kind": item.kind,
                "name": item.name,
                "value": item.value,
                "at_least": item.limit.at_least,
                "at_most": item.limit.at_most,
                "missed": item.missed,
            }
            for item in found.held
        ],
        "sentences": [{"line": line, "reason": reason} for line, reason in found.misses],
    }


def _misses(text: Scored, goal: Goal) -> Iterator[tuple[int, str]]:
    for place, sentence in text.segments():
        longest = readability.hardest(sentence.text, sentence.counts, text.language)
        for reason in readability.misses(longest, goal, text.language):
            yield place.line, reason
