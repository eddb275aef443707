"""The values of a project's configuration; all frozen, hashable and fit for worker processes."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.model import ConfigError, Locale, Term

FRONT_MATTER = ("title", "description", "alt", "image_alt", "caption")
"""The keys of the front matter whose values are segments, unless the project says otherwise."""


NOTICE = "Draft: nobody has reviewed this text."
"""What is said of texts that nobody has reviewed, unless the project says otherwise."""

Sentences = tuple[tuple[str, str], ...]
"""Locale tag and sentence."""


@dataclass(frozen=True, slots=True)
class Limit:
    """What a formula must give. What is None is not asked for."""

    formula: str
    at_least: float | None = None
    at_most: float | None = None


@dataclass(frozen=True, slots=True)
class Goal:
    """The reading level that a text should reach. What is None is not asked for."""

    words_per_sentence: int | None = None
    """At most so many words in one sentence."""
    formula: str = ""
    """A formula's id: `flesch-reading-ease`; empty if none is asked for."""
    at_least: float | None = None
    at_most: float | None = None
    """What `formula` must give."""
    level: float | None = None
    """At most this level, 1 to 6 (A1 to C2)."""
    profile: str = ""
    """The name of the profile that it was made from; empty if there is none."""
    limits: tuple[Limit, ...] = ()
    """What a profile asks of the formulas that hold for the language."""
    rules: tuple[str, ...] = ()
    """The plain-language rules that the text is held to, by their ids."""
    severity: str = "error"
    """How grave it is that a whole text misses it: `error`, `warning` or `note`."""

    @property
    def asked(self) -> tuple[Limit, ...]:
        """All that is asked of formulas: the goal's own one first, then those of its profile."""
        own = (Limit(self.formula, self.at_least, self.at_most),) if self.formula else ()
        return own + self.limits


@dataclass(frozen=True, slots=True)
class Edition:
    """A version of all texts in one locale."""

    locale: Locale
    pivot: str = ""
    """The tag of the edition it is made from; empty for the source."""
    fallbacks: tuple[str, ...] = ()
    """Tags of the editions whose words stand in for what is missing, nearest first, before pivot and source."""
    goal: Goal = Goal()
    checks: tuple[tuple[str, str], ...] = ()
    """Names of checks or their kinds and what is set for them, the project's too: `error`, `warning`, `note`, `off`."""


@dataclass(frozen=True, slots=True)
class Memory:
    """What the translation memory may fill in where a translation is missing."""

    exact: str = "fuzzy"
    """What becomes of a translation of the same text in the same context: `finished` or `fuzzy`."""
    least: int = 75
    """How much alike (per cent) a text must be for its translation to be offered, as fuzzy; 100: the same text."""


@dataclass(frozen=True, slots=True)
class Config:
    """All of `pipeline.yaml` and `glossary.yaml`."""

    source: Locale
    goal: Goal = Goal()
    """The source's own."""
    editions: tuple[Edition, ...] = ()
    """In the order of the file, but a pivot stands before what is made from it."""
    segmentation: str = "sentence"
    """`sentence` or `block`."""
    front_matter: tuple[str, ...] = FRONT_MATTER
    project: str = "explainer texts"
    bugs: str = ""
    """Where translators tell of mistakes in the source; an address or an e-mail."""
    licence: str = ""
    attribution: str = ""
    fail_on: str = "error"
    """Findings from this severity on give exit status 1: `error`, `warning` or `never`."""
    terms: tuple[Term, ...] = ()
    minimum_coverage: float = 0.8
    """A document with a smaller share of translated segments stays out of the bundles; 0 to 1."""
    memory: Memory = Memory()
    checks: tuple[tuple[str, str], ...] = ()
    """As in Edition, for the source and for all editions that say nothing else."""
    second_name: tuple[str, ...] = ()
    """The checks, or their kinds, whose findings are accepted only by two people."""
    notices: Sentences = ()
    """What the project says of texts that nobody has reviewed, by the tag of a language; empty: nothing of its own."""

    @property
    def notice(self) -> str:
        """What is said of texts that nobody has reviewed, in the source's language."""
        return dict(self.notices).get(self.source.tag, NOTICE)

    def notice_in(self, locale: Locale) -> str:
        """The project's own words of it in a locale, also those of a fallback or of the ordinary edition; or empty."""
        known = dict(self.notices)
        tags = (locale.tag, *locale.fallbacks)
        ordinary = (tag.removesuffix("-simple") for tag in tags)
        return next((known[tag] for tag in (*tags, *ordinary) if tag in known), "")

    def edition(self, tag: str) -> Edition:
        """The edition with this tag. Raises ConfigError that names those there are."""
        for edition in self.editions:
            if edition.locale.tag == tag:
                return edition
        there = ", ".join(edition.locale.tag for edition in self.editions)
        raise ConfigError(f"there is no edition {tag!r}; there are: {there or 'none yet'}", "pipeline.yaml, editions")

    @property
    def do_not_translate(self) -> frozenset[str]:
        """The terms that stay as they are in every language."""
        return frozenset(name for term in self.terms if not term.translate for name in (term.term, *term.also))
