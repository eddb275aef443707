"""How far a text of a bundle is done: in words for readers, in keys for programs."""

from __future__ import annotations

from pipeline import markup
from pipeline.formats.front import front_matter
from pipeline.outputs.names import name
from pipeline.outputs.phrases import phrases
from pipeline.outputs.rendition import Rendition

_END = "\r\n"


def notice(made: Rendition) -> str:
    """The lines above a plain text, in the reader's language, and an empty one; nothing above a finished one."""
    said = phrases(made.locale)
    lines = [f"[{made.notice or said.draft}]"] if made.draft else []
    if made.foreign:
        lines.append(f"[{said.partly} {', '.join(map(name, made.foreign))}]")
    return "".join(f"{line}\n" for line in (*lines, "") if lines)


def marked(text: str, made: Rendition) -> str:
    """A Markdown text that says for programs how far it is done, in a way that no reader sees.

    Its front matter gets the keys `plainloc_state` (`draft` or `reviewed`) and, where words of other locales stand in
    it, `plainloc_untranslated`, a list of their tags. Without front matter that can take them, a comment says so: at
    the end, where it is in nobody's way, or at the start if the end is inside of a block of code.
    """
    state = "draft" if made.draft else "reviewed"
    tags = ", ".join(locale.tag for locale in made.foreign)
    return _with_keys(text, state, tags) or _with_comment(text, state, tags)


def _with_keys(text: str, state: str, tags: str) -> str:
    """The text with keys at the end of its front matter; empty where YAML would not read them there."""
    there = front_matter(text, frozenset(), "")
    head = text[: there.end].rstrip(f"{_END} \t")
    end = _line_end(text)
    keys = f"plainloc_state: {state}{end}" + (f"plainloc_untranslated: [{tags}]{end}" if tags else "")
    new = f"{head[:-3]}{keys}{text[len(head) - 3 :]}"
    read = front_matter(new, frozenset(), "")
    wanted = (*there.settings, ("plainloc_state", state))
    return new if head and not read.problem and read.settings == wanted else ""


def _with_comment(text: str, state: str, tags: str) -> str:
    end = _line_end(text)
    comment = f"<!-- plainloc_state: {state}{f'; plainloc_untranslated: {tags}' if tags else ''} -->"
    last = f"{text}{end * (1 + (not text.endswith(tuple(_END))))}{comment}{end}"
    mark = "\ufeff" * text.startswith("\ufeff")
    return last if comment in markup.html(last) else f"{mark}{comment}{end}{end}{text[len(mark) :]}"


def _line_end(text: str) -> str:
    """The line end of the first line."""
    at = min((place for place in map(text.find, _END) if place >= 0), default=-1)
    return "\n" if at < 0 else text[at : at + 2] if text[at : at + 2] == _END else text[at]
