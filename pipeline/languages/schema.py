"""The shape of a language file: plain YAML in, values out, with errors that a linguist understands."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from pipeline.languages import entries, findable
from pipeline.languages.entries import Reader
from pipeline.languages.facts import Facts
from pipeline.languages.turn_kinds import TURNS
from pipeline.languages.values import Language, Plain, Segmentation, Signs, Terms, Typography, Whole
from pipeline.model import ConfigError

T = TypeVar("T")


def read(code: str, data: object, where: str) -> Language:
    """The Language that a file's data stand for. Raises ConfigError with the file and the key."""
    table = entries.table(data, where)
    fields = _fields(table, LANGUAGE, where)
    sources = {key: str(part["source"]) for key, part in table.items() if isinstance(part, dict) and "source" in part}
    if "facts" in fields:
        findable.refuse(fields["facts"], f"{where}, facts", spaced=fields.get("spaced", True))
    return Language(code=code, known=True, sources=sources, **fields)


def _fields(table: Mapping[str, object], readers: Mapping[str, Reader], where: str) -> dict[str, Any]:
    """Each key read by its reader; `source` is read elsewhere."""
    for key in table:
        if key not in readers and key != "source":
            raise ConfigError(f"{key!r} is not known here; known are {', '.join(readers)}", where)
    return {key: readers[key](value, f"{where}, {key}") for key, value in table.items() if key != "source"}


def _segmentation(value: object, where: str) -> Segmentation:
    table = dict(entries.table(value, where))
    inside = f"{where}, abbreviations"
    classes = _fields(entries.table(table.pop("abbreviations", {}), inside), ABBREVIATIONS, inside)
    return Segmentation(**classes, **_fields(table, SEGMENTATION, where))


def _plain(value: object, where: str) -> Plain:
    """The word lists, and the signs of each rule by its id."""
    found = _fields(entries.table(value, where), {**PLAIN, **RULES}, where)
    return Plain(rules={key: found.pop(key) for key in RULES if key in found}, **found)


def _section(make: Callable[..., T], readers: Mapping[str, Reader]) -> Callable[[object, str], T]:
    return lambda value, where: make(**_fields(entries.table(value, where), readers, where))


ABBREVIATIONS: Mapping[str, Reader] = {
    "never": entries.abbreviations,
    "before_number": entries.abbreviations,
    "may_end": entries.abbreviations,
    "ends": entries.abbreviations,
}

SEGMENTATION: Mapping[str, Reader] = {
    "starters": entries.word_set,
    "continuers": entries.words,
    "lettered": entries.word_set,
    "ordinal_dots": entries.flag,
    "ellipsis_ends": entries.flag,
    "marks": entries.text,
}

CLOCK = r"hours?|at|by|am|pm|night|noon|midnight|-?\d+|\d\d?:\d\d"
"""The keys of `clock`."""

FACTS: Mapping[str, Reader] = {
    "digits": entries.digits,
    "decimal": entries.text,
    "group": entries.text,
    "numbers": entries.numbers,
    "ordinals": entries.numbers,
    "negations": entries.phrases,
    "negation_behind": entries.flag,
    "negation_patterns": entries.words,
    "negation_exceptions": entries.phrases,
    "implied_negations": entries.phrases,
    "negating_forms": entries.words,
    "only": entries.phrases,
    "particles": entries.row(2, "two: prepositions that are parts of verbs, and the words that may stand behind them"),
    "comparisons": entries.phrase_table,
    "frequencies": entries.phrase_table,
    "units": entries.phrase_table,
    "months": entries.row(12, "twelve months"),
    "weekdays": entries.row(7, "seven days of the week"),
    "fractions": entries.shaped(r"\d+/[1-9]\d*", "2/3"),
    "multiples": entries.numbers,
    "amounts": entries.shaped(r"\d+(\.\d+)? \S+", "15 minute"),
    "joined_numbers": entries.numbers,
    "joined_units": entries.phrase_table,
    "portions": entries.phrase_table,
    "letters": entries.phrase_table,
    "per": entries.phrases,
    "times": entries.phrases,
    "every": entries.phrases,
    "every_other": entries.phrases,
    "rates": entries.shaped(r"\d+ per (\d+(\.\d+)? )?\S+", "2 per year, or 1 per 2 week"),
    "clock": entries.shaped(CLOCK, "hour, hours, at, by, am, pm, night, noon, midnight, 12:30, or minutes such as -30"),
    "twelve_hours": entries.flag,
    "numbered_hours": entries.flag,
    "dual": entries.flag,
    "opposites": entries.opposites,
    "notions": entries.opposites,
    "turns": entries.patterns(*TURNS),
    "explains": entries.phrases,
    "medicines": entries.phrase_table,
    "no_medicines": entries.words,
}

TYPOGRAPHY: Mapping[str, Reader] = {
    "quotes": entries.pairs,
    "no_break_before": entries.text,
    "no_break_after": entries.text,
    "inverted": entries.text_table,
    "marks": entries.text_table,
    "nested": entries.pairs,
    "straight": entries.straight,
    "close_in": entries.text_table,
    "inside": entries.text,
    "doubled": entries.words,
    "single": entries.words,
    "elided": entries.words,
    "lookalikes": entries.text_table,
    "no_break_number": entries.flag,
    "decimal_point": entries.flag,
    "dash": entries.text,
    "percent_before": entries.flag,
    "suffixes": entries.words,
}

SIGNS: Mapping[str, Reader] = {
    "find": entries.lines,
    "leave": entries.lines,
    "words": entries.words,
    "say": entries.text_table,
    "marks": entries.text,
    "limit": entries.number,
    "letters": entries.number,
}

TERMS: Mapping[str, Reader] = {
    "endings": entries.text_table,
    "softened": entries.text_table,
    "chain": entries.text,
    "before": entries.text,
    "after": entries.text,
    "same": entries.text_table,
    "compounds": entries.flag,
    "explained": entries.lines,
}

PLAIN: Mapping[str, Reader] = {"lists": entries.word_table, "capitals": entries.flag}

RULES: Mapping[str, Reader] = dict.fromkeys(
    (
        "long-sentence",
        "several-ideas",
        "hard-word",
        "passive",
        "nominal-style",
        "double-negation",
        "abbreviation",
        "number-words",
        "dates-and-units",
        "address-the-reader",
    ),
    _section(Signs, SIGNS),
)
"""The plain-language rules of `readability`, by their ids."""

WHOLE: Mapping[str, Reader] = {
    "length": entries.number,
    "foreign": entries.text_table,
    "pending": entries.phrases,
    "translating": entries.phrases,
}

LANGUAGE: Mapping[str, Reader] = {
    "name": entries.text,
    "native": entries.text,
    "spaced": entries.flag,
    "plurals": entries.text,
    "segmentation": _segmentation,
    "elision": entries.words,
    "syllables": entries.another_rooms,
    "facts": _section(Facts, FACTS),
    "typography": _section(Typography, TYPOGRAPHY),
    "terms": _section(Terms, TERMS),
    "words": entries.another_rooms,
    "plain": _plain,
    "whole": _section(Whole, WHOLE),
}
