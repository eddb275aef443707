"""What a publisher gets of a document: its forms, its pictures, and its entry in the manifest."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from hashlib import sha256

from pipeline.config import Config
from pipeline.model import Artifact, Locale, Localisation
from pipeline.outputs.archive import archive
from pipeline.outputs.characters import safe
from pipeline.outputs.figures import figures
from pipeline.outputs.forms import FORMS
from pipeline.outputs.goals import goal_of
from pipeline.outputs.manifest import Json, entry_of, manifest, schema
from pipeline.outputs.own_text import own_text
from pipeline.outputs.paths import bundle_path, own_path
from pipeline.outputs.pictures import active, publishable, variant
from pipeline.outputs.relink import published_in, relinked
from pipeline.outputs.rendition import Rendition, rendition
from pipeline.outputs.withheld import withheld

__all__ = [
    "FORMS",
    "archive",
    "entry",
    "files",
    "manifest",
    "published",
    "published_in",
    "relinked",
    "schema",
    "withheld",
]


def files(
    localisation: Localisation,
    source: Localisation,
    catalog_mo: bytes | None,
    config: Config,
    pictures: Mapping[str, bytes],
    *,
    alternates: Iterable[Locale] = (),
) -> tuple[Artifact, ...]:
    """All files of a document in the bundle of its edition; none where it is `withheld`.

    `catalog_mo` is the compiled catalog, None where there is none (the source's own bundle). `pictures` are files of
    the source texts by their path there; of the pictures and PDFs that the document shows or links to, the edition's
    own version (`cell.de.svg`) is put under the name that the text uses (`cell.svg`). `alternates` are the locales in
    which the document is `published`, which its page names.
    """
    if withheld(localisation, config):
        return ()
    others = tuple(alternates)
    made = replace(rendition(localisation, source), notice=safe(config.notice_in(localisation.locale)))
    tag, path = localisation.locale.tag, localisation.path
    own = (Artifact(own_path(tag, path), own_text(localisation, made).encode()),)
    forms = tuple(
        Artifact(bundle_path(tag, path, ending), form(made, config, others))
        for ending, form in FORMS.items()
        if not path.endswith(ending)
    )
    compiled = (Artifact(bundle_path(tag, path, ".mo"), catalog_mo),) if catalog_mo is not None else ()
    found = (*own, *forms, *compiled, *_pictures(made, pictures))
    assert len({artifact.path for artifact in found}) == len(found), "two files of a bundle have one name"
    return found


def published(texts: Iterable[Localisation], config: Config) -> tuple[Locale, ...]:
    """The locales in which a document is given to publishers, of all that it was made in."""
    return tuple(text.locale for text in texts if not withheld(text, config))


def entry(
    localisation: Localisation,
    source: Localisation,
    artifacts: Iterable[Artifact],
    config: Config,
    level: float | None = None,
) -> dict[str, Json]:
    """The document's entry in the manifest; `artifacts` are what `files` gave, `level` is 1 to 6 or unknown."""
    return entry_of(
        localisation,
        revision=sha256(source.text().encode()).hexdigest(),
        made=rendition(localisation, source),
        said=figures(localisation, goal_of(config, localisation.locale.tag), level),
        artifacts=artifacts,
        withheld=withheld(localisation, config),
        config=config,
    )


def _pictures(made: Rendition, pictures: Mapping[str, bytes]) -> Iterable[Artifact]:
    for name in filter(publishable, made.files):
        shown = variant(name, made.locale, pictures)
        if shown and not active(name, pictures[shown]):
            yield Artifact(own_path(made.locale.tag, name), pictures[shown])
