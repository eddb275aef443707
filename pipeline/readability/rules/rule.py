"""What a plain-language rule is, and what it is asked about."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from pipeline.config import Term
from pipeline.facts.term_forms import shaped
from pipeline.facts.terms import pattern_of
from pipeline.languages import Language, Signs, known, language
from pipeline.model import Advice
from pipeline.readability.rules.patterns import Finder
from pipeline.readability.rules.reading import Sentence


@dataclass(frozen=True, slots=True)
class Asked:
    """The sentences of a document and what the rule knows of their language."""

    rule: str
    language: Language
    signs: Signs
    finder: Finder
    sentences: tuple[Sentence, ...]
    terms: tuple[Term, ...] = ()
    """What the glossary explains."""
    most: int | None = None
    """Words per sentence that the goal allows."""

    def advice(
        self, sentence: Sentence, first: int, behind: int, message: str, suggestion: str = ""
    ) -> tuple[int, Advice]:
        """A passage's number and what is said of its tokens from `first` up to `behind`."""
        start, end = sentence.span(first, behind)
        return sentence.passage, Advice(self.rule, message, suggestion, start, end)

    def at(self, sentence: Sentence, start: int, end: int, message: str, suggestion: str = "") -> tuple[int, Advice]:
        """The same of characters of the passage."""
        return sentence.passage, Advice(self.rule, message, suggestion, start, end)

    def whole(self, sentence: Sentence, message: str, suggestion: str = "") -> tuple[int, Advice]:
        """The same of a whole sentence."""
        return self.advice(sentence, 0, len(sentence.tokens), message, suggestion)


Function = Callable[[Asked], Iterator[tuple[int, Advice]]]
"""A rule's advice, each with the number of its passage."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One row of RULES."""

    id: str
    name: str
    why: str
    """One sentence with its source."""
    function: Function

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages whose files have data for it, sorted."""
        return tuple(code for code in known() if self.id in language(code).plain.rules)


def explained_forms(asked: Asked) -> Callable[[str], bool]:
    """Whether a word is one of a term that the glossary explains, in any of its forms."""
    code = asked.language.code
    words = tuple(sorted({word for name in _explained(asked) for word in name.split()}))
    pattern = pattern_of(words, code, parts=True)
    return lambda word: bool(words) and bool(pattern.search(shaped(word, code)))


def explained_words(asked: Asked) -> frozenset[str]:
    """All words of the terms that the glossary explains, as the source or the language says them, without stars."""
    return frozenset(word.strip("*()") for name in _explained(asked) for word in name.split())


def _explained(asked: Asked) -> Iterator[str]:
    return (name for term in asked.terms if term.meaning for name in (*term.names, *_forms(term, asked)))


def _forms(term: Term, asked: Asked) -> Iterator[str]:
    return (form for tag, forms in term.forms if tag.partition("-")[0] == asked.language.code for form in forms)
