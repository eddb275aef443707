"""The checks there are: what each protects, how grave its findings are, where it is off."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence

from pipeline import checks
from pipeline.cli.named import edition
from pipeline.cli.rules import every
from pipeline.config import Config
from pipeline.facts import available

HEAD = ("check", "protects", "severity", "what it looks for")


def listing(config: Config, locales: Sequence[str], form: str) -> str:
    """All checks, with the severities of the project, or of the one edition or more that are named.

    Raises ConfigError for an edition that the project does not have.
    """
    editions = [edition(config, tag) for tag in locales]
    wanted = {one.locale.tag: dict(one.checks) for one in editions} or {"": dict(config.checks)}
    languages = {one.locale.tag: one.locale.language for one in editions}
    rows = [_row(name, wanted, config.source.language, languages) for name in every().values()]
    if form == "json":
        return json.dumps({"checks": rows}, ensure_ascii=False, indent=2)
    return "\n\n".join(_text(tag, rows) for tag in wanted)


def _row(
    name: checks.Name, wanted: Mapping[str, Mapping[str, str]], source: str, languages: Mapping[str, str]
) -> dict[str, object]:
    def grave(severities: Mapping[str, str]) -> str:
        return checks.severity(name.name, name.kind, severities) or name.severity

    return {
        "check": name.name,
        "kind": name.kind,
        "severity": name.severity,
        "what": name.what,
        "reason": name.reason,
        "fixed": name.fixed,
        "needs": name.needs,
        "set": {tag: grave(severities) for tag, severities in wanted.items()},
        "missing": {tag: missing for tag in languages if (missing := [*_missing(name, source, languages[tag])])},
    }


def _missing(name: checks.Name, *languages: str) -> Iterator[str]:
    """The data without which the check is off."""
    for language in dict.fromkeys(languages):
        lacks = [need for need in name.needs if need not in available(language)]
        if lacks:
            yield f"{language} has no {', '.join(lacks)}"


def _text(tag: str, rows: Sequence[Mapping[str, object]]) -> str:
    from pipeline.cli.tables import table

    shown = table(HEAD, [_cells(tag, row) for row in rows])
    return f"{tag}:\n{shown}" if tag else shown


def _cells(tag: str, row: Mapping[str, object]) -> tuple[str, ...]:
    grave, missing = row["set"], row["missing"]
    assert isinstance(grave, dict)
    assert isinstance(missing, dict)
    said = f"off: {'; '.join(missing[tag])}" if tag in missing else f"{grave[tag]}{' (fixed)' if row['fixed'] else ''}"
    return (str(row["check"]), str(row["kind"] or "project"), said, str(row["what"]))
