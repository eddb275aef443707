"""Whether an address that somebody puts in place of the author's may stand in a link."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from urllib.parse import urlsplit

from pipeline.checks.message import short
from pipeline.checks.reassembly.addresses import is_forbidden

SCHEMES = ("http", "https", "mailto", "tel")
"""What a published link may start with; all others are relative (outputs: `sanitise`)."""

_SCHEME = re.compile(r"\s*([A-Za-z][A-Za-z0-9+.-]*):")
_SPACE = re.compile(r"\s")
# What RFC 3986 leaves out of addresses; it would end the address where it stands in a text.
_BARRED = re.compile(r"[<>\"\\^`{|}]")
_WEB = re.compile(r"https?:", re.IGNORECASE)
_NO_HOST = "names no host that can be read; write https://, then the name of the host, as https://example.org"


def objection(address: str) -> str:
    """Why an address must not be used, and what would be right; empty if it may."""
    found = next((said for test, said in _TESTS if test(address)), "")
    if not found and (barred := _BARRED.search(address)):
        found = f"holds {barred[0]!r}, which no address can; write %{ord(barred[0]):02X}"
    if not found and _WEB.match(address):
        found = _host_objection(address)
    scheme = _SCHEME.match(address)
    if not found and scheme and scheme[1].lower() not in SCHEMES:
        found = (
            f"begins with {scheme[1]}:, which is not published; write one with {', '.join(SCHEMES)}, or a relative one"
        )
    return found and f"{short(address)!r} {found}"


def _host_objection(address: str) -> str:
    """Why an address of the web leads to no host, or to another one than a reader takes it for; else empty.

    What stands before an @ there is a user's name (RFC 3986, 3.2.1): https://good.org@evil.org leads to evil.org.
    """
    try:
        parts = urlsplit(address)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return _NO_HOST
    if "@" in parts.netloc:
        return "names a user, which readers take for the host; write the address without what stands before the @"
    return "" if any(map(str.isalnum, host or "")) else _NO_HOST


def _is_controlled(address: str) -> bool:
    return any(not character.isprintable() and not character.isspace() for character in address)


_TESTS: Sequence[tuple[Callable[[str], object], str]] = (
    (is_forbidden, "would run code in the reader's browser; write the address of a page"),
    (_is_controlled, "holds a control character; write the address without it"),
    (_SPACE.search, "holds white space; write %20 for a space in an address"),
    (lambda address: address.startswith("//"), "begins with //; write https: in front of it"),
)
