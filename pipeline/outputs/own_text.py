"""The localised text as publishers get it: safe characters, the language that it is really in, how far it is done."""

from __future__ import annotations

from pipeline.formats.front import front_matter
from pipeline.languages import locale
from pipeline.model import Localisation, Piece
from pipeline.outputs.body import BARE_KINDS, stands_in
from pipeline.outputs.characters import safe, without_references
from pipeline.outputs.names import name
from pipeline.outputs.notice import marked, notice
from pipeline.outputs.rendition import Rendition
from pipeline.yamltext import write


def own_text(localisation: Localisation, made: Rendition) -> str:
    """The text of an edition for its bundle.

    `lang` in its front matter, where there is one, names the edition, and it is `marked` how far the text is done; a
    plain text says so in its first lines.
    What stands in for a translation is in square brackets behind the name of its language, so that readers see it
    whatever the text is set with; in front matter, alternative texts and titles it is as it is.
    The texts below `build/texts/` keep the source's `lang`: there, nothing but the segments changes (law 3).
    """
    text = safe("".join(part if isinstance(part, str) else _told(part, localisation) for part in localisation.parts))
    if localisation.path.endswith(".txt"):
        mark = "\ufeff" * text.startswith("\ufeff")
        return mark + notice(made) + text[len(mark) :]
    return marked(_named(without_references(text), localisation), made)


def _told(piece: Piece, localisation: Localisation) -> str:
    segment = piece.segment
    if segment.style not in {"markdown", "plain"} or segment.kind in BARE_KINDS:
        return piece.text
    if not stands_in(piece, localisation.locale):
        return piece.text
    escape = "" if localisation.path.endswith(".txt") else "\\"
    return f"{escape}[{name(locale(piece.origin))}: {piece.text}{escape}]"


def _named(text: str, localisation: Localisation) -> str:
    for block in front_matter(text, frozenset({"lang"}), localisation.path).blocks:
        if block.path == ("lang",):
            value = write(localisation.locale.tag, block.style.partition(":")[2], block.raw)
            return text[: block.start] + value + text[block.start + len(block.raw) :]
    return text
