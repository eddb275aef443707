"""The quantities that formulas read: what is counted per word, per 100 words, per sentence or per run."""

from __future__ import annotations

from collections.abc import Callable
from operator import attrgetter

from pipeline.model import Counts
from pipeline.readability.equation import Quantity

_Pair = Callable[[Counts], tuple[int, int]]


def _per_word(name: str, count: str, times: int = 1) -> Quantity:
    return _ratio(name, count, "words", times)


def _per_sentence(name: str, count: str) -> Quantity:
    return _ratio(name, count, "sentences")


def _ratio(name: str, count: str, by: str, times: int = 1) -> Quantity:
    """`times` x one count / another one that is not 0."""
    both: _Pair = attrgetter(count, by)

    def of(counts: Counts) -> float:
        above, below = both(counts)
        return times * above / below

    return Quantity(name, (count, by), of)


def _mean_run(name: str, count: str) -> Quantity:
    """Characters of a script per run of it; 0 where the text has none."""
    both: _Pair = attrgetter(count, f"{count}_runs")

    def of(counts: Counts) -> float:
        total, runs = both(counts)
        return total / runs if runs else 0.0

    return Quantity(name, (count, f"{count}_runs"), of)


def _exactly(number: str, count: str, more: str) -> Quantity:
    """Words of so many syllables per sentence, from the words of so many and more and those of still more."""
    both: _Pair = attrgetter(count, more)

    def of(counts: Counts) -> float:
        so_many, still_more = both(counts)
        return (so_many - still_more) / counts.sentences

    return Quantity(f"words of {number} syllables per sentence", (count, more, "sentences"), of)


WORDS_PER_SENTENCE = _per_sentence("words per sentence", "words")
SENTENCES_PER_WORD = _per_word("sentences per word", "sentences")
SENTENCES_PER_100 = _per_word("sentences per 100 words", "sentences", 100)
SYLLABLES_PER_WORD = _per_word("syllables per word", "syllables")
SYLLABLES_PER_100 = _per_word("syllables per 100 words", "syllables", 100)
LETTERS_PER_WORD = _per_word("letters per word", "letters")
LETTERS_PER_100 = _per_word("letters per 100 words", "letters", 100)
CHARACTERS_PER_WORD = _per_word("letters and digits per word", "characters")
LONG_PER_100 = _per_word("words of more than 6 letters per 100 words", "long_words", 100)
LONG_PER_SENTENCE = _per_sentence("words of more than 6 letters per sentence", "long_words")
THREE_PER_WORD = _per_word("words of 3 and more syllables per word", "polysyllables")
THREE_PER_100 = _per_word("words of 3 and more syllables per 100 words", "polysyllables", 100)
THREE_PER_SENTENCE = _per_sentence("words of 3 and more syllables per sentence", "polysyllables")
FOUR_PER_100 = _per_word("words of 4 and more syllables per 100 words", "four_syllables", 100)
FOUR_PER_SENTENCE = _per_sentence("words of 4 and more syllables per sentence", "four_syllables")
EXACTLY_THREE = _exactly("exactly 3", "polysyllables", "four_syllables")
EXACTLY_FOUR = _exactly("exactly 4", "four_syllables", "five_syllables")
EXACTLY_FIVE = _exactly("exactly 5", "five_syllables", "six_syllables")
SIX_PER_SENTENCE = _per_sentence("words of 6 and more syllables per sentence", "six_syllables")
ONE_PER_100 = _per_word("words of 1 syllable per 100 words", "monosyllables", 100)
ONE_PER_150 = _per_word("words of 1 syllable per 150 words", "monosyllables", 150)
HARD_PER_100 = _per_word("words off the list of easy words per 100 words", "hard_words", 100)
COMPLEX_PER_100 = _per_word("complex words per 100 words", "fog_words", 100)
CHARACTERS_PER_SENTENCE = _per_sentence("characters per sentence", "characters")
COMMAS_PER_SENTENCE = _per_sentence("commas per sentence", "commas")
LATIN_RUN = _mean_run("characters per run of Latin letters", "latin")
HIRAGANA_RUN = _mean_run("characters per run of hiragana", "hiragana")
HAN_RUN = _mean_run("characters per run of kanji", "han")
KATAKANA_RUN = _mean_run("characters per run of katakana", "katakana")
