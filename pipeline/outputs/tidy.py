"""The tags of cleaned HTML, each as a page should have it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from pipeline.outputs.characters import safe

TAG = re.compile(r'<(?P<slash>/?)(?P<name>[a-z][a-z0-9]*)(?P<attributes>(?: [a-z][a-z-]*="[^"]*")*) ?/?>')
ATTRIBUTE = re.compile(r' ([a-z][a-z-]*)="([^"]*)"')
_SAID_IN = re.compile("\ue000([A-Za-z0-9-]+)\ue001;")

Attributes = Mapping[str, str]
"""By name, escaped for HTML."""


def tidied(html: str) -> str:
    """Well-formed HTML in which each tag has the same attributes in the same order every time.

    A box is a checkbox that cannot be changed. A link or picture that lost its target leaves its words, unless others
    link to it. The cells of a table's head are its columns' headers.
    """
    return _SAID_IN.sub("", TAG.sub(_Tidy().tag, html))


def said_in(tag: str) -> str:
    """What stands before an alternative text in Markdown to say whose words it is; `tidied` makes a `lang` of it.

    Its first characters are for private use and its last one is punctuation, so that Markdown reads what follows as
    at the start of a line.
    """
    return f"\ue000{tag}\ue001;"


class _Tidy:
    """What must be known of the tags before: whether links were kept, and whether this is a table's head."""

    __slots__ = ("head", "links")

    def __init__(self) -> None:
        self.links: list[bool] = []
        self.head = False

    def tag(self, found: re.Match[str]) -> str:
        name = found["name"]
        if found["slash"]:
            self.head = self.head and name != "thead"
            return "" if name == "a" and self.links and not self.links.pop() else f"</{name}>"
        self.head = self.head or name == "thead"
        attributes = dict(ATTRIBUTE.findall(found["attributes"]))
        return _RULES[name](self, attributes) if name in _RULES else written(name, attributes)

    def link(self, attributes: Attributes) -> str:
        kept = "href" in attributes or "id" in attributes
        self.links.append(kept)
        if "href" not in attributes:
            attributes = {name: value for name, value in attributes.items() if name != "rel"}
        return written("a", attributes) if kept else ""

    def header(self, attributes: Attributes) -> str:
        return written("th", {"scope": "col", **attributes} if self.head else attributes)


def written(name: str, attributes: Attributes) -> str:
    """A start tag; its attributes are safe and hold no mark of a tag, so that tags can be found by their marks."""
    values = (f' {key}="{_plain(value)}"' for key, value in attributes.items())
    return f"<{name}{''.join(values)}>"


def _plain(value: str) -> str:
    return safe(value).replace("<", "&lt;").replace(">", "&gt;")


def _box(attributes: Attributes) -> str:
    checked = {"checked": ""} if "checked" in attributes else {}
    return written("input", {"type": "checkbox", **checked, "disabled": ""})


def _picture(attributes: Attributes) -> str:
    words = attributes.get("alt", "")
    found = _SAID_IN.match(words)
    if found:
        words = words[found.end() :]
        attributes = {**attributes, "alt": words, "lang": found[1]}
    if attributes.get("src"):
        return written("img", attributes)
    return f"{written('span', {'lang': found[1]})}{_plain(words)}</span>" if found else _plain(words)


_RULES: Mapping[str, Callable[[_Tidy, Attributes], str]] = {
    "a": _Tidy.link,
    "th": _Tidy.header,
    "input": lambda _, attributes: _box(attributes),
    "img": lambda _, attributes: _picture(attributes),
}
