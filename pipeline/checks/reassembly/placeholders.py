"""Placeholders and braces of an entry: each one of the source stands in the translation, once, and no other."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from pipeline.checks.message import Message, short
from pipeline.model import Pair

NAMED = re.compile(r"\{((?:url|img|note|tag)[1-9][0-9]*)\}")
"""A placeholder as `extract` makes it."""

_BRACES = re.compile(r"\{\{|\}\}|\{[^{}]*\}|[{}]")
_TARGET = re.compile(r"\]\(\{(?P<name>\w+)\}")
_IMAGE = re.compile(r"!\[(?:[^\[\]\\]|\\.)*+\]\(\{(?P<name>\w+)\}")
_PLAIN = re.compile(r"(?:(?<!!)|(?<=\\!))\[(?:[^\[\]\\]|\\.)*+\]\(\{(?P<name>\w+)\}")
"""An image, and a link; neither with brackets inside."""
_LEADING = {"url": "[text]", "img": "![text]"}


def is_brace_format(pair: Pair) -> bool:
    """Whether the entry has placeholders, so that a literal brace in it is doubled."""
    return bool(pair.slots) or bool(_names(pair.source))


def placeholders(pair: Pair) -> Iterator[Message]:
    """Placeholders as multisets: missing, unknown, more often than in the source."""
    if "{" not in pair.source and "{" not in pair.target:
        return
    source, target = _names(pair.source), _names(pair.target)
    if not source and not target:
        return
    for name in (source - target).elements():
        yield Message(f"the placeholder {{{name}}} is missing from the translation", suggestion=_put_back(pair, name))
    for name, surplus in (target - source).items():
        if name in source:
            yield Message(f"the placeholder {{{name}}} stands {source[name] + surplus} times in the translation")
        else:
            yield Message(f"the placeholder {{{name}}} is not in the source", suggestion=_known(source))


def brackets(pair: Pair) -> Iterator[Message]:
    """Links and images whose placeholder has lost its `[text](...)` around it, or has gained one."""
    source, target = _linked(pair.source), _linked(pair.target)
    for name in sorted(_found(_IMAGE, pair.source) & _found(_PLAIN, pair.target)):
        yield Message(f"the image {{{name}}} has become a link", suggestion=f"write ![text]({{{name}}})")
    for name in sorted(_found(_PLAIN, pair.source) & _found(_IMAGE, pair.target)):
        yield Message(f"the link {{{name}}} has become an image", suggestion=f"write [text]({{{name}}})")
    if source == target:
        return
    both = _names(pair.source).keys() & _names(pair.target).keys()
    for name in sorted((source - target) & both):
        form = f"{_LEADING.get(name.rstrip('0123456789'), '[text]')}({{{name}}})"
        yield Message(f"{{{name}}} is no longer the target of a link or image", suggestion=f"write {form}")
    for name in sorted((target - source) & both):
        yield Message(f"{{{name}}} has become the target of a link or image", suggestion=f"write {{{name}}} alone")


def braces(pair: Pair) -> Iterator[Message]:
    """Single braces in an entry with placeholders: they would be read as the start or end of a placeholder."""
    if ("{" not in pair.target and "}" not in pair.target) or not is_brace_format(pair):
        return
    known = _names(pair.source).keys()
    for found in _BRACES.findall(pair.target):
        if found in {"{{", "}}"} or (found[1:-1] in known) or NAMED.fullmatch(found):
            continue
        shown = short(found)
        doubled = shown.replace("{", "{{").replace("}", "}}")
        yield Message(f"a brace stands alone in the translation: {shown}", suggestion=f"write {doubled}")


def _names(text: str) -> Counter[str]:
    """The placeholders of a text; doubled braces are literal."""
    if "{" not in text:
        return Counter()
    return Counter(name for found in _BRACES.findall(text) for name in NAMED.findall(found))


def _linked(text: str) -> set[str]:
    return {match["name"] for match in _TARGET.finditer(text)} if "](" in text else set()


def _found(form: re.Pattern[str], text: str) -> set[str]:
    """The placeholders that stand in a form."""
    return {match["name"] for match in form.finditer(text)} if "](" in text else set()


def _known(names: Counter[str]) -> str:
    return "the source has " + ", ".join(f"{{{name}}}" for name in names) if names else "leave it out"


def _put_back(pair: Pair, name: str) -> str:
    address = next((slot.address or slot.source for slot in pair.slots if slot.name == name), "")
    return f"put {{{name}}} back; it stands for {short(address)}" if address else f"put {{{name}}} back"
