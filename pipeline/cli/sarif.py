"""Findings as SARIF 2.1.0 (OASIS 2020), for code scanning."""

from __future__ import annotations

import json
from collections.abc import Mapping
from urllib.parse import quote

from pipeline import __version__, checks
from pipeline.cli.places import of_error, place, source
from pipeline.cli.rules import every
from pipeline.cli.told import Told, instead, justification
from pipeline.model import Finding, PipelineError

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def sarif(told: Told) -> str:
    """One run; findings that people have accepted are suppressed results, with who accepted them and why."""
    ids = sorted({finding.check for finding in (*told.findings, *told.accepted)})
    known = every()
    rules = [_rule(name, known) for name in ids]
    results = [_result(finding, told.folder, ids) for finding in told.findings]
    accepted = [_result(finding, told.folder, ids, done=True) for finding in told.accepted]
    run = {
        "tool": {"driver": {"name": "plainloc", "version": __version__, "rules": rules}},
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(told)],
        "results": [*results, *accepted],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def _rule(name: str, known: Mapping[str, checks.Name]) -> dict[str, object]:
    if name not in known:
        return {"id": name}
    about = known[name]
    return {
        "id": name,
        "shortDescription": {"text": about.what},
        "fullDescription": {"text": about.reason},
        "help": {"text": f"{about.what} {about.reason}\n\nplainloc check --list shows all checks."},
        "defaultConfiguration": {"level": about.severity},
        "properties": {"tags": [about.kind or "project"]},
    }


def _invocation(told: Told) -> dict[str, object]:
    said = [_failure(error, told.folder) for error in told.errors]
    return {"executionSuccessful": not said, "toolExecutionNotifications": said}


def _failure(error: PipelineError, folder: str) -> dict[str, object]:
    there = of_error(error, folder)
    told: dict[str, object] = {"level": "error", "message": {"text": str(error)}}
    return {**told, "locations": [_location(*there)]} if there else told


def _result(finding: Finding, folder: str, ids: list[str], *, done: bool = False) -> dict[str, object]:
    there = source(finding, folder)
    told = {
        "ruleId": finding.check,
        "ruleIndex": ids.index(finding.check),
        "level": finding.severity,
        "message": {"text": finding.message + instead(finding)},
        "locations": [_location(place(finding, folder), finding.line)],
        "partialFingerprints": {"plainloc/v2": _fingerprint(finding)},
        # Where one result has suppressions, all must say whether they have (SARIF 2.1.0, 3.27.23).
        "suppressions": [_suppression(finding, done)] if finding.by else [],
    }
    if there:
        told["relatedLocations"] = [{**_location(*there), "id": 1, "message": {"text": "its source"}}]
    return told


def _location(name: str, line: int) -> dict[str, object]:
    """A place in a file; what is said of a whole file stands at its first line, where services show it."""
    return {"physicalLocation": {"artifactLocation": {"uri": quote(name)}, "region": {"startLine": line or 1}}}


def _suppression(finding: Finding, done: bool) -> dict[str, str]:
    status = "accepted" if done else "underReview"
    return {"kind": "external", "status": status, "justification": justification(finding)}


def _fingerprint(finding: Finding) -> str:
    """The same for a finding wherever its entry has moved."""
    return ":".join((finding.locale, finding.path, finding.entry, finding.check, checks.digest(finding.message)))
