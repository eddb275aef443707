"""A target made safe for its place in the file: placeholders filled, escaped as little as possible."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from pipeline.checks import short
from pipeline.localise.starts import safe_item, safe_start
from pipeline.model import Segment, Slot
from pipeline.yamltext import write

_LINE_END = re.compile(r"(?:(?<![ \t])[ \t]*+)?(?:\r\n|\n|\r)\s*+")
_BRACE = re.compile(
    r"""
      \{\{ | \}\}
    | \( \{(?P<whole>\w+)\} (?P<title> \s+ (?: "(?:\\.|[^"\\])*" | '(?:\\.|[^'\\])*' | \((?:\\.|[^()\\])*\) ) )? \s* \)
    | \{(?P<name>\w+)\}
    """,
    re.VERBOSE | re.DOTALL,
)
_ANGLES = re.compile(r"[<>\\]")
_BACKTICKS = re.compile(r"\\.|`+", re.DOTALL)
_TAG = re.compile(r"\\.|`+[^`]*`+|<(?=[A-Za-z/!?])(?:[^<>]*>)?", re.DOTALL)
_PIPE = re.compile(r"(?<!\\)(\\*+)\|")
_CLOSING_MARKS = re.compile(r"(?:^|(?<=[ \t]))#+[ \t]*\Z")


class UnfitError(ValueError):
    """A target that cannot be put in; the message is a fact about it, `check` the name for the finding."""

    def __init__(self, message: str, check: str = "placeholders") -> None:
        super().__init__(message, check)
        self.message = message
        self.check = check


def fit(target: str, segment: Segment, *, at: str) -> str:
    """The target as it is to stand in the file in the place of `segment.raw`.

    `at` says where the segment stands: `block` (its block starts), `line` (a line of its block starts), `atx` (in a
    heading with `#` marks), `inside`. `target` is not blank; one equal to the msgid gives the raw slice (law 2).
    Raises UnfitError if a placeholder is missing, unknown or twice.
    """
    if target == segment.text:
        return segment.raw
    ending = segment.style.partition(":")
    if ending[0] == "yaml":
        return write(target, ending[2], segment.raw)
    text = _LINE_END.sub(" ", target).strip(" \t\r\n")
    if ending[0] in {"markdown", "alt"}:
        text = _inline(text, segment)
    if segment.slots:
        text = _filled(text, {slot.name: slot for slot in segment.slots})
    return _STYLES[ending[0]](text, segment, at, ending[2])


def _filled(text: str, slots: Mapping[str, Slot]) -> str:
    seen: list[str] = []

    def fill(found: re.Match[str]) -> str:
        name = found["whole"] or found["name"]
        if name is None:
            return found[0][0]
        if name not in slots:
            raise UnfitError(f"{{{short(name)}}} is not in the source")
        seen.append(name)
        return _source(slots[name], found)

    filled = _BRACE.sub(fill, text)
    if sorted(seen) != sorted(slots):
        _complain(Counter(list(slots)), Counter(seen))
    return filled


def _source(slot: Slot, found: re.Match[str]) -> str:
    if not slot.reference:
        return found[0].replace(f"{{{slot.name}}}", slot.source)
    if found["whole"] is None:
        raise UnfitError(f"{{{slot.name}}} has lost its round brackets")
    if not found["title"]:
        return slot.source
    address = _ANGLES.sub(lambda mark: f"\\{mark[0]}", slot.address)
    return f"(<{address}>{found['title'].replace('{{', '{').replace('}}', '}')})"


def _complain(wanted: Counter[str], seen: Counter[str]) -> None:
    for name in wanted - seen:
        raise UnfitError(f"{{{name}}} is missing")
    for name in seen - wanted:
        raise UnfitError(f"{{{name}}} stands there more than once")


def _markdown(text: str, segment: Segment, at: str, _: str) -> str:
    if segment.kind == "cell":
        return _cell(text)
    if at == "atx":
        return text if not segment.last else _CLOSING_MARKS.sub(lambda found: f"\\{found[0]}", text)
    if not segment.last and _odd_backslashes(text):
        # A line end may follow, and would become a hard break.
        text += "\\"
    return text if at == "inside" else safe_start(text, interrupting=at == "line", item=segment.kind == "item")


def _cell(text: str) -> str:
    text = _PIPE.sub(lambda found: found[0] if len(found[1]) % 2 else f"{found[1]}\\|", text)
    return text + "\\" if _odd_backslashes(text) else text


def _inline(text: str, segment: Segment) -> str:
    if "`" in text:
        text = _paired_backticks(text)
    if "<" in text:
        known = set(re.findall(r"<[^<>]*>", segment.raw))
        text = _TAG.sub(lambda found: _tag(found[0], known), text)
    return text


def _tag(text: str, known: set[str]) -> str:
    return text if not text.startswith("<") or text in known else f"\\{text}"


def _paired_backticks(text: str) -> str:
    """Escape a run of backticks that no equal run closes: it might pair with one in another segment."""
    runs = [found for found in _BACKTICKS.finditer(text) if found[0][0] == "`"]
    closes = _closes([len(found[0]) for found in runs])
    pieces, end, at = [], 0, 0
    while at < len(runs):
        if closes[at] is None:
            pieces += [text[end : runs[at].start()], "\\`" * len(runs[at][0])]
            end = runs[at].end()
        at = (closes[at] or at) + 1
    return "".join([*pieces, text[end:]])


def _closes(lengths: Sequence[int]) -> list[int | None]:
    """For each run of backticks the number of the next one of its length, counted from 0."""
    found: list[int | None] = [None] * len(lengths)
    following: dict[int, int] = {}
    for at in range(len(lengths) - 1, -1, -1):
        found[at] = following.get(lengths[at])
        following[lengths[at]] = at
    return found


def _title(text: str, _: Segment, __: str, quote: str) -> str:
    marks = "()" if quote == "(" else quote
    text = re.sub(rf"(\\.)|([{re.escape(marks)}])", lambda found: found[1] or f"\\{found[2]}", text)
    return text + "\\" if _odd_backslashes(text) else text


def _alt(text: str, _: Segment, __: str, ___: str) -> str:
    if _balanced(text):
        return text
    text = re.sub(r"(\\.)|([\[\]])", lambda found: found[1] or f"\\{found[2]}", text)
    return text + "\\" if _odd_backslashes(text) else text


def _plain(text: str, segment: Segment, at: str, _: str) -> str:
    starts = at == "line" or (at == "block" and segment.kind != "item")
    return safe_item(text) if starts else text


def _balanced(text: str) -> bool:
    depth = 0
    for found in re.finditer(r"\\.|[\[\]]", text):
        depth += {"[": 1, "]": -1}.get(found[0], 0)
        if depth < 0:
            return False
    return depth == 0 and not _odd_backslashes(text)


def _odd_backslashes(text: str) -> bool:
    return (len(text) - len(text.rstrip("\\"))) % 2 == 1


_STYLES: Mapping[str, Callable[[str, Segment, str, str], str]] = {
    "markdown": _markdown,
    "alt": _alt,
    "title": _title,
    "plain": _plain,
}
