"""cli: what is typed, what comes out, and the exit status."""

from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
from command_line import Say

from pipeline.cli.columns import columns
from pipeline.cli.commands import COMMANDS
from pipeline.cli.findings import FORMATS
from pipeline.cli.junit import junit
from pipeline.cli.told import Told
from pipeline.model import Finding

PLAINLOC = [sys.executable, "-m", "pipeline"]
SETTINGS = "source: en\neditions: [de, en-simple]\n"
TEXT = "---\ntitle: Doses\n---\n\n# Doses\n\nTake 200 mg every day. Do not stop.\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project with one text that was saved long ago."""
    folder = tmp_path / "project"
    for name, text in {"pipeline.yaml": SETTINGS, "topic/doses.md": TEXT}.items():
        path = folder / "source_texts" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
        os.utime(path, (1_600_000_000, 1_600_000_000))
    return folder


def translate(root: Path, targets: dict[str, str], locale: str = "de") -> Path:
    """Fills in the catalog of the text as a translator would."""
    path = root / f"locales/{locale}/LC_MESSAGES/topic/doses.po"
    text = path.read_text("utf-8")
    for source, target in targets.items():
        text = text.replace(f'msgid "{source}"\nmsgstr ""', f'msgid "{source}"\nmsgstr "{target}"')
    path.write_text(text, "utf-8")
    return path


def state(root: Path) -> dict[str, tuple[int, int]]:
    return {str(p): (p.stat().st_mtime_ns, p.stat().st_ino) for p in root.rglob("*") if p.is_file()}


# Help and options


def test_help_imports_nothing_that_is_heavy() -> None:
    code = "import sys; from pipeline.cli import run; run(['--help']); print(*sys.modules)"

    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout

    heavy = {
        "babel",
        "yaml",
        "rich",
        "wordfreq",
        "textstat",
        "jinja2",
        "polib",
        "pyromark",
        "sqlite3",
        "concurrent.futures",
    }
    assert not heavy & set(shown.splitlines()[-1].split())


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_in_the_table_has_its_help(say: Say, command: str) -> None:
    status, out, _ = say(command, "--help")

    assert status == 0
    assert f"Usage: plainloc {command}" in out
    assert "--root" in out or "COMMAND [ARGS]..." in out


def test_the_help_of_all_lists_every_command(say: Say) -> None:
    status, out, _ = say("--help")

    assert status == 0
    assert [name for name in COMMANDS if re.search(rf"^  {name} ", out, re.M)] == list(COMMANDS)


@pytest.mark.parametrize(
    "order",
    ["--root ROOT --quiet status", "status --quiet --root ROOT", "--quiet status --root ROOT"],
)
def test_common_options_stand_before_or_behind_the_command(say: Say, root: Path, order: str) -> None:
    status, out, err = say("--jobs", "1", *(root if word == "ROOT" else word for word in order.split()))

    assert (status, err) == (0, "")
    assert "topic/doses.md" in out


@pytest.mark.parametrize(
    "words",
    [["no-such-command"], ["--no-such-option"], ["run", "--jobs", "0"], ["check", "--format", "xml"], ["run", "x"]],
)
def test_wrong_usage_is_exit_status_2(say: Say, words: list[str]) -> None:
    status, out, err = say(*words)

    assert (status, out) == (2, "")
    assert "Error: " in err


