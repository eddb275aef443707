"""A document that is cut into sentences and was cut into blocks, or the other way round, keeps its translations."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from pipeline import checks
from pipeline.catalog.blocks import Group, groups
from pipeline.catalog.converted import converted
from pipeline.config import Config
from pipeline.extract import extract
from pipeline.model import Catalog, Document, Locale, Pair, Segment

_GRAVE = frozenset({"error", "warning"})


def switched(
    old: Catalog | None, template: Catalog, document: Document, config: Config, locale: Locale
) -> Catalog | None:
    """The catalog as the `template` of the document wants it; as it is where the segmentation has not changed."""
    if old is None or old.units == () == old.obsolete:
        return old
    here = {unit.key for unit in old.units}
    wanted = [unit.key for unit in template.units]
    if all(key in here for key in wanted):
        return old
    return converted(old, wanted, _groups(document, config), locale, _agreeing(document.locale, locale))


@lru_cache(maxsize=4)
def _groups(document: Document, config: Config) -> tuple[Group, ...]:
    """The blocks of several sentences, by the document as it is and as it was cut."""
    keys, kept = frozenset(config.front_matter), config.do_not_translate
    text, by = document.text(), config.segmentation
    before = extract(document.path, text, document.locale, by=by, keys=keys, kept=kept, other=True)
    # What has fewer segments is cut into blocks.
    blocks, sentences = sorted((document, before), key=lambda one: len(one.segments))
    return groups(blocks.segments, sentences.segments)


def _agreeing(source: Locale, locale: Locale) -> Callable[[Segment, str], bool]:
    def agrees(segment: Segment, text: str) -> bool:
        pair = Pair(segment.text, text, source, locale, segment.kind, segment.slots)
        return not any(finding.severity in _GRAVE for finding in checks.check(pair, must=segment.must, last=True))

    return agrees
