"""cli: what texts and names hold is shown and never obeyed, and a fault is told as one."""

from __future__ import annotations

import io
import json
import logging
import os
import sqlite3
import subprocess
import sys
import unicodedata
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from command_line import Say
from hypothesis import given
from hypothesis import strategies as st
from stages_project import catalog, project

from pipeline.cli.columns import columns
from pipeline.cli.findings import FORMATS
from pipeline.cli.pool import Cluster
from pipeline.cli.shown import shown
from pipeline.cli.told import Told
from pipeline.model import Finding

PLAINLOC = [sys.executable, "-m", "pipeline"]


def unseen(text: str) -> list[str]:
    """The characters of a text that a terminal obeys or hides."""
    return [c for c in text if c not in "\n\u200c\u200d" and unicodedata.category(c) in {"Cc", "Cf", "Cs", "Zl", "Zp"}]


# What is shown


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("plain, ü, 免疫, नमस्ते, می\u200cخواهم, 👩\u200d⚕️", "plain, ü, 免疫, नमस्ते, می\u200cخواهم, 👩\u200d⚕️"),
        ("\x1b[2Jgone", "␛[2Jgone"),
        ("a\nb\r\tc\0", "a␊b␍␉c␀"),
        ("a\x7f\x9b31m", "a␡<U+009B>31m"),
        ("\u202egnp.exe", "<U+202E>gnp.exe"),
        ("a\u2028b\u2029c\ufeff\xad", "a<U+2028>b<U+2029>c<U+FEFF><U+00AD>"),
        ("a\udce9", "a<U+DCE9>"),
    ],
)
def test_what_a_terminal_would_obey_or_hide_is_a_visible_mark(text: str, seen: str) -> None:
    assert shown(text) == seen


@given(text=st.text())
def test_nothing_that_is_shown_is_obeyed(text: str) -> None:
    assert unseen(shown(text)) == []
    assert "\n" not in shown(text)
    assert shown(shown(text)) == shown(text)


ODD = Finding("x", "error", "a\n::error::forged\x1b[2J\u202e%\r", "s/\x1b]0;x.po", 1, "de", suggestion="\u2028::b")


@pytest.mark.parametrize("form", ["text", "github"])
def test_a_finding_is_one_line_in_text_and_in_workflow_commands(form: str) -> None:
    told = FORMATS[form](Told([ODD, ODD]))

    assert [line[:6] for line in told.split("\n")] == [told[:6]] * 2
    assert not told.startswith("::error::")
    assert unseen(told) == []


def test_a_finding_is_whole_in_the_formats_of_programs() -> None:
    suite = ElementTree.fromstring(FORMATS["junit"](Told([ODD])).partition("\n")[2])[0]

    assert json.loads(FORMATS["json"](Told([ODD])))["findings"][0]["message"] == ODD.message
    assert (suite[0][0].get("message") or "").startswith("a\n::error::forged␛[2J")
    assert not [line for line in FORMATS["junit"](Told([ODD])).splitlines() if line.startswith("::")]


def test_a_table_is_as_many_lines_as_it_has_rows() -> None:
    assert columns(("a", "b"), [("x\n::error::y", "\x1b[2J")]).count("\n") == 1


def test_what_catalogs_and_texts_hold_is_shown_and_not_obeyed(say: Say, tmp_path: Path) -> None:
    made = project(tmp_path)
    made.write("source_texts/cells.md", "# Cells\n\nSee [x](<a&#10;::error::forged&#27;[2J>) here.\n")
    made.write("source_texts/bad\n::error::x\x1b.md", "x\n")
    made.run()
    made.write(catalog("de", "cells"), 'msgid "x\x1b[2J\n')

    for words in (["check"], ["status"], ["run"], ["score"], ["build"], ["check", "--format", "github"]):
        _, out, err = say(*words, "--jobs", "1", "--root", made.root)
        forged = [line for line in (out + err).splitlines() if line.startswith("::error::")]
        assert (unseen(out), unseen(err), forged) == ([], [], []), words


def test_a_name_that_starts_like_a_command_does_not_start_a_line(say: Say, tmp_path: Path, monkeypatch: Any) -> None:
    (tmp_path / "::error::x.md").write_text("Good.\n")
    monkeypatch.chdir(tmp_path)

    assert say("score", ".", "--locale", "en")[1].startswith("./::error::x.md (en): ")


