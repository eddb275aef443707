"""Names of files that cannot be used, because another system could not have them or would take two for one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from unicodedata import normalize

from pipeline.model import UnreadableError
from pipeline.workspace import paths

_MARKS = '<>:"|?*\\'
_DEVICES = frozenset(
    {
        "con",
        "prn",
        "aux",
        "nul",
        "conin$",
        "conout$",
        *(f"{port}{n}" for port in ("com", "lpt") for n in "123456789¹²³"),
    }
)
"""What Windows takes for a device, with any ending (Microsoft, "Naming Files, Paths, and Namespaces")."""


def objections(
    documents: Iterable[str], others: Iterable[str], folders: Collection[str] = ()
) -> tuple[UnreadableError, ...]:
    """What is wrong with which name; all are relative to `source_texts/`, no topic may be called as one of `folders`.

    Of two names that some system takes for one, the first one in the order of the alphabet is right.
    """
    taken = frozenset(map(_folded, folders))
    errors: dict[str, str] = {}
    for names, key in ((sorted(documents), paths.stem), (sorted(others), str)):
        for name in names:
            if why := _odd(name, taken):
                errors[name] = why
        errors.update(_twins([name for name in names if name not in errors], key))
    return tuple(UnreadableError(why, paths.source(name)) for name, why in errors.items())


def _odd(name: str, taken: frozenset[str]) -> str:
    """What is wrong with a name on its own; empty if nothing is."""
    for part in name.split("/"):
        for character in part:
            if character in _MARKS or not character.isprintable():
                return f"the name holds {character!a}, which not every system can have; rename it"
        if part.split(".")[0].strip().casefold() in _DEVICES:
            return f"{part!r} is the name of a device on Windows; rename it"
        if part.endswith((".", " ")):
            return f"{part!r} ends with a {'dot' if part.endswith('.') else 'space'}, which Windows drops; rename it"
    topic, slash, _ = name.partition("/")
    if slash and _folded(topic) in taken:
        return f"the templates of the edition {topic!r} lie in a folder of the same name; give the topic another name"
    return ""


def _twins(names: Iterable[str], key: Callable[[str], str]) -> Iterator[tuple[str, str]]:
    groups: dict[str, list[str]] = defaultdict(list)
    for name in names:
        groups[_folded(key(name))].append(name)
    for first, *rest in groups.values():
        for name in rest:
            yield name, _clash(name, first, key)


def _clash(name: str, first: str, key: Callable[[str], str]) -> str:
    if key(name) == key(first):
        return f"its catalogs would have the names of those of {paths.source(first)}; rename one of the two"
    return (
        f"only case or the encoding of letters sets this name apart from {paths.source(first)}, and some systems take "
        "the two for one; rename one of them"
    )


def _folded(name: str) -> str:
    """The same for names that some file system takes for one: neither case nor Unicode's normal forms count."""
    return normalize("NFC", normalize("NFD", name).casefold())
