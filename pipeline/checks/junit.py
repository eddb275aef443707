"""Findings as JUnit XML, as CI systems read it: a suite for each file, a failed case for each error or warning."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

from pipeline.model import Finding

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold."""


def junit(findings: Sequence[Finding]) -> str:
    """A JUnit report; notes are passed cases with output, and no findings at all are one passed case."""
    by_file: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        by_file[finding.file or finding.path or "plainloc"].append(finding)
    suites = [_suite(file, found) for file, found in by_file.items()] or [_NOTHING]
    head = f'<testsuites name="plainloc" tests="{max(len(findings), 1)}" failures="{_failures(findings)}">'
    return "\n".join(['<?xml version="1.0" encoding="UTF-8"?>', head, *suites, "</testsuites>", ""])


_NOTHING = '<testsuite name="plainloc" tests="1" failures="0"><testcase classname="plainloc" name="check"/></testsuite>'


def _failures(findings: Sequence[Finding]) -> int:
    return sum(finding.severity != "note" for finding in findings)


def _suite(file: str, findings: Sequence[Finding]) -> str:
    head = f'<testsuite name={_attribute(file)} tests="{len(findings)}" failures="{_failures(findings)}">'
    return "\n".join([head, *(_case(file, finding) for finding in findings), "</testsuite>"])


def _case(file: str, finding: Finding) -> str:
    name = " ".join(filter(None, (finding.check, finding.locale, finding.entry, str(finding.line or ""))))
    body = _text("\n".join(filter(None, (finding.message, finding.reason, finding.suggestion))))
    head = f"<testcase classname={_attribute(file)} name={_attribute(name)}>"
    if finding.severity == "note":
        return f"{head}<system-out>{body}</system-out></testcase>"
    kind, said = _attribute(finding.severity), _attribute(finding.message)
    return f"{head}<failure type={kind} message={said}>{body}</failure></testcase>"


def _attribute(value: str) -> str:
    return quoteattr(_NOT_XML.sub("\N{REPLACEMENT CHARACTER}", value))


def _text(value: str) -> str:
    return escape(_NOT_XML.sub("\N{REPLACEMENT CHARACTER}", value))
