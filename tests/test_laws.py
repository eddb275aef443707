"""The laws of the design, over generated texts and over the texts of this repository."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hostile import CORPUS, texts
from hypothesis import example, given
from hypothesis import strategies as st

from pipeline.extract import extract
from pipeline.languages import locale
from pipeline.localise import Source, localise
from pipeline.model import Document, Locale, Localisation, Segment, Unit

ROOT = Path(__file__).parent.parent
EN, DE, ZH = locale("en"), locale("de"), locale("zh-Hans")
OWN_TEXTS = {str(path.relative_to(ROOT)): path.read_bytes().decode() for path in ROOT.glob("source_texts/**/*.md")}
GIVEN_TEXTS = {**CORPUS, **OWN_TEXTS}

Translate = Callable[[int, Segment], str | None]


def translated(document: Document, language: Locale, translate: Translate) -> Localisation:
    units = {}
    for number, segment in enumerate(document.segments):
        key = (segment.context or None, segment.text)
        target = translate(number, segment)
        if target is not None and key not in units:
            units[key] = Unit(segment.text, segment.context or None, targets=(target,))
    return localise(document, language, [Source(language, units, "catalog.po")])


def cut(text: str, path: str = "x.md") -> Document:
    return extract(path, text, EN)


def both_formats(text: str) -> Iterator[Document]:
    yield cut(text)
    yield cut(text, "x.txt")


def made_up(document: Document) -> Translate:
    """A sentence of its own for each message, with the same placeholders."""
    numbers: dict[tuple[str, str], int] = {}

    def translate(_: int, segment: Segment) -> str:
        number = numbers.setdefault((segment.context, segment.text), len(numbers))
        return " ".join([f"Wort{number} eins", *map(_link, segment.slots), "zwei."])

    def _link(slot: object) -> str:
        name = getattr(slot, "name", "")
        source = getattr(slot, "source", "")
        bare = name.startswith(("note", "tag")) or (source.startswith("<") and source.endswith(">"))
        return f"{{{name}}}" if bare else f"{'!' if name.startswith('img') else ''}[t]({{{name}}})"

    return translate


@given(texts())
def test_the_parts_add_up_to_the_text(text: str) -> None:
    assert [document.text() for document in both_formats(text)] == [text, text]


@pytest.mark.parametrize("name", GIVEN_TEXTS)
def test_the_parts_of_each_given_text_add_up_to_it(name: str) -> None:
    text = GIVEN_TEXTS[name]

    assert [document.text() for document in both_formats(text)] == [text, text]


@given(texts())
def test_an_empty_catalog_gives_the_same_bytes(text: str) -> None:
    for document in both_formats(text):
        assert translated(document, DE, lambda *_: None).text() == text


@given(texts())
def test_translating_each_segment_as_itself_gives_the_same_bytes(text: str) -> None:
    for document in both_formats(text):
        localisation = translated(document, DE, lambda _, segment: segment.text)

        assert localisation.text() == text
        assert not localisation.findings


@pytest.mark.parametrize("name", GIVEN_TEXTS)
def test_each_given_text_survives_a_translation_as_itself(name: str) -> None:
    document = cut(GIVEN_TEXTS[name])

    assert translated(document, DE, lambda _, segment: segment.text).text() == GIVEN_TEXTS[name]


@given(texts(), st.randoms(use_true_random=False))
def test_translating_a_segment_changes_no_byte_outside_it(text: str, random: object) -> None:
    document = cut(text)
    if not document.segments:
        return
    chosen = getattr(random, "randrange")(len(document.segments))  # noqa: B009 - typed as object by hypothesis
    key = (document.segments[chosen].context, document.segments[chosen].text)
    echo = made_up(document)

    localisation = translated(document, DE, lambda n, s: echo(n, s) if (s.context, s.text) == key else None)

    for before, after in zip(document.parts, localisation.parts, strict=True):
        if isinstance(before, str) or isinstance(after, str):
            assert before == after
        elif (before.context, before.text) != key:
            assert before.raw == after.text


@pytest.mark.parametrize("name", OWN_TEXTS)
def test_what_is_put_in_comes_out_again(name: str) -> None:
    document = cut(OWN_TEXTS[name])
    echo = made_up(document)

    localisation = translated(document, DE, echo)
    again = extract("x.md", localisation.text(), DE)

    assert not localisation.findings
    assert [s.text for s in again.segments] == [echo(n, s) for n, s in enumerate(document.segments)]


@given(texts())
@example("a。>")
def test_what_is_put_in_comes_out_again_or_there_is_a_finding(text: str) -> None:
    document = cut(text)
    echo = made_up(document)

    localisation = translated(document, DE, echo)
    again = extract("x.md", localisation.text(), DE)

    if not localisation.findings:
        assert [s.text for s in again.segments] == [echo(n, s) for n, s in enumerate(document.segments)]


@given(texts(), st.lists(texts(), min_size=1, max_size=4), st.sampled_from((DE, ZH)))
def test_no_translation_changes_the_structure(text: str, targets: list[str], language: Locale) -> None:
    document = cut(text)

    localisation = translated(document, language, lambda number, _: targets[number % len(targets)] or None)

    assert _blocks(cut(localisation.text())) == _blocks(document)
    refused = {finding.entry for finding in localisation.findings}
    for piece in localisation.pieces:
        unit = Unit(piece.segment.text, piece.segment.context or None)
        if piece.state == "fallback" and targets and unit.id not in refused:
            assert not any(target for target in targets) or piece.origin == "en"


def _blocks(document: Document) -> list[object]:
    return [item._replace(links=()) if hasattr(item, "_replace") else item for item in document.shape]


def test_editing_words_inside_a_sentence_changes_no_other_message() -> None:
    text = OWN_TEXTS["source_texts/immunotherapy/side-effects.md"]
    before = cut(text)
    edited = cut(text.replace("often milder", "usually much milder"))

    changed = [(a.text, b.text) for a, b in zip(before.segments, edited.segments, strict=True) if a.text != b.text]

    assert [b for _, b in changed] == [a.replace("often milder", "usually much milder") for a, _ in changed]
    assert len(changed) == 1


def test_a_text_of_twenty_megabytes_is_cut_and_put_together() -> None:
    ending = ". Another [one](https://example.org) here.\n\n"
    paragraph = "A sentence with *some* words" + ", and more of them" * 40 + ending
    text = paragraph * 26_000
    document = cut(text)

    assert len(text) > 20_000_000
    assert document.text() == text
    assert len(document.segments) == 52_000
