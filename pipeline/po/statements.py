"""PO text -> comments and statements with their strings put together: the lexer."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from pipeline.model import UnreadableError
from pipeline.po.strings import EscapeError, unescape


@dataclass(slots=True)
class Statement:
    """A comment line, or a keyword with its strings."""

    kind: str
    """`comment`, or the keyword: `msgid`, `msgstr`, `msgstr[`, `domain` ..."""
    text: str
    """The line from its `#` on, or the strings' characters."""
    line: int
    """1-based."""
    mode: str = ""
    """`` for what is in use, `#~` obsolete, `#|` previous, `#~|` the previous text of an obsolete entry."""
    index: int = 0
    """The number of a plural form."""


# It parts context and msgid in MO files, and gettext refuses it.
_SEPARATOR = "\x04"
_STRING = r'"(?:[^"\\\n]|\\[^\n])*+"'
_TOKEN = re.compile(
    rf"""
      (?P<space> [ \t\r\f\v\n]+ )
    | (?P<comment> \#(?![~|]) [^\n]* ) \n?
    | (?P<mark> \#~\|? | \#\| )
    | (?P<word> msgstr\s*\[\s*[0-9]+\s*\] | (?:msgid_plural|msgid|msgstr|msgctxt|domain)\b ) [ \t]*
    | (?P<string> {_STRING} (?: [ \t\r\f\v\n]* {_STRING} )*+ )
    | (?P<other> . )
    """,
    re.VERBOSE | re.DOTALL | re.ASCII,
)
_DIGITS = 9
_STRINGS = re.compile(_STRING, re.DOTALL)
_CONFLICT = re.compile(r"(<<<<<<<|=======|>>>>>>>|\|\|\|\|\|\|\|)(\s|$)")
_CONFLICTED = (
    "git conflict markers of an unresolved merge; choose one of the versions, "
    "or let git merge by entry: plainloc init --git, then git checkout --merge and the file"
)
# Characters of the file that a message repeats.
_SHOWN = 60
_KEYWORD = re.compile(r"[^\W\d]\w*")


def statements(text: str, where: str) -> Iterator[Statement]:
    """Comments and statements in order. Raises UnreadableError with file and line for what gettext cannot read."""
    current: Statement | None = None
    strings: list[str] = []
    began = 0
    for kind, token, line, mode in _tokens(text, where):
        if kind == "string":
            _refuse_stray(current, mode, token, where, line)
            began = began if strings else line
            strings.append(token)
            continue
        if current is not None:
            yield _closed(current, strings, where, began)
        current, strings = _opened(token, line, mode, where), []
    if current is not None:
        yield _closed(current, strings, where, began)


def _tokens(text: str, where: str) -> Iterator[tuple[str, str, int, str]]:
    """Comments, words and strings, each with its kind, its line and the mark that holds for it.

    Raises UnreadableError for what is none of them.
    """
    joined, joints = _joined(text)
    mode, line, counted = "", 1, 0
    for token in _TOKEN.finditer(joined):
        kind = token.lastgroup or ""
        if kind == "space":
            mode = "" if "\n" in token[0] else mode
            continue
        start = token.start()
        line += joined.count("\n", counted, start)
        counted = start
        here = line + bisect_right(joints, start) if joints else line
        if kind == "mark":
            # The mark `#|` behind `#~` means the same as `#~|`.
            mode = "#~|" if mode == "#~" and token[0] == "#|" else token[0]
        elif kind == "other":
            raise _refusal(joined, start, f"{where}:{here}")
        else:
            yield kind, token[kind], here, mode
            if kind == "comment":
                # As in gettext, a comment behind a mark ends the line, but not what `#|` means.
                mode = "#|" if mode.endswith("|") else ""


def _joined(text: str) -> tuple[str, list[int]]:
    """The text without escaped line breaks, also in comments, as gettext reads it; and the places where they were."""
    if "\\\n" not in text:
        return text, []
    pieces = text.split("\\\n")
    return "".join(pieces), list(accumulate(map(len, pieces[:-1])))


def _refuse_stray(statement: Statement | None, mode: str, strings: str, where: str, line: int) -> None:
    """Raises UnreadableError for strings that continue no statement."""
    if statement is None or statement.kind == "comment":
        raise UnreadableError("a string without a keyword; put msgid or msgstr before it", f"{where}:{line}")
    if mode == statement.mode and not (mode and "\n" in strings):
        return
    expected = f"start it with {statement.mode}" if statement.mode else "start it with its quotation mark"
    here = line + (mode == statement.mode)
    raise UnreadableError(f"a string goes on in a line with another mark; {expected}", f"{where}:{here}")


def _opened(word: str, line: int, mode: str, where: str) -> Statement:
    """The statement that a comment or a keyword begins. Raises UnreadableError for a monstrous number."""
    if word.startswith("#"):
        return Statement("comment", word, line, mode)
    if "[" not in word:
        return Statement(word, "", line, mode)
    number = word.partition("[")[2].rstrip("]").strip().lstrip("0") or "0"
    if len(number) > _DIGITS:
        message = f"msgstr[{number[:_DIGITS]}...] is no plural form; they are numbered msgstr[0], msgstr[1] ..."
        raise UnreadableError(message, f"{where}:{line}")
    return Statement("msgstr[", "", line, mode, int(number))


def _closed(statement: Statement, strings: list[str], where: str, began: int) -> Statement:
    """The statement with the characters of its strings, which begin on the line `began`."""
    if statement.kind == "comment":
        return statement
    if not strings:
        word = statement.kind.rstrip("[")
        raise UnreadableError(f'{word} without a string; write "" behind it', f"{where}:{statement.line}")
    raw = strings[0] if len(strings) == 1 else "\n".join(strings)
    try:
        statement.text = unescape(_inner(raw))
    except EscapeError as error:
        line = began + _lines_before(raw, error.args[0])
        message = f"the escape {error.args[0][:_SHOWN]} is unknown or no text; a backslash itself is written \\\\"
        raise UnreadableError(message, f"{where}:{line}") from None
    if _SEPARATOR in statement.text:
        raise UnreadableError("the character EOT (0x04) in a string; remove it", f"{where}:{statement.line}")
    return statement


def _inner(strings: str) -> str:
    """What stands between the quotation marks; several strings are one."""
    inner = strings[1:-1]
    if '"' not in inner or '"' not in inner.replace("\\\\", "").replace('\\"', ""):
        return inner
    return "".join([part[1:-1] for part in _STRINGS.findall(strings)])


def _lines_before(strings: str, escape: str) -> int:
    """How many lines of a statement's strings come before the one with an escape."""
    found = (part for part in _STRINGS.finditer(strings) if escape in part[0].replace("\\\\", "  "))
    return next((strings.count("\n", 0, part.start()) for part in found), 0)


def _refusal(text: str, place: int, where: str) -> UnreadableError:
    """Why a file cannot be read on at a place, in a translator's words."""
    rest = text[place : text.find("\n", place) if "\n" in text[place:] else len(text)]
    if _CONFLICT.match(rest):
        return UnreadableError(_CONFLICTED, where)
    if rest.startswith('"'):
        return UnreadableError(
            'the string has no end on its line; close it with " (and write \\n for a new line)', where
        )
    if word := _KEYWORD.match(rest):
        return UnreadableError(
            f'{word[0][:_SHOWN]!r} is no keyword; text stands in "..." (a " in it is written \\"), '
            "keywords are msgctxt, msgid, msgid_plural and msgstr",
            where,
        )
    return UnreadableError(f'{rest[:1]!r} stands outside of a string; text stands in "..."', where)
