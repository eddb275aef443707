"""What TBX calls things, and what plainloc's notes in it begin with."""

from __future__ import annotations

NAMESPACE = "urn:iso:std:iso:30042:ed-2"
PREFERRED = "preferredTerm-admn-sts"
ADMITTED = "admittedTerm-admn-sts"
DEPRECATED = "deprecatedTerm-admn-sts"
SAID = "plainloc "
"""Of an entry: `plainloc translate: false`."""
FORM = "plainloc form: "
"""Of a term: how the glossary writes it."""
