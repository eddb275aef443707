"""A form of the glossary -> a regular expression for all that a text makes of it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from pipeline.facts.text import LETTER, NOT_AFTER_LETTER, NOT_BEFORE_LETTER, folded
from pipeline.languages import language
from pipeline.languages.values import Terms

_GAP = r"[\s\u00a0\u202f\u2009-]{1,2}"
_OPEN_GAP = r"[\s\u00a0-]?"
_CAPITALS = 2
_STEM = 2
"""Letters that a word keeps when an ending is taken off."""
_PART = 4
"""A shorter word is not looked for inside of others: `T`, `Kur`."""
_NOT_AFTER_LATIN = r"(?<![A-Za-z0-9À-ɏ])"
_NOT_BEFORE_LATIN = r"(?![A-Za-z0-9À-ɏ])"
_RUN = re.compile(r"[A-Za-z0-9]+|[^A-Za-z0-9\s*-]+")
_ONE_CASE = str.maketrans(
    "\u0131\u017f\u03bc\u1fd3\u1fe3\u0345\u1fbe\u03d0\u03f5\u03d1\u03f0\u03d6\u03f1\u03c2\u03d5\u1e9b"
    "\u1c80\u1c81\u1c82\u1c83\u1c84\u1c85\u1c86\u1c87\u1c88\ufb06",
    "is\u00b5\u0390\u03b0\u03b9\u03b9\u03b2\u03b5\u03b8\u03ba\u03c0\u03c1\u03c3\u03c6\u1e61"
    "\u0432\u0434\u043e\u0441\u0442\u0442\u044a\u0463\ua64b\ufb05",
)
"""Small letters that `re` takes for one another without regard to case."""


@lru_cache(maxsize=1024)
def shaped(text: str, code: str) -> str:
    """The text as terms are looked for in it: folded, and with one sign for those that writers do not tell apart."""
    same = _same(code)
    return folded(text).translate(same) if same else folded(text)


def is_pattern(form: str) -> bool:
    """Whether a form is `/a regular expression/`."""
    return len(form) > 2 and form[0] == form[-1] == "/"


def expression(form: str, code: str, *, parts: bool = False) -> str:
    """The expression of a form in the language `code`, for a text that is `shaped`; it needs IGNORECASE.

    A plain word is found with the endings of its language, a word with `*` with any, a word in capitals as it is
    written, `/a pattern/` as it stands. With `parts`, words joined to others are found too, where a language joins
    words: Krebszelle in Hautkrebszelle.
    """
    data = language(code).terms or Terms()
    joined = parts and data.compounds and not is_pattern(form) and len(_words(form, code)[0].rstrip("*")) >= _PART
    return f"{'' if joined else start(code)}{body(form, code, parts=parts)}"


def start(code: str) -> str:
    """What all forms of a language begin with: the start of a word, and what may be joined to it."""
    known = language(code)
    return f"{NOT_AFTER_LETTER}{(known.terms or Terms()).before}" if known.spaced else ""


def body(form: str, code: str, *, parts: bool = False) -> str:
    """The expression of a form behind the `start` of its language."""
    known = language(code)
    if is_pattern(form):
        inner = f"(?:{shaped(form[1:-1], code)})"
        return f"{inner}{NOT_BEFORE_LETTER}" if known.spaced else inner
    if not known.spaced:
        return _unspaced(shaped(form, code))
    data, words = known.terms or Terms(), _words(form, code)
    written = _GAP.join(_word(word, data, first=not at, many=len(words) > 1) for at, word in enumerate(words))
    is_open = parts and data.compounds and len(words[-1].rstrip("*")) >= _PART
    return f"{written}(?:{LETTER})*" if is_open else f"{written}{NOT_BEFORE_LETTER}"


def core(form: str, code: str) -> str:
    """The longest part of a form that stands in every text that has it, `caseless`; empty where that is not known."""
    if is_pattern(form):
        return ""
    if language(code).spaced:
        data, words = language(code).terms or Terms(), _words(form, code)
        parts = [_constant(word, data, many=len(words) > 1) for word in words]
    else:
        parts = _RUN.findall(shaped(form, code))
    return caseless(max(parts, key=len, default=""))


def caseless(text: str) -> str:
    """The text with one sign for those that are one to an expression without regard to case."""
    return text.lower().translate(_ONE_CASE)


def _constant(word: str, data: Terms, *, many: bool) -> str:
    """The part of a word that stays in all of its forms."""
    if word.endswith("*") or _is_written(word):
        return word.removesuffix("*")
    bare = _bare(word, data)
    stem = _ends(bare, data)[0] if many or not data.chain else bare
    return stem[:-1] if data.chain and stem[-1:] in data.softened else stem


def _words(form: str, code: str) -> list[str]:
    return re.split(r"[\s-]+", shaped(form, code))


def name_expression(name: str) -> str:
    """The expression of a name that stays as it is: exactly so, and not as a part of another Latin word."""
    return f"{_NOT_AFTER_LATIN}{re.escape(folded(name))}{_NOT_BEFORE_LATIN}"


@cache
def _same(code: str) -> Mapping[int, str | None]:
    data = language(code).terms or Terms()
    pairs = [(ord(sign), instead.strip() or None) for sign, instead in data.same.items()]
    capitals = [(ord(sign.upper()), instead.upper()) for sign, instead in data.same.items() if sign.upper() != sign]
    return dict(capitals) | dict(pairs)


def _unspaced(form: str) -> str:
    """The signs of a form, with a blank or none where letters of two scripts meet and where the form has a blank."""
    gaps = re.sub(r"(?<=[A-Za-z0-9])[\s-]*(?=[^A-Za-z0-9\s*-])|(?<=[^A-Za-z0-9\s-])[\s-]*(?=[A-Za-z0-9])", "\0", form)
    pieces = [_unspaced_piece(piece) for piece in re.split("[\0\\s-]+", gaps)]
    start = _NOT_AFTER_LATIN if re.match(r"[A-Za-z0-9]", form) else ""
    end = _NOT_BEFORE_LATIN if re.search(r"[A-Za-z0-9]$", form) else ""
    return f"{start}{_OPEN_GAP.join(pieces)}{end}"


def _unspaced_piece(piece: str) -> str:
    return f"(?-i:{re.escape(piece)})" if _is_written(piece) else re.escape(piece).replace(r"\*", r"\w*")


def _is_written(word: str) -> bool:
    """Whether a word is found only as it is written: CAR, T, PD-1."""
    letters = [sign for sign in word if sign.isalpha()]
    upper = sum(sign.isupper() for sign in letters)
    return upper == len(letters) == 1 or upper >= _CAPITALS


def _word(word: str, data: Terms, *, first: bool, many: bool) -> str:
    before = "" if first else data.before
    if word.endswith("*"):
        return f"{before}{_exactly(word[:-1])}(?:{LETTER})*"
    if _is_written(word):
        return f"{before}{_exactly(word)}(?:'?s)?"
    return f"{before}(?:{_inflected(_bare(word, data), data, many=many)})"


def _bare(word: str, data: Terms) -> str:
    """The word without an article that is joined to it (Arabic), which `before` finds again."""
    found = re.match(r"ال(?=.{3})", word) if data.before else None
    return word[found.end() :] if found else word


def _exactly(word: str) -> str:
    return f"(?-i:{re.escape(word)})" if _is_written(word) else re.escape(word)


def _inflected(word: str, data: Terms, *, many: bool) -> str:
    if data.chain:
        return _chained(word, data, many=many)
    stem, ends = _ends(word, data)
    written = "|".join(re.escape(end) for end in sorted(ends, key=len, reverse=True) if end)
    optional = "?" if "" in ends else ""
    return f"{re.escape(stem)}(?:{written}){optional}{data.after}" if written else f"{re.escape(stem)}{data.after}"


def _ends(word: str, data: Terms) -> tuple[str, tuple[str, ...]]:
    """The stem of a word and its ends, by the longest end that the language knows."""
    for size in range(len(word) - _STEM, -1, -1):
        end = word[len(word) - size :] if size else ""
        if end in data.endings:
            return word[: len(word) - size], tuple(one.replace("-", "") for one in data.endings[end].split())
    return word, ("",)


def _chained(word: str, data: Terms, *, many: bool) -> str:
    """The word with the endings that may follow one another; the last letter of its stem may be softened.

    Of two words, the second one may lose the ending of possession that the glossary gives it.
    """
    stems = dict.fromkeys((word, _ends(word, data)[0]) if many and _ends(word, data)[1] != ("",) else (word,))
    return "|".join(f"{_softened(stem, data)}{data.chain}" for stem in stems)


def _softened(stem: str, data: Terms) -> str:
    last = stem[-1:]
    if last not in data.softened:
        return re.escape(stem)
    return f"{re.escape(stem[:-1])}(?:{re.escape(last)}|{data.softened[last]}(?=[aeıioöuüAEIİOÖUÜ]))"
