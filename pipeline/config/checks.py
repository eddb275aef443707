"""`checks:` of the project or of an edition: how grave findings are, by the name of a check or by its kind."""

from __future__ import annotations

from pipeline.config.fields import Field, instead
from pipeline.config.goals import SEVERITIES, Known

CHECKS = "checks"
LEVELS = (*SEVERITIES, "off")

Severities = tuple[tuple[str, str], ...]
"""Names of checks or kinds with what is set for them, sorted."""


def severities(field: Field | None, known: Known | None, over: Severities = ()) -> Severities:
    """What `checks:` says; what it does not say is as in `over`.

    An edition's kind stands over a project's name of that kind. Raises ConfigError, naming file, line and key, for a
    name that is neither a check nor a kind, and for a check that cannot be set.
    """
    if field is None:
        return over
    stated = {name: _severity(name, item, known) for name, item in field.mapping(()).items()}
    kinds = known.checks if known else {}
    kept = {name: value for name, value in over if kinds.get(name, "") not in stated}
    return tuple(sorted({**kept, **stated}.items()))


def names(field: Field, known: Known | None) -> tuple[str, ...]:
    """A list of names of checks or kinds. Raises ConfigError as above."""
    items = (field,) if isinstance(field.value, str) else field.items()
    for item in items:
        _known(item.string(), item, known)
    return tuple(dict.fromkeys(item.string() for item in items))


def _severity(name: str, field: Field, known: Known | None) -> str:
    _known(name, field, known)
    return field.choice(LEVELS)


def _known(name: str, field: Field, known: Known | None) -> None:
    if known is None or not known.checks:
        return
    if name in known.fixed:
        raise field.wrong(f"{name!r} says that other words stand in the text or a file is left out; it cannot be set")
    kinds = sorted(set(filter(None, known.checks.values())))
    if name not in known.checks and name not in kinds:
        raise field.wrong(f"{name!r} is no check and no kind; {instead(name, [*kinds, *known.checks])}")
