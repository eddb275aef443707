"""outputs: of the files beside the texts, pictures and PDFs are published, and none takes the place of a page."""

from __future__ import annotations

from dataclasses import replace

import pytest
from outputs_samples import CONFIG, DE, EN, PATH, piece, text

from pipeline import outputs
from pipeline.formats import FORMATS as READ
from pipeline.outputs import bundle
from pipeline.outputs.pictures import ATTACHMENTS, MEDIA_TYPES

LAX = replace(CONFIG, fail_on="never", minimum_coverage=0.0)
OWN = [f"what-it-is.{ending}" for ending in ("html", "json", "mo", "txt", "HTML")]
EVIL = [*OWN, "evil.html", "a.zip", "a.md", "a.svgz", "a.js", "a"]


def linking(*names: str) -> str:
    return " ".join(f"[a]({name})" for name in names)


def test_only_pictures_and_pdfs_are_published_beside_a_document() -> None:
    made = text(DE, "# x\n\n", piece(linking("f.pdf", "g.PNG", *EVIL), "de", 0), "\n")
    there = {f"immunotherapy/{name}": b"evil" for name in (*EVIL, "f.pdf", "g.PNG")}

    found = bundle.files(made, made, b"MO", LAX, there)

    names = [artifact.path.removeprefix("build/bundles/de/immunotherapy/") for artifact in found]
    assert [artifact.path for artifact in found if artifact.data == b"evil"] == [
        "build/bundles/de/immunotherapy/f.pdf",
        "build/bundles/de/immunotherapy/g.PNG",
    ]
    assert sorted(names) == sorted({*names})


def test_no_form_of_a_document_ends_like_a_file_that_is_published_beside_it() -> None:
    forms = {*bundle.FORMS, *READ, ".mo"}

    assert forms.isdisjoint(ATTACHMENTS)
    assert forms <= MEDIA_TYPES.keys()


@pytest.mark.parametrize("written", ["[a]({})", "![a]({})", "<a href='{}'>a</a>"])
def test_a_file_that_cannot_be_published_is_told(written: str) -> None:
    made = text(EN, "# x\n\n", piece(written.format("evil.html"), "en", 0), "\n")

    found = outputs.links(made, {PATH: ()}, {"immunotherapy/evil.html"})

    assert [(finding.check, finding.severity) for finding in found] == [("unpublishable-file", "error")]
    assert "evil.html" in found[0].message
    assert outputs.links(made, {PATH: (), "immunotherapy/evil.html": ()}, ()) != found
