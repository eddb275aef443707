"""Planted defects that checks find, and correct translations that they flag, beside the checks of other programs.

`python -m benchmarks.defects development` lists what is missed and what is flagged falsely in the part of the suite
that the checks are developed with.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from pathlib import Path

from defects import CORRECT, GROUPS, Case, cases

from benchmarks import peers
from benchmarks.table import Row, Section
from benchmarks.texts import Texts
from pipeline import checks, po
from pipeline.model import Catalog, Finding, Unit

GOALS = {"meaning": 0.95, "markup": 1.0, "omission": 0.9}
ERRORS, WARNINGS = 0.02, 0.05
"""The most correct translations with an error, with a warning."""
SPEED = 2_000
"""Entries a second on one core."""
TELLING = {"error", "warning"}

Flagged = Collection[tuple[str, int]]
"""File and line of the cases that a program says something of."""


def section(_: Texts) -> Section:
    """The final part, group by group."""
    some = cases("final")
    errors, all_ = _own(some, {"error"}), _own(some, TELLING)
    rows = [Row("plainloc, errors and warnings", _shares(some, all_)), Row("plainloc, errors", _shares(some, errors))]
    rows += [Row(f"plainloc, {tag}", _shares(part, all_)) for tag, part in _by_locale(some)]
    rows += [Row(name, _shares(some, found) if found is not None else "not installed") for name, found in _peers(some)]
    rate = _rate(some)
    rows.append(Row("speed", f"{rate:,.0f} entries a second"))
    reached = all(_share(some, group, all_) >= least for group, least in GOALS.items())
    false = [case for case in some if case.group == CORRECT]
    warned = _own(false, {"warning"})
    quiet = _share(some, CORRECT, errors) < ERRORS and len(warned) < WARNINGS * len(false)
    return Section(
        f"Checks: {len(some) - len(false)} planted defects found, {len(false)} correct translations flagged",
        "the part of the suite that no check was developed with; found: any error or warning on the entry",
        f"meaning 95 %, markup 100 %, omission 90 %; of correct ones errors under 2 %, warnings under 5 %; {SPEED:,}/s",
        reached and quiet and rate >= SPEED,
        tuple(rows),
    )


def _own(some: Sequence[Case], severities: Collection[str]) -> Flagged:
    return {(case.file, case.line) for case in some if any(one.severity in severities for one in _findings(case))}


def _findings(case: Case) -> Sequence[Finding]:
    # An empty translation is untranslated, which is told elsewhere.
    if not case.pair.target.strip():
        return (Finding("untranslated", "error", "there is no translation"),)
    return checks.check(case.pair)


def _by_locale(some: Sequence[Case]) -> Iterator[tuple[str, list[Case]]]:
    for file in dict.fromkeys(case.file for case in some):
        yield file.removesuffix(".tsv"), [case for case in some if case.file == file]


def _share(some: Sequence[Case], group: str, flagged: Flagged) -> float:
    part = [case for case in some if case.group == group]
    return sum((case.file, case.line) in flagged for case in part) / len(part) if part else 0.0


def _shares(some: Sequence[Case], flagged: Flagged) -> str:
    said = (f"{group} {_share(some, group, flagged):.1%}" for group in GROUPS)
    return f"{', '.join(said)}; flagged falsely {_share(some, CORRECT, flagged):.1%}"


def _rate(some: Sequence[Case]) -> float:
    """Entries a second, of three times the one that other work on the machine disturbed least."""
    return len(some) / min(_seconds(lambda: [checks.check(case.pair) for case in some]) for _ in range(3))


def _seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def _peers(some: Sequence[Case]) -> Iterator[tuple[str, Flagged | None]]:
    with tempfile.TemporaryDirectory() as folder:
        files = [_catalog(Path(folder), tag, part) for tag, part in _by_locale(some)]
        yield "pofilter (translate-toolkit)", _pofilter(files, some)
        yield "Weblate's checks", _weblate(files, some)


def _catalog(folder: Path, tag: str, some: Sequence[Case]) -> Path:
    """A catalog as plainloc writes it; each entry has its line as a reference."""
    units = (
        Unit(
            case.pair.source,
            targets=(case.pair.target,),
            references=(f"{case.file}:{case.line}",),
            flags=("python-brace-format",) if case.pair.slots else (),
        )
        for case in some
    )
    locale = some[0].pair.locale
    path = folder / f"{tag}.po"
    header = (("Language", locale.gettext), ("Content-Type", "text/plain; charset=UTF-8"))
    path.write_bytes(po.dumps(Catalog(locale, tuple(units), header=header)))
    return path


def _pofilter(files: Sequence[Path], some: Sequence[Case]) -> Flagged | None:
    program = peers.FOLDER / "bin/pofilter"
    if not program.is_file():
        return None
    found: set[tuple[str, int]] = set()
    for file in files:
        out = file.with_suffix(".out")
        language = file.stem.split("-")[0]
        asked = [str(program), "--progress=none", f"--language={language}", str(file), str(out)]
        subprocess.run(asked, capture_output=True, check=False)
        if out.is_file():
            units = po.parse(out.read_bytes(), out.name, None).units
            found |= {_place(reference) for unit in units for reference in unit.references}
    return found


def _weblate(files: Sequence[Path], some: Sequence[Case]) -> Flagged | None:
    script = Path(__file__).with_name("weblate_checks.py")
    done = subprocess.run([peers.PYTHON, script, *files], capture_output=True, text=True, check=False)
    return None if done.returncode else {_place(line) for line in done.stdout.split("\n") if line}


def _place(reference: str) -> tuple[str, int]:
    file, _, line = reference.rpartition(":")
    return file, int(line)


def _listed(half: str, tags: Collection[str]) -> Iterator[str]:
    for case in cases(half):
        if tags and case.file.removesuffix(".tsv") not in tags:
            continue
        found = [one for one in _findings(case) if one.severity in TELLING]
        if bool(found) != (case.group != CORRECT):
            said = "".join(f"\n    {one.severity}: {one.check}: {one.message}" for one in found)
            yield f"{case.file}:{case.line} {case.group} {case.what} ({case.why}){said}"
            yield f"    {case.pair.source}\n    {case.pair.target}"
    some = [case for case in cases(half) if not tags or case.file.removesuffix(".tsv") in tags]
    yield _shares(some, _own(some, TELLING))
    yield f"errors: {_shares(some, _own(some, {'error'}))}"
    false = [one.check for case in some if case.group == CORRECT for one in _findings(case)]
    yield f"flagged falsely by: {', '.join(f'{name} {number}' for name, number in Counter(false).most_common())}"


def main() -> None:
    """`development [TAG...]`: what is missed and what is flagged falsely."""
    half, *tags = sys.argv[1:]
    for line in _listed(half, tags):
        sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    main()
