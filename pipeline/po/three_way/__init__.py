"""Two versions of a catalog and the one that both were made from -> one catalog, entry by entry."""

from pipeline.po.three_way.catalogs import Merged, merge
from pipeline.po.three_way.conflict import MARK, settled

__all__ = ["MARK", "Merged", "merge", "settled"]