@pytest.mark.parametrize(
    ("words", "right"),
    [
        ("scroe", "There is no command 'scroe'; did you mean 'score'?"),
        ("qqqqq", "The commands are init, extract, score,"),
        ("check --profile x", "The options here are --format, --notes,"),
        ("build --draf", "Did you mean '--draft'?"),
        ("init", "Write: plainloc init DIR"),
        ("score --locale", "Write: --locale de, or another language tag"),
        ("score --compare old.md", "Write: --compare OLD NEW, two texts"),
        ("--jobs 0 run", "Write a whole number from 1: --jobs 4"),
        ("--jobs two run", "Write a whole number from 1: --jobs 4"),
        ("--root nowhere run", "Name a folder that holds source_texts/pipeline.yaml."),
        ("languages de", "plainloc languages takes no names."),
        ("score a.md --format xml", "is not one of 'text', 'json'"),
        (
            "score texts/a.txt --locale english",
            "--locale: 'english' is not a language tag such as 'de' or 'pt-BR'; 'plainloc",
        ),
        (
            "score",
            "make a project with 'plainloc init DIR', or name its folder with --root; or name a text: plainloc score",
        ),
        ("score nothing", "there is no text in this folder; texts end in .md, .markdown, .txt"),
        ("init x --editions ,", "--editions: it names no edition; name them by their tags: --editions de,en-simple"),
    ],
)
def test_every_wrong_usage_names_what_would_be_right(
    say: Say, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: str, right: str
) -> None:
    monkeypatch.chdir(tmp_path)
    for folder in ("texts", "nothing"):
        (tmp_path / folder).mkdir()
    (tmp_path / "texts/a.txt").write_text("Rest well.")

    status, out, err = say(*words.split())

    assert (status, out) == (2, "")
    assert right in err


def test_outside_of_a_project_it_is_said_what_to_do(say: Say, tmp_path: Path) -> None:
    status, _, err = say("run", "--root", tmp_path)

    assert status == 2
    assert err.startswith("plainloc: ")
    assert "plainloc init DIR" in err


def test_a_wrong_setting_is_told_with_its_line(say: Say, root: Path) -> None:
    (root / "source_texts/pipeline.yaml").write_text("source: en\neditoins: [de]\n")

    status, _, err = say("run", "--root", root)

    assert status == 2
    assert "source_texts/pipeline.yaml:2, editoins: 'editoins' is not a key here; did you mean 'editions'?" in err


def test_an_edition_that_is_not_there_is_wrong_usage(say: Say, root: Path) -> None:
    status, _, err = say("build", "fr", "--root", root)

    assert status == 2
    assert "there is no edition 'fr'; there are: de, en-simple" in err


