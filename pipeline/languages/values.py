"""What is known of a language, as values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from pipeline.languages.facts import Facts


@dataclass(frozen=True, slots=True)
class Segmentation:
    """What the sentence borders of a language hang on. Words are lower case unless their capitals matter."""

    never: frozenset[str] = frozenset()
    """Abbreviations that never end a sentence, without their last dot: `Dr`, `z.B`."""
    before_number: frozenset[str] = frozenset()
    """Abbreviations that go on only before a number: `Fig`, `Nr`."""
    may_end: frozenset[str] = frozenset()
    """Abbreviations that end a sentence only if a starter follows: `etc`, `p.m`."""
    ends: frozenset[str] = frozenset()
    """Abbreviations with dots inside that end a sentence before any capital: `т.п`."""
    starters: frozenset[str] = frozenset()
    """Words that often start a sentence and seldom stand capitalised inside one, in lower case."""
    continuers: tuple[str, ...] = ()
    """What goes on behind a quotation without a space: `と` in Japanese."""
    lettered: frozenset[str] = frozenset()
    """Words with a letter of their own behind them, which is no initial: `vitamin D`. In lower case."""
    ordinal_dots: bool = False
    """Whether a number with a dot is an ordinal: `3. Mai`."""
    ellipsis_ends: bool = True
    """Whether `...` ends a sentence; if not, only before a starter."""
    marks: str = ""
    """Sentence marks beside the general ones: `;` in Greek."""


@dataclass(frozen=True, slots=True)
class Typography:
    """How a language sets its marks."""

    quotes: tuple[tuple[str, str], ...] = ()
    """Pairs of opening and closing marks, the usual one first."""
    no_break_before: str = ""
    """Marks with a no-break space before them: `?!;:»` in French."""
    no_break_after: str = ""
    """Marks with a no-break space behind them: `«` in French."""
    inverted: Mapping[str, str] = field(default_factory=dict)
    """A closing mark and the inverted one that opens its sentence: `?` -> `¿`."""
    marks: Mapping[str, str] = field(default_factory=dict)
    """A mark that is wrong in running text and the language's own: `?` -> `؟`."""
    nested: tuple[tuple[str, str], ...] = ()
    """The pair of marks inside of others; empty where that is not known."""
    straight: str = ""
    """`right` where straight quotation marks are right too; `common` where good texts have them, so that a translation
    of a text that has them is not blamed."""
    close_in: Mapping[str, str] = field(default_factory=dict)
    """A region (`CA`) and the marks of `no_break_before` that may stand right behind a word there."""
    inside: str = ""
    """Those of `marks` whose own mark stands inside a word, where no program can put it: `?!` in Armenian."""
    doubled: tuple[str, ...] = ()
    """Words that may stand twice in a row: `die die`; `,die` only behind a comma, with one word between that is none of
    those with an exclamation mark (`!damit`); `*` for all but those of `single`. Empty: not known."""
    single: tuple[str, ...] = ()
    """Words that never stand twice in a row, in a language where others do; signs, where words are not parted."""
    elided: tuple[str, ...] = ()
    """Words that begin with an apostrophe, without it: `s` in Dutch `’s avonds`."""
    lookalikes: Mapping[str, str] = field(default_factory=dict)
    """A letter and the mark for which it is mistaken: the visarga and the colon in Hindi."""
    no_break_number: bool = False
    """Whether a number keeps its unit beside it by a no-break space."""
    decimal_point: bool = False
    """Whether a decimal point is right beside the mark that CLDR has."""
    dash: str = ""
    """The dash between words, in the place of a hyphen with spaces; empty where the hyphen is as good."""
    percent_before: bool = False
    """Whether the percent sign stands before its number (Turkish)."""
    suffixes: tuple[str, ...] = ()
    """Endings that an apostrophe parts from a number: `112'yi`."""


