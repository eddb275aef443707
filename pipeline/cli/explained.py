"""Where each number of a text comes from, in words and as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict

from pipeline import readability
from pipeline.cli.as_text import heading
from pipeline.cli.level import level_explained, origin_as_json, sentences_explained
from pipeline.cli.scored import Scored
from pipeline.cli.wrap import screen, wrapped
from pipeline.readability import Explanation, Formula

_COUNTS: Mapping[str, str] = {
    "sentences": "sentences",
    "words": "words",
    "letters": "letters",
    "characters": "letters and digits of words",
    "syllables": "syllables",
    "monosyllables": "words of 1 syllable",
    "polysyllables": "words of 3 and more syllables",
    "four_syllables": "words of 4 and more syllables",
    "five_syllables": "words of 5 and more syllables",
    "six_syllables": "words of 6 and more syllables",
    "long_words": "words of more than 6 letters",
    "hard_words": "words off the list of easy words",
    "fog_words": "complex words",
    "commas": "commas",
    "han": "Chinese characters",
    "hiragana": "hiragana",
    "katakana": "katakana",
    "latin": "Latin letters and digits",
    "han_runs": "runs of Chinese characters",
    "hiragana_runs": "runs of hiragana",
    "katakana_runs": "runs of katakana",
    "latin_runs": "runs of Latin letters and digits",
    "foreign": "letters of other scripts",
}
"""The counts that an editor can check by hand, in the order in which they are told."""


def as_explanation(text: Scored, *, brief: bool) -> str:
    """The counts, the level and each formula with its numbers put in, what does not hold and why, and, if not `brief`,
    each sentence with what adds to its level."""
    found = text.found
    parts = [heading(text), _lines("counts", _counts(text))]
    if found.level is not None:
        parts.append("\n".join(level_explained(text)))
    parts += [_formula(item) for item in explanations(text)]
    if found.unavailable:
        parts.append("  what does not hold, or says little\n" + "\n".join(_missing(text)))
    if found.level is not None and not brief:
        parts.append("\n".join(sentences_explained(text)))
    return "\n\n".join(parts)


def explanations(text: Scored) -> tuple[Explanation, ...]:
    """One for each formula that gives a value for the text."""
    found = text.found
    return tuple(readability.explain(score.formula, found.counts, text.language) for score in found.scores)


def explained_as_json(text: Scored) -> dict[str, object]:
    """One object for each formula that gives a value, and one for the level."""
    return {
        "formulas": [
            {**asdict(item), "counts": dict(item.counts), "quantities": dict(item.quantities)}
            for item in explanations(text)
        ],
        "level": origin_as_json(text),
    }


def _counts(text: Scored) -> str:
    counts = {**asdict(text.found.counts), "words": 0}
    words = f"{text.found.counts.words} {readability.unit(text.language)}s"
    return ", ".join([words, *_counted(counts)])


def _counted(counts: Mapping[str, int]) -> list[str]:
    """`5 sentences`, `14 words of 3 and more syllables`; those that are 0 are left out."""
    return [f"{counts[name]} {words}" for name, words in _COUNTS.items() if counts.get(name)]


def _formula(item: Explanation) -> str:
    row = readability.FORMULAS[item.formula]
    band = f", {item.band.replace('-', ' ')}" if item.band else ""
    span = f"; made for {item.span[0]:g} to {item.span[1]:g}" if item.span else ""
    parts = [
        f"  {item.name}: {item.value:.1f}{band}",
        _lines("formula", item.expression),
        _lines("counts", ", ".join(_counted(dict(item.counts)))),
        _lines("here", item.filled),
        _lines("scale", f"{item.scale}; {item.easier} is easier{span}"),
        _lines("length", item.caution or f"long enough: {_least(row)} or more"),
        _lines("for", item.remark),
        _lines("source", item.citation),
        _lines("note", item.note),
    ]
    return "\n".join(filter(None, parts))


def _least(row: Formula) -> str:
    """How long a text must be for the formula."""
    least = ((row.minimum_words, "words"), (row.minimum_sentences, "sentences"))
    return " and ".join(f"{number} {noun}" for number, noun in least if number > 1)


def _missing(text: Scored) -> Iterator[str]:
    for row in text.found.unavailable:
        yield wrapped(f"{row.what}: {row.why}", screen(), "    ")


def _lines(name: str, value: str) -> str:
    return wrapped(value, screen(), f"    {name:<8}") if value else ""
