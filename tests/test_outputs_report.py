"""outputs: the reports show every sentence in its language and direction, and nothing of it can run."""

from __future__ import annotations

import csv
import re
from dataclasses import replace
from io import StringIO
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from outputs_html import Page
from outputs_samples import (
    AR,
    CONFIG,
    DE,
    EN,
    HOSTILE,
    LONG,
    SIMPLE,
    arabic,
    editions,
    german,
    piece,
    simple,
    source,
    text,
)

from pipeline import outputs
from pipeline.config import Goal
from pipeline.model import Artifact, Counts, Finding, Localisation, Row, Score
from pipeline.outputs.align import passages
from pipeline.outputs.characters import cell, safe, shown
from pipeline.outputs.figures import figures
from pipeline.outputs.goals import distances
from pipeline.outputs.paths import page_path

TEMPLATES = Path(__file__).parent.parent / "pipeline" / "outputs" / "templates"


def page(*chosen: Localisation) -> str:
    return outputs.page(source(), chosen or editions(), CONFIG).data.decode()


def row(path: str = "a.md", tag: str = "de", **changes: object) -> Row:
    counts = Counts(sentences=10, words=120)
    start = Row(path, tag, 4, 3, 1, counts, None, (Score("lix", -0.04),), 1, 2, coverage=0.75)
    return replace(start, **changes)  # type: ignore[arg-type]  # a test names the fields it means


def unmarked(html: str) -> str:
    return re.sub(r'<span class="r">(.*?)</span>', r"\1", html)


def cells(html: str) -> list[str]:
    """The cells of the table of sentences, without the marks of rare words."""
    table = unmarked(html.split('<table class="text"')[1])
    return re.findall(r"<td [^>]*>(.*?)</td>", table, re.DOTALL)


def test_a_localised_text_keeps_its_bytes() -> None:
    given_text = text(DE, "\ufeff# ", piece("Süß", "de", 0), "\r\n\r\n\x85")

    assert outputs.texts(given_text) == Artifact(
        "build/texts/de/immunotherapy/what-it-is.md", b"\xef\xbb\xbf# S\xc3\xbc\xc3\x9f\r\n\r\n\xc2\x85"
    )


def test_a_sentence_that_became_two_stands_beside_both() -> None:
    found = passages(source(), [simple()])

    assert [piece.text for piece in found[2].editions[0]] == ["Your body has a defence.", "It fights germs."]
    assert len(found) == len(source().pieces)


def test_sentences_that_became_one_share_a_passage_in_every_column() -> None:
    found = passages(source(), [german(), simple()])

    assert [len(passage.source) for passage in found] == [1, 1, 2, 1, 1, 1]
    assert [len(passage.editions[1]) for passage in found] == [1, 1, 3, 1, 1, 1]


@given(st.lists(st.lists(st.integers(0, 12), max_size=3), max_size=12), st.integers(1, 9))
def test_every_piece_stands_in_exactly_one_passage_and_in_its_order(origins: list[list[int]], length: int) -> None:
    left = text(EN, *(piece(str(n), "en", n) for n in range(length)))
    right = text(DE, *(piece(str(n), "de", *sources) for n, sources in enumerate(origins)))

    found = passages(left, [right])

    assert [piece for passage in found for piece in passage.source] == list(left.pieces)
    shown_pieces = [piece for passage in found for piece in passage.editions[0]]
    assert sorted(shown_pieces, key=lambda piece: int(piece.text)) == list(right.pieces)
    assert [passage.number for passage in found] == list(range(1, len(found) + 1))


def test_the_page_is_well_formed_and_needs_no_other_file() -> None:
    html = page()
    found = Page(html)

    assert html.startswith("<!doctype html>")
    assert not found.all("link")
    assert not found.all("img")
    assert all("src" not in values for values in found.all("script"))
    assert not re.search(r"url\(|@import", html)


def test_all_links_of_a_page_lead_to_a_place_on_it_or_to_the_index() -> None:
    found = Page(page())
    ids = {values["id"] for _, values in found.tags if "id" in values}

    addresses = {values["href"] for values in found.all("a")}

    assert addresses - {f"#{name}" for name in ids} == {"../index.html"}


def test_hostile_words_stay_words() -> None:
    html = page()

    assert html.count("<script>") == 1
    assert "&lt;script&gt;alert(1)&lt;/script&gt; ]]&gt;" in html
    assert "\u202e" not in html
    assert "[U+202E]" in html


def test_the_script_is_the_one_that_the_policy_of_the_page_allows() -> None:
    from base64 import b64encode
    from hashlib import sha256

    html = page()
    script = html.split("<script>")[1].split("</script>")[0]

    assert f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'" in html


