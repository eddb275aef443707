"""Findings as text: for a terminal, as JSON, SARIF, GitHub annotations and JUnit.

`render(findings, "sarif")` is the one door; FORMATS is the table behind it. Values in, text out: nothing is written
here, and the same findings give the same text.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from hashlib import sha256

from pipeline.checks.junit import junit
from pipeline.model import ConfigError, Finding

_SARIF = "https://json.schemastore.org/sarif-2.1.0.json"
_SARIF_LEVELS = {"error": "error", "warning": "warning", "note": "note"}
_GITHUB_LEVELS = {"error": "error", "warning": "warning", "note": "notice"}
_UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def render(findings: Iterable[Finding], form: str) -> str:
    """The findings in one of FORMATS, with a final newline (empty text for no findings in `text` and `github`).

    Raises ConfigError for a format that is not in the table.
    """
    if form not in FORMATS:
        raise ConfigError(f"{form!r} is no format for findings; there are {', '.join(FORMATS)}", "--format")
    return FORMATS[form](tuple(findings))


def text(findings: Sequence[Finding]) -> str:
    """A line for each finding, its reason and suggestion under it, and a line that counts them."""
    if not findings:
        return ""
    lines = [line for finding in findings for line in _lines(finding)]
    return "\n".join([*lines, "", summary(findings)]) + "\n"


def summary(findings: Iterable[Finding]) -> str:
    """`2 errors, 1 warning`; `no findings`."""
    counts = Counter(finding.severity for finding in findings)
    said = (f"{counts[name]} {name}{'' if counts[name] == 1 else 's'}" for name in _SARIF_LEVELS if counts[name])
    return ", ".join(said) or "no findings"


def json_(findings: Sequence[Finding]) -> str:
    """`{"findings": [{"check", "severity", "locale", "path", "line", "entry", "message", "suggestion", ...}]}`."""
    names = ("check", "severity", "locale", "path", "line", "entry", "message", "suggestion", "reason", "file")
    rows = [{name: getattr(finding, name) for name in names} for finding in findings]
    return json.dumps({"findings": rows}, ensure_ascii=False, indent=2) + "\n"


def sarif(findings: Sequence[Finding]) -> str:
    """SARIF 2.1.0 (OASIS 2020): one run, one rule for each check that has found something."""
    reasons = {finding.check: finding.reason for finding in reversed(findings)}
    rules = [{"id": name, **({"help": {"text": reasons[name]}} if reasons[name] else {})} for name in sorted(reasons)]
    driver = {"name": "plainloc", "rules": rules}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": [*map(_result, findings)]}
    return json.dumps({"$schema": _SARIF, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


def github(findings: Sequence[Finding]) -> str:
    """Workflow commands that GitHub shows as annotations: `::error file=...,line=...,title=...::message`."""
    return "".join(f"{_command(finding)}\n" for finding in findings)


FORMATS: Mapping[str, Callable[[Sequence[Finding]], str]] = {
    "text": text,
    "json": json_,
    "sarif": sarif,
    "github": github,
    "junit": junit,
}
"""Name of a format -> findings to text."""


def _lines(finding: Finding) -> Iterable[str]:
    place = ":".join(filter(None, (finding.file or finding.path, str(finding.line or ""))))
    where = " ".join(filter(None, (place and f"{place}:", finding.locale, finding.entry)))
    yield _seen(" ".join(filter(None, (where, f"{finding.severity}: {finding.message} [{finding.check}]"))))
    if finding.reason:
        yield _seen(f"    why: {finding.reason}")
    if finding.suggestion:
        yield _seen(f"    do: {finding.suggestion}")


def _seen(line: str) -> str:
    """Controls and bidi marks as their names, so that what a translator wrote cannot steer a terminal."""
    return _UNSEEN.sub(lambda match: f"<U+{ord(match[0]):04X}>", unicodedata.normalize("NFC", line)).replace("\n", " ")


def _result(finding: Finding) -> dict[str, object]:
    said = ". ".join(part for part in (finding.message, finding.suggestion) if part)
    result: dict[str, object] = {
        "ruleId": finding.check,
        "level": _SARIF_LEVELS[finding.severity],
        "message": {"text": said},
        "partialFingerprints": {"plainloc/v1": _fingerprint(finding)},
        "properties": {"locale": finding.locale, "entry": finding.entry, "path": finding.path},
    }
    if file := finding.file or finding.path:
        place: dict[str, object] = {"artifactLocation": {"uri": _uri(file)}}
        if finding.line:
            place["region"] = {"startLine": finding.line}
        result["locations"] = [{"physicalLocation": place}]
    return result


def _fingerprint(finding: Finding) -> str:
    """The same for the same problem of the same entry, wherever its line has moved to."""
    key = "\x04".join((finding.check, finding.locale, finding.path, finding.entry, finding.message))
    return sha256(key.encode()).hexdigest()[:16]


def _uri(path: str) -> str:
    from urllib.parse import quote

    return quote(path)


def _command(finding: Finding) -> str:
    fields = {"file": finding.file or finding.path, "line": str(finding.line or ""), "title": finding.check}
    given = ",".join(f"{name}={_property(value)}" for name, value in fields.items() if value)
    said = " ".join(filter(None, (finding.locale and f"{finding.locale}:", finding.message, finding.suggestion)))
    return f"::{_GITHUB_LEVELS[finding.severity]} {given}::{_data(said)}"


def _data(value: str) -> str:
    return value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: str) -> str:
    return _data(value).replace(":", "%3A").replace(",", "%2C")
