"""Catalogs that leave the project and come back, and catalogs of other systems."""

from pipeline.catalog.adopt.export import Stamp, export, overwritable, stamp
from pipeline.catalog.adopt.foreign import adopt
from pipeline.catalog.adopt.returned import returned
from pipeline.catalog.adopt.sentences import Sides
from pipeline.catalog.adopt.uses import Adopted, Use
from pipeline.catalog.adopt.xliff_read import loads as load_xliff
from pipeline.catalog.adopt.xliff_write import dumps as dump_xliff
from pipeline.catalog.waiting import PARAGRAPH

__all__ = [
    "PARAGRAPH",
    "Adopted",
    "Sides",
    "Stamp",
    "Use",
    "adopt",
    "dump_xliff",
    "export",
    "load_xliff",
    "overwritable",
    "returned",
    "stamp",
]
