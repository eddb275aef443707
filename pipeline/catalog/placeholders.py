"""Whether a translation has the placeholders of its msgid, as `msgfmt -c` sees it."""

import re

from pipeline.model import Unit

BRACE_FORMAT = "python-brace-format"

# Named fields, {name}, as gettext reads Python's format strings; doubled braces are literal ones.
_FIELD = re.compile(r"\{\{|\}\}|\{([A-Za-z_]\w*|\d+)(?:\.[A-Za-z_]\w*|\[[^\]{}]+\])*(?:![rsa])?(?::[^{}]*)?\}|[{}]")


def disagreement(unit: Unit) -> str:
    """What `msgfmt -c` would refuse in the translation, as a sentence for the translator; empty if all is well."""
    if not all(unit.targets):
        return ""
    for edge, place in (("starts", slice(None, 1)), ("ends", slice(-1, None))):
        if any((target[place] == "\n") != (unit.source[place] == "\n") for target in unit.targets):
            return f"the translation {edge} with a line break, unlike the source, or lacks one"
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
