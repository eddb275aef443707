"""`goal:` of the source or of an edition."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from pipeline.config.fields import Field, listed
from pipeline.config.profiles import Profile
from pipeline.config.values import Goal, Limit
from pipeline.model import ConfigError

LEVELS = {"A1": 1.0, "A2": 2.0, "B1": 3.0, "B2": 4.0, "C1": 5.0, "C2": 6.0}
SEVERITIES = ("error", "warning", "note")
BOUNDS = ("at_least", "at_most")
KEYS = ("profile", "words_per_sentence", "formula", *BOUNDS, "level", "limits", "rules", "severity")
_FORMULA = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Known:
    """What rooms on higher floors know, and a configuration may name."""

    formulas: Callable[[str], Collection[str]]
    """A language -> the ids of the formulas that hold for it."""
    every: Collection[str]
    """The ids of all formulas."""
    rules: Collection[str]
    """The ids of the plain-language rules."""
    checks: Mapping[str, str] = field(default_factory=dict)
    """The names of checks that can be set, each with its kind; empty: any name is taken."""
    fixed: Collection[str] = ()
    """The names of those that cannot be set."""


@dataclass(frozen=True, slots=True)
class Goals:
    """What the goals of one file are read with."""

    profiles: Mapping[str, Profile]
    """By name: the built-in ones and the file's own."""
    severity: str = "error"
    """Of a missed goal that does not say it."""
    known: Known | None = None
    """None: names of formulas and rules are taken as they are."""

    def read(self, field: Field | None, language: str) -> Goal:
        """The goal for a text in a language: what it states, and for the rest its profile; without the key, one that
        asks for nothing. Raises ConfigError."""
        if field is None:
            return Goal()
        if isinstance(field.value, str):
            return replace(self._start(field, language), severity=self.severity)
        keys = field.mapping(KEYS)
        start = self._start(keys["profile"], language) if "profile" in keys else Goal()
        own = _own(keys, language, self.known)
        stated = parts(keys, None if self.known is None else self.known.formulas(language), language, self.known)
        # The goal's own formula stands in the place of what its profile says of it.
        limits = tuple(limit for limit in stated.pop("limits", start.limits) if limit.formula != own.get("formula"))
        severity = keys["severity"].choice(SEVERITIES) if "severity" in keys else self.severity
        return replace(start, **own, **stated, limits=limits, severity=severity)

    def _start(self, field: Field, language: str) -> Goal:
        """What the profile of this name comes to in a language."""
        profile = self.profiles.get(field.string())
        if profile is None:
            raise no_profile(field, self.profiles)
        held = None if self.known is None else self.known.formulas(language)
        limits = tuple(
            limit
            for code, limit in profile.limits
            if code in {language, ""} and (held is None or limit.formula in held)
        )
        return Goal(
            words_per_sentence=profile.words_per_sentence,
            level=profile.level,
            profile=field.string(),
            limits=limits,
            rules=profile.rules,
        )


def no_profile(field: Field, names: Collection[str]) -> ConfigError:
    """An error about a value that should be one of the `names`."""
    return field.wrong(f"there is no profile {field.string()!r}; there are: {listed(names)}")


def parts(
    keys: Mapping[str, Field], formulas: Collection[str] | None, language: str, known: Known | None
) -> dict[str, Any]:
    """Those of words_per_sentence, level, limits and rules that a goal or a profile states.

    `formulas` are those that may be named, None for any; `language` is empty for a profile.
    """
    readers: Mapping[str, Callable[[Field], Any]] = {
        "words_per_sentence": lambda field: field.whole(3, 200),
        "level": _level,
        "limits": lambda field: tuple(_limits(field, formulas, language)),
        "rules": lambda field: _rules(field, known),
    }
    return {name: read(keys[name]) for name, read in readers.items() if name in keys}


def _own(keys: Mapping[str, Field], language: str, known: Known | None) -> dict[str, Any]:
    """`formula` with its bounds."""
    given = [name for name in BOUNDS if name in keys]
    if given and "formula" not in keys:
        raise keys[given[0]].wrong(f"{given[0]!r} says how a formula must come out; add 'formula'")
    if "formula" not in keys:
        return {}
    if not given:
        raise keys["formula"].wrong("a formula needs 'at_least' or 'at_most' beside it")
    held = None if known is None else known.formulas(language)
    return {"formula": _formula(keys["formula"], held, language), **_bounds(keys)}


def _bounds(keys: Mapping[str, Field]) -> dict[str, float]:
    return {name: float(keys[name].number(-1000, 1000)) for name in BOUNDS if name in keys}


def _limits(field: Field, formulas: Collection[str] | None, language: str) -> Iterator[Limit]:
    for key, item in field.mapping(()).items():
        name = _formula(replace(item, value=key), formulas, language)
        bounds = _bounds(item.mapping(BOUNDS))
        if not bounds:
            raise item.wrong("a formula needs 'at_least' or 'at_most'")
        yield Limit(name, **bounds)


def _formula(field: Field, formulas: Collection[str] | None, language: str) -> str:
    name = field.string()
    if not _FORMULA.fullmatch(name):
        raise field.wrong(f"{name!r} is not a formula's name such as 'flesch-reading-ease'")
    if formulas is None or name in formulas:
        return name
    what = f"the formula {name!r} does not hold for {language}" if language else f"there is no formula {name!r}"
    raise field.wrong(f"{what}; there are: {listed(formulas) or 'none'}")


def _rules(field: Field, known: Known | None) -> tuple[str, ...]:
    found = field.items()
    return tuple(dict.fromkeys(item.choice(known.rules) if known else item.string() for item in found))


def _level(field: Field) -> float:
    if isinstance(field.value, str):
        return LEVELS[field.choice(tuple(LEVELS))]
    return float(field.number(1, 6))
