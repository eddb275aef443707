"""How one entry of a language file is read: a text, words, a table of words, each with its error."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from pipeline.model import ConfigError

Reader = Callable[[object, str], Any]
"""What stands in the file, and where, to a value. Raises ConfigError."""


def table(value: object, where: str) -> dict[str, object]:
    """A table whose keys are names."""
    if isinstance(value, dict) and all(isinstance(key, str) for key in value):
        return value
    raise ConfigError("this has to be a table of names (put a name such as 1 or true in quotes)", where)


def text(value: object, where: str) -> str:
    """Text, as it is written."""
    if isinstance(value, str):
        return value
    raise ConfigError(f"{value!r} is no text; put it in quotes", where)


def flag(value: object, where: str) -> bool:
    """True or false."""
    if isinstance(value, bool):
        return value
    raise ConfigError(f"{value!r} has to be true or false", where)


def words(value: object, where: str) -> tuple[str, ...]:
    """Words parted by white space, or a list."""
    return tuple(value.split()) if isinstance(value, str) else _list(value, where)


def phrases(value: object, where: str) -> tuple[str, ...]:
    """Phrases parted by commas, or a list; one between slashes is a regular expression, which has no comma then."""
    if not isinstance(value, str):
        return _list(value, where)
    found = tuple(part for part in map(str.strip, value.split(",")) if part)
    for part in found:
        if len(part) > 1 and (part[0] == "/") != (part[-1] == "/"):
            raise ConfigError(f"{part!r} is cut at a comma; put expressions with commas in a list", where)
    return found


def _list(value: object, where: str) -> tuple[str, ...]:
    if isinstance(value, list):
        return tuple(text(item, f"{where}[{index}]") for index, item in enumerate(value))
    raise ConfigError(f"{value!r} has to be text, or a list of texts", where)


def lines(value: object, where: str) -> tuple[str, ...]:
    """One entry a line, or a list; lines that start with # are comments."""
    if isinstance(value, str):
        stripped = map(str.strip, value.splitlines())
        return tuple(line for line in stripped if line and not line.startswith("#"))
    return _list(value, where)


def word_set(value: object, where: str) -> frozenset[str]:
    """Words in lower case, without an order."""
    return frozenset(word.lower() for word in words(value, where))


def abbreviations(value: object, where: str) -> frozenset[str]:
    """Abbreviations without their last dot; one in lower case may also start a sentence."""
    listed = [word[:-1] if word.endswith(".") else word for word in words(value, where)]
    return frozenset(listed) | {word[:1].upper() + word[1:] for word in listed if len(word) > 1}


def word_table(value: object, where: str) -> dict[str, tuple[str, ...]]:
    """Names, and words for each."""
    return {key: words(item, f"{where}, {key}") for key, item in table(value, where).items()}


def phrase_table(value: object, where: str) -> dict[str, tuple[str, ...]]:
    """Names, and phrases for each."""
    return {key: phrases(item, f"{where}, {key}") for key, item in table(value, where).items()}


def text_table(value: object, where: str) -> dict[str, str]:
    """Names, and a text for each."""
    return {key: text(item, f"{where}, {key}") for key, item in table(value, where).items()}


def numbers(value: object, where: str) -> dict[int | float, tuple[str, ...]]:
    """Numbers, and phrases for each."""
    if isinstance(value, dict) and all(type(key) in {int, float} for key in value):
        return {key: phrases(item, f"{where}, {key}") for key, item in value.items()}
    raise ConfigError("this has to be a table of numbers and their words, such as 3: three", where)


def number(value: object, where: str) -> float:
    """A number."""
    if type(value) in {int, float}:
        return float(str(value))
    raise ConfigError(f"{value!r} is no number", where)


def digits(value: object, where: str) -> str:
    """The ten digits of a script, from 0 to 9."""
    written = text(value, where)
    if len(written) == 10 and written.isdigit() and [int(digit) for digit in written] == list(range(10)):
        return written
    raise ConfigError(f"{written!r} has to be the ten digits from 0 to 9", where)


def row(count: int, what: str) -> Reader:
    """A list of so many entries, each of them phrases."""

    def read_row(value: object, where: str) -> tuple[tuple[str, ...], ...]:
        if isinstance(value, list) and len(value) == count:
            return tuple(phrases(item, f"{where}[{index}]") for index, item in enumerate(value))
        raise ConfigError(f"this has to be a list of {what}", where)

    return read_row


def shaped(shape: str, example: str) -> Reader:
    """A table whose keys all have the shape of a regular expression."""

    def read_table(value: object, where: str) -> dict[str, tuple[str, ...]]:
        found = phrase_table(value, where)
        for key in found:
            if not re.fullmatch(shape, key):
                raise ConfigError(f"{key!r} has to be written like {example}", where)
        return found

    return read_table


def opposites(value: object, where: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Notions, and the phrases of both sides of each."""
    two = row(2, "two: the words of a notion, and those of its opposite")
    return {key: two(item, f"{where}, {key}") for key, item in table(value, where).items()}


def patterns(*known: str) -> Reader:
    """A table of regular expressions in their verbose form, by names that are known."""

    def read_patterns(value: object, where: str) -> dict[str, str]:
        found = text_table(value, where)
        for name, pattern in found.items():
            if name not in known:
                raise ConfigError(f"{name!r} is not known here; known are {', '.join(known)}", where)
            try:
                re.compile(pattern, re.VERBOSE)
            except re.error as error:
                raise ConfigError(f"{pattern!r} is no regular expression: {error}", f"{where}, {name}") from error
        return found

    return read_patterns


def pairs(value: object, where: str) -> tuple[tuple[str, str], ...]:
    """Opening and closing marks, two characters each."""
    marks = words(value, where)
    if any(len(pair) != 2 for pair in marks):
        raise ConfigError("each has to be an opening and a closing mark, such as „“", where)
    return tuple((pair[0], pair[1]) for pair in marks)


def straight(value: object, where: str) -> str:
    """What straight quotes are: `right` or `common`."""
    if value in {"right", "common"}:
        return str(value)
    raise ConfigError(f"{value!r} has to be right or common", where)


def another_rooms(value: object, where: str) -> dict[str, object]:
    """A section whose content belongs to another room."""
    return table(value, where)
