"""Sentence borders against treebanks: `python tests/benchmarks/borders.py DATA` with one `<language>.txt` per language.

Each file holds one sentence a line, in the order of the text. Runs of 20 are joined and cut again. Only sentences
that end in a mark and do not start in lower case count. sentencex and ICU stand beside it if they are installed.
"""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from itertools import accumulate
from pathlib import Path

from pipeline.languages import language
from pipeline.segment import borders

Cut = Callable[[str, str], list[int]]
RUN = 20
_FINAL = re.compile(r"[.!?…。！？｡।॥۔؟።։][\s\"'”’»›」』）)\]“«]*$")


def runs(path: Path, code: str) -> Iterator[tuple[str, set[int]]]:
    """Joined sentences and the places where each but the first starts."""
    lines = [line.strip() for line in path.read_text(encoding="utf-8").splitlines()]
    kept = [line for line in lines if line and _FINAL.search(line) and not line[0].islower()]
    space = "" if code in {"zh", "ja"} else " "
    for start in range(0, len(kept), RUN):
        part = kept[start : start + RUN]
        *places, _ = accumulate(len(line + space) for line in part)
        yield space.join(part), set(places)


def f1(path: Path, cut: Cut, *, show: bool = False) -> float:
    """The harmonic mean of precision and recall, in percent."""
    right = found = wanted = 0
    for text, gold in runs(path, path.stem):
        got = set(cut(text, path.stem))
        right, found, wanted = right + len(got & gold), found + len(got), wanted + len(gold)
        if show:
            for place in sorted(got ^ gold):
                sign = "extra " if place in got else "missed"
                sys.stdout.write(f"{path.stem} {sign} {text[max(0, place - 45) : place]}|{text[place : place + 30]}\n")
    return 200 * right / ((found + wanted) or 1)


def ours(text: str, code: str) -> list[int]:
    return borders(text, language(code))


def sentencex(text: str, code: str) -> list[int]:
    import sentencex as peer

    return [piece["start_index"] for piece in peer.get_sentence_boundaries(code, text)][1:]


def icu(text: str, code: str) -> list[int]:
    from icu4py.breakers import SentenceBreaker

    *places, _ = accumulate(map(len, SentenceBreaker(text, code)))
    return places


def main(folder: Path, *, show: bool) -> None:
    peers = {"sentencex": sentencex, "icu4py": icu}
    cuts: dict[str, Cut] = {"ours": ours, **{name: cut for name, cut in peers.items() if find_spec(name)}}
    scores: dict[str, list[float]] = {name: [] for name in cuts}
    for path in sorted(folder.glob("*.txt")):
        for name, cut in cuts.items():
            scores[name].append(f1(path, cut, show=show and name == "ours"))
        sys.stdout.write(path.stem + "".join(f"  {name} {values[-1]:.1f}" for name, values in scores.items()) + "\n")
    sys.stdout.write("mean" + "".join(f"  {name} {sum(v) / len(v):.2f}" for name, v in scores.items()) + "\n")
    sys.stdout.write(f"{speed(folder):.1f} MB/s\n")


def speed(folder: Path) -> float:
    """Megabytes of UTF-8 a second on English prose."""
    text = " ".join(text for text, _ in runs(folder / "en.txt", "en")) * 20
    start = time.process_time()
    ours(text, "en")
    return len(text.encode()) / 1e6 / (time.process_time() - start)


if __name__ == "__main__":
    main(Path(sys.argv[1]), show="--show" in sys.argv)
