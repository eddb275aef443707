"""stages: what a run writes, and what it leaves alone."""

from __future__ import annotations

import difflib
import shutil
from collections import Counter
from collections.abc import Callable
from concurrent.futures import Executor, Future
from pathlib import Path
from typing import Any

import pytest
from stages_project import LATER, NOON, TEXTS, Project, catalog, project

from pipeline.model import ConfigError

EDITIONS = ("en-simple", "de", "de-AT", "de-simple")
CATALOGS = ("en@simple", "de", "de_AT", "de@simple")


@pytest.fixture
def made(tmp_path: Path) -> Project:
    return project(tmp_path)


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory) -> Project:
    made = project(tmp_path_factory.mktemp("once"))
    made.run()
    made.translate("en@simple", "cells", {"T cells find tumours.": "T cells see cancer. They find it."})
    made.translate("de", "cells", {"Cells": "Zellen", "They are quick.": "Sie sind schnell."})
    made.translate("de", "topic/care", {"Call your doctor.": "Rufen Sie an.", "Drink.": "Trinken?"}, fuzzy=True)
    made.translate("de_AT", "cells", {"What cells do": "Was Zellen tun"})
    made.run()
    return made


@pytest.fixture
def translated(once: Project, tmp_path: Path) -> Project:
    """A project in which some is translated, in all states."""
    return once.copy(tmp_path)


class Counting(Executor):
    """Works in this process, and tells how often it was asked what."""

    def __init__(self) -> None:
        self.asked: Counter[str] = Counter()

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        self.asked[args[0].__name__] += 1
        future: Future[Any] = Future()
        future.set_result(fn(*args, **kwargs))
        return future


def diff(before: str, after: str) -> list[str]:
    lines = difflib.ndiff(before.splitlines(), after.splitlines())
    return [line for line in lines if line[0] in "+-"]


# A run


def test_a_first_run_writes_all_that_is_wanted(made: Project) -> None:
    outcome = made.run()

    names = set(made.bytes())
    assert names >= {
        *(f"locales/templates/{stem}.pot" for stem in ("cells", "topic/care", "notes")),
        *(f"locales/templates/en@simple/{stem}.pot" for stem in ("cells", "topic/care", "notes")),
        *(catalog(locale, stem) for locale in CATALOGS for stem in ("cells", "topic/care", "notes")),
        *(f"build/texts/{tag}/{name}" for tag in EDITIONS for name in ("cells.md", "topic/care.md", "notes.txt")),
        "reports/readability.csv",
        "reports/summary.md",
        "reports/html/index.html",
        "build/bundles/manifest.json",
        "build/bundles/de.zip",
    }
    assert not outcome.errors
    assert set(outcome.written) == {name for name in names if not name.startswith("source_texts/")} - {
        name for name in names if name.endswith(".plainloc-files")
    }
    assert [row.path for row in outcome.rows if row.locale == "de"] == ["cells.md", "notes.txt", "topic/care.md"]
    assert ("notes.txt", "de", 6) in outcome.words_left


@pytest.mark.parametrize("what", ["extract", "build", "report", "bundle"])
def test_only_what_is_wanted_is_written(made: Project, what: str) -> None:
    places = {"extract": "locales/", "build": "build/texts/", "report": "reports/", "bundle": "build/bundles/"}

    outcome = made.run([what])

    assert outcome.written
    assert all(name.startswith(places[what]) for name in outcome.written)


@pytest.mark.parametrize("remembered", [True, False])
@pytest.mark.parametrize("now", [NOON, LATER])
def test_a_run_that_changes_nothing_writes_nothing(translated: Project, remembered: bool, now: object) -> None:
    before = translated.state()
    if not remembered:
        shutil.rmtree(translated.root / ".plainloc")

    outcome = translated.run(now=LATER if now == LATER else NOON)

    assert outcome.written == ()
    assert translated.state() == before


def test_a_run_says_the_same_from_memory_as_without(translated: Project) -> None:
    remembered = translated.run()
    shutil.rmtree(translated.root / ".plainloc")

    assert translated.run() == remembered


