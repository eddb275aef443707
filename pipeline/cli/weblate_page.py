"""The page that `init --weblate` writes for people: how to connect, with the names and values of the project."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

from pipeline.cli.shown import shown
from pipeline.config import Config

PAGE = "weblate/README.md"
_TEMPLATE = Path(__file__).parent / "new/weblate.md"
_STAMP = re.compile(r"<!-- plainloc writes this page anew while it is as it was: ([0-9a-f]{16}) -->\n\Z")
_FIELDS = {
    "Component name": "name",
    "URL slug": "slug",
    "File mask": "filemask",
    "Template for new translations": "new_base",
    "Language filter": "language_regex",
}
"""What Weblate calls the fields that one types for the first component."""


def page(config: Config, components: Sequence[Mapping[str, Any]], rules: Mapping[str, str]) -> str:
    """The page's text; `rules` are the files for component discovery, each with the edition that its texts are made
    from, or with nothing. Its last line tells by a digest whether somebody has changed it."""
    parts = {
        "FILES": _table(("file", "what it holds"), _files(len(components), rules)),
        "FIRST": _first(components),
        "SLUG": shown(str(components[0]["slug"])) if components else "FIRST",
        "DISCOVERY": _discovery(list(rules)),
        "SOURCE": _source(config),
        "LANGUAGES": _table(("folder", "edition"), _languages(config)),
        "PLAIN": _plain(config),
    }
    text = re.sub(r"@([A-Z]+)@", lambda found: parts[found[1]], _TEMPLATE.read_text("utf-8"))
    return f"{text}\n<!-- plainloc writes this page anew while it is as it was: {_digest(text)} -->\n"


def is_ours(before: bytes | None) -> bool:
    """Whether the page may be written: there is none, or it is as plainloc wrote it, whatever its line ends are."""
    text = (before or b"").decode("utf-8", "replace").replace("\r\n", "\n")
    stamp = _STAMP.search(text)
    return not text or (stamp is not None and stamp[1] == _digest(text[: stamp.start() - 1]))


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:16]


def _table(head: tuple[str, str], rows: Iterator[tuple[str, str]]) -> str:
    return "\n".join(f"| {left} | {right} |" for left, right in (head, ("---", "---"), *rows))


def _files(number: int, rules: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    yield "`components.json`", f"the components, {number} of them: file mask, template and languages of each text"
    for name, pivot in rules.items():
        made = f"for the editions that are made from {pivot}" if pivot else "the same as a rule"
        yield f"`{Path(name).name}`", f"{made}, for the add-on *Component discovery*"


def _first(components: Sequence[Mapping[str, Any]]) -> str:
    if not components:
        return "   There is no text yet. Run `plainloc init --weblate` again when there is one."
    width = max(map(len, _FIELDS)) + 2
    rows = (f"{label:{width}}{shown(str(components[0].get(key, '')))}" for label, key in _FIELDS.items())
    return "\n".join(f"        {row}" for row in rows)


def _discovery(rules: Sequence[str]) -> str:
    first, *more = (f"`{Path(rule).name}`" for rule in rules)
    return f" with the fields of {first}" + "".join(f", and once more with those of {name}" for name in more)


def _source(config: Config) -> str:
    if config.source.language == "en":
        return ""
    return (
        f"6. The texts are written in `{config.source.tag}`: say so in the first component, and add the others by "
        "component discovery, which takes that over. `import_json` does not.\n"
    )


def _languages(config: Config) -> Iterator[tuple[str, str]]:
    for edition in config.editions:
        made = f", made from {edition.pivot}" if edition.pivot else ""
        yield f"`locales/{edition.locale.gettext}`", f"{edition.locale.tag}{made}"


def _plain(config: Config) -> str:
    plain = [edition.locale.gettext for edition in config.editions if "@" in edition.locale.gettext]
    if not plain:
        return ""
    names = ", ".join(f"`{name}`" for name in plain)
    return (
        f"\nA plain edition ({names}) is a language of its own for Weblate, with the direction and the plural forms of "
        "the language that it is written in. Give it a name in Weblate's list of languages.\n"
    )
