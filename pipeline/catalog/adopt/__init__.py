"""Catalogs that leave the project and come back, and catalogs of other systems."""

from pipeline.catalog.adopt.export import Stamp, export, overwritable, stamp
from pipeline.catalog.adopt.foreign import PARAGRAPH, adopt
from pipeline.catalog.adopt.returned import returned
from pipeline.catalog.adopt.sentences import Sides
from pipeline.catalog.adopt.uses import Adopted, Use

__all__ = ["PARAGRAPH", "Adopted", "Sides", "Stamp", "Use", "adopt", "export", "overwritable", "returned", "stamp"]
