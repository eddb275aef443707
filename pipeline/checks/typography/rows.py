"""The rules of typography by the names of their checks, and what is said of what they find."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType

from pipeline import facts
from pipeline.checks.message import Message
from pipeline.checks.typography import ends, inverted, no_break, own_marks, quotes, scripts, spaces, words, zero_width
from pipeline.checks.typography.text import Flaw, Text, place, text
from pipeline.languages import Typography, language
from pipeline.model import Locale, Pair

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


_ONLY: Mapping[str, Callable[[Typography, Locale], object]] = MappingProxyType(
    {
        "inverted-mark": lambda own, _: own.inverted,
        "no-break-space": lambda own, _: own.no_break_before,
        "number-space": lambda own, _: own.no_break_number,
        "lookalike-mark": lambda own, _: own.lookalikes,
        "decimal-mark": lambda own, locale: not own.decimal_point and facts.decimal_mark(locale) == ",",
        "percent-sign": lambda own, _: own.percent_before,
        "quotes": lambda own, _: own.quotes,
        "space-missing": lambda _, locale: locale.spaced,
        "space-inside": lambda _, locale: not locale.spaced,
        "dash": lambda own, _: own.dash,
        "doubled-word": lambda own, _: own.doubled,
    }
)
"""What a language has where a rule finds anything at all."""


def applies(name: str, locale: Locale) -> bool:
    """Whether a check can find anything in a translation into a locale; true of all that are no rules of typography."""
    own = language(locale.language).typography or Typography()
    return name not in _ONLY or bool(_ONLY[name](own, locale))


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
    said: dict[tuple[str, str, str], list[Flaw]] = {}
    for flaw in found:
        said.setdefault((flaw.message, flaw.suggestion, flaw.severity), []).append(flaw)
    for (message, suggestion, severity), flaws in said.items():
        where = f"“{place(pair.target, flaws[0].start, flaws[0].end)}”"
        more = f", and {len(flaws) - 1} more" if len(flaws) > 1 else ""
        yield Message(f"{message}: {where}{more}", suggestion=suggestion, severity=severity)
