"""Addresses that a reader can follow, in links, images and plain words: those of the source, and no others."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import unescape

from pipeline.checks.message import Message, short
from pipeline.checks.reading import resolved
from pipeline.checks.reassembly.marks import marks
from pipeline.checks.reassembly.placeholders import NAMED
from pipeline.model import Pair

FORBIDDEN = "javascript:", "data:", "vbscript:"
"""Targets that a browser would run."""

_DEFINED = re.compile(r"^\s*\[[^\]]+\]:\s*<?(\S+)")
_UNSEEN = re.compile(r"[\x00-\x20\x7f\u200b-\u200f]")
# In scripts without spaces words stand right behind an address; one with other letters than ASCII ends at a space.
_ADDRESS = re.compile(
    r"(?:(?<![a-z])[a-z][a-z0-9+.-]{1,15}://|(?<![^\W_])www\.)(?:[a-z0-9._~:/?#@!$&*+,;=%-]+|[^\s<>]+)",
    re.ASCII | re.IGNORECASE,
)
_MAIL = re.compile(
    r"(?<![a-z0-9._+-])[a-z0-9._+-]{1,64}@(?:(?a:[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63})+)|[\w-]{1,63}(?:\.[\w-]{1,63})+)",
    re.IGNORECASE,
)
_HEAD = re.compile(r"(?:mailto:|[a-z][a-z0-9+.-]*://)?(?:www\.)?", re.IGNORECASE)
_ENDS = ".,;:!?/*_~"


def targets(pair: Pair) -> Iterator[Message]:
    """Links and images to addresses that the source does not have, and such addresses as plain words.

    Addresses belong in the placeholders of the source.
    """
    here = marks(pair.target).targets
    for address in here - marks(pair.source).targets if here else ():
        if not NAMED.fullmatch(address) and not is_forbidden(address):
            yield Message(
                f"the translation links to {short(address)}, the source does not",
                suggestion="use the source's placeholder, or translate the address in links.yaml",
            )
    written = _written(pair.target)
    if not written:
        return
    slots = (address for slot in pair.slots for address in (slot.address, slot.source))
    known = {_bare(address) for address in (*_written(pair.source), *marks(pair.source).targets, *here, *slots)}
    for address in written:
        if _bare(address) not in known:
            yield Message(f"the translation has the address {short(address)}, the source has not")


def forbidden(pair: Pair) -> Iterator[Message]:
    """Targets that run code in the reader's browser."""
    defined = _DEFINED.findall(pair.target) if "]:" in pair.target else []
    for address in [*marks(pair.target).targets, *defined]:
        if is_forbidden(address):
            yield Message(f"the translation links to {short(address)}", suggestion="use a placeholder of the source")


def _written(text: str) -> Iterable[str]:
    """The addresses that stand in a text as words, each once, without the marks of the sentence around them."""
    words = resolved(marks(text).text)
    found = _ADDRESS.findall(words) if "://" in words or "www." in words.lower() else []
    found += _MAIL.findall(words) if "@" in words else []
    return dict.fromkeys(address.rstrip(_ENDS) for address in found)


def _bare(address: str) -> str:
    """An address without what may be left out: the protocol, `www`, a slash at the end."""
    return _HEAD.sub("", address, count=1).rstrip(_ENDS).casefold()


def is_forbidden(address: str) -> bool:
    """Whether a browser would run an address, however it is spelled."""
    return _UNSEEN.sub("", unescape(address)).casefold().startswith(FORBIDDEN)
