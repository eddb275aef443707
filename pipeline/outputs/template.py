"""The Jinja2 templates, compiled once in a process."""

from __future__ import annotations

from base64 import b64encode
from functools import lru_cache
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup


def render(name: str, **values: object) -> bytes:
    """A template of `pipeline/outputs/templates/` with its values, escaped for HTML, as UTF-8."""
    return _environment().get_template(name).render(values).encode()


@lru_cache(maxsize=4)
def script(name: str) -> tuple[Markup, str]:
    """A script of the same folder as a `<script>` element, and the hash by which the page's policy lets it run."""
    from markupsafe import Markup

    text = "\n" + files("pipeline.outputs").joinpath("templates", name).read_text(encoding="utf-8")
    digest = b64encode(sha256(text.encode()).digest()).decode()
    return Markup(f"<script>{text}</script>"), digest


@lru_cache(maxsize=1)
def _environment() -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape

    return Environment(
        loader=PackageLoader("pipeline.outputs"),
        autoescape=select_autoescape(["html"]),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
