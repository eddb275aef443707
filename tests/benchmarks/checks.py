"""False alarms and recall of the checks on published translations: `python tests/benchmarks/checks.py DATA`.

DATA is a folder with `tico19_parallel.tsv` (TICO-19, CC0: medical sentences in English with professional translations).
What is flagged in them is mostly a false alarm; planted changes give the recall. `--show CHECK` prints the findings.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from pipeline import facts
from pipeline.checks import CHECKS, check
from pipeline.facts.text import folded
from pipeline.languages import known, locale
from pipeline.model import Pair

SEVERITY = {row.name: row.severity for row in CHECKS}

SHIFTED = {"fr": (range(220, 311), range(360, 365))}
"""Rows of the table that hold the translation of another sentence."""


def pairs(data: Path, tag: str) -> list[Pair]:
    """The English sentences and their translations into one language."""
    head, *rows = (data / "tico19_parallel.tsv").read_text(encoding="utf-8").split("\n")
    names = head.split("\t")
    source, target = names.index("en"), names.index(tag, 1)
    cells = [row.split("\t") for row in rows if row]
    shifted = {number for lines in SHIFTED.get(tag, ()) for number in lines}
    kept = (cell for number, cell in enumerate(cells) if number not in shifted)
    return [Pair(cell[source], cell[target], locale("en"), locale(tag)) for cell in kept]


def digit_changed(pair: Pair, random_: random.Random) -> Pair | None:
    """One digit of a number in the translation replaced by another."""
    places = [match.start() for match in re.finditer(r"(?<![^\W\d]-)(?<!\d)[1-9]", pair.target)]
    places = [
        place for place in places if not pair.target[:place][-1:].isalpha() or ord(pair.target[place - 1]) > 0x600
    ]
    if not places or not re.search(r"(?<![\w-])\d", pair.source):
        return None
    place = random_.choice(places)
    digit = random_.choice([other for other in "123456789" if other != pair.target[place]])
    return replace(pair, target=pair.target[:place] + digit + pair.target[place + 1 :])


def negation_deleted(pair: Pair, random_: random.Random) -> Pair | None:
    """All negations of the translation deleted, where the source denies too."""
    source = facts.negations(pair.source, pair.source_locale)
    target = facts.negations(pair.target, pair.locale)
    if not source or not target:
        return None
    text = folded(pair.target)
    for mention in reversed(target):
        text = text[: mention.start] + text[mention.end :]
    return replace(pair, target=text)


PLANTS: dict[str, tuple[Callable[[Pair, random.Random], Pair | None], frozenset[str]]] = {
    "digit changed": (digit_changed, frozenset({"number"})),
    "negation deleted": (negation_deleted, frozenset({"negation-lost"})),
}


def recall(plain: list[Pair], plant: str) -> tuple[int, int]:
    """How many planted changes are found (by a finding more than before), and of how many."""
    make, names = PLANTS[plant]
    random_ = random.Random(19)
    found = total = 0
    for pair in plain:
        planted = make(pair, random_)
        if planted is None:
            continue
        before = [finding.message for finding in check(pair) if finding.check in names]
        after = [finding.message for finding in check(planted) if finding.check in names]
        total += 1
        found += before != after
    return found, total


def report(data: Path, tag: str, show: str) -> Iterator[str]:
    """The lines for one language."""
    plain = pairs(data, tag)
    check(plain[0])
    started = time.process_time()
    found = [(pair, check(pair)) for pair in plain]
    seconds = time.process_time() - started
    by_check = Counter(name for _, findings in found for name in {finding.check for finding in findings})
    for severity in ("error", "warning"):
        flagged = sum(any(finding.severity == severity for finding in findings) for _, findings in found)
        checks = ", ".join(f"{name} {count}" for name, count in by_check.most_common() if SEVERITY[name] == severity)
        yield f"{tag}: {severity}s in {flagged / len(plain):.1%} of {len(plain)} sentences ({checks})"
    for plant in PLANTS:
        hits, total = recall(plain, plant)
        yield f"{tag}: {plant}: {hits} of {total} found" + (f" ({hits / total:.1%})" if total else "")
    yield f"{tag}: {len(plain) / seconds:,.0f} entries a second"
    for pair, findings in found:
        for finding in findings:
            if finding.check == show:
                yield f"  {finding.message}\n    {pair.source}\n    {pair.target}"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, metavar="DATA")
    parser.add_argument("--locale", action="append", help="only these languages of the table")
    parser.add_argument("--show", default="", metavar="CHECK", help="print what this check finds")
    arguments = parser.parse_args()
    tags = arguments.locale or [tag for tag in ("es", "fr", "hi", "ar", "zh", "pt", "ru") if tag in known()]
    for tag in tags:
        for line in report(arguments.data, tag, arguments.show):
            sys.stdout.write(f"{line}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
