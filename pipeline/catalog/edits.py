"""What kind of edit made one source text out of another."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline import facts
from pipeline.catalog.inner import parts
from pipeline.catalog.looks import PUNCTUATION, bare, looks, rewrapped, spoken
from pipeline.catalog.sense import sense
from pipeline.markup import plain
from pipeline.model import Locale


@dataclass(frozen=True, slots=True)
class Edit:
    """How a msgid has changed."""

    kind: str
    """`same`, `re-wrapped`, `cosmetic`, `wording` or `meaning`."""
    what: tuple[str, ...] = ()
    """What changed: for a cosmetic edit names of LOOKS, for one of the meaning what `sense` says."""

    @property
    def harmless(self) -> bool:
        """Whether a translation of the old text is one of the new text."""
        return self.kind in {"same", "re-wrapped", "cosmetic"}


def edit(old: str, new: str, locale: Locale) -> Edit:
    """What kind of edit made `new` of `old`, two msgids in one locale."""
    if old == new:
        return Edit("same")
    changed = sense(old, new, locale)
    if changed:
        return Edit("meaning", changed)
    if bare(old) != bare(new):
        return Edit("wording")
    if rewrapped(old, new):
        return Edit("re-wrapped")
    what = looks(old, new)
    if what is None or (PUNCTUATION in what and not _is_safe(old, new, locale)):
        return Edit("wording")
    return Edit("cosmetic", what)


def _is_safe(old: str, new: str, locale: Locale) -> bool:
    """Whether marks that came, went or changed leave the sense as it is.

    Those at the end do, and those inside where nothing is denied and nothing is parted or joined.
    """
    if spoken(old) == spoken(new):
        return True
    was, now = plain(old), plain(new)
    return facts.negations(now, locale) == () and not parts(was, now, locale)
