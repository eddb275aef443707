"""Sentence borders in treebanks, beside sentencex and ICU, language by language."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from statistics import mean

from benchmarks.borders import Cut, f1, icu, ours, sentencex
from benchmarks.peers import has_module
from benchmarks.table import MISSING, Row, Section
from benchmarks.texts import Texts

MEAN, LEAST = 98.9, 96.0
_OTHERS: Mapping[str, tuple[str, Cut]] = {"sentencex": ("sentencex", sentencex), "ICU (icu4py)": ("icu4py", icu)}


def section(texts: Texts) -> Section:
    """The harmonic mean of precision and recall, in percent, for each language that there is a file for."""
    files = sorted(texts.sentences.glob("*.txt")) if texts.sentences else []
    own = _scores(files, ours)
    rows = [Row("plainloc", _figure(own))]
    for name, (module, cut) in _OTHERS.items():
        rows.append(_row(name, own, _scores(files, cut)) if has_module(module) else Row(name, MISSING))
    return Section(
        "Sentence borders, F1",
        "runs of 20 sentences; only those with a final mark and without a lower-case start count",
        f"a mean of at least {MEAN}, no language under {LEAST}",
        mean(own.values()) >= MEAN and min(own.values()) >= LEAST if own else None,
        tuple(rows),
    )


def _scores(files: list[Path], cut: Cut) -> dict[str, float]:
    return {path.stem: f1(path, cut) for path in files}


def _row(name: str, own: Mapping[str, float], theirs: Mapping[str, float]) -> Row:
    if not own:
        return Row(name, _figure(theirs))
    wrong = (100 - mean(own.values())) / (100 - mean(theirs.values()))
    return Row(name, _figure(theirs), f"plainloc has {wrong:.2f} of the errors")


def _figure(scores: Mapping[str, float]) -> str:
    if not scores:
        return "no treebanks here"
    weak = sorted(scores, key=lambda code: scores[code])[:3]
    named = ", ".join(f"{code} {scores[code]:.1f}" for code in weak)
    return f"mean {mean(scores.values()):.2f} of {len(scores)}; least: {named}"
