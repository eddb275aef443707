"""Prose cut into sentences."""

from pipeline.segment.borders import borders, sentences

__all__ = ["borders", "sentences"]
