"""HTML that may hold what an author or a translator wrote, made safe for a publisher's page."""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import urlsplit

from pipeline.outputs.paths import stem
from pipeline.outputs.tidy import tidied

_TAGS = frozenset({
    "a", "abbr", "b", "bdi", "bdo", "blockquote", "br", "caption", "cite", "code", "col", "colgroup", "dd", "del",
    "details", "dfn", "div", "dl", "dt", "em", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i",
    "img", "input", "ins", "kbd", "li", "mark", "ol", "p", "pre", "q", "rp", "rt", "ruby", "s", "samp", "section",
    "small", "span", "strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr",
    "u", "ul", "var", "wbr",
})  # fmt: skip
_ATTRIBUTES: Mapping[str, frozenset[str]] = {
    "*": frozenset({"id", "lang", "dir", "title"}),
    "a": frozenset({"href"}),
    "img": frozenset({"src", "alt", "width", "height"}),
    "input": frozenset({"checked"}),
    "ol": frozenset({"start"}),
    "td": frozenset({"style", "colspan", "rowspan", "headers"}),
    "th": frozenset({"style", "colspan", "rowspan", "headers", "scope"}),
    "time": frozenset({"datetime"}),
}
_CLASSES: Mapping[str, frozenset[str]] = {
    "sup": frozenset({"footnote-reference", "footnote-definition-label"}),
    "div": frozenset({"footnote-definition"}),
    "span": frozenset({"stand-in"}),
}
_MEANINGS: Mapping[str, re.Pattern[str]] = {
    "id": re.compile(r"\S+"),
    "lang": re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*"),
    "dir": re.compile(r"ltr|rtl|auto"),
    **dict.fromkeys(("width", "height", "colspan", "rowspan"), re.compile(r"[0-9]{1,5}")),
    "start": re.compile(r"-?[0-9]{1,9}"),
}
"""What the value of an attribute must look like, so that it means anything."""
_PHYSICAL = {"text-align:left": "text-align:start", "text-align:right": "text-align:end"}


def sanitise(html: str) -> str:
    """Well-formed HTML of an allow-list of tags and attributes; of scripts, forms and styles nothing is left.

    Targets are http, https, mailto, tel or relative; a relative link to a document (`x.md#y`) leads to its page
    (`x.html#y`). A column's side follows the direction of the text.
    """
    import nh3

    clean = nh3.clean(
        html,
        tags=set(_TAGS),
        clean_content_tags={"script", "style", "iframe", "object", "form", "template", "noscript", "svg", "math"},
        attributes={tag: set(names) for tag, names in _ATTRIBUTES.items()},
        attribute_filter=_attribute,
        allowed_classes={tag: set(names) for tag, names in _CLASSES.items()},
        filter_style_properties={"text-align"},
        url_schemes={"http", "https", "mailto", "tel"},
        link_rel="noopener noreferrer",
    )
    return tidied(clean)


def page_address(address: str) -> str:
    """A target as it stands on a page: a relative `x.md?y#z` becomes `x.html?y#z`; all else stays."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return address
    if parts.scheme or parts.netloc or not parts.path.lower().endswith((".md", ".markdown")):
        return address
    return parts._replace(path=stem(parts.path) + ".html").geturl()


def _attribute(tag: str, name: str, value: str) -> str | None:
    if name in _MEANINGS and not _MEANINGS[name].fullmatch(value):
        return None
    if name in {"href", "src"} and value.lstrip().startswith(("//", "\\")):
        return None
    if tag == "a" and name == "href":
        return page_address(value)
    if name == "style":
        return _PHYSICAL.get(value.replace(" ", "").rstrip(";"), value)
    return value
