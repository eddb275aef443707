"""What cannot be said of a text, and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from unicodedata import name

from pipeline.model import Counts, Locale
from pipeline.readability.availability import availability
from pipeline.readability.explaining import explain
from pipeline.readability.scoring import foreign
from pipeline.readability.scripts import foreign_letters, other_scripts


@dataclass(frozen=True, slots=True)
class Unavailable:
    """What there is not, or what says little, for a text."""

    what: str
    """A formula by its name, `level`, or `scores` for all of them."""
    why: str

    def __str__(self) -> str:
        return f"{self.what}: {self.why}"


def unavailable(counts: Counts, level: float | None, language: str) -> Iterator[Unavailable]:
    """What does not hold for a text with these counts and this level in a language (`de`; also a tag): formulas that
    the language has not, those that are known and not computed, those that want a longer text, and a level."""
    known = availability(language)
    if not known.formulas:
        yield Unavailable("scores", f"no formula holds for this language ({known.language})")
    elif known.main is None:
        names = " and ".join(formula.name for formula in known.formulas)
        yield Unavailable(
            "scores", f"no formula was made for this language ({known.language}); {names} only compare its texts"
        )
    yield from (Unavailable(row.name, row.reason) for row in known.withheld)
    for formula in known.formulas:
        if caution := explain(formula, counts, language).caution:
            yield Unavailable(formula.name, caution)
    if level is None:
        yield Unavailable("level", f"there is no model for this language ({known.language})")


def unscored(text: str, counts: Counts, locale: Locale) -> str:
    """Why a text with these counts has no score, as a fact: "it is empty"; empty for all that can be read.

    A text without a word, and one whose letters are for the most part not those of its locale's script.
    """
    if not counts.words:
        return _wordless(text)
    if not foreign(counts):
        return ""
    return f"most of its letters are {_script(text, locale.language)}, in which {locale.tag} is not written"


def _wordless(text: str) -> str:
    if not text.strip():
        return "it is empty"
    if any(map(str.isalpha, text)):
        return "there is no word to read in it, only markup, code or addresses"
    return f"there is no word in it, only {'numbers' if any(map(str.isdecimal, text)) else 'signs'}"


def _script(text: str, language: str) -> str:
    """The script of most letters that are not the language's own, by Unicode: `Cyrillic`; `Chinese` for CJK."""
    others = other_scripts(language)
    letters = Counter(letter for letter in text if letter.isalpha() and foreign_letters(letter, others))
    scripts: Counter[str] = Counter()
    for letter, number in letters.items():
        scripts[name(letter, "OTHER").partition(" ")[0]] += number
    (most, _), *_ = scripts.most_common(1)
    return "Chinese" if most == "CJK" else most.capitalize()
