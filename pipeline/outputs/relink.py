"""Links to documents that are withheld in an edition, led to another edition in which they are published."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from html import escape, unescape
from urllib.parse import quote, urlsplit

from pipeline.config import Config
from pipeline.model import Artifact
from pipeline.outputs.forms import dumps
from pipeline.outputs.manifest import Json, chain, file_of
from pipeline.outputs.paths import BUNDLES, stem, up
from pipeline.outputs.pictures import target
from pipeline.outputs.tidy import ATTRIBUTE, TAG, Attributes, written

_ADDRESS = r"(?:[^\s<>\"'()]|\([^\s<>\"'()]*\))+"
_MARKDOWN = re.compile(
    rf"""(?P<before> (?: \]\(\s* | \]:[ \t]* ) (?:<(?=[^<>\r\n]+>))? | \bhref\s*=\s*["']? )
    (?P<address> (?<=<)[^<>\r\n]+ | {_ADDRESS} )""",
    re.VERBOSE,
)
_INLINE = re.compile(
    rf"""(?<!!) \[ (?P<words> (?:[^\[\]\\]|\\.)* ) \]
    \( \s* (?: <(?P<pointed>[^<>\r\n]+)> | (?P<address>{_ADDRESS}) ) (?: \s+ (?: "[^"]*" | '[^']*' ) )? \s* \)""",
    re.VERBOSE,
)
_TEXT = re.compile(r" \((?P<address>\S+?\.txt)\)")


def published_in(entries: Iterable[Mapping[str, Json]]) -> Mapping[str, frozenset[str]]:
    """For each document of the manifest's entries the tags of the editions in which it is not withheld."""
    found: dict[str, set[str]] = {}
    for entry in entries:
        tags = found.setdefault(str(entry["path"]), set())
        if not entry["withheld"]:
            tags.add(str(entry["locale"]))
    return {path: frozenset(tags) for path, tags in found.items()}


def homes(tag: str, published: Mapping[str, Collection[str]], config: Config) -> Mapping[str, str]:
    """For each document that is not published in an edition the tag of the nearest one in which it is.

    These are its fallbacks, its pivot, and the source, in this order; the tag is empty where there is none.
    """
    nearest = chain(config, tag)
    return {
        path: next((other for other in nearest if other in tags), "")
        for path, tags in published.items()
        if tag not in tags
    }


def relinked(
    artifacts: Iterable[Artifact],
    entry: Mapping[str, Json],
    published: Mapping[str, Collection[str]],
    config: Config,
) -> tuple[tuple[Artifact, ...], Mapping[str, Json]]:
    """The files of a document in one edition and its entry, with no link to what the edition does not have.

    `artifacts` are what `bundle.files` gave, `entry` is what `bundle.entry` did; `published` says where every document
    of the project is published (`published_in`). A link to a document that is withheld here leads to the nearest
    edition that has it; where there is none, its words stay. Without such links all is given back as it is.
    """
    path, tag = str(entry["path"]), str(entry["locale"])
    made, away = tuple(artifacts), homes(tag, published, config)
    if not made or not away:
        return made, entry
    way = _Way(path, {name: home for document, home in away.items() for name in _names(document)})
    led = tuple(_led(artifact, path, way) for artifact in made)
    if led == made:
        return made, entry
    return led, {**entry, "files": [file_of(artifact) for artifact in sorted(led, key=lambda artifact: artifact.path)]}


@dataclass(frozen=True, slots=True)
class _Way:
    """From the files of one document to those that its edition does not have."""

    path: str
    gone: Mapping[str, str]
    """For each such file, relative to its edition, the edition that has it; empty where none has."""

    def new(self, address: str) -> str | None:
        """Where an address leads to now: empty for nowhere, None for where it led before."""
        name = target(self.path, address)
        home = self.gone.get(name) if name else None
        if not name or not home:
            return home
        parts = urlsplit(address)
        tail = f"?{parts.query}" * bool(parts.query) + f"#{parts.fragment}" * bool(parts.fragment)
        return f"{up(self.path)}../{home}/{quote(name)}{tail}"

    def home(self, address: str) -> str:
        return self.gone[target(self.path, address) or ""]


def _names(document: str) -> tuple[str, ...]:
    """The files of a document that links lead to, relative to its edition."""
    forms = (stem(document) + ending for ending in (".html", ".txt") if not document.endswith(ending))
    return (document, *forms)


def _led(artifact: Artifact, path: str, way: _Way) -> Artifact:
    own = artifact.path.endswith(f"/{path}")
    ending = f".{artifact.path.rpartition('.')[2]}"
    lead = _FORMS.get(".md" if own and not path.endswith(".txt") else "" if own else ending)
    if lead is None or not artifact.path.startswith(BUNDLES):
        return artifact
    return replace(artifact, data=lead(artifact.data.decode(), way).encode())


def _page(html: str, way: _Way) -> str:
    kept: list[bool] = []

    def tag(found: re.Match[str]) -> str:
        if found["name"] != "a":
            return found[0]
        if found["slash"]:
            return found[0] if not kept or kept.pop() else ""
        attributes: Attributes = dict(ATTRIBUTE.findall(found["attributes"]))
        address = unescape(attributes.get("href", ""))
        new = way.new(address)
        kept.append(new != "" or "id" in attributes)
        if new is None:
            return found[0]
        if new:
            return written("a", {**attributes, "href": escape(new), "hreflang": way.home(address)})
        rest = {name: value for name, value in attributes.items() if name not in {"href", "rel"}}
        return written("a", rest) if kept[-1] else ""

    return TAG.sub(tag, html)


def _data(text: str, way: _Way) -> str:
    content = json.loads(text)
    return dumps({**content, "html": _page(content["html"], way)})


def _text(text: str, way: _Way) -> str:
    def lead(found: re.Match[str]) -> str:
        new = way.new(found["address"])
        return found[0] if new is None else f" ({new})" * bool(new)

    return _TEXT.sub(lead, text)


def _markdown(text: str, way: _Way) -> str:
    def words(found: re.Match[str]) -> str:
        new = way.new(_read(found["pointed"] or found["address"]))
        return found["words"] if new == "" else found[0]

    def lead(found: re.Match[str]) -> str:
        return found["before"] + (way.new(_read(found["address"])) or found["address"])

    return _MARKDOWN.sub(lead, _INLINE.sub(words, text))


def _read(address: str) -> str:
    return unescape(address).replace("\\", "")


_FORMS: Mapping[str, Callable[[str, _Way], str]] = {".html": _page, ".json": _data, ".txt": _text, ".md": _markdown}
