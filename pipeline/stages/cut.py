"""A text cut as the project has it cut."""

from __future__ import annotations

from pipeline.extract import extract
from pipeline.model import Document, Locale
from pipeline.stages.values import Job


def cut(job: Job, text: str, locale: Locale) -> Document:
    """The text as a document, with the configuration's segmentation, front-matter keys and untranslated terms."""
    config = job.config
    keys, kept = frozenset(config.front_matter), config.do_not_translate
    return extract(job.path, text, locale, by=config.segmentation, keys=keys, kept=kept)
