"""cli: who reviewed a text is recorded, told everywhere, and ends when the words change; what is held back is told."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from command_line import Say, typing
from stages_project import DOSE, GOOD, LINK, STOP, Project, catalog, project

from pipeline.outputs import review

SETTINGS = """\
source: en
editions: [de]
publishing:
  minimum_coverage: 0.5
  notice: "Draft: no doctor has read this text."
"""
HELP = "https://example.org/help"
TEXTS = {"doses.md": f"# Doses\n\n{DOSE} {STOP}\n\n{LINK.replace('{url1}', HELP)}\n", "other.md": "# Other\n"}
PO = catalog("de", "doses")


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory) -> Project:
    made = project(tmp_path_factory.mktemp("once"), TEXTS, SETTINGS)
    made.run({"extract"})
    made.translate("de", "doses", GOOD)
    made.run({"extract"})
    return made


@pytest.fixture
def made(once: Project, tmp_path: Path) -> Project:
    return once.copy(tmp_path)


@pytest.fixture
def say(capsys: pytest.CaptureFixture[str], made: Project) -> Say:
    return typing(capsys, "--jobs", "1", "--root", made.root)


def by_ana(say: Say) -> None:
    status, out, err = say("review", "de", "doses.md", "--by", "Dr. Ana Lima", "--on", "2026-03-31")

    assert (status, err) == (0, "")
    assert out == "de/doses.md is reviewed by Dr. Ana Lima on 2026-03-31\n"


def told(say: Say, made: Project) -> tuple[str, dict[str, Any]]:
    """The review in words, as `status` says it, and as the manifest does."""
    documents = json.loads(say("status", "--format", "json")[1])["editions"][0]["documents"]
    say("bundle")
    locales = json.loads(made.read("build/bundles/manifest.json"))["locales"]
    return documents[0]["review_in_words"], locales[0]["documents"][0]["review"]


REVIEWED = "reviewed by Dr. Ana Lima on 2026-03-31"
LAPSED = "review lapsed: Dr. Ana Lima reviewed on 2026-03-31, the text has changed since"


def test_a_review_stands_in_the_header_and_wherever_the_text_is_told_of(say: Say, made: Project) -> None:
    before = made.read(PO)
    assert "# Draft: no doctor has read this text.\n" in before

    by_ana(say)

    header = re.search(
        r'"X-Plainloc-Review: reviewed; by=Dr. Ana Lima; on=2026-03-31; of=[0-9a-f]{16}\\n"', made.read(PO)
    )
    assert header
    assert made.read(PO).replace(header[0], '"X-Plainloc-Review: draft\\n"') == before.replace(
        "# Draft: no doctor has read this text.\n", ""
    )
    words, entry = told(say, made)
    assert words == REVIEWED
    assert (entry["status"], entry["by"], entry["on"]) == ("reviewed", "Dr. Ana Lima", "2026-03-31")
    assert json.loads(made.read("build/bundles/de/doses.json"))["review"] == entry
    assert "plainloc_state: reviewed" in made.read("build/bundles/de/doses.md")
    assert REVIEWED in say("status")[1]
    say("report")
    assert REVIEWED in made.read("reports/html/doses.html")
    assert REVIEWED in made.read("reports/html/index.html")


def test_a_merge_keeps_it_and_writes_nothing(say: Say, made: Project) -> None:
    by_ana(say)

    assert say("extract")[1] == ""


def relabelled(made: Project) -> None:
    made.write("locales/de/links.yaml", f"{HELP}: https://example.org/hilfe\n")


def without_numbers(made: Project) -> None:
    made.edit("source_texts/pipeline.yaml", "publishing", "checks: {number: 'off'}\npublishing")


CHANGES: dict[str, tuple[Callable[[Project], None], str]] = {
    "another word": (lambda made: made.translate("de", "doses", {STOP: "Bitte nicht aufhören."}), LAPSED),
    "another dose": (lambda made: made.translate("de", "doses", {DOSE: "Nehmen Sie jeden Tag 20 mg."}), LAPSED),
    "unfinished again": (lambda made: made.translate("de", "doses", {STOP: GOOD[STOP]}, fuzzy=True), LAPSED),
    "a new sentence": (lambda made: made.edit("source_texts/doses.md", STOP, f"{STOP} Call us."), LAPSED),
    "a sentence less": (lambda made: made.edit("source_texts/doses.md", f" {STOP}", ""), LAPSED),
    "another order": (lambda made: made.edit("source_texts/doses.md", f"{DOSE} {STOP}", f"{STOP} {DOSE}"), LAPSED),
    "emphasis": (lambda made: made.translate("de", "doses", {STOP: "Hören Sie **nicht** auf."}), REVIEWED),
    "a no-break space": (lambda made: made.translate("de", "doses", {STOP: "Hören Sie\u00a0nicht auf."}), REVIEWED),
    "another address": (lambda made: made.edit("source_texts/doses.md", HELP, "https://example.org/new"), REVIEWED),
    "an address of its own": (relabelled, REVIEWED),
    "a line break": (lambda made: made.edit("source_texts/doses.md", f"{DOSE} {STOP}", f"{DOSE}\n{STOP}"), REVIEWED),
    "a check": (without_numbers, REVIEWED),
    "a note": (lambda made: made.edit(PO, f'msgid "{STOP}"', f'# Hm.\nmsgid "{STOP}"'), REVIEWED),
    "another text": (lambda made: made.translate("de", "other", {"Other": "Anderes"}), REVIEWED),
}  # fmt: skip


@pytest.mark.parametrize(("change", "words"), CHANGES.values(), ids=CHANGES)
def test_it_ends_with_the_words_that_were_read(
    say: Say, made: Project, change: Callable[[Project], None], words: str
) -> None:
    by_ana(say)

    change(made)

    assert told(say, made)[0] == words


def test_a_check_that_comes_later_ends_no_review_but_its_error_is_held_back(say: Say, made: Project) -> None:
    without_numbers(made)
    made.translate("de", "doses", {DOSE: "Nehmen Sie jeden Tag 20 mg."})
    by_ana(say)

    made.edit("source_texts/pipeline.yaml", "checks: {number: 'off'}\n", "")

    assert told(say, made)[0] == REVIEWED
    say("build")
    assert DOSE in made.built("de", "doses.md")


def test_a_text_that_is_again_what_was_read_is_reviewed_again(say: Say, made: Project) -> None:
    by_ana(say)
    made.translate("de", "doses", {STOP: "Bitte nicht aufhören."})
    words, entry = told(say, made)
    assert (words, entry["status"]) == (LAPSED, "lapsed")
    assert LAPSED in say("status")[1]

    made.translate("de", "doses", {STOP: GOOD[STOP]})

    assert told(say, made)[0] == REVIEWED


def test_it_can_be_withdrawn(say: Say, made: Project) -> None:
    before = made.read(PO)
    by_ana(say)

    assert say("review", "de", "doses.md", "--withdraw") == (0, "de/doses.md is a draft again\n", "")

    assert made.read(PO) == before
    assert told(say, made)[0] == "draft"


@pytest.mark.parametrize(
    ("targets", "words", "said"),
    [
        ({STOP: "", "Doses": ""}, "", "2 translations fuzzy; finish what is left, or say --partly"),
        ({STOP: "Halt.?"}, "", "1 translation fuzzy; finish what is left, or say --partly"),
        ({DOSE: "Jeden Tag 20 mg."}, "", "1 translation held back for errors, the first in line "),
        ({DOSE: "Jeden Tag 20 mg."}, "--partly", "mend it, or accept the finding"),
        (dict.fromkeys(GOOD, ""), "--partly", "nothing of it is translated yet"),
    ],
)
def test_a_text_that_is_not_finished_is_not_reviewed(
    say: Say, made: Project, targets: dict[str, str], words: str, said: str
) -> None:
    for source, target in targets.items():
        made.translate("de", "doses", {source: target.removesuffix("?")}, fuzzy=target.endswith("?"))
    before = made.read(PO)

    status, out, err = say("review", "de", "doses.md", "--by", "Ana", *words.split())

    assert (status, out) == (1, "")
    assert err.startswith("plainloc: de/doses.md is not reviewed: ")
    assert said in err
    assert made.read(PO) == before


def test_a_part_may_be_reviewed_until_the_rest_is_translated(say: Say, made: Project) -> None:
    made.translate("de", "doses", {STOP: ""})

    assert say("review", "de", "doses.md", "--by", "Ana", "--on", "2026-03-31", "--partly")[0] == 0
    assert told(say, made)[0] == "reviewed by Ana on 2026-03-31"

    made.translate("de", "doses", {STOP: GOOD[STOP]})
    assert told(say, made)[0].startswith("review lapsed: Ana")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["de", "doses.md"], "--by: say who has reviewed the text"),
        (["de", "doses.md", "--by", " ; "], "--by: say who has reviewed the text"),
        (["de", "doses.md", "--by", "A\nB"], "--by: the name holds a line break or a control character"),
        (["de", "doses.md", "--by", "A", "--on", "2999-01-01"], "--on: 2999-01-01 is still to come"),
        (["de", "doses.md", "--by", "A", "--on", "31.3.2026"], "does not match the format"),
        (["de", "doses.md", "--by", "A", "--withdraw"], "--withdraw: a review is withdrawn without a name"),
        (["fr", "doses.md", "--by", "A"], "there is no edition 'fr'; there are: de"),
        (["de", "dose.md", "--by", "A"], "there is no such document; did you mean 'doses.md'?"),
    ],
)
def test_wrong_words_are_told_with_what_would_be_right(say: Say, words: list[str], said: str) -> None:
    status, _, err = say("review", *words)

    assert status == 2
    assert said in err


def test_a_semicolon_in_a_name_ends_no_field(say: Say, made: Project) -> None:
    assert say("review", "de", "doses.md", "--by", "Ana; of=x")[0] == 0

    assert told(say, made)[0].startswith("reviewed by Ana of=x on ")


@pytest.mark.parametrize(
    ("header", "words"),
    [
        ("draft", "draft"),
        ("nonsense", "draft"),
        ("reviewed; by=A; on=2026-01-02; of=1", "reviewed by A on 2026-01-02"),
        ("lapsed; by=A; on=2026-01-02; of=1", "review lapsed: A reviewed on 2026-01-02, the text has changed since"),
    ],
)
def test_a_review_in_words(header: str, words: str) -> None:
    assert review.in_words(header) == words


def test_the_notice_is_the_project_s(say: Say, made: Project) -> None:
    say("report")
    say("bundle")
    assert "<strong>Draft: no doctor has read this text.</strong>" in made.read("reports/html/index.html")
    assert "<strong>Draft: no doctor has read this text.</strong>" in made.read("reports/html/doses.html")
    assert "[Draft: no doctor has read this text.]" in made.read("build/bundles/en/doses.txt")
    assert "Noch keine Fachperson" in made.read("build/bundles/de/doses.html")

    made.edit("source_texts/pipeline.yaml", '"Draft: no doctor', '{en: Not read., de: "Nicht gelesen."} # "')
    say("bundle")

    assert '<p lang="de" dir="ltr">Nicht gelesen.</p>' in made.read("build/bundles/de/doses.html")
    assert "[Nicht gelesen.]" in made.read("build/bundles/de/doses.txt")


def test_status_build_and_bundle_say_what_is_held_back(say: Say, made: Project) -> None:
    made.write(
        "source_texts/doses.md",
        made.read("source_texts/doses.md").replace("# Doses", "# Doses\n\n<!-- plainloc:must -->"),
    )
    say("extract")
    made.translate("de", "doses", {DOSE: "Jeden Tag 20 mg."})
    line = made.read(PO).splitlines().index(f'msgid "{DOSE}"') + 1
    held = f"{PO}:{line}: held back: "
    reason = "has an error in its translation: “Take 200 mg every day.”"

    _, out, _ = say("status")
    (edition,) = json.loads(say("status", "--format", "json")[1])["editions"]
    _, _, built = say("build")
    _, _, bundled = say("bundle")

    joined = " ".join(out.split())
    assert f"not published: 1 of 2 segments that must be translated {reason}" in joined
    document = edition["documents"][0]
    assert (document["published"], len(document["refused"])) == (False, 1)
    assert document["withheld"][0].endswith(reason)
    assert (document["refused"][0]["file"], document["refused"][0]["origin"]) == (PO, "en")
    assert built.startswith(held)
    assert "; the words of en stand there\n" in built
    assert f"de/doses.md: not published: 1 of 2 segments that must be translated {reason}\n" in bundled
    assert held.strip() in joined
    say("report")
    assert "Held back for an error: English is shown instead" in made.read("reports/html/doses.html")
    content = json.loads(say("bundle", "--format", "json")[1])
    assert [item["path"] for item in content["withheld"]] == ["doses.md", "other.md"]
    assert content["refused"] == document["refused"]
