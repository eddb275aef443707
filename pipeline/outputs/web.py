"""The page that a publisher puts on a site: complete, sanitised, in the reader's language."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import quote

from pipeline.config import Config
from pipeline.model import Locale
from pipeline.outputs.characters import safe
from pipeline.outputs.names import name
from pipeline.outputs.paths import stem, up
from pipeline.outputs.phrases import phrases
from pipeline.outputs.rendition import Rendition
from pipeline.outputs.template import render


def web(made: Rendition, config: Config, alternates: Iterable[Locale] = ()) -> bytes:
    """The HTML page of a document in one edition, UTF-8.

    `alternates` are the editions that there are of it: their pages are named in `link rel="alternate"`, by language,
    script and region alone, since that is all that search engines read; a plain edition is named only where there is
    no ordinary one.
    """
    from markupsafe import Markup

    said = phrases(made.locale)
    before, mark, behind = made.body.partition("</h1>")
    title, body = (before + mark, behind) if mark else ("", made.body)
    return render(
        "document.html",
        made=made,
        title=Markup(title),
        body=Markup(body),
        phrases=said,
        direction="rtl"
        if said.tag == made.locale.language and made.locale.direction == "rtl"
        else _direction(said.tag),
        languages=[(locale, name(locale)) for locale in made.foreign],
        alternates=sorted(_alternates(alternates, made.path).items()),
        source=config.source,
        rights=tuple(filter(None, map(safe, (config.attribution, config.licence)))),
    )


def _direction(tag: str) -> str:
    from pipeline.languages import locale

    return locale(tag).direction


def _alternates(locales: Iterable[Locale], path: str) -> dict[str, str]:
    """hreflang -> address, relative to the page, encoded."""
    found: dict[str, str] = {}
    for locale in sorted(locales, key=lambda locale: len(locale.tag)):
        found.setdefault(_search_tag(locale.tag), f"{up(path)}../{locale.tag}/{quote(stem(path))}.html")
    return found


def _search_tag(tag: str) -> str:
    """Language, script and region of a tag: `de` for `de-simple`, `zh-Hant-TW` as it is."""
    language, *others = tag.split("-")
    kept = [part for part in others[:2] if (len(part) in {2, 4} and not part[0].isdigit()) or len(part) == 3]
    return "-".join([language, *kept])
