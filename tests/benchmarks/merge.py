"""Merging beside GNU msgmerge: after many edits, with nothing changed, and how the time grows with the size."""

from __future__ import annotations

import subprocess
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

from benchmarks.clock import process, processor
from benchmarks.merge_case import SPANISH, Case, case, is_translated, made_up, pairs
from benchmarks.peers import has_command
from benchmarks.project import PLAINLOC
from benchmarks.table import MISSING, Row, Section
from benchmarks.texts import ROOT, Texts
from pipeline.catalog import changes, merge
from pipeline.model import Catalog, Unit
from pipeline.po import dumps, parse

SEGMENTS, FASTER, FOUND = 5000, 50, 0.99
SIZES = (200, 1000, 5000)
LARGE = 200_000
_GROWTH = 1.5
"""A merge of eight times as many entries may take so much more than eight times as long."""
_SETTLED = 0.1


@dataclass(frozen=True, slots=True)
class Judged:
    """What became of the translations."""

    found: float
    """The share of edited texts with the translation of the old one."""
    wrong: int
    filled: int
    """New texts that have a translation of another."""
    finished: int
    """Of these those that are not fuzzy."""
    numbers: int
    """Texts with another number that are finished."""

    def __str__(self) -> str:
        return (
            f"found {self.found:.1%}, wrong {self.wrong}; falsely filled {self.filled}, "
            f"finished {self.finished}, with another number {self.numbers}"
        )


def edits(texts: Texts) -> Section:
    """Quality and time after edits."""
    wanted = _case(texts)
    merge(None, replace(wanted.template, units=()), SPANISH)
    merged = merge(wanted.old, wanted.template, SPANISH)
    own, judged = processor(lambda: merge(wanted.old, wanted.template, SPANISH)).median, _judged(merged, wanted)
    meaning = sum(change.kind == "meaning" for change in changes(wanted.old, wanted.template, SPANISH))
    rows = [Row("plainloc", f"{own:.3f} s; {judged}"), Row("", f"{meaning} changes of meaning told")]
    met: bool | None = judged.found >= FOUND and not (judged.wrong or judged.finished or judged.numbers)
    if has_command("msgmerge"):
        theirs, seconds = _msgmerge(wanted.old, wanted.template)
        rows.append(
            Row(
                "msgmerge",
                f"{seconds:.3f} s; {_judged(theirs, wanted)}",
                f"plainloc is {seconds / own:.0f} times as fast",
            )
        )
        met = met and seconds >= FASTER * own
    else:
        rows.append(Row("msgmerge", MISSING))
    return Section(
        f"Merging {len(wanted.old.units):,} entries, {len(wanted.edited)} edited, some gone and new",
        "edits: another word or number, words added, a typo; seconds of the processor, median of 5 runs, msgmerge once",
        f"{FOUND:.0%} found, none wrong, none finished falsely, {FASTER} times as fast as msgmerge",
        met if is_translated(texts) else None,
        tuple(rows),
    )


def unchanged(texts: Texts) -> Section:
    """The time of a merge that finds nothing to do, from bytes to bytes and as a whole command."""
    of = pairs(texts)
    rows: list[Row] = []
    slower = 0
    for size in SIZES:
        some = case(of, kept=min(size, len(of)), edited=0, gone=0, new=0)
        took = _Unchanged.measured(some.old, replace(some.template, units=_bare(some.old)))
        rows += took.rows(size)
        slower += took.theirs is not None and took.own > took.theirs
        slower += took.theirs is not None and size == max(SIZES) and took.command > took.theirs
    return Section(
        "Merging a catalog in which nothing changed",
        "in process: read, merged and written; msgmerge and 'plainloc extract' as whole processes, the best of 9 runs",
        "at least as fast as msgmerge: in process at each size, and as a whole command at the largest",
        None if not has_command("msgmerge") else not slower,
        tuple(rows),
    )