@dataclass(frozen=True, slots=True)
class Terms:
    """How the words of a term change in a text, and how a text says what a term means."""

    endings: Mapping[str, str] = field(default_factory=dict)
    """The end of a word as the glossary has it, empty for any -> the ends that it may have in a text, parted by blanks;
    `-` stands for none."""
    softened: Mapping[str, str] = field(default_factory=dict)
    """A last letter and the one that stands for it before an ending: `k` -> `ğ`."""
    chain: str = ""
    """A regular expression of the endings that may follow a word, where they are too many to list."""
    before: str = ""
    """A regular expression of what may be joined to the beginning of a word: and, with, the."""
    after: str = ""
    """A regular expression of what may be joined to the end of a word: his, her."""
    same: Mapping[str, str] = field(default_factory=dict)
    """Signs that writers do not tell apart: `ё` -> `е`; a blank for nothing."""
    compounds: bool = False
    """Whether words are joined to words: Krebszelle."""
    explained: tuple[str, ...] = ()
    """What a text says where it tells what a word means; `<word>` is the word: `called <word>`, `<word> means`."""


@dataclass(frozen=True, slots=True)
class Signs:
    """What one plain-language rule looks for; FILES.md says which of these it reads, and how a pattern is written."""

    find: tuple[str, ...] = ()
    """Patterns of what is hard to read."""
    leave: tuple[str, ...] = ()
    """Patterns of what looks so and is not meant."""
    words: tuple[str, ...] = ()
    """Words that the rule excuses."""
    say: Mapping[str, str] = field(default_factory=dict)
    """What is written, and what is easier to read: `b.i.d.` -> `twice a day`."""
    marks: str = ""
    """Signs that the rule speaks of."""
    limit: float | None = None
    """From where on, or up to where; FILES.md says in what unit."""
    letters: float | None = None
    """A word of more letters is long, however common it is."""


@dataclass(frozen=True, slots=True)
class Plain:
    """The data of the plain-language rules; a rule without Signs is off."""

    lists: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Word lists that patterns name."""
    capitals: bool = False
    """Whether common nouns are written with a capital (German)."""
    rules: Mapping[str, Signs] = field(default_factory=dict)
    """A rule's id and what it looks for."""


@dataclass(frozen=True, slots=True)
class Whole:
    """What tells that a translation is in its language, and whole."""

    length: float = 0.0
    """Letters of a translation for one letter of its English source, as a mean; 0.0 where it is not known."""
    foreign: Mapping[str, str] = field(default_factory=dict)
    """By script (`Hans`), letters that look like the language's own and are another one's."""
    pending: tuple[str, ...] = ()
    """What a translator writes in place of a translation that is to follow: `translation pending`."""
    translating: tuple[str, ...] = ()
    """How words begin that speak of translating, so that a text may have those of `pending`."""


@dataclass(frozen=True, slots=True)
class Language:
    """All data of one language file. What is empty is not known, and its feature is off."""

    code: str
    """`de`."""
    known: bool = False
    """Whether there is a file for it."""
    name: str = ""
    """In English."""
    native: str = ""
    """In the language itself."""
    spaced: bool = True
    """Whether words are parted by spaces (not in Chinese, Japanese and Thai)."""
    plurals: str = ""
    """The value of gettext's Plural-Forms."""
    segmentation: Segmentation = Segmentation()
    elision: tuple[str, ...] = ()
    """Short words that lose their vowel before another word, with their apostrophe: `l'`, `d'`."""
    syllables: Mapping[str, object] | None = None
    """The syllable rule, as the file has it."""
    facts: Facts | None = None
    typography: Typography | None = None
    terms: Terms | None = None
    words: Mapping[str, object] = field(default_factory=dict)
    """Word lists for readability, as the file has them."""
    plain: Plain = Plain()
    """What the plain-language rules look for."""
    whole: Whole = Whole()
    """What tells that a translation is in this language, and whole."""
    sources: Mapping[str, str] = field(default_factory=dict)
    """A section and where its data come from."""

    def __hash__(self) -> int:
        return hash(self.code)
