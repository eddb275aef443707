"""The plain-language rules: one row each."""

from __future__ import annotations

from collections.abc import Mapping

from pipeline.readability.rules.abbreviation import abbreviation
from pipeline.readability.rules.dates_and_units import dates_and_units
from pipeline.readability.rules.hard_word import hard_word
from pipeline.readability.rules.long_sentence import long_sentence
from pipeline.readability.rules.number_words import number_words
from pipeline.readability.rules.phrases import phrases
from pipeline.readability.rules.rule import Rule
from pipeline.readability.rules.several_ideas import several_ideas

_ROWS = (
    Rule(
        "long-sentence",
        "Sentence too long for its readers",
        "Readers lose the thread of long sentences (Government Digital Service 2014, Sentence length: why 25 words is "
        "our limit).",
        long_sentence,
    ),
    Rule(
        "several-ideas",
        "Several ideas in one sentence",
        "One idea in a sentence is enough (Inclusion Europe 2009, Information for all; DIN SPEC 33429 2025).",
        several_ideas,
    ),
    Rule(
        "hard-word",
        "Hard word without an explanation",
        "Rare words stop readers, unless the text says what they mean (US Plain Language Action and Information "
        "Network 2011, Federal plain language guidelines; Brega and others 2015, AHRQ Health Literacy Universal "
        "Precautions Toolkit).",
        hard_word,
    ),
    Rule(
        "passive",
        "Passive",
        "The passive hides who does what (Inclusion Europe 2009, Information for all; US Plain Language Action and "
        "Information Network 2011, Federal plain language guidelines).",
        phrases("“{}” is passive", "Say who does it, and put that first."),
    ),
    Rule(
        "nominal-style",
        "Nouns that do the work of verbs",
        "Hidden verbs make sentences long and stiff (US Plain Language Action and Information Network 2011, Federal "
        "plain language guidelines; DIN SPEC 33429 2025).",
        phrases("“{}” says with nouns what a verb can say", "Use the verb."),
    ),
    Rule(
        "double-negation",
        "Double negation",
        "Readers have to turn two negations round in their heads (US Plain Language Action and Information Network "
        "2011, Federal plain language guidelines).",
        phrases("“{}” denies twice", "Say it without a negation."),
    ),
    Rule(
        "abbreviation",
        "Abbreviation that is not spelled out",
        "Abbreviations are explained at their first use unless everybody knows them (GOV.UK 2024, Style guide: "
        "Abbreviations and acronyms).",
        abbreviation,
    ),
    Rule(
        "number-words",
        "Number that is hard to read",
        "Digits are easier than number words, and small round numbers easier than large ones (Inclusion Europe 2009, "
        "Information for all; CDC 2013, Clear Communication Index: User Guide).",
        number_words,
    ),
    Rule(
        "dates-and-units",
        "Date or unit that is hard to read",
        "A date in digits is read in two ways, and unit signs have to be decoded (GOV.UK 2024, Style guide: Dates; "
        "ISMP 2021, List of error-prone abbreviations).",
        dates_and_units,
    ),
    Rule(
        "address-the-reader",
        "Instruction that does not speak to the reader",
        "Readers do what they are told when the text says “you” (US Plain Language Action and Information "
        "Network 2011, Federal plain language guidelines; Inclusion Europe 2009, Information for all).",
        phrases(
            "“{}” tells what to do without speaking to the reader",
            "Speak to the reader: “you”, or the imperative.",
        ),
    ),
)

RULES: Mapping[str, Rule] = {rule.id: rule for rule in _ROWS}
"""The plain-language rules by their ids, in the order of their advice."""
