"""The review that a catalog's header tells of: `reviewed; by=NAME; on=DATE; of=DIGEST`."""

from __future__ import annotations

from collections.abc import Mapping

from pipeline.outputs.characters import safe


def parse(header: str) -> Mapping[str, str]:
    """`status` (`draft`, `reviewed` or `lapsed`) and, where they are given, `by`, `on` and `of`."""
    status, *others = (part.strip() for part in header.split(";"))
    given = dict(part.split("=", 1) for part in others if "=" in part)
    known = {key: safe(value) for key, value in given.items() if key in {"by", "on", "of"}}
    return {"status": status if status in {"reviewed", "lapsed"} else "draft", **known}


def in_words(header: str) -> str:
    """`draft`, `reviewed by NAME on DATE`, or `review lapsed: NAME reviewed on DATE, the text has changed since`."""
    found = parse(header)
    if found["status"] == "lapsed":
        on = f" on {found['on']}" if "on" in found else ""
        return f"review lapsed: {found.get('by', 'somebody')} reviewed{on}, the text has changed since"
    told = (f"{key} {found[key]}" for key in ("by", "on") if key in found)
    return " ".join((found["status"], *told))
