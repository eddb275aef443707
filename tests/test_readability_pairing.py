"""readability: which sentences of one version became which of another."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.readability.pairing import Match, Passage, pair

CASES = (Path(__file__).parent / "cases/pairing.txt").read_text("utf-8")


def cases() -> list[tuple[str, bool, list[tuple[str, str]]]]:
    """Each case: its name, whether it is a translation, and the sides of each match."""
    found = []
    for part in CASES.split("\n== ")[1:]:
        name, _, rest = part.partition("\n")
        translated = name.endswith("(translation)")
        blocks = [block.splitlines() for block in rest.strip().split("\n\n")]
        found.append((name, translated, [(side(block, "-"), side(block, "+")) for block in blocks]))
    return found


def side(block: list[str], mark: str) -> str:
    return "\n".join(line[1:].strip() for line in block if line.startswith(mark))


@pytest.mark.parametrize(("name", "translated", "wanted"), cases(), ids=[name for name, *_ in cases()])
def test_sentences_are_paired_as_an_editor_would(name: str, translated: bool, wanted: list[tuple[str, str]]) -> None:
    old = [text for before, _ in wanted for text in before.splitlines()]
    new = [text for _, after in wanted for text in after.splitlines()]

    found = pair(passages(old), passages(new), translated=translated, spaced="癌" not in "".join(old))

    assert [("\n".join(old[i] for i in match.old), "\n".join(new[j] for j in match.new)) for match in found] == wanted


def passages(texts: list[str]) -> list[Passage]:
    """A line that starts with # is a heading."""
    return [Passage(text, "heading" if text.startswith("#") else "paragraph", text.startswith("#")) for text in texts]


WORDS = st.sampled_from(["one", "two", "cells", "癌症", "the", "38", ""])
SENTENCES = st.lists(
    st.builds(Passage, st.lists(WORDS, max_size=6).map(" ".join), st.sampled_from(["heading", "item"]), st.booleans()),
    max_size=12,
)


@given(old=SENTENCES, new=SENTENCES, translated=st.booleans(), spaced=st.booleans())
def test_every_sentence_of_both_texts_is_in_one_match_and_in_order(
    old: list[Passage], new: list[Passage], translated: bool, spaced: bool
) -> None:
    found = pair(old, new, translated=translated, spaced=spaced)

    assert [place for match in found for place in match.old] == list(range(len(old)))
    assert [place for match in found for place in match.new] == list(range(len(new)))
    assert all(match.old or match.new for match in found)


@given(texts=SENTENCES, spaced=st.booleans())
def test_a_text_that_is_compared_with_itself_is_as_it_was(texts: list[Passage], spaced: bool) -> None:
    found = pair(texts, texts, spaced=spaced)

    assert found == tuple(Match((place,), (place,)) for place in range(len(texts)))


def test_a_long_text_with_a_part_cut_out_is_paired_around_it() -> None:
    old = [Passage(f"Sentence {number} speaks of matter {number * 7}.") for number in range(400)]
    new = old[:100] + old[180:]

    found = pair(old, new)

    assert [match for match in found if not match.new] == [Match((place,), ()) for place in range(100, 180)]
    assert all(old[match.old[0]] == new[match.new[0]] for match in found if match.new)


@pytest.mark.parametrize(("old", "new"), [(1, 200), (200, 1), (3, 90)])
def test_a_few_sentences_are_paired_with_many(old: int, new: int) -> None:
    found = pair(
        [Passage(f"a {number}") for number in range(old)],
        [Passage(f"b {number}") for number in range(new)],
        translated=True,
    )

    assert sum(len(match.old) for match in found) == old
    assert sum(len(match.new) for match in found) == new
