"""What is known of how a language says numbers, units, times, negations and comparisons, as one value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Facts:
    """How a language writes numbers, units, dates, negations, comparisons and frequencies."""

    digits: str = ""
    """The ten digits beside 0 to 9, in order: `०१२३४५६७८९`."""
    decimal: str = "."
    """The mark before the decimals."""
    group: str = ","
    """The marks that part thousands, each one character; white space always may."""
    numbers: Mapping[int | float, tuple[str, ...]] = field(default_factory=dict)
    """A value and its words: 0 to 100 and round ones above."""
    ordinals: Mapping[int | float, tuple[str, ...]] = field(default_factory=dict)
    """A value and the words for its place in a row: `second`, `third`."""
    negations: tuple[str, ...] = ()
    """Words and phrases that deny."""
    negation_behind: bool = False
    """Whether the negation stands behind what it denies: verbs come last."""
    negation_patterns: tuple[str, ...] = ()
    """Regular expressions of whole words that deny by an ending or a prefix."""
    negation_exceptions: tuple[str, ...] = ()
    """Phrases that hold a negation and deny nothing: `sin embargo`, `not only`."""
    particles: tuple[tuple[str, ...], ...] = ()
    """Prepositions that are a part of their verb at the end of a clause (`ab`: setzen Sie es ab), where they are the
    second part of a phrase; and the words that may stand behind them there: `und`, `wenn`."""
    implied_negations: tuple[str, ...] = ()
    """Words that deny by what they mean, with a star for any letters: `unknown`, `lack`, `non*`. They excuse a negation
    on the other side, and are none themselves."""
    negating_forms: tuple[str, ...] = ()
    """Regular expressions of those words of `implied_negations` and `opposites` that are missed where a translation has
    nothing that denies: `un\\w+`, `\\w+less`."""
    only: tuple[str, ...] = ()
    """What a translation says for `not ... unless` and `not ... without`: `only`."""
    comparisons: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """`more`, `less`, `at_least`, `at_most`, `about` -> words and phrases."""
    frequencies: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """`once`, `twice`, `hourly`, `daily`, `weekly`, `monthly`, `yearly`, `always`, `often`, `sometimes`, `rarely`,
    `never` ... -> words and phrases."""
    units: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The canonical unit (`mg`, `°C`, `day`) -> names and abbreviations."""
    months: tuple[tuple[str, ...], ...] = ()
    """The twelve months, each with its names and abbreviations."""
    weekdays: tuple[tuple[str, ...], ...] = ()
    """The seven days from Monday on, each with its names."""
    fractions: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """A fraction (`2/3`) and its words: `two thirds`."""
    multiples: Mapping[int | float, tuple[str, ...]] = field(default_factory=dict)
    """A value and the words that only hold it: `both`, `pair`, `double`. They excuse a number, and are none."""
    amounts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """A number with its unit (`15 minute`) and the words for it: `a quarter of an hour`."""
    joined_numbers: Mapping[int | float, tuple[str, ...]] = field(default_factory=dict)
    """A value and how it begins a word that ends in a unit: 2 and `zwei` in `zweiwöchig`."""
    joined_units: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """A unit and how it goes on behind a number in one word, with a star for any letters: `wöchig*`."""
    portions: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """What a medicine is counted in (`teaspoon`, `drop`, `tablet`) -> its names, in all forms."""
    letters: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """A Latin letter and what has it in another script: B and `乙肝`."""
    per: tuple[str, ...] = ()
    """What stands before the unit that an amount is given for: `per` in `5 mg per kg`; behind it: `* başına`."""
    times: tuple[str, ...] = ()
    """What stands behind a number that counts how often: `times` in `3 times a day`."""
    every: tuple[str, ...] = ()
    """What stands before a length of time that recurs: `every` in `every 8 hours`; behind it: `* bir`."""
    every_other: tuple[str, ...] = ()
    """What stands before a unit of time of which one is left out: `every other`."""
    rates: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """How often (`2 per year`, `1 per 2 week`) and the words for it: `semi-annually`, `fortnightly`."""
    clock: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """How times of day are written: `hour` behind a number that is one for sure (o'clock), `at` before it, `by` before
    it where `hours` follows (à 8 heures), `am`, `pm`, `night`, `noon`, `midnight`, another time with a name
    (`12:30`: midi et demi); and minutes from the full hour (`-30`, `15`) with a star for the hour: `half past *`."""
    twelve_hours: bool = False
    """Whether digits alone do not say which half of the day is meant."""
    numbered_hours: bool = False
    """Whether hours are numbered: at the eighth hour."""
    dual: bool = False
    """Whether two of a thing may be said by an ending."""
    opposites: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = field(default_factory=dict)
    """A notion, its words, and those of its opposite, with a star for any letters: `after`, `before`."""
    turns: Mapping[str, str] = field(default_factory=dict)
    """Turns of phrase that a translation may well put another way, or has to have in some way: a kind (`turn_kinds`)
    and its regular expression, verbose, whatever the case."""
    notions: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = field(default_factory=dict)
    """What a text speaks of, with a star for any letters: words that name it and little else (`renal`), and others that
    may stand for it (`water`). One that is named in a source, and of which a shorter translation has none, is lost."""
    explains: tuple[str, ...] = ()
    """What stands in a sentence that explains a word of the one before: `that means`."""
    medicines: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The English name of a medicine and the names in another script."""
    no_medicines: tuple[str, ...] = ()
    """How ordinary words begin that have the consonants of the name of a medicine, in scripts where names are known by
    their consonants: `степен`, of quetiapine."""
