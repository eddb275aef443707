"""Whether a text misses its goal."""

from __future__ import annotations

from outputs_samples import source

from pipeline.config import Goal
from pipeline.outputs.figures import figures
from pipeline.readability import count, hardest, hardness, misses

LONG = "We ask you to take this medicine every day in the morning with a large glass of water and food."


def test_a_short_sentence_beside_it_hides_no_long_one() -> None:
    text = f"{LONG} Yes. Do."
    counts = count(text, "en")

    longest = hardest(text, counts, "en")

    assert misses(counts, Goal(words_per_sentence=12), "en") == ()
    assert misses(longest, Goal(words_per_sentence=12), "en") == ("20 words in one sentence (goal: at most 12)",)
    assert hardness(longest, "en") == hardness(count(LONG, "en"), "en")


def test_one_sentence_is_its_own_hardest() -> None:
    counts = count(LONG, "en")

    assert hardest(LONG, counts, "en") is counts


def test_a_goal_that_nothing_measures_is_neither_met_nor_missed() -> None:
    assert figures(source(), Goal(words_per_sentence=200)).met is True
    assert figures(source(), Goal(words_per_sentence=200, level=3)).met is None
