"""`glossary.yaml` -> the project's terms."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from pipeline.config import patterns
from pipeline.config.fields import Field, read
from pipeline.config.tags import ReadTag, tag
from pipeline.model import Forms, Locale, Term

KEYS = ("term", "also", "meaning", "translate", "hard", "severity", "forms", "forbidden")
SEVERITIES = ("error", "warning", "note")
_STAR = re.compile(r"(?<!\S)\*|\*(?=\S)")
"""A star that stands for no ending: at the start or in the middle of a word. (No `\\w`: it knows no vowel signs.)"""

_Known = dict[str, tuple[Locale, tuple[str, ...]]]
"""By the tag of a locale, itself and the forms."""


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
    if not translate:
        _kept(keys, names)
    forms, forbidden = (_by_locale(keys[key], locale) if key in keys else {} for key in ("forms", "forbidden"))
    if "forbidden" in keys:
        _no_quarrel(keys["forbidden"], forms, forbidden)
    return Term(
        term=names[0],
        also=names[1:],
        meaning=keys["meaning"].string() if "meaning" in keys else "",
        translate=translate,
        forms=_plain(forms),
        forbidden=_plain(forbidden),
        hard=keys["hard"].truth() if "hard" in keys else None,
        severity=keys["severity"].choice(SEVERITIES) if "severity" in keys else "warning",
    )


def _kept(keys: Mapping[str, Field], names: Iterable[str]) -> None:
    """Refuses what makes no sense for a name that stays as it is."""
    if "forms" in keys:
        raise keys["forms"].wrong("a term with 'translate: false' stays as it is; leave 'forms' out")
    for name in names:
        if "*" in name or _is_pattern(name):
            raise keys["term"].wrong(f"{name!r} is no name that can stay as it is; write it out, without * and /")


def _by_locale(field: Field, locale: ReadTag) -> _Known:
    found: _Known = {}
    for key, item in field.mapping(()).items():
        known = tag(Field(key, item.text, item.where, item.path), locale)
        if known.tag in found:
            raise item.wrong(f"{known.tag} stands twice; keep one of them")
        found[known.tag] = known, _forms(item)
    return found


def _plain(found: _Known) -> Forms:
    return tuple((name, forms) for name, (_, forms) in found.items())


def _no_quarrel(field: Field, forms: _Known, forbidden: _Known) -> None:
    """Refuses a form that is both wanted and forbidden, and a forbidden one that is a part of a wanted one."""
    for name, (locale, refused) in forbidden.items():
        item = next(value for key, value in field.mapping(()).items() if key.lower() == name.lower())
        for form in refused:
            for wanted in forms.get(name, (locale, ()))[1]:
                if form.casefold() == wanted.casefold():
                    raise item.wrong(f"{form!r} stands under 'forms' and under 'forbidden'; keep one of them")
                if _is_part(form, wanted, locale):
                    message = f"{form!r} is a part of {wanted!r}, which stands under 'forms'"
                    raise item.wrong(f"{message}; forbid only what is wrong everywhere, or write a pattern")


def _is_part(form: str, wanted: str, locale: Locale) -> bool:
    """Whether a forbidden form would be found in a wanted one."""
    if _is_pattern(form):
        return bool(re.search(form[1:-1], wanted.replace("*", ""), re.IGNORECASE)) and not _is_pattern(wanted)
    if _is_pattern(wanted):
        return False
    if not locale.spaced:
        return form.rstrip("*") in wanted
    ours, theirs = _words(form), _words(wanted)
    starts = range(len(theirs) - len(ours) + 1)
    return any(all(map(_covers, ours, theirs[at : at + len(ours)])) for at in starts)


def _words(form: str) -> list[str]:
    return re.split(r"[\s-]+", form.casefold())


def _covers(ours: str, theirs: str) -> bool:
    """Whether each word that `theirs` stands for is one that `ours` stands for."""
    return theirs.startswith(ours[:-1]) if ours.endswith("*") else ours == theirs


def _forms(field: Field) -> tuple[str, ...]:
    if isinstance(field.value, str):
        return (_form(field),)
    items = field.items()
    if not items:
        raise field.wrong("the list is empty; name a form, or leave the key out")
    found: dict[str, None] = {}
    for item in items:
        form = _form(item)
        if form in found:
            raise item.wrong(f"{form!r} stands twice; keep one of them")
        found[form] = None
    return tuple(found)


def _form(field: Field) -> str:
    form = field.string().strip()
    if _is_pattern(form):
        return patterns.checked(field, form)
    if _STAR.search(form):
        raise field.wrong(f"{form!r}: a * stands only at the end of a word, for any ending")
    if not any(map(str.isalnum, form)):
        raise field.wrong(f"{form!r} has no letter; name the form as it stands in a text")
    if "|" in form:
        raise field.wrong(f"{form!r}: write several forms as a list, [one, two]")
    return form


def _is_pattern(form: str) -> bool:
    return len(form) > 2 and form[0] == form[-1] == "/"
