"""Two charsets that gettext knows and Python does not, as tables of 256 characters."""

from collections.abc import Mapping

_ASCII = "".join(map(chr, range(0x80)))
_VISCII_LOW = _ASCII.translate(
    {0x02: "Ẳ", 0x05: "Ẵ", 0x06: "Ẫ", 0x14: "Ỷ", 0x19: "Ỹ", 0x1E: "Ỵ"}  # where ASCII has control characters
)
_VISCII_HIGH = (
    "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯ"
    "ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ"
)
_GEORGIAN_MARKS = (
    "\x80\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\x8e\x8f"
    "\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\x9e\u0178"
)
_LATIN = "".join(map(chr, range(0x100)))
_GEORGIAN = "აბგდევზჱთიკლმნჲოპჟრსტჳუფქღყშჩცძწჭხჴჯჰჵ"

TABLES: Mapping[str, str] = {
    "VISCII": _VISCII_LOW + _VISCII_HIGH,
    "GEORGIAN-PS": _ASCII + _GEORGIAN_MARKS + _LATIN[0xA0:0xC0] + _GEORGIAN + _LATIN[0xE6:],
}
"""The character of each byte, by the name of the charset: VISCII (RFC 1456) and GEORGIAN-PS (as in GNU libiconv)."""
