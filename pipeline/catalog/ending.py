"""The mark at the end of a translation, when that of its source has come, gone or changed."""

from __future__ import annotations

import re
from typing import NamedTuple

from pipeline.languages import language
from pipeline.model import Locale

_CLOSERS = "\"'”’»›)]*_"
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
_GAPS = ("\u00a0", _NARROW)
# A colon has a full no-break space before it in French, the other marks a narrow one (Imprimerie nationale).
_WIDE_BEFORE = {":": "\u00a0"}
# A mark inside of a text.
_INNER = re.compile(r"[?!.…。！？।۔؟][\s\"'”’»)\]*_]*+\w")


class _End(NamedTuple):
    """A text in three: what is said, its last mark as it is written, and what closes behind it."""

    body: str
    mark: str
    closers: str

    @property
    def kind(self) -> str:
        return _KINDS.get(self.mark, "")


def ended(old: str, new: str, target: str, locale: Locale) -> str:
    """The translation with the mark at its end that `new` has, in its own language's form.

    It is left as it is where it does not end as `old` does, and in a language whose marks are not known.
    """
    was, now, here = _end(old), _end(new), _end(target)
    if was.kind == now.kind or was.kind != here.kind or locale.language in _UNMARKED:
        return target
    if not (language(locale.language).known or locale.script in _LATIN):
        return target
    # In a longer text nobody knows which sentence an inverted mark belongs to.
    body = here.body if _INNER.search(here.body) else _inverted(here.body, was.kind, now.kind, locale)
    mark = _own(now.kind, locale)
    outside = not here.mark and not now.closers
    return f"{body}{here.closers}{mark}" if outside else f"{body}{mark}{here.closers}"


def _end(text: str) -> _End:
    bare = text.rstrip()
    inner = bare.rstrip(_CLOSERS)
    mark = "..." if inner.endswith("...") else inner[-1:]
    if mark not in _KINDS:
        return _End(inner, "", bare[len(inner) :])
    body = inner[: -len(mark)]
    return _End(body[:-1] if body[-1:] in _GAPS else body, mark, bare[len(inner) :])


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
