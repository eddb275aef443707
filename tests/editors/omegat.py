"""OmegaT without its window: a catalog translated from the project's memory."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from stages_project import Project, project

from pipeline.cli import run

SETTINGS = "source: en\neditions: [de, zh-Hans]\npublishing: {minimum_coverage: 0}\n"
KNOWN = "# Care\n\nRest well. Ask [your doctor](doctor.md) first.\n\nDrink 2 glasses.\n"
NEW = "Rest well. Ask [your doctor](doctor.md) first. Drink 3 glasses.\n\nThis is new.\n"
TARGETS = {
    "de": {
        "Care": "Pflege",
        "Rest well.": "Ruhen Sie sich aus.",
        "Ask [your doctor]({url1}) first.": "Fragen Sie zuerst [Ihre Ärztin]({url1}).",
        "Drink 2 glasses.": "Trinken Sie 2 Gläser.",
    },
    "zh_CN": {"Rest well.": "好好休息。", "Ask [your doctor]({url1}) first.": "请先咨询[您的医生]({url1})。"},
}
FOLDERS = ("source", "target", "tm", "glossary", "dictionary")


def translated(folder: Path, catalog: Path, memory: Path, source: str, target: str) -> Path:
    """What OmegaT makes of a catalog with a memory in TMX, from one language into another."""
    for name in (*FOLDERS, "omegat", "tm/auto", "home"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    default = "".join(f"<{name}_dir>__DEFAULT__</{name}_dir>" for name in FOLDERS)
    languages = f"<source_lang>{source}</source_lang><target_lang>{target}</target_lang>"
    rest = "<sentence_seg>false</sentence_seg><support_default_translations>true</support_default_translations>"
    settings = f'<omegat><project version="1.0">{default}{languages}{rest}</project></omegat>\n'
    (folder / "omegat.project").write_text(settings, "ascii")
    shutil.copy(catalog, folder / "source")
    shutil.copy(memory, folder / "tm" / "auto")
    command = ["omegat", str(folder), "--mode=console-translate"]
    environment = {**os.environ, "HOME": str(folder / "home"), "LC_ALL": "C.UTF-8"}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "target" / catalog.name


@pytest.fixture
def made(tmp_path: Path) -> Project:
    """A project with a page that is translated."""
    if not shutil.which("omegat"):
        pytest.skip("not installed: omegat")
    found = project(tmp_path / "project", {"care.md": KNOWN}, SETTINGS)
    found.run(["extract"])
    for locale, targets in TARGETS.items():
        found.translate(locale, "care", targets)
    found.run(["extract"])
    return found


@pytest.mark.parametrize(("locale", "tag", "language"), [("de", "de", "DE"), ("zh_CN", "zh-Hans", "ZH-CN")])
def test_omegat_fills_in_what_the_memory_knows_and_the_next_run_takes_it(
    made: Project, tmp_path: Path, locale: str, tag: str, language: str
) -> None:
    memory = tmp_path / "memory.tmx"
    assert run(["memory", "export", str(memory), "--locale", tag, "--root", str(made.root), "--jobs", "1"]) == 0
    other = project(tmp_path / "other", {"new.md": NEW}, SETTINGS)
    other.run(["extract"])
    catalog = other.root / "locales" / locale / "LC_MESSAGES" / "new.po"
    before = other.catalog(locale, "new")

    back = translated(tmp_path / "omegat", catalog, memory, "EN", language)
    shutil.copy(back, catalog)
    other.run(["extract"])

    assert not any(unit.target for unit in before.units)
    assert other.targets(locale, "new") == {unit.source: TARGETS[locale].get(unit.source, "") for unit in before.units}
    assert other.catalog(locale, "new").header == before.header
