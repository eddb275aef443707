"""Localised links: the addresses of a document as an edition has them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from functools import lru_cache

from pipeline import checks, config, yamltext
from pipeline.config import Config, Edition, Link
from pipeline.formats.front import front_matter
from pipeline.markup import addresses, readdressed
from pipeline.model import Block, ConfigError, Document, Finding, Locale, Localisation, PipelineError, UnreadableError
from pipeline.stages.values import Files, Job
from pipeline.workspace import Workspace, disk, paths

Addresses = Mapping[str, str]
"""By the address that a text has, the one that stands in its place."""

_LED = frozenset({"dead-link", "missing-picture", "unpublishable-file"})

_PICTURE = "image"
"""The key of the front matter whose value is an address."""

_PLAIN = (".txt",)
"""Endings of texts in which addresses are words."""


def read(workspace: Workspace, config: Config) -> Files:
    """The file of each edition that has one, by its tag, or why it cannot be read."""
    found: list[tuple[str, bytes | PipelineError | None]] = []
    for edition in config.editions:
        try:
            data = workspace.read(paths.links(edition.locale))
        except PipelineError as error:
            found.append((edition.locale.tag, error))
        else:
            found += [(edition.locale.tag, data)] if data is not None else []
    return tuple(found)


def used(document: Document) -> tuple[str, ...]:
    """The addresses of a document, sorted."""
    shown = {block.value for block in _picture(document)}
    return tuple(sorted(shown.union(item.address for item in addresses(_prose(document)))))


def words(job: Job) -> Iterator[str]:
    """All that the files with addresses say, in which other documents and files may be named."""
    return (data.decode("utf-8", "replace") for _, data in job.links if isinstance(data, bytes))


def of_edition(job: Job, edition: Edition) -> Addresses:
    """What stands in place of the addresses of the text that the edition is made from: those of its own `links.yaml`,
    then those of the editions it falls back to and of the ordinary edition that it is the plain one of.

    A text that is made from a pivot has the pivot's addresses where the edition has none of its own, and its own ones
    may be told for those of the source as for those of the pivot. Raises UnreadableError for a file that cannot be
    used.
    """
    own = _near(job, edition)
    before = _whole(job, edition.pivot)
    led = {after: own[first] for first, after in before.items() if first in own}
    return {**led, **own}


def readdressed_text(document: Document, new: Addresses) -> str:
    """The text of the document with other addresses: in its Markdown, and of the picture of its front matter."""
    text, prose = document.text(), _prose(document)
    if not new:
        return text
    front = text[: len(text) - len(prose)]
    for block in _picture(document):
        if (other := new.get(block.value)) is not None:
            written = yamltext.write(other, block.style.removeprefix("yaml:"), block.raw)
            front = front[: block.start] + written + front[block.start + len(block.raw) :]
    return front + readdressed(prose, new.get)


def localised(document: Document, cut: Document, where: str) -> Document:
    """The document with other addresses; `cut` is its readdressed text, cut again.

    Its messages are the same: an address is no part of one. Raises UnreadableError, naming the file with the
    addresses, if they are not, because the text is read in another way.
    """
    old = [(segment.context, segment.text) for segment in document.segments]
    if old != [(segment.context, segment.text) for segment in cut.segments]:
        raise UnreadableError("with these addresses the text has other sentences; write them in another way", where)
    must = iter([segment.must for segment in document.segments])
    parts = tuple(part if isinstance(part, str) else replace(part, must=next(must)) for part in cut.parts)
    return replace(cut, parts=parts, findings=document.findings)


def findings(job_links: Files, config: Config, known: frozenset[str] | None) -> Iterator[Finding]:
    """What is wrong with the links of all editions: addresses that cannot be used, and those that no text has.

    `known` are the addresses of all documents, None where not all can be read, and nothing is said of what they lack.
    A file that cannot be used at all is an error elsewhere.
    """
    for tag, data in job_links:
        locale = config.edition(tag).locale
        try:
            found = _parsed(data, paths.links(locale))
        except UnreadableError:
            continue
        severities = dict(config.edition(tag).checks)
        made = None if known is None else known | _led(job_links, config, tag)
        yield from checks.weighed((one for link in found for one in _judged(link, locale, made)), severities)


def placed(text: Localisation, job: Job, edition: Edition) -> Localisation:
    """The text with dead links that come from the edition's own addresses told in their file."""
    there = dict(job.links).get(edition.locale.tag)
    if not there or not text.findings:
        return text
    name = paths.links(edition.locale)
    lines = {link.target: link.line for link in _parsed(there, name) if link.target}
    findings = (_at(found, name, lines) if found.check in _LED else found for found in text.findings)
    return replace(text, findings=tuple(findings))


