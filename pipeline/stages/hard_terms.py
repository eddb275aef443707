"""The terms of the glossary that a text must explain, and those that it does not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from pipeline import checks
from pipeline.config import Config
from pipeline.model import Finding, Locale, Localisation, Piece, Term
from pipeline.readability.rules.hard_word import is_hard


def unexplained(
    text: Localisation, config: Config, source: Localisation | None = None
) -> Iterator[tuple[Piece, Finding]]:
    """The findings on hard terms of a text, with their pieces; `source` is what an edition is made from."""
    terms = known(config.terms, config.source)
    if not any(term.hard for term in terms):
        return
    locale, own = text.locale, source is None
    same = locale.language == config.source.language
    tellings = [checks.Telling(term, forms, same) for term in terms if (forms := _forms(term, locale, same=same))]
    passages = [_passage(piece, text, source) for piece in text.pieces]
    for at, finding in checks.unexplained(passages, tellings, locale, config.source):
        yield text.pieces[at], replace(finding, locale="" if own else locale.tag)


@lru_cache(maxsize=16)
def known(terms: tuple[Term, ...], source: Locale) -> tuple[Term, ...]:
    """The terms, each with whether it is hard: as the glossary says, else if it has a meaning and a rare word."""
    return tuple(
        term if term.hard is not None else replace(term, hard=term.translate and _is_rare(term, source))
        for term in terms
    )


def _is_rare(term: Term, source: Locale) -> bool:
    words = re.findall(r"[^\W\d_]+", term.term) if term.meaning and "*" not in term.term else []
    return any(is_hard(word, source.language) for word in words)


def _forms(term: Term, locale: Locale, *, same: bool) -> tuple[str, ...]:
    if not term.translate:
        return term.names
    return (*term.forms_in(locale), *(term.names if same else ()))


def _passage(piece: Piece, text: Localisation, source: Localisation | None) -> checks.Passage:
    said = "" if source is None else " ".join(source.pieces[number].plain for number in piece.sources)
    own = piece.origin == text.locale.tag and piece.state in {"translated", "carried"}
    return checks.Passage(piece.plain if own else "", piece.text, piece.segment.kind, said)
