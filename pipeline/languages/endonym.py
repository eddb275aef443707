"""What a language and its script and region are called in the language itself."""

from __future__ import annotations

from functools import cache

from pipeline.languages.loader import language
from pipeline.model import Locale


@cache
def endonym(locale: Locale) -> str:
    """`Deutsch`, `português (Brasil)`, `中文 (简体)`, `Deutsch (simple)`; the tag for a language that is not known.

    Script and region are named as CLDR names them; a variant stands as it is in the tag.
    """
    native = language(locale.language).native
    if not native:
        return locale.tag
    apart = locale.tag.split("-")[1:]
    said = [found for subtag in apart if (found := _subtag(locale, subtag))]
    return f"{native} ({', '.join(said)})" if said else native


def _subtag(locale: Locale, subtag: str) -> str:
    # Imported here: only what is shown to people needs it.
    from babel import Locale as Cldr
    from babel import UnknownLocaleError

    try:
        names = Cldr.parse(locale.language)
    except (UnknownLocaleError, ValueError):
        return subtag
    return str(names.scripts.get(subtag) or names.territories.get(subtag) or subtag)
