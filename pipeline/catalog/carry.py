"""A translation with the changes that a cosmetic edit has made to its source."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

from pipeline.catalog.ending import ended
from pipeline.catalog.looks import CASE, PUNCTUATION, prose, said, spoken
from pipeline.markup import events
from pipeline.model import Locale

_STYLES = (
    ("**", "__", re.compile(r"(?<![\w\\*])\*\*(?=[^\s*])([^*]*[^\s*\\])\*\*(?![\w*])")),
    ("__", "**", re.compile(r"(?<![\w\\_])__(?=[^\s_])((?:[^_]|_(?!_))*[^\s_\\])__(?![\w_])")),
    ("*", "_", re.compile(r"(?<![\w\\*])\*(?=[^\s*])([^*]*[^\s*\\])\*(?![\w*])")),
    ("_", "*", re.compile(r"(?<![\w\\_])_(?=[^\s_])([^_]*[^\s_\\])_(?![\w_])")),
)
"""A mark, the other one of the same kind, and a span between two of the first that can stand between the other."""

_DOUBLED = re.compile(r"(?<=\S) {2,}(?=\S)")
_BLANK = re.compile(r"(?<=\S)([ \u00a0\u202f])(?=\S)")
_FIRST = re.compile(r"[\s\"'“„«‹(\[*_¿¡]*(?P<letter>[^\W\d_])(?P<rest>[^\W\d_]*)")
# Languages with a dotted and a dotless i.
_DOTTED = frozenset({"tr", "az"})


END = "the mark at the end"
"""What is carried over of marks that have changed both inside of a text and at its end."""


class Carried(NamedTuple):
    """A translation, and what has been changed in it: names of LOOKS, or END."""

    target: str
    applied: tuple[str, ...]


def carried(old: str, new: str, target: str, locale: Locale) -> Carried:
    """The translation of the msgid `old`, in `locale`, as one of `new`, which only looks different.

    What cannot be carried over for sure is left as the translator wrote it; code, placeholders and tags always are.
    """
    applied = []
    for name, step in STEPS.items():
        changed = step(old, new, target, locale)
        if changed != target:
            inside = name == PUNCTUATION and spoken(old) != spoken(new)
            applied.append(END if inside else name)
        target = changed
    return Carried(target, tuple(applied))


def _emphasised(old: str, new: str, target: str, locale: Locale) -> str:
    """`**` for `__`, where the source has changed all of them, and the marks are read as the same."""
    was, now = said(old), said(new)
    for mark, other, span in _STYLES:
        if span.search(was) and mark not in _without_doubles(now, mark) and other in now:
            changed = prose(target, lambda text, other=other, span=span: span.sub(rf"{other}\1{other}", text))  # type: ignore[misc] # a lambda with defaults
            target = changed if _styles(changed) == _styles(target) else target
    return target


def _without_doubles(text: str, mark: str) -> str:
    """The text without double marks, where a single one is looked for."""
    return text if len(mark) == 2 else text.replace(mark * 2, "")


def _styles(text: str) -> list[object]:
    """Which spans are bold and which emphasised, in their order."""
    return [value for name, value, _, _ in events(f"a {text}") if name == "Start"]


def _spaced(old: str, new: str, target: str, locale: Locale) -> str:
    """Doubled spaces go with those of the source; a space that breaks no line stands between the same two words."""
    if _DOUBLED.search(old) and not _DOUBLED.search(new):
        target = prose(target, lambda text: _DOUBLED.sub(" ", text))
    before, after = _BLANK.split(old), _BLANK.split(new)
    if before[::2] != after[::2] or before == after:
        return target
    for place, (was, now) in enumerate(zip(before[1::2], after[1::2], strict=True)):
        left, right = before[2 * place], before[2 * place + 2]
        if was != now and target.count(f"{left}{was}{right}") == 1:
            target = target.replace(f"{left}{was}{right}", f"{left}{now}{right}")
    return target


def _capitalised(old: str, new: str, target: str, locale: Locale) -> str:
    """A capital at the start, where the source got one; it is not taken away, because nouns may want it."""
    was, now, here = _FIRST.match(old), _FIRST.match(new), _FIRST.match(target)
    if not (was and now and here) or not (was["letter"].islower() and now["letter"].isupper()):
        return target
    letter = here["letter"]
    if not letter.islower() or any(sign.isupper() for sign in here["rest"]):
        return target
    upper = "İ" if letter == "i" and locale.language in _DOTTED else letter.upper()
    return target[: here.start("letter")] + upper + target[here.end("letter") :] if len(upper) == 1 else target


Step = Callable[[str, str, str, Locale], str]

STEPS: Mapping[str, Step] = {
    "emphasis marks": _emphasised,
    "white space": _spaced,
    CASE: _capitalised,
    PUNCTUATION: ended,
}
"""What is carried over, each by a function of old and new msgid, the translation and its locale."""
