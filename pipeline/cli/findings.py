"""Findings in the formats of people, scripts and continuous integration."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence

from pipeline.cli.junit import junit
from pipeline.cli.sarif import sarif
from pipeline.cli.shown import shown
from pipeline.cli.words import line
from pipeline.model import Finding

_GITHUB = {"error": "error", "warning": "warning", "note": "notice"}


def text(findings: Sequence[Finding]) -> str:
    """One finding a line."""
    return "\n".join(shown(line(finding)) for finding in findings)


def as_json(findings: Sequence[Finding]) -> str:
    """What scripts rely on (design, "The command line")."""
    rows = [
        {
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
        }
        for finding in findings
    ]
    return json.dumps({"findings": rows}, ensure_ascii=False, indent=2)


def github(findings: Sequence[Finding]) -> str:
    """Workflow commands of GitHub Actions, which show a finding beside its line."""
    return "\n".join(map(_annotation, findings))


def _annotation(finding: Finding) -> str:
    place = {"file": finding.file or finding.path, "line": finding.line or "", "title": f"plainloc {finding.check}"}
    said = ",".join(f"{key}={_escaped(str(value), ':,')}" for key, value in place.items() if value)
    instead = f" ({finding.suggestion})" if finding.suggestion else ""
    return f"::{_GITHUB[finding.severity]} {said}::{_escaped(finding.message + instead)}"


def _escaped(text: str, more: str = "") -> str:
    """As GitHub's own toolkit does it: `%`, line ends, and in a property `:` and `,` too."""
    text = shown(text, keep="\r\n").replace("%", "%25")
    for character in f"\r\n{more}":
        text = text.replace(character, f"%{ord(character):02X}")
    return text


FORMATS: Mapping[str, Callable[[Sequence[Finding]], str]] = {
    "text": text,
    "json": as_json,
    "sarif": sarif,
    "github": github,
    "junit": junit,
}
