"""The bytes of a PO file -> its text, by the charset that its header declares."""

import codecs
import re

from pipeline.model import UnreadableError

_DECLARED = re.compile(rb"charset=([^\s\\\";]+)", re.IGNORECASE)
# Names that gettext writes, or tolerates, where no charset was chosen; such files are read as UTF-8.
_PLACEHOLDERS = frozenset({"charset", "ascii", "us-ascii", "ansi_x3.4-1968", "utf8"})


def decode(data: bytes, where: str) -> str:
    """The text of a PO file, with its line ends as they are.

    Raises UnreadableError, with the line, for a byte order mark (GNU gettext refuses it), bytes that the charset does
    not have, a charset that is unknown, and NUL.
    """
    if data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise UnreadableError("the file starts with a byte order mark; save it as UTF-8 without one", f"{where}:1")
    if (nul := data.find(b"\0")) >= 0:
        raise UnreadableError("a NUL byte; a PO file is text in UTF-8", f"{where}:{_line(data, nul)}")
    name = _charset(data)
    try:
        return data.decode(name)
    except UnicodeDecodeError as error:
        bad = error.object[error.start]
        raise UnreadableError(
            f"the byte 0x{bad:02X} is no {name} text; save the file as UTF-8 and say charset=UTF-8 in its header",
            f"{where}:{_line(data, error.start)}",
        ) from None
    except LookupError:
        raise UnreadableError(f"the charset {name!r} is unknown; save the file as UTF-8", where) from None


def _charset(data: bytes) -> str:
    """The charset of the header: of the first `charset=` in a string, as gettext reads it."""
    for found in _DECLARED.finditer(data):
        if not data[data.rfind(b"\n", 0, found.start()) + 1 :].lstrip().startswith(b"#"):
            name = found[1].decode("ascii", "replace")
            return "utf-8" if name.casefold() in _PLACEHOLDERS else name
    return "utf-8"


def _line(data: bytes, place: int) -> int:
    return data.count(b"\n", 0, place) + 1
