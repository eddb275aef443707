"""Whether a translation has the placeholders of its msgid, as `msgfmt -c` sees it."""

import re
from collections.abc import Mapping, Sequence

from pipeline.catalog.amounts import ARROW
from pipeline.model import Unit

BRACE_FORMAT = "python-brace-format"

# Named fields, {name}, as gettext reads Python's format strings; doubled braces are literal ones.
_FIELD = re.compile(r"\{\{|\}\}|\{([A-Za-z_]\w*|\d+)(?:\.[A-Za-z_]\w*|\[[^\]{}]+\])*(?:![rsa])?(?::[^{}]*)?\}|[{}]")

LOCALISED = " (localised)"
"""What stands behind the address that a locale has in place of the source's."""

# What a placeholder stands for that its own text does not have; nothing else is equal to it.
_NOTHING = ("", "")


def disagreement(unit: Unit) -> str:
    """What `msgfmt -c` would refuse in the translation, as a sentence for the translator; empty if all is well."""
    if not all(unit.targets):
        return ""
    first, last = unit.source[:1] == "\n", unit.source[-1:] == "\n"
    for target in unit.targets:
        if (target[0] == "\n") != first:
            return "the translation starts with a line break, unlike the source, or lacks one"
        if (target[-1] == "\n") != last:
            return "the translation ends with a line break, unlike the source, or lacks one"
    return _placeholders(unit) if BRACE_FORMAT in unit.flags else ""


def _placeholders(unit: Unit) -> str:
    expected = names(unit.source)
    if expected is None:
        return ""
    for target in unit.targets:
        found = names(target)
        if found is None:
            return "the translation has a single brace; a literal brace is written {{ or }}"
        if missing := sorted(expected - found):
            return f"the translation lacks {_listed(missing)}"
        if unknown := sorted(found - expected):
            return f"the source does not have {_listed(unknown)}"
    return ""


def names(text: str) -> frozenset[str] | None:
    """The names of the placeholders in a text; None if its braces are no placeholders."""
    found = set()
    for field in _FIELD.finditer(text):
        if field[0] in "{}":
            return None
        if field[1]:
            found.add(field[1])
    return frozenset(found)


def _listed(fields: list[str]) -> str:
    return ", ".join(f"{{{name}}}" for name in fields)


def renumbered(target: str, old: Unit, new: Unit) -> str:
    """A translation of `old` with the placeholders that stand for the same in `new`.

    They are told by what they stand for, as the comments say; where that has changed, by their order. One that `new`
    has no more gets a number that `new` does not have. Literal braces are doubled as `new` wants it.
    """
    if BRACE_FORMAT not in old.flags and not _is_back(target, new):
        return target.replace("{", "{{").replace("}", "}}") if BRACE_FORMAT in new.flags else target
    if BRACE_FORMAT not in new.flags:
        return target if names(target) else target.replace("{{", "{").replace("}}", "}")
    # A placeholder that `old` lacks has been kept from an earlier text, which may have come back.
    earlier = dict.fromkeys(found[1] for found in _FIELD.finditer(target) if found[1])
    known = stands(old)
    chosen = _chosen(known | {name: _NOTHING for name in earlier if name not in known}, stands(new))
    return _FIELD.sub(lambda found: f"{{{chosen.get(found[1], found[1])}}}" if found[1] else found[0], target)


def _is_back(target: str, new: Unit) -> bool:
    """Whether a translation has kept placeholders of an earlier text, which are in the new one again."""
    kept = names(target)
    return bool(kept) and BRACE_FORMAT in new.flags and kept == names(new.source)


def stands(unit: Unit) -> dict[str, tuple[str, ...]]:
    """The names of a msgid's placeholders in order, and what each stands for at its places, as the comments say."""
    if BRACE_FORMAT not in unit.flags:
        return {}
    named = dict.fromkeys(found[1] for found in _FIELD.finditer(unit.source) if found[1])
    starts = {name: f"{{{name}}}: " for name in named}
    return {
        name: tuple(_address(line.removeprefix(start)) for line in unit.comments if line.startswith(start))
        for name, start in starts.items()
    }


def _address(told: str) -> str:
    """The source's address, without the one that a locale has in its place."""
    return told.rpartition(ARROW)[0] if told.endswith(LOCALISED) else told


def _chosen(old: Mapping[str, tuple[str, ...]], new: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    """The new name for each old one: first by what it stands for, then by name, then by order."""
    chosen: dict[str, str] = {}
    for fits in (lambda a, b: old[a] == new[b], lambda a, b: a == b, lambda a, b: True):
        for name in old:
            free = [other for other in new if other not in chosen.values() and _kind(other) == _kind(name)]
            found = next((other for other in free if fits(name, other)), None)
            if name not in chosen and found is not None:
                chosen[name] = found
    return _unknown([*old], [*new], chosen)


def _unknown(before: Sequence[str], after: Sequence[str], chosen: dict[str, str]) -> dict[str, str]:
    """Adds names that the new text does not have for what it does not hold any more."""
    for name in before:
        number = 1
        while name not in chosen:
            other = f"{_kind(name)}{number}"
            if other not in after and other not in chosen.values():
                chosen[name] = other
            number += 1
    return chosen


def _kind(name: str) -> str:
    return name.rstrip("0123456789")
