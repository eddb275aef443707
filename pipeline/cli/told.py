"""What `plainloc check` has to tell, in whatever format."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pipeline.model import Finding, PipelineError


@dataclass(frozen=True, slots=True)
class Told:
    """Findings and what belongs to them."""

    findings: Sequence[Finding]
    accepted: Sequence[Finding] = ()
    """Those that people have accepted, which fail nothing."""
    failing: Sequence[Finding] | None = None
    """Those at or above the project's `fail_on`; None: all errors and warnings."""
    errors: Sequence[PipelineError] = ()
    """What could not be read."""
    folder: str = ""
    """What leads to the project from where names are read: empty, or with a slash at its end."""

    def fails(self, finding: Finding) -> bool:
        return finding.severity != "note" if self.failing is None else finding in self.failing


def instead(finding: Finding) -> str:
    """What would be right, and who has accepted a finding that waits for a second name; empty, or in brackets."""
    waits = f"accepted by {finding.by[0]}, waits for a second name" if finding.by else ""
    said = "; ".join(filter(None, (finding.suggestion, waits)))
    return f" ({said})" if said else ""


def justification(finding: Finding) -> str:
    """Who has accepted a finding, and why."""
    return f"{finding.because} ({', '.join(finding.by)})"
