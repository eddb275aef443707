"""The names of findings that are made outside of CHECKS, and the severities that a project sets for all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from pipeline.model import Finding

OFF = "off"


@dataclass(frozen=True, slots=True)
class Name:
    """What a finding may be called, and what stands behind it."""

    name: str
    kind: str
    """One of `checks.KINDS`; empty for what is found in a whole project."""
    severity: str
    reason: str
    """Why it is there."""
    what: str = ""
    """What it looks for."""
    needs: tuple[str, ...] = ()
    """As in Check."""
    fixed: bool = False
    """It says what plainloc does anyway (other words stand in the text): it can be neither set nor accepted."""


_STANDS = "Other words stand in the text, whatever the severity."
_HARD = "Readers may give up on a text that is too hard."
_WORD = "Readers who do not know the word lose the thread."
_SAME = "Readers take two wordings for two things."
_LINK = "A reader who follows it finds nothing."

OTHERS: tuple[Name, ...] = (
    Name("omitted", "omission", "note", "Nothing of it should be lost.", "A sentence folded into its neighbour."),
    Name("omit-refused", "reassembly", "error", _STANDS, "A sentence left out that must not be.", fixed=True),
    Name("structure", "reassembly", "error", _STANDS, "A translation with other blocks than its source.", fixed=True),
    Name("not-used", "reassembly", "error", _STANDS, "A finished translation that is taken for fuzzy.", fixed=True),
    Name("dead-link", "", "error", _LINK, "A link to no document, file or heading."),
    Name("unsafe-link", "", "error", "It is not used.", "An address in links.yaml that is not allowed.", fixed=True),
    Name("unused-link", "", "warning", "Readers get the source's page.", "An address in links.yaml that is not used."),
    Name("missing-picture", "", "error", "A reader sees a gap.", "A picture that is not there."),
    Name("unpublishable-file", "", "error", _LINK, "A link to a file that is not published."),
    Name("unsafe-picture", "", "error", "It could run code.", "A picture that does more than draw.", fixed=True),
    Name("steering", "", "warning", "It does not do what its author wants.", "A comment that steers, and is wrong."),
    Name("front-matter", "", "warning", "It stays untranslated.", "Front matter that cannot be read."),
    Name("goal", "readability", "warning", _HARD, "The reading-level goal of a text and of its sentences."),
    Name("harder-than-source", "readability", "warning", _HARD, "A translation that is clearly harder to read."),
    Name("unexplained-term", "terms", "warning", _WORD, "A hard term that is not explained where it comes first."),
    Name("same-source", "consistency", "note", _SAME, "One sentence translated in two ways in one edition."),
)
"""What is found outside of CHECKS; `plain-RULE` comes from the plain-language rules."""

FIXED = frozenset({"size", "empty", "forbidden-target", *(item.name for item in OTHERS if item.fixed)})
"""The names of findings that can be neither set nor accepted."""


def severity(name: str, kind: str, severities: Mapping[str, str]) -> str:
    """What is set for a check, by its name, else by its kind; empty where nothing is."""
    return "" if name in FIXED else severities.get(name) or severities.get(kind, "")


def weighed(findings: Iterable[Finding], severities: Mapping[str, str]) -> Iterator[Finding]:
    """The findings with their kinds and with the severities that are set; those that are off are left out."""
    for finding in findings:
        kind = finding.kind or _KINDS.get(finding.check, "")
        grave = severity(finding.check, kind, severities) or finding.severity
        if grave == OFF:
            continue
        same = grave == finding.severity and kind == finding.kind
        yield finding if same else replace(finding, severity=grave, kind=kind)


_KINDS = {item.name: item.kind for item in OTHERS}
