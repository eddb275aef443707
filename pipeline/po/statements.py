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
      (?P<space> [ \t\r\f\v]+ | \n )
    | (?P<comment> \#(?![~|]) [^\n]* )
    | (?P<mark> \#~\|? | \#\| )
    | (?P<word> msgstr[ \t]*\[[ \t\r\n\f\v]*[0-9]+[ \t\r\n\f\v]*\] | (?:msgid_plural|msgid|msgstr|msgctxt|domain)\b )
    | (?P<string> {_STRING} (?: [ \t]* {_STRING} )*+ )
    | (?P<other> . )
    """,
    re.VERBOSE | re.DOTALL,
)
_DIGITS = 9
_STRINGS = re.compile(_STRING, re.DOTALL)
_CONFLICT = re.compile(r"(<<<<<<<|=======|>>>>>>>|\|\|\|\|\|\|\|)(\s|$)")
# Characters of the file that a message repeats.
_SHOWN = 60
_KEYWORD = re.compile(r"[^\W\d]\w*")


def statements(text: str, where: str) -> Iterator[Statement]:
    """Comments and statements in order. Raises UnreadableError with file and line for what gettext cannot read."""
    joined, joints = _joined(text)
    current: Statement | None = None
    strings: list[str] = []
    mode, line = "", 1
    for token in _TOKEN.finditer(joined):
        kind = token.lastgroup
        if kind == "space":
            if token[0] == "\n":
                mode, line = "", line + 1
            continue
        here = line + bisect_right(joints, token.start()) if joints else line
        if kind == "string":
            _refuse_stray(current, mode, f"{where}:{here}")
            strings.append(token[0])
        elif kind == "mark":
            # The mark `#|` behind `#~` means the same as `#~|`.
            mode = "#~|" if mode == "#~" and token[0] == "#|" else token[0]
        elif kind == "other":
            raise _refusal(joined, token.start(), f"{where}:{here}")
        else:
            if current is not None:
                yield _closed(current, strings, where)
            current, strings = _opened(token[0], here, mode, where), []
            line += token[0].count("\n")
    if current is not None:
        yield _closed(current, strings, where)


def _joined(text: str) -> tuple[str, list[int]]:
    """The text without escaped line breaks, also in comments, as gettext reads it; and the places where they were."""
    if "\\\n" not in text:
        return text, []
    pieces = text.split("\\\n")
    return "".join(pieces), list(accumulate(map(len, pieces[:-1])))


def _refuse_stray(statement: Statement | None, mode: str, where: str) -> None:
    """Raises UnreadableError for a string that continues no statement."""
    if statement is None or statement.kind == "comment":
        raise UnreadableError("a string without a keyword; put msgid or msgstr before it", where)
    if mode != statement.mode:
        expected = f"start it with {statement.mode}" if statement.mode else "start it with its quotation mark"
        raise UnreadableError(f"a string goes on in a line with another mark; {expected}", where)


def _opened(word: str, line: int, mode: str, where: str) -> Statement:
    """The statement that a comment or a keyword begins. Raises UnreadableError for a monstrous number."""
    if word.startswith("#"):
        return Statement("comment", word.rstrip("\r"), line, mode)
    if "[" not in word:
        return Statement(word, "", line, mode)
    number = word.partition("[")[2].rstrip("]").strip().lstrip("0") or "0"
    if len(number) > _DIGITS:
        message = f"msgstr[{number[:_DIGITS]}...] is no plural form; they are numbered msgstr[0], msgstr[1] ..."
        raise UnreadableError(message, f"{where}:{line}")
    return Statement("msgstr[", "", line, mode, int(number))


def _closed(statement: Statement, strings: list[str], where: str) -> Statement:
    """The statement with the characters of its strings."""
    if statement.kind == "comment":
        return statement
    if not strings:
        word = statement.kind.rstrip("[")
        raise UnreadableError(f'{word} without a string; write "" behind it', f"{where}:{statement.line}")
    try:
        statement.text = unescape("".join([_inner(part) for part in strings]))
    except EscapeError as error:
        line = statement.line + next((n for n, part in enumerate(strings) if error.args[0] in part), 0)
        message = f"the escape {error.args[0][:_SHOWN]} is unknown or no text; a backslash itself is written \\\\"
        raise UnreadableError(message, f"{where}:{line}") from None
    if _SEPARATOR in statement.text:
        raise UnreadableError("the character EOT (0x04) in a string; remove it", f"{where}:{statement.line}")
    return statement


def _inner(strings: str) -> str:
    """What stands between the quotation marks; several strings on one line are one."""
    inner = strings[1:-1]
    if '"' not in inner or '"' not in inner.replace("\\\\", "").replace('\\"', ""):
        return inner
    return "".join(part[1:-1] for part in _STRINGS.findall(strings))


def _refusal(text: str, place: int, where: str) -> UnreadableError:
    """Why a file cannot be read on at a place, in a translator's words."""
    rest = text[place : text.find("\n", place) if "\n" in text[place:] else len(text)]
    if _CONFLICT.match(rest):
        return UnreadableError("a mark of an unresolved merge conflict; choose one of the two versions", where)
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
