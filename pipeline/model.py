"""The values that travel between the rooms, and the errors."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, fields
from typing import NamedTuple


class PipelineError(Exception):
    """A file or a setting that cannot be used: "where: what is wrong; what would be right".

    `message` says what is wrong and what would be right; `where` names the file and, if known, the line.
    """

    def __init__(self, message: str, where: str = "") -> None:
        super().__init__(message, where)
        self.message = message
        self.where = where

    def __str__(self) -> str:
        return f"{self.where}: {self.message}" if self.where else self.message


class ConfigError(PipelineError):
    """`pipeline.yaml`, `glossary.yaml`, a language tag or a command-line value is wrong (exit status 2)."""


class UnreadableError(PipelineError):
    """A document or a catalog cannot be read; the others go on (exit status 3)."""


@dataclass(frozen=True, slots=True)
class Locale:
    """A BCP 47 language tag that has been checked, and what follows from it. Made only by `languages.locale`."""

    tag: str
    """BCP 47, canonical case: `pt-BR`, `zh-Hans`, `de-simple`."""
    gettext: str
    """The folder name under `locales/`: `pt_BR`, `zh_CN`, `de@simple`."""
    cldr: str
    """The nearest CLDR locale, for babel: `pt_BR`, `zh_Hans`, `de`."""
    language: str
    """`pt`, `zh`, `de`."""
    script: str
    """ISO 15924: `Latn`, `Hans`."""
    direction: str
    """`ltr` or `rtl`."""
    fallbacks: tuple[str, ...] = ()
    """Tags to fall back to before the source, nearest first; never across scripts."""

    def __hash__(self) -> int:
        # All else follows from the tag, and every fact that is remembered is looked up by its locale.
        return hash(self.tag)

    @property
    def spaced(self) -> bool:
        """Whether sentences are parted by a space (not in Chinese and Japanese)."""
        return self.language not in {"zh", "ja", "yue"}


class Span(NamedTuple):
    """A place in a block's raw text: `start` and `end` are characters from the start of `Block.raw`."""

    kind: str
    """`break` (soft line break with the next line's margin), `hard` (hard break with margin), `hold` (no border
    inside), `code`, `slot` (replaced by a placeholder), `tag` (inline HTML that stays), `steer` (a comment)."""
    start: int
    end: int
    name: str = ""
    """For `slot`: `url`, `img`, `note` or `tag`; for `steer`: the comment's text."""
    source: str = ""
    """For `slot`: the source that is put back."""
    address: str = ""
    """For `slot`: what a translator is shown (the resolved address, or the tag)."""
    reference: bool = False
    """For `slot`: a link or image by reference, `[text][label]`; `({url1})` as a whole stands for `source`."""


@dataclass(frozen=True, slots=True)
class Block:
    """Prose as written, between the markup: one paragraph, heading, item, cell, value ..."""

    kind: str
    """`heading`, `paragraph`, `item`, `cell`, `quotation`, `term`, `definition`, `alt`, `title`, `value` ..."""
    raw: str
    start: int
    """Characters from the start of the file (decoded as UTF-8, BOM and line ends kept)."""
    line: int
    """1-based."""
    margin: str = ""
    """What a new line of this block has to start with."""
    spans: tuple[Span, ...] = ()
    """What stands inside `raw`, in order of place; `hold` spans may enclose others."""
    path: tuple[str, ...] = ()
    """The heading path; in front matter the key path."""
    notes: tuple[str, ...] = ()
    context: str = ""
    must: bool = False
    style: str = "markdown"
    """`markdown`, `alt`, `title:` with its opening mark, `plain` (text files), or `yaml:` with the style of the value:
    `yaml:plain`, `yaml:single`, `yaml:double`, `yaml:literal`, `yaml:folded`."""
    level: int = 0
    """A heading's level, 1 to 6."""
    value: str = ""
    """For a YAML value: what it reads."""


@dataclass(frozen=True, slots=True)
class Slot:
    """What a placeholder of a msgid stands for."""

    name: str
    """Without braces: `url1`, `img2`, `note1`, `tag1`."""
    source: str
    """The source text that is put back in its place."""
    address: str = ""
    """What a translator is shown: the resolved address, or the tag."""
    reference: bool = False
    """`({name})` as a whole stands for `source`, which is `[label]`."""


