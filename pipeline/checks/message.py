"""What a check says, and what a check is: the two values behind the table CHECKS."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import islice

from pipeline.model import Finding, Pair

MOST = 20
"""Findings of one check on one entry; the last one says how many more there are."""

KINDS = ("reassembly", "meaning", "omission", "typography", "terms", "consistency", "readability")
"""What checks protect, the gravest first."""

_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Message:
    """One problem in words that a writer understands."""

    text: str
    """One sentence that states a fact: "the source has 200, the translation has 20"."""
    reason: str = ""
    """Why it matters; empty for the check's own reason."""
    suggestion: str = ""
    """What would be right, where that can be said."""
    severity: str = ""
    """Empty for the check's own severity."""


@dataclass(frozen=True, slots=True)
class Check:
    """One row of CHECKS."""

    name: str
    kind: str
    """What it protects: one of KINDS."""
    severity: str
    """`error`, `warning` or `note`."""
    reason: str
    """Why the check is there, for a message that has no reason of its own."""
    run: Callable[[Pair], Iterator[Message]]
    needs: tuple[str, ...] = ()
    """The fact tables that both languages must have (`pipeline.facts.available`); without them the check is off."""

    def findings(self, pair: Pair) -> tuple[Finding, ...]:
        """The findings on one pair, at most MOST; file, line, entry and path are for the caller to fill in."""
        return tuple(self.made(pair, self.run(pair)))

    def made(self, pair: Pair, messages: Iterator[Message]) -> Iterator[Finding]:
        """The findings that messages on a pair make, at most MOST."""
        for message in _counted(messages):
            yield Finding(
                self.name,
                message.severity or self.severity,
                message.text,
                locale=pair.locale.tag,
                reason=message.reason or self.reason,
                suggestion=message.suggestion,
                kind=self.kind,
            )


def short(text: str) -> str:
    """A piece of an entry as a message shows it: a long one is cut off."""
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


def _counted(messages: Iterator[Message]) -> Iterator[Message]:
    yield from islice(messages, MOST - 1)
    if (last := next(messages, None)) is not None:
        more = sum(1 for _ in messages)
        yield replace(last, text=f"{last.text}; and {more} more of the same kind") if more else last
