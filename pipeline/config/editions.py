"""The editions of `pipeline.yaml`: each checked for itself and against the others, pivots first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from pipeline.config.checks import CHECKS, Severities, severities
from pipeline.config.fields import Field, listed
from pipeline.config.goals import Goals
from pipeline.config.tags import ReadTag, tag
from pipeline.config.values import Edition
from pipeline.model import Locale

KEYS = ("locale", "from", "fallbacks", "goal", CHECKS)


@dataclass(frozen=True, slots=True)
class _Written:
    """An edition as it stands in the file."""

    locale: Locale
    field: Field
    keys: Mapping[str, Field]


def editions(
    field: Field, source: Locale, read_tag: ReadTag, goals: Goals, checks: Severities = ()
) -> tuple[Edition, ...]:
    """The editions in the order of the file, but each one behind its pivot; `checks` are the project's.

    Raises ConfigError for two editions with one gettext name, an unknown pivot, a circle of pivots, and a fallback
    that is no edition or has another script.
    """
    written = [_written(item, read_tag) for item in field.items()]
    _check_names(written, source)
    made = [_edition(one, written, source, read_tag, goals) for one in written]
    own = (severities(one.keys.get(CHECKS), goals.known, checks) for one in written)
    made = [replace(edition, checks=said) for edition, said in zip(made, own, strict=True)]
    places = {one.locale.tag: one.field for one in written}
    return tuple(_pivots_first({edition.locale.tag: edition for edition in made}, places))


def _written(field: Field, read_tag: ReadTag) -> _Written:
    if isinstance(field.value, str):
        return _Written(tag(field, read_tag), field, {})
    keys = field.mapping(KEYS, required=("locale",))
    return _Written(tag(keys["locale"], read_tag), field, keys)


def _check_names(written: list[_Written], source: Locale) -> None:
    taken = {source.gettext: f"the source {source.tag}"}
    for one in written:
        if one.locale.gettext in taken:
            raise one.field.wrong(
                f"{one.locale.tag} has the folder locales/{one.locale.gettext}, as {taken[one.locale.gettext]} has; "
                "keep one of them"
            )
        taken[one.locale.gettext] = f"the edition {one.locale.tag}"


def _edition(one: _Written, written: list[_Written], source: Locale, read_tag: ReadTag, goals: Goals) -> Edition:
    others = {other.locale.tag: other.locale for other in written if other is not one}
    pivot = _pivot(one.keys["from"], others, source, read_tag) if "from" in one.keys else ""
    if "fallbacks" in one.keys:
        fallbacks = tuple(_fallback(item, one.locale, others, read_tag) for item in one.keys["fallbacks"].items())
    else:
        fallbacks = tuple(name for name in one.locale.fallbacks if name in others)
    return Edition(one.locale, pivot, fallbacks, goals.read(one.keys.get("goal"), one.locale.language))


def _pivot(field: Field, others: Mapping[str, Locale], source: Locale, read_tag: ReadTag) -> str:
    name = tag(field, read_tag).tag
    if name == source.tag:
        raise field.wrong(f"{name} is the source; leave 'from' out, or name an edition")
    return _among(field, name, others)


def _fallback(field: Field, locale: Locale, others: Mapping[str, Locale], read_tag: ReadTag) -> str:
    name = _among(field, tag(field, read_tag).tag, others)
    if others[name].script != locale.script:
        raise field.wrong(
            f"{name} is written in {others[name].script} and {locale.tag} in {locale.script}; "
            "a fallback must have the same script"
        )
    return name


def _among(field: Field, name: str, others: Mapping[str, Locale]) -> str:
    if name not in others:
        raise field.wrong(f"{name} is no other edition of this project; there are: {listed(others) or 'none'}")
    return name


def _pivots_first(named: Mapping[str, Edition], places: Mapping[str, Field]) -> Iterator[Edition]:
    done: set[str] = set()
    for name in named:
        chain: list[str] = []
        at = name
        while at and at not in done:
            if at in chain:
                circle = " from ".join([*chain[chain.index(at) :], at])
                raise places[at].wrong(f"these editions are made from each other: {circle}; one must leave 'from' out")
            chain.append(at)
            at = named[at].pivot
        done.update(chain)
        yield from (named[link] for link in reversed(chain))
