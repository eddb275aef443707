"""outputs: no form of a text hides that it is a draft, or that parts of it are not translated."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from outputs_samples import AR, CONFIG, DE, EN, piece, text

from pipeline import markup
from pipeline.formats.front import front_matter
from pipeline.model import Localisation
from pipeline.outputs import bundle
from pipeline.outputs.body import body
from pipeline.outputs.links import links
from pipeline.outputs.notice import marked
from pipeline.outputs.rendition import rendition
from pipeline.yamltext import load

LAX = replace(CONFIG, fail_on="never", minimum_coverage=0.0)
DRAFT = "Dieser Text ist ein Entwurf. Noch keine Fachperson hat ihn geprüft."
PARTLY = "Teile dieses Textes sind noch nicht übersetzt. Sie stehen hier in dieser Sprache: English"


def partly(front: str = "", end: str = "\n", path: str = "a/b.md") -> Localisation:
    """A text with a German sentence and an English one."""
    return text(DE, front, piece("Eins.", "de", 0), " ", piece("Two.", "de", 1, origin="en"), end, path=path)


def form(made: Localisation, ending: str) -> str:
    found = bundle.files(made, made, None, LAX, {})
    return next(artifact.data.decode() for artifact in found if artifact.path.endswith(ending))


def whole(made: Localisation) -> Localisation:
    parts = tuple(part if isinstance(part, str) else replace(part, origin="de") for part in made.parts)
    return replace(made, parts=parts, review="reviewed; by=A")


def test_a_plain_text_says_in_its_first_lines_what_it_is() -> None:
    assert form(partly(), ".txt").startswith(f"[{DRAFT}]\n[{PARTLY}]\n\n")
    assert form(replace(partly(), review="reviewed; by=A"), ".txt").startswith(f"[{PARTLY}]\n\n")
    assert form(whole(partly()), ".txt") == "b.md\n====\n\nEins. Two.\n"


def test_a_document_in_plain_text_says_so_too() -> None:
    assert form(partly("\ufeff", path="a/b.txt"), "b.txt") == (
        f"\ufeff[{DRAFT}]\n[{PARTLY}]\n\nEins. [English: Two.]\n"
    )


@pytest.mark.parametrize(
    ("front", "keys"),
    [
        ("---\nlang: en\n---\n\n", "---\nlang: de\nplainloc_state: draft\nplainloc_untranslated: [en]\n---\n\n"),
        ("---\r\na: b\r\n---\r\n", "---\r\na: b\r\nplainloc_state: draft\r\nplainloc_untranslated: [en]\r\n---\r\n"),
        ("---\n---\n", "---\nplainloc_state: draft\nplainloc_untranslated: [en]\n---\n"),
        ("---\na: |\n  b\n...  \n", "---\na: |\n  b\nplainloc_state: draft\nplainloc_untranslated: [en]\n...  \n"),
    ],
)
def test_the_front_matter_of_a_markdown_text_says_so_for_programs(front: str, keys: str) -> None:
    assert form(partly(front), "b.md") == f"{keys}Eins. \\[English: Two.\\]\n"


def test_a_finished_text_says_that_it_is_reviewed_and_no_more() -> None:
    assert form(whole(partly("---\na: b\n---\n")), "b.md") == "---\na: b\nplainloc_state: reviewed\n---\nEins. Two.\n"


@pytest.mark.parametrize("yaml", [None, "{a: b}", "a: : b", "plainloc_state: x", "- a"])
def test_where_the_front_matter_cannot_say_so_a_comment_at_the_end_does(yaml: str | None) -> None:
    front = f"---\n{yaml}\n---\n" if yaml else "\ufeff"
    for end in ("", "\n", "\n\n"):
        made = form(partly(front, end), "b.md")

        assert made.startswith(f"{front}Eins. \\[English: Two.\\]{end}")
        assert made.endswith("\n\n<!-- plainloc_state: draft; plainloc_untranslated: en -->\n")


def test_the_comment_is_never_read_as_words() -> None:
    made = form(partly(end="\n\n```\ncode\n"), "b.md")

    assert made.startswith("<!-- plainloc_state: draft; plainloc_untranslated: en -->\n\nEins. \\[English: Two.\\]\n")
    assert "&lt;!-- plainloc" not in markup.html(made)


@given(st.text(st.sampled_from("ab:-\n\r{}[]|>'\"#`~ \ufeff")), st.sampled_from(["{0}", "---\n{0}\n---\n{0}"]))
def test_marks_change_nothing_that_is_read(written: str, form: str) -> None:
    before = form.format(written)
    made = rendition(partly(), partly())

    after = marked(before, made)

    old, new = front_matter(before, frozenset(), ""), front_matter(after, frozenset(), "")
    assert new.settings[: len(old.settings)] == old.settings
    assert "plainloc_state" in after
    for said in new.settings[len(old.settings) :]:
        assert said == ("plainloc_state", "draft")


def test_the_keys_are_a_word_and_a_list() -> None:
    made = form(partly("---\na: b\n---\n"), "b.md")

    assert load(made.split("---\n")[1], "x") == {"a": "b", "plainloc_state": "draft", "plainloc_untranslated": ["en"]}


def test_a_picture_whose_words_are_not_translated_says_whose_they_are() -> None:
    alt = piece("*A* _cell_", "ar", 0, origin="en", kind="alt", style="alt")
    made = text(AR, "![", alt, "](t-cell.svg)\n")

    assert body(made) == '<p><img src="t-cell.svg" alt="A cell" lang="en"></p>\n'
    assert body(replace(made, parts=("![", alt, "](javascript:x)\n"))) == '<p><span lang="en">A cell</span></p>\n'
    assert "\ue000" not in body(made, raw=True)
    assert "\ue000" not in "".join(form(made, ending) for ending in (".html", ".json", ".txt", ".md"))
    assert [finding.check for finding in links(made, {}, ())] == ["missing-picture"]


def test_the_mark_of_a_picture_never_reaches_a_page() -> None:
    alt = piece("A cell", "ar", 0, origin="en", kind="alt", style="alt")

    assert body(text(AR, "`![", alt, "](x.svg)`\n")) == "<p><code>![A cell](x.svg)</code></p>\n"
    assert body(text(EN, '![\ue000"onerror=x\ue001;a](x.svg)\n')).count("onerror=x") == 1
