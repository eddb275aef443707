"""What `plainloc check` tells to programs: SARIF by its schema, JUnit by its rules, and places that a click opens."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import quote
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from outputs_schema import validate

from pipeline import checks
from pipeline.cli.findings import FORMATS
from pipeline.cli.places import from_repository
from pipeline.cli.rules import every
from pipeline.cli.told import Told
from pipeline.model import Finding, UnreadableError

SCHEMA = json.loads((Path(__file__).parent / "cases/sarif-2.1.0.json").read_text("utf-8"))
PO = "locales/de/LC_MESSAGES/a.po"
NUMBER = Finding(
    "number",
    "error",
    "the source has 200, the translation has 20",
    PO,
    12,
    "de",
    "0123abcd",
    "Readers act on numbers.",
    "write 200",
    "a.md",
    "meaning",
    7,
)
GOAL = Finding("goal", "warning", "too long", "source_texts/b c.md", 3, path="b c.md", source_line=3)
WHOLE = Finding("unsafe-picture", "error", "it fetches", "source_texts/x.svg")
OWN = Finding("length", "note", "short", PO, 9, "de", "89abcdef", path="a.md", by=("Ann", "Bob"), because="a title")
WAITS = Finding("unit", "error", "mg, mcg", PO, 9, "de", "89abcdef", path="a.md", by=("Ann",), because="as said")
TOLD = Told([NUMBER, GOAL, WHOLE, WAITS], [OWN], errors=[UnreadableError("it is cut off", "source_texts/z.md:2")])


def results(told: Told) -> list[dict[str, Any]]:
    return list(json.loads(FORMATS["sarif"](told))["runs"][0]["results"])


texts = st.text(st.characters(codec="utf-8"))
findings = st.builds(
    Finding,
    st.sampled_from([*every(), "unknown"]),
    st.sampled_from(["error", "warning", "note"]),
    texts,
    texts,
    st.integers(0, 9),
    texts,
    texts,
    texts,
    texts,
    texts,
    texts,
    st.integers(0, 9),
    st.just(()) | st.tuples(texts),
)


@given(told=st.builds(Told, st.lists(findings, max_size=3), st.lists(findings, max_size=2)))
def test_every_report_is_valid_by_the_schema_of_sarif(told: Told) -> None:
    log = json.loads(FORMATS["sarif"](told))

    validate(log, SCHEMA, SCHEMA)


def test_the_schema_refuses_a_report_that_is_wrong() -> None:
    log = json.loads(FORMATS["sarif"](TOLD))
    (run,) = log["runs"]

    for wrong in (
        {**log, "version": "2.0.0"},
        {**log, "runs": [{**run, "results": [{"level": "error"}]}]},
        {**log, "runs": [{**run, "results": [{**run["results"][0], "level": "fatal"}]}]},
        {**log, "runs": [{**run, "results": [{**run["results"][0], "place": 1}]}]},
        {**log, "runs": [{**run, "tool": {}}]},
    ):
        with pytest.raises(AssertionError):
            validate(wrong, SCHEMA, SCHEMA)


def test_a_rule_of_sarif_says_what_it_looks_for_and_why() -> None:
    rules = {rule["id"]: rule for rule in json.loads(FORMATS["sarif"](TOLD))["runs"][0]["tool"]["driver"]["rules"]}

    assert rules["number"]["fullDescription"]["text"] == every()["number"].reason
    assert rules["number"]["shortDescription"]["text"].startswith("Numbers in digits")
    assert rules["length"]["defaultConfiguration"]["level"] == "warning"
    assert [results(TOLD)[0]["ruleIndex"], list(rules).index("number")] == [2, 2]


def test_sarif_leads_to_the_source_too() -> None:
    (number, goal, whole, *_) = results(TOLD)

    assert number["relatedLocations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "source_texts/a.md"},
        "region": {"startLine": 7},
    }
    assert "relatedLocations" not in goal
    assert goal["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "source_texts/b%20c.md"
    assert whole["locations"][0]["physicalLocation"]["region"] == {"startLine": 1}


def test_what_is_accepted_stays_in_sarif_with_its_reason() -> None:
    told = {result["ruleId"]: result["suppressions"] for result in results(TOLD)}

    assert told["number"] == []
    assert told["length"] == [{"kind": "external", "status": "accepted", "justification": "a title (Ann, Bob)"}]
    assert told["unit"] == [{"kind": "external", "status": "underReview", "justification": "as said (Ann)"}]


def test_a_finding_is_as_grave_everywhere_as_it_is() -> None:
    grave = [("number", "error"), ("goal", "warning"), ("unsafe-picture", "error"), ("length", "note")]
    told = Told([NUMBER, GOAL, WHOLE, replace(OWN, by=())])
    github = [line.split(" ")[0] for line in FORMATS["github"](told).splitlines()]

    assert [(result["ruleId"], result["level"]) for result in results(told)] == grave
    assert [row["severity"] for row in json.loads(FORMATS["json"](told))["findings"]] == [one for _, one in grave]
    assert github == ["::error", "::warning", "::error", "::notice"]


def test_the_fingerprint_of_a_finding_does_not_move_with_its_line() -> None:
    moved = replace(NUMBER, line=99)
    said = [results(Told([finding]))[0]["partialFingerprints"]["plainloc/v2"] for finding in (NUMBER, moved, WAITS)]

    assert said[0] == said[1] != said[2]


def test_a_dashboard_counts_what_fails_what_is_accepted_and_what_cannot_be_read() -> None:
    (suite,) = ElementTree.fromstring(FORMATS["junit"](TOLD).partition("\n")[2])

    assert {name: suite.get(name) for name in ("tests", "failures", "errors", "skipped")} == {
        "tests": "6",
        "failures": "4",
        "errors": "1",
        "skipped": "1",
    }
    assert [[child.tag for child in case] for case in suite] == [["error"], *[["failure"]] * 4, ["skipped"]]
    assert "source_texts/a.md:7" in (suite[1][0].text or "")
    assert (suite[5][0].get("message") or "").endswith("accepted: a title (Ann, Bob)")


def test_a_line_of_text_opens_the_catalog_and_the_next_one_the_source() -> None:
    assert FORMATS["text"](Told([NUMBER, GOAL, WAITS], folder="sub/")).splitlines() == [
        f"sub/{PO}:12: error: number: the source has 200, the translation has 20 (write 200) [0123abcd]",
        "  sub/source_texts/a.md:7: its source",
        "sub/source_texts/b c.md:3: warning: goal: too long",
        f"sub/{PO}:9: error: unit: mg, mcg (accepted by Ann, waits for a second name) [89abcdef]",
    ]


def test_json_keeps_names_that_are_relative_to_the_project() -> None:
    told = json.loads(FORMATS["json"](Told([NUMBER, WAITS], [OWN], folder="sub/")))

    assert told["findings"][0]["path"] == PO
    assert told["findings"][0]["source"] == {"path": "source_texts/a.md", "line": 7}
    assert [row["waits"] for row in told["findings"]] == [None, {"by": ["Ann"], "reason": "as said"}]
    assert told["accepted"][0]["accepted"] == {"by": ["Ann", "Bob"], "reason": "a title"}


def test_github_tells_what_could_not_be_read() -> None:
    said = "::error file=source_texts/z.md,line=2,title=plainloc::source_texts/z.md:2: it is cut off"
    assert FORMATS["github"](TOLD).splitlines()[0] == said


@pytest.mark.parametrize(
    ("where", "file", "line"),
    [
        ("locales/de/a b.c, d.po:12", "sub/locales/de/a b.c, d.po", 12),
        ("locales/de/accepted.yaml:3, 1.by", "sub/locales/de/accepted.yaml", 3),
        ("source_texts/glossary.yaml", "sub/source_texts/glossary.yaml", 1),
        ("--reason", "", 0),
        ("", "", 0),
    ],
)
def test_what_cannot_be_read_has_a_place_where_it_has_one(where: str, file: str, line: int) -> None:
    told = Told([], errors=[UnreadableError("it is cut off", where)], folder="sub/")
    (notice,) = json.loads(FORMATS["sarif"](told))["runs"][0]["invocations"][0]["toolExecutionNotifications"]

    places = [item["physicalLocation"] for item in notice.get("locations", ())]

    expected = {"artifactLocation": {"uri": quote(file)}, "region": {"startLine": line}}
    assert places == ([expected] if file else [])
    assert ("file=" in FORMATS["github"](told)) == bool(file)
    validate(json.loads(FORMATS["sarif"](told)), SCHEMA, SCHEMA)


def test_services_read_names_from_the_top_of_the_repository(tmp_path: Path) -> None:
    (tmp_path / "repo/.git").mkdir(parents=True)
    (tmp_path / "repo/texts/de").mkdir(parents=True)

    assert from_repository(tmp_path / "repo/texts/de") == "texts/de/"
    assert from_repository(tmp_path / "repo") == from_repository(tmp_path) == ""


def _made(folder: Path) -> Iterator[str]:
    """The names of checks that stand in the code where findings are made."""
    for path in folder.rglob("*.py"):
        for line in path.read_text("utf-8").splitlines():
            if "Finding(" in line and '"' in line:
                yield line.partition('"')[2].partition('"')[0]


def test_every_check_has_a_name_a_kind_and_two_sentences() -> None:
    known = every()

    assert {item.kind for item in known.values()} <= {*checks.KINDS, ""}
    assert [item.name for item in known.values() if not item.what.endswith((".", ":")) or not item.reason] == []
    assert {name for name in _made(Path(checks.__file__).parent.parent) if name.isascii()} <= known.keys()
