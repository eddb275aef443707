"""A language, script and region in the words of each standard."""

from __future__ import annotations

from dataclasses import dataclass


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
