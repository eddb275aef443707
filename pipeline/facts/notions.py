"""What a text speaks of: the notions that its words name, and those that they may stand for."""

from __future__ import annotations

from collections.abc import Iterator

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
    left = _left(set().union(*names), folded(target), lexicon(locale.language))
    for item, own in zip(said, names, strict=True) if left else ():
        if missing := own & left:
            yield Mention(min(missing), text[item.start : item.end], item.start, item.end)


def named_notions(text: str, locale: Locale) -> Iterator[Mention]:
    """The words of a plain text that name one notion and no other, by place."""
    plain = folded(text)
    for item in lexicon(locale.language).notions.find(plain):
        names = {notion.name for notion in item.value if notion.names_it}
        if len(names) == 1:
            yield Mention(names.pop(), plain[item.start : item.end], item.start, item.end)


def _left(asked: set[str], text: str, known: Lexicon) -> set[str]:
    """The notions for which no word of a folded text may stand, also inside of a phrase for another one: your chest."""
    for book in (known.notions, known.notion_words) if asked else ():
        for item in book.find(text):
            asked.difference_update([notion.name for notion in item.value])
            if not asked:
                return asked
    return asked
