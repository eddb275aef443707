"""`make train DATA=FOLDER`: texts -> features.tsv.gz -> weights.json and the tables of MODEL.md; without DATA, the
table that is there is used."""

from __future__ import annotations

import sys
from pathlib import Path

from pipeline.readability.level.model import WEIGHTS
from training import card, data, parallel, table
from training.made import made
from training.scales import scales


def main(folder: str | None) -> None:
    """Writes the table and the weights; `folder` holds readability-data/ and corpora/."""
    found = scales()
    if folder:
        features = data.Features(found)
        root = Path(__file__).parents[2]
        table.write([*data.rows(Path(folder), features), *parallel.rows(root, Path(folder), features)])
    rows = table.read()
    WEIGHTS.write_text(made(rows, found), encoding="utf-8")
    card.write(rows)
    print(f"wrote {WEIGHTS} and {card.CARD}")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else None)
