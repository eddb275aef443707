"""What is known of each language, one YAML file per language, and the locale values."""

from pipeline.languages.endonym import endonym
from pipeline.languages.facts import Facts
from pipeline.languages.loader import known, language, small_words
from pipeline.languages.overview import Overview, overview
from pipeline.languages.tags import locale
from pipeline.languages.values import Language, Plain, Segmentation, Signs, Typography

__all__ = [
    "Facts",
    "Language",
    "Overview",
    "Plain",
    "Segmentation",
    "Signs",
    "Typography",
    "endonym",
    "known",
    "language",
    "locale",
    "overview",
    "small_words",
]
