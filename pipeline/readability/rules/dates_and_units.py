"""Dates in digits, units and prescription words that readers have to decode."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pipeline.languages import Facts, Language
from pipeline.model import Advice
from pipeline.readability.rules.reading import Sentence
from pipeline.readability.rules.rule import Asked
from pipeline.readability.rules.vocabulary import NUMBER
from pipeline.readability.unspaced import is_unspaced

_ISO = re.compile(
    r"""
    (?<![\d/-]) \d{4} - (?:0\d|1[0-2]) - [0-3]\d
    (?: T \d{2}:\d{2} (?: :\d{2} (?:\.\d{1,9})? )? (?: Z | [+-]\d{2}:?\d{2} )? )?
    (?![\d/-])
    """,
    re.VERBOSE,
)
_RATE = "/"
_CENTURIES = "19|20|١٩|٢٠|۱۹|۲۰|१९|२०"


def dates_and_units(asked: Asked) -> Iterator[tuple[int, Advice]]:
    """Dates in digits that can be misread, units of two parts, and what the language's file has plain words for."""
    for sentence in asked.sentences:
        if sentence.all_bits & NUMBER:
            yield from _in_digits(asked, sentence)
        if asked.signs.say:
            yield from _plain_words(asked, sentence)
        if _RATE in sentence.tokens:
            yield from _of_two_parts(asked, sentence)


def _in_digits(asked: Asked, sentence: Sentence) -> Iterator[tuple[int, Advice]]:
    for pattern in (_ISO, _dates(asked.language)):
        for match in pattern.finditer(sentence.text, sentence.start, sentence.end):
            if _is_date(match):
                message = f"“{match[0]}” is a date in digits"
                yield asked.at(sentence, *match.span(), message, "Write the month as a word.")


def _plain_words(asked: Asked, sentence: Sentence) -> Iterator[tuple[int, Advice]]:
    for match in _said(asked.language).finditer(sentence.text, sentence.start, sentence.end):
        plain = asked.signs.say[match[0]]
        if plain.lower() not in sentence.text.lower():
            yield asked.at(sentence, *match.span(), f"“{match[0]}” is hard to read", f"Write “{plain}”.")


def _of_two_parts(asked: Asked, sentence: Sentence) -> Iterator[tuple[int, Advice]]:
    for match in _rates(asked.language).finditer(sentence.text, sentence.start, sentence.end):
        written = "".join(match[0].split())
        if written not in asked.signs.words and written not in asked.signs.say:
            message = f"“{match[0]}” is a unit of two parts"
            yield asked.at(sentence, *match.span(), message, "Write in words how much for how much of what.")


@cache
def _dates(language: Language) -> re.Pattern[str]:
    marks = language.plain.rules["dates-and-units"].marks
    mark = f"[{re.escape(marks)}]" if marks else r"(?!)"
    before, behind = _edges(language)
    date = rf"(\d{{1,2}})({mark})(\d{{1,2}})\2((?:{_CENTURIES})?\d{{2}})"
    return re.compile(rf"{before}(?<![\d/.,-]){date}{behind}(?![\d/-]|[.,]\d)")


def _is_date(match: re.Match[str]) -> bool:
    """Whether digits can be a day and a month, in either order."""
    if not match.re.groups:
        return True
    one, other = int(match[1]), int(match[3])
    return 1 <= min(one, other) <= 12 and max(one, other) <= 31


@cache
def _rates(language: Language) -> re.Pattern[str]:
    """Two short units with a stroke between them: mg/kg."""
    facts = language.facts or Facts()
    forms = {form for unit, names in facts.units.items() for form in (unit, *names) if len(form) <= 5 and unit != "%"}
    either = "|".join(re.escape(form) for form in sorted(forms, key=lambda form: (-len(form), form)))
    before, behind = _edges(language)
    pair = rf"(?:{either})\s?/\s?(?:{either}|m²|m2|m³|mm³)"
    return re.compile(rf"{before}(?<!/){pair}{behind}" if either else r"(?!)")


@cache
def _said(language: Language) -> re.Pattern[str]:
    written = sorted(language.plain.rules["dates-and-units"].say, key=lambda text: (-len(text), text))
    entries = "|".join((r"(?<!\d)" if entry[0].isdigit() else "") + re.escape(entry) for entry in written)
    before, behind = _edges(language)
    return re.compile(rf"{before}(?<!\.)(?:{entries}){behind}(?!/)" if entries else r"(?!)")


def _edges(language: Language) -> tuple[str, str]:
    """What may not stand before and behind a unit or a date: letters; a digit before a unit may ("5mg/kg").

    Beside the words of a language without spaces, only Latin letters are none of its own.
    """
    if is_unspaced(language):
        return "(?<![A-Za-z])", "(?![A-Za-z0-9])"
    return r"(?<![^\W\d_])", r"(?!\w)"
