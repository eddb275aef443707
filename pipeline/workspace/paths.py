"""Where each thing lies: names relative to the project, with forward slashes."""

from __future__ import annotations

from pipeline.model import Locale

SOURCES = "source_texts"
SETTINGS = "source_texts/pipeline.yaml"
GLOSSARY = "source_texts/glossary.yaml"
CATALOGS = "locales"
TEMPLATES = "locales/templates"
REPORTS = "reports"
CSV = "reports/readability.csv"
SUMMARY = "reports/summary.md"
PAGES = "reports/html"
BUILD = "build"
TEXTS = "build/texts"
BUNDLES = "build/bundles"
MANIFEST = "build/bundles/manifest.json"
MEMORY = ".plainloc"

GENERATED = (TEXTS, BUNDLES, PAGES)
"""What plainloc alone writes and may remove again."""


def source(document: str) -> str:
    """The source text of a document; documents are named relative to `source_texts/`."""
    return f"{SOURCES}/{document}"


def stem(document: str) -> str:
    """The document's name without its ending: the name of its catalogs."""
    folder, _, name = document.rpartition("/")
    return f"{folder}/{name.rpartition('.')[0] or name}".lstrip("/")


def template(document: str, pivot: Locale | None = None) -> str:
    """The template that is cut from the source, or from the text of a pivot."""
    return f"{TEMPLATES}/{pivot.gettext + '/' if pivot else ''}{stem(document)}.pot"


def catalog(locale: Locale, document: str) -> str:
    return f"{messages(locale)}/{stem(document)}.po"


def messages(locale: Locale) -> str:
    """The folder of a locale's catalogs."""
    return f"{CATALOGS}/{locale.gettext}/LC_MESSAGES"


def archive(locale: Locale) -> str:
    """The translations of documents that are gone for good."""
    return f"{CATALOGS}/{locale.gettext}/archive.po"


def links(locale: Locale) -> str:
    return f"{CATALOGS}/{locale.gettext}/links.yaml"


def accepted(locale: Locale) -> str:
    """The findings on a locale's texts that people have accepted."""
    return f"{CATALOGS}/{locale.gettext}/accepted.yaml"


def imported(locale: Locale) -> str:
    """The translations into a locale that came from elsewhere, for the memory."""
    return f"{CATALOGS}/{locale.gettext}/memory.tmx"


def text(locale: Locale, document: str) -> str:
    """The localised text of a document."""
    return f"{TEXTS}/{locale.tag}/{document}"
