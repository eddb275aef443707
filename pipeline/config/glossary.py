"""`glossary.yaml` -> the project's terms."""

from __future__ import annotations

import re

from pipeline.config.fields import Field, read
from pipeline.config.tags import ReadTag, tag
from pipeline.model import Forms, Term

KEYS = ("term", "also", "meaning", "translate", "forms", "forbidden")
_STAR = re.compile(r"(?<!\S)\*|\*(?=\S)")
"""A star that stands for no ending: at the start or in the middle of a word. (No `\\w`: it knows no vowel signs.)"""


def glossary(text: str, where: str, locale: ReadTag) -> tuple[Term, ...]:
    """The terms, in the order of the file; () if the file holds nothing.

    `where` is the file's name for errors, `locale` reads a language tag (`languages.locale`). Raises ConfigError,
    naming file, line and key.
    """
    root = read(text, where)
    if root.value is None:
        return ()
    terms = root.mapping(("terms",)).get("terms")
    if terms is None:
        return ()
    known: dict[str, Field] = {}
    return tuple(_term(item, known, locale) for item in terms.items())


def _term(field: Field, known: dict[str, Field], locale: ReadTag) -> Term:
    keys = field.mapping(KEYS, required=("term",))
    names = (_form(keys["term"]), *(_forms(keys["also"]) if "also" in keys else ()))
    for name in names:
        if name in known:
            raise field.wrong(f"the term {name!r} stands twice in the glossary; keep one of them")
        known[name] = field
    translate = keys["translate"].truth() if "translate" in keys else True
    if not translate and "forms" in keys:
        raise keys["forms"].wrong("a term with 'translate: false' stays as it is; leave 'forms' out")
    return Term(
        term=names[0],
        also=names[1:],
        meaning=keys["meaning"].string() if "meaning" in keys else "",
        translate=translate,
        forms=_by_locale(keys["forms"], locale) if "forms" in keys else (),
        forbidden=_by_locale(keys["forbidden"], locale) if "forbidden" in keys else (),
    )


def _by_locale(field: Field, locale: ReadTag) -> Forms:
    found: dict[str, tuple[str, ...]] = {}
    for key, item in field.mapping(()).items():
        name = tag(Field(key, item.text, item.where, item.path), locale).tag
        if name in found:
            raise item.wrong(f"{name} stands twice; keep one of them")
        found[name] = _forms(item)
    return tuple(found.items())


def _forms(field: Field) -> tuple[str, ...]:
    if isinstance(field.value, str):
        return (_form(field),)
    return tuple(_form(item) for item in field.items())


def _form(field: Field) -> str:
    form = field.string().strip()
    if _STAR.search(form):
        raise field.wrong(f"{form!r}: a * stands only at the end of a word, for any ending")
    return form
