"""The localised text of a document as a file."""

from __future__ import annotations

from pipeline.model import Artifact, Localisation
from pipeline.outputs.paths import text_path


def texts(localisation: Localisation) -> Artifact:
    """`build/texts/<locale>/<topic>/<document>.md`: the localised text, UTF-8, with the source's BOM and line ends."""
    return Artifact(text_path(localisation.locale.tag, localisation.path), localisation.text().encode())