def test_a_date_that_is_none_is_wrong_usage(say: Say, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")

    status, _, err = say("run", "--root", root)

    assert status == 2
    assert err == "plainloc: SOURCE_DATE_EPOCH: 'yesterday' is no number of seconds since 1970\n"


# init and run


def test_a_new_project_runs_and_a_second_run_is_quiet(say: Say, tmp_path: Path) -> None:
    folder = tmp_path / "new"
    assert say("init", folder, "--source", "en", "--editions", "en-simple,de,de-simple")[0] == 0
    for path in folder.rglob("*"):
        os.utime(path, (1_600_000_000, 1_600_000_000))

    first = say("run", "--jobs", "1", "--root", folder)
    before = state(folder)
    second = say("run", "--jobs", "1", "--root", folder)

    assert first[0] == second[0] == 0
    assert "nothing to write" in second[1]
    assert state(folder) == before
    assert (folder / "locales/de@simple/LC_MESSAGES/welcome.po").is_file()
    assert (folder / ".gitignore").read_text() == "/.plainloc/\n/build/\n/reports/html/\n*.mo\n"


@pytest.mark.parametrize("source", ["de", "zh-Hans", "ar"])
def test_a_new_project_in_any_language_runs(say: Say, tmp_path: Path, source: str) -> None:
    assert say("init", tmp_path / "new", "--source", source)[0] == 0

    assert say("run", "--jobs", "1", "--root", tmp_path / "new")[0] == 0
    assert (tmp_path / f"new/build/texts/{source}-simple/welcome.md").is_file()


def test_a_project_is_never_made_over_another(say: Say, root: Path) -> None:
    before = state(root)

    status, _, err = say("init", root)

    assert status == 2
    assert "there is a project already" in err
    assert state(root) == before


def test_a_new_project_keeps_the_texts_that_are_there(say: Say, tmp_path: Path) -> None:
    (tmp_path / "source_texts").mkdir()
    for name in (".gitignore", "source_texts/welcome.md", "source_texts/glossary.yaml"):
        (tmp_path / name).write_text("# mine\n")

    assert say("init", tmp_path)[0] == 0

    assert (tmp_path / "source_texts/pipeline.yaml").is_file()
    for name in (".gitignore", "source_texts/welcome.md", "source_texts/glossary.yaml"):
        assert (tmp_path / name).read_text() == "# mine\n"


@pytest.mark.parametrize("words", [["--source", "english"], ["--editions", "de,de"], ["--editions", "en"]])
def test_a_new_project_with_wrong_tags_is_not_made(say: Say, tmp_path: Path, words: list[str]) -> None:
    assert say("init", tmp_path / "new", *words)[0] == 2
    assert not (tmp_path / "new").exists()


def test_several_processes_write_what_one_writes(tmp_path: Path, root: Path) -> None:
    for number in range(4):
        (root / f"source_texts/topic/more{number}.md").write_text(f"# Text {number}\n\nOne. Two.\n")
    environment = {**os.environ, "SOURCE_DATE_EPOCH": "1700000000"}
    trees = []
    for jobs in ("1", "2"):
        place = tmp_path / jobs
        subprocess.run(["cp", "-r", root, place], check=True)
        subprocess.run(
            [*PLAINLOC, "run", "--root", place, "--jobs", jobs], env=environment, check=True, capture_output=True
        )
        trees.append(
            {
                p.relative_to(place): p.read_bytes()
                for p in place.rglob("*")
                if p.is_file() and ".plainloc" not in p.parts
            }
        )

    assert trees[0] == trees[1]


def test_what_a_quiet_run_says_is_what_the_last_one_said(say: Say, root: Path) -> None:
    say("run", "--jobs", "1", "--root", root)
    translate(root, {"Take 200 mg every day.": "Nehmen Sie jeden Tag 20 mg."})
    catalog = root / "locales/de/LC_MESSAGES/topic/doses.po"
    os.utime(catalog, (1_600_000_000, 1_600_000_000))

    first = say("run", "--jobs", "1", "--root", root, "--format", "json")
    second = say("run", "--jobs", "1", "--root", root, "--format", "json")

    assert first[0] == second[0] == 1
    assert json.loads(second[1]) == {**json.loads(first[1]), "written": 0}
    assert "200" in json.loads(second[1])["failing"][0]


# extract, build, report, bundle


@pytest.mark.parametrize(
    ("command", "made"),
    [
        ("extract", "locales/templates/topic/doses.pot"),
        ("build", "build/texts/de/topic/doses.md"),
        ("report", "reports/readability.csv"),
        ("bundle", "build/bundles/manifest.json"),
    ],
)
def test_a_command_lists_what_it_wrote(say: Say, root: Path, command: str, made: str) -> None:
    status, out, err = say(command, "--jobs", "1", "--root", root)

    assert status == 0
    assert made in out.splitlines()
    assert (root / made).is_file()
    assert err.endswith("written\n")
    assert json.loads(say(command, "--jobs", "1", "--root", root, "--format", "json")[1])["written"] == []


def test_only_the_editions_that_are_named_are_built(say: Say, root: Path) -> None:
    say("build", "DE", "--jobs", "1", "--root", root)

    assert (root / "build/texts/de/topic/doses.md").is_file()
    assert not (root / "build/texts/en-simple").exists()


# check and status


@pytest.fixture
def wrong(say: Say, root: Path) -> Path:
    """The project with a translation that has another dose."""
    say("extract", "--jobs", "1", "--root", root)
    translate(root, {"Take 200 mg every day.": "Nehmen Sie jeden Tag 20 mg.", "Doses": "Dosen"})
    return root


def test_a_wrong_dose_is_a_finding_and_exit_status_1(say: Say, wrong: Path) -> None:
    status, out, _ = say("check", "--jobs", "1", "--root", wrong)

    assert status == 1
    assert re.search(r"^\S*locales/de/LC_MESSAGES/topic/doses\.po:\d+: error: .*200.* \[\w+\]$", out, re.M)


def test_findings_are_json_as_scripts_expect_it(say: Say, wrong: Path) -> None:
    status, out, _ = say("check", "de", "--format", "json", "--jobs", "1", "--root", wrong)

    findings = json.loads(out)["findings"]
    assert status == 1
    keys = {"check", "severity", "locale", "path", "line", "entry", "message", "suggestion"}
    assert all(keys <= finding.keys() for finding in findings)
    error = next(finding for finding in findings if finding["severity"] == "error")
    lines = (wrong / error["path"]).read_text().splitlines()
    assert lines[error["line"] - 1] == 'msgid "Take 200 mg every day."'
    assert re.fullmatch("[0-9a-f]{8}", error["entry"])


def test_a_project_may_want_not_to_fail(say: Say, wrong: Path) -> None:
    settings = wrong / "source_texts/pipeline.yaml"
    settings.write_text(SETTINGS + "publishing: {fail_on: never}\n")

    assert say("check", "--jobs", "1", "--root", wrong)[0] == 0


RULES = "source: en\neditions: [{locale: en-simple, goal: {rules: [passive]}}]\n"


@pytest.fixture
def noted(say: Say, root: Path) -> Path:
    """The project with a plain edition in the passive, which its goal does not want."""
    (root / "source_texts/pipeline.yaml").write_text(RULES)
    say("extract", "--jobs", "1", "--root", root)
    translate(root, {"Take 200 mg every day.": "200 mg must be taken every day."}, "en@simple")
    return root


def test_notes_are_counted_as_text_and_listed_when_they_are_asked_for(say: Say, noted: Path) -> None:
    words = ("check", "--jobs", "1", "--root", noted)

    status, out, err = say(*words)
    listed = say(*words, "--notes")[1]

    assert (status, out) == (0, "1 note (--notes shows them)\n")
    assert err == "1 finding, 0 of them failing\n"
    assert re.fullmatch(
        r"\S*locales/en@simple/\S+:\d+: note: plain-passive: .*“be taken” is passive.* \[[0-9a-f]{8}\]\n"
        r"  \S*source_texts/topic/doses.md:7: its source\n",
        listed,
    )
    assert say(*words, "--quiet")[1] == ""


@pytest.mark.parametrize("form", ["json", "sarif", "github", "junit"])
def test_notes_are_in_every_format_for_programs(say: Say, noted: Path, form: str) -> None:
    status, out, _ = say("check", "--format", form, "--jobs", "1", "--root", noted)

    assert (status, "is passive" in out) == (0, True)


def test_what_cannot_be_read_is_exit_status_3_and_the_rest_is_done(say: Say, wrong: Path) -> None:
    (wrong / "source_texts/bad.md").write_bytes(b"one\ntwo \xff\n")
    (wrong / "locales/en@simple/LC_MESSAGES/topic/doses.po").write_text('msgid "x"\nmsgid "y"\n')

    status, out, err = say("check", "--jobs", "1", "--root", wrong)

    assert status == 3
    assert "plainloc: source_texts/bad.md:2: the bytes FF are not UTF-8" in err
    assert re.search(r"plainloc: locales/en@simple/LC_MESSAGES/topic/doses\.po:2", err)
    assert "locales/de/LC_MESSAGES/topic/doses.po" in out


def test_the_status_of_every_edition_is_json_as_scripts_expect_it(say: Say, wrong: Path) -> None:
    status, out, _ = say("status", "--format", "json", "--jobs", "1", "--root", wrong)

    editions = {edition["locale"]: edition["documents"] for edition in json.loads(out)["editions"]}
    assert status == 0
    assert editions.keys() == {"de", "en-simple"}
    (document,) = editions["de"]
    assert {"path", "segments", "translated", "fuzzy", "level", "findings"} <= document.keys()
    assert (document["path"], document["segments"], document["fuzzy"]) == ("topic/doses.md", 4, 0)
    assert document["words_left"] > 0
    assert document["level_band"] is None or re.fullmatch("[ABC][12]( to [ABC][12])?", document["level_band"])
    assert document["goal"].keys() == {"wanted", "met", "missed"}


def test_the_status_stands_below_the_goal_of_its_edition(say: Say, noted: Path) -> None:
    (noted / "source_texts/pipeline.yaml").write_text(RULES.replace("rules: [passive]", "words_per_sentence: 5"))

    out = say("status", "--jobs", "1", "--root", noted)[1]

    assert re.match("en-simple: sentences of at most 5 words\n  document +done +left +findings +level +goal\n", out)
    assert re.search(r"\n  topic/doses\.md +1/4 +\d+  1 warning +\S.* +missed\n +1 segment over the limit\n", out)


def test_a_project_without_editions_is_told_what_to_do(say: Say, root: Path) -> None:
    (root / "source_texts/pipeline.yaml").write_text("source: en\n")

    assert "name editions in source_texts/pipeline.yaml" in say("status", "--jobs", "1", "--root", root)[1]


FINDING = Finding(
    "numbers", "error", "100 % of <200>\nare: missing", "lo cales/x,y.po", 12, "de", "0123abcd", "", "say 200", "x.md"
)


def test_github_shows_findings_beside_their_lines() -> None:
    shown = FORMATS["github"](Told([FINDING]))

    assert shown == (
        "::error file=lo cales/x%2Cy.po,line=12,title=plainloc numbers::100 %25 of <200>%0Aare: missing (say 200)"
    )


def test_junit_is_xml_with_a_failure_for_each_finding() -> None:
    odd = Finding("x", "note", "a \x07 bell & more")

    suite = ElementTree.fromstring(FORMATS["junit"](Told([FINDING, odd])).partition("\n")[2])[0]

    assert (suite.get("tests"), suite.get("failures")) == ("2", "1")
    assert suite[0][0].get("message") == "100 % of <200>\nare: missing"
    assert ElementTree.fromstring(FORMATS["junit"](Told([])).partition("\n")[2])[0].get("failures") == "0"


def test_sarif_names_rule_file_line_and_level() -> None:
    log = json.loads(FORMATS["sarif"](Told([FINDING])))

    (result,) = log["runs"][0]["results"]
    assert log["version"] == "2.1.0"
    assert log["runs"][0]["tool"]["driver"]["rules"] == [{"id": "numbers"}]
    assert (result["ruleId"], result["level"]) == ("numbers", "error")
    place = result["locations"][0]["physicalLocation"]
    assert place == {"artifactLocation": {"uri": "lo%20cales/x%2Cy.po"}, "region": {"startLine": 12}}


# score


def test_any_text_is_scored_without_a_project(say: Say, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Das ist ein Satz. Das ist noch einer.")

    status, out, _ = say("score", tmp_path, "--locale", "de-AT", "--format", "json")

    (text,) = json.loads(out)["texts"]
    assert status == 0
    assert (text["path"], text["locale"]) == (str(tmp_path / "a.txt"), "de-AT")
    assert (text["counts"]["sentences"], text["counts"]["words"]) == (2, 8)
    assert "amstad" in text["scores"]
    assert [segment["text"] for segment in text["segments"]] == ["Das ist ein Satz.", "Das ist noch einer."]
    assert "level" in text


def test_the_front_matter_says_the_language(say: Say, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("---\nlang: es\n---\n\nHola.\n")

    assert "(es): 1 word in 1 sentence\n" in say("score", tmp_path / "a.md")[1]


def test_a_source_text_has_the_language_of_its_project(say: Say, root: Path) -> None:
    assert "(en)" in say("score", root / "source_texts/topic/doses.md")[1]
    assert "(en)" in say("score", "--root", root)[1]


def test_without_a_language_it_asks_and_assumes_nothing(say: Say, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"Some words.")))

    status, out, err = say("score", "-")

    assert (status, out) == (2, "")
    assert err == "plainloc: stdin: nothing says its language; add --locale TAG, or 'lang: TAG' to its front matter\n"


def test_a_dash_reads_stdin() -> None:
    text = "A long sentence, " + "and on it goes, " * 12 + "until it ends."

    done = subprocess.run(
        [*PLAINLOC, "score", "-", "--locale", "en"], input=text, capture_output=True, text=True, check=True
    )

    assert done.stdout.startswith("stdin (en): 54 words in 1 sentence")
    assert "54 words in one sentence" in done.stdout


def test_a_language_without_formulas_has_no_score(say: Say, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("مرحبا بكم.")

    out = say("score", tmp_path, "--locale", "ar")[1]
    assert "no readability formula holds for ar" in out or "level" in out


def test_a_text_that_cannot_be_read_does_not_stop_the_others(say: Say, tmp_path: Path) -> None:
    (tmp_path / "bad.md").write_bytes(b"\xff")
    (tmp_path / "good.md").write_text("Good.")

    status, out, err = say("score", tmp_path / "bad.md", tmp_path / "good.md", tmp_path / "none.rst", "--locale", "en")

    assert status == 3
    assert "good.md" in out
    assert "bad.md:1: the bytes FF are not UTF-8" in err
    assert "none.rst" in err


def test_scores_from_python_are_the_same(say: Say, tmp_path: Path) -> None:
    from pipeline import score

    text = "You can take the tablet with food. Do not take two tablets at once, even if you forgot one."
    (tmp_path / "a.txt").write_text(text)

    (told,) = json.loads(say("score", tmp_path, "--locale", "en", "--format", "json")[1])["texts"]

    assert {value.formula: value.value for value in score(text, "en").scores} == told["scores"]


# languages, interruptions, executors


def test_the_table_of_languages_says_what_is_known(say: Say) -> None:
    rows = {row["language"]: row for row in json.loads(say("languages", "--format", "json")[1])["languages"]}

    assert rows["de"]["formulas"][0] == "amstad"
    assert rows["de"]["syllables"]
    assert "negations" in rows["de"]["checks"]
    assert rows["zh"]["words"] == "by a dictionary"
    assert not rows["ar"]["formulas"]
    assert rows["de"]["formula_names"]["amstad"] == "Amstad (Flesch for German)"
    assert (rows["en"]["level"], 0 < rows["en"]["level_error"] < rows["ar"]["level_error"] < 2) == (True, True)
    assert (rows["sw"]["level"], rows["sw"]["level_error"]) == (False, None)
    assert "passive" in rows["en"]["rules"]
    assert "OSMAN" in rows["ar"]["not_computed"]


def test_the_table_of_languages_fits_on_a_terminal(say: Say) -> None:
    out = say("languages")[1]

    assert re.search(r"^de +German +spaces +yes +\d+ +\d\.\d +", out, re.M)
    assert re.search(r"^ar +Arabic +spaces +- +- +\d\.\d +", out, re.M)
    assert [line for line in out.splitlines() if len(line) > 80] == []
    assert "--format json" in out
    assert "--format json" not in say("languages", "--quiet")[1]


def test_wide_characters_keep_columns_straight() -> None:
    assert columns(("a", "b"), [("中文", "1"), ("é", "10")]) == "a      b\n中文   1\ne\u0301     10".replace(
        "e\u0301", "é"
    )


def test_a_reader_that_goes_away_is_no_error() -> None:
    process = subprocess.Popen([*PLAINLOC, "languages"], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout
    process.stdout.close()
    _, err = process.communicate()

    assert process.returncode == 141
    assert err == b""


@pytest.mark.parametrize(("quiet", "shown"), [([], True), (["--quiet"], False)])
def test_progress_goes_to_a_terminal_and_results_to_stdout(root: Path, quiet: list[str], shown: bool) -> None:
    ours, theirs = os.openpty()
    command = [*PLAINLOC, "extract", "--format", "json", "--jobs", "1", "--root", str(root), *quiet]
    environment = {**os.environ, "TERM": "xterm"}

    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=theirs, env=environment, check=True)
    os.write(theirs, b"end")
    said = b""
    while not said.endswith(b"end"):
        said += os.read(ours, 10_000)
    os.close(theirs)
    os.close(ours)

    assert json.loads(done.stdout)["written"]
    assert (b"doses.md" in said) == shown
    assert shown or said == b"end"


def test_a_shell_is_told_how_words_go_on() -> None:
    words = {"_PLAINLOC_COMPLETE": "bash_complete", "COMP_WORDS": "plainloc st", "COMP_CWORD": "1"}

    done = subprocess.run(PLAINLOC, capture_output=True, text=True, env={**os.environ, **words}, check=False)

    assert done.stdout == "plain,status\n"


def test_ctrl_c_ends_with_one_line(say: Say, monkeypatch: pytest.MonkeyPatch) -> None:
    class Interrupted(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            raise KeyboardInterrupt

    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(Interrupted()))

    assert say("score", "-", "--locale", "en") == (130, "", "plainloc: interrupted\n")


def test_work_is_done_on_a_dask_cluster(root: Path, tmp_path: Path) -> None:
    (root / "source_texts/topic/more.md").write_text("One more.\n")
    code = (
        "import sys\n"
        "from distributed import LocalCluster\n"
        "from pipeline.cli import run\n"
        "if __name__ == '__main__':\n"
        "    with LocalCluster(n_workers=1, threads_per_worker=1, dashboard_address=None) as cluster:\n"
        "        sys.exit(run(['run', '--root', sys.argv[1], '--executor', cluster.scheduler_address]))\n"
    )
    (tmp_path / "cluster.py").write_text(code)
    repository = str(Path(__file__).parent.parent)

    done = subprocess.run(
        [sys.executable, tmp_path / "cluster.py", root],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": repository},
        check=False,
    )

    assert (done.returncode, done.stderr) == (0, "")
    assert "2 documents in 3 locales" in done.stdout


def test_a_cluster_that_is_not_there_is_told_by_its_address(say: Say, root: Path) -> None:
    status, _, err = say("run", "--root", root, "--executor", "nonsense://x")

    assert status == 2
    assert err.startswith("plainloc: --executor nonsense://x: ")


def test_who_asks_for_one_edition_hears_only_of_it(say: Say, wrong: Path) -> None:
    _, out, _ = say("check", "de", "--format", "json", "--root", wrong)

    assert {finding["locale"] for finding in json.loads(out)["findings"]} == {"de"}


def test_a_dashboard_is_as_red_as_the_exit_status() -> None:
    findings = [Finding("goal", "warning", "too long"), Finding("number", "error", "wrong dose")]

    assert 'failures="1"' in FORMATS["junit"](Told(findings[1:]))
    assert 'failures="1"' in junit(Told(findings, failing=findings[1:]))
    assert 'failures="0"' in junit(Told(findings, failing=()))


def test_a_short_text_is_told_that_its_figures_say_little(say: Say, tmp_path: Path) -> None:
    text = tmp_path / "x.md"
    text.write_text("Take one tablet.\n")

    assert "figures for fewer than 100 words say little" in say("score", text, "--locale", "en")[1]


def test_words_that_nobody_here_can_tell_are_counted_by_characters(say: Say, tmp_path: Path) -> None:
    text = tmp_path / "x.md"
    text.write_text("ຖາມໝໍ\n")

    assert "4 characters in 1 sentence" in say("score", text, "--locale", "lo")[1]
