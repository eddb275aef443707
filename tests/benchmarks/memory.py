"""The translation memory with 200,000 entries: time of a look-up and of filling a catalog, room, and what is missed.

`python -m benchmarks.memory FILE` looks up some texts in a memory on disk and prints the room that took, in megabytes.
"""

from __future__ import annotations

import gc
import os
import random
import re
import resource
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from statistics import median

from benchmarks.table import Row, Section
from benchmarks.texts import ROOT, Texts
from pipeline import fuzzy, memory
from pipeline.languages import locale
from pipeline.memory import Entry, Part
from pipeline.model import Catalog, Locale, Unit

ENTRIES, SEGMENTS, ASKED, MANY = 200_000, 5_000, 300, 5
SPLICED = 20_000
"""Texts in the memory of each of the other languages."""
LEAST = 0.75
LOOK_UP, FILL, RECALL = 0.020, 10.0, 0.99
"""Seconds, seconds, and the share of what comparing with every text finds."""
EN, DE = locale("en"), locale("de")
_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_LETTERS = "aeinorst"


def section(found: Texts) -> Section:
    """All figures; goals are those of the slowest look-up and of the worst language."""
    chance = random.Random(4)
    real = _sentences(found.english)
    texts = _many(real, chance)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "memory.sqlite")
        connection = memory.opened(sqlite3.connect(path))
        entries = [Entry(text, f"[{text}]", document=f"{place // 50}.md") for place, text in enumerate(texts)]
        filled = _seconds(lambda: memory.fill(connection, Part(EN, DE), entries, memory.digest(entries)))
        asked = [_edited(text, chance) for text in chance.sample(texts, ASKED)]
        took, more = (_look_ups(connection, asked, limit) for limit in (1, MANY))
        whole = _seconds(lambda: _filled(connection, _catalog(texts, real, chance)))
        pairs, best, brute = _recall(connection, texts, [_edited(text, chance) for text in chance.sample(texts, ASKED)])
        connection.close()
        room, size = _room(path), path.stat().st_size / 1e6
    worst, languages = _languages(found, chance)
    rows = (
        Row("look-up, fuzzy, the best", _times(took)),
        Row(f"look-up, fuzzy, the {MANY} best", _times(more)),
        Row("the same by comparing with all", _ms(brute)),
        Row(f"filling {SEGMENTS:,} segments", f"{whole:.1f} s"),
        Row(f"making it from {ENTRIES:,} entries", f"{filled:.1f} s, {size:.0f} MB on disk"),
        Row("a process that looks up", f"{room:.0f} MB at most"),
        Row("of all matches >= 75 %, found", f"{pairs:.2%}; of the best one of each text {best:.2%}"),
        *(
            [Row(f"the same in {languages} languages", f"{worst[0]:.2%} in the worst of them ({worst[1]})")]
            if worst
            else []
        ),
    )
    met = max(*took, *more) < LOOK_UP and whole < FILL and min(pairs, best, *(worst or (1.0,))[:1]) >= RECALL
    return Section(
        f"Translation memory: {ENTRIES:,} entries of {len(real):,} sentences, put together anew for the rest",
        f"{ASKED} look-ups of sentences with up to a third of their words edited; language data loaded before",
        f"each look-up under {LOOK_UP * 1000:.0f} ms, the catalog under {FILL:.0f} s, {RECALL:.0%} found",
        met,
        rows,
    )


def _sentences(prose: str) -> list[str]:
    """The sentences of a prose; no rows of tables, of which plainloc makes messages cell by cell."""
    lines = (line.strip() for part in _SENTENCE.split(prose) for line in part.split("\n"))
    return [line for line in dict.fromkeys(lines) if len(line.split()) > 2 and "|" not in line]


def _many(real: Sequence[str], chance: random.Random) -> list[str]:
    """The sentences, and new ones: the beginning of one with the end of another."""
    texts = dict.fromkeys(real)
    words = [text.split() for text in real]
    while len(texts) < ENTRIES:
        start, end = chance.choice(words), chance.choice(words)
        texts[" ".join(start[: chance.randint(1, len(start))] + end[chance.randrange(len(end)) :])] = None
    return list(texts)[:ENTRIES]


