"""What the checks say of an entry, asked once for each value; and which entries the publishing gate keeps out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from pipeline import checks
from pipeline.config import Edition
from pipeline.localise import Choice, Gate
from pipeline.model import Finding, Locale, Pair, Segment, Term, Unit

_KEPT = 1 << 15
"""So many answers are remembered: the text is put together first and told of later, and neither checks twice."""


@dataclass(frozen=True, slots=True)
class Judge:
    """Asks the checks about the entries of one edition, as the project wants them asked."""

    edition: Edition
    source: Locale
    """Of the text that the edition is made from."""
    accepting: checks.Accepting = checks.NOTHING
    """What people have accepted of the document in the edition."""
    terms: tuple[Term, ...] = ()
    """The glossary, with the names that the source has (`terms.spoken`)."""

    def findings(self, unit: Unit, segment: Segment) -> tuple[Finding, ...]:
        """The findings on an entry where it stands for a segment, without their places."""
        locale = self.edition.locale
        pair = Pair(unit.source, unit.target, self.source, locale, segment.kind, segment.slots, self.terms)
        return _found(pair, segment.must, segment.last, (), self.edition.checks)

    def refuses(self, unit: Unit, segment: Segment) -> bool:
        """Whether an entry has an error that no reader may meet, and that nobody has accepted."""
        found = self.findings(unit, segment)
        if self.accepting.found and any(map(checks.closes_gate, found)):
            found, _ = self.accepting.parted(found, unit.id, (checks.digest(unit.source), checks.digest(unit.target)))
        return any(map(checks.closes_gate, found))


def gate(judges: Mapping[str, Judge]) -> Gate:
    """The gate for the targets of some editions, by their tags."""

    def closed(segment: Segment, choice: Choice) -> bool:
        return judges[choice.source.locale.tag].refuses(choice.unit, segment)

    return closed


@lru_cache(maxsize=_KEPT)
def _found(
    pair: Pair, must: bool, last: bool, accepted: tuple[str, ...], severities: tuple[tuple[str, str], ...]
) -> tuple[Finding, ...]:
    return checks.check(pair, must=must, last=last, accepted=accepted, severities=dict(severities))
