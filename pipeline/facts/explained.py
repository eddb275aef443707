"""Whether a passage says what a term in it means: "called X", "X (...)", "X, which is ..."."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from pipeline.facts.term_forms import shaped
from pipeline.facts.terms import pattern_of
from pipeline.languages import language
from pipeline.languages.values import Terms
from pipeline.model import Locale

_TERM = "\ue000"
"""Stands for the term in a passage."""
_MARKS = "\"'*_“”„‟‘’«»‹›「」『』`"
_ALWAYS = (
    rf"{_TERM}\s*[(（][^)）]{{3,}}",
    rf"[(（][^(（)）]*{_TERM}[^(（)）]*[)）]",
    rf"{_TERM}\s*(?:[–—]|-\s)\s*\w+\s*\w+",
    rf"{_TERM}\s*[:：]\s*\w+",
    rf"\w\w+\s*[–—]\s*{_TERM}",
)
"""What explains in every language: brackets, a dash, a colon."""
_WORD = 4
"""Shorter words of a meaning say little."""
_STEM = 5
_SHARE = 0.5
_OPEN = re.compile(r"<(?!word>|any>)[^>]*>|\$|\^|!|\{")


def explains(text: str, forms: Sequence[str], locale: Locale) -> bool:
    """Whether a plain text has a term in one of its forms and says what it means.

    The signs of the language stand in its file: `explained` of `terms`, and `leave` of the rule `hard-word`.
    """
    marked = pattern_of(tuple(forms), locale.language, parts=True).sub(_TERM, shaped(text, locale.language))
    if _TERM not in marked:
        return False
    marked = marked.translate({ord(mark): None for mark in _MARKS})
    return any(pattern.search(marked) for pattern in _patterns(locale.language))


def tells(text: str, meaning: str, locale: Locale) -> bool:
    """Whether a plain text has half of the words of a meaning, two at least; both are in the same language."""
    wanted = _stems(meaning, locale)
    return len(wanted) > 1 and len(wanted & _stems(text, locale)) >= max(2, len(wanted) * _SHARE)


def _stems(text: str, locale: Locale) -> frozenset[str]:
    words = re.findall(r"[^\W\d_]+", shaped(text, locale.language).lower())
    return frozenset(word[:_STEM] for word in words if len(word) >= _WORD)


@cache
def _patterns(code: str) -> tuple[re.Pattern[str], ...]:
    known = language(code)
    rule = known.plain.rules.get("hard-word")
    lines = (*(rule.leave if rule else ()), *(known.terms or Terms()).explained)
    fitting = (line for line in lines if "<word>" in line and not _OPEN.search(line))
    written = (_expression(line, code, spaced=known.spaced) for line in fitting)
    return tuple(re.compile(one, re.IGNORECASE) for one in (*_ALWAYS, *written))


def _expression(line: str, code: str, *, spaced: bool) -> str:
    """A line of a language file as a regular expression."""
    return "".join(_elements(shaped(line, code).split(), spaced=spaced))


def _elements(elements: Sequence[str], *, spaced: bool) -> Iterator[str]:
    for at, element in enumerate(elements):
        maybe = element.endswith("?") and len(element) > 1
        yield f"(?:{_element(element.removesuffix('?') if maybe else element, spaced=spaced)}){'?' if maybe else ''}"
        if at + 1 < len(elements):
            yield r"\s*"


def _element(element: str, *, spaced: bool) -> str:
    if element == "<word>":
        return _TERM
    if element.startswith("~"):
        return rf"(?:[^\s{_TERM}]+\s+){{0,{element[1:]}}}" if spaced else rf"[^\s{_TERM}]{{0,{2 * int(element[1:])}}}"
    if element == "<any>":
        return r"\w+"
    words = "|".join(re.escape(word).replace(r"\*", r"\w*") for word in element.split("|"))
    edge = r"(?<!\w)", r"(?!\w)"
    return f"{edge[0]}(?:{words}){edge[1]}" if spaced and re.search(r"\w", element) else f"(?:{words})"
