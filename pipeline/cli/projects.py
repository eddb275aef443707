"""The project that a loose text lies in, if any, and the profiles that may be named there."""

from __future__ import annotations

from pathlib import Path

from pipeline import readability
from pipeline.cli.options import said
from pipeline.cli.texts import STDIN
from pipeline.config import PROFILES, Goal, Known, Profile
from pipeline.config.fields import Field, read
from pipeline.config.goals import Goals
from pipeline.config.own_profiles import profiles
from pipeline.model import ConfigError
from pipeline.workspace import Workspace, paths


def project(path: str) -> Workspace | None:
    """The project that `--root` names, or the nearest one above a text (of stdin, above the current folder)."""
    if said().root is not None:
        return said().workspace()
    start = Path.cwd() if path == STDIN else Path(path).resolve().parent
    folder = next((one for one in (start, *start.parents) if (one / paths.SETTINGS).is_file()), None)
    return None if folder is None else Workspace(folder)


def goal(profile: str, language: str, place: Workspace | None) -> Goal:
    """What a built-in profile, or one of the project's own, asks of a text in a language (`de`). Raises ConfigError
    that names the profiles there are."""
    known = Known(_formulas, readability.FORMULAS, readability.RULES)
    there = _profiles(place, known) if place else PROFILES
    if profile not in there:
        own = "" if place else f"; own ones stand in {paths.SETTINGS} of a project"
        raise ConfigError(f"there is no profile {profile!r}; there are: {', '.join(there)}{own}", "--profile")
    return Goals(there, known=known).read(Field(profile, "", "--profile"), language)


def _formulas(language: str) -> list[str]:
    return [formula.id for formula in readability.formulas(language)]


def _profiles(place: Workspace, known: Known) -> dict[str, Profile]:
    settings = (place.read(paths.SETTINGS) or b"").decode("utf-8")
    return dict(profiles(read(settings, paths.SETTINGS).mapping(()).get("profiles"), known))
