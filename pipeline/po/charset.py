"""The bytes of a PO file -> its text, by the charset that its header declares."""

import codecs
import re

from pipeline.model import UnreadableError

_DECLARED = re.compile(rb"^(?![ \t\r\f\v]*#)[^\n]*?charset=([^\s\\\";]+)", re.IGNORECASE | re.MULTILINE)
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.:-]{0,39}")
# Names that gettext writes, or tolerates, where no charset was chosen; such files are read as UTF-8.
_PLACEHOLDERS = frozenset({"charset", "ascii", "us-ascii", "ansi_x3.4-1968", "utf8"})
# The charsets of gettext (GNU gettext manual, "Header Entry"), as Python names them; other codecs of Python, such as
# punycode or base64, are no charsets.
_CHARSETS = """
    iso8859-1 iso8859-2 iso8859-3 iso8859-4 iso8859-5 iso8859-6 iso8859-7 iso8859-8 iso8859-9 iso8859-13 iso8859-14
    iso8859-15 koi8-r koi8-u koi8-t cp850 cp866 cp874 cp932 cp949 cp950 cp1250 cp1251 cp1252 cp1253 cp1254 cp1255 cp1256
    cp1257 cp1258 gb2312 euc_jp euc_kr big5 big5hkscs gbk gb18030 shift_jis johab tis-620 utf-8
"""


def decode(data: bytes, where: str) -> str:
    """The text of a PO file, with its line ends as they are.

    Raises UnreadableError, with the line, for a byte order mark (GNU gettext refuses it), bytes that the charset does
    not have, a charset that is unknown, and NUL.
    """
    if data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise UnreadableError("the file starts with a byte order mark; save it as UTF-8 without one", f"{where}:1")
    if (nul := data.find(b"\0")) >= 0:
        raise UnreadableError("a NUL byte; a PO file is text in UTF-8", f"{where}:{_line(data, nul)}")
    name = _charset(data, where)
    try:
        return data.decode(name)
    except UnicodeDecodeError as error:
        bad = error.object[error.start]
        raise UnreadableError(
            f"the byte 0x{bad:02X} is no {name} text; save the file as UTF-8 and say charset=UTF-8 in its header",
            f"{where}:{_line(data, error.start)}",
        ) from None


def _charset(data: bytes, where: str) -> str:
    """The charset of the header: of the first `charset=` in a string, as gettext reads it."""
    found = _DECLARED.search(data)
    if found is None:
        return "utf-8"
    name = found[1].decode("ascii", "replace")
    if name.casefold() in _PLACEHOLDERS:
        return "utf-8"
    if not _is_charset(name):
        message = f"the charset {name[:40]!r} is unknown; save the file as UTF-8"
        raise UnreadableError(message, f"{where}:{_line(data, found.start(1))}")
    return name


def _is_charset(name: str) -> bool:
    try:
        return bool(_NAME.fullmatch(name)) and codecs.lookup(name).name in _CHARSETS.split()
    except LookupError:
        return False


def _line(data: bytes, place: int) -> int:
    return data.count(b"\n", 0, place) + 1
