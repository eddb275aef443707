"""Regular expressions in a glossary: none that takes long on any text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from pipeline.config.fields import Field

MOST = 10_000
"""In so many ways a pattern may be tried at one place of a text."""
_ENDLESS = 100
"""What `*` and `+` count for."""
_LONGEST = 200
_NESTED = ("GROUPREF", "GROUPREF_EXISTS")


def checked(field: Field, form: str) -> str:
    """A form that is `/a pattern/`, as it stands.

    Raises ConfigError, naming file, line and key, for what is no regular expression, for one that could be tried in
    more than 10,000 ways at one place (`(a+)+`), for one that matches nothing at all, and for references to groups.
    """
    inner = form[1:-1]
    if len(inner) > _LONGEST:
        raise field.wrong(f"the pattern has more than {_LONGEST} characters; list the forms instead")
    try:
        pattern = re.compile(inner)
    except (re.error, OverflowError, RecursionError) as error:
        raise field.wrong(f"{form!r} is no regular expression ({error}); correct it, or list the forms") from None
    if pattern.groupindex or _refers(inner):
        raise field.wrong(f"{form!r}: groups with names and references to groups are not read; use (?:...)")
    if pattern.search("") or pattern.fullmatch(" "):
        raise field.wrong(f"{form!r} matches where nothing stands; let it begin with a letter")
    if _ways(_tree(inner)) > MOST:
        raise field.wrong(f"{form!r} could be tried in too many ways: no repeats in repeats, at most two * or +")
    return form


def _tree(pattern: str) -> Iterable[Any]:
    # The parser of `re` has no public name.
    return re._parser.parse(pattern)  # type: ignore[attr-defined,no-any-return]


def _refers(pattern: str) -> bool:
    return any(str(operation) in _NESTED for operation, _ in _walk(_tree(pattern)))


def _walk(items: Iterable[Any]) -> Iterable[tuple[Any, Any]]:
    for operation, given in items:
        yield operation, given
        for part in _inside(given):
            yield from _walk(part)


def _inside(given: Any) -> list[Any]:
    """The expressions that stand inside of an operation."""
    if isinstance(given, re._parser.SubPattern):  # type: ignore[attr-defined]
        return [given]
    return [part for item in given for part in _inside(item)] if isinstance(given, list | tuple) else []


def _ways(items: Iterable[Any]) -> int:
    """In how many ways an expression may be tried at one place, at the worst; MOST + 1 for more."""
    ways = 1
    for operation, given in items:
        name = str(operation)
        if name == "BRANCH":
            one = sum(map(_ways, given[1]))
        elif name in {"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"}:
            one = _repeated(given[0], given[1], _ways(given[2]))
        else:
            one = max(1, *map(_ways, _inside(given)), 1)
        ways = min(MOST + 1, ways * one)
    return ways


def _repeated(least: int, most: int, inner: int) -> int:
    """How many ways a repeat has whose inside has `inner` ways."""
    endless = most >= _ENDLESS
    if inner == 1:
        return _ENDLESS if endless else most - least + 1
    return MOST + 1 if endless else min(MOST + 1, sum(inner ** min(times, 20) for times in range(least, most + 1)))
