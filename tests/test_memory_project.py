"""memory in a project: filled in by a run, quiet, kept when the cache goes, searched and exchanged."""

from __future__ import annotations

import json
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from command_line import Say
from stages_project import EVERYTHING, LATER, Project, catalog, project

from pipeline import memory
from pipeline.languages import locale
from pipeline.memory import Entry, Part, Unit, Variant
from pipeline.stages.memories import Content, hold

SETTINGS = """\
source: en
editions:
  - en-simple
  - de
  - locale: de-simple
    from: en-simple
    fallbacks: []
publishing:
  minimum_coverage: 0
"""
CARE = "# Care\n\nCall your doctor today. Rest well at home. Take 2 tablets.\n"
MORE = "# More\n\nCall your doctor now. Rest well at home. Take 3 tablets.\n"
SAME = "# Care\n\nCall your doctor today. Rest well at home. Drink.\n"
GERMAN = {
    "Care": "Pflege",
    "Call your doctor today.": "Rufen Sie heute an.",
    "Rest well at home.": "Ruhen Sie sich aus.",
    "Take 2 tablets.": "Nehmen Sie 2 Tabletten.",
}


@pytest.fixture
def made(tmp_path: Path) -> Project:
    """A project with one text, which is translated into German."""
    made = project(tmp_path, {"care.md": CARE}, SETTINGS)
    made.run()
    made.translate("de", "care", GERMAN)
    made.run()
    return made


def finishing(made: Project) -> None:
    made.edit("source_texts/pipeline.yaml", "source: en", "source: en\nmemory: {exact: finished}")


# What a run fills in


def test_a_new_text_gets_what_is_like_its_sentences_but_never_another_number(made: Project) -> None:
    made.write("source_texts/more.md", MORE)

    made.run()

    assert made.targets("de", "more") == {
        "More": "",
        "Call your doctor now.": "Rufen Sie heute an.?",
        "Rest well at home.": "Ruhen Sie sich aus.?",
        "Take 3 tablets.": "",
    }
    assert '#| msgid "Call your doctor today."' in made.read(catalog("de", "more"))
    assert "#. suggested from care.md, 86%\n" in made.read(catalog("de", "more"))


def test_a_second_run_changes_nothing_whatever_was_filled_in(made: Project) -> None:
    made.write("source_texts/more.md", MORE)
    made.write("source_texts/most.md", SAME)
    finishing(made)
    made.run()
    before = made.state()
    shutil.rmtree(made.root / ".plainloc")

    again = made.run(now=LATER)

    assert again.written == ()
    assert made.state() == before


@pytest.mark.parametrize(("least", "filled"), [(80, True), (90, False), (100, False)])
def test_the_project_says_how_much_alike_texts_must_be(made: Project, least: int, filled: bool) -> None:
    made.edit("source_texts/pipeline.yaml", "source: en", f"source: en\nmemory: {{least: {least}}}")
    made.write("source_texts/more.md", MORE)

    made.run()

    assert bool(made.targets("de", "more")["Call your doctor now."]) is filled
    assert made.targets("de", "more")["Rest well at home."] == "Ruhen Sie sich aus.?"


def test_the_same_text_between_the_same_neighbours_is_finished_where_the_project_says_so(made: Project) -> None:
    finishing(made)
    made.write("source_texts/most.md", SAME)

    made.run()

    assert made.targets("de", "most") == {
        "Care": "Pflege",
        "Call your doctor today.": "Rufen Sie heute an.",
        "Rest well at home.": "Ruhen Sie sich aus.?",
        "Drink.": "",
    }
    assert "Rufen Sie heute an." in made.built("de", "most.md")


def test_an_edition_that_others_are_made_from_is_never_finished_by_the_memory(made: Project) -> None:
    finishing(made)
    made.translate(
        "en@simple", "care", {"Care": "Help", "Call your doctor today.": "Call.", "Rest well at home.": "R."}
    )
    made.write("source_texts/most.md", SAME)

    made.run()

    assert made.targets("en@simple", "most")["Call your doctor today."] == "Call.?"


