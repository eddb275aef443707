"""plainloc: explainer texts in plain language, in many languages.

`score(text, locale)` tells how readable a text is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pipeline.readability.api import score

__version__ = "0.1.0"
__all__ = ["__version__", "score"]


def __getattr__(name: str) -> object:
    # Late, so that importing the package, as every command does, stays quick.
    if name == "score":
        from pipeline.readability.api import score

        return score
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
