"""stages: documents that are renamed, moved, swapped, split or deleted, and editions that are."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from stages_project import Project, catalog, project

from pipeline import po
from pipeline.catalog.renamed import moves
from pipeline.catalog.together import holds, together
from pipeline.model import Catalog, Unit
from pipeline.workspace import disk, save

LOCALES = ("en@simple", "de", "de_AT", "de@simple")
CELLS = (
    "---\ntitle: Cells\n---\n\n# What cells do\n\nT cells find tumours. They are quick.\n\n"
    "Each of them knows one enemy. Some of them remember it for years.\n"
)
CARE = "# Care\n\nCall your doctor. Ask for a date.\n\n- Rest well.\n- Drink enough water every day.\n"
TEXTS = {"cells.md": CELLS, "topic/care.md": CARE}
IN_CELLS = {
    "Cells": "Zellen",
    "What cells do": "Was Zellen tun",
    "T cells find tumours.": "T-Zellen finden Tumoren.",
    "They are quick.": "Sie sind schnell.",
    "Each of them knows one enemy.": "Jede kennt einen Feind.",
    "Some of them remember it for years.": "Manche erinnern sich jahrelang.",
}
IN_CARE = {
    "Care": "Pflege",
    "Call your doctor.": "Rufen Sie Ihren Arzt an.",
    "Ask for a date.": "Bitten Sie um einen Termin.",
    "Rest well.": "Ruhen Sie sich aus.",
    "Drink enough water every day.": "Trinken Sie jeden Tag genug Wasser.",
}


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory) -> Project:
    made = project(tmp_path_factory.mktemp("once"), TEXTS)
    made.run()
    made.translate("en@simple", "cells", {source: source for source in IN_CELLS})
    made.run()
    for locale in ("de", "de_AT", "de@simple"):
        made.translate(locale, "cells", IN_CELLS)
    made.translate("de", "topic/care", IN_CARE)
    made.run()
    return made


@pytest.fixture
def made(once: Project, tmp_path: Path) -> Project:
    return once.copy(tmp_path)


def rename(made: Project, old: str, new: str) -> None:
    made.write(f"source_texts/{new}", made.read(f"source_texts/{old}"))
    (made.root / "source_texts" / old).unlink()


def without_references(text: str, name: str, other: str) -> str:
    return text.replace(f"#: source_texts/{name}", f"#: source_texts/{other}")


def every_translation(made: Project) -> set[tuple[str, str, str]]:
    """Locale, message and translation of all catalogs, with what stands in notes."""
    found = set()
    for path in made.root.glob("locales/**/*.po"):
        parsed = po.parse(path.read_bytes(), path.name)
        for unit in (*parsed.units, *parsed.obsolete):
            said = [*unit.targets, *(note.removeprefix("also translated: ") for note in unit.notes)]
            found |= {(path.relative_to(made.root).parts[1], unit.source, target) for target in said if target}
    return found


# Renamed and moved


@pytest.mark.parametrize("new", ["tissue.md", "topic/cells.md", "a/b/c/tissue.txt.md", "CELLS2.md"])
def test_a_document_that_is_renamed_or_moved_keeps_its_catalogs_in_all_locales(made: Project, new: str) -> None:
    before = {locale: made.read(catalog(locale, "cells")) for locale in LOCALES}
    rename(made, "cells.md", new)

    outcome = made.run()

    stem = new.removesuffix(".md")
    for locale, text in before.items():
        assert made.read(catalog(locale, stem)) == without_references(text, "cells.md", new)
        assert not (made.root / catalog(locale, "cells")).exists()
    assert outcome.remarks == (f"cells.md is now {new}: 4 catalogs moved",)
    assert {catalog("de", "cells"), catalog("de", stem), "locales/templates/cells.pot"} <= set(outcome.written)
    assert (made.run().written, made.run().remarks) == ((), ())


def test_small_edits_on_the_way_make_only_their_sentences_fuzzy(made: Project) -> None:
    rename(made, "cells.md", "topic/tissue.md")
    made.edit("source_texts/topic/tissue.md", "They are quick.", "They are very quick.")

    made.run()

    expected = {source: target for source, target in IN_CELLS.items() if source != "They are quick."}
    assert made.targets("de", "topic/tissue") == {**expected, "They are very quick.": "Sie sind schnell.?"}


def test_a_text_in_which_every_sentence_was_edited_a_little_is_known_by_its_whole(made: Project) -> None:
    rename(made, "topic/care.md", "rest.md")
    text = made.read("source_texts/rest.md")
    made.write(
        "source_texts/rest.md",
        text.replace("your", "a")
        .replace("well.", "a lot.")
        .replace("Ask", "Then ask")
        .replace("enough ", "")
        .replace("# Care", "# Your care"),
    )

    assert made.run().remarks == ("topic/care.md is now rest.md: 4 catalogs moved",)


def test_without_extract_a_renamed_document_is_shown_with_its_catalogs_and_nothing_moves(made: Project) -> None:
    rename(made, "cells.md", "tissue.md")

    outcome = made.run(["build"])

    assert "T-Zellen finden Tumoren." in made.built("de", "tissue.md")
    assert outcome.remarks == ("cells.md is now tissue.md: 4 catalogs moved",)
    assert (made.root / catalog("de", "cells")).exists()
    assert not (made.root / catalog("de", "tissue")).exists()


def test_two_documents_that_change_names_change_their_catalogs(made: Project) -> None:
    before = {name: made.read(catalog("de", name)) for name in ("cells", "topic/care")}
    made.write("source_texts/cells.md", CARE)
    made.write("source_texts/topic/care.md", CELLS)

    made.run()

    swapped = without_references(before["cells"], "cells.md", "topic/care.md")
    assert made.read(catalog("de", "topic/care")) == swapped
    assert made.read(catalog("de", "cells")) == without_references(before["topic/care"], "topic/care.md", "cells.md")
    assert not [*made.root.glob("locales/**/*moving*")]
    assert made.run().written == ()


def test_names_that_move_on_in_a_row_take_their_catalogs_along(made: Project) -> None:
    rename(made, "cells.md", "third.md")
    rename(made, "topic/care.md", "cells.md")

    made.run()

    assert made.targets("de", "third") == IN_CELLS
    assert made.targets("de", "cells") == IN_CARE


def test_a_document_that_is_put_in_the_place_of_another_keeps_the_translations_of_both(made: Project) -> None:
    before = every_translation(made)
    (made.root / "source_texts/topic/care.md").unlink()
    rename(made, "cells.md", "topic/care.md")

    made.run()

    assert made.targets("de", "topic/care") == IN_CELLS
    assert {unit.source for unit in made.catalog("de", "topic/care").obsolete} == set(IN_CARE)
    assert every_translation(made) == before


def test_a_copy_takes_no_catalogs_away(made: Project) -> None:
    before = made.read(catalog("de", "cells"))
    made.write("source_texts/copy.md", CELLS)

    assert made.run().remarks == ()
    assert made.read(catalog("de", "cells")) == before


def test_a_copy_of_what_was_edited_since_takes_no_catalogs_away(made: Project) -> None:
    made.write("source_texts/copy.md", CELLS)
    made.edit("source_texts/cells.md", "They are quick.", "They run.")

    assert made.run().remarks == ()
    assert made.targets("de", "cells")["Cells"] == "Zellen"


@pytest.mark.parametrize("kept", [True, False])
def test_a_document_that_is_split_keeps_its_translations_in_both_parts(made: Project, *, kept: bool) -> None:
    before = every_translation(made)
    first, second = CELLS.split("Each of")
    made.write(f"source_texts/{'cells' if kept else 'one'}.md", first)
    made.write("source_texts/two.md", f"Each of{second}")
    if not kept:
        (made.root / "source_texts/cells.md").unlink()

    made.run()

    assert made.targets("de", "two") == dict(list(IN_CELLS.items())[4:])
    assert made.targets("de", "cells" if kept else "one") == dict(list(IN_CELLS.items())[:4])
    assert {(locale, source) for locale, source, _ in before} <= {(a, b) for a, b, _ in every_translation(made)}
    assert made.run().written == ()


def test_unlike_documents_never_take_each_others_catalogs(made: Project) -> None:
    (made.root / "source_texts/topic/care.md").unlink()
    made.write("source_texts/new.md", "# Care\n\nThe hospital has a garden. It is open to all who visit us.\n")

    outcome = made.run()

    assert outcome.remarks == ("topic/care.md is gone: 4 catalogs kept until 'plainloc prune'",)
    assert made.targets("de", "topic/care") == IN_CARE


def test_a_catalog_that_cannot_be_read_moves_as_it_is(made: Project) -> None:
    name = catalog("de", "cells")
    broken = made.read(name).replace('msgstr "Zellen"', "<<<<<<< ours")
    made.write(name, broken)
    rename(made, "cells.md", "tissue.md")

    outcome = made.run()

    assert made.read(catalog("de", "tissue")) == broken
    assert [error.where.partition(":")[0] for error in outcome.errors] == [catalog("de", "tissue")]


@pytest.mark.parametrize(
    ("ended", "swap"), [*((n, False) for n in (1, 3, 5, 8)), *((n, True) for n in (2, 5, 7, 9, 12, 14, 17, 20))]
)
def test_a_move_that_is_ended_in_the_middle_loses_nothing(
    made: Project, monkeypatch: pytest.MonkeyPatch, *, ended: int, swap: bool
) -> None:
    before = every_translation(made)
    if swap:
        made.write("source_texts/cells.md", CARE)
        made.write("source_texts/topic/care.md", CELLS)
    else:
        rename(made, "cells.md", "tissue.md")
    end_after(ended, monkeypatch)
    with pytest.raises(KeyboardInterrupt):
        made.run()
    monkeypatch.undo()

    assert before <= every_translation(made)
    made.run()
    made.run()

    assert before <= every_translation(made)
    assert made.targets("de", "topic/care" if swap else "tissue") == IN_CELLS


def end_after(writes: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C right before a file is put in its place or removed."""
    left = [writes]

    def counted(real: Callable[..., object]) -> Callable[..., object]:
        def called(*given: object) -> object:
            left[0] -= 1
            if not left[0]:
                raise KeyboardInterrupt
            return real(*given)

        return called

    for room, name in ((disk, "remove"), (save, "_renamed")):
        monkeypatch.setattr(room, name, counted(getattr(room, name)))


