"""The shape of a language file: plain YAML in, values out, with errors that a linguist understands."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from pipeline.languages.values import Facts, Language, Plain, Segmentation, Signs, Terms, Typography, Whole
from pipeline.model import ConfigError

T = TypeVar("T")
Reader = Callable[[object, str], Any]


def read(code: str, data: object, where: str) -> Language:
    """The Language that a file's data stand for. Raises ConfigError with the file and the key."""
    table = _table(data, where)
    fields = _fields(table, LANGUAGE, where)
    sources = {key: str(part["source"]) for key, part in table.items() if isinstance(part, dict) and "source" in part}
    return Language(code=code, known=True, sources=sources, **fields)


def _fields(table: Mapping[str, object], readers: Mapping[str, Reader], where: str) -> dict[str, Any]:
    """Each key read by its reader; `source` is read elsewhere."""
    for key in table:
        if key not in readers and key != "source":
            raise ConfigError(f"{key!r} is not known here; known are {', '.join(readers)}", where)
    return {key: readers[key](value, f"{where}, {key}") for key, value in table.items() if key != "source"}


def _table(value: object, where: str) -> dict[str, object]:
    if isinstance(value, dict) and all(isinstance(key, str) for key in value):
        return value
    raise ConfigError("this has to be a table of names (put a name such as 1 or true in quotes)", where)


def _text(value: object, where: str) -> str:
    if isinstance(value, str):
        return value
    raise ConfigError(f"{value!r} is no text; put it in quotes", where)


def _flag(value: object, where: str) -> bool:
    if isinstance(value, bool):
        return value
    raise ConfigError(f"{value!r} has to be true or false", where)


def _words(value: object, where: str) -> tuple[str, ...]:
    """Words parted by white space, or a list."""
    return tuple(value.split()) if isinstance(value, str) else _list(value, where)


def _phrases(value: object, where: str) -> tuple[str, ...]:
    """Phrases parted by commas, or a list."""
    if isinstance(value, str):
        return tuple(part for part in map(str.strip, value.split(",")) if part)
    return _list(value, where)


def _list(value: object, where: str) -> tuple[str, ...]:
    if isinstance(value, list):
        return tuple(_text(item, f"{where}[{index}]") for index, item in enumerate(value))
    raise ConfigError(f"{value!r} has to be text, or a list of texts", where)


def _lines(value: object, where: str) -> tuple[str, ...]:
    """One entry a line, or a list; lines that start with # are comments."""
    if isinstance(value, str):
        lines = map(str.strip, value.splitlines())
        return tuple(line for line in lines if line and not line.startswith("#"))
    return _list(value, where)


def _word_set(value: object, where: str) -> frozenset[str]:
    return frozenset(word.lower() for word in _words(value, where))


def _abbreviations(value: object, where: str) -> frozenset[str]:
    """Abbreviations without their last dot; one in lower case may also start a sentence."""
    listed = [word[:-1] if word.endswith(".") else word for word in _words(value, where)]
    return frozenset(listed) | {word[:1].upper() + word[1:] for word in listed if len(word) > 1}


def _word_table(value: object, where: str) -> dict[str, tuple[str, ...]]:
    return {key: _words(item, f"{where}, {key}") for key, item in _table(value, where).items()}


def _phrase_table(value: object, where: str) -> dict[str, tuple[str, ...]]:
    return {key: _phrases(item, f"{where}, {key}") for key, item in _table(value, where).items()}


def _text_table(value: object, where: str) -> dict[str, str]:
    return {key: _text(item, f"{where}, {key}") for key, item in _table(value, where).items()}


def _numbers(value: object, where: str) -> dict[int | float, tuple[str, ...]]:
    if isinstance(value, dict) and all(type(key) in {int, float} for key in value):
        return {key: _phrases(item, f"{where}, {key}") for key, item in value.items()}
    raise ConfigError("this has to be a table of numbers and their words, such as 3: three", where)


def _number(value: object, where: str) -> float:
    if type(value) in {int, float}:
        return float(str(value))
    raise ConfigError(f"{value!r} is no number", where)


def _digits(value: object, where: str) -> str:
    text = _text(value, where)
    if len(text) == 10 and text.isdigit() and [int(digit) for digit in text] == list(range(10)):
        return text
    raise ConfigError(f"{text!r} has to be the ten digits from 0 to 9", where)


def _row(count: int, what: str) -> Reader:
    """A list of so many entries, each of them phrases."""

    def read_row(value: object, where: str) -> tuple[tuple[str, ...], ...]:
        if isinstance(value, list) and len(value) == count:
            return tuple(_phrases(item, f"{where}[{index}]") for index, item in enumerate(value))
        raise ConfigError(f"this has to be a list of {what}", where)

    return read_row


def _shaped(shape: str, example: str) -> Reader:
    """A table whose keys all have the shape of a regular expression."""

    def read_table(value: object, where: str) -> dict[str, tuple[str, ...]]:
        found = _phrase_table(value, where)
        for key in found:
            if not re.fullmatch(shape, key):
                raise ConfigError(f"{key!r} has to be written like {example}", where)
        return found

    return read_table


