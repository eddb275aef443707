"""`pipeline.yaml` -> Config."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from pipeline.config.checks import CHECKS, names, severities
from pipeline.config.editions import editions
from pipeline.config.fields import Field, read
from pipeline.config.goals import SEVERITIES, Goals, Known
from pipeline.config.own_profiles import profiles
from pipeline.config.tags import ReadTag, tag
from pipeline.config.values import Config, Goal, Memory
from pipeline.model import Locale

Readers = Mapping[str, Callable[[Field], Any]]

PROJECT: Readers = {
    "project": Field.string,
    "bugs": Field.string,
    "licence": Field.string,
    "attribution": Field.string,
    "segmentation": lambda field: field.choice(("sentence", "block")),
    "front_matter": Field.strings,
    "memory": lambda field: Memory(**_given(MEMORY, field.mapping(tuple(MEMORY)))),
}
MEMORY: Readers = {
    "exact": lambda field: field.choice(("finished", "fuzzy")),
    "least": lambda field: field.whole(50, 100),
}
PUBLISHING: Readers = {
    "fail_on": lambda field: field.choice(("error", "warning", "never")),
    "minimum_coverage": lambda field: float(field.number(0, 1)),
}
MISSED = "missed_goal"
"""How grave it is that a whole text misses its goal; a goal may have a `severity` of its own."""
SECOND = "second_name"
"""The checks or kinds whose findings are accepted only by two people."""
NOTICE = "notice"
"""What is said of texts that nobody has reviewed."""
OTHERS = ("source", "editions", "profiles", "publishing", CHECKS)


def load(text: str, where: str, locale: ReadTag, known: Known | None = None) -> Config:
    """The configuration that `pipeline.yaml` holds, without the glossary's terms.

    `where` is the file's name for errors, `locale` reads a language tag (`languages.locale`), `known` has the names of
    formulas, rules and checks; without it any is taken. Raises ConfigError, naming file, line and key, for every
    unknown key, wrong type, unknown tag, two editions with one gettext name, an unknown pivot or profile and a circle
    of either.
    """
    keys = read(text, where).mapping((*PROJECT, *OTHERS), required=("source",))
    publishing = keys["publishing"].mapping((*PUBLISHING, MISSED, SECOND, NOTICE)) if "publishing" in keys else {}
    missed = publishing[MISSED].choice(SEVERITIES) if MISSED in publishing else "error"
    goals = Goals(profiles(keys.get("profiles"), known), missed, known)
    source, source_goal = _source(keys["source"], locale, goals)
    checks = severities(keys.get(CHECKS), known)
    made = editions(keys["editions"], source, locale, goals, checks) if "editions" in keys else ()
    second = names(publishing[SECOND], known) if SECOND in publishing else ()
    notices = _notices(publishing[NOTICE], source, locale) if NOTICE in publishing else ()
    config = Config(source, source_goal, made, checks=checks, second_name=second, notices=notices)
    return replace(config, **_given(PROJECT, keys), **_given(PUBLISHING, publishing))


def _given(readers: Readers, keys: Mapping[str, Field]) -> dict[str, Any]:
    """The values that the file states; for the others the defaults of Config hold."""
    return {name: reader(keys[name]) for name, reader in readers.items() if name in keys}


def _notices(field: Field, source: Locale, read_tag: ReadTag) -> tuple[tuple[str, str], ...]:
    """A sentence in the source's language, or one for each of several languages, the source's among them."""
    if isinstance(field.value, str):
        return ((source.tag, field.string()),)
    said = field.mapping((), required=(source.tag,))
    return tuple((tag(replace(item, value=name), read_tag).tag, item.string()) for name, item in said.items())


def _source(field: Field, locale: ReadTag, goals: Goals) -> tuple[Locale, Goal]:
    if isinstance(field.value, str):
        return tag(field, locale), Goal()
    keys = field.mapping(("locale", "goal"), required=("locale",))
    known = tag(keys["locale"], locale)
    return known, goals.read(keys.get("goal"), known.language)
