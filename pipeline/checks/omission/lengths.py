"""What is too short or too long to say what its source says."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline import facts
from pipeline.checks import sizes
from pipeline.checks.anew import is_anew
from pipeline.checks.message import Message
from pipeline.checks.numbers.equal import excused
from pipeline.checks.reading import BRACKETS, is_title, read, told
from pipeline.model import Locale, Pair

_UNKNOWN_FROM, _RATIO = 50, 3.0
"""Where nothing is known of a language, or the text is written anew in its own: letters, and times as long."""
_EXPLAINS = 4.6
"""The same for a few words that a language may have to explain: hospice care."""
_EXPLAINED = 140
"""Letters that an easier edition may have beside, to explain a word."""
_SHORT, _LONG = -3.4, 4.3
"""Standard deviations."""
_PLAIN, _CONCISE, _TERSEST = 65, -4.1, -8.0
"""Letters of a source that a few words may say, and the standard deviations that such words may have; and where they
have all its clauses and things."""
_IN_A_WORD = -5.2
"""Standard deviations where one word denies what the source says in a clause: nuchter."""
_LABELS, _TERSE = frozenset({"heading", "table-cell"}), -6.0
"""Where many words are left out, and the standard deviations that a short text may have there."""
_PARTS = re.compile(r"[,;:，、；：،؛](?!\d)|[.!?。！？؟।](?=\s*\S)(?!\d)")
"""A mark that parts clauses, things or sentences, but for the last one of a text."""
_NAME, _BY_CAPITAL = re.compile(r"\b[^\W\d_]{2,5}\b"), 6
"""What may be an abbreviation, and the letters for which each of its own stands at least."""


def length(pair: Pair) -> Iterator[Message]:
    """A translation that is much shorter or longer than translations into its language are."""
    source, target = sizes.weight(pair.source, pair.source_locale), sizes.weight(pair.target, pair.locale)
    if not source or not target:
        return
    off = sizes.off(source, target, pair)
    if off is None:
        most = max(source, target) - (_EXPLAINED if target > source and is_anew(pair) and pair.kind != "heading" else 0)
        ratio = _EXPLAINS if source < sizes.FROM and source < target and not is_anew(pair) else _RATIO
        is_wrong = most >= _UNKNOWN_FROM and most > ratio * min(source, target)
        off = (target - source) if is_wrong else 0.0
        low, high = 0.0, 0.0
    else:
        low, high = (_least(pair) if off < _SHORT else _SHORT), _LONG
    if (off < low and (_is_told(pair) or _is_abbreviated(pair))) or (off > high and _is_glossed(pair)):
        return
    if off < low or off > high:
        said = f"{len(read(pair.target))} and {len(read(pair.source))} characters"
        yield Message(f"the translation is far {'shorter' if off < 0 else 'longer'} than the source: {said}")


def _least(pair: Pair) -> float:
    """The standard deviations that a short translation may have: a few words may say a short source in one clause."""
    least, source = (_TERSE if pair.kind in _LABELS else _SHORT), read(pair.source)
    if _says_in_a_word(pair):
        least = min(least, _IN_A_WORD)
    elif len(source) < _PLAIN and _keeps_all(pair):
        least = min(least, _CONCISE)
    if len(source) >= _PLAIN or (facts.has_turn(source, pair.source_locale, "condition") and not is_title(pair)):
        return least
    marks = len(_PARTS.findall(source))
    is_parted = marks > len(_PARTS.findall(read(pair.target)))
    has_all = pieces(pair.source, pair.source_locale) <= pieces(pair.target, pair.locale)
    if not is_parted and (has_all or pair.locale.script in sizes.HEAVY):
        return _TERSEST
    return least if marks else min(least, _CONCISE)


def _says_in_a_word(pair: Pair) -> bool:
    """Whether a negation became a word that denies by what it means: must not be given, противопоказан."""
    source = facts.stance(read(pair.source), pair.source_locale)
    target = facts.stance(read(pair.target), pair.locale) if source.negations else source
    return not target.negations and bool(target.denying - source.denying)


def _keeps_all(pair: Pair) -> bool:
    """Whether a translation in one clause denies the same notions as its source: nie stosować w ciąży."""
    source = facts.stance(read(pair.source), pair.source_locale)
    if not source.negations or not source.poles or _PARTS.search(read(pair.source)):
        return False
    target = facts.stance(read(pair.target), pair.locale)
    return len(target.negations) == len(source.negations) and source.poles.keys() <= target.poles.keys()


def pieces(text: str, locale: Locale) -> int:
    """How many clauses and things the marks and joining words of a text part."""
    plain = read(text)
    return len(_PARTS.findall(plain)) + sum(1 for _ in facts.turns(plain, locale, "joins"))


def _is_told(pair: Pair) -> bool:
    """Whether a short translation is as long as it should be but for numbers and times said in fewer letters."""
    same, off = excused(pair), None
    if pair.locale.script not in sizes.HEAVY and same.source:
        source, target = len(read(pair.source)) - len(same.source), len(read(pair.target)) - len(same.target)
        off = sizes.off(float(source), float(target), pair)
    return (off is not None and off >= _SHORT) or _is_plain(pair)


def _is_abbreviated(pair: Pair) -> bool:
    """Whether a short label is as long as it should be but for abbreviations that its source has in words: RM, TDM."""
    words = _NAME.findall(read(pair.target)) if pair.kind in _LABELS else ()
    letters = sum(len(word) for word in words if word.isupper() and word not in pair.source)
    source, target = sizes.weight(pair.source, pair.source_locale), sizes.weight(pair.target, pair.locale)
    off = sizes.off(source, target + letters * _BY_CAPITAL, pair) if letters else None
    return off is not None and off >= _TERSE


def _is_glossed(pair: Pair) -> bool:
    """Whether a long translation is as long as it should be but for what it explains in brackets or a clause."""
    source, target = (
        BRACKETS.sub("", facts.without_turns(read(text), locale, "gloss"))
        for text, locale in (
            (pair.source, pair.source_locale),
            (told(pair.target, pair.source, pair.locale), pair.locale),
        )
    )
    here, there = sizes.letters(source, pair.source_locale) + _spelled(pair), sizes.letters(target, pair.locale)
    off = sizes.off(here, there, pair)
    is_long = off > _LONG if off is not None else there > _RATIO * here
    return not is_long and (len(target) < len(read(pair.target)) or _spelled(pair) > 0)


def _spelled(pair: Pair) -> int:
    """The letters that a translation may have for the abbreviations of a source, if it says them in words: MRI."""
    words = [word for word in _NAME.findall(read(pair.source)) if word.isupper()]
    return 0 if read(pair.source).isupper() else sum(map(len, words)) * _BY_CAPITAL


def _is_plain(pair: Pair) -> bool:
    """Whether a short translation is as long as it should be but for what its source says to be polite."""
    bare = facts.without_turns(read(pair.source), pair.source_locale, "polite")
    source, target = sizes.weight(bare, pair.source_locale), sizes.weight(pair.target, pair.locale)
    if is_anew(pair):
        return source <= max(_RATIO * target, _UNKNOWN_FROM)
    off = sizes.off(source, target, pair)
    return off >= _SHORT if off is not None else source < sizes.FROM and source <= _RATIO * target
