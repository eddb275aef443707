"""Headings that keep their address: the id of a heading is that of its source heading, in every edition."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from html import escape, unescape
from unicodedata import category

_ATTRIBUTES = r'(?: [a-z-]+="[^"]*")*'
_HEADING = re.compile(rf"<h([1-6])({_ATTRIBUTES})>(.*?)</h\1>", re.DOTALL)
_ID = re.compile(r'(<(?P<tag>[a-z][a-z0-9]*)(?: [a-z-]+="[^"]*")*?) id="(?P<id>[^"]*)"')
_RANKS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_OWN_ID = re.compile(r' id="([^"]*)"')
_TAG = re.compile(rf"</?[a-z][a-z0-9]*{_ATTRIBUTES} ?/?>")


def ids(body: str) -> tuple[str, ...]:
    """The ids of the headings of a sanitised body, in order: an author's own, or the slug of the heading's words.

    None is that of a footnote or of another place that an author has named.
    """
    return tuple(_unique((_wish(found) for found in _HEADING.finditer(body)), _places(body)))


def anchors(body: str) -> frozenset[str]:
    """All that a link may lead to in a sanitised body: its headings, and the ids an author has set."""
    return frozenset(ids(body)) | _places(body)


def identified(body: str, names: Sequence[str]) -> str:
    """A sanitised body whose n-th heading has the n-th id; headings beyond the names get none. No id stands twice."""
    waiting = iter(names)
    named = _HEADING.sub(lambda found: _named(found, next(waiting, "")), body)
    seen: set[str] = set()

    def once(found: re.Match[str]) -> str:
        name = unescape(found["id"])
        again = name in seen or (name in names and found["tag"] not in _RANKS)
        seen.add(name)
        return found[1] if again else found[0]

    return _ID.sub(once, named)


def outline(body: str) -> tuple[tuple[int, str, str], ...]:
    """Level, id and words of each heading of a sanitised body that has its ids."""
    found = ((int(item[1]), _OWN_ID.search(item[2]), words(item[3])) for item in _HEADING.finditer(body))
    return tuple((level, unescape(own[1]) if own else "", said) for level, own, said in found)


def first_words(body: str) -> str:
    """The words of the first heading of a sanitised body; empty if there is none."""
    found = _HEADING.search(body)
    return words(found[3]) if found else ""


def words(html: str) -> str:
    """The words of sanitised inline HTML, on one line."""
    return " ".join(unescape(_TAG.sub("", html)).split())


def slug(text: str) -> str:
    """A heading's words as GitHub's address for it: letters, marks, digits, `_`, in lower case, and `-` for spaces."""
    kept = (
        char for char in text.strip().lower() if char in " -" or category(char)[0] in "LMN" or category(char) == "Pc"
    )
    return "".join(kept).replace(" ", "-") or "section"


def _wish(found: re.Match[str]) -> str:
    own = _OWN_ID.search(found[2])
    return unescape(own[1]) if own and own[1] else slug(words(found[3]))


def _places(body: str) -> frozenset[str]:
    """The ids of all that is no heading."""
    return frozenset(unescape(found["id"]) for found in _ID.finditer(body) if found["tag"] not in _RANKS)


def _unique(wishes: Iterator[str], taken: Iterable[str]) -> Iterator[str]:
    """Ids that differ from each other and from those taken: the second of a name gets `-1`, the third `-2`."""
    seen = dict.fromkeys(taken, 0)
    for wish in wishes:
        name = wish
        while name in seen:
            seen[wish] += 1
            name = f"{wish}-{seen[wish]}"
        seen[name] = 0
        yield name


def _named(found: re.Match[str], name: str) -> str:
    own = f' id="{escape(name)}"' if name else ""
    return f"<h{found[1]}{own}{_OWN_ID.sub('', found[2])}>{found[3]}</h{found[1]}>"
