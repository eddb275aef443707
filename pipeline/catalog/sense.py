"""What an edit of a source changes of its meaning: amounts, negations, comparisons, frequencies; by value."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction

from pipeline import facts, fuzzy, languages
from pipeline.catalog.amounts import ARROW, Said, amounts, exchanged, without
from pipeline.markup import plain
from pipeline.model import Catalog, ConfigError, Locale

# A language that nothing is known of: digits are read, and no words.
_UNKNOWN = Locale("und", "und", "root", "und", "Zzzz", "ltr")
_PARTS = re.compile("[_@]")
# Characters beside an edit that may belong to a fact that it changes.
_MARGIN = 32
# Up to here numbers are often written as words.
_SMALL = 12
_COUNTED = frozenset({"hourly", "daily", "weekly", "monthly", "yearly"})


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
        *exchanged(amounts(before, locale), amounts(after, locale)),
        *_negations(before, after, locale),
        *_mentions(facts.comparisons, before, after, locale, frozenset()),
        *_mentions(facts.frequencies, before, after, locale, _COUNTED),
    )


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


def _negations(before: str, after: str, locale: Locale) -> Iterator[str]:
    """A negation that came or went; words that deny by what they mean make up for one: "not able", "unable"."""
    old, new = facts.negations(before, locale), facts.negations(after, locale)
    if old is None or new is None or len(old) == len(new):
        return
    was, now = (len(facts.implied_negations(text, locale)) for text in (before, after))
    if len(old) + was != len(new) + now:
        more, less = (_words(new), _words(old)) if len(new) > len(old) else (_words(old), _words(new))
        which = ", ".join(f'"{said.text}"' for said in without(more, less))
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
    gone, come = without(*kinds), without(*reversed(kinds))
    for was, now in zip(gone, come, strict=False):
        yield f"{was.text}{ARROW}{now.text}"
    both = min(len(gone), len(come))
    yield from (f"{said.text} is gone" for said in gone[both:] if said.key[0] in telling)
    yield from (f"{said.text} is new" for said in come[both:] if said.key[0] in telling)
