"""Which of the files of a project a text may link to, seen without parsing it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from html import unescape
from typing import NamedTuple
from urllib.parse import unquote

# What stands around the name of a file in a link, in HTML and in YAML, and what is left between.
_BOUNDS = re.compile(r"[/()<>\[\]{}\"'#?|=:,;]")
_RUNS = re.compile(r"[^/()<>\[\]{}\"'#?|=:,;\r\n]+")


class Names(NamedTuple):
    """Names of files by what stands of them in any link: without folder, locale and ending."""

    found: Mapping[str, list[str]]
    odd: Mapping[str, list[str]]
    """Those that hold one of the marks."""


def names(of: Iterable[str]) -> Names:
    """Files to look for, by their names relative to `source_texts/`."""
    found: dict[str, list[str]] = {}
    for name in of:
        found.setdefault(_stem(name.rsplit("/", 1)[-1]), []).append(name)
    return Names(found, {stem: some for stem, some in found.items() if _BOUNDS.search(stem)})


def named(known: Names, text: str) -> frozenset[str]:
    """The files that a text may link to, and perhaps some more."""
    if "%" in text or "&" in text or "\\" in text:
        plain = unescape(text.replace("\\", ""))
        text = f"{text}\n{unquote(plain)}"
    runs = _RUNS.findall(text)
    said = {_stem(run) for run in runs}.union(_stem(word) for run in runs for word in run.split())
    stems = (said & known.found.keys()) | {stem for stem in known.odd if stem in text}
    return frozenset(name for stem in stems for name in known.found[stem])


def _stem(name: str) -> str:
    return name.split(".", maxsplit=1)[0].strip()