def test_an_empty_project_is_no_error(tmp_path: Path) -> None:
    made = project(tmp_path, {})

    outcome = made.run()

    assert (outcome.rows, outcome.errors) == ((), ())
    assert made.run().written == ()


def test_progress_counts_the_documents(made: Project) -> None:
    seen: list[tuple[int, int, str]] = []

    made.run(progress=lambda *told: seen.append(told))

    assert seen == [(1, 3, "cells.md"), (2, 3, "notes.txt"), (3, 3, "topic/care.md")]


# Edits


def test_editing_a_sentence_changes_its_own_lines_in_the_catalogs(translated: Project) -> None:
    before = translated.bytes()
    translated.edit("source_texts/cells.md", "They are quick.", "They are very quick.")

    translated.run(now=LATER)

    name = catalog("de", "cells")
    assert sorted(diff(before[name].decode(), translated.read(name))) == [
        '+ "POT-Creation-Date: 2026-04-02 12:00+0000\\n"',
        "+ #, fuzzy",
        "+ #. source changed: the translation was finished until then (f1e5c9a2)",
        '+ #| msgid "They are quick."',
        '+ msgid "They are very quick."',
        '- "POT-Creation-Date: 2026-03-01 12:00+0000\\n"',
        '- msgid "They are quick."',
    ]
    changed = {name for name, data in translated.bytes().items() if before.get(name) != data}
    assert not {name for name in changed if "care" in name or "notes" in name}


def test_a_template_keeps_its_date_while_its_messages_stay(translated: Project) -> None:
    before = translated.read("locales/templates/cells.pot")
    translated.edit("source_texts/cells.md", "# What cells do\n", "#   What cells do #\n\n***\n")

    translated.run(now=LATER)

    assert translated.read("locales/templates/cells.pot") == before


def test_a_document_that_is_gone_leaves_its_translations(translated: Project) -> None:
    (translated.root / "source_texts/topic/care.md").unlink()
    kept = translated.read(catalog("de", "topic/care"))

    outcome = translated.run()

    left = {name for name in translated.bytes() if "care" in name}
    assert left == {catalog(locale, "topic/care") for locale in CATALOGS}
    marked = translated.read(catalog("de", "topic/care"))
    assert marked.replace('"X-Plainloc-Source: gone\\n"\n', "") == kept != marked
    assert "build/texts/de/topic/care.md" in outcome.written
    assert "care" not in translated.read("build/bundles/manifest.json")


def test_files_that_others_put_beside_the_texts_stay(translated: Project) -> None:
    translated.write("build/texts/de/own.md", "own")
    (translated.root / "source_texts/cells.md").unlink()

    translated.run()

    assert translated.built("de", "own.md") == "own"
    assert not (translated.root / "build/texts/de/cells.md").exists()


def test_what_somebody_has_spoilt_or_removed_is_made_again(translated: Project) -> None:
    before = translated.bytes()
    translated.write("build/texts/de/cells.md", "spoilt")
    (translated.root / "reports/readability.csv").unlink()

    outcome = translated.run()

    assert set(outcome.written) == {"build/texts/de/cells.md", "reports/readability.csv"}
    assert translated.bytes() == before


# Editions


def test_only_the_editions_that_are_asked_for_are_made(made: Project) -> None:
    outcome = made.run(locales=("de",))

    assert {row.locale for row in outcome.rows} == {"en", "de"}
    assert not [name for name in made.bytes() if "simple" in name or "AT" in name]
    assert "build/texts/de/cells.md" in made.bytes()


def test_an_edition_that_is_asked_for_brings_its_pivot_and_its_fallback(translated: Project) -> None:
    shutil.rmtree(translated.root / "build")

    outcome = translated.run(["build"], locales=("de-simple", "de-AT"))

    assert {row.locale for row in outcome.rows} == {"en", "de-simple", "de-AT"}
    assert {name.split("/")[2] for name in outcome.written} == {"de-simple", "de-AT"}
    assert "Sie sind schnell." in translated.built("de-AT", "cells.md")
    assert "T cells see cancer." in translated.built("de-simple", "cells.md")