@dataclass(frozen=True, slots=True)
class Segment:
    """The unit of translation: a sentence, or a whole block."""

    raw: str
    """The segment's slice of the file."""
    text: str
    """The one-line msgid (design, "What a msgid is")."""
    start: int
    line: int
    kind: str
    path: tuple[str, ...] = ()
    slots: tuple[Slot, ...] = ()
    notes: tuple[str, ...] = ()
    context: str = ""
    must: bool = False
    margin: str = ""
    style: str = "markdown"
    block: int = 0
    """Segments of one block have the same number; it grows through the document."""
    first: bool = True
    """The segment stands where its block or, behind a hard break, one of its lines starts."""
    last: bool = True
    """The segment is the last one of its block."""
    level: int = 0
    """A heading's level, 1 to 6; 0 for all else."""


@dataclass(frozen=True, slots=True)
class Document:
    """A text cut into segments and the markup between them; `"".join` of the raw parts is the file."""

    path: str
    """Relative to `source_texts/`, with forward slashes: `immunotherapy/what-it-is.md`."""
    locale: Locale
    parts: tuple[str | Segment, ...]
    findings: tuple[Finding, ...] = ()
    """What could not be cut (front matter that YAML refuses), already worded."""
    shape: tuple[object, ...] = field(default=(), compare=False)
    """The block structure without the words, with the addresses of each block's links."""

    def text(self) -> str:
        """The file, byte for byte (law 1)."""
        return "".join(part if isinstance(part, str) else part.raw for part in self.parts)

    @property
    def segments(self) -> tuple[Segment, ...]:
        return tuple(part for part in self.parts if isinstance(part, Segment))


@dataclass(frozen=True, slots=True)
class Unit:
    """One PO entry."""

    source: str
    """The msgid."""
    context: str | None = None
    """The msgctxt; None is not the same as an empty one."""
    plural: str | None = None
    """The msgid_plural, as other systems' catalogs have it."""
    targets: tuple[str, ...] = ("",)
    """The msgstr, or all msgstr[n]."""
    fuzzy: bool = False
    previous: str | None = None
    """The `#| msgid`."""
    previous_context: str | None = None
    previous_plural: str | None = None
    references: tuple[str, ...] = ()
    """The `#:` words, as written."""
    comments: tuple[str, ...] = ()
    """The `#.` lines (from the source), without their mark."""
    notes: tuple[str, ...] = ()
    """The `#` lines (the translator's own), without their mark; an empty line is an empty string."""
    flags: tuple[str, ...] = ()
    """The `#,` flags but `fuzzy`, in gettext's order."""
    line: int = field(default=0, compare=False)
    """1-based line of the msgid in its file; 0 if it has none."""

    @property
    def target(self) -> str:
        return self.targets[0] if self.targets else ""

    @property
    def finished(self) -> bool:
        return not self.fuzzy and all(self.targets)

    @property
    def key(self) -> tuple[str | None, str]:
        return (self.context, self.source)

    @property
    def id(self) -> str:
        """ENTRY on the command line: the first 8 hex digits of sha256 of context and source."""
        # Imported here so that `plainloc --help` does not pay for it.
        from hashlib import sha256

        return sha256(f"{self.context or ''}\x04{self.source}".encode()).hexdigest()[:8]


@dataclass(frozen=True, slots=True)
class Catalog:
    """One PO file."""

    locale: Locale | None
    """None for a template."""
    units: tuple[Unit, ...] = ()
    obsolete: tuple[Unit, ...] = ()
    header: tuple[tuple[str, str], ...] = ()
    """The header's fields in their order: `("Language", "de@simple")`."""
    header_comments: tuple[str, ...] = ()
    """The `#` lines above the header, without their mark."""
    header_fuzzy: bool = False
    header_entry: Unit | None = None
    """The header as an entry, without its notes, where it holds more than well-formed fields: `#.` or `#:` lines,
    flags, a line without a field, no line break at its end. None for all others."""

    def field(self, name: str) -> str | None:
        """The value of a header field, or None."""
        return next((value for key, value in self.header if key.casefold() == name.casefold()), None)


