"""`pipeline.yaml` and `glossary.yaml` -> Config: what a project wants, checked once."""

from pipeline.config.glossary import glossary
from pipeline.config.project import load
from pipeline.config.values import Config, Edition, Goal, Term

__all__ = ["Config", "Edition", "Goal", "Term", "glossary", "load"]
