"""Time and quality of a merge after many edits, beside GNU msgmerge.

python tests/benchmarks/merge.py DATA.tsv [COLUMN ...]

The sentences are the distinct cells of the named columns (numbers from 0; by default all) of a tab-separated file.
"""

import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from pipeline.catalog import merge
from pipeline.model import Catalog, Locale, Unit
from pipeline.po import dumps, parse

GERMAN = Locale("de", "de", "de", "de", "Latn", "ltr")
HEADER = (("Language", "de"), ("Content-Type", "text/plain; charset=UTF-8"), ("Content-Transfer-Encoding", "8bit"))


@dataclass(frozen=True, slots=True)
class Case:
    """An old catalog, a new template, and which old msgid each edited msgid was made from."""

    old: Catalog
    template: Catalog
    edited: dict[str, str]
    new: frozenset[str]


def case(sentences: Sequence[str], *, kept: int, edited: int, gone: int, new: int, seed: int = 7) -> Case:
    """`kept` sentences, of which some are edited in place and some are gone, and `new` ones that are put anywhere."""
    chance = random.Random(seed)
    picked = chance.sample(list(sentences), kept + new)
    old, fresh = picked[:kept], picked[kept:]
    changed = chance.sample(range(kept), edited + gone)
    texts: list[str | None] = list(old)
    for place in changed[:edited]:
        texts[place] = edit(old[place], chance)
    for place in changed[edited:]:
        texts[place] = None
    origins = {text: old[place] for place in changed[:edited] if (text := texts[place])}
    for sentence in fresh:
        texts.insert(chance.randrange(len(texts)), sentence)
    template = tuple(Unit(text) for text in dict.fromkeys(texts) if text)
    before = tuple(Unit(text, targets=(f"[{text}]",)) for text in old)
    return Case(
        Catalog(GERMAN, before, header=HEADER), Catalog(None, template, header=HEADER), origins, frozenset(fresh)
    )


def edit(sentence: str, chance: random.Random) -> str:
    """One to three words taken out, put in, or replaced: never the sentence itself."""
    words = sentence.split()
    for _ in range(chance.randint(1, 3)):
        place = chance.randrange(len(words))
        words[place : place + chance.randint(0, 1)] = chance.choice([[], ["often"], ["people", "now"], ["health"]])
        words = words or ["instead"]
    text = " ".join(words)
    return text if text != sentence else f"{text} again"


def judge(name: str, merged: Catalog, seconds: float, wanted: Case) -> str:
    """One line of figures. An old translation is recognised by the msgid that stands in it."""
    found = wrong = filled = 0
    for unit in merged.units:
        if unit.source in wanted.edited and unit.target:
            found += (right := unit.target == f"[{wanted.edited[unit.source]}]")
            wrong += not right
        filled += bool(unit.source in wanted.new and unit.target)
    share = found / len(wanted.edited)
    return f"{name:10} {seconds:8.3f} s  found {share:6.1%}  wrong {wrong:3}  new ones filled {filled:3}"


def msgmerge(wanted: Case) -> Catalog:
    with tempfile.TemporaryDirectory() as folder:
        old, template = Path(folder, "old.po"), Path(folder, "new.pot")
        old.write_bytes(dumps(wanted.old))
        template.write_bytes(dumps(wanted.template))
        command = ["msgmerge", "--quiet", "--no-wrap", str(old), str(template)]
        return parse(subprocess.run(command, check=True, capture_output=True).stdout, "msgmerge")


def timed(work: Callable[[], Catalog]) -> tuple[Catalog, float]:
    start = time.perf_counter()
    return work(), time.perf_counter() - start


def sentences(path: Path, columns: Sequence[int]) -> list[str]:
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").split("\n")[1:]]
    cells = (cell for row in rows for number, cell in enumerate(row) if not columns or number in columns)
    return [cell for cell in dict.fromkeys(cells) if len(cell.split()) > 3]


def main(arguments: Sequence[str]) -> None:
    found = sentences(Path(arguments[0]), [int(number) for number in arguments[1:]])
    size = min(5000, len(found) - 100)
    wanted = case(found, kept=size, edited=size // 10, gone=size // 50, new=100)
    merge(None, replace(wanted.template, units=()), GERMAN)
    report = [f"{size} segments, {len(wanted.edited)} edited, {size // 50} gone, 100 new"]
    report.append(judge("plainloc", *timed(lambda: merge(wanted.old, wanted.template, GERMAN)), wanted))
    same = merge(wanted.old, wanted.template, GERMAN)
    report.append(judge("unchanged", *timed(lambda: merge(same, wanted.template, GERMAN)), wanted))
    report.append(judge("msgmerge", *timed(lambda: msgmerge(wanted)), wanted))
    sys.stdout.write("\n".join(report) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
