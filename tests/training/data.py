"""The openly licensed data sets (README.md beside them) -> rows of the table: numbers, no text."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path

from pipeline.languages import language as known_language
from pipeline.readability.counting import pieces, split
from pipeline.readability.frequency import zipf
from pipeline.readability.level.features import Sums, values
from pipeline.readability.level.rarity import Scale
from pipeline.readability.level.sums import Pieces

Values = tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table."""

    source: str
    """The data set, and its part: `cefr-sp train`."""
    language: str
    item: str
    """What belongs together: the article, the pair, the parallel sentence."""
    kind: str
    """`rating` (a sentence with `value`), `pair` (a harder text less an easier one), `text` (a text with `value`),
    `parallel` (the same sentence in several languages)."""
    value: float
    features: Values
    """Of a text: the mean of its sentences, weighted by their words."""


class Features:
    """Text -> features, for all languages that have a scale."""

    def __init__(self, scales: dict[str, Scale]) -> None:
        self._scales = scales
        self.lookup = cache(self._lookup)

    def _lookup(self, code: str) -> Pieces:
        return Pieces(known_language(code), self._scales[code], partial(_zipf, language=code))

    def sentences(self, text: str, code: str) -> list[Sums]:
        """The sums of each sentence that has a word."""
        found = (self.lookup(code).sums(pieces(part, code)) for part in split(text, known_language(code)))
        return [sums for sums in found if sums.words]

    def sentence(self, text: str, code: str) -> Sums:
        """The sums of what is known to be one sentence."""
        return self.lookup(code).sums(pieces(text, code))

    def mean(self, texts: Sequence[str], code: str) -> Values | None:
        """The mean of the sentences' features, weighted by their words; None for texts without a word."""
        found = [sums for text in texts for sums in self.sentences(text, code)]
        words = sum(sums.words for sums in found)
        if not words:
            return None
        columns = zip(*([sums.words * value for value in values(sums)] for sums in found), strict=True)
        return tuple(sum(column) / words for column in columns)


def _zipf(word: str, language: str) -> float:
    return zipf(word, language) or 0.0


def rows(folder: Path, features: Features) -> Iterator[Row]:
    """All rows from the files of `readability-data/` in a folder."""
    data = folder / "readability-data"
    for read in (_cefr, _german, _pairs, _articles, _parallel):
        yield from read(data, features)


def _cefr(data: Path, features: Features) -> Iterator[Row]:
    for line in table(data / "cefrsp_wiki.en.tsv"):
        sums = features.sentence(line["text"], "en")
        rating = (float(line["cefr_a"]) + float(line["cefr_b"])) / 2
        yield Row(f"cefr-sp {line['split']}", "en", line["id"], "rating", rating, tuple(values(sums)))


def _german(data: Path, features: Features) -> Iterator[Row]:
    for line in table(data / "textcomplexityde_mos.de.tsv"):
        found = tuple(values(features.sentence(line["text"], "de")))
        yield Row("textcomplexityde", "de", line["article_id"], "rating", float(line["mos_complexity"]), found)


PAIRS = {
    "cochrane": ("cochrane_val.en.tsv", "en"),
    "onestopenglish-sentences": ("onestopenglish_sents.en.tsv", "en"),
    "porsimplessent": ("porsimplessent_pss2.pt.tsv", "pt"),
    "simpitiki": ("simpitiki_v2.it.tsv", "it"),
    "amsterdam": ("amsterdam_municipal.nl.tsv", "nl"),
    "deplain": ("deplain_web_auto_open.de.tsv", "de"),
    "textcomplexityde-pairs": ("textcomplexityde_pairs.de.tsv", "de"),
}


def _pairs(data: Path, features: Features) -> Iterator[Row]:
    for source, (name, code) in PAIRS.items():
        for number, line in enumerate(table(data / name)):
            hard, easy = features.mean([line["complex"]], code), features.mean([line["simple"]], code)
            if hard and easy and hard != easy:
                yield Row(source, code, str(number), "pair", 0.0, tuple(map(float.__sub__, hard, easy)))


def _articles(data: Path, features: Features) -> Iterator[Row]:
    levels = {"ele": 0.0, "int": 1.0, "adv": 2.0}
    for line in (data / "onestopenglish_docs.en.jsonl").read_text("utf-8").splitlines():
        article = json.loads(line)
        found = features.mean(article["paragraphs"], "en")
        assert found
        yield Row("onestopenglish", "en", article["id"], "text", levels[article["level"]], found)


TICO = ("en", "ar", "bn", "es", "fa", "fr", "hi", "id", "pt", "ru", "ta", "ur", "zh")
_EVERY = 4


def _parallel(data: Path, features: Features) -> Iterator[Row]:
    """Every fourth sentence: enough for a mean, and a smaller table. The column `id` stands there twice."""
    lines = [line.split("\t") for line in (data / "tico19_parallel.tsv").read_text("utf-8").splitlines()]
    places = {code: lines[0].index(code, 1) for code in TICO}
    for line in lines[1::_EVERY]:
        for code, place in places.items():
            sums = features.sentence(line[place], code)
            if sums.words:
                yield Row("tico-19", code, line[0], "parallel", 0.0, tuple(values(sums)))


def table(path: Path) -> Iterator[dict[str, str]]:
    """The lines of a tab-separated file with a header, without quoting."""
    lines = path.read_text("utf-8").split("\n")
    head = lines[0].split("\t")
    return (dict(zip(head, line.split("\t"), strict=True)) for line in lines[1:] if line)
