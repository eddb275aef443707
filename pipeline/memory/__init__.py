"""The translation memory: finished translations of all documents and imported ones, and suggestions from it."""

from pipeline.memory.entry import IMPORTED, Entry, Match, Part, changed, finished, untranslated
from pipeline.memory.lookup import holding, matches
from pipeline.memory.meaning import same_meaning
from pipeline.memory.spoken import entries, variant
from pipeline.memory.store import digest, fill, holds, note, opened, seen
from pipeline.memory.suggest import noted, suggest
from pipeline.memory.tmx import LIMIT, Unit, Variant
from pipeline.memory.tmx_read import units
from pipeline.memory.tmx_write import dumps, is_ours, writable

__all__ = [
    "IMPORTED",
    "LIMIT",
    "Entry",
    "Match",
    "Part",
    "Unit",
    "Variant",
    "changed",
    "digest",
    "dumps",
    "entries",
    "fill",
    "finished",
    "holding",
    "holds",
    "is_ours",
    "matches",
    "note",
    "noted",
    "opened",
    "same_meaning",
    "seen",
    "suggest",
    "units",
    "untranslated",
    "variant",
    "writable",
]
