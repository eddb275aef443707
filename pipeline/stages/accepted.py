"""What people have accepted, read for all editions, and handed to the work on each document."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

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


def of_document(accepted: Accepted, path: str) -> tuple[tuple[str, tuple[Acceptance, ...]], ...]:
    """What is accepted of one document, for its Job."""
    some = ((tag, _of(items, path)) for tag, items in accepted.items())
    return tuple((tag, items) for tag, items in some if items)


def accepting(job: Job, tag: str) -> Accepting:
    """What is accepted of a job's document in one edition."""
    return checks.accepting(dict(job.accepted).get(tag, ()), job.config.second_name)


def _of(items: Sequence[Acceptance], path: str) -> tuple[Acceptance, ...]:
    return tuple(item for item in items if item.document == path)
