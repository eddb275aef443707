"""Prose cut into sentences."""

from pipeline.segment.borders import borders, sentences
from pipeline.segment.marks import is_lower
from pipeline.segment.split import split

__all__ = ["borders", "is_lower", "sentences", "split"]
