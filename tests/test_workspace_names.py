"""workspace: names and endings that are refused, and what would be right."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from stages_project import project

from pipeline.workspace import Workspace
from pipeline.workspace.names import objections


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("what?.md", "the name holds '?', which not every system can have; rename it"),
        ("a:b/c.md", "the name holds ':'"),
        ("<b>.png", "the name holds '<'"),
        ("a*.md", "the name holds '*'"),
        ('"a".md', "the name holds '\"'"),
        ("a|b.md", "the name holds '|'"),
        ("a\\b.md", r"the name holds '\\'"),
        ("a\x1b[2Jb.md", r"the name holds '\x1b'"),
        ("a\u202eb.md", r"the name holds '\u202e'"),
        ("a\udce9.md", r"the name holds '\udce9'"),
        ("con.md", "'con.md' is the name of a device on Windows; rename it"),
        ("topic/AUX/a.md", "'AUX' is the name of a device on Windows"),
        ("Lpt1.de.svg", "'Lpt1.de.svg' is the name of a device"),
        ("topic./a.md", "'topic.' ends with a dot, which Windows drops"),
        ("topic /a.md", "'topic ' ends with a space, which Windows drops"),
        ("EN@simple/a.md", "the templates of the edition 'EN@simple' lie in a folder of the same name"),
    ],
)
def test_a_name_that_some_system_cannot_have_is_refused(name: str, said: str) -> None:
    documents, others = ([name], []) if name.endswith(".md") else ([], [name])

    (error,) = objections(documents, others, ["en@simple"])

    assert error.where == f"source_texts/{name}"
    assert error.message.startswith(said)


@pytest.mark.parametrize(
    "name",
    [
        "console.md",
        "a.b.md",
        "what's new (2).md",
        "été.md",
        "免疫.md",
        "communication/com.md",
        "en@simple.md",
        "a%20b.md",
    ],
)
def test_ordinary_names_are_good(name: str) -> None:
    assert objections([name], [name], ["en@simple"]) == ()


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Cells.md", "cells.md"),
        ("Topic/a.md", "topic/A.txt"),
        (unicodedata.normalize("NFD", "été.md"), unicodedata.normalize("NFC", "été.md")),
        ("strasse.md", "straße.md"),
    ],
)
def test_two_names_that_some_system_takes_for_one_are_told_apart(first: str, second: str) -> None:
    (error,) = objections([second, first], [])

    assert error.where == f"source_texts/{second}"
    assert error.message.startswith(
        f"only case or the encoding of letters sets this name apart from source_texts/{first}"
    )


def test_two_pictures_that_some_system_takes_for_one_are_told_apart() -> None:
    assert [error.where for error in objections([], ["cell.png", "Cell.png", "cell.svg"])] == ["source_texts/cell.png"]


@pytest.mark.parametrize(
    "name", ["x.rst", "x.docx", "notes.html", "topic/x.adoc", "x.md.orig", "x", "topic/glossary.yaml"]
)
def test_a_file_in_an_unknown_format_is_named_with_what_can_be_read(tmp_path: Path, name: str) -> None:
    made = project(tmp_path)
    made.write(f"source_texts/{name}", "x")

    (error,) = Workspace(made.root).sources().unknown

    assert error.where == f"source_texts/{name}"
    assert "a text ends with .md, .markdown or .txt" in error.message
    assert ".svg, .png" in error.message


def test_a_file_in_an_unknown_format_stops_no_other(tmp_path: Path) -> None:
    made = project(tmp_path)
    made.write("source_texts/x.rst", "x")

    outcome = made.run()

    assert [error.where for error in outcome.errors] == ["source_texts/x.rst"]
    assert "build/texts/de/cells.md" in outcome.written


@pytest.mark.parametrize(
    "name",
    [".x.rst", ".git/x.rst", "x.md~", "#x.md#", "~$x.docx", "topic/Thumbs.db", "x.PNG", "x.pdf", "x.MD", "x.css"],
)
def test_what_is_hidden_or_left_by_editors_and_pictures_are_no_errors(tmp_path: Path, name: str) -> None:
    made = project(tmp_path)
    made.write(f"source_texts/{name}", "x")

    assert Workspace(made.root).sources().unknown == Workspace(made.root).problems() == ()


def test_a_file_in_an_unknown_format_does_not_keep_what_is_stale(tmp_path: Path) -> None:
    made = project(tmp_path)
    made.run()
    made.write("source_texts/x.rst", "x")
    (made.root / "source_texts/notes.txt").unlink()

    made.run()

    assert not (made.root / "build/texts/de/notes.txt").exists()


def test_a_picture_with_a_name_that_is_refused_is_not_published(tmp_path: Path) -> None:
    made = project(tmp_path)
    made.write("source_texts/a:b.png", "x")
    made.write("source_texts/cells.md", "![A cell](a%3Ab.png)\n")

    outcome = made.run()

    assert [error.where for error in outcome.errors] == ["source_texts/a:b.png"]
    assert not [name for name in made.bytes() if name.startswith("build/") and "a:b" in name]


def test_a_pivot_template_is_never_that_of_a_text(tmp_path: Path) -> None:
    made = project(tmp_path)
    made.write("source_texts/en@simple/cells.md", "Other words.\n")

    outcome = made.run()

    assert [error.where for error in outcome.errors] == ["source_texts/en@simple/cells.md"]
    assert "Other words." not in made.read("locales/templates/en@simple/cells.pot")
    assert Workspace(made.root).problems() == ()


# Characters


@pytest.mark.parametrize(
    ("name", "text", "place"),
    [
        ("bad.md", "# A\n\nOne \0 two.\n", ":3: the control character U+0000"),
        ("bad.txt", "One\ntwo \x04 three.\n", ":2: the control character U+0004"),
        ("bad.md", '---\ntitle: "A\\0B"\n---\n\nText.\n', ":2: the control character U+0000"),
        ("bad.md", '---\ntitle: A\ndescription: "A\\x04B"\n---\n\nText.\n', ":3: the control character U+0004"),
    ],
)
def test_a_text_that_no_catalog_can_hold_is_refused_and_nothing_is_made_of_it(
    tmp_path: Path, name: str, text: str, place: str
) -> None:
    made = project(tmp_path)
    made.write(f"source_texts/{name}", text)

    outcome = made.run()

    (error,) = outcome.errors
    assert str(error).startswith(f"source_texts/{name}{place}, which no translation file can hold; remove it")
    assert [name for name in made.bytes() if "bad" in name and not name.startswith("source_texts/")] == []
    assert "build/texts/de/cells.md" in outcome.written
