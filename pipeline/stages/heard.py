"""What a document and its catalogs have in common, told from the messages."""

from __future__ import annotations

from pipeline import po
from pipeline.model import Document, PipelineError
from pipeline.stages.values import Job

Messages = tuple[str, ...]


def heard(job: Job, document: Document) -> tuple[Messages, Messages, Messages]:
    """The messages of the document, those that its catalogs do not have, and those that only its catalogs have.

    Asked is the first catalog of an edition that is made from the source and that can be read; without one all
    messages are unknown.
    """
    own = dict.fromkeys(segment.text for segment in document.segments)
    known = dict.fromkeys(_known(job))
    unknown = tuple(message for message in own if message not in known)
    return tuple(own), unknown, tuple(message for message in known if message not in own)


def _known(job: Job) -> list[str]:
    direct = {edition.locale.tag for edition in job.config.editions if not edition.pivot}
    for tag, data in job.catalogs:
        if tag in direct and isinstance(data, bytes):
            try:
                return [unit.source for unit in po.parse(data, job.path).units]
            except PipelineError:
                continue
    return []
