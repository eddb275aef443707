"""stages: what publishers pull is one set: the folder, the archives and the manifest agree."""

from __future__ import annotations

import json
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from stages_project import Project, catalog, project

from pipeline.stages import Outcome

BUNDLES = "build/bundles/"
MANIFEST = f"{BUNDLES}manifest.json"


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory) -> Project:
    made = project(tmp_path_factory.mktemp("once"))
    made.run()
    return made


@pytest.fixture
def made(once: Project, tmp_path: Path) -> Project:
    return once.copy(tmp_path)


def agree(made: Project) -> dict[tuple[str, str], list[str]]:
    """The files of each document in each edition, once folder, archives and manifest are known to be the same."""
    manifest = json.loads(made.read(MANIFEST))
    disk = {name: data for name, data in made.bytes().items() if name.startswith(BUNDLES)}
    known = {MANIFEST, f"{BUNDLES}manifest.schema.json", f"{BUNDLES}.plainloc-files"}
    found = {}
    for locale in manifest["locales"]:
        zipped = {}
        if locale["archive"]:
            name = BUNDLES + locale["archive"]["path"]
            assert sha256(disk[name]).hexdigest() == locale["archive"]["sha256"]
            archive = ZipFile(BytesIO(disk[name]))
            zipped = {item: archive.read(item) for item in archive.namelist()}
            known.add(name)
        told = {}
        for document in locale["documents"]:
            for file in document["files"]:
                data = disk[BUNDLES + file["path"]]
                assert (sha256(data).hexdigest(), len(data)) == (file["sha256"], file["size"])
                told[file["path"]] = data
            found[locale["locale"], document["path"]] = [file["path"] for file in document["files"]]
        assert zipped == told
        known |= {BUNDLES + name for name in told}
    assert disk.keys() == known
    return found


def broken(made: Project) -> None:
    """A catalog that cannot be read, and a text that has changed since."""
    made.write(catalog("de", "cells"), "<<<<<<< HEAD\n")
    made.edit("source_texts/cells.md", "They are quick.", "They are very quick.")


def test_after_any_run_they_agree(made: Project) -> None:
    before = agree(made)
    made.edit("source_texts/cells.md", "They are quick.", "They are very quick.")
    made.run()

    assert agree(made).keys() == before.keys()


def test_what_could_not_be_made_stays_as_it_was_published(made: Project) -> None:
    before, files = agree(made), made.bytes()
    broken(made)

    made.run()

    assert agree(made) == before
    name = f"{BUNDLES}de/cells.md"
    assert made.bytes()[name] == files[name]
    assert b"very" in made.bytes()[f"{BUNDLES}de-AT/cells.md"]


def test_a_text_that_cannot_be_read_stays_published_in_all_editions(made: Project) -> None:
    before = agree(made)
    made.write("source_texts/cells.md", b"\xff")

    made.run()

    assert agree(made) == before


def test_what_is_gone_goes_with_the_next_run_that_reads_all(made: Project) -> None:
    made.write("source_texts/notes.txt", b"\xff")
    (made.root / "source_texts/topic/care.md").unlink()
    made.run()
    assert ("de", "topic/care.md") in agree(made)

    made.write("source_texts/notes.txt", "Notes.\n")
    made.run()

    assert {path for _, path in agree(made)} == {"cells.md", "notes.txt"}


def test_a_picture_of_two_texts_is_the_new_one_for_both(made: Project) -> None:
    made.write("source_texts/more.md", "![A cell](cell.svg)\n")
    made.run()
    broken(made)
    made.write("source_texts/cell.svg", '<svg xmlns="http://www.w3.org/2000/svg"><g/></svg>\n')

    made.run()

    assert f"{'de'}/cell.svg" in agree(made)["de", "cells.md"]


@pytest.mark.parametrize(
    "manifest", ["", "[]", "{", '{"format": 1}', '{"version": "x", "format": 1, "locales": []}', "[" * 100_000]
)
def test_without_a_sound_manifest_what_could_not_be_made_is_not_published(made: Project, manifest: str) -> None:
    broken(made)
    made.write(MANIFEST, manifest)

    made.run()

    assert ("de", "cells.md") not in agree(made)
    assert not (made.root / f"{BUNDLES}de/cells.md").exists()


def test_what_somebody_has_spoilt_is_not_published_again(made: Project) -> None:
    broken(made)
    made.write(f"{BUNDLES}de/cells.md", "spoilt")

    made.run()

    assert ("de", "cells.md") not in agree(made)


def test_while_documents_are_worked_on_the_old_bundle_stays_whole(made: Project) -> None:
    for name in ("cells.md", "topic/care.md"):
        made.write(f"source_texts/{name}", "# New\n\nNew words.\n")
    seen = []

    made.run(progress=lambda *_: seen.append(agree(made)))

    assert len(seen) == 3
    assert "New words." in made.read(f"{BUNDLES}de/cells.md")


def test_the_manifest_is_written_last(made: Project) -> None:
    made.edit("source_texts/cells.md", "They are quick.", "They are very quick.")

    outcome: Outcome = made.run()

    names = [name for name in outcome.written if name.startswith(BUNDLES)]
    assert names[-1] == MANIFEST
    assert names.index(f"{BUNDLES}de.zip") > names.index(f"{BUNDLES}de/cells.md")


def test_an_edition_alone_does_not_touch_the_bundles(made: Project) -> None:
    before = made.bytes()
    made.edit("source_texts/cells.md", "They are quick.", "They are very quick.")

    made.run(locales=("de",))

    assert {name: data for name, data in made.bytes().items() if name.startswith(BUNDLES)} == {
        name: data for name, data in before.items() if name.startswith(BUNDLES)
    }
