"""Numbers, units, dates, negations, comparisons and frequencies in a plain text, by value.

All functions take a plain text (`markup.plain`) and the Locale whose words and marks it uses. What the language data
(`pipeline/languages/<code>.yaml`, `facts`) do not know is None, never a guess; digits are read in every language.
"""

from pipeline.facts.dates import dates
from pipeline.facts.marks import LONGEST, decimal_mark
from pipeline.facts.numbers import numbers
from pipeline.facts.units import units
from pipeline.facts.values import Date, Mention, Number, Quantity, shown
from pipeline.facts.words import available, comparisons, frequencies, implied_negations, negations

__all__ = [
    "LONGEST",
    "Date",
    "Mention",
    "Number",
    "Quantity",
    "available",
    "comparisons",
    "dates",
    "decimal_mark",
    "frequencies",
    "implied_negations",
    "negations",
    "numbers",
    "shown",
    "units",
]