def test_an_edition_that_the_project_does_not_have_is_a_wrong_setting(made: Project) -> None:
    with pytest.raises(ConfigError, match="de-AT"):
        made.run(locales=("fr",))


def test_a_draft_shows_what_is_not_finished(translated: Project) -> None:
    assert "Call your doctor." in translated.built("de", "topic/care.md")

    translated.run(["build"], draft=True)

    assert "Rufen Sie an." in translated.built("de", "topic/care.md")
    assert "- Trinken?\n" in translated.built("de", "topic/care.md")


def test_words_of_a_fallback_edition_stand_before_the_source(translated: Project) -> None:
    assert translated.built("de-AT", "cells.md") == (
        "---\ntitle: Zellen\n---\n\n# Was Zellen tun\n\n"
        "T cells find tumours. Sie sind schnell.\n\n![A cell](cell.svg)\n"
    )


# Findings


def test_one_message_in_many_places_is_told_of_once(made: Project) -> None:
    made.write("source_texts/notes.txt", "Take 200 mg.\n\nTake 200 mg.\n\nTake 200 mg.\n")
    made.run()
    made.translate("de", "notes", {"Take 200 mg.": "Nehmen Sie 20 mg."})

    found = [finding for finding in made.run().findings if finding.check == "number"]

    assert [(f.locale, f.path, f.file) for f in found] == [("de", "notes.txt", catalog("de", "notes"))]
    assert made.read(found[0].file).splitlines()[found[0].line - 1] == 'msgid "Take 200 mg."'


@pytest.mark.parametrize(
    ("source", "target", "check"),
    [
        ("See [the page]({url1}).", "Siehe [da]({url1}) [dort](x).", "link-target"),
        ("Call your doctor.", "[omit] {url1}", "omit-refused"),
    ],
)
def test_a_translation_that_cannot_be_put_in_is_told_of_once_with_its_line(
    made: Project, source: str, target: str, check: str
) -> None:
    made.run()
    made.translate("de", "topic/care", {source: target})

    found = [finding for finding in made.run().findings if finding.locale == "de" and finding.severity == "error"]

    assert check in {finding.check for finding in found}
    assert not {"placeholders", "omitted"} & {finding.check for finding in found}
    lines = made.read(catalog("de", "topic/care")).splitlines()
    assert {lines[finding.line - 1] for finding in found} == {f'msgid "{source}"'}
    assert made.built("de", "topic/care.md") == TEXTS["topic/care.md"]


def test_a_translation_that_has_lost_a_placeholder_is_not_finished(made: Project) -> None:
    made.run()
    made.translate("de", "topic/care", {"See [the page]({url1}).": "Siehe."})

    found = [finding for finding in made.run().findings if finding.check == "not-used"]

    assert [finding.message for finding in found] == ["the translation lacks {url1}, so it is fuzzy and not used"]
    assert made.targets("de", "topic/care")["See [the page]({url1})."] == "Siehe.?"
    assert made.built("de", "topic/care.md") == TEXTS["topic/care.md"]
    assert made.run().written == ()


def test_a_heading_that_changes_its_name_makes_links_from_other_documents_dead(translated: Project) -> None:
    translated.edit("source_texts/cells.md", "What cells do", "What they do")

    found = [finding for finding in translated.run().findings if finding.check == "dead-link"]

    assert {finding.path for finding in found} == {"topic/care.md"}


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("my page.md", "See [it](my%20page.md)."),
        ("my page.md", "See [it](<my page.md>)."),
        ("my page.md", "See [it](my&#32;page.md)."),
        ("my page.md", "See [it][1].\n\n[1]: my%20page.md 'Title'"),
        ("my_page.md", "See [it](./my\\_page.md#page)."),
        ("page(1).md", "See [it](page(1).md)."),
        ("what's-new.md", "See [it](what's-new.md 'Title')."),
        ("deep/page.de.md", 'See <a href="deep/page.de.md#page">it</a>.'),
        ("page.md", "---\nimage: page.md\n---\n"),
        ("café.md", "See [it](caf%C3%A9.md)."),
        ("a%20b.md", "See [it](a%2520b.md)."),
        ("fish&chips.md", "See [it](fish&amp;chips.md)."),
        ("fish&chips.md", "See [it](fish%26chips.md)."),
        ("one, two.md", "See [it](one%2C%20two.md)."),
    ],
)
def test_a_link_finds_its_document_however_it_is_written(tmp_path: Path, name: str, text: str) -> None:
    made = project(tmp_path, {name: "# Page\n", "notes.md": f"{text}\n", "notes-too.md": "See [it](gone.md).\n"})

    found = [finding.path for finding in made.run(["extract"]).findings if finding.check == "dead-link"]

    assert set(found) == {"notes-too.md"}


