"""The localised text as publishers get it: safe characters, the language that it is really in, how far it is done."""

from __future__ import annotations

from pipeline.formats.front import front_matter
from pipeline.model import Localisation
from pipeline.outputs.characters import safe, without_references
from pipeline.outputs.notice import marked, notice
from pipeline.outputs.rendition import Rendition
from pipeline.yamltext import write


def own_text(localisation: Localisation, made: Rendition) -> str:
    """The text of an edition for its bundle.

    `lang` in its front matter, where there is one, names the edition, and it is `marked` how far the text is done; a
    plain text says so in its first lines.
    The texts below `build/texts/` keep the source's `lang`: there, nothing but the segments changes (law 3).
    """
    text = safe(localisation.text())
    if localisation.path.endswith(".txt"):
        mark = "\ufeff" * text.startswith("\ufeff")
        return mark + notice(made) + text[len(mark) :]
    return marked(_named(without_references(text), localisation), made)


def _named(text: str, localisation: Localisation) -> str:
    for block in front_matter(text, frozenset({"lang"}), localisation.path).blocks:
        if block.path == ("lang",):
            value = write(localisation.locale.tag, block.style.partition(":")[2], block.raw)
            return text[: block.start] + value + text[block.start + len(block.raw) :]
    return text
