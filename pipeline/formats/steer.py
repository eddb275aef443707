"""The comments by which an author steers: ours, and those of mdpo, mdbook-i18n-helpers and translate-toolkit."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from difflib import get_close_matches

from pipeline.markup import comments, without_comments

_STEERS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(pattern, re.DOTALL))
    for name, pattern in (
        ("skip", r"plainloc:\s*skip\Z|mdpo-disable\Z|translate:\s*off\Z"),
        ("end", r"plainloc:\s*end\Z|mdpo-enable\Z|translate:\s*on\Z"),
        ("skip-next", r"(?:i18n|mdbook-xgettext):\s*skip\Z|mdpo-disable-next-(?:line|block)\Z"),
        ("take-next", r"mdpo-enable-next-(?:line|block)\Z"),
        ("note", r"(?:plainloc:\s*note|mdpo-translator|i18n:\s*comment:?)\s+(.+)\Z"),
        ("context", r"(?:plainloc:\s*context|mdpo-context)\s+(.+)\Z"),
        ("must", r"plainloc:\s*must\Z"),
    )
)
_COMMANDS = ("skip", "end", "note", "context", "must")
_COMMAND = re.compile(r"([A-Za-z_-]+)\s*:?\s*([A-Za-z_-]*)")
_SPACE = re.compile(r"\s+")
_TAG = re.compile(r"<[^<>]*>")
_LETTER = re.compile(r"[^\W\d_]")


def steer(comment: str) -> tuple[str, str] | None:
    """The command of a comment (`skip`, `end`, `skip-next`, `take-next`, `note`, `context`, `must`) and what it says.

    None for a comment that steers nothing.
    """
    for name, pattern in _STEERS:
        if found := pattern.match(comment):
            return name, _SPACE.sub(" ", found[1]).strip() if pattern.groups else ""
    return None


def mistyped(comment: str) -> str | None:
    """For a comment that steers nothing but was meant to, what it may have meant: `plainloc:must`; else None."""
    found = _COMMAND.match(comment)
    if not found or not get_close_matches(found[1].lower(), ["plainloc"], cutoff=0.8):
        return None
    meant = get_close_matches(found[2].lower(), _COMMANDS, n=1, cutoff=0.5)
    return f"plainloc:{meant[0]}" if meant else " or ".join(f"plainloc:{command}" for command in _COMMANDS)


def swallows(html: str) -> bool:
    """Whether prose stands in a block of HTML behind a comment that steers: Markdown reads it as HTML, not as prose."""
    return any(map(steer, comments(html))) and bool(_LETTER.search(_TAG.sub("", without_comments(html))))


@dataclass(frozen=True, slots=True)
class Steering:
    """What the comments so far say of the next block."""

    skipping: bool = False
    skip_next: bool = False
    take_next: bool = False
    notes: tuple[str, ...] = ()
    context: str = ""
    must: bool = False

    @property
    def left_out(self) -> bool:
        """Whether the next block is no segment."""
        return self.skip_next or (self.skipping and not self.take_next)

    def after(self, html: str) -> Steering:
        """The state after the comments of a piece of HTML."""
        state = self
        for name, value in _steers(html):
            state = _CHANGES[name](state, value)
        return state

    def used(self) -> Steering:
        """The state after the next block: what was said for one block is over."""
        return Steering(skipping=True) if self.skipping else SILENT


SILENT = Steering()
"""Where no comment has said anything."""
_CHANGES: Mapping[str, Callable[[Steering, str], Steering]] = {
    "skip": lambda state, _: replace(state, skipping=True),
    "end": lambda state, _: replace(state, skipping=False),
    "skip-next": lambda state, _: replace(state, skip_next=True),
    "take-next": lambda state, _: replace(state, take_next=True),
    "note": lambda state, value: replace(state, notes=(*state.notes, value)),
    "context": lambda state, value: replace(state, context=value),
    "must": lambda state, _: replace(state, must=True),
}


def _steers(html: str) -> Iterator[tuple[str, str]]:
    for comment in comments(html):
        if found := steer(comment):
            yield found