@dataclass(frozen=True, slots=True)
class Counts:
    """What a formula needs. Counts add up; scores are never averaged."""

    sentences: int = 0
    words: int = 0
    letters: int = 0
    """Letters without digits and marks."""
    characters: int = 0
    """Letters and digits of words."""
    syllables: int = 0
    long_words: int = 0
    """Words of more than 6 letters."""
    polysyllables: int = 0
    """Words of three and more syllables."""
    four_syllables: int = 0
    five_syllables: int = 0
    six_syllables: int = 0
    """Words of four, five, and six and more syllables (four_syllables counts four and more, five_syllables five and
    more)."""
    monosyllables: int = 0
    hard_words: int = 0
    """Words that are not on the language's list of easy words; 0 where it has none."""
    fog_words: int = 0
    """Gunning's complex words."""
    commas: int = 0
    """Commas and full-width commas."""
    han: int = 0
    hiragana: int = 0
    katakana: int = 0
    latin: int = 0
    """Characters in runs of these scripts (Chinese, Japanese)."""
    han_runs: int = 0
    hiragana_runs: int = 0
    katakana_runs: int = 0
    latin_runs: int = 0
    effort: int = 0
    """Levels times words, in thousandths, summed over the sentences, before levels are kept from 1 to 6; 0 where there
    is no model for the language."""
    effort_squares: int = 0
    """Squares of the levels times words, in millionths, summed over the sentences."""
    foreign: int = 0
    """Letters of scripts that the language is not written in."""

    def __add__(self, other: Counts) -> Counts:
        return Counts(*(getattr(self, name) + getattr(other, name) for name in COUNT_NAMES))


COUNT_NAMES: tuple[str, ...] = tuple(item.name for item in fields(Counts))


@dataclass(frozen=True, slots=True)
class Score:
    """What a formula says of counts. There is no Score where it does not hold for the language."""

    formula: str
    """The formula's id: `flesch-reading-ease`."""
    value: float
    band: str | None = None
    """The formula's own word for the value, as an id: `plain`, `very-hard`; None where it has no bands, or where the
    text is too short for them."""
    neutral: bool = False
    """Nobody has tested the formula with the language: the value compares texts of it, and is never its main score."""


@dataclass(frozen=True, slots=True)
class Advice:
    """What a plain-language rule says of a passage."""

    rule: str
    """The rule's id: `passive`."""
    message: str
    """One sentence that states a fact."""
    suggestion: str = ""
    start: int = 0
    end: int = 0
    """Characters of the passage's plain text that it is about; both 0 for the whole."""


Forms = tuple[tuple[str, tuple[str, ...]], ...]
"""Locale tag and forms: words, a `*` at the end of one standing for any ending, or `/a regular expression/`."""


@dataclass(frozen=True, slots=True)
class Term:
    """A term of the source, what it means, and how the editions must and must not say it."""

    term: str
    """As the source says it; a `*` at the end of a word stands for any ending."""
    also: tuple[str, ...] = ()
    """Other ways in which the source says it."""
    meaning: str = ""
    """In plain words; empty if none is given."""
    translate: bool = True
    """False: it stays as it is in every language."""
    forms: Forms = ()
    forbidden: Forms = ()
    hard: bool | None = None
    """Whether a text has to explain it where it comes first; None where the glossary does not say."""
    severity: str = "warning"
    """How grave it is that a translation says it in a forbidden way, or changes what stays as it is."""

    @property
    def names(self) -> tuple[str, ...]:
        """All ways in which the source says it."""
        return (self.term, *self.also)

    def forms_in(self, locale: Locale) -> tuple[str, ...]:
        """How an edition must say it, the preferred form first; () where the glossary does not say."""
        return _nearest(self.forms, locale)

    def forbidden_in(self, locale: Locale) -> tuple[str, ...]:
        """How an edition must not say it."""
        return _nearest(self.forbidden, locale)


def _nearest(forms: Forms, locale: Locale) -> tuple[str, ...]:
    """The forms of the locale, of its fallbacks, or of the edition that a plain one is the plain one of."""
    known = dict(forms)
    tags = (locale.tag, *locale.fallbacks)
    ordinary = (tag.removesuffix("-simple") for tag in tags)
    return next((known[tag] for tag in (*tags, *ordinary) if tag in known), ())