# Deleted


def test_catalogs_of_a_deleted_document_are_marked_once_and_serve_again_when_it_comes_back(made: Project) -> None:
    before = [made.read(catalog(locale, "topic/care")) for locale in LOCALES]
    (made.root / "source_texts/topic/care.md").unlink()

    made.run()

    assert made.catalog("de", "topic/care").field("X-Plainloc-Source") == "gone"
    assert made.targets("de", "topic/care") == IN_CARE
    assert made.run().written == ()
    made.write("source_texts/topic/care.md", CARE)
    made.run()
    assert [made.read(catalog(locale, "topic/care")) for locale in LOCALES] == before


def test_a_deleted_document_that_comes_back_under_another_name_is_known(made: Project) -> None:
    (made.root / "source_texts/topic/care.md").unlink()
    made.run()
    made.write("source_texts/rest.md", CARE)

    assert made.run().remarks == ("topic/care.md is now rest.md: 4 catalogs moved",)
    assert made.targets("de", "rest") == IN_CARE
    assert made.catalog("de", "rest").field("X-Plainloc-Source") is None


def test_a_document_that_cannot_be_read_is_not_gone(made: Project) -> None:
    made.write("source_texts/topic/care.md", b"\xff\xfe")
    before = made.read(catalog("de", "topic/care"))

    outcome = made.run()

    assert outcome.remarks == ()
    assert made.read(catalog("de", "topic/care")) == before


