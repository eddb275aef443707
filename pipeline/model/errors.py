"""The errors that a command ends with, or a document is left out for."""

from __future__ import annotations


class PipelineError(Exception):
    """A file or a setting that cannot be used: "where: what is wrong; what would be right".

    `message` says what is wrong and what would be right; `where` names the file and, if known, the line.
    """

    def __init__(self, message: str, where: str = "") -> None:
        super().__init__(message, where)
        self.message = message
        self.where = where

    def __str__(self) -> str:
        return f"{self.where}: {self.message}" if self.where else self.message


class ConfigError(PipelineError):
    """`pipeline.yaml`, `glossary.yaml`, a language tag or a command-line value is wrong (exit status 2)."""


class UnreadableError(PipelineError):
    """A document or a catalog cannot be read; the others go on (exit status 3)."""
