"""Numbers, units, dates, times, rates, negations, comparisons and opposites in a plain text, by value.

All functions take a plain text (`markup.plain`) and the Locale whose words and marks it uses. What the language data
(`pipeline/languages/<code>.yaml`, `facts`) do not know is None, never a guess; digits are read in every language.
"""

from pipeline.facts.below_zero import below_zero
from pipeline.facts.clock import parts_of_day, times
from pipeline.facts.clock_values import Time
from pipeline.facts.dates import dates, days, weekdays
from pipeline.facts.denials import is_excepted, says_only
from pipeline.facts.letters import letters
from pipeline.facts.marks import LONGEST, decimal_mark
from pipeline.facts.measures import IMPERIAL, SPANS, TIMES, amounts, base, customary, is_converted, measures, ones, sums
from pipeline.facts.medicines import Medicine, alike, medicines
from pipeline.facts.notions import named_notions, unspoken
from pipeline.facts.number_words import begins_word, has_dual
from pipeline.facts.numbers import numbers, outermost
from pipeline.facts.pace import pace
from pipeline.facts.phrase_lists import BOUNDS, COUNTS
from pipeline.facts.portions import portions
from pipeline.facts.rates import Often, rates
from pipeline.facts.rows import Row, code_key, codes, digits_of, genes, phones
from pipeline.facts.shares import Share, possible_shares, shares
from pipeline.facts.sides import Side, kin, sides
from pipeline.facts.stance import Stance, stance
from pipeline.facts.turns import has_turn, turns, without_turns
from pipeline.facts.units import has_unit, named_units, per, units
from pipeline.facts.values import PLAIN, Date, Mention, Number, Quantity, shown
from pipeline.facts.words import available, comparisons, frequencies, implied_negations, negations
from pipeline.languages.neutral_notions import NEUTRAL

__all__ = [
    "BOUNDS",
    "COUNTS",
    "IMPERIAL",
    "LONGEST",
    "NEUTRAL",
    "PLAIN",
    "SPANS",
    "TIMES",
    "Date",
    "Medicine",
    "Mention",
    "Number",
    "Often",
    "Quantity",
    "Row",
    "Share",
    "Side",
    "Stance",
    "Time",
    "alike",
    "amounts",
    "available",
    "base",
    "begins_word",
    "below_zero",
    "code_key",
    "codes",
    "comparisons",
    "customary",
    "dates",
    "days",
    "decimal_mark",
    "digits_of",
    "frequencies",
    "genes",
    "has_dual",
    "has_turn",
    "has_unit",
    "implied_negations",
    "is_converted",
    "is_excepted",
    "kin",
    "letters",
    "measures",
    "medicines",
    "named_notions",
    "named_units",
    "negations",
    "numbers",
    "ones",
    "outermost",
    "pace",
    "parts_of_day",
    "per",
    "phones",
    "portions",
    "possible_shares",
    "rates",
    "says_only",
    "shares",
    "shown",
    "sides",
    "stance",
    "sums",
    "times",
    "turns",
    "units",
    "unspoken",
    "weekdays",
    "without_turns",
]