# Editions


def test_an_edition_that_is_removed_keeps_its_catalogs_and_is_not_published(made: Project) -> None:
    before = made.read(catalog("de_AT", "cells"))
    made.edit("source_texts/pipeline.yaml", "  - locale: de-AT\n    fallbacks: [de]\n", "")

    outcome = made.run()

    assert made.read(catalog("de_AT", "cells")) == before
    assert [text for text in outcome.remarks if text.startswith("locales/de_AT has 2 catalogs of an edition that")]
    assert not [*made.root.glob("build/**/de-AT/**/*")]
    assert "de-AT" not in json.dumps(json.loads(made.read("build/bundles/manifest.json")))


def test_an_edition_that_is_renamed_is_told_how_its_folder_is(made: Project) -> None:
    made.edit("source_texts/pipeline.yaml", "locale: de-AT", "locale: de-CH")
    made.run()

    (remark,) = made.run().remarks

    assert "if it is now called 'de-CH', rename the folder to locales/de_CH" in remark
    shutil.rmtree(made.root / "locales/de_CH")
    (made.root / "locales/de_AT").rename(made.root / "locales/de_CH")
    assert made.run().remarks == ()
    assert made.targets("de_CH", "cells") == IN_CELLS
    assert "T-Zellen" in made.built("de-CH", "cells.md")


