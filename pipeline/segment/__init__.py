"""Prose cut into sentences."""

from pipeline.segment.borders import borders, sentences
from pipeline.segment.split import split

__all__ = ["borders", "sentences", "split"]
