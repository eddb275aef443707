"""The localised text as publishers get it: safe characters, and the language that it is really in."""

from __future__ import annotations

from pipeline.formats.front import front_matter
from pipeline.model import Localisation
from pipeline.outputs.characters import safe, without_references
from pipeline.yamltext import write


def own_text(localisation: Localisation) -> str:
    """The text of an edition for its bundle; `lang` in its front matter, where there is one, names the edition.

    The texts below `build/texts/` keep the source's `lang`: there, nothing but the segments changes (law 3).
    """
    text = safe(localisation.text())
    if localisation.path.endswith(".txt"):
        return text
    text = without_references(text)
    for block in front_matter(text, frozenset({"lang"}), localisation.path).blocks:
        if block.path == ("lang",):
            value = write(localisation.locale.tag, block.style.partition(":")[2], block.raw)
            return text[: block.start] + value + text[block.start + len(block.raw) :]
    return text
