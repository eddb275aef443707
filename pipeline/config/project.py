"""`pipeline.yaml` -> Config."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from pipeline.config.editions import editions
from pipeline.config.fields import Field, read
from pipeline.config.goals import Formulas, goal
from pipeline.config.tags import ReadTag, tag
from pipeline.config.values import Config, Goal
from pipeline.model import Locale

Readers = Mapping[str, Callable[[Field], Any]]

PROJECT: Readers = {
    "project": Field.string,
    "bugs": Field.string,
    "licence": Field.string,
    "attribution": Field.string,
    "segmentation": lambda field: field.choice(("sentence", "block")),
    "front_matter": Field.strings,
}
PUBLISHING: Readers = {
    "fail_on": lambda field: field.choice(("error", "warning", "never")),
    "minimum_coverage": lambda field: float(field.number(0, 1)),
}


def load(text: str, where: str, locale: ReadTag, formulas: Formulas | None = None) -> Config:
    """The configuration that `pipeline.yaml` holds, without the glossary's terms.

    `where` is the file's name for errors, `locale` reads a language tag (`languages.locale`), `formulas` gives the ids
    of a language's formulas; without it any is taken. Raises ConfigError, naming file, line and key, for every unknown
    key, wrong type, unknown tag, two editions with one gettext name, an unknown pivot and a circle of pivots.
    """
    keys = read(text, where).mapping((*PROJECT, "source", "editions", "publishing"), required=("source",))
    source, source_goal = _source(keys["source"], locale, formulas)
    made = editions(keys["editions"], source, locale, formulas) if "editions" in keys else ()
    publishing = keys["publishing"].mapping(tuple(PUBLISHING)) if "publishing" in keys else {}
    return replace(Config(source, source_goal, made), **_given(PROJECT, keys), **_given(PUBLISHING, publishing))


def _given(readers: Readers, keys: Mapping[str, Field]) -> dict[str, Any]:
    """The values that the file states; for the others the defaults of Config hold."""
    return {name: reader(keys[name]) for name, reader in readers.items() if name in keys}


def _source(field: Field, locale: ReadTag, formulas: Formulas | None) -> tuple[Locale, Goal]:
    if isinstance(field.value, str):
        return tag(field, locale), Goal()
    keys = field.mapping(("locale", "goal"), required=("locale",))
    known = tag(keys["locale"], locale)
    return known, goal(keys.get("goal"), known.language, formulas)
