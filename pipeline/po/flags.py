"""The `#,` flags: their order, their spellings, and which ones gettext knows."""

import re
from collections.abc import Iterable, Sequence

_FORMATS = """
    c objc python python-brace java java-printf csharp javascript scheme lisp elisp librep ruby sh awk lua
    object-pascal smalltalk qt qt-plural kde kde-kuit boost tcl perl perl-brace php gcc-internal gfc-internal ycp
"""
_ORDER = {
    flag: place
    for place, flag in enumerate(
        [f"{no}{name}-format" for name in _FORMATS.split() for no in ("", "no-")] + ["range:", "no-wrap"]
    )
}
_FLAG = re.compile(r"range:[ \t]+\d+\.\.\d+|[^\s,]+")
_FORMAT = re.compile(r"(no-|possible-|impossible-|undecided-)?(.+-format)")


def read(lines: Sequence[str]) -> tuple[bool, tuple[str, ...]]:
    """The flag lines of an entry, each from its mark (`,`, `!` or `=`) on -> whether it is fuzzy, and its other flags.

    They are in gettext's order, without those that gettext does not know. As in gettext, the last line of its kind
    holds, and of two flags that exclude each other the last one; but an entry that was ever called fuzzy stays fuzzy.
    """
    words = {"=" if line.startswith("=") else ",": _FLAG.findall(line[1:]) for line in lines}
    found: dict[str, str] = {}
    for word in (word for kind in words.values() for word in kind):
        _note(found, word)
    return any("fuzzy" in _FLAG.findall(line[1:]) for line in lines), ordered(found.values())


def ordered(flags: Iterable[str]) -> tuple[str, ...]:
    """The flags that gettext knows, without `fuzzy`, each once, in gettext's order."""
    known = {flag for flag in flags if _name(flag) in _ORDER}
    return tuple(sorted(known, key=lambda flag: _ORDER[_name(flag)]))


def of_obsolete(flags: Iterable[str]) -> tuple[str, ...]:
    """The flags that gettext keeps on an obsolete unit."""
    return tuple(flag for flag in flags if _name(flag) != "range:")


def _note(found: dict[str, str], word: str) -> None:
    if word.startswith("range:") and word[6:7].isspace():
        found["range"] = "range: " + word[6:].strip()
    elif word in {"wrap", "no-wrap"}:
        found["wrap"] = word
    elif spelled := _FORMAT.fullmatch(word):
        found[spelled[2]] = {None: "", "possible-": "", "no-": "no-"}.get(spelled[1], "?") + spelled[2]


def _name(flag: str) -> str:
    return "range:" if flag.startswith("range:") else flag
