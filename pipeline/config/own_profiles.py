"""`profiles:` -> a project's own profiles beside the built-in ones."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from pipeline.config.fields import Field
from pipeline.config.goals import Known, no_profile, parts
from pipeline.config.profiles import PROFILES, Profile

KEYS = ("like", "words_per_sentence", "level", "limits", "rules")


def profiles(field: Field | None, known: Known | None) -> Mapping[str, Profile]:
    """All profiles by name, the built-in ones first.

    `like: NAME` starts a profile from another one, in whatever order they stand; what it states itself stands in the
    place of what the other one says. Raises ConfigError, naming file, line and key, for the name of a built-in
    profile, an unknown one behind `like`, a circle, and what a goal would be refused for.
    """
    written = field.mapping(()) if field else {}
    for name, item in written.items():
        if name in PROFILES:
            raise item.wrong(f"{name!r} is a built-in profile; choose another name, and start with 'like: {name}'")
    found = dict(PROFILES)
    for name in written:
        _read(name, written, found, known, ())
    return found


def _read(
    name: str, written: Mapping[str, Field], found: dict[str, Profile], known: Known | None, way: tuple[str, ...]
) -> None:
    """Adds a profile to those that are `found`, those that it starts from first; `way` leads to it."""
    if name in found:
        return
    keys = written[name].mapping(KEYS)
    start = Profile()
    if "like" in keys:
        other = keys["like"].string()
        if other in (*way, name):
            circle = " like ".join((*way, name, other))
            raise keys["like"].wrong(f"these profiles start from each other: {circle}; one must leave 'like' out")
        if other in written:
            _read(other, written, found, known, (*way, name))
        elif other not in PROFILES:
            raise no_profile(keys["like"], (*PROFILES, *written))
        start = found[other]
    stated = parts(keys, known.every if known else None, "", known)
    if "limits" in stated:
        stated["limits"] = tuple(("", limit) for limit in stated["limits"])
    found[name] = replace(start, **stated, source="")