def test_what_is_made_from_another_edition_is_remembered_by_the_text_of_that_edition(made: Project) -> None:
    made.translate("en@simple", "care", {"Call your doctor today.": "Please call the doctor."})
    made.run()
    made.translate("de@simple", "care", {"Please call the doctor.": "Bitte anrufen."})
    made.write("source_texts/more.md", MORE)
    made.run()
    made.translate("en@simple", "more", {"Call your doctor now.": "Please call the doctor."})

    made.run()
    before = made.state()

    assert made.targets("de@simple", "more")["Please call the doctor."] == "Bitte anrufen.?"
    assert made.run(now=LATER).written == ()
    assert made.state() == before


def test_the_translations_of_a_text_that_is_gone_are_still_offered(made: Project) -> None:
    (made.root / "source_texts/care.md").unlink()
    made.write("source_texts/more.md", "# Other\n\nWe are here to help. Rest well at home. No charge for it.\n")

    made.run()

    assert made.targets("de", "more")["Rest well at home."] == "Ruhen Sie sich aus.?"


@pytest.fixture
def pruned(made: Project, say: Say) -> Project:
    """A project whose only translated document has gone for good."""
    (made.root / "source_texts/care.md").unlink()
    made.write("source_texts/other.md", "# Other\n\nWe are here.\n")
    made.run()
    assert say("prune", "--yes", "--root", made.root)[0] == 0
    assert not (made.root / catalog("de", "care")).exists()
    return made


def test_the_translations_of_a_text_that_was_pruned_are_still_offered(pruned: Project) -> None:
    pruned.write("source_texts/more.md", MORE)

    pruned.run()
    before = pruned.state()

    assert pruned.targets("de", "more")["Rest well at home."] == "Ruhen Sie sich aus.?"
    assert pruned.targets("de", "more")["Take 3 tablets."] == ""
    assert "#. suggested from archive.po, 100%\n" in pruned.read(catalog("de", "more"))
    assert pruned.run(now=LATER).written == ()
    assert pruned.state() == before


def test_what_was_pruned_is_found_by_a_search_and_exported(pruned: Project, say: Say, tmp_path: Path) -> None:
    found = say("memory", "search", "Rest well at home.", "--root", pruned.root)[1]
    said = say("memory", "export", tmp_path / "x.tmx", "--root", pruned.root)[2]

    assert found == "100%  de  archive.po  f02a8f9f\n  Rest well at home.\n  Ruhen Sie sich aus.\n"
    assert said == f"4 units written to {tmp_path / 'x.tmx'}\n"
    assert "Ruhen Sie sich aus." in (tmp_path / "x.tmx").read_text("utf-8")


@pytest.mark.parametrize("name", ["locales/de/archive.po", catalog("de", "gone")])
def test_an_archive_and_a_catalog_without_a_document_that_cannot_be_read_are_told(pruned: Project, name: str) -> None:
    pruned.write("source_texts/more.md", MORE)
    pruned.write(name, "msgid")

    errors = [[str(error) for error in pruned.run().errors] for _ in range(2)]

    assert [error.partition(":")[0] for error in errors[0]] == [name]
    assert errors[0] == errors[1]
    assert pruned.read(name) == "msgid"


def test_what_is_obsolete_in_a_catalog_is_offered(made: Project) -> None:
    made.write("source_texts/care.md", "# Care\n\nQuite another text, and a long one.\n")
    made.run()
    assert '#~ msgid "Rest well at home."' in made.read(catalog("de", "care"))
    made.write("source_texts/more.md", MORE)

    made.run()

    assert made.targets("de", "more")["Rest well at home."] == "Ruhen Sie sich aus.?"


def test_a_suggestion_that_was_accepted_loses_its_comment(made: Project) -> None:
    made.write("source_texts/more.md", MORE)
    made.run()
    made.translate("de", "more", {"Rest well at home.": "Ruhen Sie sich aus."})

    made.run()

    assert "suggested from care.md, 100%" not in made.read(catalog("de", "more"))
    assert made.targets("de", "more")["Rest well at home."] == "Ruhen Sie sich aus."


