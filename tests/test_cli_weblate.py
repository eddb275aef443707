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
PAGE = "weblate/README.md"


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

    assert (first[1], again[1]) == (f"{COMPONENTS}\n{PAGE}\n", "")
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


def test_the_page_says_how_to_connect_with_the_values_of_the_project(root: Path, say: Say) -> None:
    say("init", "--weblate", root)
    page, first = (root / PAGE).read_text("utf-8"), read(root)[0]

    for field in ("name", "slug", "filemask", "new_base", "language_regex"):
        assert re.search(rf"^ {{8}}[A-Z].*  {re.escape(first[field])}$", page, re.M)
    assert f"--main-component {first['slug']} --ignore {COMPONENTS}" in page
    assert "`discovery.json`, and once more with those of `discovery-from-en-simple.json`" in page
    assert "| `locales/zh_CN` | zh-Hans |" in page
    assert "A plain edition (`en@simple`, `de@simple`)" in page
    assert re.findall(r"@[A-Z]+@", page) == []
    assert "import_json` does not" not in page


def test_the_page_of_a_project_in_another_language_says_so(tmp_path: Path, say: Say) -> None:
    project(tmp_path, {"dosis.md": "Ruhe hilft.\n"}, "source: de\neditions: [fr]\n")
    say("init", "--weblate", tmp_path)
    page = (tmp_path / PAGE).read_text("utf-8")

    assert "written in `de`: say so in the first component" in page
    assert "A plain edition" not in page


def test_the_page_of_a_project_without_texts_waits_for_one(tmp_path: Path, say: Say) -> None:
    project(tmp_path, {}, SETTINGS)

    assert say("init", "--weblate", tmp_path)[0] == 0
    assert "There is no text yet." in (tmp_path / PAGE).read_text("utf-8")


def test_a_page_as_plainloc_wrote_it_follows_the_project(root: Path, say: Say) -> None:
    say("init", "--weblate", root)
    page = root / PAGE
    page.write_bytes(page.read_bytes().replace(b"\n", b"\r\n"))
    (root / "source_texts/0-first.md").write_text("Rest well.\n", "utf-8")

    status, out, err = say("init", "--weblate", root, "--quiet")

    assert (status, err) == (0, "")
    assert PAGE in out.split()
    assert "locales/templates/0-first.pot\n" in page.read_text("utf-8")


@pytest.mark.parametrize("change", [("git repository", "forge"), ("# This", "# Our"), ("\n<!--", "Ask Ana.\n<!--")])
def test_a_page_that_somebody_has_changed_stays(root: Path, say: Say, change: tuple[str, str]) -> None:
    say("init", "--weblate", root)
    page = root / PAGE
    page.write_text(changed := page.read_text("utf-8").replace(*change), "utf-8")
    (root / "source_texts/0-first.md").write_text("Rest well.\n", "utf-8")

    status, out, err = say("init", "--weblate", root)

    assert status == 0
    assert out.split() == [COMPONENTS]
    assert f"{PAGE} stays as somebody has changed it" in err
    assert page.read_text("utf-8") == changed


def test_a_page_of_somebody_else_stays(root: Path, say: Say) -> None:
    (root / "weblate").mkdir()
    (root / PAGE).write_text("Ask Ana.\n", "utf-8")

    assert say("init", "--weblate", root)[0] == 0
    assert (root / PAGE).read_text("utf-8") == "Ask Ana.\n"


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
