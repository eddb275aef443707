"""Editions that have catalogs but do not stand in `pipeline.yaml`: they are kept, told of, and not published."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from pipeline.config import Config
from pipeline.stages.outline import Outline
from pipeline.workspace import Workspace, paths


def unlisted(workspace: Workspace, config: Config, outlines: Sequence[Outline]) -> Iterator[str]:
    """A sentence for each folder with catalogs of no edition: how it is used again, or renamed."""
    known = {edition.locale.gettext for edition in config.editions}
    counts = Counter(folder for folder, _ in workspace.all_catalogs() if folder not in known)
    begun = {tag for item in outlines for tag, units in item.finished if units}
    for folder, number in sorted(counts.items()):
        catalogs = "1 catalog" if number == 1 else f"{number} catalogs"
        yield (
            f"{paths.CATALOGS}/{folder} has {catalogs} of an edition that is not in pipeline.yaml; they are kept and "
            f"not published; {_use(config, folder, begun)}"
        )


def _use(config: Config, folder: str, begun: set[str]) -> str:
    """How the catalogs serve again; editions in the same language without a translation may be the same, renamed."""
    language = folder.partition("@")[0].partition("_")[0]
    new = [
        edition.locale
        for edition in config.editions
        if edition.locale.language == language and edition.locale.tag not in begun
    ]
    if not new:
        return "add the edition again to use them"
    names = " or ".join(f"{locale.tag!r}, rename the folder to {paths.CATALOGS}/{locale.gettext}" for locale in new)
    return f"add the edition again to use them, or, if it is now called {names} (there is no translation in it yet)"
