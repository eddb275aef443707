"""readability: textstat's traps with the right answers, and textstat's own values wherever it is right."""

from __future__ import annotations

import socket
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from textstat.backend import counts as textstat_counts  # type: ignore[import-untyped]  # it has no types
from textstat.backend import metrics

import pipeline
from pipeline.readability import FORMULAS, count, score

PLAIN = """
Immunotherapy is a treatment for some kinds of cancer. It helps your body fight back. Your doctor will tell you if it
may work for you. You get it as a drip into a vein. Most people feel tired for a day or two.
"""


@pytest.mark.parametrize(
    ("text", "language", "sentences"),
    [
        ("The dose was 3.5 mg. It rose to 7.25 mg after 2.5 weeks.", "en", 2),
        ("Dr. Smith et al. treated approx. 20 patients, e.g. those with stage III vs. stage IV.", "en", 1),
        ("Stop now. Call us. Rest well. Drink water. Then you can take the next dose at home.", "en", 5),
        ("Side effects\n\nYou may feel tired.\n\n- fever\n- a rash\n- loose stools\n", "en", 5),
        ("Side effects\nYou may feel tired, and your skin may itch.\nThis is common.", "en", 3),
        ("कैंसर एक रोग है। इलाज संभव है। डॉक्टर से पूछें।", "hi", 3),
        ("癌症是一种疾病。免疫疗法可以帮助您。请问医生。", "zh", 3),
        ("がんは病気です。免疫療法が助けます。", "ja", 2),
        ("السرطان مرض. العلاج ممكن. اسأل طبيبك؟", "ar", 3),
        ("38. 3.5! {url1}. https://example.org/a.", "en", 0),
    ],
)
def test_sentences_are_as_many_as_a_reader_sees(text: str, language: str, sentences: int) -> None:
    assert count(text, language).sentences == sentences


def test_short_sentences_make_a_text_easier() -> None:
    text = "Stop now. Call us. Rest well. Drink water. Then you can take the next dose at home."
    grade = score(count(text, "en"), "en")[0]

    assert grade.formula == "flesch-kincaid-grade"
    assert grade.value < 1


def test_a_dash_parts_words() -> None:
    assert count("T cells—killer cells—attack", "en").words == 5


def test_lines_that_are_wrapped_at_a_width_stay_one_sentence() -> None:
    text = "The nurse will ask Doctor\nSmith whether the New York\nTimes has told people that\nImmunotherapy works."

    assert count(text, "en").sentences == 1


UNKNOWN_TO_TEXTSTAT = "tr hi ar zh ja ko fi vi fa bn ta sw"


@pytest.mark.parametrize("language", UNKNOWN_TO_TEXTSTAT.split())
def test_a_language_that_textstat_does_not_know_has_its_own_formula_or_none(language: str) -> None:
    own = {item.formula for item in score(count(PLAIN, language), language)}
    english = {formula.id for formula in FORMULAS.values() if formula.languages == ("en",)}

    assert own.isdisjoint(english)


def test_a_tag_with_a_region_is_its_language() -> None:
    text = "Die Ärztin fragt nach Ihren Beschwerden. Sie hört Ihnen zu."

    assert score(count(text, "de-DE"), "de-DE") == score(count(text, "de"), "de")
    assert score(count(text, "de-DE"), "de-DE")[0].formula == "amstad"


def test_portuguese_is_measured_by_martins() -> None:
    assert score(count("O médico fala com você.", "pt-BR"), "pt-BR")[0].formula == "martins"


def test_threads_give_what_one_thread_gives() -> None:
    texts = [f"{PLAIN} It is number {number}. Das ist Satz{'e' * (number % 7)}." for number in range(200)]
    languages = ["en", "de", "fr", "es"]
    jobs = [(text, language) for text in texts for language in languages]
    alone = [score(count(*job), job[1]) for job in jobs]

    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(lambda job: score(count(*job), job[1]), jobs))

    assert together == alone


