"""Language tags in a configuration file."""

from __future__ import annotations

from collections.abc import Callable

from pipeline.config.fields import Field
from pipeline.model import ConfigError, Locale

ReadTag = Callable[[str], Locale]
"""A language tag -> Locale, or ConfigError: `languages.locale`, which a room on the same floor may not import."""


def tag(field: Field, read_tag: ReadTag) -> Locale:
    """The Locale of a value. Raises ConfigError with the place of the value."""
    try:
        return read_tag(field.string())
    except ConfigError as error:
        raise (error if error.where else field.wrong(error.message)) from None