def test_every_text_has_its_language_and_its_direction() -> None:
    html = unmarked(page(arabic()))

    assert '<div class="words" lang="ar" dir="rtl">جهاز المناعة هو دفاع الجسم.</div>' in html
    assert f'<div class="words" lang="en" dir="ltr">{LONG}</div>' in html
    assert 'lang="en-simple" dir="ltr" role="heading" aria-level="4">How does it work?' in html
    assert all("dir" in values for _, values in Page(html).tags if "lang" in values)


def test_a_hard_sentence_says_so_in_words_and_why() -> None:
    hard = next(found for found in cells(page(simple())) if LONG in found)

    assert re.search(r"<b>[BC][12]</b> <span>[a-z ]+, 33 words</span>", hard)
    assert "33 words in one sentence (goal: at most 25)" in hard
    assert re.search(r"<li><b><i style=\"width:\d+%\"></i></b>33 words in one sentence <small>\+\d\.\d</small>", hard)
    assert re.search(r"rare word: <bdi lang=\"en\" dir=\"ltr\">undetected</bdi>", hard)


def test_a_sentence_without_reasons_says_so() -> None:
    easy = next(
        found
        for found in cells(page(replace(simple(), parts=(piece("Call us now.", "en-simple", 0),))))
        if "Call" in found
    )

    assert "very easy, 3 words" in easy
    assert "Nothing stands out: it is short, and its words are common." in easy
    assert "<ul" not in easy


def test_what_is_not_translated_names_whose_words_are_shown_and_is_not_called_hard() -> None:
    html = page(arabic())
    fallback = [found for found in cells(html) if LONG in found][1]

    assert "Not translated: English is shown instead" in fallback
    assert "<details" not in fallback
    assert "<ul" not in fallback
    assert " h3" not in fallback
    assert "entry <code>1a2b3c4d</code>" in fallback


def test_what_is_left_out_and_what_is_wrong_is_told() -> None:
    html = page(german())

    assert "Left out: its meaning stands in a neighbouring sentence" in html
    assert "A wrong dose can kill." in html
    assert "locales/de/x.po:31" in html
    assert "one heading less" in html


def test_the_header_says_what_is_not_known() -> None:
    html = page()

    assert "no formula holds for this language" in html
    assert "OSMAN is not computed: it needs the short vowels" in html
    assert "For a person to judge" in html
    assert "Draft: nobody has reviewed this text." in html


def test_tables_tell_what_their_headers_are_for() -> None:
    for html in (page(), index()):
        assert {values.get("scope") for values in Page(html).all("th")} == {"col", "row"}


def test_a_source_without_a_sentence_gives_a_page_too() -> None:
    empty = text(EN, "\n")

    Page(outputs.page(empty, [text(DE, "\n")], CONFIG).data.decode())


def test_pages_of_documents_never_take_the_place_of_the_index_or_of_each_other() -> None:
    paths = ["index.md", "a/index.md", "a.md", "a.txt", "a.markdown"]

    assert len({page_path(path) for path in paths} | {"reports/html/index.html"}) == 6


def test_the_figures_count_the_words_of_the_edition_alone() -> None:
    found = figures(arabic(), Goal())

    assert found.counts.words < 20
    assert found.origins == {"ar": 4, "en": 2, "en-simple": 1}


def test_a_goal_for_a_whole_text_is_not_held_against_a_short_one() -> None:
    goal = Goal(formula="lix", at_most=30)

    assert distances(goal, Counts(sentences=1, words=5), (Score("lix", 60.0),), None, "sv") == ()
    assert distances(goal, Counts(sentences=9, words=500), (Score("lix", 60.0),), None, "sv") == ("LIX 30.0 above 30",)


def index(rows: tuple[Row, ...] | None = None) -> str:
    if rows is None:
        rows = tuple(outputs.row(found) for found in (source(), *editions()))
    found = [finding for edition in editions() for finding in edition.all_findings()]
    return outputs.index(rows, found, CONFIG).data.decode()


def test_the_index_links_every_document_and_is_well_formed() -> None:
    found = Page(index())

    assert "immunotherapy/what-it-is.html" in {values["href"] for values in found.all("a")}


def test_the_index_can_be_sorted_by_a_style_sheet() -> None:
    html = index((row("a.md", errors=0), row("b.md", errors=7), row("c.md", errors=1)))

    places = dict(re.findall(r"--o2:(\d).*?<bdi>(.)\.md", html, re.DOTALL))
    assert places == {"0": "b", "1": "c", "2": "a"}
    assert "#order-2:checked" in html


def test_an_index_of_nothing_is_a_page() -> None:
    Page(index(()))


def test_the_table_has_its_columns_and_one_line_for_each_text() -> None:
    rows = [row("b.md"), row("a.md", "fr", scores=(), level=2.449), row("a.md", "de")]

    assert outputs.readability_csv(rows) == Artifact(
        "reports/readability.csv",
        b"path,locale,segments,translated,fuzzy,sentences,words,level,formula,score,errors,warnings\n"
        b"a.md,de,4,3,1,10,120,,lix,0.0,1,2\n"
        b"a.md,fr,4,3,1,10,120,2.4,,,1,2\n"
        b"b.md,de,4,3,1,10,120,,lix,0.0,1,2\n",
    )


