"""The findings that `plainloc accept` names, and what it tells of them."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import asdict, dataclass

import click

from pipeline import checks, languages
from pipeline.checks import Acceptance
from pipeline.cli import named
from pipeline.cli.hints import meant
from pipeline.cli.options import clock, said
from pipeline.cli.shown import shown
from pipeline.cli.work import work
from pipeline.config import Config
from pipeline.model import ConfigError, Finding, Locale
from pipeline.stages import Outcome
from pipeline.stages import accept as stage
from pipeline.stages.accepted import load, locales
from pipeline.workspace import Workspace, paths

HEAD = ("locale", "document", "entry", "check", "by", "state", "reason")
_ENTRY = re.compile(r"[0-9a-f]{4,8}")
_SHOWN = 12


@dataclass(frozen=True, slots=True)
class Names:
    """What was typed to name a finding."""

    locale: str
    document: str
    entry: str
    check: str


@dataclass(frozen=True, slots=True)
class _Looked:
    """A project, the locale in question, and what a run finds there."""

    workspace: Workspace
    config: Config
    locale: Locale
    outcome: Outcome

    @property
    def status(self) -> int:
        return 3 if self.outcome.errors else 0


def accept(names: Names, form: str, *, reason: str, by: str, second: str) -> int:
    """Accepts the finding with these names; the exit status. Raises ConfigError."""
    looked = _looked(names.locale)
    found = _found(looked, names)
    on = clock().date()
    done = stage.accept(
        looked.workspace, looked.config, looked.locale, found, on=on, reason=reason, by=by, second=second
    )
    waits = not done.second and checks.needs_two(found, looked.config.second_name)
    more = "; it waits for a second name (publishing: second_name in pipeline.yaml)" if waits else ""
    _tell([stage.State(names.locale, done, stage.WAITS if waits else stage.HOLDS)], form, f"accepted{more}")
    return looked.status


def revoke(names: Names, form: str) -> int:
    """Takes an acceptance back; the exit status. Raises ConfigError that names those there are."""
    workspace = said().workspace()
    locale = _locale(workspace.config(), names.locale)
    item = _item(load(workspace, locale), names, paths.accepted(locale))
    stage.revoke(workspace, locale, item)
    _tell([stage.State(locale.tag, item, "revoked")], form, "revoked")
    return 0


def show(tag: str | None, form: str) -> int:
    """Lists what is accepted, and what has become of it; the exit status."""
    looked = _looked(tag)
    states = [one for locale in _some(looked, tag) for one in _states(looked, locale)]
    if form == "json":
        _tell(states, form)
    else:
        click.echo(_table(states))
    return looked.status


def clean(tag: str | None, form: str) -> int:
    """Removes what has ended; the exit status. Raises ConfigError where not all could be read."""
    looked = _looked(tag)
    if looked.outcome.errors:
        raise ConfigError("not all could be read, so nobody knows what has ended; mend that first", "--clean")
    gone = [
        stage.State(locale.tag, item, "removed")
        for locale in _some(looked, tag)
        for item in stage.clean(looked.workspace, locale, _states(looked, locale))
    ]
    _tell(gone, form, "removed")
    return 0


def _states(looked: _Looked, locale: Locale) -> tuple[stage.State, ...]:
    return stage.states(looked.workspace, looked.config, locale, looked.outcome)


def _looked(tag: str | None) -> _Looked:
    """What a run finds: in one edition, or where none is named or the source is, in all."""
    workspace = said().workspace()
    config = workspace.config()
    locale = _locale(config, tag) if tag else config.source
    done = work(["check"], locales=() if locale == config.source else (locale.tag,), workspace=workspace)
    return _Looked(workspace, config, locale, done.outcome)


def _locale(config: Config, tag: str) -> Locale:
    known = languages.locale(tag)
    return config.source if known.tag == config.source.tag else named.edition(config, tag).locale


def _some(looked: _Looked, tag: str | None) -> Iterator[Locale]:
    yield from (looked.locale,) if tag else locales(looked.config)


def _found(looked: _Looked, names: Names) -> Finding:
    """The finding that is meant; where one entry has several of a check, the first. Raises ConfigError."""
    path = named.document(looked.workspace, names.document)
    there = [
        found
        for found in (*looked.outcome.findings, *looked.outcome.accepted)
        if (found.path, found.locale) == (path, looked.locale.tag)
    ]
    entry = _entry(names.entry, {found.entry or checks.WHOLE for found in there}, f"{path}, {looked.locale.tag}")
    here = {found.check: found for found in reversed(there) if (found.entry or checks.WHOLE) == entry}
    if names.check not in here:
        near = meant(names.check, here) or f"; there are: {', '.join(sorted(here))}"
        raise ConfigError(f"there is no finding of {names.check!r}{near}", f"{path}, entry {entry}")
    return here[names.check]


def _entry(typed: str, there: Collection[str], where: str) -> str:
    """The id that starts with what was typed. Raises ConfigError."""
    if typed != checks.WHOLE and not _ENTRY.fullmatch(typed):
        raise ConfigError(
            f"{typed!r} is no entry; write the 8 digits that 'plainloc check' shows in brackets, or at least the first "
            f"four, or {checks.WHOLE!r} for a finding on the whole text",
            where,
        )
    found = sorted(one for one in there if one.startswith(typed))
    if len(found) == 1:
        return found[0]
    if found:
        raise ConfigError(f"several entries start with {typed!r}: {', '.join(found)}; write more digits", where)
    known = sorted(there)
    more = ", ..." if len(known) > _SHOWN else ""
    listed = f"entries with findings: {', '.join(known[:_SHOWN])}{more}" if known else "there are no findings here"
    raise ConfigError(f"there is no finding on the entry {typed!r}; {listed}", where)


def _item(items: Sequence[Acceptance], names: Names, where: str) -> Acceptance:
    document = names.document.removeprefix("./").removeprefix(f"{paths.SOURCES}/")
    here = [item for item in items if item.document == document]
    if not here:
        there = ", ".join(sorted({item.document for item in items})) or "nothing"
        raise ConfigError(f"nothing is accepted of {document!r}; the file has: {there}", where)
    entry = _entry(names.entry, {item.entry for item in here}, f"{where}, {document}")
    found = next((item for item in here if (item.entry, item.check) == (entry, names.check)), None)
    if found is None:
        listed = ", ".join(item.check for item in here if item.entry == entry)
        raise ConfigError(f"{names.check!r} is not accepted there; accepted is: {listed}", f"{where}, entry {entry}")
    return found


def _tell(states: Sequence[stage.State], form: str, done: str = "") -> None:
    if form == "json":
        rows = [{"locale": one.locale, **asdict(one.item), "state": one.state} for one in states]
        click.echo(json.dumps({"accepted": rows}, ensure_ascii=False, indent=2))
        return
    for one in states:
        item = one.item
        click.echo(
            shown(f"{one.locale} {item.document} {item.entry} {item.check}, by {' and '.join(item.names)}: {done}")
        )
    if not states and not said().quiet:
        click.echo(f"nothing {done}", err=True)


def _table(states: Sequence[stage.State]) -> str:
    from pipeline.cli.tables import table

    rows = [
        (one.locale, one.item.document, one.item.entry, one.item.check, _who(one.item), one.state, _why(one))
        for one in states
    ]
    return table(HEAD, rows) if rows else "nothing is accepted"


def _who(item: Acceptance) -> str:
    """The names, each with its day where the file tells it."""
    days = (item.on, item.second_on)
    return ", ".join(f"{name} on {day}" if day else name for name, day in zip(item.names, days, strict=False))


def _why(one: stage.State) -> str:
    return "; ".join(filter(None, (one.item.reason, one.item.second_reason)))
