"""The words of a msgid as they are compared when two texts are aligned."""

from __future__ import annotations

import re

_WIDE = r"\u2e80-\u2fff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
TOKEN = re.compile(rf"[{_WIDE}]|[^\W{_WIDE}]+")


def tokens(text: str) -> list[str]:
    """Words without case; in scripts without spaces single signs."""
    return TOKEN.findall(text.casefold())
