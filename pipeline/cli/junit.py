"""Findings as JUnit XML, for dashboards that know tests."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from xml.sax.saxutils import escape, quoteattr

from pipeline.cli.shown import shown
from pipeline.model import Finding

_NONE = '    <testcase classname="plainloc" name="no findings"/>'
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def junit(findings: Sequence[Finding], failing: Collection[Finding] | None = None) -> str:
    """One test case for each finding; those that are `failing` have failed, by default all errors and warnings.

    Without findings one that has passed.
    """
    failed = {finding for finding in findings if finding.severity != "note"} if failing is None else set(failing)
    cases = [_case(finding, failed=finding in failed) for finding in findings] or [_NONE]
    failures = sum(finding in failed for finding in findings)
    suite = f'  <testsuite name="plainloc" tests="{len(cases)}" failures="{failures}">'
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', "<testsuites>", suite, *cases, "  </testsuite>", "</testsuites>"]
    return "\n".join(lines)


def _case(finding: Finding, *, failed: bool) -> str:
    place = finding.file or finding.path
    name = f"{place}:{finding.line} {finding.check}"
    head = f"    <testcase classname={_quoted(finding.locale or 'source')} name={_quoted(name)}"
    if not failed:
        return f"{head}><system-out>{_text(finding.message)}</system-out></testcase>"
    failure = f"<failure type={_quoted(finding.severity)} message={_quoted(finding.message)}>"
    return f"{head}>{failure}{_text(finding.suggestion)}</failure></testcase>"


def _quoted(text: str) -> str:
    return quoteattr(_NO_XML.sub("\ufffd", shown(text, keep="\t\n\r")))


def _text(text: str) -> str:
    return escape(_NO_XML.sub("\ufffd", shown(text)))
