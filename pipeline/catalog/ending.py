"""The mark at the end of a translation, when that of its source has come, gone or changed."""

from __future__ import annotations

import re

from pipeline.languages import language
from pipeline.model import Locale

_CLOSERS = r"""["'”’»›)\]*_]*"""
_LAST = re.compile(rf"(?P<gap>[\u00a0\u202f]?)(?P<mark>\.\.\.|[.…!:;,。！：；，、।۔،؛])?(?P<closers>{_CLOSERS})\s*\Z")
_OPENERS = re.compile(r"""["'“„«‹(\[]*""")
_INVERTED = re.compile(r"""(?P<openers>["'“„«‹(\[*_]*)¡""")
_KINDS = {
    **dict.fromkeys(("...", "…"), "…"),
    **dict.fromkeys(".。।۔", "."),
    **dict.fromkeys("!！", "!"),
    **dict.fromkeys(":：", ":"),
    **dict.fromkeys(";；؛", ";"),
    **dict.fromkeys(",，、،", ","),
}
"""What a mark of any script is."""

# Scripts that write a full stop as in English, for languages that nothing is known of.
_LATIN = frozenset({"Latn", "Cyrl", "Grek"})
# Thai and Lao sentences end without a mark.
_UNMARKED = frozenset({"th", "lo"})
_NARROW = "\u202f"
# A colon has a full no-break space before it in French, the other marks a narrow one (Imprimerie nationale).
_WIDE_BEFORE = {":": "\u00a0"}
_INNER = re.compile(r"[?!.…。！？।۔؟](?=\S*\s*\S)")


def ended(old: str, new: str, target: str, locale: Locale) -> str:
    """The translation with the mark at its end that `new` has, in its own language's form.

    It is left as it is where it does not end as `old` does, and in a language whose marks are not known.
    """
    was, now, here = _mark(old), _mark(new), _LAST.search(target)
    assert here is not None
    if was == now or was != _KINDS.get(here["mark"] or "", "") or locale.language in _UNMARKED:
        return target
    if not (language(locale.language).known or locale.script in _LATIN):
        return target
    body, closers = target[: here.start()], here["closers"]
    if not _INNER.search(body):
        # In a longer text nobody knows which sentence an inverted mark belongs to.
        body = _inverted(body, was, now, locale)
    if not here["mark"] and _is_outside(new):
        return f"{body}{closers}{_own(now, locale)}"
    return f"{body}{_own(now, locale)}{closers}"


def _mark(text: str) -> str:
    found = _LAST.search(text)
    return _KINDS.get(found["mark"] or "", "") if found else ""


def _is_outside(text: str) -> bool:
    """Whether the mark stands behind what closes: `**safe**.`"""
    found = _LAST.search(text)
    return found is not None and not found["closers"]


def _own(mark: str, locale: Locale) -> str:
    """The mark as the language writes it, with the space that it wants before it."""
    known = language(locale.language).typography
    if not mark or known is None:
        return mark
    gap = _WIDE_BEFORE.get(mark, _NARROW) if mark in known.no_break_before else ""
    return gap + known.marks.get(mark, mark)


def _inverted(text: str, was: str, now: str, locale: Locale) -> str:
    """The text without the inverted mark that opened it, and with the one that it needs now."""
    if was == "!":
        text = _INVERTED.sub(r"\g<openers>", text, count=1) if _INVERTED.match(text) else text
    known = language(locale.language).typography
    opener = known.inverted.get(now, "") if known else ""
    return _OPENERS.sub(lambda found: found[0] + opener, text, count=1)
