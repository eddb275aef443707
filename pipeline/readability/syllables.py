"""Syllables of a word, by the rule that stands in the language's file."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, fields
from functools import cache

from pipeline.languages import language
from pipeline.model import ConfigError
from pipeline.readability.aksharas import syllables as _of_aksharas

Counter = Callable[[str], int]
"""A word in lower case, composed (NFC), without marks -> its syllables, 0 or more."""


@dataclass(frozen=True, slots=True)
class Rule:
    """The keys of a file's section `syllables`, beside `source`; all patterns are regular expressions."""

    groups: str
    """Each match is one syllable."""
    drop: tuple[str, ...] = ()
    """What is not heard as a vowel and goes first: the u of "qu"."""
    plus: tuple[str, ...] = ()
    """Each match is one syllable more: two vowels that are heard apart."""
    minus: tuple[str, ...] = ()
    """Each match is one syllable less: an e that is not heard."""
    short: str = ""
    """Words of up to three letters have two syllables if this fits them whole, else one; empty: as all others."""
    exceptions: Mapping[str, int] = field(default_factory=dict)
    """Words with their syllables."""
    spelled: bool = False
    """Whether a word of two to five letters without a vowel is read letter by letter: "mg", "HPV"."""


@cache
def counter(code: str) -> Counter | None:
    """The function that counts the syllables of a word, or None where the language's writing does not show them."""
    section = language(code).syllables
    if section is None:
        return None
    if section.get("method") == "aksharas":
        return _of_aksharas
    return rule_counter(section, f"pipeline/languages/{code}.yaml, syllables")


def rule_counter(section: Mapping[str, object], where: str) -> Counter:
    """The function for a section `syllables`. Raises ConfigError that names `where` and what would be right."""
    return _counter(_rule(section, where))


def _counter(rule: Rule) -> Counter:
    groups = re.compile(rule.groups).findall
    drop, plus, minus = (_either(patterns) for patterns in (rule.drop, rule.plus, rule.minus))
    short = re.compile(rule.short).fullmatch if rule.short else None

    def syllables(word: str) -> int:
        known = rule.exceptions.get(word) or rule.exceptions.get(word.removesuffix("'s"))
        if known is not None:
            return known
        word = word.replace("'", "")
        if short and len(word) <= 3:
            return 2 if short(word) else _spelled(word) if rule.spelled and not groups(word) else 1
        heard = drop.sub("", word) if drop else word
        found = len(groups(heard))
        if not found and rule.spelled:
            return _spelled(word)
        if plus:
            found += len(plus.findall(heard))
        return found - len(minus.findall(heard)) if minus else found

    return syllables


def _spelled(word: str) -> int:
    return len(word) if len(word) <= 5 else 1


def _either(patterns: Iterable[str]) -> re.Pattern[str] | None:
    """One pattern for all; where several fit at a place, that place counts once."""
    joined = "|".join(f"(?:{pattern})" for pattern in patterns)
    return re.compile(joined) if joined else None


def _rule(section: Mapping[str, object], where: str) -> Rule:
    """The values of a section. Raises ConfigError that names what is wrong with it."""
    names = {item.name for item in fields(Rule)}
    unknown = section.keys() - names - {"source"}
    if unknown:
        raise ConfigError(f"{min(unknown)!r} is not known here; known are {', '.join(sorted(names))}", where)
    try:
        return Rule(
            groups=_pattern(section["groups"]),
            drop=_patterns(section.get("drop", [])),
            plus=_patterns(section.get("plus", [])),
            minus=_patterns(section.get("minus", [])),
            short=_pattern(section.get("short", "")),
            exceptions=_exceptions(section.get("exceptions", {})),
            spelled=section.get("spelled") is True,
        )
    except (KeyError, TypeError, ValueError, re.error) as error:
        raise ConfigError(f"this is no syllable rule ({error}); it has to have 'groups', a pattern", where) from error


def _pattern(value: object) -> str:
    return re.compile(str(value)).pattern


def _patterns(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise TypeError(f"{value!r} has to be a list of patterns")
    return tuple(map(_pattern, value))


def _exceptions(value: object) -> dict[str, int]:
    if not isinstance(value, dict):
        raise TypeError(f"{value!r} has to be a table such as 2: people business")
    return {word: int(number) for number, words in value.items() for word in str(words).split()}
