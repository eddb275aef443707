"""Pictures of a document: which one an edition shows, and which ones must not be published."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

from pipeline.model import Finding, Locale

MEDIA_TYPES: Mapping[str, str] = {
    ".md": "text/markdown; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".mo": "application/x-gettext-translation",
    ".json": "application/json",
    ".zip": "application/zip",
    ".pdf": "application/pdf",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".gif": "image/gif",
    ".webp": "image/webp",
    ".avif": "image/avif",
}
_ACTIVE = re.compile(
    rb"<\s*(?:[\w.-]+:)?(?:script|foreignobject|iframe|object|embed)\b|\son\w+\s*=|javascript:|<!entity|<!doctype[^>]*\[",
    re.IGNORECASE,
)


def target(path: str, address: str) -> str | None:
    """The file that a relative address in the document at `path` leads to, relative to the source texts.

    None for what is no file of the project: an address with a scheme or a host, an absolute one, a bare anchor.
    What climbs out of the source texts starts with `../`.
    """
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    if parts.scheme or parts.netloc or not parts.path or parts.path.startswith("/"):
        return None
    return normpath(join(dirname(path), unquote(parts.path)))


def variant(name: str, locale: Locale, names: Collection[str]) -> str | None:
    """The picture to show for `name`: that of the locale (`cell.pt-BR.svg`), of its language (`cell.pt.svg`), or its
    own; None where there is none."""
    stem, dot, ending = name.rpartition(".")
    wanted = [f"{stem}.{tag}{dot}{ending}" for tag in dict.fromkeys((locale.tag, *locale.fallbacks, locale.language))]
    return next((found for found in (*wanted, name) if found in names), None)


def active(name: str, data: bytes) -> bool:
    """Whether a picture could run a program or fetch something when it is opened on its own (SVG only)."""
    text = data.replace(b"\0", b"")
    return name.lower().endswith((".svg", ".svgz")) and bool(
        _ACTIVE.search(text) or not text.lstrip(_SPACE).startswith(b"<")
    )


_SPACE = b"\xef\xbb\xbf \t\r\n"


def unsafe_pictures(pictures: Mapping[str, bytes]) -> tuple[Finding, ...]:
    """An error for every picture that is left out of the bundles because it is `active`."""
    return tuple(
        Finding(
            check="unsafe-picture",
            severity="error",
            message=f"the picture {name} holds a script or another active part, and is left out of the bundles",
            file=f"source_texts/{name}",
            reason="It could run in the browser of whoever opens it.",
            suggestion="save it as a plain SVG, or as PNG",
        )
        for name, data in sorted(pictures.items())
        if active(name, data)
    )
