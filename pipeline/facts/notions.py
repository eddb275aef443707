"""What a text speaks of: the notions that its words name, and those that they may stand for."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from pipeline.facts.lexicon import Lexicon, lexicon
from pipeline.facts.text import folded
from pipeline.facts.values import Mention
from pipeline.languages import language
from pipeline.model import Locale


def unspoken(source: str, source_locale: Locale, target: str, locale: Locale) -> Iterator[Mention]:
    """The words of a plain text that name a notion, where no word of the other text may stand for all it names.

    Those of which the language of the other text has no words are left out.
    """
    named, text = language(locale.language).facts, folded(source)
    known = named.notions.keys() if named else ()
    said = list(lexicon(source_locale.language).notions.find(text)) if known else []
    names = [{notion.name for notion in item.value if notion.names_it and notion.name in known} for item in said]
    there = _named(folded(target), lexicon(locale.language)) if any(names) else ()
    for item, own in zip(said, names, strict=True):
        if missing := own.difference(there):
            yield Mention(min(missing), text[item.start : item.end], item.start, item.end)


def _named(text: str, known: Lexicon) -> frozenset[str]:
    """The notions that words of a folded text may stand for, also inside of a phrase for another one: your chest."""
    found = chain(known.notions.find(text), known.notion_words.find(text))
    return frozenset(notion.name for item in found for notion in item.value)
