"""What a text counts a medicine in: teaspoons, drops, tablets."""

from __future__ import annotations

from pipeline.facts.lexicon import lexicon
from pipeline.facts.text import folded
from pipeline.facts.values import Mention
from pipeline.model import Locale


def portions(text: str, locale: Locale) -> dict[str, Mention]:
    """What a medicine is counted in (teaspoons, drops, tablets), and the first word for each."""
    text = folded(text)
    found: dict[str, Mention] = {}
    for item in lexicon(locale.language).portions.find(text):
        found.setdefault(item.value, Mention(item.value, text[item.start : item.end], item.start, item.end))
    return found