@given(st.text())
def test_no_cell_runs_in_a_spreadsheet_and_none_is_lost(path: str) -> None:
    assert not cell(path).startswith(("=", "+", "-", "@", "\t", "\r"))
    assert cell(path).removeprefix("'").split() == path.replace("\0", " ").removeprefix("'").split()


@given(st.text(st.characters(codec="utf-8")))
def test_any_path_is_read_back_from_the_table(path: str) -> None:
    data = outputs.readability_csv([row(path)]).data.decode()

    assert [line[0] for line in csv.reader(StringIO(data, newline=""))] == ["path", cell(path)]


def test_the_summary_has_no_order_of_its_own_and_no_dates() -> None:
    rows = [row("b|`x`.md"), row("a.md", "en"), row("a.md", "fr")]
    findings = [Finding("numbers", "error", "x", locale="de"), Finding("length", "warning", "x")]

    first = outputs.summary(rows, findings, CONFIG)
    second = outputs.summary(rows[::-1], findings[::-1], CONFIG)

    assert first == second
    assert "b\\|\\`x\\`.md" in first.data.decode()
    assert "| error | numbers | 1 | de 1 |\n| warning | length | 1 | source 1 |" in first.data.decode()
    assert not re.search(r"\b20\d\d\b", first.data.decode())


def test_the_summary_names_what_misses_its_goal() -> None:
    edition = replace(CONFIG.editions[1], goal=Goal(formula="lix", at_most=30))
    config = replace(CONFIG, editions=(edition,))

    said = outputs.summary([row(scores=(Score("lix", 41.26, "difficult"),))], [], config).data.decode()

    assert "- `de` a.md: LIX 11.3 above 30" in said
    assert "| a.md | `de` | LIX | 41.3 | difficult |" in said


def test_the_tables_of_the_summary_have_as_many_cells_in_every_line() -> None:
    said = outputs.summary([row(), row("a|b.md", "ar", scores=())], [], CONFIG).data.decode()

    for one, other in pairwise(said.splitlines()):
        if one.startswith("|") and other.startswith("|"):
            assert len(re.findall(r"(?<!\\)\|", one)) == len(re.findall(r"(?<!\\)\|", other))


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("a\u202eb", "ab"),
        ("\u2067ابج\u2069 x", "\u2067ابج\u2069 x"),
        ("\u2067a\nb\u2069", "a\nb"),
        ("a\0b\x1bc\td\r\n", "abc\td\r\n"),
        ("\u202ba\u2069", "a"),
    ],
)
def test_control_characters_and_unbalanced_directions_are_stripped(written: str, kept: str) -> None:
    assert safe(written) == kept


@given(st.text())
def test_what_is_safe_stays_as_it_is(words: str) -> None:
    assert safe(safe(words)) == safe(words)


def test_unseen_characters_are_shown() -> None:
    assert shown("a\u202eb\u200bc\0") == "a[U+202E]b[U+200B]c[U+0000]"


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def themes(name: str) -> list[dict[str, str]]:
    blocks = re.findall(r":root \{(.*?)\}", (TEMPLATES / name).read_text("utf-8"), re.DOTALL)[:2]
    return [dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", block)) for block in blocks]


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
def test_words_can_be_told_from_their_ground(theme: int) -> None:
    """WCAG 2.2, 1.4.3: at least 4.5 to 1; 1.4.11: at least 3 to 1 for what is no text."""
    report, document = themes("report.css")[theme], themes("document.css")[theme]

    for ground in ("paper", "card", "note", "h0", "h1", "h2", "h3", "h4", "gap"):
        assert contrast(report["ink"], report[ground]) >= 4.5, ground
    for ground in ("paper", "card", "h0", "h1"):
        assert contrast(report["soft"], report[ground]) >= 4.5, ground
    for word in ("error", "warning", "link"):
        assert min(contrast(report[word], report[ground]) for ground in ("paper", "card")) >= 4.5, word
    for step in range(5):
        assert contrast(report[f"e{step}"], report["card"]) >= 3
    for word, ground in (("ink", "paper"), ("soft", "paper"), ("link", "paper"), ("ink", "note")):
        assert contrast(document[word], document[ground]) >= 4.5, word


def test_pages_are_the_same_every_time() -> None:
    assert page() == page()
    assert index() == index()


def test_names_and_titles_of_the_samples_are_shown() -> None:
    html = page()

    assert all(f">{name}</span>" in html for name in ("English (simple)", "Deutsch", "العربية"))
    assert {SIMPLE.tag, AR.tag} <= {values.get("lang") for _, values in Page(html).tags}
    assert HOSTILE not in html
