"""What a check is given, and what it finds."""

from __future__ import annotations

from dataclasses import dataclass, field

from pipeline.model.locales import Locale
from pipeline.model.slots import Slot
from pipeline.model.terms import Term


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
