"""What an edit of a source changes of its meaning: amounts, negations, comparisons, frequencies; by value."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from pipeline import facts, fuzzy, languages
from pipeline.facts.text import folded
from pipeline.markup import plain
from pipeline.model import Catalog, ConfigError, Locale

ARROW = " -> "

# A language that nothing is known of: digits are read, and no words.
_UNKNOWN = Locale("und", "und", "root", "und", "Zzzz", "ltr")
_PARTS = re.compile("[_@]")
# A sign in front of a number.
_SIGN = re.compile(r"(?P<sign>[<>≤≥±])\s?\Z|(?<![\w)\]])(?P<minus>-)\Z")
# Characters beside an edit that may belong to a fact that it changes.
_MARGIN = 32
# Up to here numbers are often written as words.
_SMALL = 12
_WORDS = frozenset({"word", "ordinal", "roman"})
_KINDS = _WORDS | {"digits", "name", "month"}
_COUNTED = frozenset({"hourly", "daily", "weekly", "monthly", "yearly"})


class Said(NamedTuple):
    """One fact of a text: equal keys say the same."""

    key: tuple[object, ...]
    text: str
    weak: bool = False
    """A one in words, which may be an article or a pronoun, and the name of a month, which may be the verb "may": they
    count only where something of their kind takes their place."""


def source_locale(template: Catalog) -> Locale:
    """The locale of the messages, from X-Source-Language; one that nothing is known of where the header has none."""
    name = template.field("X-Source-Language") or ""
    try:
        return languages.locale(_PARTS.sub("-", name))
    except ConfigError:
        return _UNKNOWN


def sense(old: str, new: str, locale: Locale) -> tuple[str, ...]:
    """What two msgids do not both say, each as a short phrase: `100 mg -> 200 mg`; none where their facts agree.

    Numbers are compared by value with their units, so that "two tablets" and "2 tablets" agree; the order counts,
    because doses may change places. A one in words counts only where another number takes its place, and a month only
    where another one does.
    """
    before, after = _around(plain(old), plain(new))
    return (
        *_told(amounts(before, locale), amounts(after, locale)),
        *_negations(before, after, locale),
        *_mentions(facts.comparisons, before, after, locale, frozenset()),
        *_mentions(facts.frequencies, before, after, locale, _COUNTED),
    )


def amounts(text: str, locale: Locale) -> tuple[Said, ...]:
    """The numbers of a plain text with their units, in its order; of numbers inside of a number the whole one.

    Once and twice are frequencies.
    """
    numbers = [number for number in facts.numbers(text, locale) if number.kind in _KINDS]
    if not numbers:
        return ()
    spelled = folded(text)
    often = {mention.start for mention in facts.frequencies(text, locale) or ()}
    units = list(facts.units(text, locale) or ())
    found: list[Said] = []
    end = 0
    for number in sorted(numbers, key=lambda item: (item.start, -item.end)):
        if number.start < end or (number.kind == "word" and number.start in often):
            continue
        unit = next((item for item in units if item.value == number.value and _starts(spelled, number, item)), None)
        end = number.end
        sign = _sign(spelled, number.start)
        if unit is not None:
            units.remove(unit)
            found.append(Said((sign, unit.value, unit.unit), f"{sign}{unit}"))
        else:
            month = number.kind == "month"
            weak = month or (number.value == 1 and number.kind in _WORDS)
            found.append(Said((sign, number.value, "month" if month else ""), f"{sign}{number}", weak and not sign))
    return tuple(found)


def outdated(change: str, target: str, source: Locale, locale: Locale) -> bool:
    """Whether a translation still has a number that its source has no more, and lacks the one in its place.

    `change` is what `sense` has said: `100 mg -> 200 mg`.
    """
    before, arrow, after = change.partition(ARROW)
    if not arrow:
        return False
    old, new = _values(before, source), _values(after, source)
    known = "numbers" in facts.available(locale.language)
    come = {value for value in new - old if known or value > _SMALL}
    here = {value for number in facts.numbers(plain(target), locale) for value in (number.value, *number.parts)}
    return bool((old - new) & here) and not come <= here


def _around(before: str, after: str) -> tuple[str, str]:
    """The two texts without what both have at their start and at their end, but for some words: that says the same."""
    start, end = fuzzy.ends(before, after)
    cut = before.rfind(" ", 0, max(0, start - _MARGIN)) + 1
    left = before.find(" ", len(before) - end + _MARGIN) if end > _MARGIN else -1
    rest = len(before) - left if left >= 0 else 0
    return before[cut : len(before) - rest], after[cut : len(after) - rest]


def _values(text: str, locale: Locale) -> set[Fraction]:
    return {number.value for number in facts.numbers(text, locale)}


def _sign(text: str, start: int) -> str:
    """What stands in front of a number and is a part of it: `<`, `≥`, a minus; none for the dash of a range."""
    found = _SIGN.search(text, max(0, start - 3), start)
    return (found["sign"] or found["minus"]) if found else ""


def _starts(text: str, number: facts.Number, unit: facts.Quantity) -> bool:
    return text.startswith(unit.text, number.start)


def _told(before: Sequence[Said], after: Sequence[Said]) -> Iterator[str]:
    """What has taken the place of what: first what has the same unit, then in order."""
    if [said.key for said in before] == [said.key for said in after]:
        return
    (old, old_weak), (new, new_weak) = _parted(before), _parted(after)
    gone, come = _without(old, new), _without(new, old)
    if not gone and not come and [said.key for said in old] != [said.key for said in new]:
        yield f"{', '.join(said.text for said in old)}{ARROW}{', '.join(said.text for said in new)}"
    gone_weak, come_weak = _without(old_weak, new_weak), _without(new_weak, old_weak)
    yield from _replaced(gone, come, _is_same_unit)
    yield from _replaced(gone, come, _is_any)
    yield from _replaced(gone_weak, come, _is_alike)
    yield from _replaced(gone, come_weak, _is_alike)
    yield from _replaced(gone_weak, come_weak, _is_same_unit)
    yield from (f"{said.text} is gone" for said in gone)
    yield from (f"{said.text} is new" for said in come)


def _parted(some: Sequence[Said]) -> tuple[list[Said], list[Said]]:
    """Those that count alone, and the others."""
    return [said for said in some if not said.weak], [said for said in some if said.weak]


def _replaced(gone: list[Said], come: list[Said], fits: Callable[[Said, Said], bool]) -> Iterator[str]:
    """Each pair that fits, which is taken out of both lists."""
    for said in [*gone]:
        other = next((item for item in come if fits(said, item)), None)
        if other is not None:
            gone.remove(said)
            come.remove(other)
            yield f"{said.text}{ARROW}{other.text}"


def _is_same_unit(said: Said, other: Said) -> bool:
    return said.key[2] == other.key[2] != ""


def _is_alike(said: Said, other: Said) -> bool:
    return said.key[2] == other.key[2]


def _is_any(said: Said, other: Said) -> bool:
    return True


def _without(some: Sequence[Said], others: Sequence[Said]) -> list[Said]:
    """Those that the others have not, counted."""
    left = Counter(said.key for said in others)
    found = []
    for said in some:
        if left[said.key]:
            left[said.key] -= 1
        else:
            found.append(said)
    return found


def _negations(before: str, after: str, locale: Locale) -> Iterator[str]:
    """A negation that came or went; words that deny by what they mean make up for one: "not able", "unable"."""
    old, new = facts.negations(before, locale), facts.negations(after, locale)
    if old is None or new is None or len(old) == len(new):
        return
    was, now = (len(facts.implied_negations(text, locale)) for text in (before, after))
    if len(old) + was != len(new) + now:
        more, less = (_words(new), _words(old)) if len(new) > len(old) else (_words(old), _words(new))
        which = ", ".join(f'"{said.text}"' for said in _without(more, less))
        yield f"a negation came ({which})" if len(new) > len(old) else f"a negation is gone ({which})"


def _words(found: Sequence[facts.Mention]) -> list[Said]:
    return [Said((str(item).casefold(),), str(item)) for item in found]


def _mentions(
    find: Callable[[str, Locale], tuple[facts.Mention, ...] | None],
    before: str,
    after: str,
    locale: Locale,
    telling: frozenset[str],
) -> Iterator[str]:
    """Where one kind has taken the place of another; of the `telling` kinds also what is gone or new."""
    old, new = find(before, locale), find(after, locale)
    if old is None or new is None or old == new:
        return
    kinds = [[Said((item.kind,), f'"{item}"') for item in found] for found in (old, new)]
    gone, come = _without(*kinds), _without(*reversed(kinds))
    for was, now in zip(gone, come, strict=False):
        yield f"{was.text}{ARROW}{now.text}"
    both = min(len(gone), len(come))
    yield from (f"{said.text} is gone" for said in gone[both:] if said.key[0] in telling)
    yield from (f"{said.text} is new" for said in come[both:] if said.key[0] in telling)
