"""The order of work: read jobs -> pure work on each -> save artifacts."""

from pipeline.stages.run import run
from pipeline.stages.values import Job, Outcome, Result, Revision, Site
from pipeline.stages.work import work

__all__ = ["Job", "Outcome", "Result", "Revision", "Site", "run", "work"]
