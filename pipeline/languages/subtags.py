"""What CLDR knows of languages, scripts and regions; the languages that are common are answered without it."""

from __future__ import annotations

from typing import Any


def _words(text: str) -> list[str]:
    return text.split()


RIGHT_TO_LEFT = frozenset(
    _words("""
    Adlm Arab Aran Armi Avst Chrs Cprt Elym Hatr Hebr Hung Khar Lydi Mand Mani Mend Merc Mero Narb Nbat Nkoo Orkh Ougr
    Palm Phli Phlp Phnx Prti Rohg Samr Sarb Sogd Sogo Syrc Syre Syrj Syrn Thaa Yezi
    """)
)

MODIFIERS = {"Latn": "latin", "Cyrl": "cyrillic", "Arab": "arabic", "Deva": "devanagari", "Hebr": "hebrew"}
"""What glibc calls a script that is not a locale's usual one: `sr@latin`, `uz@cyrillic`."""

_SCRIPTS = {
    **dict.fromkeys(
        _words("af az ca cs da de en es et eu fi fr ga gl hr hu id is it lt lv ms nb nl pl pt ro sk sl sq sv sw tr vi"),
        "Latn",
    ),
    **dict.fromkeys(_words("be bg mk ru sr uk"), "Cyrl"),
    **dict.fromkeys(_words("ar fa ur"), "Arab"),
    **dict.fromkeys(_words("hi mr ne"), "Deva"),
    "bn": "Beng",
    "el": "Grek",
    "he": "Hebr",
    "ja": "Jpan",
    "ko": "Kore",
    "ta": "Taml",
    "th": "Thai",
    "zh": "Hans",
}
"""CLDR's likely scripts of common languages, so that a run with nothing to do need not load CLDR; a test holds them
to it."""

_TWO_LETTERS = frozenset(
    _words("""
    aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en
    eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv
    ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne
    ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st
    su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
    """)
)
"""ISO 639-1."""

_MISTAKEN = {
    "cn": "zh",
    "cz": "cs",
    "dk": "da",
    "gr": "el",
    "in": "id",
    "iw": "he",
    "ji": "yi",
    "jp": "ja",
    "jw": "jv",
    "mo": "ro",
    "sh": "sr-Latn",
    "ua": "uk",
    "vn": "vi",
}
"""Countries that are taken for languages, and codes that were withdrawn."""

_NO_LANGUAGE = {
    "mis": "'mis' stands for languages without a code",
    "mul": "'mul' stands for several languages; name one",
    "und": "'und' says that the language is not known; name it",
    "zxx": "'zxx' says that there is no language; name one",
}


def objection(language: str, script: str, region: str) -> str:
    """Why these well-formed subtags name no language that a text can be in; empty if they do."""
    if language in _NO_LANGUAGE:
        return _NO_LANGUAGE[language]
    if len(language) == 2 and language not in _TWO_LETTERS:
        instead = _MISTAKEN.get(language)
        return f"there is no language {language!r}" + (f"; did you mean {instead!r}?" if instead else "")
    if region:
        return _region_objection(region)
    return _shorter(language)


def _shorter(language: str) -> str:
    """BCP 47 wants the shortest code: `de`, not `deu`."""
    shorter = "" if len(language) == 2 else _cldr("language_aliases").get(language, "")
    return f"write {shorter.replace('_', '-')!r} for {language!r}" if shorter else ""


def _region_objection(region: str) -> str:
    aliases = _cldr("territory_aliases").get(region)
    if aliases:
        return f"write {aliases[0]!r} for the region {region!r}"
    return ""


def script(language: str, region: str) -> str:
    """The script that a language is most likely written in there; `Zzzz` where CLDR does not know."""
    if not region and language in _SCRIPTS:
        return _SCRIPTS[language]
    likely = _cldr("likely_subtags")
    found = (likely.get(f"{language}_{region}") if region else None) or likely.get(language)
    return str(found.split("_")[1]) if found else "Zzzz"


def cldr(language: str, script_: str, region: str) -> str:
    """The nearest locale that babel has data for in the same script, else `root`."""
    usual = script(language, "") == script_
    if usual and not region and language in _SCRIPTS:
        return language if language != "zh" else "zh_Hans"
    from babel.localedata import exists

    names = [f"{language}_{script_}_{region}"] * bool(region)
    names += [f"{language}_{region}"] * bool(region and script(language, region) == script_)
    names += [f"{language}_{script_}"]
    names += [language] * usual
    return next((name for name in names if exists(name)), "root")


def parents(language: str, written: str, region: str, script_: str) -> list[tuple[str, str, str]]:
    """The parents of a locale as (language, script as written, region), nearest first, all in its script."""
    if not region:
        return [(language, "", "")] if written and script(language, "") == written else []
    found = []
    step = (language, written, region)
    while (up := _parent(*step, script_)) is not None and up not in found:
        found.append(up)
        step = up
    return found


def _parent(language: str, written: str, region: str, script_: str) -> tuple[str, str, str] | None:
    """CLDR's exception if it stays in the language, else the tag without its last part, if that keeps the script."""
    exceptions = _cldr("parent_exceptions")
    full = [language, script_, region]
    bare = [language, written, region]
    name = next((exceptions[name] for name in map(_name, (full, bare)) if name in exceptions), None)
    if name is not None and name.split("_")[0] == language:
        _, *rest = name.split("_")
        return language, next((x for x in rest if len(x) == 4), ""), next((x for x in rest if len(x) != 4), "")
    if region:
        return language, written if written or script(language, "") == script_ else script_, ""
    return (language, "", "") if written and script(language, "") == script_ else None


def _name(parts: list[str]) -> str:
    return "_".join(part for part in parts if part)


def _cldr(name: str) -> Any:
    from babel.core import get_global

    return get_global(name)  # type: ignore[arg-type]  # babel lists the names as literals
