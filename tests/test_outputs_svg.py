"""outputs: an SVG that could run or fetch something is never published; one that only draws is."""

from __future__ import annotations

from base64 import b64encode
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline import outputs
from pipeline.outputs.svg import objection

NAMES = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
HTML = 'xmlns:h="http://www.w3.org/1999/xhtml"'
CASES = (Path(__file__).parent / "cases" / "outputs.svg.txt").read_text("utf-8")
SHEET = b64encode(b"<xsl:stylesheet version='1.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform'/>").decode()


def written(case: str) -> bytes:
    """`SVG` is the root's name with the usual namespaces, `HTML` declares the prefix h."""
    return case.replace("SVG", f"svg {NAMES}").replace("HTML", HTML).replace("SHEET", SHEET).encode()


def cases(part: str) -> list[str]:
    block = CASES.split(f"=== {part}\n")[1].split("\n=== ")[0]
    return [line for line in block.splitlines() if line and not line.startswith("# ")]


@pytest.mark.parametrize("case", cases("unsafe"))
def test_what_could_run_or_fetch_is_refused(case: str) -> None:
    assert objection(written(case))


@pytest.mark.parametrize("case", cases("safe"))
def test_what_only_draws_is_published(case: str) -> None:
    assert objection(written(case)) == ""


@pytest.mark.parametrize(
    "data",
    [
        b'<?xml version="1.0" encoding="iso-2022-jp"?><svg xmlns="http://www.w3.org/2000/svg"><scr\x1b(Bipt/></svg>',
        b"<?xml version='1.0' encoding='utf-16'?><svg xmlns='http://www.w3.org/2000/svg'/>",
        '<svg xmlns="http://www.w3.org/2000/svg"/>'.encode("utf-16"),
        '<svg xmlns="http://www.w3.org/2000/svg"/>'.encode("utf-32"),
        b'<svg xmlns="http://www.w3.org/2000/svg"\x0conload="x"/>',
        b'<svg xmlns="http://www.w3.org/2000/svg">\xff</svg>',
        b"\x1f\x8b\x08",
        b"",
    ],
)
def test_other_encodings_and_what_is_no_xml_are_refused(data: bytes) -> None:
    assert objection(data)


@given(st.binary(max_size=60))
def test_any_bytes_are_judged(data: bytes) -> None:
    assert objection(data)


def test_the_finding_says_what_is_wrong() -> None:
    found = outputs.unsafe_pictures({"a.svg": written('<SVG><image href="https://evil.example/x.png"/></svg>')})

    assert [finding.message for finding in found] == [
        "the picture a.svg leads out of itself: href='https://evil.example/x.png'; it is left out of the bundles"
    ]


def test_the_pictures_of_the_explainers_only_draw() -> None:
    pictures = sorted((Path(__file__).parent.parent / "source_texts").rglob("*.svg"))

    assert pictures
    assert [path.name for path in pictures if objection(path.read_bytes())] == []
