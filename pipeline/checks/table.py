"""The table CHECKS: what is looked for, of what kind and how grave it is, and why."""

from __future__ import annotations

from pipeline.checks import terms, typography
from pipeline.checks.message import Check
from pipeline.checks.numbers import amounts, moments, number_words, numbers, often, portions, temperatures, verbatim
from pipeline.checks.omission import (
    clauses,
    conditions,
    items,
    leftover,
    lengths,
    notions,
    omission,
    sentences_lost,
    tongue,
)
from pipeline.checks.omission.unfinished import unfinished
from pipeline.checks.polarity import (
    bounds,
    choices,
    negation_added,
    negation_lost,
    opposites,
    side_lost,
    swapped,
    unless,
)
from pipeline.checks.reassembly import addresses, blocks, marks, placeholders, unseen, usable

_TOGETHER = "The localised text is put together from it; the source would stand in its place."
_SAFE = "A reader would be sent where the author did not want it."
_DOSE = "Readers act on numbers."
_SENSE = "It would say the opposite."
_LEFT = "Readers may miss what the source says."
_OTHER = "It may be in another language."
_TERM = "One thing should have one name, in this text and in all others."
_BREAKS = "A line may end there, and the mark would begin the next one."
_READ = "Readers of the language expect its own marks."
_SLIP = "It looks like a slip, and readers trust a text less."
_NONE = "It is taken for no translation; other words stand in its place."

