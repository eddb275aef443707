"""The command line: findings that are accepted, and findings on what changed in git."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
from command_line import Say, typing
from stages_project import Project, catalog, project

from pipeline.model import Unit

SETTINGS = "source: en\neditions: [de, {locale: fr, checks: {number: note}}]\npublishing: {minimum_coverage: 0}\n"
TEXTS = {
    "doses.md": "# Doses\n\nTake 200 mg every day. Do not stop.\n\nDrink 3 glasses.\n",
    "other.md": "# Other\n\nTake 5 mg.\n",
}


@pytest.fixture
def say(capsys: pytest.CaptureFixture[str]) -> Say:
    return typing(capsys, "--jobs", "1")


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A project with a wrong dose in two editions."""
    built = project(tmp_path_factory.mktemp("original"), TEXTS, SETTINGS)
    built.run()
    for locale in ("de", "fr"):
        built.translate(locale, "doses", {"Take 200 mg every day.": "Nehmen Sie jeden Tag 20 mg."})
    built.run()
    return built


@pytest.fixture
def made(original: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """A copy of it, which is the current folder."""
    copied = original.copy(tmp_path)
    monkeypatch.chdir(copied.root)
    return copied


@pytest.fixture
def entry() -> str:
    return Unit("Take 200 mg every day.").id


def told(say: Say, *words: str) -> list[dict[str, Any]]:
    return list(json.loads(say("check", *words, "--format", "json")[1])["findings"])


def numbers(say: Say, *words: str) -> list[tuple[str, str]]:
    return [(found["locale"], found["severity"]) for found in told(say, *words) if found["check"] == "number"]


def accept(say: Say, entry: str, *more: str, check: str = "number", by: str = "Ann Lee") -> tuple[int, str, str]:
    return say("accept", "de", "doses.md", entry, check, "--reason", "a joke", "--by", by, *more)


# Severities


def test_an_edition_says_how_grave_a_finding_is(say: Say, made: Project) -> None:
    assert numbers(say) == [("de", "error"), ("fr", "note")]


def test_a_check_that_is_off_says_nothing(say: Say, made: Project) -> None:
    made.write("source_texts/pipeline.yaml", SETTINGS.replace("{number: note}", "{meaning: off}"))

    assert numbers(say) == [("de", "error")]


def test_the_list_of_checks_says_what_is_set_and_what_is_missing(say: Say, made: Project) -> None:
    made.write("source_texts/pipeline.yaml", "source: en\neditions: [{locale: eo, checks: {length: off}}]\n")

    rows = {row["check"]: row for row in json.loads(say("check", "eo", "--list", "--format", "json")[1])["checks"]}

    assert rows["length"]["set"] == {"eo": "off"}
    assert rows["negation-lost"]["missing"]["eo"][0].startswith("eo has no negations")
    assert rows["structure"]["fixed"]
    assert re.search(r"(?m)^negation-lost +meaning +off: eo has no negations", say("check", "eo", "--list")[1])


# Accepting


def test_an_accepted_finding_is_counted_and_fails_nothing(say: Say, made: Project, entry: str) -> None:
    before = say("check", "de")
    status, out, _ = accept(say, entry)

    assert before[0] == 1
    assert (status, out) == (0, f"de doses.md {entry} number, by Ann Lee: accepted\n")
    assert say("check", "de")[0] == 0
    assert "1 accepted (plainloc accept --list shows them)" in say("check", "de")[1]
    assert "number:" not in say("check", "de")[1]
    assert f"entry: {entry}" in made.read("locales/de/accepted.yaml").replace('"', "")


def test_the_beginning_of_an_entry_is_enough(say: Say, made: Project, entry: str) -> None:
    assert accept(say, entry[:4])[0] == 0


def test_an_accepted_error_does_not_keep_its_words_out_of_the_text(say: Say, made: Project, entry: str) -> None:
    assert "20 mg" not in made.built("de", "doses.md")
    accept(say, entry)

    made.run()

    assert "20 mg" in made.built("de", "doses.md")


@pytest.mark.parametrize("edit", ["source", "translation"])
def test_it_ends_by_itself_when_a_text_changes(say: Say, made: Project, entry: str, edit: str) -> None:
    accept(say, entry)
    if edit == "source":
        made.edit("source_texts/doses.md", "Take 200 mg", "Take 400 mg")
        made.run()
        made.translate("de", "doses", {"Take 400 mg every day.": "Nehmen Sie jeden Tag 20 mg."}, fuzzy=False)
    else:
        made.edit(catalog("de", "doses"), "jeden Tag 20 mg", "jeden Tag 30 mg")

    assert [found["check"] for found in told(say, "de") if found["check"] == "number"] == ["number"]
    assert "ended" in say("accept", "de", "--list")[1]
    assert say("accept", "de", "--clean")[1].endswith("by Ann Lee: removed\n")
    assert say("accept", "de", "--list")[1] == "nothing is accepted\n"


def test_a_finding_that_is_mended_leaves_an_acceptance_that_can_be_removed(say: Say, made: Project, entry: str) -> None:
    accept(say, entry)
    made.edit(catalog("de", "doses"), "jeden Tag 20 mg", "jeden Tag 200 mg")

    assert "ended: nothing is found there any more" in say("accept", "--list")[1]
    assert made.read("locales/de/accepted.yaml").count("- document") == 1


def test_it_goes_with_a_text_that_is_renamed(say: Say, made: Project, entry: str) -> None:
    accept(say, entry)
    (made.root / "source_texts/doses.md").rename(made.root / "source_texts/amounts.md")
    made.run()

    assert numbers(say, "de") == []
    assert "holds" in say("accept", "de", "--list")[1]


def test_a_second_name_is_another_persons(say: Say, made: Project, entry: str) -> None:
    made.edit("source_texts/pipeline.yaml", "publishing: {", "publishing: {second_name: [meaning], ")

    assert "waits for a second name" in accept(say, entry)[1]
    assert "(accepted by Ann Lee, waits for a second name)" in say("check", "de")[1]
    assert say("check", "de")[0] == 1
    assert "waits for a second name" in say("accept", "de", "--list")[1]
    assert "--by: Ann Lee has accepted it already; a second name" in accept(say, entry, by="ann  lee")[2]
    assert numbers(say, "de") == [("de", "error")]
    assert say("accept", "de", "doses.md", entry, "number", "--by", "Bob")[0] == 0
    assert numbers(say, "de") == []
    assert "Ann Lee and Bob have accepted it already" in accept(say, entry, by="Cy")[2]


def test_the_list_tells_who_has_accepted_what_when_and_why(
    say: Say, made: Project, entry: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    made.edit("source_texts/pipeline.yaml", "publishing: {", "publishing: {second_name: [meaning], ")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1772366400")
    accept(say, entry)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1775044800")
    say("accept", "de", "doses.md", entry, "number", "--by", "Bob", "--reason", "seen")

    told = say("accept", "de", "--list")[1]
    (row,) = json.loads(say("accept", "de", "--list", "--format", "json")[1])["accepted"]

    assert "Ann Lee on 2026-03-01, Bob on 2026-04-01" in told
    assert "a joke; seen" in told
    assert [row[key] for key in ("by", "on", "second", "second_on", "reason", "second_reason")] == [
        "Ann Lee", "2026-03-01", "Bob", "2026-04-01", "a joke", "seen",
    ]  # fmt: skip


def test_two_names_may_be_said_at_once(say: Say, made: Project, entry: str) -> None:
    made.edit("source_texts/pipeline.yaml", "publishing: {", "publishing: {second_name: number, ")

    assert "is the same person" in accept(say, entry, "--second", "ANN LEE")[2]
    assert accept(say, entry, "--second", "Bob")[1].endswith("by Ann Lee and Bob: accepted\n")
    assert numbers(say, "de") == []


def test_a_revoked_finding_is_told_of_again(say: Say, made: Project, entry: str) -> None:
    accept(say, entry)

    assert say("accept", "de", "doses.md", entry, "number", "--revoke")[0] == 0
    assert numbers(say, "de") == [("de", "error")]
    status, _, err = say("accept", "de", "doses.md", entry, "number", "--revoke")
    assert (status, "nothing is accepted of 'doses.md'; the file has: nothing" in err) == (2, True)


def test_the_source_has_findings_of_its_own(say: Say, made: Project) -> None:
    made.edit("source_texts/doses.md", "Drink 3", "[See](nowhere.md). Drink 3")
    (link,) = [found for found in told(say) if found["check"] == "dead-link"]

    status, _, _ = say("accept", "en", "doses.md", link["entry"], "dead-link", "--reason", "soon", "--by", "Ann")

    assert (status, [found for found in told(say) if found["check"] == "dead-link"]) == (0, [])
    assert made.read("locales/en/accepted.yaml").count("translation:") == 0


def test_a_finding_on_a_whole_text_is_accepted_too(say: Say, made: Project) -> None:
    made.write(
        "source_texts/pipeline.yaml", SETTINGS.replace("[de,", "[{locale: de, goal: {formula: lix, at_most: 1}},")
    )
    made.translate("de", "doses", {"Do not stop.": "Sie sollten damit nicht aufhören. " * 25})
    whole = [found for found in told(say, "de") if found["check"] == "goal" and not found["entry"]]
    assert len(whole) == 1

    assert say("accept", "de", "doses.md", "text", "goal", "--reason", "short", "--by", "Ann")[0] == 0
    assert [found for found in told(say, "de") if found["check"] == "goal" and not found["entry"]] == []


@pytest.mark.parametrize(
    ("words", "error"),
    [
        ("accept de doses.md ENTRY numbr --by A", "did you mean 'number'?"),
        ("accept de doses.md ENTRY length --by A", "there is no finding of 'length'; there are: number"),
        ("accept de doses.md ffffffff number --by A", "entries with findings: ENTRY"),
        ("accept de doses.md 12 number --by A", "write the 8 digits that 'plainloc check' shows"),
        ("accept de dose.md ENTRY number --by A", "did you mean 'doses.md'?"),
        ("accept es doses.md ENTRY number --by A", "there is no edition 'es'"),
        ("accept de other.md ENTRY number --by A", "there are no findings here"),
        ("accept de doses.md ENTRY number --by A", "--reason: say why"),
        ("accept de doses.md ENTRY number --reason x", "--by: say who"),
        ("accept de doses.md ENTRY", "CHECK --reason TEXT --by NAME"),
        ("accept de doses.md ENTRY number --revoke --clean", "say one of them"),
        ("accept de doses.md ENTRY number --reason a\u202eb --by A", "cannot be seen"),
    ],
)
def test_a_wrong_name_is_told_with_what_there_is(say: Say, made: Project, entry: str, words: str, error: str) -> None:
    status, _, err = say(*words.replace("ENTRY", entry).split())

    assert status == 2
    assert error.replace("ENTRY", entry) in err
    assert not (made.root / "locales/de/accepted.yaml").exists()


def test_what_a_fixed_check_says_cannot_be_accepted(say: Say, made: Project) -> None:
    made.translate("de", "doses", {"Do not stop.": "[omit] nie"})
    entry = next(found["entry"] for found in told(say, "de") if found["check"] == "omit-refused")

    assert "mend the translation" in accept(say, entry, check="omit-refused")[2]


def test_a_file_that_cannot_be_read_accepts_nothing_and_is_told(say: Say, made: Project, entry: str) -> None:
    accept(say, entry)
    made.edit("locales/de/accepted.yaml", "  by:", "  bye:")

    status, out, err = say("check", "de")

    assert (status, "number:" in out) == (3, True)
    assert "locales/de/accepted.yaml:9" in err
    assert say("accept", "de", "--clean")[0] == 2


# What changed in git


@pytest.fixture
def repository(made: Project) -> Project:
    made.write(".gitignore", "/.plainloc/\n/build/\n/reports/html/\n")
    git(made, "init", "-q", "-b", "main")
    commit(made)
    return made


def git(made: Project, *words: str) -> None:
    who = ("-c", "user.name=x", "-c", "user.email=x@example.org")
    subprocess.run(["git", *who, *words], cwd=made.root, check=True, capture_output=True)


def commit(made: Project) -> None:
    git(made, "add", "-A")
    git(made, "commit", "-qm", "x")


def since(say: Say, revision: str = "HEAD") -> list[tuple[str, str]]:
    found = told(say, "--changed-since", revision)
    return [(row["locale"], row["check"]) for row in found if row["check"] in {"number", "unit", "dead-link"}]


def test_nothing_changed_nothing_is_told(say: Say, repository: Project) -> None:
    assert numbers(say) != []
    assert since(say) == []
    assert say("check", "--changed-since", "HEAD")[0] == 0


def test_an_entry_is_told_of_by_its_words_and_not_by_its_line(say: Say, repository: Project) -> None:
    name = catalog("de", "doses")
    repository.translate("de", "doses", {"Drink 3 glasses.": "Trinken Sie 4 Gläser."})
    repository.write(name, repository.read(name).replace('msgid ""\n', '# many\n# lines\nmsgid ""\n', 1))

    entries = {row["entry"]: row["message"] for row in told(say, "--changed-since", "HEAD") if row["check"] == "number"}

    assert len(entries) == 1
    assert "4" in next(iter(entries.values()))


def test_a_source_that_changed_has_all_its_findings_told(say: Say, repository: Project) -> None:
    repository.edit("source_texts/doses.md", "Drink", "Please drink")

    assert since(say) == [("de", "number"), ("fr", "number")]


@pytest.mark.parametrize(
    ("name", "editions"),
    [
        ("source_texts/pipeline.yaml", ["de", "fr"]),
        ("locales/de/accepted.yaml", ["de"]),
        ("locales/fr/links.yaml", ["fr"]),
        ("source_texts/other.md", []),
    ],
)
def test_what_findings_hang_on_counts_as_changed(say: Say, repository: Project, name: str, editions: list[str]) -> None:
    before = repository.read(name) if (repository.root / name).exists() else ""
    repository.write(name, before + ("\n# more\n" if name.endswith("yaml") else "\nMore.\n"))

    assert since(say) == [(tag, "number") for tag in editions]


def test_a_link_that_is_dead_because_another_text_changed_is_told(say: Say, repository: Project) -> None:
    repository.edit("source_texts/doses.md", "Drink 3", "[See](other.md#other). Drink 3")
    repository.run()
    commit(repository)
    repository.edit("source_texts/other.md", "# Other", "# Others")

    assert ("en", "dead-link") in since(say)


def test_an_edition_is_told_of_where_the_one_that_it_is_made_from_changed(say: Say, made: Project) -> None:
    made.edit("source_texts/pipeline.yaml", "[de,", "[en-simple, {locale: de-simple, from: en-simple}, de,")
    made.write(".gitignore", "/.plainloc/\n/build/\n/reports/html/\n")
    made.run()
    made.translate("en@simple", "doses", {"Drink 3 glasses.": "Drink 3 cups."})
    made.run()
    made.translate("de@simple", "doses", {"Drink 3 cups.": "Trinken Sie 4 Tassen."})
    git(made, "init", "-q", "-b", "main")
    commit(made)
    assert since(say) == []

    made.translate("en@simple", "doses", {"Do not stop.": "Go on. Do not stop."})

    assert since(say) == [("de-simple", "number")]


def test_what_was_committed_since_counts_too(say: Say, repository: Project) -> None:
    repository.edit("source_texts/doses.md", "Drink", "Please drink")
    commit(repository)

    assert (since(say), since(say, "HEAD~1")) == ([], [("de", "number"), ("fr", "number")])


def test_before_the_first_commit_everything_is_new(say: Say, made: Project) -> None:
    git(made, "init", "-q")

    assert since(say) == [("de", "number"), ("fr", "number")]


def test_without_git_or_its_revision_it_says_what_is_missing(say: Say, repository: Project, tmp_path: Path) -> None:
    assert "git knows no such revision; name a commit, a branch or a tag" in say("check", "--changed-since", "v1")[2]
    bad = say("check", "--changed-since", "--output=x")
    assert bad[0] == 2
    assert not (repository.root / "x").exists()


def test_a_folder_that_is_in_no_repository_is_told(say: Say, made: Project) -> None:
    status, _, err = say("check", "--changed-since", "HEAD")

    assert (status, "it is in no git repository" in err) == (2, True)


def test_a_shallow_clone_says_how_to_get_the_history(
    say: Say, repository: Project, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path_factory.mktemp("clone")
    repository.edit("source_texts/doses.md", "Drink", "Please drink")
    commit(repository)
    git(repository, "clone", "-q", "--depth", "1", f"file://{repository.root}", str(place / "c"))
    monkeypatch.chdir(place / "c")

    status, _, err = say("check", "--changed-since", "HEAD~1")

    assert (status, "this clone is shallow: get the history with 'git fetch --unshallow'" in err) == (2, True)
