"""Time of whole runs on a made-up project: `python tests/benchmarks/project.py [DOCUMENTS [SENTENCES]]`.

Prints seconds of the process for a first run, one with nothing changed, one with one text changed, and for help.
The project has three editions, all translated; 600 documents of 20 sentences if nothing else is said.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PLAINLOC = [sys.executable, "-m", "pipeline"]
EDITIONS = ("de", "es", "fr")
WORDS = """
    the patient may take this medicine with food every day because it helps body fight cancer cells and doctor will
    tell you when treatment can stop or if another test is needed before next visit at hospital
"""


def text(document: int, sentences: int) -> str:
    """A text whose sentences stand in no other, but for a few."""
    chance = random.Random(document)
    lines = [f"---\ntitle: Text number {document}\n---\n\n# Text number {document}\n"]
    for number in range(sentences):
        words = " ".join(chance.choices(WORDS.split(), k=chance.randint(6, 20)))
        lines.append(f"{words.capitalize()} {document}-{number}." + "\n" * (number % 4 == 3))
    return "\n".join(lines) + "\n"


def make(root: Path, documents: int, sentences: int) -> None:
    settings = f"source: en\neditions: [{', '.join(EDITIONS)}]\npublishing: {{fail_on: never, minimum_coverage: 0}}\n"
    for number in range(documents):
        path = root / f"source_texts/topic{number % 20}/text{number}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text(number, sentences), "utf-8")
    (root / "source_texts/pipeline.yaml").write_text(settings, "utf-8")


def translate(root: Path) -> None:
    """Fills in every catalog: the source in upper case is as good as a language."""
    for path in (root / "locales").rglob("*.po"):
        lines = path.read_text("utf-8").split("\n")
        for number, line in enumerate(lines):
            if line == 'msgstr ""' and lines[number - 1].startswith("msgid ") and lines[number - 1] != 'msgid ""':
                lines[number] = f"msgstr {lines[number - 1][6:].upper()}"
        path.write_text("\n".join(lines), "utf-8")


def timed(what: str, *arguments: str | Path) -> None:
    """Runs plainloc and prints the seconds of the whole process."""
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent.parent)}
    start = time.perf_counter()
    done = subprocess.run([*PLAINLOC, *arguments], capture_output=True, text=True, env=environment, check=False)
    seconds = time.perf_counter() - start
    print(f"{what:<28}{seconds:8.2f} s  {(done.stdout or done.stderr).strip().splitlines()[-1]}", flush=True)


def main(documents: int = 600, sentences: int = 20) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        make(root, documents, sentences)
        timed("first run", "run", "--root", root)
        translate(root)
        timed("all translated", "run", "--root", root)
        time.sleep(0.1)
        timed("nothing changed", "run", "--root", root)
        timed("nothing changed, once more", "run", "--root", root)
        changed = root / "source_texts/topic0/text0.md"
        changed.write_text(changed.read_text("utf-8") + "\nOne more sentence.\n", "utf-8")
        timed("one text changed", "run", "--root", root)
        timed("help", "--help")
        files = sum(path.is_file() for path in root.rglob("*"))
        print(f"{documents} documents, {len(EDITIONS)} editions, {files} files")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:3]))
