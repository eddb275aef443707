"""The glossary as other programs know it: CSV and TBX-Basic in and out, and what an import changes."""

from pipeline.terminology.csv_read import loads as from_csv
from pipeline.terminology.csv_write import dumps as to_csv
from pipeline.terminology.merge import Merged, merge
from pipeline.terminology.ours import is_ours
from pipeline.terminology.raw import Raw, checked
from pipeline.terminology.tbx_read import Read, from_tbx
from pipeline.terminology.tbx_write import dumps as to_tbx

__all__ = ["Merged", "Raw", "Read", "checked", "from_csv", "from_tbx", "is_ours", "merge", "to_csv", "to_tbx"]
