"""Continuous integration: the GitHub Action's own shell lines, and the hook for pre-commit, as they are run there."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from outputs_schema import validate
from stages_project import Project, project

TOP = Path(__file__).parent.parent
SCHEMA = json.loads((TOP / "tests/cases/sarif-2.1.0.json").read_text("utf-8"))
ACTION = yaml.safe_load((TOP / "action.yml").read_text("utf-8"))
HOOKS = yaml.safe_load((TOP / ".pre-commit-hooks.yaml").read_text("utf-8"))
SETTINGS = "source: en\neditions: [de]\npublishing: {minimum_coverage: 0}\n"


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository whose project, in a folder of its own, has a wrong dose that was just written."""
    top = tmp_path_factory.mktemp("original")
    built = project(top / "texts of ours", {"doses.md": "# Doses\n\nTake 200 mg.\n"}, SETTINGS)
    built.run()
    who = ("-c", "user.name=x", "-c", "user.email=x@example.org")
    for words in (("init", "-q", "-b", "main"), ("add", "-A"), (*who, "commit", "-qm", "x")):
        subprocess.run(["git", *words], cwd=top, check=True)
    built.translate("de", "doses", {"Take 200 mg.": "Nehmen Sie 20 mg."})
    return top


@pytest.fixture
def made(original: Path, tmp_path: Path) -> Project:
    """The project in a copy of it."""
    return Project(shutil.copytree(original, tmp_path / "copy").resolve() / "texts of ours")


def environment(made: Project, **more: str) -> dict[str, str]:
    """With the command on the path, wherever it is installed."""
    folder = made.root.parent / "bin"
    folder.mkdir(exist_ok=True)
    script = folder / "plainloc"
    script.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m pipeline "$@"\n')
    script.chmod(0o755)
    path = f"{folder}{os.pathsep}{os.environ['PATH']}"
    return {**os.environ, "PATH": path, "PYTHONPATH": str(TOP), "RUNNER_TEMP": str(made.root.parent), **more}


def step(name: str) -> dict[str, Any]:
    return next(one for one in ACTION["runs"]["steps"] if one.get("name") == name)


def ran(made: Project, name: str, **more: str) -> subprocess.CompletedProcess[str]:
    """One step of the action, as GitHub runs it: bash with -e and pipefail, from the top of the repository."""
    said = environment(made, **{"PLAINLOC_ROOT": made.root.name, "PLAINLOC_SINCE": "", **more})
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step(name)["run"]]
    return subprocess.run(command, cwd=made.root.parent, env=said, capture_output=True, text=True, check=False)


def test_the_action_shows_findings_beside_their_lines_and_fails(made: Project) -> None:
    done = ran(made, "Findings")

    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.startswith("::error file=texts of ours/locales/de/LC_MESSAGES/doses.po,line=")


def test_the_action_writes_a_report_and_leaves_failing_to_the_last_step(made: Project) -> None:
    output = made.root.parent / "output"

    done = ran(made, "Report for code scanning", GITHUB_OUTPUT=str(output))

    assert (done.returncode, done.stderr) == (0, "")
    name, _, file = output.read_text().strip().partition("=")
    log = json.loads(Path(file).read_text("utf-8"))
    validate(log, SCHEMA, SCHEMA)
    place = log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert (name, place) == ("file", "texts%20of%20ours/locales/de/LC_MESSAGES/doses.po")


def test_the_action_stops_where_something_is_set_wrong(made: Project) -> None:
    made.write("source_texts/pipeline.yaml", "sauce: en\n")

    assert ran(made, "Report for code scanning", GITHUB_OUTPUT=str(made.root / "o")).returncode == 2


def test_the_action_looks_only_at_what_changed_if_it_is_told_to(made: Project) -> None:
    assert ran(made, "Findings", PLAINLOC_SINCE="HEAD").returncode == 1
    assert ran(made, "Findings", PLAINLOC_SINCE="v1").returncode == 2


def test_every_value_of_the_action_is_an_input_that_there_is() -> None:
    text = (TOP / "action.yml").read_text("utf-8")

    assert set(ACTION["inputs"]) == {"root", "since", "sarif", "python"}
    assert all(f"inputs.{name}" in text for name in ACTION["inputs"])
    assert not [one for one in ACTION["runs"]["steps"] if "${{" in one.get("run", "")], "a value would be run as code"


def test_the_hook_fails_on_what_is_about_to_be_committed(made: Project) -> None:
    (hook,) = HOOKS
    command = [*shlex.split(hook["entry"]), "--root", str(made.root)]

    done = subprocess.run(
        command, cwd=made.root.parent, env=environment(made), capture_output=True, text=True, check=False
    )

    assert (done.returncode, "20" in done.stdout) == (1, True)
    assert done.stdout.startswith("texts of ours/locales/de/LC_MESSAGES/doses.po:")


def test_the_readme_describes_the_hook_and_the_action_as_they_are() -> None:
    pages = re.findall(r"```yaml\n(.*?)```", (TOP / "README.md").read_text("utf-8"), re.DOTALL)
    told = [yaml.safe_load(page) for page in pages]
    hooks = [hook["id"] for page in told for repo in page.get("repos", ()) for hook in repo["hooks"]]
    (given,) = [one["with"] for page in told for one in page.get("steps", ()) if "plainloc" in one["uses"]]

    assert hooks == [hook["id"] for hook in HOOKS]
    assert set(given) <= set(ACTION["inputs"])


def test_what_was_committed_before_is_no_finding_of_the_hook_and_none_of_a_report(made: Project) -> None:
    who = ("-c", "user.name=x", "-c", "user.email=x@example.org")
    subprocess.run(["git", *who, "commit", "-qam", "x"], cwd=made.root.parent, check=True)
    (hook,) = HOOKS
    hooked = [*shlex.split(hook["entry"]), "--root", str(made.root)]
    output = made.root.parent / "output"

    done = subprocess.run(hooked, cwd=made.root.parent, env=environment(made), capture_output=True, check=False)
    report = ran(made, "Report for code scanning", GITHUB_OUTPUT=str(output), PLAINLOC_SINCE="HEAD")

    assert (done.returncode, done.stdout, report.returncode) == (0, b"", 0)
    log = json.loads(Path(output.read_text().strip().partition("=")[2]).read_text("utf-8"))
    assert log["runs"][0]["results"] == []
