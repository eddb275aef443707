"""The door of a worker: what happens to one document stays with that document."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from traceback import extract_tb
from typing import TypeVar

from pipeline.model import PipelineError, UnreadableError
from pipeline.stages.values import Job
from pipeline.workspace import paths

_Answer = TypeVar("_Answer")


def answered(ask: Callable[[Job], _Answer], job: Job) -> _Answer | PipelineError:
    """What `ask` says of the job; where it fails, an error that names the document, so that the others go on (law 9).

    An exception that nobody foresaw is a fault of plainloc and is told as one.
    """
    try:
        return ask(job)
    except PipelineError as error:
        return error
    except BaseException as error:
        # The one place where any exception is met: a fault that shows itself in one text of a thousand must not keep
        # the others from their readers (law 9). Ctrl-C and the end of a process are no such faults.
        if not isinstance(error, Exception):
            raise
        return _fault(error, job)


def _fault(error: Exception, job: Job) -> UnreadableError:
    last = extract_tb(error.__traceback__)[-1]
    what = f"{type(error).__name__}: {error!s:.300}, in {Path(last.filename).name}:{last.lineno}"
    return UnreadableError(
        f"nothing was made of it because of a fault in plainloc ({what}); please report this line, with the text",
        paths.source(job.path),
    )
