"""The publishing gate: which errors keep a translation out of the text."""

from __future__ import annotations

from pipeline.model import Finding

GATED = frozenset({"reassembly", "meaning"})
"""The kinds of checks (`checks.KINDS`) whose errors no reader may meet."""


def closes_gate(finding: Finding) -> bool:
    """Whether a translation with this finding is not used; other words stand in its place until it is mended."""
    return finding.severity == "error" and finding.kind in GATED
