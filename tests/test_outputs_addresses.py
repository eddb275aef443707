"""outputs: whatever a file is called, its links lead there; no two places of a page have one name."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from outputs_html import Page
from outputs_samples import CONFIG, DE, EN, PATH, piece, text

from pipeline import markup, outputs
from pipeline.model import Finding, Localisation
from pipeline.outputs import bundle
from pipeline.outputs.body import body
from pipeline.outputs.figures import figures
from pipeline.outputs.headings import anchors, identified, ids
from pipeline.outputs.rows import row
from pipeline.outputs.sanitise import sanitise

LAX = replace(CONFIG, fail_on="never", minimum_coverage=0.0)


def page_of(made: Localisation, **pictures: bytes) -> Page:
    found = bundle.files(made, made, None, LAX, pictures, alternates=(EN, DE))
    return Page(next(artifact.data.decode() for artifact in found if artifact.path.endswith(".html")))


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("a b.md", "../en/a%20b.html"),
        ("a#b.md", "../en/a%23b.html"),
        ("a%20c.md", "../en/a%2520c.html"),
        ("t/a?b.md", "../../en/t/a%3Fb.html"),
        ("é.md", "../en/%C3%A9.html"),
    ],
)
def test_other_editions_are_found_whatever_a_document_is_called(path: str, address: str) -> None:
    made = text(DE, "# ", piece("x", "de", 0, kind="heading", level=1), "\n", path=path)

    assert address in {values["href"] for values in page_of(made).all("link")}


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("[x](a%20b.md)", "a b.md"),
        ("[x](<a b.md>)", "a b.md"),
        ("[x](a%23b.md)", "a#b.md"),
        ("[x](a%2520c.md)", "a%20c.md"),
        ("[x](a&amp;b.md)", "a&b.md"),
        ("[x](%C3%A9.md)", "é.md"),
        ("[x](é.md)", "é.md"),
        ("![x](my%20pic.svg)", "my pic.svg"),
        ("![x](a&amp;b.svg)", "a&b.svg"),
        ("<img src='pic%231.svg'>", "pic#1.svg"),
    ],
)
def test_links_and_pictures_are_found_however_they_are_written(written: str, name: str) -> None:
    made = text(EN, "# x\n\n", piece(written, "en", 0), "\n", path="d.md")
    drawn = b'<svg xmlns="http://www.w3.org/2000/svg"/>'

    there = outputs.links(made, {name: (), "d.md": ()}, {name} if name.endswith(".svg") else ())
    missing = outputs.links(made, {"d.md": ()}, ())

    assert there == ()
    assert [(finding.entry, finding.line) for finding in missing] == [("1a2b3c4d", 1)]
    if name.endswith(".svg"):
        made_files = bundle.files(made, made, None, LAX, {name: drawn})
        assert f"build/bundles/en/{name}" in {artifact.path for artifact in made_files}


def test_the_links_of_a_page_lead_to_its_pages_whatever_they_are_called() -> None:
    made = text(EN, "# x\n\n", piece("[x](a%20b.md) [y](a%2520c.md#z) [z](A.MD)", "en", 0), "\n", path="d.md")

    assert [values["href"] for values in page_of(made).all("a")] == ["a%20b.html", "a%2520c.html#z", "A.MD.html"]


@pytest.mark.parametrize(
    ("image", "address"),
    [
        ("my pic.svg", "my%20pic.svg"),
        ("my%20pic.svg", "my%20pic.svg"),
        ("https://example.org/x.png", "https://example.org/x.png"),
        ("javascript:alert(1)", ""),
        ("//evil.example/x.png", ""),
        ("/x.png", ""),
    ],
)
def test_the_picture_of_the_front_matter_is_an_address(image: str, address: str) -> None:
    made = text(EN, f"---\nimage: '{image}'\n---\n\n# x\n\n[a](https://example.org/)\n")

    assert [values["src"] for values in page_of(made).all("img")] == ([address] if address else [])


def test_headings_leave_their_names_to_footnotes_and_to_places_that_authors_named() -> None:
    written = '# b\n\n<a id="b"></a>Note[^1] and[^b].\n\n## 1\n\n[^1]: one\n\n[^b]: two\n\n## b\n\n<p id="b">x</p>\n'
    clean = sanitise(markup.html(written))

    assert ids(clean) == ("b-1", "1-1", "b-2")
    assert anchors(clean) == {"b", "1", "b-1", "1-1", "b-2"}
    Page(f"<div>{identified(clean, ids(clean))}</div>")


@given(
    st.lists(
        st.sampled_from(["# a", "## 1", "<p id='a'>x</p>", "<h2 id='b'>y</h2>", "<a id='1'></a>z", "b[^1]", "[^1]: c"])
    )
)
def test_no_two_places_of_a_page_share_a_name(blocks: list[str]) -> None:
    clean = sanitise(markup.html("\n\n".join(blocks)))
    names = ids(clean)

    Page(f"<div>{identified(clean, names)}</div>")
    Page(f"<div>{identified(clean, names[:1])}</div>")
    assert anchors(identified(clean, names)) == anchors(clean)


def test_a_finding_of_an_entry_that_stands_twice_counts_once() -> None:
    found = Finding("numbers", "warning", "x", "locales/de/x.po", 3, "de", "1a2b3c4d", path=PATH)
    made = text(DE, piece("x", "de", 0, findings=(found,)), piece("x", "de", 1, findings=(found,)))

    assert figures(made, LAX.goal).findings["warning"] == row(made).warnings == 1
    assert body(made)
