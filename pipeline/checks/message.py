"""What a check says, and what a check is: the two values behind the table CHECKS."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from pipeline.model import Finding, Pair


@dataclass(frozen=True, slots=True)
class Message:
    """One problem in words that a writer understands."""

    text: str
    """One sentence that states a fact: "the source has 200, the translation has 20"."""
    reason: str = ""
    """Why it matters; empty for the check's own reason."""
    suggestion: str = ""
    """What would be right, where that can be said."""


@dataclass(frozen=True, slots=True)
class Check:
    """One row of CHECKS."""

    name: str
    severity: str
    """`error`, `warning` or `note`."""
    reason: str
    """Why the check is there, for a message that has no reason of its own."""
    run: Callable[[Pair], Iterator[Message]]
    needs: tuple[str, ...] = ()
    """The fact tables that both languages must have (`pipeline.facts.available`); without them the check is off."""

    def findings(self, pair: Pair) -> Iterator[Finding]:
        """The findings on one pair; file, line, entry and path are for the caller to fill in."""
        for message in self.run(pair):
            yield Finding(
                self.name,
                self.severity,
                message.text,
                locale=pair.locale.tag,
                reason=message.reason or self.reason,
                suggestion=message.suggestion,
            )
