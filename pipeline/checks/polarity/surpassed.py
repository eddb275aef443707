"""A number that is not quite reached, and the same one surpassed: almost 40, more than 40."""

from __future__ import annotations

from pipeline import facts
from pipeline.checks.polarity.bound_places import by_number
from pipeline.checks.polarity.bound_sides import bare, comparisons
from pipeline.checks.reading import texts
from pipeline.model import Pair

_SHORT, _BEYOND = frozenset({"about"}), frozenset({"more", "at_least"})


def surpassed(pair: Pair) -> tuple[facts.Mention, facts.Mention] | None:
    """The bounds of both sides beside the same number, of which one says almost, and the other more or at least."""
    bounds = bare(pair)
    short = next((at for at in (0, 1) if "about" in bounds[at] and _BEYOND & bounds[1 - at].keys()), None)
    if short is None or not facts.has_turn(bounds[short]["about"].text, texts(pair)[short].locale, "nearly"):
        return None
    kinds = (_SHORT, _BEYOND) if short == 0 else (_BEYOND, _SHORT)
    found = zip(comparisons(pair), kinds, texts(pair), strict=True)
    before, after = (by_number(said, kind, *text) for said, kind, text in found)
    beyond = texts(pair)[1 - short]
    value = next((number for number in before if number in after), None)
    if value is None or facts.negations(*beyond):
        return None
    return next(iter(before[value].values())), next(iter(after[value].values()))
