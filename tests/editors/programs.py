"""Poedit, Lokalize and gtranslator: their windows, their settings, and what they write into a header."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from pipeline.model import Catalog

NAME, ADDRESS = "Ana Try", "ana@example.org"


@dataclass(frozen=True, slots=True)
class Editor:
    """How one editor is driven, and what of a file it is known to write beside the entry."""

    program: str
    title: str
    """A pattern for the title of its window once the file is open."""
    box: tuple[int, int]
    """A point in the text box of the translation, in pixels, when the window fills the screen."""
    settings: Callable[[Catalog], Mapping[str, str]]
    """What a translator of this catalog has set up: paths below the home folder, and their texts."""
    header: Callable[[Catalog], Mapping[str, str]]
    """The header fields it writes: patterns for their whole values. All other fields must stay as they are."""
    remarks: tuple[str, ...] = ()
    """Patterns for the comment lines that it adds above the header."""


DATE = r"20\d\d-\d\d-\d\d \d\d:\d\d[+-]\d{4}"
"""PO-Revision-Date, as all of them write it."""


def poedit_settings(catalog: Catalog) -> Mapping[str, str]:
    return {".config/poedit/config": f"translator_name={NAME}\ntranslator_email={ADDRESS}\n"}


def poedit_header(catalog: Catalog) -> Mapping[str, str]:
    return {"PO-Revision-Date": DATE, "Last-Translator": f"{NAME} <{ADDRESS}>", "X-Generator": r"Poedit [\d.]+"}


def lokalize_settings(catalog: Catalog) -> Mapping[str, str]:
    identity = f"[Identity]\nauthorName={NAME}\nauthorEmail={ADDRESS}\ndefaultLangCode={language(catalog)}\n"
    return {".config/lokalizerc": identity}


def lokalize_header(catalog: Catalog) -> Mapping[str, str]:
    return {
        "PO-Revision-Date": DATE,
        "Last-Translator": f"{NAME} <{ADDRESS}>",
        "Language-Team": "[^<]+ <kde-i18n-doc@kde.org>",
        "X-Generator": r"Lokalize [\d.]+",
    }


def gtranslator_settings(catalog: Catalog) -> Mapping[str, str]:
    """Its profile; without the folder of it, an assistant asks for one at the start."""
    fields = {
        "profile_name": "main",
        "auth_token": "",
        "author_name": NAME,
        "author_email": ADDRESS,
        "language_name": "Own",
        "language_code": language(catalog),
        "charset": "UTF-8",
        "encoding": "8bit",
        "group_email": "team@example.org",
        "plural_forms": catalog.field("Plural-Forms") or "",
    }
    rows = "".join(
        f"<{name}>{value.replace('&', '&amp;').replace('<', '&lt;')}</{name}>" for name, value in fields.items()
    )
    profile = f'<?xml version="1.0"?>\n<profiles><profile active="TRUE">{rows}</profile></profiles>\n'
    return {".config/gtranslator/profiles.xml": profile}


def gtranslator_header(catalog: Catalog) -> Mapping[str, str]:
    return {
        "PO-Revision-Date": DATE,
        "Last-Translator": f"{NAME} <{ADDRESS}>",
        "Language-Team": "Own <team@example.org>",
        "Language": language(catalog),
        "X-Generator": r"Gtranslator [\d.]+",
    }


def language(catalog: Catalog) -> str:
    """The language as these programs list it: without the variant of an edition."""
    return (catalog.field("Language") or "").partition("@")[0]


REMARK = rf"{NAME} <{ADDRESS}>, 20\d\d\."

EDITORS = {
    editor.program: editor
    for editor in (
        Editor("poedit", r"\.po .*Poedit$", (480, 820), poedit_settings, poedit_header),
        Editor("lokalize", "— Lokalize$", (900, 640), lokalize_settings, lokalize_header, (REMARK,)),
        Editor(
            "gtranslator",
            r"\.po — Translation Editor$",
            (480, 800),
            gtranslator_settings,
            gtranslator_header,
            (REMARK, ""),
        ),
    )
}
