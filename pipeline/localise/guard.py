"""Whether a localised text has the structure of its source, and which targets are to blame if not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from pipeline.formats import Prose, format_of
from pipeline.model import Document, Slot

Links = Counter[tuple[str, str]]


def misfits(
    document: Document, changed: Sequence[int], omitted: frozenset[int], text_with: Callable[[frozenset[int]], str]
) -> dict[int, str]:
    """The changed segments whose targets would change the structure of the text, each with a reason.

    `changed` are the numbers of segments that have a target, `omitted` those of them that are left out on purpose;
    `text_with` gives the text in which only some have theirs. Law 5: the text with all others has the block structure
    and the links of `document`.
    """
    if not _difference(document, changed, omitted, text_with):
        return {}
    accepted: set[int] = set()
    found: dict[int, str] = {}
    waiting = [tuple(changed)]
    while waiting:
        some = waiting.pop()
        difference = _difference(document, (*accepted, *some), omitted, text_with)
        if not difference:
            accepted.update(some)
        elif len(some) == 1:
            found[some[0]] = difference
        else:
            middle = len(some) // 2
            waiting += [some[middle:], some[:middle]]
    return found


def _difference(
    document: Document, some: Sequence[int], omitted: frozenset[int], text_with: Callable[[frozenset[int]], str]
) -> str:
    """What differs, in words; empty if nothing does."""
    shape = format_of(document.path).shape(text_with(frozenset(some)), document.path)
    if shape == document.shape:
        return ""
    if [_without_links(item) for item in shape] != [_without_links(item) for item in document.shape]:
        return _block_difference(document.shape, shape)
    left_out = _links(document, omitted.intersection(some))
    if _only_fewer(document.shape, shape, left_out):
        return ""
    return "links, images, footnotes or tags differ from the source's"


def _links(document: Document, numbers: frozenset[int]) -> Links:
    """The links of sentences that are left out on purpose."""
    if not numbers:
        return Counter()
    segments = document.segments
    return Counter(_link(slot) for at in numbers for slot in segments[at].slots)


def _link(slot: Slot) -> tuple[str, str]:
    """A placeholder as the shape has it, which names a footnote without its brackets."""
    kind = slot.name.rstrip("0123456789")
    return (kind, slot.address.removeprefix("[^").removesuffix("]") if kind == "note" else slot.address)


def _only_fewer(old: Sequence[object], new: Sequence[object], left_out: Links) -> bool:
    missing: Links = Counter()
    for before, after in zip(old, new, strict=True):
        if isinstance(before, Prose) and isinstance(after, Prose):
            if Counter(after.links) - Counter(before.links):
                return False
            missing += Counter(before.links) - Counter(after.links)
    return not missing - left_out


def _without_links(item: object) -> object:
    return item._replace(links=()) if isinstance(item, Prose) else item


def _block_difference(old: Sequence[object], new: Sequence[object]) -> str:
    at = next((k for k, (a, b) in enumerate(zip(old, new, strict=False)) if _without_links(a) != _without_links(b)), -1)
    came = new[at] if 0 <= at < len(new) else None
    return f"the block structure would change ({_named(came)})"


def _named(item: object) -> str:
    if item is None or item == "End" or isinstance(item, Prose):
        return "text would be lost or added"
    tag = item[0] if isinstance(item, tuple) else item if isinstance(item, str) else next(iter(_mapping(item)), "")
    return f"there would be {_WORDS.get(str(tag), 'other markup')}"


def _mapping(item: object) -> Mapping[str, object]:
    return item if isinstance(item, Mapping) else {}


_WORDS = {
    "Heading": "a heading",
    "List": "a list",
    "Item": "a list item",
    "BlockQuote": "a quotation",
    "CodeBlock": "a code block",
    "HtmlBlock": "a block of HTML",
    "Paragraph": "a paragraph",
    "Table": "a table",
    "TableCell": "a table cell",
    "FootnoteDefinition": "a footnote",
    "DefinitionList": "a definition list",
    "Rule": "a rule",
    "TaskListMarker": "a task",
    "TableRow": "a row of a table",
    "item": "a list item",
    "paragraph": "a paragraph",
}
