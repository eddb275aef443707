"""A sanitised body as plain text: nothing but words, bullets and lines."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from html.parser import HTMLParser
from unicodedata import combining, east_asian_width

from pipeline.languages import locale
from pipeline.outputs.body import STAND_IN
from pipeline.outputs.names import name

_BLOCKS = frozenset({
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre", "table", "tr",
    "hr", "div", "section", "details", "summary", "figure", "figcaption", "caption",
})  # fmt: skip
_RULES = {"h1": "=", "h2": "-"}
_CLOSE = {"li", "tr", "dd"}


def plaintext(body: str) -> str:
    """The words of a sanitised body, paragraphs parted by an empty line.

    Headings of the first two levels are underlined; items have bullets or numbers; a row of a table is a line with
    its cells parted by ` | `; a link's address follows in brackets; of a picture its alternative text stays. What
    stands in for a translation is in square brackets behind the name of its language.
    """
    writer = _Writer()
    writer.feed(body)
    writer.close()
    return writer.text()


def underlined(words: str, rule: str) -> str:
    """A line and under it a rule as long, in the columns of a terminal."""
    columns = sum(0 if combining(char) else 2 if east_asian_width(char) in "WF" else 1 for char in words)
    return f"{words}\n{rule * max(columns, 3)}"


class _Writer(HTMLParser):
    """Collects the words of a block; whatever opens or ends a block writes the block before it."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.written = ""
        self.line = ""
        self.opener = ""  # the tag that opened the block
        self.mark = ""  # the bullet of an item that has no words yet
        self.numbers: list[int] = []  # the next number of each open list; 0 for bullets
        self.group = 0  # outermost lists and tables are counted, so that their parts stand close
        self.last_group = -1
        self.cells = 0  # how many there are in the open row
        self.quotes = 0
        self.verbatim = False
        self.address = ""
        self.start = 0
        self.note = ""  # the class of an open footnote mark
        self.spans: list[bool] = []  # for each open span whether it stands in for a translation

    def text(self) -> str:
        self._write()
        return self.written + "\n" * bool(self.written)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BLOCKS:
            self._write()
            self.opener = "" if tag == "p" and self.mark else tag
        if tag in _OPEN:
            _OPEN[tag](self, dict(attrs))

    def handle_endtag(self, tag: str) -> None:
        if tag == "a":
            self._link()
        if tag == "span" and self.spans and self.spans.pop():
            self.line = f"{self.line.rstrip()}]"
        if tag == "sup" and self.note:
            self._note()
        if tag in _BLOCKS:
            self._write()
        if tag in {"ul", "ol"}:
            self.numbers.pop()
        self.quotes -= tag == "blockquote"
        self.verbatim = self.verbatim and tag != "pre"

    def handle_data(self, data: str) -> None:
        if self.verbatim:
            self.line += data
            return
        for number, word in enumerate(data.replace("\t", " ").replace("\n", " ").split(" ")):
            if number and self.line and not self.line.endswith((" ", "\n")):
                self.line += " "
            self.line += word

    def open_list(self, number: int) -> None:
        self.group += not self.numbers
        self.numbers.append(number)

    def open_item(self) -> None:
        number = self.numbers[-1] if self.numbers else 0
        self.mark = f"{number}. " if number else "• "
        if number:
            self.numbers[-1] += 1

    def open_link(self, address: str) -> None:
        self.address, self.start = address, len(self.line)

    def open_note(self, named: str) -> None:
        self.note, self.start = named, len(self.line)

    def open_span(self, names: str, tag: str) -> None:
        self.spans.append(STAND_IN in names.split())
        if self.spans[-1]:
            self.line += f"[{name(locale(tag))}: "

    def _note(self) -> None:
        number = f"[{self.line[self.start :].strip()}]"
        if self.note == "footnote-definition-label":
            self.mark, self.line = f"{number} ", ""
        else:
            self.line = self.line[: self.start] + number
        self.note = ""

    def _link(self) -> None:
        said = self.line[self.start :].strip()
        bare = self.address.removeprefix("mailto:").removeprefix("tel:")
        if bare and not bare.startswith("#") and said not in {bare, self.address}:
            self.line = f"{self.line.rstrip()} ({_text_address(bare)})"
        self.address = ""

    def _write(self) -> None:
        line, self.line = self.line.strip("\n") if self.verbatim else self.line.strip(), ""
        if not line:
            return
        close = self.group == self.last_group and (bool(self.mark) or self.opener in _CLOSE)
        self.written += ("\n" if close else "\n\n") * bool(self.written) + self._set(line)
        self.last_group = self.group if self.numbers or self.opener in {"tr", "dt", "dd"} else -1
        self.mark = ""

    def _set(self, line: str) -> str:
        """The lines of a block with their margins."""
        if self.opener in _RULES and not self.numbers:
            line = underlined(line, _RULES[self.opener])
        margin = "    " * self.quotes + "  " * max(len(self.numbers) - 1, 0) + "    " * (self.opener in {"dd", "pre"})
        hanging = margin + ("  " if self.numbers else "")
        first, *others = line.split("\n")
        start = margin + self.mark if self.mark else hanging
        return "\n".join([start + first, *(hanging + other for other in others)])


def _text_address(address: str) -> str:
    """Where a link to a page of a bundle leads to from a text of that bundle; in a text there are no anchors."""
    path = address.partition("#")[0]
    relative = ":" not in path.split("/")[0]
    return path.removesuffix(".html") + ".txt" if relative and path.endswith(".html") else address


def _number(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdigit() else 1


def _add(writer: _Writer, words: str) -> None:
    writer.line += words


def _quote(writer: _Writer) -> None:
    writer.quotes += 1


def _row(writer: _Writer) -> None:
    writer.cells = 0


def _next_cell(writer: _Writer) -> None:
    writer.line += " | " * bool(writer.cells)
    writer.cells += 1


def _verbatim(writer: _Writer) -> None:
    writer.verbatim = True


def _group(writer: _Writer) -> None:
    writer.group += 1


_OPEN: Mapping[str, Callable[[_Writer, Mapping[str, str | None]], None]] = {
    "ul": lambda writer, _: writer.open_list(0),
    "ol": lambda writer, values: writer.open_list(_number(values.get("start"))),
    "li": lambda writer, _: writer.open_item(),
    "blockquote": lambda writer, _: _quote(writer),
    "table": lambda writer, _: _group(writer),
    "dl": lambda writer, _: _group(writer),
    "tr": lambda writer, _: _row(writer),
    "td": lambda writer, _: _next_cell(writer),
    "th": lambda writer, _: _next_cell(writer),
    "a": lambda writer, values: writer.open_link(values.get("href") or ""),
    "sup": lambda writer, values: writer.open_note(values.get("class") or ""),
    "pre": lambda writer, _: _verbatim(writer),
    "span": lambda writer, values: writer.open_span(values.get("class") or "", values.get("lang") or ""),
    "br": lambda writer, _: _add(writer, "\n"),
    "hr": lambda writer, _: _add(writer, "* * *"),
    "img": lambda writer, values: _add(writer, values.get("alt") or ""),
    "input": lambda writer, values: _add(writer, "[x] " if "checked" in values else "[ ] "),
}
"""What a tag does when it opens."""
