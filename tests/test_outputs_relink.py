"""outputs: no published page links to a text that is withheld."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import replace
from hashlib import sha256
from typing import Any

import pytest
from outputs_html import Page
from outputs_samples import CONFIG, DE, EN, PATH, SIMPLE, german, piece, source, text

from pipeline.model import Artifact, Localisation
from pipeline.outputs import bundle
from pipeline.outputs.relink import homes

LAX = replace(CONFIG, fail_on="never", minimum_coverage=0.0)
OTHER = "immunotherapy/side-effects.md"
NOWHERE: Collection[str] = ()


def made(localisation: Localisation) -> tuple[tuple[Artifact, ...], dict[str, Any]]:
    found = bundle.files(localisation, source(), b"MO", LAX, {})
    return found, bundle.entry(localisation, source(), found, LAX)


def forms(
    localisation: Localisation, published: Collection[str], other: str = OTHER
) -> tuple[dict[str, str], Mapping[str, Any]]:
    """The files of a text by their endings, and its entry, where the other document is published in these editions."""
    found, entry = made(localisation)
    led, said = bundle.relinked(found, entry, {PATH: {"de", "en", "en-simple"}, other: published}, LAX)
    return {artifact.path.rpartition(".")[2]: artifact.data.decode() for artifact in led}, said


def test_where_everything_is_published_nothing_changes() -> None:
    found, entry = made(german())

    led = bundle.relinked(found, entry, {PATH: {"de"}, OTHER: {"de", "en"}}, LAX)

    assert led == (found, entry)
    assert led[1] is entry


def test_links_to_what_is_withheld_lead_to_the_nearest_edition_that_has_it() -> None:
    for published, tag in (({"en", "en-simple"}, "en-simple"), ({"en", "ar"}, "en")):
        found, _ = forms(german(), published)
        way = f"../../{tag}/immunotherapy/side-effects"

        link = {"href": f"{way}.html#when-to-call", "rel": "noopener noreferrer", "hreflang": tag}
        assert Page(found["html"]).all("a") == [link]
        assert f'href=\\"{way}.html#when-to-call\\"' in found["json"]
        assert f"die Dosis ({way}.txt)" in found["txt"]
        assert f"[die Dosis]({way}.md#when-to-call)" in found["md"]


def test_where_no_edition_has_it_the_words_stay() -> None:
    found, _ = forms(german(), NOWHERE)

    assert Page(found["html"]).all("a") == []
    for name in ("html", "txt", "md"):
        assert "Siehe die Dosis." in found[name]
    assert "Siehe die Dosis." in json.loads(found["json"])["html"]


def test_the_entry_tells_of_the_files_as_they_are_now() -> None:
    found, entry = made(german())

    led, said = bundle.relinked(found, entry, {OTHER: {"en"}}, LAX)

    digests = {item["path"]: (item["sha256"], item["size"]) for item in dict[str, Any](said)["files"]}
    assert digests == {
        artifact.path.removeprefix("build/bundles/"): (sha256(artifact.data).hexdigest(), len(artifact.data))
        for artifact in led
    }
    assert {key: value for key, value in said.items() if key != "files"} == {
        key: value for key, value in entry.items() if key != "files"
    }
    assert [artifact.path for artifact in led] == [artifact.path for artifact in found]
    assert json.loads(bundle.manifest([said], LAX).data)["locales"][0]["documents"] == [said]


@pytest.mark.parametrize(
    ("written", "led"),
    [
        ("[a](b.md)", "[a](../../en/t/b.md)"),
        ("[a](b.md?x=1#y 'z')", "[a](../../en/t/b.md?x=1#y 'z')"),
        ("[a](<b.md> 'z')", "[a](<../../en/t/b.md> 'z')"),
        ("[a]( ./b.md )", "[a]( ../../en/t/b.md )"),
        ("[a](../t/b.md)", "[a](../../en/t/b.md)"),
        ("[a](&#98;.md)", "[a](../../en/t/b.md)"),
        ("[a][r]\n\n[r]: b.md 'z'", "[a][r]\n\n[r]: ../../en/t/b.md 'z'"),
        ('<a href="b.md">a</a>', '<a href="../../en/t/b.md">a</a>'),
        ("[a](c.md) [b.md](b.mdx) ![a](b.svg) b.md", "[a](c.md) [b.md](b.mdx) ![a](b.svg) b.md"),
        ("[a](https://b.example/b.md) [a](/t/b.md) [a](#b)", "[a](https://b.example/b.md) [a](/t/b.md) [a](#b)"),
    ],
)
def test_links_of_markdown_are_found_however_they_are_written(written: str, led: str) -> None:
    localisation = text(DE, piece(written, "de", 0), "\n", path="t/a.md")

    found, _ = forms(localisation, {"en"}, "t/b.md")

    assert found["md"].startswith(f"{led}\n")


def test_documents_with_odd_names_are_found() -> None:
    localisation = text(DE, piece("[a](<b c.md>) [d](b%20c.md#e)", "de", 0), "\n", path="a.md")

    found, _ = forms(localisation, {"en"}, "b c.md")

    addresses = [values["href"] for values in Page(found["html"]).all("a")]
    assert addresses == ["../en/b%20c.html", "../en/b%20c.html#e"]
    assert "[a](<../en/b%20c.md>) [d](../en/b%20c.md#e)" in found["md"]


def test_a_place_that_others_link_to_stays_when_its_link_goes() -> None:
    localisation = text(
        DE, piece('<a id="x" href="b.md">a <b>c</b></a> <a href="b.md">d</a>', "de", 0), "\n", path="a.md"
    )

    found, _ = forms(localisation, NOWHERE, "b.md")

    assert '<a id="x">a <b>c</b></a> d' in found["html"]


def test_plain_text_documents_are_led_to_and_stay_as_they_are() -> None:
    localisation = text(DE, piece("[a](b.txt)", "de", 0), "\n", path="a.md")
    plain = text(DE, piece("a (b.txt)", "de", 0), "\n", path="a.txt")

    found, _ = forms(localisation, {"en"}, "b.txt")
    kept, _ = forms(plain, {"en"}, "b.txt")

    assert Page(found["html"]).all("a")[0]["href"] == "../en/b.txt"
    assert "a (../en/b.txt)" in found["txt"]
    assert "a (b.txt)\n" in kept["txt"]


def test_where_documents_are_published_is_read_from_their_entries() -> None:
    withheld: dict[str, Any] = {"path": OTHER, "locale": "de", "withheld": ["x"]}
    given: dict[str, Any] = {"path": OTHER, "locale": "en", "withheld": []}

    assert bundle.published_in([withheld, given]) == {OTHER: {"en"}}
    assert bundle.published_in([withheld]) == {OTHER: set()}


def test_the_nearest_edition_is_a_fallback_then_the_pivot_then_the_source() -> None:
    edition = replace(LAX.editions[1], fallbacks=("ar",), pivot="en-simple")
    config = replace(LAX, editions=(LAX.editions[0], edition, LAX.editions[2]))
    published = {"a": {"en", "en-simple", "ar"}, "b": {"en", "en-simple"}, "c": {"en", "hi"}, "d": {"hi"}, "e": {"de"}}

    assert homes(DE.tag, published, config) == {"a": "ar", "b": SIMPLE.tag, "c": EN.tag, "d": ""}
    assert homes(EN.tag, {"a": {"de"}}, config) == {"a": ""}


def test_hostile_addresses_take_no_long_time() -> None:
    hostile = " ".join(("[a](" * 5000, "[" * 5000, "](<" * 5000, " (" * 5000, "<a href=" * 2000, "(" * 5000))
    localisation = text(DE, piece(hostile, "de", 0), "\n", path="a.md")

    assert forms(localisation, {"en"}, "b.md")
