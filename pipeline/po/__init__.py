"""Catalog <-> PO text, exactly as GNU gettext reads and writes it; MO."""

from pipeline.po.binary import mo
from pipeline.po.parser import parse
from pipeline.po.writer import dumps

__all__ = ["dumps", "mo", "parse"]