def test_nothing_asks_the_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> Any:
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)

    found = pipeline.score(PLAIN, "en")

    assert {"flesch-kincaid-grade", "dale-chall"} <= {item.formula for item in found.scores}


def value(formula: str, text: str, language: str) -> float:
    return FORMULAS[formula].value(count(text, language))


TEXTS = {
    "de": "Der Kater trinkt gute Milch. Die Mutter kocht heute Suppe. Der Vater liest ein Buch.",
    "es": "El perro come carne. Mi madre toma pan blanco. Tu padre canta con Pedro.",
    "fr": "Le chat boit du lait. Ma tante prend un bon bain. Il part chez nous.",
    "it": "Il gatto prende il latte. La madre mangia pane con burro. Il padre legge molti libri.",
    "nl": "De kater drinkt melk. De moeder maakt soep met brood. De vader leest een boek.",
    "ru": "Папа читает книгу. Мама готовит суп. Кошка пьёт молоко каждый день.",
}


@pytest.mark.parametrize("language", TEXTS)
def test_both_count_these_texts_alike(language: str) -> None:
    """What the next test stands on."""
    text, counts = TEXTS[language], count(TEXTS[language], language)

    assert counts.words == textstat_counts.count_words(text)
    assert counts.sentences == textstat_counts.count_sentences(text)
    assert counts.letters == textstat_counts.count_letters(text)
    assert counts.syllables == textstat_counts.count_syllables(text, language)


@pytest.mark.parametrize(
    ("formula", "language", "theirs"),
    [
        ("amstad", "de", metrics.flesch_reading_ease),
        ("fernandez-huerta", "es", metrics.fernandez_huerta),
        ("szigriszt-pazos", "es", metrics.szigriszt_pazos),
        ("crawford", "es", metrics.crawford),
        ("kandel-moles", "fr", metrics.flesch_reading_ease),
        ("flesch-vacca", "it", metrics.flesch_reading_ease),
        ("flesch-douma", "nl", metrics.flesch_reading_ease),
        ("oborneva", "ru", metrics.flesch_reading_ease),
    ],
)
def test_textstat_gives_the_same(formula: str, language: str, theirs: Callable[[str, str], float]) -> None:
    assert value(formula, TEXTS[language], language) == pytest.approx(theirs(TEXTS[language], language), abs=0.01)


@pytest.mark.parametrize("variant", [1, 2, 3, 4])
def test_textstat_gives_the_same_wiener_sachtextformel(variant: int) -> None:
    ours = value(f"wiener-sachtextformel-{variant}", TEXTS["de"], "de")

    assert ours == pytest.approx(metrics.wiener_sachtextformel(TEXTS["de"], variant, "de"), abs=0.01)


@pytest.mark.parametrize(
    ("formula", "language", "theirs", "mark"),
    [
        ("lix", "de", metrics.lix, 0.0),
        ("rix", "de", metrics.rix, 0.0),
        ("gutierrez-polini", "es", metrics.gutierrez_polini, 0.0),
        ("gulpease", "it", metrics.gulpease_index, -10.0),
        ("automated-readability-index", "nl", metrics.automated_readability_index, 4.71),
    ],
)
def test_textstat_gives_the_same_but_for_marks(
    formula: str, language: str, theirs: Callable[[str], float], mark: float
) -> None:
    """Where textstat takes all characters, marks too, `mark` is what each adds per word; we count letters."""
    text = TEXTS[language]
    marks = mark * text.count(".") / count(text, language).words

    assert value(formula, text, language) + marks == pytest.approx(theirs(text), abs=0.01)


def test_coleman_liau_has_the_printed_coefficient() -> None:
    counts = count(TEXTS["nl"], "en")
    theirs = metrics.coleman_liau_index(TEXTS["nl"])

    ours = FORMULAS["coleman-liau"].value(counts)

    assert ours == pytest.approx(theirs + 0.0008 * 100 * counts.letters / counts.words, abs=0.01)