@pytest.mark.parametrize("exact", ["fuzzy", "finished"])
def test_a_new_project_with_a_second_text_from_end_to_end(say: Say, tmp_path: Path, exact: str) -> None:
    made = Project(tmp_path.resolve() / "p")
    assert say("init", made.root, "--editions", "de")[0] == 0
    made.edit("source_texts/pipeline.yaml", "# memory:\n#   least: 75\n#   exact: fuzzy", f"memory:\n  exact: {exact}")
    made.write("source_texts/care.md", CARE)
    say("extract", "--root", made.root)
    made.translate("de", "care", GERMAN)
    made.write("source_texts/most.md", SAME.replace("Rest well at home.", "Rest well at home and sleep."))

    assert say("extract", "--root", made.root)[0] == 0
    first, filled = made.targets("de", "most"), made.read(catalog("de", "most"))
    made.translate("de", "most", {"Rest well at home and sleep.": "Ruhen Sie und schlafen Sie."})
    assert say("extract", "--root", made.root)[0] == 0
    done = made.read(catalog("de", "most"))

    mark = "" if exact == "finished" else "?"
    assert first == {
        "Care": f"Pflege{mark}",
        "Call your doctor today.": "Rufen Sie heute an.?",
        "Rest well at home and sleep.": "Ruhen Sie sich aus.?",
        "Drink.": "",
    }
    assert filled.count("suggested from care.md, 100%") == (1 if exact == "finished" else 2)
    assert '#| msgid "Rest well at home."' in filled
    assert made.targets("de", "most")["Rest well at home and sleep."] == "Ruhen Sie und schlafen Sie."
    assert '#| msgid "Rest well at home."' not in done
    assert done.count("suggested from") == filled.count("suggested from") - 1


# An empty return is no answer


def test_a_translation_that_comes_back_empty_is_offered_again(made: Project) -> None:
    made.translate("de", "care", {"Call your doctor today.": "", "Rest well at home.": "Schlafen Sie."})

    made.run()
    before = made.state()

    assert made.targets("de", "care") == {
        **GERMAN,
        "Call your doctor today.": "Rufen Sie heute an.?",
        "Rest well at home.": "Schlafen Sie.",
    }
    assert made.run(now=LATER).written == ()
    assert made.state() == before


def test_a_suggestion_that_comes_back_empty_is_offered_again(made: Project) -> None:
    made.write("source_texts/more.md", MORE)
    made.run()
    before = made.read(catalog("de", "more"))
    made.translate("de", "more", {"Call your doctor now.": "", "Rest well at home.": ""})

    made.run()

    assert made.read(catalog("de", "more")) == before


def test_a_catalog_of_an_earlier_day_has_lost_nothing(made: Project) -> None:
    name = catalog("de", "care")
    earlier = made.read(name).replace('msgstr "Rufen Sie heute an."', 'msgstr ""')
    made.edit(name, "PO-Revision-Date: 2026-03-01", "PO-Revision-Date: 2026-03-09")
    made.run()
    made.write(name, earlier)

    made.run()

    assert made.targets("de", "care")["Call your doctor today."] == ""


# The cache


@pytest.mark.parametrize("broken", [b"", b"no database", b"SQLite format 3\0" + b"\1" * 5000])
def test_a_broken_memory_is_made_anew(made: Project, broken: bytes) -> None:
    made.write("source_texts/more.md", MORE)
    made.write(".plainloc/memory.sqlite", broken)

    outcome = made.run()

    assert outcome.errors == ()
    assert made.targets("de", "more")["Rest well at home."] == "Ruhen Sie sich aus.?"