def _opposites(value: object, where: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    two = _row(2, "two: the words of a notion, and those of its opposite")
    return {key: two(item, f"{where}, {key}") for key, item in _table(value, where).items()}


def _pairs(value: object, where: str) -> tuple[tuple[str, str], ...]:
    words = _words(value, where)
    if any(len(pair) != 2 for pair in words):
        raise ConfigError("each has to be an opening and a closing mark, such as „“", where)
    return tuple((pair[0], pair[1]) for pair in words)


def _straight(value: object, where: str) -> str:
    if value in {"right", "common"}:
        return str(value)
    raise ConfigError(f"{value!r} has to be right or common", where)


def _open(value: object, where: str) -> dict[str, object]:
    """A section whose content belongs to another room."""
    return _table(value, where)


def _segmentation(value: object, where: str) -> Segmentation:
    table = dict(_table(value, where))
    inside = f"{where}, abbreviations"
    classes = _fields(_table(table.pop("abbreviations", {}), inside), ABBREVIATIONS, inside)
    return Segmentation(**classes, **_fields(table, SEGMENTATION, where))


def _plain(value: object, where: str) -> Plain:
    """The word lists, and the signs of each rule by its id."""
    found = _fields(_table(value, where), {**PLAIN, **RULES}, where)
    return Plain(rules={key: found.pop(key) for key in RULES if key in found}, **found)


def _section(make: Callable[..., T], readers: Mapping[str, Reader]) -> Callable[[object, str], T]:
    return lambda value, where: make(**_fields(_table(value, where), readers, where))


ABBREVIATIONS: Mapping[str, Reader] = {
    "never": _abbreviations,
    "before_number": _abbreviations,
    "may_end": _abbreviations,
    "ends": _abbreviations,
}

SEGMENTATION: Mapping[str, Reader] = {
    "starters": _word_set,
    "continuers": _words,
    "lettered": _word_set,
    "ordinal_dots": _flag,
    "ellipsis_ends": _flag,
    "marks": _text,
}

CLOCK = r"hours?|at|by|am|pm|night|noon|midnight|-?\d+"
"""The keys of `clock`."""

FACTS: Mapping[str, Reader] = {
    "digits": _digits,
    "decimal": _text,
    "group": _text,
    "numbers": _numbers,
    "ordinals": _numbers,
    "negations": _phrases,
    "negation_patterns": _words,
    "negation_exceptions": _phrases,
    "implied_negations": _phrases,
    "negating_forms": _words,
    "only": _phrases,
    "comparisons": _phrase_table,
    "frequencies": _phrase_table,
    "units": _phrase_table,
    "months": _row(12, "twelve months"),
    "weekdays": _row(7, "seven days of the week"),
    "fractions": _shaped(r"\d+/[1-9]\d*", "2/3"),
    "multiples": _numbers,
    "amounts": _shaped(r"\d+(\.\d+)? \S+", "15 minute"),
    "joined_numbers": _numbers,
    "joined_units": _phrase_table,
    "per": _phrases,
    "times": _phrases,
    "every": _phrases,
    "every_other": _phrases,
    "rates": _shaped(r"\d+ per (\d+(\.\d+)? )?\S+", "2 per year, or 1 per 2 week"),
    "clock": _shaped(CLOCK, "hour, hours, at, by, am, pm, night, noon, midnight, or minutes such as -30"),
    "opposites": _opposites,
    "explains": _phrases,
    "medicines": _phrase_table,
}

TYPOGRAPHY: Mapping[str, Reader] = {
    "quotes": _pairs,
    "no_break_before": _text,
    "no_break_after": _text,
    "inverted": _text_table,
    "marks": _text_table,
    "nested": _pairs,
    "straight": _straight,
    "close_in": _text_table,
    "inside": _text,
    "doubled": _words,
    "single": _words,
    "elided": _words,
    "lookalikes": _text_table,
    "no_break_number": _flag,
    "decimal_point": _flag,
    "dash": _text,
    "percent_before": _flag,
    "suffixes": _words,
}

SIGNS: Mapping[str, Reader] = {
    "find": _lines,
    "leave": _lines,
    "words": _words,
    "say": _text_table,
    "marks": _text,
    "limit": _number,
    "letters": _number,
}

TERMS: Mapping[str, Reader] = {
    "endings": _text_table,
    "softened": _text_table,
    "chain": _text,
    "before": _text,
    "after": _text,
    "same": _text_table,
    "compounds": _flag,
    "explained": _lines,
}

PLAIN: Mapping[str, Reader] = {"lists": _word_table, "capitals": _flag}

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
    "length": _number,
    "foreign": _text_table,
}

LANGUAGE: Mapping[str, Reader] = {
    "name": _text,
    "native": _text,
    "spaced": _flag,
    "plurals": _text,
    "segmentation": _segmentation,
    "elision": _words,
    "syllables": _open,
    "facts": _section(Facts, FACTS),
    "typography": _section(Typography, TYPOGRAPHY),
    "terms": _section(Terms, TERMS),
    "words": _open,
    "plain": _plain,
    "whole": _section(Whole, WHOLE),
}