# Laws

NAMES = st.sampled_from("abcdef")
MESSAGES = st.lists(st.sampled_from([f"Message {n}." for n in range(12)]), max_size=6, unique=True).map(tuple)


@given(st.dictionaries(NAMES, MESSAGES), st.dictionaries(NAMES, MESSAGES))
def test_no_catalogs_move_twice_and_no_document_gets_two(
    documents: dict[str, tuple[str, ...]], known: dict[str, tuple[str, ...]]
) -> None:
    found = moves(documents, known, {})
    whole = [move for move in found if move.whole]

    assert len({move.old for move in whole}) == len(whole)
    assert len({move.new for move in found}) == len(found)
    assert all(move.old != move.new and move.new in documents and move.old in known for move in found)
    assert found == moves(dict(reversed(documents.items())), dict(reversed(known.items())), {})


@given(st.dictionaries(NAMES, MESSAGES.filter(bool), min_size=1), st.permutations("abcdef"))
def test_documents_with_nothing_in_common_get_their_own_catalogs_under_any_names(
    some: dict[str, tuple[str, ...]], names: list[str]
) -> None:
    old = {name: tuple(f"{name} {message}" for message in messages) for name, messages in some.items()}
    new = dict(zip("abcdef", names, strict=True))

    found = moves({new[name]: messages for name, messages in old.items()}, old, {})

    wanted = {(name, new[name]) for name in old if new[name] != name}
    assert {(move.old, move.new) for move in found if move.whole} == wanted


UNITS = st.builds(
    Unit,
    source=st.sampled_from(["One.", "Two.", "Three."]),
    targets=st.sampled_from(["", "Eins.", "Zwei.", "Drei\nvier."]).map(lambda target: (target,)),
    notes=st.sampled_from([(), ("mine",)]),
)
CATALOGS = st.builds(
    lambda units, cut: Catalog(None, tuple(units[:cut]), tuple(units[cut:])),
    st.lists(UNITS, max_size=3, unique_by=lambda unit: unit.key),
    st.integers(0, 3),
)


@settings(max_examples=60)
@given(CATALOGS, CATALOGS)
def test_two_catalogs_in_one_file_hold_all_that_was_in_both(first: Catalog, second: Catalog) -> None:
    both = together(first, second)

    assert holds([both], first)
    assert holds([both], second)
    assert together(both, second) == both
