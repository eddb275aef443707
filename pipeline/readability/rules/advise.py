"""A document's passages -> what the plain-language rules of its language say of each."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from pipeline.config import Term
from pipeline.languages import Language
from pipeline.languages import language as known_language
from pipeline.model import Advice, ConfigError
from pipeline.readability.rules.patterns import Finder
from pipeline.readability.rules.reading import sentences
from pipeline.readability.rules.rule import Asked
from pipeline.readability.rules.table import RULES
from pipeline.readability.rules.vocabulary import Vocabulary


def advise(
    passages: Sequence[str],
    language: str,
    rules: Collection[str] | None = None,
    *,
    terms: Sequence[Term] = (),
    most: int | None = None,
) -> tuple[tuple[Advice, ...], ...]:
    """What the plain-language rules say of each passage, by place; one tuple for each passage.

    `passages` are the plain texts of a document's segments in order, `language` is `de` (of a tag, its language).
    `rules` are ids of RULES; None stands for all that the language has data for, and those without are passed over.
    `terms` are those of the glossary: a term with a meaning is explained. `most` is the number of words per sentence
    that the goal allows. Raises ConfigError for an unknown rule.
    """
    known = known_language(language)
    asked_for = _known(rules)
    knowledge = _knowledge(known)
    read = tuple(sentences(passages, known, knowledge.vocabulary))
    found: list[list[Advice]] = [[] for _ in passages]
    for rule, finder in knowledge.finders.items():
        if asked_for is None or rule in asked_for:
            asked = Asked(rule, known, known.plain.rules[rule], finder, read, tuple(terms), most)
            for passage, advice in RULES[rule].function(asked):
                found[passage].append(advice)
    return tuple(tuple(sorted(items, key=lambda item: (item.start, item.end))) for items in found)


def rules(language: str) -> tuple[str, ...]:
    """The ids of the rules that the language has data for, in the order of RULES."""
    data = known_language(language).plain.rules
    return tuple(rule for rule in RULES if rule in data)


@dataclass(frozen=True, slots=True)
class _Knowledge:
    """What the rules of a language look for, made ready."""

    vocabulary: Vocabulary
    finders: Mapping[str, Finder]
    """A rule's id and its patterns, for the rules that have data."""


@cache
def _knowledge(language: Language) -> _Knowledge:
    where = f"pipeline/languages/{language.code}.yaml, plain"
    vocabulary = Vocabulary(language, where)
    signs = {rule: language.plain.rules[rule] for rule in RULES if rule in language.plain.rules}
    finders = {rule: Finder(data.find, data.leave, vocabulary, f"{where}, {rule}") for rule, data in signs.items()}
    return _Knowledge(vocabulary, finders)


def _known(rules: Collection[str] | None) -> Collection[str] | None:
    for rule in rules or ():
        if rule not in RULES:
            raise ConfigError(f"there is no rule {rule!r}; there are {', '.join(RULES)}", "rules")
    return rules