def test_a_memory_that_another_run_holds_is_not_waited_for_long(made: Project) -> None:
    made.write("source_texts/more.md", MORE)
    holder = sqlite3.connect(made.root / ".plainloc/memory.sqlite", isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")

    made.run()

    holder.close()
    assert made.targets("de", "more")["Rest well at home."] == "Ruhen Sie sich aus.?"


def test_a_memory_that_another_run_makes_anew_stays_as_it_was_while_it_is_asked(tmp_path: Path) -> None:
    part, path = Part(locale("en"), locale("de")), tmp_path / "memory.sqlite"
    ours, theirs = (
        Content(part, memory.digest(some), lambda some=some: some)  # type: ignore[misc] # a lambda with a default
        for some in ([Entry("One thing.", "A", document="a.md")], [Entry("One thing.", "B", document="a.md")])
    )
    with closing(sqlite3.connect(path)) as one, closing(sqlite3.connect(path, timeout=0)) as other:
        hold(one, [ours])
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            hold(other, [theirs])

        found = memory.matches(one, part.source, part.target, Entry("One thing!"))
        one.rollback()
        hold(other, [theirs])
        later = memory.matches(other, part.source, part.target, Entry("One thing!"))

    assert ([match.target for match in found], [match.target for match in later]) == (["A"], ["B"])


def test_many_processes_at_once_get_the_same_and_break_nothing(made: Project) -> None:
    shutil.rmtree(made.root / ".plainloc")
    command = [sys.executable, "-m", "pipeline", "memory", "search", "Rest well at home.", "--root", str(made.root)]
    there = {"cwd": Path(__file__).parents[1], "stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}

    processes = [subprocess.Popen(command, **there) for _ in range(4)]  # type: ignore[call-overload] # a dict of them
    told = [process.communicate(timeout=60) for process in processes]

    assert told == [("100%  de  care.md  f02a8f9f\n  Rest well at home.\n  Ruhen Sie sich aus.\n", "")] * 4
    with closing(sqlite3.connect(made.root / ".plainloc/memory.sqlite")) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def _write_protected(folder: Path) -> None:
    for path in folder.iterdir():
        path.chmod(0o400)
    folder.chmod(0o500)


def _no_folder(folder: Path) -> None:
    shutil.rmtree(folder)
    folder.write_bytes(b"")


def _folders_in_place_of_files(folder: Path) -> None:
    for path in list(folder.glob("*.sqlite")):
        path.unlink()
        path.mkdir()


@pytest.mark.parametrize("spoil", [_write_protected, _no_folder, _folders_in_place_of_files])
def test_a_cache_that_cannot_be_written_is_done_without(made: Project, say: Say, spoil: Callable[[Path], None]) -> None:
    made.write("source_texts/more.md", MORE)
    cache = made.root / ".plainloc"
    spoil(cache)

    outcome = made.run()
    status, out, _ = say("memory", "search", "Rest well at home.", "--root", made.root)
    if cache.is_dir():
        cache.chmod(0o700)

    assert outcome.errors == ()
    assert made.targets("de", "more")["Rest well at home."] == "Ruhen Sie sich aus.?"
    assert (status, out.splitlines()[0]) == (0, "100%  de  care.md  f02a8f9f")


def test_what_was_looked_up_once_is_not_looked_up_again(made: Project) -> None:
    made.write("source_texts/more.md", MORE)
    made.run(EVERYTHING - {"extract"})
    made.write(".plainloc/memory.sqlite", b"not read")

    made.run(EVERYTHING - {"extract"})

    assert made.read(".plainloc/memory.sqlite") == "not read"


# Files from and for other programs


def tmx(path: Path, *pairs: tuple[str, str], target: str = "de") -> Path:
    units = [Unit("en", (Variant("en", one), Variant(target, other)), Entry("")) for one, other in pairs]
    path.write_bytes(memory.dumps(units))
    return path


def test_what_was_imported_is_offered_also_when_the_cache_is_gone(made: Project, say: Say, tmp_path: Path) -> None:
    file = tmx(tmp_path / "x.tmx", ("More", "Mehr"), ("Take 3 tablets.", "3 Tabletten nehmen."))

    status, out, _ = say("memory", "import", file, "--root", made.root)
    shutil.rmtree(made.root / ".plainloc")
    made.write("source_texts/more.md", MORE)
    made.run()

    assert (status, out) == (0, "de: 2 units, 2 of them new\n")
    assert made.targets("de", "more")["More"] == "Mehr?"
    assert made.targets("de", "more")["Take 3 tablets."] == "3 Tabletten nehmen.?"
    assert "#. suggested from memory.tmx, 100%" in made.read(catalog("de", "more"))


def test_importing_again_writes_nothing_and_adds_what_is_new(made: Project, say: Say, tmp_path: Path) -> None:
    say("memory", "import", tmx(tmp_path / "x.tmx", ("One.", "Eins."), ("Two.", "Zwei.")), "--root", made.root)
    before = made.read("locales/de/memory.tmx")

    again = say("memory", "import", tmp_path / "x.tmx", "--root", made.root)[1]
    same = made.read("locales/de/memory.tmx")
    say("memory", "import", tmx(tmp_path / "x.tmx", ("A.", "Ein."), ("One.", "Eins.")), "--root", made.root)

    assert again == "de: 2 units, 0 of them new\n"
    assert same == before
    assert [line for line in made.read("locales/de/memory.tmx").splitlines() if "A." in line or "Two" in line] == [
        '  <tuv xml:lang="en"><seg>A.</seg></tuv>',
        '  <tuv xml:lang="en"><seg>Two.</seg></tuv>',
    ]


def test_units_of_other_languages_that_stand_there_already_stay(made: Project, say: Say, tmp_path: Path) -> None:
    tmx(made.root / "locales/de/memory.tmx", ("One.", "Uno."), target="it")

    say("memory", "import", tmx(tmp_path / "x.tmx", ("One.", "Eins.")), "--root", made.root)

    assert "Uno." in made.read("locales/de/memory.tmx")
    assert "Eins." in made.read("locales/de/memory.tmx")


@pytest.mark.parametrize("data", [b"<tmx>", b"\xff\xfe\x00", b'<tmx version="1.4"><body><tu/></body></tmx>', b"<x/>"])
def test_a_file_that_is_refused_changes_nothing(made: Project, say: Say, tmp_path: Path, data: bytes) -> None:
    (tmp_path / "x.tmx").write_bytes(data)
    before = made.state()

    status, out, err = say("memory", "import", tmp_path / "x.tmx", "--root", made.root)

    assert (status, out) == (3, "")
    assert str(tmp_path / "x.tmx") in err
    assert made.state() == before


def test_an_imported_file_that_is_broken_is_told_each_time_and_never_overwritten(
    made: Project, say: Say, tmp_path: Path
) -> None:
    made.write("locales/de/memory.tmx", '<tmx version="1.4"><body>')
    made.write("source_texts/more.md", MORE)

    errors = [[str(error) for error in made.run().errors] for _ in range(2)]
    status, _, err = say("memory", "import", tmx(tmp_path / "x.tmx", ("One.", "Eins.")), "--root", made.root)

    assert errors[0] == errors[1]
    assert errors[0][0].startswith("locales/de/memory.tmx:1: it is no well-formed XML")
    assert (status, "locales/de/memory.tmx:1" in err) == (3, True)
    assert made.read("locales/de/memory.tmx") == '<tmx version="1.4"><body>'


def test_what_is_of_no_use_is_told_by_language_and_what_is_wrong_by_line(
    made: Project, say: Say, tmp_path: Path
) -> None:
    data = tmx(tmp_path / "x.tmx", ("One.", "Eins."), ("Two.", "Zwei.")).read_text("utf-8")
    other = '<tu><tuv xml:lang="en"><seg>x</seg></tuv><tuv xml:lang="it"><seg>y</seg></tuv></tu>\n<tu/>\n</body>'
    (tmp_path / "x.tmx").write_text(data.replace("</body>", other), "utf-8")

    status, out, err = say("memory", "import", tmp_path / "x.tmx", "--root", made.root, "--format", "json")

    told = json.loads(out)
    assert status == 3
    assert told["editions"] == [{"locale": "de", "units": 2, "new": 2}]
    assert told["others"] == {"units": 1, "languages": ["en", "it"]}
    assert told["left_out"][0]["where"] == f"{tmp_path / 'x.tmx'}:14"
    assert "this <tu> has no text" in err


def test_a_memory_that_is_exported_fills_another_project(made: Project, say: Say, tmp_path: Path) -> None:
    say("memory", "export", tmp_path / "x.tmx", "--root", made.root)
    other = project(tmp_path / "other", {"most.md": SAME}, SETTINGS)
    finishing(other)

    status, out, _ = say("memory", "import", tmp_path / "x.tmx", "--root", other.root)
    other.run()

    assert (status, out) == (0, "de: 4 units, 4 of them new\n")
    assert other.targets("de", "most")["Call your doctor today."] == "Rufen Sie heute an."
    assert other.targets("de", "most")["Rest well at home."] == "Ruhen Sie sich aus.?"


def test_an_export_has_the_date_of_the_catalog_and_is_the_same_each_time(
    made: Project, say: Say, tmp_path: Path
) -> None:
    say("memory", "export", tmp_path / "x.tmx", "--root", made.root, "--locale", "de")
    first = (tmp_path / "x.tmx").read_bytes()

    status, _, err = say("memory", "export", tmp_path / "x.tmx", "--root", made.root, "--locale", "DE")

    assert (status, err) == (0, f"4 units written to {tmp_path / 'x.tmx'}\n")
    assert (tmp_path / "x.tmx").read_bytes() == first
    assert first.count(b'<tuv xml:lang="de" changedate="20260301T120000Z">') == 4


def test_a_file_that_is_not_ours_is_not_overwritten_without_force(made: Project, say: Say, tmp_path: Path) -> None:
    file = tmp_path / "x.tmx"
    file.write_text("<tmx/>", "utf-8")

    refused = say("memory", "export", file, "--root", made.root)
    forced = say("memory", "export", file, "--root", made.root, "--force")

    assert (refused[0], forced[0]) == (2, 0)
    assert "plainloc did not write this file" in refused[2]
    assert memory.is_ours(file.read_bytes())


# Search


@pytest.fixture
def find(made: Project, say: Say) -> Callable[..., list[dict[str, object]]]:
    def found(*arguments: str) -> list[dict[str, object]]:
        status, out, _ = say("memory", "search", "--root", made.root, "--format", "json", *arguments)
        assert status == 0
        matches: list[dict[str, object]] = json.loads(out)["matches"]
        return matches

    return found


def test_a_search_tells_percent_document_and_entry(find: Callable[..., list[dict[str, object]]]) -> None:
    assert find("Rest well at home") == [
        {
            "locale": "de",
            "percent": 97,
            "document": "care.md",
            "entry": "f02a8f9f",
            "context": None,
            "source": "Rest well at home.",
            "target": "Ruhen Sie sich aus.",
        }
    ]
    assert [(match["target"], match["percent"]) for match in find("well")] == [("Ruhen Sie sich aus.", 36)]
    assert find("Rest well at home", "--locale", "de-simple") == []
    assert find("nothing of this") == []


def test_a_search_sees_what_was_translated_a_moment_ago(
    made: Project, find: Callable[..., list[dict[str, object]]]
) -> None:
    find("Rest well at home.")
    made.translate("de", "care", {"Rest well at home.": "Schlafen."})

    assert [match["target"] for match in find("Rest well at home.")] == ["Schlafen."]


def test_a_search_in_words_and_what_is_wrong_with_it(made: Project, say: Say) -> None:
    status, out, _ = say("memory", "search", "Rest well at home.", "--root", made.root)

    assert status == 0
    assert out == "100%  de  care.md  f02a8f9f\n  Rest well at home.\n  Ruhen Sie sich aus.\n"
    assert say("memory", "search", "Nothing.", "--root", made.root)[1] == "nothing is 60% like it or holds it\n"
    assert say("memory", "search", "x", "--locale", "it", "--root", made.root)[0] == 2
    made.write(catalog("de", "care"), "msgid")
    assert say("memory", "search", "x", "--root", made.root)[0] == 3
