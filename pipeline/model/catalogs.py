"""A PO file and its entries."""

from __future__ import annotations

from dataclasses import dataclass, field

from pipeline.model.locales import Locale


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
