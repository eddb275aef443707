"""What a word of the source names and nothing in a translation may stand for."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline import facts
from pipeline.checks.anew import adds_sentence, is_anew, whole
from pipeline.checks.message import Message, short
from pipeline.checks.omission.items import listed
from pipeline.checks.reading import read
from pipeline.model import Pair

_NAMED = 1.3
"""Times its source that an easier edition has at most where a thing of a list is missed."""


def notion(pair: Pair) -> Iterator[Message]:
    """A translation without a word that may stand for one of the source, shorter or with a word for another thing."""
    source, target = read(pair.source), whole(read(pair.target), pair)
    is_list = is_anew(pair) and bool(listed(source, pair.source_locale))
    if is_list and facts.has_turn(target, pair.locale, "instance"):
        return
    lost = next(facts.unspoken(source, pair.source_locale, target, pair.locale), None)
    new = next(facts.unspoken(target, pair.locale, source, pair.source_locale), None) if lost else None
    if new and not adds_sentence(pair):
        yield Message(f"the source speaks of “{short(str(lost))}”, the translation of “{short(str(new))}”")
    elif lost and len(target) < len(source) * (_NAMED if is_list else 1):
        yield Message(f"the source speaks of “{short(str(lost))}”, the translation does not")
