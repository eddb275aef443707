"""Where each output lies: the paths of artifacts, relative to the project, with forward slashes."""

from __future__ import annotations

BUNDLES = "build/bundles/"
INDEX = "reports/html/index.html"


def stem(path: str) -> str:
    """A document's path without `.md`; another ending stays, so that `a.md` and `a.txt` never meet."""
    return path.removesuffix(".md")


def text_path(tag: str, path: str) -> str:
    """The localised text: `build/texts/<locale>/<topic>/<document>.md`."""
    return f"build/texts/{tag}/{path}"


def page_path(path: str) -> str:
    """The report: `reports/html/<topic>/<document>.html`; a document called `index.md` leaves room for the index."""
    name = path if path == "index.md" else stem(path)
    return f"reports/html/{name}.html"


def bundle_path(tag: str, path: str, ending: str) -> str:
    """Another form of a document in a bundle: `build/bundles/<locale>/<topic>/<document><ending>`."""
    return f"{BUNDLES}{tag}/{path if path.endswith(ending) else stem(path) + ending}"


def own_path(tag: str, path: str) -> str:
    """The document itself in a bundle: `build/bundles/<locale>/<topic>/<document>.md`."""
    return f"{BUNDLES}{tag}/{path}"


def up(path: str) -> str:
    """The way from a file up to the folder that `path` starts in: `../` for `topic/document.html`."""
    return "../" * path.count("/")
