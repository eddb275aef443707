"""What became of each entry of a file that was imported."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from pipeline.model import Catalog, Unit

OUTCOMES: Mapping[str, str] = {
    "taken": "now in the catalog",
    "exact": "one sentence, the same in both",
    "aligned": "cut into sentences, to be confirmed",
    "suggested": "a note beside its sentences",
    "differing": "two finished translations; the newer one is to be confirmed",
    "same": "in the catalog already",
    "kept": "the catalog has a later or finished translation",
    "obsolete": "no longer in the document; kept as obsolete",
    "unused": "not used",
}
"""What can become of an entry, in the order of the report."""


@dataclass(frozen=True, slots=True)
class Use:
    """What became of one entry of the file."""

    outcome: str
    """A key of OUTCOMES."""
    source: str
    """The entry's msgid."""
    line: int
    """1-based line of the entry in its file; 0 if unknown."""
    reason: str = ""
    """Why it was not used, or not as finished; empty where there is nothing to say."""


@dataclass(frozen=True, slots=True)
class Adopted:
    """A catalog with what could be used of a file."""

    catalog: Catalog
    uses: tuple[Use, ...]

    @property
    def counts(self) -> dict[str, int]:
        """The number of entries for each outcome, in the order of OUTCOMES."""
        found = Counter(use.outcome for use in self.uses)
        return {name: found[name] for name in OUTCOMES}


def use(outcome: str, unit: Unit, reason: str = "") -> Use:
    """What became of an entry."""
    return Use(outcome, unit.source, unit.line, reason)