@dataclass(frozen=True, slots=True)
class Pair:
    """A source and its translation, as a check gets them."""

    source: str
    target: str
    source_locale: Locale
    locale: Locale
    kind: str = "paragraph"
    slots: tuple[Slot, ...] = ()
    terms: tuple[Term, ...] = field(default=(), hash=False)
    """The glossary, with the names that the source has."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem of content; never an exception."""

    check: str
    severity: str
    """`error`, `warning` or `note`."""
    message: str
    """One sentence that states a fact."""
    file: str = ""
    """Relative to the project: the catalog, or the source text."""
    line: int = 0
    """1-based; 0 if unknown."""
    locale: str = ""
    """The tag of the edition; empty for the source itself."""
    entry: str = ""
    """The unit's id."""
    reason: str = ""
    suggestion: str = ""
    path: str = ""
    """The document."""
    kind: str = ""
    """What the check protects: `reassembly`, `meaning`, `omission`, `typography`, `terms`, `consistency`,
    `readability`; empty for what is found in a whole project."""
    source_line: int = 0
    """1-based line of the segment in the document; 0 if unknown."""
    by: tuple[str, ...] = ()
    """Who has accepted it; one that still is among the findings waits for a second name."""
    because: str = ""
    """Why they have."""
    of: tuple[str, str] = ("", "")
    """Digests of the source and of the translation that it is about; the latter empty for the source itself."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One segment of a localised text."""

    segment: Segment
    """The segment of the text that it was cut from (the source, or the pivot)."""
    text: str
    """As it stands in the localised file (markup, escapes and addresses put in)."""
    plain: str
    """What is read: without markup, on one line."""
    origin: str
    """The tag of the locale whose words these are: the edition's own, one of its fallbacks', or the source's."""
    state: str
    """`translated`, `fuzzy` (used in a draft only), `fallback`, `omitted` or `carried` (nothing to translate)."""
    sources: tuple[int, ...] = ()
    """Which segments of the source document it came from, counted from 0."""
    counts: Counts = Counts()
    scores: tuple[Score, ...] = ()
    findings: tuple[Finding, ...] = ()
    entry: str = ""
    """The unit's id."""
    lack: str = ""
    """Why other words than the edition's own stand here: `missing`, `fuzzy`, or `refused` for an error; else empty."""


@dataclass(frozen=True, slots=True)
class Localisation:
    """A document in one edition: pieces and the gaps between them."""

    path: str
    locale: Locale
    parts: tuple[str | Piece, ...]
    findings: tuple[Finding, ...] = ()
    """Findings that belong to no single piece."""
    review: str = "draft"
    """`draft`, or `reviewed; by=...` as the catalog's header has it; `lapsed; by=...` when the text has changed."""
    pivot: str = ""
    """The tag of the edition that it was made from, or empty for the source."""
    accepted: tuple[Finding, ...] = ()
    """Findings of no single piece that people have accepted."""

    def text(self) -> str:
        return "".join(part if isinstance(part, str) else part.text for part in self.parts)

    @property
    def pieces(self) -> tuple[Piece, ...]:
        return tuple(part for part in self.parts if isinstance(part, Piece))

    @property
    def counts(self) -> Counts:
        return sum((piece.counts for piece in self.pieces), Counts())

    def all_findings(self) -> Iterator[Finding]:
        yield from self.findings
        for piece in self.pieces:
            yield from piece.findings

    @property
    def coverage(self) -> float:
        """The share of pieces with words that are translated, 0 to 1; 1.0 where there is nothing to translate."""
        units = [piece for piece in self.pieces if piece.state != "carried"]
        done = sum(piece.state in {"translated", "omitted"} for piece in units)
        return done / len(units) if units else 1.0


@dataclass(frozen=True, slots=True)
class Artifact:
    """All there is to write for one file; `path` is relative to the project, with forward slashes."""

    path: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Refused:
    """A segment in which other words stand, because the publishing gate holds its translation back."""

    entry: str
    """The unit's id."""
    line: int
    """1-based, of its entry in the catalog."""
    origin: str
    """The tag of the locale whose words stand there."""
    message: str
    """The first error, in words."""


@dataclass(frozen=True, slots=True)
class HardSentence:
    """One of the sentences of a document that are the hardest to read."""

    number: int
    """Of the sentence of the source document that it came from, counted from 1."""
    text: str
    """What is read: without markup, on one line."""
    words: int
    """Words, or characters where no words can be counted."""
    hardness: int
    """0 very easy to 4 very hard."""
    level: float | None
    """1 to 6 (A1 to C2); None where there is no model for the language."""
    reasons: tuple[str, ...]
    """Facts, the weightiest first."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of `readability.csv`: a document in one locale."""

    path: str
    locale: str
    segments: int
    translated: int
    fuzzy: int
    counts: Counts
    level: float | None
    """1 to 6 (A1 to C2); None where there is no model for the language."""
    scores: tuple[Score, ...]
    """The first one is the language's main formula."""
    errors: int
    warnings: int
    review: str = "draft"
    coverage: float = 1.0
    hardest: tuple[HardSentence, ...] = ()
    """A few of its own sentences, the hardest first."""
    withheld: tuple[str, ...] = ()
    """Why it is not published in this edition, in words; empty where it is."""
    refused: tuple[Refused, ...] = ()
    """The segments whose translation has an error and does not stand in the text."""
    digest: str = ""
    """Of the edition's own words: what a review holds for."""
