"""What holds word for word: telephone numbers, codes, genes, and the names of medicines in any spelling."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline import facts
from pipeline.checks.message import Message, short
from pipeline.checks.numbers.letters import letters
from pipeline.checks.numbers.stages import stages
from pipeline.checks.reading import read
from pipeline.model import Pair

_MOST = 40
"""Names of one entry that are compared."""
_SHORT = 3
"""Letters and digits of B12."""


def phones(pair: Pair) -> Iterator[Message]:
    """A telephone number of the source whose digits do not stand in the translation, whatever their groups."""
    rows = facts.phones(read(pair.source))
    digits = facts.digits_of(read(pair.target)) if rows else ""
    for row in rows:
        if row.key.lstrip("0") not in digits:
            yield Message(f"the number {row.text} is not in the translation as it is in the source")


def codes(pair: Pair) -> Iterator[Message]:
    """A code, a gene or a letter that stands but on one side, while the other side has another one in its place."""
    source, target = read(pair.source), read(pair.target)
    found = [*_codes(source, target)]
    yield from found or stages(source, target, pair)
    yield from letters(source, target, pair)


def _codes(source: str, target: str) -> Iterator[Message]:
    before = facts.codes(source)
    after = facts.codes(target) if before else ()
    there, here = (facts.code_key(target), facts.code_key(source)) if before and after else ("", "")
    missing = [row.text for row in before if row.key not in there]
    added = [row.text for row in after if row.key not in here]
    if before and after and missing and added and not _is_localised(missing[0], added[0]):
        yield Message(f"the source has {short(missing[0])}, the translation has {short(added[0])}")
    elif len(before) == len(after) == 1 and _is_cut(before[0].key, after[0].key):
        yield Message(f"the source has {short(before[0].text)}, the translation has {short(after[0].text)}")
    mine = facts.genes(source)
    theirs = facts.genes(target) if mine else mine
    lost, new = (sorted(mine - theirs), sorted(theirs - mine)) if theirs else ([], [])
    if lost and new and not (missing and added):
        yield Message(f"the source has {lost[0]}, the translation has {new[0]}")


def _is_cut(one: str, other: str) -> bool:
    """Whether of two short codes one has a digit more: vitamin B12, vitamin B1."""
    short_, long = sorted((one, other), key=len)
    return len(long) == len(short_) + 1 <= _SHORT and long.startswith(short_) and short_[-1:].isdigit()


def _is_localised(one: str, other: str) -> bool:
    """Whether one code is the other with its letters in another order, as languages shorten names: ACE2, ECA2."""
    digits = [re.sub(r"\D", "", text) for text in (one, other)]
    letters = [sorted(re.sub(r"[\W\d_]", "", text)) for text in (one, other)]
    return digits[0] == digits[1] and letters[0] == letters[1] and one[:2] != other[:2]


def medicines(pair: Pair) -> Iterator[Message]:
    """The name of a medicine on either side that is none of the other side's."""
    source = facts.medicines(read(pair.source), pair.source_locale)[:_MOST]
    target = facts.medicines(read(pair.target), pair.locale)[:_MOST] if source else ()
    missing = [item for item in source if not any(facts.alike(item.key, other.key) for other in target)]
    added = [item for item in target if not any(facts.alike(item.key, other.key) for other in source)]
    if missing and added:
        yield Message(f"the source has {missing[0].text}, the translation has {added[0].text}")
