"""What merging finds out: where a translation comes from, and what changed."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.model import Unit


@dataclass(frozen=True, slots=True)
class Change:
    """What a new template changes of a catalog: one message, or one that is gone."""

    kind: str
    """`same`, `moved`, `re-wrapped`, `cosmetic`, `wording`, `meaning`, `split`, `joined`, `new` or `gone`."""
    previous: str
    """The old msgid, of joined sentences all of them; empty for what is new."""
    source: str
    """The new msgid; empty for what is gone."""
    state: str
    """What its translation is then: `finished`, `fuzzy`, `untranslated` or `obsolete`."""
    detail: str = ""
    """What changed, in words: `100 mg -> 200 mg`."""
    similarity: float = 0.0
    """How alike the two msgids are, 0 to 1."""


@dataclass(frozen=True, slots=True)
class Origin:
    """The old units that a new one takes its translation from: one, or those of the sentences that were joined."""

    units: tuple[Unit, ...]
    places: tuple[int, ...] = ()
    """Their places among the old units; none for one that stays where it is (obsolete, or still in use)."""
    into: tuple[int, ...] = ()
    """Where a sentence was split: the places of all its parts in the template."""

    @property
    def kind(self) -> str:
        """`split`, `joined`, or `edited` for one sentence that became one."""
        return "split" if self.into else "joined" if len(self.units) > 1 else "edited"
