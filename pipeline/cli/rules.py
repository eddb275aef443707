"""All checks there are, by name, those of the plain-language rules too."""

from __future__ import annotations

from collections.abc import Mapping

from pipeline import checks, readability


def every() -> Mapping[str, checks.Name]:
    return checks.every({name: rule.why for name, rule in readability.RULES.items()})
