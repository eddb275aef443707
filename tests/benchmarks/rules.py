"""False alarms of the plain-language rules: what each says of plain texts, and of their complex counterparts."""

from __future__ import annotations

import csv
import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from benchmarks.table import Row, Section
from benchmarks.texts import Texts
from pipeline.languages import language
from pipeline.readability import advise
from pipeline.readability.rules import rules
from pipeline.segment import sentences

_TOGETHER = 20
"""Sentences that make a document, where the data have none."""


@dataclass(frozen=True, slots=True)
class Pairs:
    """Plain documents, and the complex ones that they were made from; none where there is one kind only."""

    plain: tuple[str, ...]
    complex: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Hits:
    """How often each rule spoke in so many sentences."""

    sentences: int
    rules: Mapping[str, int]

    def rate(self, rule: str) -> float:
        """Hits in 100 sentences."""
        return 100 * self.rules.get(rule, 0) / max(1, self.sentences)


def section(texts: Texts) -> Section:
    """Hits in 100 sentences, for each rule of each language that there are texts of."""
    found = list(_measured(texts.data / "readability-data")) if texts.data else []
    pairs = [(plain, hard) for _, plain, hard in found if hard.sentences]
    return Section(
        "Plain-language rules",
        "hits in 100 sentences of plain texts, and of those that they were made from",
        "all rules together speak less often of the plain texts",
        all(_all(plain) < _all(hard) for plain, hard in pairs) if pairs else None,
        tuple(row for name, plain, hard in found for row in _rows(name, plain, hard)),
    )


def _measured(folder: Path) -> Iterator[tuple[str, Hits, Hits]]:
    for (code, name), read in CORPORA.items():
        if not rules(code):
            continue
        try:
            pairs = read(folder)
        except FileNotFoundError:
            continue
        yield f"{code} {name}", _hits(pairs.plain, code), _hits(pairs.complex, code)


def _hits(documents: Iterable[str], code: str) -> Hits:
    number, found = 0, Counter[str]()
    for document in documents:
        passages = sentences(document, language(code))
        number += len(passages)
        found.update(advice.rule for advices in advise(passages, code) for advice in advices)
    return Hits(number, found)


def _all(hits: Hits) -> float:
    return sum(map(hits.rate, hits.rules))


def _rows(name: str, plain: Hits, hard: Hits) -> Iterator[Row]:
    complex_ones = f", {hard.sentences:,} complex" if hard.sentences else ""
    yield Row(name, f"{plain.sentences:,} plain sentences{complex_ones}")
    for rule in rules(name[:2]):
        yield Row(f"  {rule}", f"{plain.rate(rule):6.2f}" + (f" {hard.rate(rule):10.2f}" if hard.sentences else ""))


def _columns(file: str, folder: Path) -> Pairs:
    """Each cell of a table is a document."""
    rows = list(_table(folder / file))
    return Pairs(tuple(row["simple"] for row in rows), tuple(row["complex"] for row in rows))


def _parallel(code: str, folder: Path) -> Pairs:
    """Sentences of no stated difficulty, in documents of twenty."""
    cells = [row[code] for row in _table(folder / "tico19_parallel.tsv")]
    return Pairs(tuple(" ".join(cells[start : start + _TOGETHER]) for start in range(0, len(cells), _TOGETHER)))


def _levels(folder: Path) -> Pairs:
    lines = (folder / "onestopenglish_docs.en.jsonl").read_text("utf-8").splitlines()
    levels: dict[str, list[str]] = {"ele": [], "int": [], "adv": []}
    for line in lines:
        document = json.loads(line)
        levels[document["level"]].append("\n\n".join(document["paragraphs"]))
    return Pairs(tuple(levels["ele"]), tuple(levels["adv"]))


def _table(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)


CORPORA: Mapping[tuple[str, str], Callable[[Path], Pairs]] = {
    ("en", "Cochrane summaries"): partial(_columns, "cochrane_val.en.tsv"),
    ("en", "OneStopEnglish"): _levels,
    ("de", "TextComplexityDE"): partial(_columns, "textcomplexityde_pairs.de.tsv"),
    ("de", "DEPlain"): partial(_columns, "deplain_web_auto_open.de.tsv"),
    ("pt", "PorSimples"): partial(_columns, "porsimplessent_pss2.pt.tsv"),
    ("it", "SIMPITIKI"): partial(_columns, "simpitiki_v2.it.tsv"),
    ("nl", "Amsterdam"): partial(_columns, "amsterdam_municipal.nl.tsv"),
    **{(code, "TICO-19 (not plain)"): partial(_parallel, code) for code in ("es", "fr", "hi", "ar", "zh", "ru")},
}
