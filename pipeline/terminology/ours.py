"""Whether a file is one that an export wrote."""

from __future__ import annotations

from pipeline.terminology.csv_columns import COLUMNS

_CSV = b"\xef\xbb\xbf" + ",".join(COLUMNS).encode()
_TBX = b"<sourceDesc><p>plainloc, source_texts/glossary.yaml</p></sourceDesc>"
_HEAD = 2_000


def is_ours(data: bytes) -> bool:
    """Whether `to_csv` or `to_tbx` wrote the file, by its beginning; an empty file is anybody's."""
    return data.startswith(_CSV) or _TBX in data[:_HEAD] or not data
