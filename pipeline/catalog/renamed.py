"""Which document the catalogs belong to that have lost theirs: told by the messages, one to one, the best first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from pipeline import fuzzy

SETTLED = 0.75
"""A document that shares so much (0 to 1) with its catalogs needs no others."""
_SHARED = 0.5
# The least share of common messages, by their length, at which catalogs follow a document to another name, and at
# which a document keeps its own although others fit better.
_ALIKE = 0.75
# The least similarity of two whole texts whose sentences have nearly all been edited; unrelated texts reach 0.55.
_ROUNDS = 100


class Move(NamedTuple):
    """Catalogs that go to another document; both are named without the ending of the file."""

    old: str
    new: str
    whole: bool
    """Whether the catalogs are the document's own from now on; else it only takes what has moved there."""


class _Pair(NamedTuple):
    """Catalogs and a document, in the order in which they are paired off."""

    distance: float
    stranger: bool
    taken: bool
    """Whether there is a document that has had these catalogs so far."""
    old: str
    new: str


Texts = Mapping[str, Sequence[str]]
"""Messages by the name of a document."""


def moves(documents: Texts, catalogs: Texts, left: Texts) -> tuple[Move, ...]:
    """Where catalogs move to, in the order of their names.

    `documents` are those that do not have their catalogs, or not the right ones; `catalogs` those of documents that
    are gone or among `documents`; `left` is what documents that stay have lost, which may stand in another one now.
    A document that has been copied keeps its catalogs.
    """
    texts = {name: _sized(messages) for name, messages in documents.items()}
    known = {name: _sized(messages) for name, messages in catalogs.items()}
    found = _assigned(list(_pairs(texts, known)), texts.keys() & known.keys())
    whole = {old: new for old, new in found.items() if old != new}
    rest = {name: text for name, text in texts.items() if name not in found.values()}
    free = {name: _free(name, messages, found, texts) for name, messages in known.items()}
    free |= {name: _sized(messages) for name, messages in left.items()}
    parts = dict(_parts(rest, free))
    whole |= _divided(parts, texts, {name: messages for name, messages in known.items() if name not in found})
    some = {Move(old, new, whole=True) for old, new in whole.items()}
    # What is spread over several documents has one heir; what has none stays where it is, but for the parts of one
    # that stays.
    heirs = whole.keys() | found.keys() | left.keys()
    some |= {Move(old, new, whole=False) for new, old in parts.items() if old in heirs and whole.get(old) != new}
    return tuple(sorted(some))


def _free(
    name: str, messages: Mapping[str, int], found: Mapping[str, str], texts: Mapping[str, Mapping[str, int]]
) -> dict[str, int]:
    """What another document may take from these catalogs: not what still stands in their own."""
    own = texts[name] if found.get(name) == name else {}
    return {message: size for message, size in messages.items() if message not in own}


def shared(one: Iterable[str], other: Iterable[str]) -> float:
    """What two texts have in common, 0 to 1, by the length of their messages (Dice's coefficient)."""
    return _shared(_sized(one), _sized(other))


def _sized(messages: Iterable[str]) -> dict[str, int]:
    return {message: len(message) for message in messages}


def _shared(one: Mapping[str, int], other: Mapping[str, int]) -> float:
    total = sum(one.values()) + sum(other.values())
    return 2 * _common(one, other) / total if total else 0.0


def _common(one: Mapping[str, int], other: Mapping[str, int]) -> int:
    return sum(one[message] for message in one.keys() & other.keys())


def _pairs(texts: Mapping[str, Mapping[str, int]], known: Mapping[str, Mapping[str, int]]) -> Iterator[_Pair]:
    """The pairs that may be; a document and its own catalogs always may."""
    holders: dict[str, list[str]] = {}
    for old, messages in known.items():
        for message in messages:
            holders.setdefault(message, []).append(old)
    for new, text in texts.items():
        near = sorted({old for message in text for old in holders.get(message, ())} | ({new} & known.keys()))
        scored = [(old, _shared(text, known[old])) for old in near]
        close = [(old, ratio) for old, ratio in scored if ratio >= _SHARED or old == new]
        if not any(ratio >= _SHARED for _, ratio in close):
            close += _alike(text, {new: known[new]}) if new in known else ()
            close += () if any(ratio >= _ALIKE for _, ratio in close) else _alike(text, known)
        yield from (_Pair(-ratio, old != new, old in texts, old, new) for old, ratio in close)


def _alike(text: Mapping[str, int], known: Mapping[str, Mapping[str, int]]) -> list[tuple[str, float]]:
    """The catalogs whose messages are like the text as a whole, though few are the same."""
    whole = "\n".join(text)
    found = ((old, fuzzy.ratio(whole, "\n".join(messages))) for old, messages in known.items())
    return [(old, ratio) for old, ratio in found if ratio >= _ALIKE]


def _assigned(pairs: list[_Pair], owners: Iterable[str]) -> dict[str, str]:
    """Documents by the catalogs they get; those that still fit theirs do not lose them to a copy."""
    fit = {pair.old for pair in pairs if not pair.stranger and -pair.distance >= _SHARED}
    known = frozenset(owners) & fit
    found: dict[str, str] = {}
    for _ in range(_ROUNDS):
        found = _greedy(pairs)
        provided = set(found.values())
        robbed = {(old, new) for old, new in found.items() if old != new and old in known and old not in provided}
        if not robbed:
            return found
        pairs = [pair for pair in pairs if (pair.old, pair.new) not in robbed]
    return {old: new for old, new in found.items() if old == new}


def _greedy(pairs: Iterable[_Pair]) -> dict[str, str]:
    found: dict[str, str] = {}
    provided: set[str] = set()
    for pair in sorted(pairs):
        if pair.old not in found and pair.new not in provided:
            found[pair.old] = pair.new
            provided.add(pair.new)
    return found


def _parts(rest: Mapping[str, Mapping[str, int]], free: Mapping[str, Mapping[str, int]]) -> Iterator[tuple[str, str]]:
    """Documents most of which stood in another one, and the catalogs of that one."""
    for new, text in rest.items():
        among = [(_common(text, messages), old) for old, messages in free.items() if old != new]
        most, old = min(((-size, old) for size, old in among), default=(0, ""))
        if text and -most >= _SHARED * sum(text.values()):
            yield new, old


def _divided(
    parts: Mapping[str, str], texts: Mapping[str, Mapping[str, int]], known: Mapping[str, Mapping[str, int]]
) -> Iterator[tuple[str, str]]:
    """Catalogs most of which stand in several documents now, none of which has most of it: the largest gets them."""
    for old, messages in known.items():
        heirs = [new for new, source in parts.items() if source == old]
        there: set[str] = set().union(*(texts[new] for new in heirs))
        if heirs and sum(messages[message] for message in messages.keys() & there) >= _SHARED * sum(messages.values()):
            yield old, min(heirs, key=lambda new: (-_common(texts[new], messages), new))
