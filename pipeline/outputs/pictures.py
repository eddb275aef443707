"""Pictures of a document: which one an edition shows, and which ones must not be published."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urlsplit

from pipeline.model import Finding, Locale
from pipeline.outputs.svg import objection

ATTACHMENTS: Mapping[str, str] = {
    ".pdf": "application/pdf",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".gif": "image/gif",
    ".webp": "image/webp",
    ".avif": "image/avif",
}
"""What may be published beside a document, by the ending of its name; no form of a document ends like this."""
MEDIA_TYPES: Mapping[str, str] = {
    ".md": "text/markdown; charset=utf-8",
    ".markdown": "text/markdown; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".mo": "application/x-gettext-translation",
    ".json": "application/json",
    ".zip": "application/zip",
    **ATTACHMENTS,
}


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


def publishable(name: str) -> bool:
    """Whether a file that a document shows or links to may be published: a picture or a PDF, by its name."""
    return not name.startswith("../") and _ending(name) in ATTACHMENTS


def active(name: str, data: bytes) -> str:
    """What a picture holds that could run or fetch something when it is opened on its own (SVG only); else empty."""
    return objection(data) if _ending(name) in {".svg", ".svgz"} else ""


def unsafe_pictures(pictures: Mapping[str, bytes]) -> tuple[Finding, ...]:
    """An error for every picture that is left out of the bundles because it is `active`."""
    return tuple(
        Finding(
            check="unsafe-picture",
            severity="error",
            message=f"the picture {name} {problem}; it is left out of the bundles",
            file=f"source_texts/{name}",
            reason="What does more than draw could run in the browser of whoever opens it.",
            suggestion="save it as a plain SVG in UTF-8, or as PNG",
        )
        for name, data in sorted(pictures.items())
        if (problem := active(name, data))
    )


def _ending(name: str) -> str:
    _, dot, ending = name.rpartition(".")
    return f"{dot}{ending.lower()}"
