"""What is kept of a document in one edition for the whole project: its line of `readability.csv`, and a little more."""

from __future__ import annotations

from collections import Counter

from pipeline import readability
from pipeline.config import Config
from pipeline.model import Localisation, Row
from pipeline.outputs.figures import own_counts, severities
from pipeline.outputs.hard_sentences import of_document
from pipeline.outputs.withheld import refused, withheld


def row(
    localisation: Localisation,
    fuzzy: int = 0,
    level: float | None = None,
    *,
    config: Config | None = None,
    digest: str = "",
) -> Row:
    """The row of a localised text; `fuzzy` is the number of fuzzy entries in its catalog, `level` 1 to 6 if it is not
    that of its counts. With the `config` it says why the text is not published; `digest` is what a review holds for."""
    states = Counter(piece.state for piece in localisation.pieces)
    found = severities(localisation)
    counts = own_counts(localisation)
    return Row(
        path=localisation.path,
        locale=localisation.locale.tag,
        segments=sum(states.values()) - states["carried"],
        translated=states["translated"] + states["omitted"],
        fuzzy=fuzzy,
        counts=counts,
        level=readability.level(counts, localisation.locale.language) if level is None else level,
        scores=readability.score(counts, localisation.locale.language),
        errors=found["error"],
        warnings=found["warning"],
        review=localisation.review,
        coverage=localisation.coverage,
        hardest=of_document(localisation),
        withheld=withheld(localisation, config) if config else (),
        refused=refused(localisation),
        digest=digest,
    )
