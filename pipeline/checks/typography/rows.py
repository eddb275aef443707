"""The rules of typography by the names of their checks, and what is said of what they find."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType

from pipeline.checks.message import Message
from pipeline.checks.typography import ends, inverted, no_break, own_marks, quotes, scripts, spaces, words, zero_width
from pipeline.checks.typography.text import Flaw, Text, place, text
from pipeline.model import Pair

Rule = Callable[[Text], Iterator[Flaw]]

RULES: Mapping[str, Rule] = MappingProxyType(
    {
        "inverted-mark": inverted.inverted,
        "no-break-space": no_break.before_marks,
        "number-space": no_break.numbers,
        "own-mark": own_marks.own,
        "lookalike-mark": own_marks.lookalikes,
        "decimal-mark": own_marks.decimals,
        "percent-sign": own_marks.percent,
        "quotes": quotes.quotes,
        "apostrophe": quotes.apostrophes,
        "bracket": ends.brackets,
        "end-mark": ends.ends,
        "capital": ends.capital,
        "doubled-mark": spaces.doubled_marks,
        "doubled-space": spaces.doubled,
        "space-before-mark": spaces.before_marks,
        "space-missing": spaces.missing,
        "space-inside": spaces.inside,
        "dash": spaces.hyphens,
        "doubled-word": words.doubled,
        "mixed-script": scripts.mixed,
        "mixed-digits": scripts.digits,
        "invisible": zero_width.zero_width,
    }
)
"""What each check looks for; `invisible` has a rule only to be mended by."""


def told(name: str) -> Callable[[Pair], Iterator[Message]]:
    """The check of a rule: one message for each fact, with the first place where it holds.

    A translation that is its source word for word is left alone: it is a name, or a copy, of which others tell.
    """
    rule = RULES[name]

    def run(pair: Pair) -> Iterator[Message]:
        found = [] if pair.target == pair.source else [*rule(text(pair))]
        return _messages(pair, found) if found else iter(())

    run.__doc__ = rule.__doc__
    return run


def _messages(pair: Pair, found: Sequence[Flaw]) -> Iterator[Message]:
    facts: dict[tuple[str, str, str], list[Flaw]] = {}
    for flaw in found:
        facts.setdefault((flaw.message, flaw.suggestion, flaw.severity), []).append(flaw)
    for (message, suggestion, severity), flaws in facts.items():
        where = f"“{place(pair.target, flaws[0].start, flaws[0].end)}”"
        more = f", and {len(flaws) - 1} more" if len(flaws) > 1 else ""
        yield Message(f"{message}: {where}{more}", suggestion=suggestion, severity=severity)
