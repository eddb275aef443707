"""outputs: why a sentence is hard, what it became from its source, which sentences are the hardest, and the goal."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from outputs_html import Page
from outputs_samples import AR, CONFIG, DE, EN, LONG, SIMPLE, german, piece, simple, source, text

from pipeline import outputs, readability
from pipeline.config import Edition, Goal, Limit
from pipeline.languages import language, locale
from pipeline.model import Counts, Finding, HardSentence, Localisation, Row, Score
from pipeline.outputs.comparing import harder, measures
from pipeline.outputs.differences import difference
from pipeline.outputs.editions import standing, too_hard
from pipeline.outputs.figures import figures
from pipeline.outputs.formula_rows import formula_rows, without
from pipeline.outputs.goal_words import wish
from pipeline.outputs.hard_sentences import of_document, of_project
from pipeline.outputs.marking import marked
from pipeline.outputs.scale import scale
from pipeline.outputs.sentences import sentences
from pipeline.outputs.totals import totals
from pipeline.readability.bands import band
from pipeline.readability.unspaced import is_unspaced

CASES = Path(__file__).parent / "cases" / "outputs.marking.txt"
HARD = (
    "Checkpoint inhibitors, which are monoclonal antibodies, block inhibitory receptors and thereby induce durable "
    "remissions in a considerable proportion of patients with metastatic melanoma."
)
EASY = "You can call us at any time."


def marking() -> Iterator[tuple[str, list[str], str]]:
    for line in CASES.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            tag, words, told = (part.strip() for part in line.split("|"))
            yield tag, words.split(", "), told


@pytest.mark.parametrize(("tag", "words", "told"), list(marking()))
def test_the_rare_words_are_marked_where_they_stand_as_words(tag: str, words: list[str], told: str) -> None:
    spaced = not is_unspaced(language(tag.partition("-")[0]))

    parts = marked(re.sub(r"[\[\]]", "", told), words, spaced=spaced)

    assert "".join(f"[{part}]" if rare else part for part, rare in parts) == told


@given(st.text(), st.lists(st.text(max_size=3)), st.booleans())
def test_the_parts_of_a_marked_text_add_up_to_it(words: str, rare: list[str], spaced: bool) -> None:
    parts = marked(words, rare, spaced=spaced)

    assert "".join(part for part, _ in parts) == words
    assert all(part for part, _ in parts)


# Why


def test_each_sentence_of_a_piece_has_its_own_level_and_reasons() -> None:
    easy, hard = sentences(piece(f"{EASY} {HARD}", "en", 0), "en")

    assert (easy.text, hard.text) == (EASY, HARD)
    assert easy.level is not None
    assert hard.level is not None
    assert easy.level < hard.level
    assert hard.band == band(hard.level, "en")
    assert hard.reasons == readability.why(HARD, "en")
    assert {"monoclonal", "inhibitory"} <= set(hard.rare)


def test_what_is_told_of_a_sentence_is_all_that_makes_it_hard() -> None:
    (hard,) = sentences(piece(HARD, "en", 0), "en")

    assert sum(line.adds for line in hard.told) == pytest.approx(sum(reason.adds for reason in hard.reasons))
    assert {word for line in hard.told for word in line.words} == set(hard.rare)
    assert sum(line.text == "other rare words: " for line in hard.told) <= 1
    assert all(0 < line.percent <= 100 for line in hard.told)


def test_without_a_model_there_are_reasons_and_no_bars() -> None:
    long = " ".join(["ehazi"] * 30) + "."
    (found,) = sentences(piece(long, "xx", 0), "xx")

    assert (found.level, found.band) == (None, "")
    assert [(line.text, line.percent) for line in found.told] == [("30 words in one sentence", 0)]


def test_a_page_opens_every_sentence_of_its_own_and_no_other() -> None:
    html = outputs.page(source(), (simple(), german()), CONFIG).data.decode()
    own = [found for made in (source(), simple(), german()) for found in made.pieces]
    speaking = sum(found.counts.words > 0 and found.state not in {"fallback", "omitted"} for found in own)

    assert html.count("<summary class") == speaking
    Page(html)


def test_a_translation_stands_beside_the_text_that_it_was_made_from() -> None:
    html = outputs.page(source(), (simple(), german()), CONFIG).data.decode()
    beside = re.findall(r'<div class="beside[^"]*"><p><b>([\w-]+)</b>.*?<p><b>([\w-]+)</b>', html, re.DOTALL)

    assert set(beside) == {("en", "en-simple"), ("en-simple", "de")}


def test_advice_is_told_in_the_sentence_with_its_suggestion() -> None:
    said = Finding("plain-passive", "note", "the passive hides who acts: is given", suggestion="Say who gives it.")
    advised = text(EN, piece("The dose is given by a nurse.", "en", 0, findings=(said,)))

    html = outputs.page(advised, (), CONFIG).data.decode()

    assert ">1 suggestion</span></summary>" in html
    assert "<bdi>the passive hides who acts: is given</bdi><br><em><bdi>Say who gives it.</bdi></em>" in html
    assert '<tr id="p1" class="advice0">' in html
    assert '<div class="finding' not in html


def test_a_text_that_misses_its_level_names_the_sentences_above_it() -> None:
    goal = replace(CONFIG, goal=Goal(level=2))
    long = text(EN, *(piece(found, "en", number) for number, found in enumerate([HARD] * 5 + [EASY])))

    html = outputs.page(long, (), goal).data.decode()
    easy = outputs.page(long, (), replace(goal, goal=Goal(level=6))).data.decode()

    name = readability.level_name(readability.level(readability.count(HARD, "en"), "en") or 0)
    assert html.count(f"<li>about {name} (goal of the text: at most A2)</li>") == 5
    assert "goal of the text" not in easy


def test_a_text_that_reaches_its_level_may_have_a_sentence_above_it() -> None:
    long = text(EN, *(piece(found, "en", number) for number, found in enumerate([EASY] * 60 + [HARD])))

    assert "goal of the text" not in outputs.page(long, (), replace(CONFIG, goal=Goal(level=3))).data.decode()


def test_a_name_of_two_words_is_coloured_and_is_no_work() -> None:
    html = outputs.page(
        text(EN, piece("Monoclonal antibodies", "en", 0), piece(HARD, "en", 1)), (), CONFIG
    ).data.decode()

    assert re.findall(r'<tr id="(p\d)" class="(.*?)">', html) == [("p1", ""), ("p2", "todo0")]
    assert re.findall(r'<div class="piece (h\d)">', html) == ["h1", "h4"]


def test_joined_sentences_are_numbered_as_they_stand_in_the_source() -> None:
    html = outputs.page(source(), (german(),), CONFIG).data.decode()

    assert '<a href="#p3">3–4</a><span id="p4"></span>' in html
    assert '<tr id="p5"' in html


# Beside its source


def test_a_translation_is_harder_by_its_level_and_only_where_enough_is_said() -> None:
    hard, easy = (measures(sentences(piece(words, "en", 0), "en"), EN) for words in (HARD, EASY))
    short = measures(sentences(piece("Metastatic melanoma.", "en", 0), "en"), EN)
    assert hard
    assert easy
    assert short

    assert harder(hard, easy)
    assert not harder(easy, hard)
    assert not harder(hard, hard)
    assert not harder(short, easy)
    assert measures((), EN) is None


@pytest.mark.parametrize(
    ("tag", "levels", "expected"), [("en", 0.66, False), ("en", 0.67, True), ("de", 0.9, False), ("de", 1.01, True)]
)
def test_two_thirds_of_what_makes_a_finding_make_an_editor_look(tag: str, levels: float, expected: bool) -> None:
    base = measures(sentences(piece(LONG, "en", 0), "en"), EN)
    assert base
    assert base.hardest.level
    own = replace(base, locale=locale(tag), hardest=replace(base.hardest, level=base.hardest.level + levels))

    assert harder(own, base) is expected


def row(tag: str = "de", path: str = "a.md", **changes: object) -> Row:
    start = Row(path, tag, 4, 4, 0, Counts(sentences=10, words=120), 3.0, (), 0, 0)
    return replace(start, **changes)  # type: ignore[arg-type]  # a test names the fields it means


@pytest.mark.parametrize(
    ("levels", "tag", "words"),
    [
        (0.0, "de", "about the same"), (0.3, "de", "about the same"), (-0.3, "de", "about the same"),
        (0.5, "de", "harder"), (-0.5, "de", "easier"), (1.15, "de", "clearly harder"), (-1.15, "de", "clearly easier"),
        (1.05, "de", "harder"), (0.85, "en-simple", "clearly harder"),
    ],
)  # fmt: skip
def test_a_difference_of_levels_is_told_in_words(levels: float, tag: str, words: str) -> None:
    found = difference(row(tag, level=3 + levels), row("en", level=3.0))

    assert found
    assert found.words == words
    assert 0 <= found.percent <= 50


def test_there_is_no_difference_without_two_levels() -> None:
    assert difference(row(level=None), row("en")) is None
    assert difference(row(), row("en", level=None)) is None
    assert difference(row(), row("en", counts=Counts(sentences=9, words=99))) is None


def test_a_level_of_few_words_says_that_it_is_unstable() -> None:
    few, many = (text(EN, *(piece(EASY, "en", n) for n in range(number))) for number in (3, 30))

    for made, told in ((few, True), (many, False)):
        index = outputs.index([outputs.row(made)], [], CONFIG).data.decode()
        page = outputs.page(made, (), CONFIG).data.decode().split("<details")[0]
        assert ("unstable: fewer than 100 words" in index) is told
        assert ("unstable: fewer than 100 words" in page) is told


# The hardest


def test_the_hardest_sentences_of_a_document_come_in_order_each_once_and_in_its_own_words() -> None:
    pieces = (
        piece(EASY, "de", 0, origin="en"),
        piece("Das Immunsystem ist die Abwehr des Körpers gegen Krankheitserreger.", "de", 1),
        piece("Rufen Sie uns an, wenn Sie Fragen haben.", "de", 2),
        piece("Das Immunsystem ist die Abwehr des Körpers gegen Krankheitserreger.", "de", 3),
        piece("Metastasierte Melanome.", "de", 4),
    )

    found = of_document(text(DE, *pieces))

    assert [sentence.number for sentence in found] == [2, 3]
    assert found[0].level
    assert found[0].level > (found[1].level or 6)
    assert found[0].reasons == tuple(reason.text for reason in readability.why(found[0].text, "de")[:3])


def test_the_hardest_of_a_project_are_the_hardest_of_all_its_documents() -> None:
    def hard(level: float, words: str) -> HardSentence:
        return HardSentence(1, words, 10, 3, level, ())

    rows = [
        row(path="a.md", hardest=(hard(5, "one"), hard(3, "two"))),
        row(path="b.md", hardest=(hard(4, "three"), hard(5, "one"))),
    ]

    assert [(place.path, place.sentence.text) for place in of_project(rows, 10)] == [
        ("a.md", "one"), ("b.md", "three"), ("a.md", "two"),
    ]  # fmt: skip
    assert [place.sentence.text for place in of_project(reversed(rows), 1)] == ["one"]


def test_the_index_and_the_summary_tell_the_hardest_sentences_with_their_place_and_reasons() -> None:
    rows = [outputs.row(text(EN, piece(EASY, "en", 0), piece(HARD, "en", 1), path="a/b.md"))]
    reasons = [reason.text for reason in readability.why(HARD, "en")[:3]]

    index = outputs.index(rows, [], CONFIG).data.decode()
    summary = outputs.summary(rows, [], CONFIG).data.decode()

    assert f">{HARD}</p>" in index
    assert 'href="a/b.html#p2"' in index
    assert f"1. {HARD}\\\n" in summary
    assert "a/b.md, sentence 2" in summary
    assert all(f"<bdi>{reason}</bdi>" in index and reason in summary for reason in reasons)


# Levels and goals of whole texts


def test_a_level_is_drawn_as_a_point_with_its_band_and_its_goal_and_said_in_words() -> None:
    drawn = ElementTree.fromstring(scale(3.0, "fr", 3.0))
    shapes = {element.get("class"): element for element in drawn.iter()}
    (point,) = drawn.iter("circle")

    assert drawn.get("aria-label") == f"level {band(3.0, 'fr')}; the goal is at most B1"
    assert point.get("cx") == "75"
    assert float(shapes["unsure"].get("x", "")) == pytest.approx(75 - 30 * readability.error_of("fr"), abs=0.1)
    assert shapes["aim"].get("d") == "M90 0v16"
    assert "aim" not in {element.get("class") for element in ElementTree.fromstring(scale(3.0, "fr")).iter()}


@given(st.floats(1, 6), st.one_of(st.none(), st.floats(1, 6)))
def test_nothing_of_a_drawing_lies_outside_of_it(level: float, goal: float | None) -> None:
    drawn = ElementTree.fromstring(scale(level, "hi", goal))

    width = float((drawn.get("viewBox") or "").split()[2])
    for element in drawn.iter("rect"):
        left, size = float(element.get("x", "")), float(element.get("width", ""))
        assert left >= 0
        assert size >= 0
        assert left + size <= width


def test_editions_are_held_to_their_goals_in_the_index_and_the_summary() -> None:
    config = replace(CONFIG, editions=(Edition(DE, goal=Goal(level=2)), Edition(SIMPLE, goal=Goal(level=4))))
    rows = [row("en"), row("de", level=4.5), row("en-simple", level=2.0)]

    index = outputs.index(rows, [], config).data.decode()
    summary = outputs.summary(rows, [], config).data.decode()

    assert "1 of 1 misses it" in index
    assert "all reach it" in index
    assert "▲ level C1, not A2" in index
    assert f"| {band(4.5, 'de')} | level at most A2 | 0 of 1 |" in summary
    assert (
        f"| a.md | {band(3.0, 'en')} | {band(4.5, 'de')}, clearly harder | {band(2.0, 'en')}, clearly easier |"
        in summary
    )
    assert not re.search(r"\d\.\d", re.sub(r"\| [\d.]+ ", "", summary))


def test_sentences_over_the_limit_count_against_the_goal_of_their_document() -> None:
    config = replace(CONFIG, editions=(Edition(DE, goal=Goal(words_per_sentence=20)),))
    found = [Finding("goal", "warning", "x", locale="de", path="a.md", line=line) for line in (0, 3, 9)]

    over = too_hard([*found, Finding("numbers", "error", "x", locale="de", path="a.md", line=4)])

    assert over == {("a.md", "de"): 2}
    assert standing(row(), over, config).misses == ("2 segments over the limit",)
    assert standing(row(), over, config).met is False
    assert standing(row(), {}, config).met is True


def test_a_document_without_words_takes_no_level_from_the_others() -> None:
    rows = [row(level=3.0), row(path="b.md", level=None, counts=Counts())]

    assert totals(rows, CONFIG)[0].level == 3.0
    assert totals([row(level=None)], CONFIG)[0].level is None


@pytest.mark.parametrize(
    ("goal", "tag", "said"),
    [
        (Goal(), "en", ""),
        (Goal(words_per_sentence=20), "en", "sentences of at most 20 words"),
        (
            Goal(
                words_per_sentence=20,
                level=3,
                profile="patient-leaflet",
                limits=(Limit("lix", at_most=40),),
                rules=("passive", "hard-word"),
            ),
            "sv",
            "patient leaflet: sentences of at most 20 words; LIX at most 40; level at most B1; 2 plain-language rules",
        ),
        (Goal(profile="ours", rules=("passive",)), "en", "ours: 1 plain-language rule"),
        (Goal(words_per_sentence=25, profile="gov"), "lo", "gov: sentences of at most 100 characters"),
    ],
)
def test_a_goal_is_told_in_words(goal: Goal, tag: str, said: str) -> None:
    found = wish(goal, tag)

    assert str(found) == said
    assert bool(found) == bool(said)
    assert bool(found.source) == (goal.profile in {"patient-leaflet", "gov"})


# Formulas


def test_a_formula_is_told_with_its_band_its_newspapers_and_whether_it_is_stable() -> None:
    long, short = Counts(sentences=20, words=300, long_words=60, letters=1500), Counts(sentences=1, words=5, letters=20)

    lix = formula_rows((Score("lix", 35.0, "easy"),), long, "sv")[0]
    unstable = formula_rows((Score("lix", 5.0),), short, "sv")[0]

    assert (lix.name, lix.band, lix.newspapers, lix.stable, lix.remark) == ("LIX", "easy", 47.0, True, "")
    assert lix.filled == "15 + 20 = 35"
    assert (unstable.stable, unstable.remark) == (False, "unstable: fewer than 100 words")


def test_what_there_is_no_formula_for_is_said_with_what_there_is() -> None:
    assert without(Goal(), "sv") == ()
    assert "No formula holds for this language (Arabic)." in without(Goal(), "ar")[0]
    assert without(Goal(formula="gulpease", at_least=60), "tr")[-1].startswith(
        "Gulpease is not available for this language (Turkish): it was made for Italian; there is: "
    )


def test_a_page_shows_all_formulas_of_a_text() -> None:
    swedish = locale("sv")
    made = text(swedish, *(piece("Ring oss om du har frågor om din behandling i dag.", "sv", n) for n in range(12)))
    html = outputs.page(made, (), replace(CONFIG, source=swedish)).data.decode()

    assert "newspapers have 47" in html
    assert all(f'<th scope="row">{name}</th>' in html for name in ("LIX", "RIX"))
    assert html.count(">stable<small>") == len(figures(made, Goal()).scores)


def test_the_level_of_a_row_is_a_number_for_scripts_and_a_name_for_people() -> None:
    made = outputs.row(text(AR, piece("جهاز المناعة هو دفاع الجسم ضد الجراثيم.", "ar", 0)))

    csv = outputs.readability_csv([made]).data.decode().splitlines()[1].split(",")

    assert csv[7] == f"{made.level:.1f}"
    assert json.dumps(band(made.level or 0, "ar")).strip('"') in outputs.index([made], [], CONFIG).data.decode()


def test_pages_tell_of_a_localisation_that_has_nothing_yet() -> None:
    nothing: Localisation = text(DE, *(piece(LONG, "de", n, origin="en") for n in range(2)))

    html = outputs.page(text(EN, *(piece(LONG, "en", n) for n in range(2))), (nothing,), CONFIG).data.decode()

    assert "nothing is translated yet" in html
    assert outputs.row(nothing).hardest == ()
