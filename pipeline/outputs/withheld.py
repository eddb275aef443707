"""Why a document must not be published in an edition, and which of its translations do not stand in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from pipeline.checks import closes_gate, short
from pipeline.config import Config
from pipeline.markup import plain
from pipeline.model import Localisation, Piece, Refused

_NAMED = 3
"""So many segments are named."""

_MUST = {
    "missing": ("is not translated", "are not translated"),
    "fuzzy": ("is out of date (fuzzy)", "are out of date (fuzzy)"),
    "refused": ("has an error in its translation", "have errors in their translations"),
}
"""What is said of segments that must be translated, by what they lack."""


def withheld(localisation: Localisation, config: Config) -> tuple[str, ...]:
    """Why a document must not be published in this edition, in words; empty where it may be.

    A translation with an error of the kinds that the gate is for does not stand in the text, so it holds the text
    back only where it must be translated, or where too little is left; other errors stand there and do, unless the
    project fails on nothing.
    """
    return tuple(reason for test in _TESTS for reason in test(localisation, config))


def refused(localisation: Localisation) -> tuple[Refused, ...]:
    """The segments in which other words stand because of an error in their translation, in their order."""
    return tuple(dict.fromkeys(_refused(localisation)))


def _refused(localisation: Localisation) -> Iterator[Refused]:
    whole = {found.entry: found for found in localisation.findings if closes_gate(found)}
    for piece in localisation.pieces:
        if piece.lack == "refused":
            found = next(filter(closes_gate, piece.findings), None) or whole.get(piece.entry)
            line, message = (found.line, found.message) if found else (0, "it cannot be put in")
            yield Refused(piece.entry, line, piece.origin, message)


def _coverage(localisation: Localisation, config: Config) -> Iterator[str]:
    if localisation.coverage < config.minimum_coverage:
        share, least = int(localisation.coverage * 100), round(config.minimum_coverage * 100)
        yield f"{share} % of the text is translated; at least {least} % is needed"


def _preview(localisation: Localisation, _: Config) -> Iterator[str]:
    if number := sum(piece.state == "fuzzy" for piece in localisation.pieces):
        yield f"{_count(number, 'unconfirmed translation')} in it: it is a preview"


def _must(localisation: Localisation, _: Config) -> Iterator[str]:
    all_of_them = [piece for piece in localisation.pieces if piece.segment.must]
    for lack, (one, more) in _MUST.items():
        some = [piece for piece in all_of_them if _lack(piece) == lack]
        if some:
            said = one if len(some) == 1 else more
            yield f"{len(some)} of {len(all_of_them)} segments that must be translated {said}: {_named(some)}"


def _lack(piece: Piece) -> str:
    """What a segment that must be translated lacks; any error is one too many, but being hard to read is none."""
    if piece.state == "fallback":
        return piece.lack or "missing"
    wrong = any(finding.severity == "error" and finding.kind != "readability" for finding in piece.findings)
    return "refused" if wrong else ""


def _errors(localisation: Localisation, config: Config) -> Iterator[str]:
    errors = [found for found in localisation.all_findings() if found.severity == "error" and not closes_gate(found)]
    if errors and config.fail_on != "never":
        yield f"{_count(len(errors), 'error')} found by the checks"


_TESTS: Sequence[Callable[[Localisation, Config], Iterator[str]]] = (_coverage, _preview, _must, _errors)


def _named(pieces: Sequence[Piece]) -> str:
    """The first words of each, as they stand in the text that was translated."""
    said = [f"“{short(plain(piece.segment.text))}”" for piece in pieces[:_NAMED]]
    more = len(pieces) - len(said)
    return ", ".join(said) + (f" and {more} more" if more else "")


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
