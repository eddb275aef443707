"""cli: `init --weblate` describes a project as Weblate's importer and its component discovery want it."""

from __future__ import annotations

import json
import re
from collections import Counter
from difflib import unified_diff
from pathlib import Path
from typing import Any

import pytest
from command_line import Say
from stages_project import project

from pipeline.cli import run

SETTINGS = "source: en\neditions: [en-simple, fr, zh-Hans, {locale: de-simple, from: en-simple}]\n"
DOCUMENTS = ("doses.md", "a/b-c.md", "a-b/c.md", "知识/免疫.md", f"{'long-' * 30}name.txt")
COMPONENTS = "weblate/components.json"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    project(tmp_path, dict.fromkeys(DOCUMENTS, "Rest well.\n"), SETTINGS)
    assert run(["extract", "--root", str(tmp_path), "--quiet", "--jobs", "1"]) == 0
    return tmp_path


def read(root: Path, name: str = COMPONENTS) -> Any:
    return json.loads((root / name).read_text("utf-8"))


def masked(root: Path, mask: str, regex: str) -> set[str]:
    """The files that Weblate finds for a mask: the star is a language, and the regular expression filters them."""
    pattern = re.compile(re.escape(mask).replace(r"\*", "([^/]+)"))
    files = (path.relative_to(root).as_posix() for path in (root / "locales").rglob("*.po"))
    return {name for name in files if (found := pattern.fullmatch(name)) and re.match(regex, found[1])}


def test_every_catalog_belongs_to_one_component_with_its_template(root: Path, say: Say) -> None:
    assert say("init", "--weblate", "--root", root)[0] == 0

    components = read(root)
    found = Counter(name for item in components for name in masked(root, item["filemask"], item["language_regex"]))
    assert found == Counter(path.relative_to(root).as_posix() for path in (root / "locales").rglob("*.po"))
    assert all((root / item["new_base"]).is_file() for item in components)
    assert len(components) == 2 * len(DOCUMENTS)


def test_names_are_ones_that_weblate_takes(root: Path, say: Say) -> None:
    say("init", "--weblate", root)

    for field in ("name", "slug"):
        values = [item[field] for item in read(root)]
        assert len(set(values)) == len(values)
        assert all(len(value) <= 100 for value in values)
    assert all(re.fullmatch(r"[a-z0-9-]+", item["slug"]) for item in read(root))


def test_editions_made_from_another_one_have_its_messages(root: Path, say: Say) -> None:
    say("init", "--weblate", root)

    (own,) = [item for item in read(root) if item["slug"] == "doses-from-en-simple"]

    assert own["name"] == "doses (from en-simple)"
    assert own["language_regex"] == "^(de@simple)$"
    assert own["new_base"] == "locales/templates/en@simple/doses.pot"
    assert own["source_language"] == {"code": "en@simple"}


@pytest.mark.parametrize("ending", ["", "-from-en-simple"])
def test_discovery_finds_what_the_components_say(root: Path, say: Say, ending: str) -> None:
    say("init", "--weblate", root)
    rule = read(root, f"weblate/discovery{ending}.json")
    files = [path.relative_to(root).as_posix() for path in (root / "locales").rglob("*.po")]

    matches = [(name, found) for name in files if (found := re.match(f"^{rule['match']}$", name))]
    masks = {
        (
            name.replace(f"/{found['language']}/", "/*/"),
            rule["new_base_template"].replace("{{ component }}", found["component"]),
        )
        for name, found in matches
        if re.match(rule["language_regex"], found["language"])
    }

    described = [item for item in read(root) if item["language_regex"] == rule["language_regex"]]
    assert masks == {(item["filemask"], item["new_base"]) for item in described}


def test_what_somebody_added_stays_and_a_second_time_writes_nothing(root: Path, say: Say) -> None:
    say("init", "--weblate", root)
    components = read(root)
    components[0] |= {"priority": 60, "name": "First", "filemask": "elsewhere/*.po"}
    components.append({"name": "Website", "slug": "website", "filemask": "www/*.po"})
    (root / COMPONENTS).write_text(json.dumps(components), "utf-8")

    first, again = say("init", "--weblate", root), say("init", "--weblate", root)

    assert (first[1], again[1]) == (f"{COMPONENTS}\n", "")
    assert read(root)[0] == components[0] | {"filemask": masks_of(root)}
    assert read(root)[-1]["slug"] == "website"


def masks_of(root: Path) -> str:
    first = min(Path(name).with_suffix("").as_posix() for name in DOCUMENTS)
    return f"locales/*/LC_MESSAGES/{first}.po"


@pytest.mark.parametrize(("text", "words"), [("{", "it is no JSON"), ('{"results": 1}', "no list of components")])
def test_a_file_that_is_something_else_is_refused_and_stays(root: Path, say: Say, text: str, words: str) -> None:
    path = root / COMPONENTS
    path.parent.mkdir()
    path.write_text(text, "utf-8")

    status, _, err = say("init", "--weblate", root)

    assert status == 2
    assert words in err
    assert path.read_text("utf-8") == text


CASES = Path(__file__).parent / "cases/exchange"


def test_a_run_takes_over_what_weblate_commits_and_changes_only_what_is_wrong_with_it(tmp_path: Path) -> None:
    """The file is one that Weblate 5.14 committed after three translations, the last with a wrong placeholder."""
    saved = (CASES / "clinic.weblate.po").read_bytes()
    catalog = tmp_path / "locales/de/LC_MESSAGES/topic/clinic.po"
    for path, data in {
        tmp_path / "source_texts/pipeline.yaml": b"project: explainer texts\nsource: en\neditions: [de]\n",
        tmp_path / "source_texts/topic/clinic.md": (CASES / "clinic.md").read_bytes(),
        catalog: saved,
    }.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)

    assert run(["extract", "--root", str(tmp_path), "--quiet", "--jobs", "1"]) == 0

    changed = unified_diff(saved.decode().splitlines(), catalog.read_text("utf-8").splitlines(), n=0, lineterm="")
    assert [line for line in changed if not line.startswith(("---", "+++", "@@"))] == [
        "+#. check: the translation lacks {url1}",
        "-#, python-brace-format",
        "+#, fuzzy, python-brace-format",
    ]
