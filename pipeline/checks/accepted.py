"""Findings that somebody has looked at and accepted: as long as neither source nor translation changes."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from unicodedata import category, combining, normalize

from pipeline.checks.names import FIXED
from pipeline.model import Finding

WHOLE = "text"
"""Stands for an entry's id where a finding is about a whole text."""

Key = tuple[str, str, str]
"""Document, entry and check."""


@dataclass(frozen=True, slots=True)
class Acceptance:
    """One item of `accepted.yaml`."""

    document: str
    entry: str
    """The unit's id, or `text` for a finding on a whole text."""
    check: str
    reason: str
    by: str
    source: str
    translation: str
    """What was accepted, as digests of the source and of its translation; the latter empty for the source's own
    findings."""
    second: str = ""
    """Who has accepted it too; empty if nobody has yet."""
    second_reason: str = ""
    says: str = ""
    """What the finding said, for people who read the file."""
    on: str = ""
    """The day on which it was accepted, as 2026-03-31; empty in files that do not tell it."""
    second_on: str = ""

    @property
    def key(self) -> Key:
        return (self.document, self.entry, self.check)

    @property
    def names(self) -> tuple[str, ...]:
        return (self.by, self.second) if self.second else (self.by,)


@dataclass(frozen=True, slots=True)
class Accepting:
    """What is accepted of one document in one edition."""

    found: Mapping[tuple[str, str], Acceptance]
    """By entry and check."""
    two: Collection[str] = ()
    """The checks, or their kinds, for which a second name is needed."""

    def parted(
        self, findings: Iterable[Finding], entry: str, now: tuple[str, str]
    ) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
        """The findings on an entry that stay, and those that are accepted.

        One that waits for a second name stays, with the name there is. `now` are the digests of source and
        translation.
        """
        if not self.found:
            return tuple(findings), ()
        marked = [self._marked(finding, entry, now) for finding in findings]
        kept = tuple(finding for finding in marked if not self._holds(finding))
        return kept, tuple(finding for finding in marked if self._holds(finding))

    def _marked(self, finding: Finding, entry: str, now: tuple[str, str]) -> Finding:
        known = self.found.get((entry or WHOLE, finding.check))
        if known is None or finding.check in FIXED or (known.source, known.translation) != now:
            return finding
        return replace(finding, by=known.names, because="; ".join(filter(None, (known.reason, known.second_reason))))

    def _holds(self, finding: Finding) -> bool:
        return bool(finding.by) and (len(finding.by) > 1 or not needs_two(finding, self.two))


NOTHING = Accepting({})
"""Where nothing is accepted."""


def accepting(acceptances: Iterable[Acceptance], two: Collection[str] = ()) -> Accepting:
    """What is accepted, by entry and check; all `acceptances` are of one document in one edition."""
    return Accepting({(item.entry, item.check): item for item in acceptances}, two)


def needs_two(finding: Finding, two: Collection[str]) -> bool:
    """Whether a finding is accepted only by two people: its check or its kind is among `two`."""
    return finding.check in two or (bool(finding.kind) and finding.kind in two)


def digest(text: str) -> str:
    """The first 12 hex digits of sha256; nothing for no text."""
    return sha256(text.encode()).hexdigest()[:12] if text else ""


def same_person(one: str, other: str) -> bool:
    """Whether two names are one, however they are cased, spaced, accented and ordered, with a title or without.

    A name is one with another if all of its words are in it (`Lima, Ana`; `Dr. Ana Lima`; `Ana`): two people who share
    a name write theirs in full.
    """
    words, others = _words(one), _words(other)
    return words <= others or others <= words


_LOOKALIKES = str.maketrans("асԁеһіјӏоԛрѕԝхуαικνορτυχ", "acdehijloqpswxyaikvoptux")
"""Cyrillic and Greek letters that are seen as Latin ones."""


def _words(name: str) -> frozenset[str]:
    letters = "".join(
        char if category(char)[0] in "LMN" else " " for char in normalize("NFKD", name) if not combining(char)
    )
    return frozenset(letters.casefold().translate(_LOOKALIKES).split())
