"""The escapes of PO strings, both ways."""

import re

_READ = {"a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v", "\\": "\\", '"': '"'}
_WRITE = str.maketrans({value: "\\" + key for key, value in _READ.items()})
_ESCAPE = re.compile(r'\\(?:([abfnrtv"\\])|([0-7]{1,3})|x([0-9A-Fa-f]+)|(.|$))', re.DOTALL)
_NEEDS_ESCAPE = re.compile(r'[\a\b\t-\r"\\]')


class EscapeError(ValueError):
    """An escape that PO strings do not have; the first argument is the escape as written."""


def unescape(text: str) -> str:
    """What stands between the quotation marks of PO strings -> the characters.

    Octal and hexadecimal escapes are bytes of UTF-8, as in gettext. Raises EscapeError for an unknown escape and for
    bytes that are no text.
    """
    if "\\" not in text:
        return text
    plain = _ESCAPE.sub(_character, text)
    if not _BYTE.search(plain):
        return plain
    try:
        return plain.encode("utf-8", "surrogateescape").decode("utf-8")
    except UnicodeDecodeError:
        raise EscapeError(next(found[0] for found in _ESCAPE.finditer(text) if found[2] or found[3])) from None


# A byte from 0x80 is kept as a lone surrogate until its neighbours are known.
_BYTE = re.compile("[\udc80-\udcff]")


def escape(text: str) -> str:
    """The characters -> what stands between the quotation marks of a PO string."""
    return text.translate(_WRITE) if _NEEDS_ESCAPE.search(text) else text


def _character(found: re.Match[str]) -> str:
    letter, octal, hexadecimal, unknown = found.groups()
    if letter:
        return _READ[letter]
    if unknown is not None:
        raise EscapeError(found[0])
    byte = (int(octal, 8) if octal else int(hexadecimal, 16)) & 0xFF
    if byte == 0:
        raise EscapeError(found[0])
    return chr(byte) if byte < 0x80 else chr(0xDC00 + byte)
