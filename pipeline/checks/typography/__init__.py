"""Typography of the locale: what is wrong with the marks, spaces and letters of a translation, and how it is mended."""

from pipeline.checks.typography.mend import Change, mend
from pipeline.checks.typography.rows import RULES, applies, told

__all__ = ["RULES", "Change", "applies", "mend", "told"]
