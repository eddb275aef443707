"""cli: what `plainloc COMMAND --help` says, and that every example in it can be typed as it stands."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from command_line import Say

from pipeline import config, languages
from pipeline.cli.commands import COMMANDS
from pipeline.cli.door import plainloc

TEXTS = {path.stem: path.read_text("utf-8") for path in (Path(config.__file__).parent.parent / "cli/help").iterdir()}
README = (Path(__file__).parent.parent / "README.md").read_text("utf-8")
EXAMPLES = [(name, line.strip()) for name, text in TEXTS.items() for line in text.splitlines() if "plainloc " in line]
TYPED = [(name, line) for name, line in EXAMPLES if line.startswith("plainloc ")]


def parsed(line: str) -> click.Context:
    """The context of the innermost command of a line; files that it reads have to be there. Raises UsageError."""
    _, *words = shlex.split(line)
    command: click.Command = plainloc
    context = click.Context(plainloc)
    while isinstance(command, click.Group):
        name = words.pop(0)
        found = command.get_command(context, name)
        assert found is not None, f"{name} in: {line}"
        command = found
    return command.make_context(command.name, words, parent=context)


def options(command: click.Command) -> Iterator[str]:
    """All options of a command and of those in it."""
    for parameter in command.params:
        yield from parameter.opts
    for inner in command.commands.values() if isinstance(command, click.Group) else ():
        yield from options(inner)


def test_every_command_has_its_text_with_an_example_of_it() -> None:
    assert set(TEXTS) == set(COMMANDS)
    assert {name for name, line in TYPED if f"{line} ".startswith(f"plainloc {name} ")} == set(COMMANDS)


@pytest.mark.parametrize(("name", "line"), TYPED)
def test_every_example_of_a_help_text_can_be_typed(
    name: str, line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for file in re.findall(r"[\w/.-]+\.(?:po|md|tmx|tbx)\b", line):
        Path(file).parent.mkdir(parents=True, exist_ok=True)
        Path(file).touch()
    (tmp_path / "my-texts").mkdir()

    assert parsed(line).command.name == (shlex.split(line)[2] if name in {"glossary", "memory"} else line.split()[1])


@pytest.mark.parametrize("line", ["plainloc check --no-such-option", "plainloc status --format csv"])
def test_a_line_that_is_wrong_does_not_pass_as_an_example(line: str) -> None:
    with pytest.raises(click.UsageError):
        parsed(line)


@pytest.mark.parametrize("name", COMMANDS)
def test_a_help_text_names_only_options_of_its_command(name: str) -> None:
    lines = [line for line in TEXTS[name].splitlines() if "git checkout" not in line and "plainloc " not in line]
    command = plainloc.get_command(click.Context(plainloc), name)
    assert command is not None

    assert set(re.findall(r"--[a-z][a-z-]*", "\n".join(lines))) <= {*options(command), "--help"}


def test_texts_and_readme_name_only_commands_that_are_there() -> None:
    named = re.findall(r"['`]plainloc ([a-z-]+)", "\n".join([*TEXTS.values(), README]))

    assert set(named) <= set(COMMANDS)
    assert {"build", "accept", "memory"} <= set(named)


@pytest.mark.parametrize("name", COMMANDS)
def test_help_fits_a_terminal_of_80_columns_and_shows_examples_as_they_stand(
    name: str, say: Say, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    _, out, _ = say(name, "--help")
    lines = out.splitlines()

    assert [line for line in lines if len(line) > 80] == []
    assert [line for line in TEXTS[name].splitlines() if line.startswith("    ") and f"  {line}" not in lines] == []


@pytest.mark.parametrize("name", COMMANDS)
def test_settings_in_a_help_text_are_read_as_settings(name: str) -> None:
    blocks = re.findall(r"^    (?:checks|memory|publishing):.*(?:\n    .*)*", TEXTS[name], re.M)

    for block in blocks:
        lines = [line.removeprefix("    ") for line in block.splitlines()]
        editions = [] if "editions:" in lines else ["editions: [de]"]
        settings = "\n".join(["source: en", *editions, *lines, ""])
        assert config.load(settings, "pipeline.yaml", languages.locale).editions
    assert blocks or name not in {"accept", "build", "check", "memory", "review"}
