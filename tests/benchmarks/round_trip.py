"""Real Markdown and the CommonMark examples with every message translated as itself: which come out byte for byte."""

from __future__ import annotations

from collections.abc import Sequence

from benchmarks.table import MISSING, Row, Section
from benchmarks.texts import Texts
from benchmarks.translators import itself, plainloc, programs, untranslated

SPECIFIED = 655
"""Examples of the CommonMark specification 0.31.2."""


def section(texts: Texts) -> Section:
    """How many texts each program gives back as they were."""
    both = (texts.markdown, texts.examples)
    bare = [_same(untranslated(some), some) for some in both]
    own = [_same(plainloc(some, itself), some) for some in both]
    rows = [
        Row("plainloc, untranslated", _figure(bare, texts)),
        Row("plainloc, translated as itself", _figure(own, texts)),
    ]
    for name, program in programs():
        if program is None:
            rows.append(Row(name, MISSING))
            continue
        theirs = [_same(program(some, itself), some) for some in both]
        rows.append(Row(name, _figure(theirs, texts), _ratio(own, theirs)))
    every = [len(some) for some in both]
    whole = bool(every[0]) and every[1] == SPECIFIED
    return Section(
        "Markdown that comes back byte for byte",
        "each message translated as itself; po4a in one Perl process, all others in this process",
        f"every file and all {SPECIFIED} examples",
        (whole or None) if bare == own == every else False,
        tuple(rows),
    )


def _same(made: Sequence[str | None], wanted: Sequence[str]) -> int:
    return sum(one == other for one, other in zip(made, wanted, strict=True))


def _figure(same: Sequence[int], texts: Texts) -> str:
    files, examples = same
    share = 100 * files / (len(texts.markdown) or 1)
    return f"{files} of {len(texts.markdown)} files ({share:.0f} %), {examples} of {len(texts.examples)} examples"


def _ratio(own: Sequence[int], theirs: Sequence[int]) -> str:
    """How many times as many files and examples plainloc gives back."""
    return ", ".join(f"plainloc {a / b:.1f} times as many" for a, b in zip(own, theirs, strict=True) if b)
