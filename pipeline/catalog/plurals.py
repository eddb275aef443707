"""The header field Plural-Forms of each language, in gettext's standard expressions."""

# Source: the manual of GNU gettext, "Plural forms", and CLDR's plural rules for integers.
_ONE = "nplurals=1; plural=0;"
_TWO = "nplurals=2; plural=(n != 1);"
_TWO_FROM_ZERO = "nplurals=2; plural=(n > 1);"
_EAST_SLAVIC = "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);"
_WEST_SLAVIC = "nplurals=3; plural=(n==1) ? 0 : (n>=2 && n<=4) ? 1 : 2;"
_ARABIC = "nplurals=6; plural=n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5;"
_POLISH = "nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);"
_LITHUANIAN = "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && (n%100<10 || n%100>=20) ? 1 : 2);"
_LATVIAN = "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n != 0 ? 1 : 2);"
_ROMANIAN = "nplurals=3; plural=n==1 ? 0 : (n==0 || (n%100 > 0 && n%100 < 20)) ? 1 : 2;"
_SLOVENE = "nplurals=4; plural=(n%100==1 ? 0 : n%100==2 ? 1 : n%100==3 || n%100==4 ? 2 : 3);"

_LANGUAGES = {
    "id ja km ko lo ms my th vi yue zh": _ONE,
    "bg ca da de el en eo es et eu fi fy gl he hu it nb nl nn no so sq sv sw ta te tr ur": _TWO,
    "am bn fa fil fr gu hi hy kn ti tl zu": _TWO_FROM_ZERO,
    "be bs hr ru sr uk": _EAST_SLAVIC,
    "cs sk": _WEST_SLAVIC,
    "ar": _ARABIC,
    "pl": _POLISH,
    "lt": _LITHUANIAN,
    "lv": _LATVIAN,
    "ro": _ROMANIAN,
    "sl": _SLOVENE,
}
_BY_NAME = {name: forms for names, forms in _LANGUAGES.items() for name in names.split()}
# Portuguese of Brazil counts otherwise than that of Portugal.
_BY_NAME |= {"pt": _TWO, "pt_BR": _TWO_FROM_ZERO}


def plural_forms(gettext: str) -> str | None:
    """The value of Plural-Forms for a gettext name (`pt_BR`, `de@simple`); None where it is not known."""
    name = gettext.partition("@")[0]
    return _BY_NAME.get(name) or _BY_NAME.get(name.partition("_")[0])
