"""A small project on disk, and what people do to it."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from pipeline import po, stages
from pipeline.model import Catalog
from pipeline.stages import Outcome
from pipeline.workspace import Workspace

EVERYTHING = frozenset({"extract", "build", "report", "bundle"})
NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
LATER = datetime(2026, 4, 2, 12, 0, tzinfo=UTC)

SETTINGS = """\
source: en
editions:
  - en-simple
  - de
  - locale: de-AT
    fallbacks: [de]
  - locale: de-simple
    from: en-simple
    fallbacks: []
publishing:
  minimum_coverage: 0
"""
TEXTS = {
    "cells.md": (
        "---\ntitle: Cells\n---\n\n# What cells do\n\nT cells find tumours. They are quick.\n\n![A cell](cell.svg)\n"
    ),
    "topic/care.md": (
        "# Care\n\nCall your doctor. See [the page](../cells.md#what-cells-do).\n\n- Rest well.\n- Drink.\n"
    ),
    "notes.txt": "Ask your nurse. Take your time.\n",
    "cell.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>\n',
}

DOSE, STOP, LINK = "Take 200 mg every day.", "Do not stop.", "See [the page]({url1})."
GOOD = {
    "Doses": "Dosis",
    DOSE: "Nehmen Sie jeden Tag 200 mg.",
    STOP: "Hören Sie nicht auf.",
    LINK: "Siehe [die Seite]({url1}).",
}
"""The German of a text with a dose."""

State = Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Project:
    """The project in `root`."""

    root: Path

    def write(self, name: str, text: str | bytes) -> None:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode() if isinstance(text, str) else text)

    def read(self, name: str) -> str:
        return (self.root / name).read_bytes().decode()

    def edit(self, name: str, old: str, new: str) -> None:
        text = self.read(name)
        assert old in text
        self.write(name, text.replace(old, new))

    def run(
        self,
        wanted: Iterable[str] = EVERYTHING,
        *,
        now: datetime = NOON,
        locales: Sequence[str] = (),
        executor: Executor | None = None,
        draft: bool = False,
        progress: Callable[[int, int, str], None] | None = None,
    ) -> Outcome:
        return stages.run(
            Workspace(self.root),
            wanted=frozenset(wanted),
            now=now,
            locales=locales,
            executor=executor,
            draft=draft,
            epoch=0,
            progress=progress,
        )

    def translate(self, locale: str, document: str, targets: Mapping[str, str], *, fuzzy: bool = False) -> None:
        """Fills in a catalog as a translator would; a fuzzy entry is one that is not finished."""
        name = catalog(locale, document)
        text = self.read(name)
        for source, target in targets.items():
            entry = re.compile(rf'(#, fuzzy\n(?:#\|.*\n)*)?(msgid "{re.escape(_quoted(source))}"\nmsgstr) ".*"')
            flag = "#, fuzzy\n" if fuzzy else ""
            text, count = entry.subn(lambda m, f=flag, t=target: f'{f}{m[2]} "{_quoted(t)}"', text)  # type: ignore[misc] # a lambda with defaults
            assert count == 1, source
        self.write(name, text)

    def catalog(self, locale: str, document: str) -> Catalog:
        name = catalog(locale, document)
        return po.parse((self.root / name).read_bytes(), name)

    def targets(self, locale: str, document: str) -> dict[str, str]:
        """What is written in a catalog, with a question mark behind what is fuzzy."""
        units = self.catalog(locale, document).units
        return {unit.source: unit.target + "?" * unit.fuzzy for unit in units}

    def built(self, locale: str, document: str) -> str:
        return self.read(f"build/texts/{locale}/{document}")

    def state(self) -> dict[str, tuple[bytes, int]]:
        """Bytes and time of change of all files but what the program remembers."""
        return {
            path.relative_to(self.root).as_posix(): (path.read_bytes(), path.stat().st_mtime_ns)
            for path in self.root.rglob("*")
            if path.is_file() and ".plainloc" not in path.parts
        }

    def copy(self, root: Path) -> Project:
        """The same project elsewhere, with all that has been made and is remembered."""
        return Project(shutil.copytree(self.root, root.resolve() / "copy"))

    def bytes(self) -> State:
        return {name: data for name, (data, _) in self.state().items()}


def catalog(locale: str, document: str) -> str:
    return f"locales/{locale}/LC_MESSAGES/{document}.po"


def project(root: Path, texts: Mapping[str, str] = TEXTS, settings: str = SETTINGS) -> Project:
    made = Project(root.resolve())
    for name, text in {"pipeline.yaml": settings, **texts}.items():
        made.write(f"source_texts/{name}", text)
    return made


def _quoted(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')
