"""`pipeline.yaml` and `glossary.yaml` -> Config: what a project wants, checked once."""

from pipeline.config.glossary import glossary
from pipeline.config.goals import Known
from pipeline.config.links import Link, links
from pipeline.config.profiles import PROFILES, Profile
from pipeline.config.project import load
from pipeline.config.values import Config, Edition, Goal, Limit, Memory
from pipeline.model import Term

__all__ = [
    "PROFILES",
    "Config",
    "Edition",
    "Goal",
    "Known",
    "Limit",
    "Link",
    "Memory",
    "Profile",
    "Term",
    "glossary",
    "links",
    "load",
]
