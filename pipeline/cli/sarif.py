"""Findings as SARIF 2.1.0 (OASIS 2020), for code scanning."""

from __future__ import annotations

import json
from collections.abc import Sequence
from urllib.parse import quote

from pipeline import __version__
from pipeline.model import Finding

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def sarif(findings: Sequence[Finding]) -> str:
    rules = sorted({finding.check for finding in findings})
    driver = {"name": "plainloc", "version": __version__, "rules": [{"id": rule} for rule in rules]}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": [_result(f) for f in findings]}
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def _result(finding: Finding) -> dict[str, object]:
    place: dict[str, object] = {"artifactLocation": {"uri": quote(finding.file or finding.path)}}
    if finding.line:
        place["region"] = {"startLine": finding.line}
    instead = f" ({finding.suggestion})" if finding.suggestion else ""
    return {
        "ruleId": finding.check,
        "level": finding.severity,
        "message": {"text": finding.message + instead},
        "locations": [{"physicalLocation": place}],
        "partialFingerprints": {"plainloc/v1": f"{finding.locale}:{finding.path}:{finding.entry}:{finding.check}"},
    }
