"""The bytes of a PO file -> its text, by the charset that its header declares."""

import codecs
import re

from pipeline.model import UnreadableError
from pipeline.po.tables import TABLES

_HEADER = re.compile(rb'^[ \t\r\f\v]*msgid(?:\s*"")+\s*msgstr((?:\s*"(?:[^"\\\n]|\\.)*+")+)', re.MULTILINE | re.DOTALL)
_STRING = re.compile(rb'"((?:[^"\\\n]|\\.)*+)"', re.DOTALL)
_DECLARED = re.compile(rb"charset=([^\s\\\";]+)", re.IGNORECASE)
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.:-]{0,39}")
_COMMENT = re.compile(r"^[ \t\r\f\v]*#(?![~|]).*", re.MULTILINE)
# A byte that the charset does not have, as Python keeps it.
_BYTE = re.compile("[\udc80-\udcff]")
_BOMS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE)
# The name that gettext writes where no charset was chosen; such files are read as UTF-8.
_UNCHOSEN = "CHARSET"
# The charsets of gettext (GNU gettext manual, "Header Entry") and their kin, as Python names them; other codecs of
# Python, such as punycode or base64, are no charsets. Python has no table for EUC-TW.
_CHARSETS = """
    ascii iso8859-1 iso8859-2 iso8859-3 iso8859-4 iso8859-5 iso8859-6 iso8859-7 iso8859-8 iso8859-9 iso8859-10
    iso8859-11 iso8859-13 iso8859-14 iso8859-15 iso8859-16 koi8-r koi8-u koi8-t cp850 cp866 cp874 cp932 cp949 cp950
    cp1250 cp1251 cp1252 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 gb2312 euc_jp euc_kr big5 big5hkscs gbk gb18030
    shift_jis johab tis-620 utf-8
"""


def decode(data: bytes, where: str) -> str:
    """The text of a PO file; a line ends with a line feed, as in newer gettext.

    A byte that the charset does not have is an error, but gettext lets it stand in a comment: there it is a lone
    surrogate (`surrogateescape`), which `encode` writes back. A byte order mark of UTF-8, as Windows editors write it,
    is left out. Raises UnreadableError, with the line, for such bytes elsewhere, for other byte order marks, NUL, and
    an unknown charset.
    """
    if data.startswith(_BOMS):
        raise UnreadableError("the file is UTF-16 or UTF-32; save it as UTF-8", f"{where}:1")
    if (nul := data.find(b"\0")) >= 0:
        raise UnreadableError("a NUL byte; a PO file is text in UTF-8", f"{where}:{_line(data, nul)}")
    marked = data.startswith(codecs.BOM_UTF8)
    plain = data.removeprefix(codecs.BOM_UTF8)
    name, place = _charset(plain)
    if not _is_known(name):
        message = f"the charset {name[:40]!r} is unknown; save the file as UTF-8 and say charset=UTF-8 in its header"
        raise UnreadableError(message, f"{where}:{_line(plain, place)}")
    if marked and codecs.lookup(name).name != "utf-8":
        message = f"the file starts with the mark of UTF-8, and its header says charset={name}; one of them is wrong"
        raise UnreadableError(message, f"{where}:{_line(plain, place)}")
    return _decoded(plain, name, where).replace("\r\n", "\n")


def encode(text: str) -> bytes:
    """The bytes of a PO file in UTF-8."""
    return text.encode("utf-8", "surrogateescape")


def _charset(data: bytes) -> tuple[str, int]:
    """The charset of the header, and where it stands."""
    for header in _HEADER.finditer(data):
        text = b"".join(_STRING.findall(header[1]))
        if found := _DECLARED.search(text):
            name, place = found[1].decode("ascii", "replace"), data.find(b"charset=", header.start())
            return "utf-8" if name == _UNCHOSEN else name, max(header.start(1), place)
    return "utf-8", 0


def _is_known(name: str) -> bool:
    try:
        return bool(_NAME.fullmatch(name)) and (name.upper() in TABLES or codecs.lookup(name).name in _CHARSETS.split())
    except LookupError:
        return False


def _decoded(data: bytes, name: str, where: str) -> str:
    if table := TABLES.get(name.upper()):
        return codecs.charmap_decode(data, "strict", table)[0]
    try:
        return data.decode(name)
    except UnicodeDecodeError:
        text = data.decode(name, "surrogateescape")
    if found := _BYTE.search(bare := _COMMENT.sub("", text)):
        line = bare.count("\n", 0, found.start()) + 1
        raise UnreadableError(
            f"the byte 0x{ord(found[0]) - 0xDC00:02X} is no {name} text; "
            "save the file as UTF-8 and say charset=UTF-8 in its header",
            f"{where}:{line}",
        )
    return text


def _line(data: bytes, place: int) -> int:
    return data.count(b"\n", 0, place) + 1
