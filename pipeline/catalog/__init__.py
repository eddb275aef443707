"""Templates and catalogs: made from a document, merged after an edit, reviewed."""

from pipeline.catalog.changes import changes, state
from pipeline.catalog.dates import dated
from pipeline.catalog.header import DRAFT
from pipeline.catalog.merge import merge
from pipeline.catalog.review import review, reviewed, told_review, withdrawn
from pipeline.catalog.state import lookup, normalise, problems
from pipeline.catalog.template import template
from pipeline.catalog.values import Change

__all__ = [
    "DRAFT",
    "Change",
    "changes",
    "dated",
    "lookup",
    "merge",
    "normalise",
    "problems",
    "review",
    "reviewed",
    "state",
    "template",
    "told_review",
    "withdrawn",
]
