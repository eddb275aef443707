"""Where a line may break: the Unicode line breaking algorithm (UAX #14) by pairs of classes, as GNU gettext has it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from functools import lru_cache

_TABLE = """
OP CL CP QU GL NS EX SY IS PR PO NU AL HL ID IN HY BA BB B2
OP ^^^^^^^^^^^^^^^^^^^^
CL _^^%%^^^^%%_____%%__
CP _^^%%^^^^%%%%%__%%__
QU ^^^%%%^^^%%%%%%%%%%%
GL %^^%%%^^^%%%%%%%%%%%
NS _^^%%%^^^_______%%__
EX _^^%%%^^^______%%%__
SY _^^%%%^^^__%_%__%%__
IS _^^%%%^^^__%_%_%%%__
PR %^^%%%^^^__%%%%_%%__
PO %^^%%%^^^__%%%__%%__
NU %^^%%%^^^%%%%%_%%%__
AL %^^%%%^^^%%%%%_%%%__
HL %^^%%%^^^%%%%%_%%%__
ID _^^%%%^^^_%____%%%__
IN _^^%%%^^^______%%%__
HY _^^%_%^^^__%____%%__
BA _^^%_%^^^_______%%__
BB %^^%%%^^^%%%%%%%%%%%
B2 _^^%%%^^^_______%%_^
"""
_HEAD, *_ROWS = _TABLE.strip().splitlines()
_PAIRS: Mapping[tuple[str, str], str] = {
    (row[:2], column): sign for row in _ROWS for column, sign in zip(_HEAD.split(), row[3:], strict=True)
}
"""Of two classes: `^` no break, `%` a break only over spaces, `_` a break."""

_SIGNS: Mapping[str, str] = {
    "OP": "([{¡¿‚„「『（［｛〈《【〔",
    "CL": "}、。，．」』）］｝〉》】〕｡､｣",
    "CP": ")]",
    "QU": "\"'‘’‛“”‟«»‹›❛❜❝❞",
    "GL": "\u00a0\u202f\u2007\u2011\u034f\u0f0c\u2060\ufeff",
    "NS": "〜゛゜ゝゞァィゥェォッャュョヮヵヶぁぃぅぇぉっゃゅょゎー々〻・：；‼⁇⁈⁉",
    "EX": "!?！？؛؟۔؞",
    "SY": "/",
    "IS": ",.:;،;։",
    "PR": "$+\\£¤¥±€₤№−",
    "PO": "%¢°‰′″‴‵℃℉％٪؉",
    "IN": "…․‥⋯",
    "HY": "-",
    "BA": "|\t\u00ad\u058a\u2010\u2012\u2013।॥׃־",
    "BB": "´ˈˌ",
    "B2": "—⸺⸻",
}
_BY_CATEGORY: Mapping[str, str] = {
    **dict.fromkeys(("Mn", "Me", "Mc", "Cf", "Cc"), "CM"),
    "Nd": "NU",
    "Ps": "OP",
    "Pe": "CL",
    "Sc": "PR",
}
_BY_SIGN = {sign: name for name, signs in _SIGNS.items() for sign in signs}


def places(text: str) -> Iterator[int]:
    """The places (characters) before which a line may break, in order; `text` has no line ends. A break that follows
    spaces stands behind them."""
    before, spaced = "", False
    for place, character in enumerate(text):
        if character == " ":
            spaced = bool(before) or spaced
            continue
        now = _class(character)
        if now == "ZW":
            before, spaced = now, False
            continue
        if now == "CM":
            if before and not spaced:
                continue
            now = "AL"
        if before and (before == "ZW" or _breaks(before, now, spaced=spaced)):
            yield place
        before, spaced = now, False


def _breaks(before: str, now: str, *, spaced: bool) -> bool:
    sign = _PAIRS[before, now]
    return sign == "_" or (sign == "%" and spaced)


@lru_cache(maxsize=4096)
def _class(character: str) -> str:
    if character in _BY_SIGN:
        return _BY_SIGN[character]
    if character == "\u200b":
        return "ZW"
    if "\u0590" <= character <= "\u05ff" and character.isalpha():
        return "HL"
    wide = unicodedata.east_asian_width(character) in "WF"
    return _BY_CATEGORY.get(unicodedata.category(character), "ID" if wide else "AL")
