"""A segment that the translator left out with `[omit]`: whether that is allowed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from pipeline.checks.message import Message, short
from pipeline.checks.reassembly.placeholders import NAMED
from pipeline.model import Finding, Pair

OMIT = "[omit]"
"""What a translator writes, followed by the placeholders, for a sentence that is folded into its neighbour."""

_NOTE = "A sentence may be folded into its neighbour; someone should see that nothing is lost."
_ERROR = "What was left out cannot be put together; the source stands in its place."


def is_omitted(target: str) -> bool:
    """Whether the translator left the segment out on purpose."""
    return target.lstrip().startswith(OMIT)


def omitted(pair: Pair, *, must: bool, last: bool) -> tuple[Finding, ...]:
    """A note that the segment is left out, or the errors that forbid it.

    `must`: the segment is marked as one that has to be translated; `last`: it is the last one of its block.
    """
    refused = tuple(_refused(pair, must=must, last=last))
    if not refused:
        said = "the translator left this segment out"
        return (Finding("omitted", "note", said, locale=pair.locale.tag, reason=_NOTE),)
    return tuple(
        Finding(
            "omit-refused",
            "error",
            message.text,
            locale=pair.locale.tag,
            reason=message.reason or _ERROR,
            suggestion=message.suggestion,
        )
        for message in refused
    )


def _refused(pair: Pair, *, must: bool, last: bool) -> Iterator[Message]:
    if must:
        yield Message("a segment that must be translated is left out", suggestion="translate it")
    if last:
        yield Message(
            "the last segment of a block is left out",
            suggestion="put the joined sentence here and leave the one before it out",
        )
    source, target = Counter(NAMED.findall(pair.source)), Counter(NAMED.findall(pair.target))
    missing = [f"{{{name}}}" for name in (source - target).elements()]
    if missing:
        form = " ".join([OMIT, *(f"{{{name}}}" for name in source.elements())])
        yield Message(f"{OMIT} stands without {', '.join(missing)}", suggestion=f"write {form}")
    for name in (target - source).elements():
        yield Message(f"{OMIT} is followed by {{{short(name)}}}, which is not in the source", suggestion="leave it out")
    rest = NAMED.sub("", pair.target.strip()[len(OMIT) :]).strip()
    if rest:
        yield Message(f"{OMIT} is followed by text: {short(rest)}", suggestion=f"write {OMIT} alone, or a translation")
