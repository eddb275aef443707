"""What `init --weblate` writes: the documents as components that Weblate imports, and as rules that discover them."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from pipeline.cli.weblate_page import PAGE, is_ours, page
from pipeline.config import Config
from pipeline.model import ConfigError, Locale
from pipeline.workspace import paths

COMPONENTS = "weblate/components.json"
_LONGEST = 80
"""Characters of a component's name; Weblate allows 100."""
_WIDTH = 65535
"""Weblate's number for catalogs that are not wrapped, as plainloc writes them."""


@dataclass(frozen=True, slots=True)
class _Group:
    """The editions that are made from one text, and so have the same messages."""

    source: Locale
    pivot: Locale | None
    folders: tuple[str, ...]

    @property
    def regex(self) -> str:
        """Which folders below `locales/` are these editions'."""
        return f"^({'|'.join(map(re.escape, self.folders))})$"

    @property
    def ending(self) -> str:
        return f"-from-{self.pivot.tag.lower()}" if self.pivot else ""

    @property
    def rule(self) -> str:
        """The file that says how to discover their catalogs."""
        return f"weblate/discovery{self.ending}.json"


def files(config: Config, documents: Sequence[str], read: Callable[[str], bytes | None]) -> Iterator[tuple[str, str]]:
    """Names and texts of the files, relative to the project.

    `read` gives what a file holds now: what somebody has added to the components stays, and so does a page that is not
    as plainloc wrote it, which is left out here. Raises ConfigError.
    """
    groups = tuple(_groups(config))
    made = [item for group in groups for item in _components(group, documents)]
    components = [*_kept(made, _read(read(COMPONENTS)))]
    yield COMPONENTS, _json(components)
    for group in groups:
        yield group.rule, _json(_discovery(group))
    if is_ours(read(PAGE)):
        rules = {group.rule: group.pivot.tag if group.pivot else "" for group in groups}
        yield PAGE, page(config, components[: len(made)], rules)


def _groups(config: Config) -> Iterator[_Group]:
    pivots = dict.fromkeys(edition.pivot for edition in config.editions)
    for tag in sorted(pivots):
        pivot = config.edition(tag).locale if tag else None
        folders = sorted(edition.locale.gettext for edition in config.editions if edition.pivot == tag)
        yield _Group(pivot or config.source, pivot, tuple(folders))


def _components(group: _Group, documents: Iterable[str]) -> Iterator[dict[str, Any]]:
    stems = sorted(paths.stem(document) for document in documents)
    slugs = _slugs(stems)
    for stem in stems:
        yield {
            "name": _named(stem, group),
            "slug": f"{slugs[stem]}{group.ending}",
            "filemask": f"{paths.CATALOGS}/*/LC_MESSAGES/{stem}.po",
            "new_base": paths.template(f"{stem}.md", group.pivot),
            "file_format": "po",
            "file_format_params": {"po_line_wrap": _WIDTH},
            "language_regex": group.regex,
            "language_code_style": "posix",
            "new_lang": "none",
            "source_language": {"code": group.source.gettext},
        }


def _named(stem: str, group: _Group) -> str:
    name = stem.replace("/", ": ")
    short = name if len(name) <= _LONGEST else f"{name[: _LONGEST - 7]} {_digest(stem)}"
    return f"{short} (from {group.pivot.tag})" if group.pivot else short


def _slugs(stems: Sequence[str]) -> Mapping[str, str]:
    """A name of ASCII letters, digits and hyphens for each document; all differ."""
    plain = {stem: re.sub(r"[^a-z0-9]+", "-", stem.lower()).strip("-")[:_LONGEST] for stem in stems}
    times = Counter(plain.values())
    return {
        stem: slug if slug and times[slug] == 1 and stem.isascii() else f"{slug[:-7] or 'text'}-{_digest(stem)}"
        for stem, slug in plain.items()
    }


def _digest(stem: str) -> str:
    return sha256(stem.encode()).hexdigest()[:6]


def _discovery(group: _Group) -> dict[str, Any]:
    """The configuration of Weblate's add-on `weblate.discovery.discovery`."""
    suffix = f" (from {group.pivot.tag})" if group.pivot else ""
    return {
        "match": r"locales/(?P<language>[^/]+)/LC_MESSAGES/(?P<component>.+)\.po",
        "file_format": "po",
        "name_template": "{{ component }}" + suffix,
        "language_regex": group.regex,
        "base_file_template": "",
        "new_base_template": paths.template("{{ component }}.md", group.pivot),
        "remove": False,
    }


def _read(before: bytes | None) -> list[dict[str, Any]]:
    """The components in the file as it is. Raises ConfigError."""
    try:
        found = json.loads(before) if before else []
    except ValueError as error:
        raise ConfigError(f"it is no JSON: {error}; mend it, or remove it", COMPONENTS) from None
    if not isinstance(found, list) or not all(isinstance(item, dict) for item in found):
        raise ConfigError("it is no list of components; mend it, or remove it", COMPONENTS)
    return found


def _kept(made: Iterable[Mapping[str, Any]], before: Iterable[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    """The components with what somebody has added to them, then those that are somebody's own."""
    known = {item.get("slug"): item for item in before}
    for item in made:
        yield {**item, **{key: value for key, value in known.pop(item["slug"], {}).items() if key not in _OURS}}
    yield from known.values()


_OURS = ("filemask", "new_base", "file_format", "language_regex", "source_language")
"""The fields that follow from the project."""


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