def _at(found: Finding, name: str, lines: Mapping[str, int]) -> Finding:
    address = next((address for address in lines if f" {address} " in found.message), "")
    return replace(found, file=name, line=lines[address]) if address else found


def _judged(link: Link, locale: Locale, known: frozenset[str] | None) -> Iterator[Finding]:
    file = paths.links(locale)
    if problem := _problem(link):
        message, _, suggestion = problem.rpartition("; ")
        said = "The source's address stands in the text."
        yield Finding("unsafe-link", "error", message, file, link.line, locale.tag, reason=said, suggestion=suggestion)
    if known is not None and link.source not in known:
        message = f"no text has the address {checks.short(link.source)}"
        reason = "Readers of this edition are led to the source's page, if it was meant for one."
        near = _near_address(link.source, known)
        yield Finding("unused-link", "warning", message, file, link.line, locale.tag, reason=reason, suggestion=near)


def _problem(link: Link) -> str:
    return link.problem or checks.objection(link.target)


def _near_address(address: str, known: frozenset[str]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(address, sorted(known), n=1, cutoff=0.8)
    return f"did you mean {near[0]}?" if near else "write it as the source text has it, or take the line out"


def _led(job_links: Files, config: Config, tag: str) -> frozenset[str]:
    """The addresses that the pivots of an edition have put in place of the source's."""
    found: set[str] = set()
    pivot = config.edition(tag).pivot
    while pivot:
        data = dict(job_links).get(pivot)
        with suppress(UnreadableError):
            found |= {link.target for link in _parsed(data, paths.links(config.edition(pivot).locale))}
        pivot = config.edition(pivot).pivot
    return frozenset(found)


def _near(job: Job, edition: Edition) -> Addresses:
    """The addresses of an edition, those of the nearest file first."""
    tags = (edition.locale.tag, *edition.fallbacks, edition.locale.tag.removesuffix("-simple"))
    there = dict(job.links)
    found: dict[str, str] = {}
    for tag in dict.fromkeys(tags):
        if tag in there:
            for link in _parsed(there[tag], paths.links(job.config.edition(tag).locale)):
                if not _problem(link):
                    found.setdefault(link.source, link.target)
    return found


def _whole(job: Job, tag: str) -> Addresses:
    """By the addresses of the source, those that an edition has in their place."""
    if not tag:
        return {}
    edition = job.config.edition(tag)
    own, before = _near(job, edition), _whole(job, edition.pivot)
    return {**{first: own.get(after, after) for first, after in before.items()}, **own}


def _parsed(data: bytes | PipelineError | None, name: str) -> tuple[Link, ...]:
    if isinstance(data, PipelineError):
        raise UnreadableError(data.message, data.where)
    return _read(data, name) if data else ()


@lru_cache(maxsize=64)
def _read(data: bytes, name: str) -> tuple[Link, ...]:
    try:
        return config.links(disk.decode(data, name), name)
    except ConfigError as error:
        # One edition's file must not stop the others.
        raise UnreadableError(error.message, error.where) from None


def _picture(document: Document) -> tuple[Block, ...]:
    """The picture that the front matter names, unless it is a message, which its catalog translates."""
    if document.path.endswith(_PLAIN):
        return ()
    messages = {segment.start for segment in document.segments}
    found = front_matter(document.text(), frozenset({_PICTURE}), document.path).blocks
    return tuple(block for block in found if block.path == (_PICTURE,) and block.start not in messages)


def _prose(document: Document) -> str:
    """The Markdown of a document, behind its front matter; of a plain text nothing."""
    if document.path.endswith(_PLAIN):
        return ""
    text = document.text()
    return text[front_matter(text, frozenset(), document.path).end :]
