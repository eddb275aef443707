"""Accepting findings: who accepts what and why, written to `accepted.yaml` of an edition or of the source."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date

from pipeline import checks
from pipeline.checks import Acceptance, accepted_file
from pipeline.checks.accepted import Key
from pipeline.config import Config
from pipeline.model import Artifact, ConfigError, Finding, Locale, PipelineError
from pipeline.stages.accepted import load
from pipeline.stages.settled import severities_of
from pipeline.stages.values import Outcome
from pipeline.workspace import Workspace, disk, paths

HOLDS, WAITS, OFF = "holds", "waits for a second name", "the check is off"
CHANGED = "ended: the source or its translation has changed"
GONE = "ended: nothing is found there any more"
ENDED = frozenset({CHANGED, GONE})


@dataclass(frozen=True, slots=True)
class State:
    """An acceptance and what has become of it."""

    locale: str
    item: Acceptance
    state: str


def accept(
    workspace: Workspace,
    config: Config,
    locale: Locale,
    found: Finding,
    *,
    on: date,
    reason: str,
    by: str,
    second: str = "",
) -> Acceptance:
    """Writes that somebody has accepted a finding, or is the second one to; what is in the file then.

    `by` and `second` are names, `on` is the day, `reason` may be empty for a second name. Raises ConfigError where a
    name is missing, is one that has accepted it already, or cannot be written on a line.
    """
    reason, by, second = (_line(text) for text in (reason, by, second))
    if found.check in checks.FIXED:
        raise ConfigError(f"{found.check} says that other words stand in the text; mend the translation", found.entry)
    known = {item.key: item for item in load(workspace, locale)}
    before = _standing(found, known)
    made = _dated(_made(found, reason, by, second, before), before, on.isoformat())
    _write(workspace, locale, {**known, made.key: made})
    return made


def revoke(workspace: Workspace, locale: Locale, item: Acceptance) -> None:
    """Takes an acceptance out of the file, so that its finding is told of again."""
    _write(workspace, locale, {known.key: known for known in load(workspace, locale) if known.key != item.key})


def clean(workspace: Workspace, locale: Locale, states: Sequence[State]) -> tuple[Acceptance, ...]:
    """Takes those that have ended out of the file of a locale; which those were."""
    ended = tuple(one.item for one in states if one.locale == locale.tag and one.state in ENDED)
    if ended:
        gone = {item.key for item in ended}
        _write(workspace, locale, {item.key: item for item in load(workspace, locale) if item.key not in gone})
    return ended


def states(workspace: Workspace, config: Config, locale: Locale, outcome: Outcome) -> tuple[State, ...]:
    """All that is accepted for a locale, and what has become of it by the findings of a run."""
    there = frozenset(row.path for row in outcome.rows)
    return tuple(
        State(locale.tag, item, _state(item, locale, config, outcome, there)) for item in load(workspace, locale)
    )


def _state(item: Acceptance, locale: Locale, config: Config, outcome: Outcome, there: Collection[str]) -> str:
    if any(_is_of(item, found, locale, there) for found in outcome.accepted):
        return HOLDS
    left = [found for found in outcome.findings if _is_of(item, found, locale, there)]
    if left:
        return WAITS if any(found.by for found in left) else CHANGED
    kind = next((name.kind for name in (checks.every().get(item.check),) if name), "")
    return OFF if checks.severity(item.check, kind, severities_of(locale.tag, config)) == checks.OFF else GONE


def _is_of(item: Acceptance, found: Finding, locale: Locale, there: Collection[str]) -> bool:
    """Whether a finding is the one that was accepted, wherever its document is now."""
    where = item.document == found.path or item.document not in there
    return where and (found.locale, found.entry or checks.WHOLE, found.check) == (locale.tag, item.entry, item.check)


def _standing(found: Finding, known: dict[Key, Acceptance]) -> Acceptance | None:
    """The acceptance of a finding that has not ended."""
    item = known.get((found.path, found.entry or checks.WHOLE, found.check))
    return item if item and (item.source, item.translation) == found.of else None


def _made(found: Finding, reason: str, by: str, second: str, before: Acceptance | None) -> Acceptance:
    if not by:
        raise ConfigError("say who accepts it: --by NAME", "--by")
    if before is not None:
        return _seconded(before, reason, by, second)
    if not reason:
        raise ConfigError("say why it is right as it stands: --reason TEXT", "--reason")
    if second and checks.same_person(by, second):
        raise ConfigError(f"{second!r} is the same person; a second name is another one's", "--second")
    source, translation = found.of
    entry = found.entry or checks.WHOLE
    said = " ".join(found.message.split())
    says = said if said.isprintable() else ""
    return Acceptance(found.path, entry, found.check, reason, by, source, translation, second, says=says)


def _seconded(before: Acceptance, reason: str, by: str, second: str) -> Acceptance:
    if before.second:
        raise ConfigError(f"{before.by} and {before.second} have accepted it already", "--by")
    if second or checks.same_person(before.by, by):
        raise ConfigError(f"{before.by} has accepted it already; a second name is another person's: --by NAME", "--by")
    return replace(before, second=by, second_reason=reason)


def _dated(made: Acceptance, before: Acceptance | None, on: str) -> Acceptance:
    """The acceptance with the day of the names that are new in it."""
    if before is not None:
        return replace(made, second_on=on)
    return replace(made, on=on, second_on=on if made.second else "")


def _line(text: str) -> str:
    one = " ".join(text.split())
    if not one.isprintable():
        raise ConfigError("there is a character in it that cannot be seen; write it again", repr(text))
    return one


def _write(workspace: Workspace, locale: Locale, items: dict[Key, Acceptance]) -> None:
    name = paths.accepted(locale)
    data = workspace.read(name)
    text = accepted_file.dumps(tuple(items.values()), disk.decode(data or b"", name), name)
    errors: list[PipelineError] = []
    workspace.replace([Artifact(name, text.encode())], {name: data}, errors)
    for error in errors:
        raise error
