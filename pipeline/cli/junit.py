"""Findings as JUnit XML, for dashboards that know tests."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from pipeline.cli.places import place, source
from pipeline.cli.shown import shown
from pipeline.cli.told import Told, instead, justification
from pipeline.model import Finding

_NONE = '    <testcase classname="plainloc" name="no findings"/>'
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def junit(told: Told) -> str:
    """One test case for each finding: failed where it fails, skipped where people have accepted it.

    What could not be read is an error. Without any of them there is one that has passed.
    """
    cases = [*_cases(told)] or [_NONE]
    counts = {
        "tests": len(cases),
        "failures": sum(map(told.fails, told.findings)),
        "errors": len(told.errors),
        "skipped": len(told.accepted),
    }
    suite = " ".join(f'{name}="{number}"' for name, number in counts.items())
    head = ['<?xml version="1.0" encoding="UTF-8"?>', "<testsuites>", f'  <testsuite name="plainloc" {suite}>']
    return "\n".join([*head, *cases, "  </testsuite>", "</testsuites>"])


def _cases(told: Told) -> Iterator[str]:
    for error in told.errors:
        head = f'    <testcase classname="plainloc" name={_quoted(error.where or "plainloc")}'
        yield f'{head}><error type="unreadable" message={_quoted(str(error))}/></testcase>'
    for finding in told.findings:
        yield f"{_head(finding, told.folder)}>{_said(finding, told)}</testcase>"
    for finding in told.accepted:
        why = f"{finding.message}: accepted: {justification(finding)}"
        yield f"{_head(finding, told.folder)}><skipped message={_quoted(why)}/></testcase>"


def _head(finding: Finding, folder: str) -> str:
    where = f"{place(finding, folder)}:{finding.line}"
    name = f"{where} {finding.check}{f' [{finding.entry}]' if finding.entry else ''}"
    return f"    <testcase classname={_quoted(finding.locale or 'source')} name={_quoted(name)}"


def _said(finding: Finding, told: Told) -> str:
    there = source(finding, told.folder)
    more = f"{instead(finding).strip()}{f' its source: {there[0]}:{there[1]}' if there else ''}".strip()
    if not told.fails(finding):
        return f"<system-out>{_text(finding.message)} {_text(more)}</system-out>"
    return f"<failure type={_quoted(finding.severity)} message={_quoted(finding.message)}>{_text(more)}</failure>"


def _quoted(text: str) -> str:
    return quoteattr(_NO_XML.sub("\ufffd", shown(text, keep="\t\n\r")))


def _text(text: str) -> str:
    return escape(_NO_XML.sub("\ufffd", shown(text)))