def _edited(text: str, chance: random.Random) -> str:
    """Up to a third of the words taken out, put in twice, or mistyped."""
    words = text.split()
    for _ in range(chance.randint(1, max(1, len(words) // 3))):
        place = chance.randrange(len(words))
        word = words[place]
        letter = chance.randrange(len(word))
        mistyped = word[:letter] + chance.choice(_LETTERS) + word[letter + 1 :]
        words[place : place + 1] = chance.choice([[], [mistyped], [word, chance.choice(words)]])
        words = words or [mistyped]
    return " ".join(words)


def _catalog(texts: Sequence[str], real: Sequence[str], chance: random.Random) -> Catalog:
    """A quarter of the segments are in the memory, half of them are edited, a quarter is new."""
    known = chance.sample(texts, SEGMENTS * 3 // 4)
    edited = [_edited(text, chance) for text in known[SEGMENTS // 4 :]]
    new = [" ".join(chance.choice(real).split()[:4] + chance.choice(real).split()[-6:]) for _ in range(SEGMENTS // 4)]
    messages = dict.fromkeys([*known[: SEGMENTS // 4], *edited, *new])
    return Catalog(DE, tuple(Unit(text) for text in messages))


def _filled(connection: sqlite3.Connection, catalog: Catalog) -> Catalog:
    asked = memory.untranslated(catalog, "new.md")
    found = {(one.context, one.source): memory.matches(connection, EN, DE, one, limit=1) for one in asked}
    return memory.suggest(catalog, found)


def _look_ups(connection: sqlite3.Connection, asked: Sequence[str], limit: int) -> list[float]:
    """Seconds of the processor for each, of three times the one that other work on the machine disturbed least."""
    memory.same_meaning("one", "two", EN)
    # What was made before is not looked through again and again at the expense of some look-ups.
    gc.collect()
    gc.freeze()
    questions = [Entry(text, document="new.md") for text in asked]
    return [min(_once(connection, question, limit) for _ in range(3)) for question in questions]


def _once(connection: sqlite3.Connection, question: Entry, limit: int) -> float:
    return _seconds(lambda: memory.matches(connection, EN, DE, question, limit=limit, least=LEAST))


def _recall(
    connection: sqlite3.Connection, texts: Sequence[str], some: Sequence[str], source: Locale = EN
) -> tuple[float, float, float]:
    """The share of all matches and of the best ones that is found, and the seconds that comparing with all takes."""
    there = found = best = right = 0
    seconds = 0.0
    for text in some:
        start = time.process_time()
        alike = fuzzy.alike(text, texts, LEAST)
        seconds += time.process_time() - start
        wanted = {texts[place]: ratio for place, ratio in alike if memory.same_meaning(text, texts[place], source)}
        asked = Entry(text, document="new.md")
        matches = memory.matches(connection, source, DE, asked, limit=10_000, least=LEAST)
        got = {match.source for match in matches}
        there, found = there + len(wanted), found + len(wanted.keys() & got)
        if wanted:
            best += 1
            first = memory.matches(connection, source, DE, asked, limit=1, least=LEAST)
            right += first != () and first[0].ratio >= max(wanted.values())
    return found / max(there, 1), right / max(best, 1), seconds / len(some)


def _languages(found: Texts, chance: random.Random) -> tuple[tuple[float, str] | None, int]:
    """The worst share of all matches found in a language, with its name, and the number of languages."""
    if not found.sentences:
        return None, 0
    shares = [(_share(path, chance), path.stem) for path in sorted(found.sentences.glob("*.txt"))]
    return min(shares), len(shares)


def _share(path: Path, chance: random.Random) -> float:
    """Sentences with two pieces cut out, in a memory of the whole ones and of others put together from them."""
    lines = [line for line in dict.fromkeys(path.read_text("utf-8").splitlines()) if len(line) > 8]
    texts = _spliced(lines, chance)
    connection = memory.opened(sqlite3.connect(":memory:"))
    memory.fill(connection, Part(locale(path.stem), DE), [Entry(text, text) for text in texts], "")
    share = _recall(connection, texts, list(_cut(texts, chance)), locale(path.stem))[0]
    connection.close()
    return share


def _spliced(lines: Sequence[str], chance: random.Random) -> list[str]:
    """The lines, and the first part of one with the last part of another, wherever they are cut."""
    texts = dict.fromkeys(lines)
    while len(texts) < SPLICED:
        start, end = chance.choice(lines), chance.choice(lines)
        texts[start[: chance.randrange(4, len(start))] + end[chance.randrange(len(end) // 2, len(end)) :]] = None
    return list(texts)


def _cut(texts: Sequence[str], chance: random.Random) -> Iterator[str]:
    for text in chance.sample(texts, ASKED // 3):
        size = max(1, len(text) // 10)
        first, second = sorted(chance.sample(range(len(text)), 2))
        yield text[:first] + text[first + size : max(second, first + size)] + text[second + size :]


def _room(path: Path) -> float:
    """Megabytes that a process of its own took at most."""
    environment = {**os.environ, "PYTHONPATH": f"{ROOT}:{ROOT / 'tests'}"}
    command = [sys.executable, "-m", "benchmarks.memory", str(path)]
    return float(subprocess.run(command, check=True, capture_output=True, text=True, env=environment).stdout)


def _seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def _times(took: Sequence[float]) -> str:
    return f"{_ms(median(took))}, 95 % under {_ms(sorted(took)[-len(took) // 20])}, all {_ms(max(took))}"


def _ms(seconds: float) -> str:
    return f"{seconds * 1000:.1f} ms"


def main(path: str) -> None:
    connection = memory.opened(sqlite3.connect(path))
    texts = [row[0] for row in connection.execute("SELECT source FROM text WHERE place % 1000 = 0")]
    for text in texts:
        memory.matches(connection, EN, DE, Entry(f"{text} now"), limit=5)
    print(_most_room())


def _most_room() -> float:
    """Megabytes that this process took at most, without what its parent had before it began."""
    status = Path("/proc/self/status")
    if status.is_file() and (found := re.search(r"VmHWM:\s+(\d+) kB", status.read_text("ascii"))):
        return int(found[1]) / 1000
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000


if __name__ == "__main__":
    main(sys.argv[1])