def large(texts: Texts) -> Section:
    """Whether the time grows with the number of entries, and no faster."""
    of = pairs(texts)
    took = {size: _seconds(made_up(of, size + size // 50), size) for size in (LARGE // 8, LARGE)}
    small, big = took.values()
    rows = (Row("plainloc", f"{big:.1f} s; {small:.1f} s for an eighth of it ({big / small:.1f} times as long)"),)
    return Section(
        f"Merging {LARGE:,} entries, a tenth of them edited",
        "the better of two runs each, in process",
        f"at most {8 * _GROWTH:.0f} times as long as an eighth of it",
        big <= 8 * _GROWTH * small,
        rows,
    )


class _Unchanged(NamedTuple):
    """Seconds."""

    own: float
    command: float
    theirs: float | None

    @classmethod
    def measured(cls, old: Catalog, template: Catalog) -> _Unchanged:
        data = dumps(merge(old, template, SPANISH))
        own = processor(lambda: dumps(merge(parse(data, "x.po", SPANISH), template, SPANISH)), runs=9).least
        with tempfile.TemporaryDirectory() as name:
            command, files = _project(Path(name), old)
            theirs = (
                process(["msgmerge", "--quiet", "--no-wrap", *files], runs=9).least if has_command("msgmerge") else None
            )
        return cls(own, command, theirs)

    def rows(self, size: int) -> Iterator[Row]:
        yield Row(
            f"plainloc, {size:,} entries", f"{1000 * self.own:.0f} ms; as a whole command {1000 * self.command:.0f} ms"
        )
        if self.theirs is None:
            yield Row("msgmerge", MISSING)
        else:
            compared = f"{self.own / self.theirs:.2f} and {self.command / self.theirs:.2f} of the time"
            yield Row("msgmerge", f"{1000 * self.theirs:.0f} ms", f"plainloc takes {compared}")


def _project(root: Path, of: Catalog) -> tuple[float, tuple[Path, Path]]:
    """Seconds of a command that finds nothing to do in a project with these texts; its catalog and its template."""
    (root / "source_texts").mkdir()
    settings = "source: en\neditions: [es]\npublishing: {fail_on: never, minimum_coverage: 0}\n"
    (root / "source_texts/pipeline.yaml").write_text(settings, "utf-8")
    lines = "\n\n".join(unit.source.replace("\n", " ") for unit in of.units)
    (root / "source_texts/page.txt").write_text(f"{lines}\n", "utf-8")
    environment = {"PYTHONPATH": str(ROOT)}
    process([*PLAINLOC, "run", "--root", root], runs=1, environment=environment)
    time.sleep(_SETTLED)
    process([*PLAINLOC, "run", "--root", root], runs=1, environment=environment)
    took = process([*PLAINLOC, "extract", "--root", root], runs=9, environment=environment).least
    return took, _copies(root)


def _copies(root: Path) -> tuple[Path, Path]:
    return root / "locales/es/LC_MESSAGES/page.po", root / "locales/templates/page.pot"


def _bare(of: Catalog) -> tuple[Unit, ...]:
    return tuple(replace(unit, targets=("",)) for unit in of.units)


def _case(texts: Texts) -> Case:
    of = pairs(texts)
    size = min(SEGMENTS, len(of) * 49 // 50)
    return case(of, kept=size, edited=size // 10, gone=size // 50, new=size // 50)


def _seconds(of: list[tuple[str, str]], size: int) -> float:
    some = case(of, kept=size, edited=size // 10, gone=size // 50, new=size // 50)
    return processor(lambda: merge(some.old, some.template, SPANISH), runs=2).least


def _judged(merged: Catalog, wanted: Case) -> Judged:
    found = wrong = filled = finished = numbers = 0
    for unit in merged.units:
        origin = wanted.edited.get(unit.source)
        if origin and unit.target:
            right = _letters(unit.target) == _letters(origin[1])
            found += right
            wrong += not right
            numbers += unit.finished and unit.source in wanted.numbers
        filled += bool(unit.source in wanted.new and unit.target and unit.fuzzy)
        finished += bool(unit.source in wanted.new and unit.finished)
    return Judged(found / len(wanted.edited), wrong, filled, finished, numbers)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def _msgmerge(old: Catalog, template: Catalog) -> tuple[Catalog, float]:
    with tempfile.TemporaryDirectory() as folder:
        files = [Path(folder, "old.po"), Path(folder, "new.pot")]
        for path, catalog in zip(files, (old, template), strict=True):
            path.write_bytes(dumps(catalog))
        merged = Path(folder, "merged.po")
        command = [*map(str, ("msgmerge", "--quiet", "--no-wrap", "--output-file", merged, *files))]
        took = processor(lambda: subprocess.run(command, check=True, capture_output=True), runs=1)
        return parse(merged.read_bytes(), "msgmerge"), took.least
