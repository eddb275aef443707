"""The values that travel between the rooms, and the errors."""

from pipeline.model.catalogs import Catalog, Unit
from pipeline.model.editions import Localisation, Piece
from pipeline.model.errors import ConfigError, PipelineError, UnreadableError
from pipeline.model.findings import Finding, Pair
from pipeline.model.locales import Locale
from pipeline.model.outputs import Artifact, Refused, Row
from pipeline.model.scores import COUNT_NAMES, Advice, Counts, HardSentence, Score
from pipeline.model.slots import Slot
from pipeline.model.terms import Forms, Term
from pipeline.model.texts import Block, Document, Segment, Span

__all__ = [
    "COUNT_NAMES",
    "Advice",
    "Artifact",
    "Block",
    "Catalog",
    "ConfigError",
    "Counts",
    "Document",
    "Finding",
    "Forms",
    "HardSentence",
    "Locale",
    "Localisation",
    "Pair",
    "Piece",
    "PipelineError",
    "Refused",
    "Row",
    "Score",
    "Segment",
    "Slot",
    "Span",
    "Term",
    "Unit",
    "UnreadableError",
]
