"""The header fields of templates and catalogs."""

from collections.abc import Iterable, Mapping

from pipeline.catalog.plurals import plural_forms
from pipeline.model import Catalog, Locale

DRAFT = "Draft: nobody has reviewed this text."
"""What stands above the header of a catalog that nobody has reviewed, unless a project has words of its own."""
DRAFTS = "Draft:"
"""How such a line starts as a rule, also one that was written before a project changed its words."""

Fields = tuple[tuple[str, str], ...]

_ORDER = (
    "Project-Id-Version",
    "Report-Msgid-Bugs-To",
    "POT-Creation-Date",
    "PO-Revision-Date",
    "Last-Translator",
    "Language-Team",
    "Language",
    "MIME-Version",
    "Content-Type",
    "Content-Transfer-Encoding",
    "Plural-Forms",
    "X-Generator",
    "X-Source-Language",
    "X-Plainloc-Locale",
    "X-Plainloc-Review",
)
_ENCODING = {
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=UTF-8",
    "Content-Transfer-Encoding": "8bit",
}
_OURS = ("Project-Id-Version", "Report-Msgid-Bugs-To", "POT-Creation-Date", "X-Source-Language")
# What stands in a field that nobody has filled in yet.
_UNFILLED = frozenset({"", "YEAR-MO-DA HO:MI+ZONE", "FULL NAME <EMAIL@ADDRESS>", "LANGUAGE <LL@li.org>"})


def template_header(project: str, bugs: str, source_language: str) -> Fields:
    """The header of a template; the dates are empty until `dated` sets them."""
    known = {
        "Project-Id-Version": project,
        "Report-Msgid-Bugs-To": bugs,
        **_ENCODING,
        "X-Generator": "plainloc",
        "X-Source-Language": source_language,
    }
    names = (*_ORDER[: _ORDER.index("Plural-Forms")], "X-Generator", "X-Source-Language")
    return tuple((name, _one_line(known.get(name, ""))) for name in names)


def catalog_header(old: Catalog | None, template: Catalog, locale: Locale, plurals: str | None) -> Fields:
    """The header of a catalog after a merge.

    What belongs to the translator stays as it is: PO-Revision-Date, Last-Translator, Language-Team, X-Generator, the
    order of the fields, and all fields that are unknown here. PO-Revision-Date of a new catalog is the date of its
    template: editors discard a header without it, and Poedit deletes the usual placeholder.
    """
    fields = {name.casefold(): value for name, value in old.header} if old else {}
    plural = fields.get("plural-forms", "")
    if not plural.startswith("nplurals=") or "INTEGER" in plural:
        plural = plurals or plural_forms(locale.gettext) or ""
    ours = {
        **{name: template.field(name) or "" for name in _OURS},
        **_ENCODING,
        "Language": locale.gettext,
        "Plural-Forms": plural,
        "X-Plainloc-Locale": locale.tag,
    }
    first = {
        "PO-Revision-Date": template.field("POT-Creation-Date") or "",
        "Last-Translator": "",
        "Language-Team": "",
        "X-Generator": "plainloc",
        "X-Plainloc-Review": "draft",
    }
    if not plural:
        del ours["Plural-Forms"]
    filled = {name: value for name, value in first.items() if fields.get(name.casefold(), "") in _UNFILLED}
    return with_fields(old.header if old else (), {**ours, **filled})


def with_fields(header: Iterable[tuple[str, str]], values: Mapping[str, str]) -> Fields:
    """The header with these values; fields that it lacks are put where gettext has them."""
    names = {name.casefold(): name for name in values}
    fields: list[tuple[str, str]] = []
    for name, value in header:
        known = names.pop(name.casefold(), None)
        if known is not None:
            fields.append((name, values[known]))
        elif name or value:
            fields.append((name, value))
    for name in sorted(names.values(), key=_rank):
        fields.insert(_place(fields, name), (name, values[name]))
    return tuple(fields)


def _rank(name: str) -> int:
    return _ORDER.index(name) if name in _ORDER else len(_ORDER)


def _place(fields: list[tuple[str, str]], name: str) -> int:
    """Behind the last field that comes before `name` in gettext's order."""
    before = [place for place, (known, _) in enumerate(fields) if _rank(known) < _rank(name)]
    return before[-1] + 1 if before else 0 if fields and name in _ORDER else len(fields)


def _one_line(text: str) -> str:
    return " ".join(text.split())
