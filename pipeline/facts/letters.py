"""Letters that a language has words for: hepatitis B, 乙肝."""

from __future__ import annotations

from pipeline.facts.lexicon import lexicon
from pipeline.facts.text import folded
from pipeline.model import Locale


def letters(text: str, locale: Locale) -> frozenset[str]:
    """The Latin letters of things that a plain text names in its own script: B of `乙型肝炎`."""
    return frozenset(item.value for item in lexicon(locale.language).letters.find(folded(text)))