def test_a_name_that_is_no_utf_8_can_be_told_of(tmp_path: Path) -> None:
    made = project(tmp_path)
    made.write("source_texts/bad\udce9.md", "x\n")

    for form in ("text", "json"):
        done = subprocess.run(
            [*PLAINLOC, "extract", "--root", made.root, "--jobs", "1", "--format", form],
            capture_output=True,
            check=False,
        )
        assert done.returncode == 3
        assert b"source_texts/bad<U+DCE9>.md: " in done.stderr


def test_brackets_in_names_are_no_markup_in_the_progress(tmp_path: Path) -> None:
    made = project(tmp_path, {"[/b]x[red].md": "Text.\n"})
    ours, theirs = os.openpty()
    command = [*PLAINLOC, "extract", "--jobs", "1", "--root", str(made.root)]

    done = subprocess.run(
        command, stdout=subprocess.PIPE, stderr=theirs, env={**os.environ, "TERM": "xterm"}, check=False
    )
    os.write(theirs, b"end")
    said = b""
    while not said.endswith(b"end"):
        said += os.read(ours, 10_000)
    os.close(theirs)
    os.close(ours)

    assert done.returncode == 0
    assert b"[/b]x[red].md" in said


# Faults


class Faulty(io.BytesIO):
    """Fails when it is read."""

    def __init__(self, error: Exception) -> None:
        self.error = error

    def read(self, size: int | None = -1, /) -> bytes:
        raise self.error


@pytest.mark.parametrize(
    ("error", "status", "said"),
    [
        (
            RecursionError("too\ndeep"),
            70,
            "this is a fault in plainloc (RecursionError: too␊deep, in test_cli_hostile.py:",
        ),
        (KeyError("x"), 70, "please report this line"),
        (OSError(28, "No space left on device"), 3, "plainloc: [Errno 28] No space left on device\n"),
    ],
)
def test_what_nobody_foresaw_never_looks_like_findings(
    say: Say, monkeypatch: pytest.MonkeyPatch, error: Exception, status: int, said: str
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(Faulty(error)))

    ended, out, err = say("score", "-", "--locale", "en")

    assert (ended, out) == (status, "")
    assert said in err
    assert err.count("\n") <= 1


def test_the_help_says_what_exit_status_means(say: Say) -> None:
    assert "70 a fault" in " ".join(say("--help")[1].split())


def test_a_cache_with_broken_pages_is_done_without_and_made_again(say: Say, tmp_path: Path) -> None:
    made = project(tmp_path)
    made.run()
    path = made.root / ".plainloc/results.sqlite"
    data = path.read_bytes()
    path.write_bytes(data[:8192] + b"\xff" * (len(data) - 8192))

    assert made.run().errors == ()
    assert made.run().errors == ()
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()


# Other runs


def test_another_epoch_is_another_run(say: Say, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = project(tmp_path)
    for path in made.root.rglob("*"):
        os.utime(path, (1_600_000_000, 1_600_000_000))
    words = ["run", "--jobs", "1", "--format", "json", "--root", made.root]
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    say(*words)
    assert json.loads(say(*words)[1])["written"] == 0

    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1800000000")

    assert json.loads(say(*words)[1])["written"] > 0


def test_the_folder_of_a_built_text_says_its_language_and_not_its_front_matter(say: Say, tmp_path: Path) -> None:
    made = project(tmp_path, {"cells.md": "---\nlang: en\n---\n\nCells.\n"})
    made.run(["build"])

    assert "cells.md (de): " in say("score", made.root / "build/texts/de/cells.md")[1]
    assert "cells.md (en): " in say("score", made.root / "source_texts/cells.md")[1]


def test_a_text_beside_the_folders_of_editions_has_no_edition(say: Say, tmp_path: Path) -> None:
    made = project(tmp_path)
    made.write("build/texts/cells.md", "---\nlang: es\n---\n\nHola.\n")

    assert "cells.md (es): " in say("score", made.root / "build/texts/cells.md")[1]


def test_a_cluster_that_is_gone_takes_no_more_work_as_other_executors_do(tmp_path: Path) -> None:
    distributed = pytest.importorskip("distributed")
    made = project(tmp_path)

    with distributed.LocalCluster(
        n_workers=1,
        threads_per_worker=1,
        processes=True,
        host="127.0.0.1",
        dashboard_address="127.0.0.1:0",
        silence_logs=logging.CRITICAL,
    ) as running:
        client = distributed.Client(running, set_as_default=False)
        executor = Cluster(client.get_executor())
        assert executor.submit(len, "abc").result() == 3
        client.close()

        with pytest.raises(RuntimeError, match="the cluster is gone"):
            executor.submit(len, "abc")
        outcome = made.run(executor=executor)

    assert outcome.errors == ()
    assert "build/texts/de/cells.md" in outcome.written