# Memory


def test_a_translation_is_suggested_in_another_document_and_then_stays(made: Project) -> None:
    made.write("source_texts/more.md", "Call your doctor. Call your doctor today.\n")
    made.run()
    made.translate("de", "topic/care", {"Call your doctor.": "Rufen Sie an."})

    made.run(now=LATER)
    before = made.state()
    again = made.run(now=LATER)

    assert set(made.targets("de", "more").values()) == {"Rufen Sie an.?"}
    assert "#. suggested from topic/care.md, 100%\n" in made.read(catalog("de", "more"))
    assert "#. suggested from topic/care.md, 85%\n" in made.read(catalog("de", "more"))
    assert '#| msgid "Call your doctor."\nmsgid "Call your doctor today."' in made.read(catalog("de", "more"))
    assert "Rufen" not in made.built("de", "more.md")
    assert again.written == ()
    assert made.state() == before


def test_a_suggestion_that_is_accepted_is_a_translation(made: Project) -> None:
    made.write("source_texts/more.md", "Call your doctor.\n")
    made.run()
    made.translate("de", "topic/care", {"Call your doctor.": "Rufen Sie an."})
    made.run()

    made.translate("de", "more", {"Call your doctor.": "Rufen Sie an!"})
    made.run()

    assert made.built("de", "more.md") == "Rufen Sie an!\n"
    assert made.targets("de", "topic/care")["Call your doctor."] == "Rufen Sie an."
    assert "suggested" not in made.read(catalog("de", "more"))


# What is done again


def test_documents_that_have_not_changed_are_not_worked_on_again(tmp_path: Path) -> None:
    made = project(tmp_path, {f"text{number}.md": f"Sentence {'x' * number}.\n" for number in range(10)})
    made.run()
    made.run()
    for number in (2, 5, 7):
        made.edit(f"source_texts/text{number}.md", "Sentence", "One sentence")
    changed, same = Counting(), Counting()

    made.run(executor=changed)
    made.run(executor=same)
    made.run(executor=same)

    assert changed.asked == {"outline": 3, "work": 3}
    # The catalogs are read again, once, since the run before has changed them.
    assert same.asked == {"outline": 3}


def test_a_run_behind_one_with_suggestions_has_nothing_to_work_on(made: Project) -> None:
    for name in ("more", "most"):
        made.write(f"source_texts/{name}.md", "Call your doctor.\n")
    made.run()
    made.translate("de", "topic/care", {"Call your doctor.": "Rufen Sie an."})
    made.run()
    counting = Counting()

    made.run(executor=counting)

    assert counting.asked == {"outline": 2}


def test_another_setting_is_other_work(translated: Project) -> None:
    translated.edit("source_texts/pipeline.yaml", "source: en", "source: en\nproject: Explained")

    outcome = translated.run()

    assert "locales/templates/cells.pot" in outcome.written
    assert "Explained" in translated.read("locales/templates/cells.pot")


def test_a_short_sentence_of_a_block_hides_no_long_one(tmp_path: Path) -> None:
    long = "Please take this medicine every single day with water and some food."
    made = project(tmp_path, {"care.md": f"---\nsegmentation: block\n---\n\n{long} Yes. Do.\n"})
    made.edit("source_texts/pipeline.yaml", "source: en", "source: {locale: en, goal: {words_per_sentence: 10}}")

    found = [finding.message for finding in made.run().findings if finding.check == "goal"]

    assert found == ["12 words in one sentence (goal: at most 10)"]
