"""Outcomes in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from pipeline.cli.places import place
from pipeline.cli.told import instead

if TYPE_CHECKING:
    from pipeline.model import Finding


def line(finding: Finding, folder: str = "") -> str:
    """A finding as compilers tell theirs: `file:12: error: check: message [entry]`; `folder` leads to the project."""
    name = place(finding, folder)
    where = f"{name}:{finding.line}: " if finding.line else f"{name}: " if name else ""
    entry = f" [{finding.entry}]" if finding.entry else ""
    return f"{where}{finding.severity}: {finding.check}: {finding.message}{instead(finding)}{entry}"


def many(number: int, noun: str) -> str:
    """`1 file`, `2 files`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def told(summary: Mapping[str, Any]) -> str:
    """The summary of a run on one line."""
    found = summary["findings"]
    numbers = ", ".join(many(found[name], name) for name in ("error", "warning", "note") if found.get(name))
    changed = f"{many(summary['written'], 'file')} written" if summary["written"] else "nothing to write"
    result = f"{numbers}: see 'plainloc check'" if numbers else "no findings"
    return f"{many(summary['documents'], 'document')} in {many(summary['locales'], 'locale')}; {changed}; {result}"
