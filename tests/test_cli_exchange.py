"""cli: export and import-po, from the catalog to the translator and back."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest
from command_line import Say
from stages_project import project

SETTINGS = "source: en\neditions: [de]\n"
TEXT = "# Doses\n\nTake 200 mg every day. Do not stop. Ask [your doctor](https://example.org/a).\n"
PO = "locales/de/LC_MESSAGES/topic/doses.po"


@pytest.fixture
def root(tmp_path: Path, say: Say) -> Path:
    """A project with one text and its catalog, in which nothing is translated."""
    made = project(tmp_path / "project", {"topic/doses.md": TEXT}, SETTINGS)
    assert say("extract", "--root", made.root)[0] == 0
    return made.root


def fill(path: Path, targets: dict[str, str]) -> None:
    """Fills in a catalog as a translator would."""
    text = path.read_text("utf-8")
    for source, target in targets.items():
        before, entry, after = text.partition(f'msgid "{source}"\nmsgstr "')
        assert entry
        text = before + entry + target + after[after.index('"') :]
    path.write_text(text, "utf-8")


def target(root: Path, source: str) -> str:
    text = (root / PO).read_text("utf-8")
    return text.partition(f'msgid "{source}"\nmsgstr "')[2].partition('"\n')[0]


def test_what_is_left_goes_out_and_comes_back(root: Path, say: Say, tmp_path: Path) -> None:
    fill(root / PO, {"Doses": "Dosierung"})
    file = tmp_path / "left.po"

    assert say("export", "de", "topic/doses.md", "--to", file, "--only", "untranslated", "--root", root)[0] == 0
    assert "Dosierung" not in file.read_text("utf-8")
    assert subprocess.run(["msgfmt", "-c", "-o", os.devnull, file], check=False).returncode == 0
    fill(file, {"Do not stop.": "Hören Sie nicht auf."})
    status, out, _ = say(
        "import-po", file, "--locale", "de", "--document", "topic/doses.md", "--root", root, "--format", "json"
    )

    assert status == 0
    told = json.loads(out)
    assert (told["entries"], told["outcomes"]["taken"], told["written"]) == (3, 1, [PO])
    assert {use["reason"] for use in told["uses"] if use["outcome"] == "unused"} == {"it has no translation"}
    assert target(root, "Do not stop.") == "Hören Sie nicht auf."
    assert target(root, "Doses") == "Dosierung"


def test_importing_twice_writes_nothing_the_second_time(root: Path, say: Say, tmp_path: Path) -> None:
    file = tmp_path / "all.po"
    say("export", "de", "topic/doses.md", "--to", file, "--root", root)
    fill(file, {"Do not stop.": "Hören Sie nicht auf."})
    line = ("import-po", file, "--locale", "de", "--document", "topic/doses.md", "--root", root, "--format", "json")
    say(*line)

    assert json.loads(say(*line)[1])["written"] == []


def test_findings_go_to_the_translator_as_comments(root: Path, say: Say, tmp_path: Path) -> None:
    fill(root / PO, {"Take 200 mg every day.": "Nehmen Sie jeden Tag 100 mg.", "Doses": "Dosierung"})
    file = tmp_path / "left.po"

    assert say("export", "de", "topic/doses.md", "--to", file, "--only", "findings", "--root", root)[0] == 0
    text = file.read_text("utf-8")
    assert "#. finding: error: the source has 200 mg, the translation has 100 mg [number]" in text or (
        "#. finding: error: " in text and "[number]" in text
    )
    assert text.count("msgid ") == 2
    fill(file, {"Take 200 mg every day.": "Nehmen Sie jeden Tag 200 mg."})
    assert say("import-po", file, "--locale", "de", "--document", "topic/doses.md", "--root", root)[0] == 0
    assert target(root, "Take 200 mg every day.") == "Nehmen Sie jeden Tag 200 mg."
    assert "finding" not in (root / PO).read_text("utf-8")


def test_a_file_that_somebody_has_worked_on_is_not_overwritten(root: Path, say: Say, tmp_path: Path) -> None:
    file = tmp_path / "left.po"
    line = ("export", "de", "topic/doses.md", "--to", file, "--root", root)
    assert say(*line)[0] == 0
    assert say(*line)[0] == 0
    fill(file, {"Doses": "Dosen"})
    before = file.read_bytes()

    status, _, err = say(*line)

    assert status == 2
    assert "--force" in err
    assert file.read_bytes() == before
    assert say(*line, "--force")[0] == 0
    assert file.read_bytes() != before


def test_a_file_that_is_no_catalog_is_not_overwritten(root: Path, say: Say, tmp_path: Path) -> None:
    file = tmp_path / "letter.txt"
    file.write_text("Dear all\n", "utf-8")

    assert say("export", "de", "topic/doses.md", "--to", file, "--root", root)[0] == 2
    assert file.read_text("utf-8") == "Dear all\n"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("export", "fr", "topic/doses.md"), "fr"),
        (("export", "de", "topic/dosis.md"), "did you mean 'topic/doses.md'?"),
        (("export", "de", "topic/doses.md", "--only", "fuzzy,old"), "'old' is none of fuzzy, untranslated, findings"),
        (("export", "de", "topic/doses.md", "--only", ","), "is none of fuzzy"),
    ],
)
def test_a_wrong_name_is_told_with_what_would_be_right(
    arguments: tuple[str, ...], told: str, root: Path, say: Say, tmp_path: Path
) -> None:
    status, _, err = say(*arguments, "--to", tmp_path / "x.po", "--root", root)

    assert status == 2
    assert told in err
    assert not (tmp_path / "x.po").exists()


def test_a_file_for_another_document_is_refused(root: Path, say: Say, tmp_path: Path) -> None:
    (root / "source_texts/topic/other.md").write_text("# Doses\n", "utf-8")
    say("extract", "--root", root)
    file = tmp_path / "left.po"
    say("export", "de", "topic/doses.md", "--to", file, "--root", root)

    status, _, err = say("import-po", file, "--locale", "de", "--document", "topic/other.md", "--root", root)

    assert status == 2
    assert "--locale de --document topic/doses.md" in err


def test_a_broken_file_is_refused_with_file_and_line(root: Path, say: Say, tmp_path: Path) -> None:
    file = tmp_path / "broken.po"
    file.write_text('msgid "a"\nmsgstr "b"\n<<<<<<< HEAD\n', "utf-8")
    before = (root / PO).read_bytes()

    status, _, err = say("import-po", file, "--locale", "de", "--document", "topic/doses.md", "--root", root)

    assert status == 3
    assert f"{file}:3" in err
    assert (root / PO).read_bytes() == before


def test_a_wrapped_file_is_as_msgcat_wraps_it_and_comes_back(root: Path, say: Say, tmp_path: Path) -> None:
    long = "Nehmen Sie jeden Tag zur gleichen Zeit 200 mg, und zwar mit einem großen Glas Wasser ohne Kohlensäure."
    fill(root / PO, {"Take 200 mg every day.": long})
    file = tmp_path / "all.po"
    say("export", "de", "topic/doses.md", "--to", file, "--root", root)
    plain = file.read_bytes()

    assert say("export", "de", "topic/doses.md", "--to", file, "--wrap", "79", "--root", root)[0] == 0
    oracle = subprocess.run(["msgcat", "--force-po", "--width=79", "-"], input=plain, capture_output=True, check=True)
    assert file.read_bytes() == oracle.stdout
    assert max(map(len, file.read_text("utf-8").splitlines())) <= 79
    out = say("import-po", file, "--locale", "de", "--document", "topic/doses.md", "--root", root, "--format", "json")[
        1
    ]
    assert json.loads(out)["written"] == []


def test_xliff_goes_out_and_comes_back(root: Path, say: Say, tmp_path: Path) -> None:
    file = tmp_path / "left.xlf"
    line = ("export", "de", "topic/doses.md", "--to", file, "--format", "xliff", "--root", root)
    assert say(*line)[0] == 0
    assert say(*line)[0] == 0
    text = file.read_text("utf-8")
    stop = '<source>Do not stop.</source>\n<target state="needs-translation">'
    assert stop in text
    file.write_text(
        text.replace(stop, stop.replace("needs-translation", "translated") + "Hören Sie nicht auf."), "utf-8"
    )

    status, out, _ = say(
        "import-po", file, "--locale", "de", "--document", "topic/doses.md", "--root", root, "--format", "json"
    )

    assert (status, json.loads(out)["outcomes"]["taken"]) == (0, 1)
    assert target(root, "Do not stop.") == "Hören Sie nicht auf."
    assert say(*line)[0] == 2


def test_xliff_calls_a_translation_final_only_while_its_review_holds(root: Path, say: Say, tmp_path: Path) -> None:
    fill(root / PO, {"Doses": "Dosierung"})
    assert say("review", "de", "topic/doses.md", "--by", "Ana Lima", "--partly", "--root", root)[0] == 0
    line = ("export", "de", "topic/doses.md", "--format", "xliff", "--root", root, "--to")

    say(*line, tmp_path / "holds.xlf")
    fill(root / PO, {"Do not stop.": "Hören Sie nicht auf."})
    say(*line, tmp_path / "lapsed.xlf")

    assert (tmp_path / "holds.xlf").read_text("utf-8").count('<target state="final">') == 1
    assert (tmp_path / "lapsed.xlf").read_text("utf-8").count('<target state="final">') == 0
    assert (tmp_path / "lapsed.xlf").read_text("utf-8").count('<target state="translated">') == 2


def test_a_hostile_xliff_is_refused_and_changes_nothing(root: Path, say: Say, tmp_path: Path) -> None:
    file = tmp_path / "bad.xlf"
    file.write_text(
        '<?xml version="1.0"?>\n<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>\n<a>&b;</a>', "utf-8"
    )
    before = (root / PO).read_bytes()

    status, _, err = say("import-po", file, "--locale", "de", "--document", "topic/doses.md", "--root", root)

    assert status == 3
    assert f"{file}:2" in err
    assert (root / PO).read_bytes() == before
