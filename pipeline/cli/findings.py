"""Findings in the formats of people, scripts and continuous integration."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping

from pipeline.cli.junit import junit
from pipeline.cli.places import of_error, place, source
from pipeline.cli.sarif import sarif
from pipeline.cli.shown import shown
from pipeline.cli.told import Told, instead
from pipeline.cli.words import line
from pipeline.model import Finding, PipelineError

_GITHUB = {"error": "error", "warning": "warning", "note": "notice"}


def text(told: Told) -> str:
    """One finding a line, and below that of a translation the place of its source."""
    return "\n".join(_lines(finding, told.folder) for finding in told.findings)


def as_json(told: Told) -> str:
    """What scripts rely on (design, "The command line"); keys are only ever added."""
    accepted = [{**_row(finding), "accepted": _acceptance(finding)} for finding in told.accepted]
    found = {"findings": [_row(finding) for finding in told.findings], "accepted": accepted}
    return json.dumps(found, ensure_ascii=False, indent=2)


def github(told: Told) -> str:
    """Workflow commands of GitHub Actions, which show a finding beside its line."""
    return "\n".join(
        (
            *(_failure(error, told.folder) for error in told.errors),
            *(_annotation(finding, told.folder) for finding in told.findings),
        )
    )


def _lines(finding: Finding, folder: str) -> str:
    there = source(finding, folder)
    return shown(line(finding, folder)) + (f"\n  {shown(there[0])}:{there[1]}: its source" if there else "")


def _row(finding: Finding) -> dict[str, object]:
    there = source(finding)
    return {
        "check": finding.check,
        "severity": finding.severity,
        "locale": finding.locale,
        "path": finding.file or finding.path,
        "line": finding.line,
        "entry": finding.entry,
        "message": finding.message,
        "suggestion": finding.suggestion,
        "reason": finding.reason,
        "document": finding.path,
        "kind": finding.kind,
        "source": {"path": there[0], "line": there[1]} if there else None,
        "waits": _acceptance(finding) if finding.by else None,
    }


def _acceptance(finding: Finding) -> dict[str, object]:
    return {"by": finding.by, "reason": finding.because}


def _annotation(finding: Finding, folder: str) -> str:
    where = {"file": place(finding, folder), "line": finding.line or "", "title": f"plainloc {finding.check}"}
    there = source(finding, folder)
    more = f"; its source: {there[0]}:{there[1]}" if there else ""
    return _command(_GITHUB[finding.severity], where, finding.message + instead(finding) + more)


def _failure(error: PipelineError, folder: str) -> str:
    file, line = of_error(error, folder) or ("", 0)
    return _command("error", {"file": file, "line": line or "", "title": "plainloc"}, str(error))


def _command(name: str, properties: Mapping[str, object], message: str) -> str:
    said = ",".join(f"{key}={_escaped(str(value), ':,')}" for key, value in properties.items() if value)
    return f"::{name} {said}::{_escaped(message)}"


def _escaped(text: str, more: str = "") -> str:
    """As GitHub's own toolkit does it: `%`, line ends, and in a property `:` and `,` too."""
    text = shown(text, keep="\r\n").replace("%", "%25")
    for character in f"\r\n{more}":
        text = text.replace(character, f"%{ord(character):02X}")
    return text


FORMATS: Mapping[str, Callable[[Told], str]] = {
    "text": text,
    "json": as_json,
    "sarif": sarif,
    "github": github,
    "junit": junit,
}
