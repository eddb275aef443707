"""A BCP 47 language tag, and the Locale that follows from it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from pipeline.languages import subtags
from pipeline.model import ConfigError, Locale

_TAG = re.compile(
    r"(?P<language>[a-z]{2,3})"
    r"(?:-(?P<script>[a-z]{4}))?"
    r"(?:-(?P<region>[a-z]{2}|[0-9]{3}))?"
    r"(?P<variants>(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*)"
    r"(?P<rest>(?:-[a-wyz0-9](?:-[a-z0-9]{2,8})+)*(?:-x(?:-[a-z0-9]{1,8})+)?)",
    re.ASCII,
)
_SIMPLE = "simple"


@dataclass(frozen=True, slots=True)
class _Parts:
    language: str
    script: str
    """As written, or empty."""
    region: str
    rest: tuple[str, ...]
    """Variants, extensions and private use."""

    def tag(self) -> str:
        return "-".join(part for part in (self.language, self.script, self.region, *self.rest) if part)


@cache
def locale(tag: str) -> Locale:
    """The Locale of a BCP 47 tag such as `de`, `pt-BR` or `de-simple`, in any case of letters.

    Raises ConfigError if it is no such tag. Scripts, regions and parents are CLDR's; the name is gettext's
    (`ll[_CC][@variant]`), where Chinese is told apart by region.
    """
    parts = _parse(tag)
    script = parts.script or subtags.script(parts.language, parts.region)
    return Locale(
        tag=parts.tag(),
        gettext=_gettext(parts, script),
        cldr=subtags.cldr(parts.language, script, parts.region),
        language=parts.language,
        script=script,
        direction="rtl" if script in subtags.RIGHT_TO_LEFT else "ltr",
        fallbacks=_fallbacks(parts, script),
    )


def _parse(tag: str) -> _Parts:
    match = _TAG.fullmatch(tag.lower())
    if match is None:
        raise ConfigError(f"{tag!r} is not a language tag such as 'de' or 'pt-BR'{_meant(tag)}")
    rest = tuple(part for part in (match["variants"] + match["rest"]).split("-") if part)
    _check_rest(tag, rest)
    parts = _Parts(match["language"], (match["script"] or "").title(), (match["region"] or "").upper(), rest)
    wrong = subtags.objection(parts.language, parts.script, parts.region)
    if wrong:
        raise ConfigError(f"{tag!r} is not a language tag that can be used: {wrong}")
    return parts


def _meant(tag: str) -> str:
    """What is wrong with a tag in another system's spelling, if that can be said."""
    guess = tag.partition(".")[0].replace("_", "-").replace("@", "-")
    return f"; did you mean {guess!r}?" if guess != tag and _TAG.fullmatch(guess.lower()) else ""


def _check_rest(tag: str, rest: tuple[str, ...]) -> None:
    """No variant and no extension may stand twice (RFC 5646, 2.2.5 and 2.2.6); behind `x` all may."""
    public = rest[: rest.index("x")] if "x" in rest else rest
    single = next((index for index, part in enumerate(public) if len(part) == 1), len(public))
    once = public[:single] + tuple(part for part in public[single:] if len(part) == 1)
    for part in once:
        if once.count(part) > 1:
            raise ConfigError(f"{tag!r} is not a language tag such as 'de' or 'pt-BR': {part!r} stands in it twice")


def _gettext(parts: _Parts, script: str) -> str:
    """The name of the folder under `locales/`."""
    region = parts.region
    if parts.language == "zh" and not region:
        region = {"Hans": "CN", "Hant": "TW"}.get(script, "")
        usual = script
    else:
        usual = subtags.script(parts.language, region)
    modifiers = [] if script == usual else [subtags.MODIFIERS.get(script, script.lower())]
    modifiers += parts.rest
    name = f"{parts.language}_{region}" if region else parts.language
    return f"{name}@{'-'.join(modifiers)}" if modifiers else name


def _fallbacks(parts: _Parts, script: str) -> tuple[str, ...]:
    """Nearest first: without the rest, then CLDR's parents. A plain edition falls back to plain editions only."""
    keep = (_SIMPLE,) if _SIMPLE in parts.rest else ()
    chain = [_Parts(parts.language, parts.script, parts.region, keep)] if parts.rest != keep else []
    chain += [
        _Parts(language, written, region, keep)
        for language, written, region in subtags.parents(parts.language, parts.script, parts.region, script)
    ]
    return tuple(step.tag() for step in chain)
