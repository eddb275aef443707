"""What the glossary says of one entry: terms, forbidden words, and names that stay as they are."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from pipeline.checks.message import Message, short
from pipeline.checks.reading import read
from pipeline.facts.terms import Terms, form_in, named
from pipeline.model import Locale, Pair, Term

_SHOWN = 3
_KEPT = 64
"""So many glossaries, each with a locale, are kept ready."""


def terms(pair: Pair) -> Iterator[Message]:
    """A term of the source of which the translation has none of the forms that the glossary names.

    A plain rewrite in the same language may leave a term out, or say it in other words.
    """
    if pair.source_locale.language == pair.locale.language:
        return
    target = read(pair.target)
    for term, said in found(pair).items():
        forms = term.forms_in(pair.locale) if term.translate else ()
        if forms and not form_in(forms, target, pair.locale, parts=True):
            yield Message(
                f"the source has “{short(said)}”, the translation has none of: {_listed(forms)}",
                suggestion=f"use {shown(forms[0])}" if shown(forms[0]) else "",
            )


def forbidden(pair: Pair) -> Iterator[Message]:
    """A term of the source that the translation says in a way that the glossary forbids."""
    target = read(pair.target)
    for term, said in found(pair).items():
        refused = form_in(term.forbidden_in(pair.locale), target, pair.locale)
        if refused and refused not in said:
            forms = term.forms_in(pair.locale)
            yield Message(
                f"the translation has “{short(refused)}”, which the glossary forbids for “{short(said)}”",
                suggestion=f"use {_listed(forms)}" if forms else "",
                severity=term.severity,
            )


def kept(pair: Pair) -> Iterator[Message]:
    """A name that stays as it is in every language, and that the translation does not have as it is written."""
    source, target = read(pair.source), read(pair.target)
    for term in pair.terms:
        for name in () if term.translate else term.names:
            if name in source and named(name, source) and not named(name, target):
                yield Message(
                    f"the source has “{short(name)}”, which stays as it is; the translation does not have it",
                    suggestion=f"use {short(name)}",
                    severity=term.severity,
                )


def found(pair: Pair) -> dict[Term, str]:
    """The terms of the source with what stands there; a part of a longer term is none."""
    return {item.value: item.text for item in _finder(pair.terms, pair.source_locale).find(read(pair.source))}


def shown(form: str) -> str:
    """A form as a reader may see it: without its star; empty for a pattern."""
    return "" if form.startswith("/") else form.replace("*", "")


def _listed(forms: tuple[str, ...]) -> str:
    some = [text for text in map(shown, forms[:_SHOWN]) if text] or list(forms[:_SHOWN])
    return ", ".join(map(short, some)) + ("…" if len(forms) > _SHOWN else "")


_READY: dict[tuple[int, str], tuple[tuple[Term, ...], Terms[Term]]] = {}


def _finder(terms: tuple[Term, ...], locale: Locale) -> Terms[Term]:
    """The terms ready for looking up; the same glossary is made ready once.

    It is known by its identity, because a glossary takes longer to compare than an entry to check.
    """
    key = (id(terms), locale.tag)
    ready = _READY.get(key)
    if ready is None:
        if len(_READY) >= _KEPT:
            _READY.clear()
        # The glossary is kept too, so that no other one gets its place.
        ready = _READY[key] = terms, _made(terms, locale)
    return ready[1]


@lru_cache(maxsize=_KEPT)
def _made(terms: tuple[Term, ...], locale: Locale) -> Terms[Term]:
    return Terms(((name, term) for term in terms for name in term.names), locale)
