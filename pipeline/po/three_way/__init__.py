"""Two versions of a catalog and the one that both were made from -> one catalog, entry by entry."""

from pipeline.po.three_way.catalogs import Merged, merge

__all__ = ["Merged", "merge"]
