"""The translation memory: finished translations of all documents, and suggestions from it."""

from pipeline.memory.store import Match, fill, matches
from pipeline.memory.suggest import suggest

__all__ = ["Match", "fill", "matches", "suggest"]
