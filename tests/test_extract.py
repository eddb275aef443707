"""What becomes a segment, and what its msgid is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.extract import extract
from pipeline.languages import locale
from pipeline.model import Document, Segment, UnreadableError

EN = locale("en")
CASES = Path(__file__).parent / "cases" / "markdown.txt"
_SIGNS = str.maketrans({"·": "\u00a0", "→": "\t", "↵": "  "})


def cases() -> Iterator[tuple[str, str, list[str]]]:
    for case in CASES.read_text("utf-8").split("\n## ")[1:]:
        title, _, rest = case.partition("\n")
        text, _, lines = rest.partition("\n" + "-" * 30 + "\n")
        yield title, text.translate(_SIGNS) + "\n", [line.translate(_SIGNS) for line in lines.split("\n") if line]


def told(segment: Segment) -> str:
    slots = " ".join(f"{slot.name}={slot.source}" for slot in segment.slots)
    return " | ".join(filter(None, (segment.kind, segment.text, slots)))


def cut(text: str, path: str = "topic/x.md", **options: object) -> Document:
    return extract(path, text, EN, **options)  # type: ignore[arg-type] # the options are those of extract


@pytest.mark.parametrize(("title", "text", "expected"), list(cases()), ids=[title for title, _, _ in cases()])
def test_the_segments_of_each_construct(title: str, text: str, expected: list[str]) -> None:
    document = cut(text)

    assert [told(segment) for segment in document.segments] == expected
    assert document.text() == text


def test_a_document_may_choose_whole_blocks() -> None:
    text = "---\nsegmentation: block\n---\nOne. Two.\nThree.\n"

    assert [segment.text for segment in cut(text).segments] == ["One. Two. Three."]
    assert [segment.text for segment in cut("One. Two.\n", by="block").segments] == ["One. Two."]


def test_terms_that_are_never_translated_are_no_segments() -> None:
    document = cut("PD-1, CTLA-4\n\nPD-10\n\nBlock PD-1.\n", kept=frozenset({"PD-1", "CTLA-4"}))

    assert [segment.text for segment in document.segments] == ["PD-10", "Block PD-1."]


def test_an_author_steers_the_next_block() -> None:
    said = "<!-- plainloc:note for you\nall -->\n<!-- plainloc:context tumour -->\n<!-- plainloc:must -->\n"
    text = f"{said}Response\n\nB\n"
    first, second = cut(text).segments

    assert (first.notes, first.context, first.must) == (("for you all",), "tumour", True)
    assert (second.notes, second.context, second.must) == ((), "", False)


@pytest.mark.parametrize("comment", ["mdpo-translator mind this", "i18n:comment: mind this", "plainloc:note mind this"])
def test_the_notes_of_other_tools_are_understood(comment: str) -> None:
    assert cut(f"<!-- {comment} -->\n\nText\n").segments[0].notes == ("mind this",)


def test_an_author_steers_the_next_sentence_inside_a_paragraph() -> None:
    one, two, three = cut("One. <!-- plainloc:must --> <!-- plainloc:note n --> Two. Three.\n").segments

    assert [one.must, two.must, three.must] == [False, True, False]
    assert two.notes == ("n",)


def test_prose_behind_a_comment_at_the_start_of_a_line_is_told_of() -> None:
    document = cut("<!-- plainloc:must --> Call at once.\n")

    assert not document.segments
    assert [(finding.check, finding.line) for finding in document.findings] == [("steering", 1)]


def test_front_matter_that_yaml_refuses_is_carried_over() -> None:
    document = cut("---\ntitle: a: b: c\n---\nText.\n")

    assert [segment.text for segment in document.segments] == ["Text."]
    assert [finding.check for finding in document.findings] == ["front-matter"]


def test_segments_know_their_place() -> None:
    text = "---\ntitle: T\n---\n# One\n\nFirst. Then.\n\n## Two\n\n- C [x]\n\n[x]: y 'Z'\n"
    found = [(segment.line, segment.path, segment.text) for segment in cut(text).segments]

    assert found == [
        (2, ("title",), "T"),
        (4, (), "One"),
        (6, ("One",), "First."),
        (6, ("One",), "Then."),
        (8, ("One",), "Two"),
        (10, ("One", "Two"), "C [x]({url1})"),
        (12, (), "Z"),
    ]


def test_plain_text_is_cut_into_paragraphs_and_items() -> None:
    text = "\ufeffFirst one. Second\nin two lines.\r\n\r\n  - item one. More\r\n  - item two\r\n\tLast"
    document = cut(text, "x.txt")

    assert document.text() == text
    assert [(s.kind, s.text) for s in document.segments] == [
        ("paragraph", "First one."),
        ("paragraph", "Second in two lines."),
        ("item", "item one."),
        ("item", "More"),
        ("item", "item two Last"),
    ]


@pytest.mark.parametrize("name", ["x.rst", "x.docx", "x", "x.md.bak", "folder.md/x"])
def test_any_other_ending_is_refused_with_those_that_can_be_read(name: str) -> None:
    with pytest.raises(UnreadableError, match=r"\.markdown, \.md, \.txt"):
        cut("text", name)


@pytest.mark.parametrize(
    ("text", "line", "severity", "suggestion"),
    [
        ("A.\n\n<!-- plainloc:mast -->\nNever.\n", 3, "error", "did you mean plainloc:must?"),
        ("<!-- plainlok: must -->\nNever.\n", 1, "error", "did you mean plainloc:must?"),
        ("One. <!-- plainloc:muts --> Two.\n", 1, "error", "did you mean plainloc:must?"),
        ("A.\n\n<!-- plainloc:skip -->\n\nB.\n", 3, "warning", "end it with <!-- plainloc:end -->"),
        ("A.\n\n<!-- plainloc:end -->\n\nB.\n", 3, "warning", ""),
    ],
)
def test_a_comment_that_does_not_steer_as_meant_is_told_of(
    text: str, line: int, severity: str, suggestion: str
) -> None:
    found = [(f.check, f.line, f.severity, f.suggestion) for f in cut(text).findings]

    assert found == [("steering", line, severity, suggestion)]


@pytest.mark.parametrize(
    "text", ["<!-- a note -->\nA.\n", "```\n<!-- plainloc:mast -->\n```\n", "<!-- plain: x -->\nA.\n"]
)
def test_other_comments_are_no_mistakes(text: str) -> None:
    assert not cut(text).findings
