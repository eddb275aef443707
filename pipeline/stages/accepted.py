"""What people have accepted, read for all editions, and handed to the work on each document."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from pipeline import checks
from pipeline.checks import Acceptance, Accepting, accepted_file
from pipeline.config import Config
from pipeline.model import Locale, PipelineError
from pipeline.stages.values import Job
from pipeline.workspace import Workspace, disk, paths

Accepted = Mapping[str, tuple[Acceptance, ...]]
"""By the tag of the edition, or of the source."""


def read(workspace: Workspace, config: Config, errors: list[PipelineError]) -> Accepted:
    """All that is accepted; of a file that cannot be used nothing is, and `errors` grows."""
    found = {}
    for locale in locales(config):
        try:
            found[locale.tag] = load(workspace, locale)
        except PipelineError as error:
            errors.append(error)
    return found


def load(workspace: Workspace, locale: Locale) -> tuple[Acceptance, ...]:
    """What is accepted for one locale, in the order of its file. Raises ConfigError and UnreadableError."""
    name = paths.accepted(locale)
    data = workspace.read(name)
    return accepted_file.loads(disk.decode(data, name), name) if data else ()


def locales(config: Config) -> Iterator[Locale]:
    """The source's locale and those of all editions."""
    yield config.source
    yield from (edition.locale for edition in config.editions)


def of_document(
    accepted: Accepted, path: str, there: Collection[str]
) -> tuple[tuple[str, tuple[Acceptance, ...]], ...]:
    """What is accepted of one document, for its Job.

    `there` are all documents: what was accepted of one that is there no more holds for the same entry of any other,
    because documents are renamed, split and joined.
    """
    some = (
        (tag, tuple(item for item in items if item.document == path or item.document not in there))
        for tag, items in accepted.items()
    )
    return tuple((tag, items) for tag, items in some if items)


def accepting(job: Job, tag: str) -> Accepting:
    """What is accepted of a job's document in one edition."""
    return checks.accepting(dict(job.accepted).get(tag, ()), job.config.second_name)