CHECKS: tuple[Check, ...] = (
    Check("size", "reassembly", "error", _NONE, usable.size),
    Check("empty", "reassembly", "error", _NONE, usable.empty),
    Check("placeholder", "reassembly", "error", _TOGETHER, placeholders.placeholders),
    Check("placeholder-link", "reassembly", "error", "The link or image would be lost.", placeholders.brackets),
    Check("brace", "reassembly", "error", _TOGETHER, placeholders.braces),
    Check(
        "emphasis",
        "reassembly",
        "error",
        "What the author marked would read as plain, or the marks would show.",
        marks.emphasis,
    ),
    Check("code", "reassembly", "error", "Code and identifiers only work word for word.", marks.code),
    Check("html", "reassembly", "error", "Only the author's own tags are put into a page.", marks.html),
    Check("link-target", "reassembly", "error", _SAFE, addresses.targets),
    Check("forbidden-target", "reassembly", "error", "It would run code in the reader's browser.", addresses.forbidden),
    Check("paragraph", "reassembly", "error", "The text would not have the blocks of its source.", blocks.paragraph),
    Check("block-mark", "reassembly", "error", "The text would not have the blocks of its source.", blocks.block),
    Check("list-mark", "reassembly", "warning", "It would show as a mark that the source does not have.", blocks.item),
    Check("bidi", "reassembly", "error", "The text behind it would run in the wrong direction.", unseen.bidi),
    Check("invisible", "typography", "warning", "It can hide text, part words or stop a search.", unseen.invisible),
    Check("inverted-mark", "typography", "warning", _READ, typography.told("inverted-mark")),
    Check("no-break-space", "typography", "warning", _BREAKS, typography.told("no-break-space")),
    Check("number-space", "typography", "warning", "A line may end between them.", typography.told("number-space")),
    Check("own-mark", "typography", "warning", _READ, typography.told("own-mark")),
    Check("lookalike-mark", "typography", "warning", _READ, typography.told("lookalike-mark")),
    Check(
        "decimal-mark",
        "typography",
        "warning",
        "The point may be read as another mark.",
        typography.told("decimal-mark"),
    ),
    Check("percent-sign", "typography", "warning", _READ, typography.told("percent-sign")),
    Check("quotes", "typography", "warning", _READ, typography.told("quotes")),
    Check("apostrophe", "typography", "warning", _READ, typography.told("apostrophe")),
    Check("bracket", "typography", "warning", _SLIP, typography.told("bracket")),
    Check("end-mark", "typography", "warning", _SLIP, typography.told("end-mark")),
    Check("capital", "typography", "warning", _SLIP, typography.told("capital")),
    Check("doubled-mark", "typography", "warning", _SLIP, typography.told("doubled-mark")),
    Check("doubled-space", "typography", "warning", _SLIP, typography.told("doubled-space")),
    Check("space-before-mark", "typography", "warning", _SLIP, typography.told("space-before-mark")),
    Check("space-missing", "typography", "warning", _SLIP, typography.told("space-missing")),
    Check("space-inside", "typography", "warning", _SLIP, typography.told("space-inside")),
    Check("dash", "typography", "warning", _READ, typography.told("dash")),
    Check("doubled-word", "typography", "warning", _SLIP, typography.told("doubled-word")),
    Check("mixed-script", "typography", "warning", "A search does not find the word.", typography.told("mixed-script")),
    Check("mixed-digits", "typography", "warning", "Readers act on numbers.", typography.told("mixed-digits")),
    Check("number", "meaning", "error", _DOSE, numbers.numbers),
    Check("number-words", "meaning", "warning", _DOSE, number_words.number_words, ("numbers",)),
    Check("unit", "meaning", "error", _DOSE, amounts.units, ("units",)),
    Check("portion", "meaning", "warning", _DOSE, portions.portions),
    Check("below-zero", "meaning", "error", _DOSE, temperatures.below_zero),
    Check("negation-lost", "meaning", "error", _SENSE, negation_lost.negation_lost, ("negations", "implied")),
    Check("negation-added", "meaning", "warning", _SENSE, negation_added.negation_added, ("negations", "implied")),
    Check("opposite", "meaning", "warning", _SENSE, opposites.opposite, ("negations", "opposites")),
    Check("swapped", "meaning", "warning", _SENSE, swapped.swapped, ("negations", "opposites")),
    Check("and-or", "meaning", "warning", _SENSE, choices.choice, ("negations", "lists")),
    Check("exception-lost", "meaning", "warning", _SENSE, unless.exception, ("negations", "implied")),
    Check("only-lost", "meaning", "warning", _SENSE, unless.sole, ("negations", "implied")),
    Check("comparison", "meaning", "error", _SENSE, bounds.comparison, ("comparisons",)),
    Check("frequency", "meaning", "error", _DOSE, often.frequency, ("frequencies",)),
    Check("time", "meaning", "error", "Readers come when it says so.", moments.times, ("clock",)),
    Check("date", "meaning", "error", "Readers come when it says so.", moments.dates, ("dates",)),
    Check("weekday", "meaning", "error", "Readers come when it says so.", moments.weekdays, ("weekdays",)),
    Check("telephone", "meaning", "error", "Readers would call somebody else.", verbatim.phones),
    Check("code-name", "meaning", "error", "Codes and genes are the same in all languages.", verbatim.codes),
    Check("medicine", "meaning", "error", "Another medicine does something else.", verbatim.medicines),
    Check("copy", "omission", "warning", "It may not have been translated.", omission.copied),
    Check("half-source", "omission", "error", "Readers may not know the source's language.", leftover.half),
    Check("unfinished", "omission", "error", "It is a note of a translator, and nothing for readers.", unfinished),
    Check("broken-off", "omission", "warning", _LEFT, omission.broken_off),
    Check("script", "omission", "warning", _OTHER, tongue.script),
    Check("foreign-letters", "omission", "warning", _OTHER, tongue.letters),
    Check("wrong-language", "omission", "warning", _OTHER, tongue.language_of),
    Check("length", "omission", "warning", _LEFT, lengths.length),
    Check("sentence-lost", "omission", "warning", _LEFT, sentences_lost.lost),
    Check("condition-lost", "omission", "warning", _LEFT, conditions.condition, ("conditions",)),
    Check("item-lost", "omission", "warning", _LEFT, items.items, ("lists",)),
    Check("clause-lost", "omission", "warning", _LEFT, clauses.clause, ("lists",)),
    Check("notion-lost", "omission", "warning", _LEFT, notions.notion, ("notions",)),
    Check("side-lost", "omission", "warning", _LEFT, side_lost.side_lost, ("opposites", "lists")),
    Check("term", "terms", "warning", _TERM, terms.terms),
    Check("forbidden-term", "terms", "warning", _TERM, terms.forbidden),
    Check("do-not-translate", "terms", "warning", "Readers look for the name as it is written.", terms.kept),
)
"""In the order in which findings are reported."""
