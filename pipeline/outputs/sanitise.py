"""HTML that may hold what an author or a translator wrote, made safe for a publisher's page."""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import urlsplit

from pipeline.outputs.paths import stem

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
}
_HEAD = re.compile(r"<thead>.*?</thead>", re.DOTALL)
_HEAD_CELL = re.compile(r"<th(?![^>]*\bscope=)(?=[ >])")
_PHYSICAL = {"text-align:left": "text-align:start", "text-align:right": "text-align:end"}


def sanitise(html: str) -> str:
    """Well-formed HTML of an allow-list of tags and attributes; of scripts, forms and styles nothing is left.

    Targets are http, https, mailto, tel or relative; a relative link to a document (`x.md#y`) leads to its page
    (`x.html#y`). The cells of a table's head are its columns' headers, and a column's side follows the direction of
    the text.
    """
    import nh3

    clean = nh3.clean(
        html,
        tags=set(_TAGS),
        clean_content_tags={"script", "style", "iframe", "object", "form", "template", "noscript", "svg", "math"},
        attributes={tag: set(names) for tag, names in _ATTRIBUTES.items()},
        attribute_filter=_attribute,
        allowed_classes={tag: set(names) for tag, names in _CLASSES.items()},
        set_tag_attribute_values={"input": {"type": "checkbox", "disabled": ""}},
        filter_style_properties={"text-align"},
        url_schemes={"http", "https", "mailto", "tel"},
        link_rel="noopener noreferrer",
    )
    return _HEAD.sub(lambda head: _HEAD_CELL.sub('<th scope="col"', head[0]), clean)


def page_address(address: str) -> str:
    """A target as it stands on a page: a relative `x.md?y#z` becomes `x.html?y#z`; all else stays."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return address
    if parts.scheme or parts.netloc or not parts.path.endswith((".md", ".markdown")):
        return address
    return parts._replace(path=stem(parts.path) + ".html").geturl()


def _attribute(tag: str, name: str, value: str) -> str | None:
    if name in {"href", "src"} and value.lstrip().startswith(("//", "\\")):
        return None
    if tag == "a" and name == "href":
        return page_address(value)
    if name == "style":
        return _PHYSICAL.get(value.replace(" ", "").rstrip(";"), value)
    return value
