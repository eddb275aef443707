"""outputs: a bundle is safe, complete, the same every time, and says what it is."""

from __future__ import annotations

import json
import pickle
import re
import zipfile
from dataclasses import replace
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from outputs_html import Page
from outputs_samples import (
    AR,
    CONFIG,
    DE,
    EN,
    LONG,
    PATH,
    SIMPLE,
    arabic,
    editions,
    german,
    piece,
    simple,
    source,
    text,
)
from outputs_schema import validate

from pipeline import markup, outputs
from pipeline.languages import locale
from pipeline.model import Artifact, Localisation
from pipeline.outputs import bundle
from pipeline.outputs.body import body
from pipeline.outputs.headings import anchors, ids, slug
from pipeline.outputs.manifest import canonical
from pipeline.outputs.pictures import active, target, variant
from pipeline.outputs.plaintext import plaintext
from pipeline.outputs.sanitise import sanitise
from pipeline.readability.bands import band

CASES = Path(__file__).parent / "cases" / "outputs.plaintext.txt"
SCHEMA = json.loads(bundle.schema().data)
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><title>T</title></svg>'
PICTURES = {"immunotherapy/t-cell.svg": SVG, "immunotherapy/t-cell.ar.svg": SVG + b"<!-- ar -->"}
LAX = replace(CONFIG, fail_on="never", minimum_coverage=0.0)


def files(localisation: Localisation, **changes: Any) -> dict[str, bytes]:
    found = bundle.files(localisation, source(), b"MO", replace(LAX, **changes), PICTURES)
    return {artifact.path.removeprefix("build/bundles/"): artifact.data for artifact in found}


def html_of(localisation: Localisation) -> str:
    return files(localisation)[f"{localisation.locale.tag}/immunotherapy/what-it-is.html"].decode()


def manifest(*entries: dict[str, Any], archives: tuple[Artifact, ...] = ()) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(bundle.manifest(entries or all_entries(), LAX, archives).data)
    return found


def all_entries() -> list[dict[str, Any]]:
    return [entry(found) for found in (source(), *editions())]


def entry(localisation: Localisation) -> dict[str, Any]:
    made = bundle.files(localisation, source(), b"MO", LAX, PICTURES)
    return bundle.entry(localisation, source(), made, LAX)


def test_a_document_is_given_in_all_forms_with_its_picture() -> None:
    found = files(arabic())

    assert sorted(found) == [
        "ar/immunotherapy/t-cell.svg",
        "ar/immunotherapy/what-it-is.html",
        "ar/immunotherapy/what-it-is.json",
        "ar/immunotherapy/what-it-is.md",
        "ar/immunotherapy/what-it-is.mo",
        "ar/immunotherapy/what-it-is.txt",
    ]
    marks = "lang: ar\nplainloc_state: draft\nplainloc_untranslated: [en, en-simple]"
    told = arabic().text().replace("lang: en", marks).replace(LONG, f"\\[English: {LONG}\\]")
    told = told.replace("How does it work?", "\\[English (simple): How does it work?\\]")
    assert found["ar/immunotherapy/what-it-is.md"].decode() == told


def test_the_picture_of_the_edition_stands_under_the_name_that_the_text_uses() -> None:
    assert files(arabic())["ar/immunotherapy/t-cell.svg"].endswith(b"<!-- ar -->")
    assert files(german())["de/immunotherapy/t-cell.svg"] == SVG


@pytest.mark.parametrize(
    ("tag", "shown"), [("de", "x.de.svg"), ("de-simple", "x.de.svg"), ("pt-BR", "x.pt-BR.svg"), ("fr", "x.svg")]
)
def test_a_picture_is_chosen_by_locale_then_language_then_its_own(tag: str, shown: str) -> None:
    assert variant("x.svg", locale(tag), {"x.svg", "x.de.svg", "x.pt-BR.svg", "x.pt.svg"}) == shown


def test_a_picture_that_could_run_is_left_out_and_told() -> None:
    data = SVG.replace(b"<title>T</title>", b"<script/>")
    made = bundle.files(arabic(), source(), None, LAX, {"immunotherapy/t-cell.svg": data})

    assert not [artifact for artifact in made if artifact.path.endswith(".svg")]
    assert [found.severity for found in outputs.unsafe_pictures({"a.svg": data})] == ["error"]


def test_plain_pictures_are_not_called_active() -> None:
    for name, data in {
        "a.svg": b"\xef\xbb\xbf<?xml version='1.0'?>" + SVG.replace(b">T<", b">on x = 1<"),
        "b.png": b"<script",
    }.items():
        assert not active(name, data)


def test_a_page_is_well_formed_and_in_its_language() -> None:
    for made in (source(), *editions()):
        html = html_of(made)
        found = Page(html)

        assert found.all("html") == [{"lang": made.locale.tag, "dir": made.locale.direction}]
        assert {"charset": "utf-8"} in found.all("meta")
        assert html.startswith("<!doctype html>")
        assert len(found.all("h1")) == 1
        assert not found.all("script")


def test_the_title_is_the_localised_one_and_says_whose_words_it_is() -> None:
    assert "<title>Was ist das?</title>" in html_of(german())
    assert '<title lang="en" dir="ltr">What it is</title>' in html_of(arabic())


def test_without_front_matter_the_first_heading_is_the_title() -> None:
    made = text(DE, "# ", piece("*Süß* &amp; gut", "de", 1, kind="heading", level=1), "\n")

    assert "<title>Süß &amp; gut</title>" in html_of(made)


def test_headings_keep_the_address_of_their_source_in_every_edition() -> None:
    for made in editions()[:3]:
        headings = re.findall(r'<h[1-6] id="([^"]*)"', html_of(made))

        assert headings == ["what-it-is", "how-it-works"]


def test_links_lead_to_the_page_of_the_same_edition() -> None:
    addresses = {values.get("href") for values in Page(html_of(german())).all("a")}

    assert addresses == {"side-effects.html#when-to-call"}
    assert "die Dosis (side-effects.txt)" in files(german())["de/immunotherapy/what-it-is.txt"].decode()


def test_words_of_another_locale_are_marked_for_readers_and_screen_readers() -> None:
    html = html_of(arabic())

    assert f'<span lang="en" dir="ltr" class="stand-in">{LONG}</span>' in html
    heading = '<span lang="en-simple" dir="ltr" class="stand-in">How does it work?</span>'
    assert f'<h2 id="how-it-works">{heading}</h2>' in html
    assert ".stand-in::before" in html


def test_nothing_stands_between_the_words_of_an_attribute() -> None:
    alt = piece("A cell", "ar", 0, origin="en", kind="alt", style="alt")
    made = text(AR, "![", alt, '](t-cell.svg "', piece("Big", "ar", 0, origin="en", kind="title"), '")\n')

    assert '<img src="t-cell.svg" alt="A cell" title="Big" lang="en">' in html_of(made)


@pytest.mark.parametrize(
    "words",
    ["_So_ it is.", "**Yes**", "1\\. is no list", "`code` and [link](x.md)", "<b>bold</b> words", "a\nb", '"Quoted"'],
)
def test_a_marked_sentence_reads_like_an_unmarked_one(words: str) -> None:
    for before, after in (("", "\n"), ("- ", "\n"), ("> ", "\n"), ("# ", "\n"), ("| x |\n|--|\n| ", " |\n")):
        if "\n" in words and before != "":
            continue
        marked = body(text(AR, before, piece(words, "ar", 0, origin="en"), after))
        bare = body(text(AR, before, piece(words, "ar", 0), after))

        assert (
            re.sub(r'<span lang="en" dir="ltr" class="stand-in">(.*?)</span>', r"\1", marked, flags=re.DOTALL) == bare
        )
        assert "<span" in marked


def test_a_page_says_that_it_is_a_draft_and_what_is_not_translated() -> None:
    html = html_of(arabic())

    assert 'class="notice" lang="ar" dir="rtl"' in html
    assert '<span lang="en" dir="ltr">English</span>' in html
    assert "notice" not in html_of(replace(simple(), review="reviewed; by=A", parts=("# x\n",))).split("</style>")[1]


def test_a_language_without_phrases_is_told_in_english_and_says_so() -> None:
    made = text(locale("eo"), "# ", piece("Saluton", "eo", 0, kind="heading", level=1))

    assert '<aside class="notice" lang="en" dir="ltr">' in html_of(made)


def test_other_editions_are_named_by_what_search_engines_read() -> None:
    alternates = bundle.published((source(), *editions()), CONFIG)
    made = bundle.files(arabic(), source(), None, CONFIG, {}, alternates=alternates)
    html = next(artifact.data.decode() for artifact in made if artifact.path.endswith(".html"))

    found = {values["hreflang"]: values["href"] for values in Page(html).all("link")}
    assert found["en"] == "../../en/immunotherapy/what-it-is.html"
    assert set(found) == {"en", "ar", "hi", "zh-Hans"}


@pytest.mark.parametrize(
    ("tags", "named"),
    [
        (("de-simple", "de"), {"de": "de"}),
        (("de-simple",), {"de": "de-simple"}),
        (("pt-BR", "zh-Hant-TW", "es-419"), {"pt-BR": "pt-BR", "zh-Hant-TW": "zh-Hant-TW", "es-419": "es-419"}),
        (("de-1996",), {"de": "de-1996"}),
    ],
)
def test_hreflang_has_no_variants(tags: tuple[str, ...], named: dict[str, str]) -> None:
    made = bundle.files(german(), source(), None, LAX, {}, alternates=tuple(map(locale, tags)))
    html = next(artifact.data.decode() for artifact in made if artifact.path.endswith(".html"))

    links = {values["hreflang"]: values["href"].split("/")[2] for values in Page(html).all("link")}
    assert links == named


HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[x](javascript:alert(1))",
    "[x](JaVa\tScript:alert(1))",
    "[x](&#106;avascript:alert(1))",
    "[x](data:text/html,<script>alert(1)</script>)",
    "[x](vbscript:x)",
    "[x](//evil.example/x)",
    "[x](/\\evil.example/x)",
    "<a href='\\\\evil.example'>x</a>",
    "<svg><script>alert(1)</script></svg>",
    "<math><mi xlink:href='javascript:x'>",
    "<iframe src=x></iframe><object data=x></object><embed src=x>",
    "<form action=x><input type=password><button>x</button></form>",
    "<style>*{display:none}</style><link rel=stylesheet href=x><meta http-equiv=refresh content=0><base href=x>",
    "<td style='position:fixed;background:url(x)'>",
    "</article></main></body></html>",
    "<details open ontoggle=alert(1)>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    "<!--><script>alert(1)</script>-->",
    "<p id=x><p id=x>",
]


@pytest.mark.parametrize("words", HOSTILE)
def test_nothing_that_a_translator_writes_runs(words: str) -> None:
    made = text(DE, "# x\n\n", piece(words, "de", 0), "\n\n", piece(words, "de", 0, origin="en"), "\n")
    clean = sanitise(markup.html(made.text()))
    html = html_of(made)

    assert not re.search(
        r"<(script|style|iframe|object|embed|form|button|svg|math|base|link|meta)\b", clean, re.IGNORECASE
    )
    for tag, values in Page(f"<div>{clean}</div>".replace(' id="x"', "")).tags:
        assert not [name for name in values if name.startswith("on")], tag
        assert not re.match(
            r"\s*(javascript|data|vbscript|//|/?\\)", values.get("href", "") + values.get("src", ""), re.I
        )
        assert values.get("type", "checkbox") == "checkbox"
        assert values.get("style", "").partition(":")[0] in {"", "text-align"}
    assert html.count("</html>") == html.count("</article>") == html.count("</main>") == 1
    assert html.count("<script") == 0


@given(
    st.lists(
        st.sampled_from([*HOSTILE, "<b>", "</span>", "`", "[", "](", "\n", "|", "# ", "é", "\u202e", "&#0;", "\0"])
    )
)
def test_any_mixture_gives_a_page_that_is_well_formed(parts: list[str]) -> None:
    made = text(AR, "# x\n\n", piece("".join(parts).replace(" id=x", ""), "ar", 0, origin="en"), "\n")
    found = files(made)

    Page(found["ar/immunotherapy/what-it-is.html"].decode())
    assert found["ar/immunotherapy/what-it-is.txt"].decode().endswith("\n")


def test_columns_of_a_table_follow_the_direction_of_the_text() -> None:
    clean = sanitise(markup.html("| a | b |\n|:--|--:|\n| 1 | 2 |\n"))

    assert '<th scope="col" style="text-align:start">a</th><th scope="col" style="text-align:end">b</th>' in clean


def plaintext_cases() -> list[tuple[str, str, str]]:
    blocks = CASES.read_text("utf-8").split("\n=== ")[1:]
    titles = [block.partition("\n") for block in blocks]
    return [(title, *rest.split("\n>>>\n")) for title, _, rest in titles]  # type: ignore[misc]  # two parts by form


@pytest.mark.parametrize(
    ("title", "written", "read"), plaintext_cases(), ids=lambda value: value if len(value) < 40 else ""
)
def test_plain_text_has_no_markup(title: str, written: str, read: str) -> None:
    assert title
    assert plaintext(sanitise(markup.html(written.replace("·", " ")))).rstrip("\n") == read.rstrip("\n")


def test_the_data_of_a_document_tell_whose_words_stand_where() -> None:
    found = json.loads(files(arabic())["ar/immunotherapy/what-it-is.json"])

    assert found["headings"] == [
        {"level": 1, "id": "what-it-is", "text": "ما هو"},
        {"level": 2, "id": "how-it-works", "text": "How does it work?"},
    ]
    assert (found["direction"], found["title"]["locale"], found["draft"]) == ("rtl", "en", True)
    assert [(item["origin"], item["state"]) for item in found["segments"]][2:4] == [
        ("ar", "translated"),
        ("en", "fallback"),
    ]
    assert "<h2 id" in found["html"]


def test_a_plain_text_document_becomes_a_page() -> None:
    made = replace(text(DE, "Eins <b>\nzwei\n\n", piece("Drei & *vier*", "de", 0), "\n"), path="a/b.txt")
    found = {artifact.path: artifact.data for artifact in bundle.files(made, made, None, LAX, {})}

    assert found["build/bundles/de/a/b.txt"].decode().endswith(f"\n\n{made.text()}")
    page = found["build/bundles/de/a/b.txt.html"].decode()
    assert "<p>Eins &lt;b&gt;<br>zwei</p>\n<p>Drei &amp; *vier*</p>" in page


@pytest.mark.parametrize(
    ("heading", "address"),
    [
        ("What it is", "what-it-is"),
        ("PD-1, PD-L1 & CTLA-4", "pd-1-pd-l1--ctla-4"),
        ("Größe?", "größe"),
        ("प्रतिरक्षा प्रणाली", "प्रतिरक्षा-प्रणाली"),
        ("a_b `c`", "a_b-c"),
        ("!", "section"),
    ],
)
def test_addresses_of_headings_are_those_of_github(heading: str, address: str) -> None:
    assert ids(sanitise(markup.html(f"# {heading}\n"))) == (address,)


def test_addresses_of_headings_are_unique() -> None:
    assert ids("<h1>a</h1><h2>a</h2><h2>a-1</h2><h2>a</h2>") == ("a", "a-1", "a-1-1", "a-2")


@given(st.lists(st.sampled_from(["a", "a 1", "a-1", "b", "", "a 2"]), max_size=9))
def test_no_two_headings_share_an_address(names: list[str]) -> None:
    found = ids("".join(f"<h2>{name}</h2>" for name in names))

    assert len(set(found)) == len(names)
    assert {slug(name) for name in names} <= set(found)


def test_dead_links_and_missing_pictures_are_told_with_their_place() -> None:
    written = (
        "[a](side-effects.md#when) [b](gone.md) [c](../other/x.md)\n[d](#here) [e](#there) "
        "<a href='side-effects.md'>f</a> [g](https://x.example/) [h](mailto:a@b.example) ![i](gone.svg) ![j](here.svg) "
        "[k](../../../etc/passwd) [l](/x)"
    )
    made = text(EN, "# Here\n\n", piece(written, "en", 0), "\n")
    documents = {
        PATH: outputs.headings_of(made),
        "immunotherapy/side-effects.md": {"when-to-call"},
        "other/x.md": set[str](),
    }

    found = outputs.links(made, documents, {"immunotherapy/here.svg"})

    assert [(finding.check, re.findall(r"\S*(?:gone|when|there|etc)\S*", finding.message)[0]) for finding in found] == [
        ("dead-link", "side-effects.md#when"),
        ("dead-link", "gone.md"),
        ("dead-link", "#there"),
        ("missing-picture", "gone.svg"),
        ("dead-link", "../../../etc/passwd"),
    ]
    assert {finding.severity for finding in found} == {"error"}
    assert {finding.line for finding in outputs.links(made, documents, (), "locales/de/x.po")} == {0}
    assert {(finding.file, finding.entry) for finding in found} == {(f"source_texts/{PATH}", "1a2b3c4d")}


def test_the_picture_in_the_front_matter_is_looked_for_too() -> None:
    made = text(EN, "---\nimage: gone.svg\n---\n\n# x\n")

    assert [(finding.check, finding.line) for finding in outputs.links(made, {}, ())] == [("missing-picture", 2)]


def test_the_picture_in_the_front_matter_is_shown_once() -> None:
    front = "---\nimage: t-cell.svg\nimage_alt: "
    alt = piece("Eine Zelle", "de", 0, kind="value", style="yaml:plain", path=("image_alt",))
    once = html_of(text(DE, front, alt, "\n---\n\n# x\n\n![y](t-cell.svg)\n"))
    added = files(text(DE, front, alt, "\n---\n\n# x\n"))

    assert once.count("<img") == 1
    assert re.search(
        r'</h1>\s*<p><img src="t-cell.svg" alt="Eine Zelle"></p>', added["de/immunotherapy/what-it-is.html"].decode()
    )
    assert "de/immunotherapy/t-cell.svg" in added


def test_what_can_be_linked_are_headings_and_the_ids_of_an_author() -> None:
    assert anchors(sanitise(markup.html('# A\n\n<a id="b"></a>x\n\n<h2 id="c">D</h2>\n'))) == {"a", "b", "c"}


@pytest.mark.parametrize(
    ("address", "file"),
    [
        ("x.md", "a/x.md"),
        ("../b/%C3%A9.md", "b/é.md"),
        ("../../x", "../x"),
        ("http://x/y", None),
        ("/x", None),
        ("//h/x", None),
        ("#y", None),
        ("http://[", None),
    ],
)
def test_a_relative_address_is_a_file_of_the_project(address: str, file: str | None) -> None:
    assert target("a/y.md", address) == file


def test_what_must_not_be_published_is_withheld_and_says_why() -> None:
    must = replace(text(DE, piece("x", "de", 0, origin="en", must=True)), findings=german().findings)
    preview = text(DE, piece("x", "de", 0, state="fuzzy"))

    assert bundle.withheld(simple(), CONFIG) == ()
    assert bundle.withheld(german(), CONFIG) == ("2 errors found by the checks",)
    assert len(bundle.withheld(must, CONFIG)) == 3
    assert bundle.withheld(arabic(), replace(CONFIG, minimum_coverage=0.9)) == (
        "57 % of the text is translated; at least 90 % is needed",
    )
    assert "1 unconfirmed translation in it: it is a preview" in bundle.withheld(preview, CONFIG)
    assert bundle.files(german(), source(), None, CONFIG, {}) == ()
    assert bundle.entry(german(), source(), (), CONFIG)["withheld"] == ["2 errors found by the checks"]


def test_an_archive_is_the_same_every_time_and_in_every_order() -> None:
    made = bundle.files(arabic(), source(), b"MO", LAX, PICTURES)

    first = bundle.archive("ar", made)
    second = bundle.archive("ar", (*made[::-1], made[0]))

    assert first == second
    assert first.path == "build/bundles/ar.zip"
    assert sha256(first.data).hexdigest() != sha256(bundle.archive("ar", made, 1_700_000_000).data).hexdigest()


@pytest.mark.parametrize(
    ("epoch", "time"),
    [
        (None, (1980, 1, 1, 0, 0, 0)),
        (0, (1980, 1, 1, 0, 0, 0)),
        (1_700_000_001, (2023, 11, 14, 22, 13, 20)),
        (9_999_999_999, (2107, 12, 31, 23, 59, 58)),
    ],
)
def test_an_archive_has_one_time_one_mode_and_sorted_names(epoch: int | None, time: tuple[int, ...]) -> None:
    made = [Artifact("build/bundles/ar/b", b"2"), Artifact("build/bundles/ar/a", b"1")]

    with zipfile.ZipFile(BytesIO(bundle.archive("ar", made, epoch).data)) as archive:
        members = archive.infolist()
        assert archive.testzip() is None

    assert [member.filename for member in members] == ["ar/a", "ar/b"]
    assert {member.date_time for member in members} == {time}
    assert {member.external_attr >> 16 for member in members} == {0o100644}
    assert not any(member.extra for member in members)


def test_the_manifest_keeps_to_its_schema() -> None:
    archives = tuple(bundle.archive(tag, ()) for tag in ("ar", "de"))

    validate(manifest(archives=archives), SCHEMA, SCHEMA)


def test_the_manifest_says_what_there_is_and_whether_it_is_intact() -> None:
    found = {item["locale"]: item for item in manifest()["locales"]}
    document = found["ar"]["documents"][0]
    there = files(arabic())

    assert {item["path"]: item["sha256"] for item in document["files"]} == {
        path: sha256(data).hexdigest() for path, data in there.items()
    }
    assert document["source"] == {"locale": "en", "sha256": sha256(source().text().encode()).hexdigest()}
    assert document["origins"] == {"ar": 4, "en": 2, "en-simple": 1}
    assert document["title"] == "What it is"
    assert document["level_band"] == band(document["level"], "ar")
    assert (found["de"]["pivot"], found["de"]["fallbacks"]) == ("en-simple", ["en-simple", "en"])
    assert (found["en-simple"]["gettext"], found["en-simple"]["native_name"]) == ("en@simple", "English (simple)")
    assert (found["ar"]["direction"], found["en"]["fallbacks"]) == ("rtl", [])


def test_an_edition_without_a_model_has_no_level_and_no_band_and_keeps_to_the_schema() -> None:
    unknown = entry(text(locale("lo"), "# ", piece("ພາສາລາວ", "lo", 0, kind="heading", level=1)))

    assert (unknown["level"], unknown["level_band"]) == (None, None)
    validate(manifest(unknown), SCHEMA, SCHEMA)


def test_a_manifest_of_an_earlier_version_keeps_to_the_schema() -> None:
    """Bands and profiles came later: what was published before has none."""
    older = entry(german())
    del older["level_band"], older["goal"]["profile"]

    validate(manifest(older), SCHEMA, SCHEMA)


def test_the_version_changes_exactly_with_the_content() -> None:
    first = bundle.manifest(all_entries(), LAX)

    assert bundle.manifest(all_entries()[::-1], LAX) == first
    changed = [{**item, "title": "x"} if item["locale"] == "ar" else item for item in all_entries()]
    assert manifest(*changed)["version"] != json.loads(first.data)["version"]


def test_the_manifest_is_canonical_json() -> None:
    data = bundle.manifest(all_entries(), LAX).data

    assert data == json.dumps(json.loads(data), sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
    assert b'"coverage":1,' in data
    content = {key: value for key, value in json.loads(data).items() if key != "version"}
    assert sha256(canonical(content)).hexdigest() == json.loads(data)["version"]


def test_an_entry_travels_between_processes() -> None:
    assert pickle.loads(pickle.dumps(entry(german()))) == entry(german())


def test_a_review_is_told_with_its_reviewer() -> None:
    made = replace(simple(), review="reviewed; by=A. Person; on=2026-01-02; of=abc")

    assert entry(made)["review"] == {"status": "reviewed", "by": "A. Person", "on": "2026-01-02", "of": "abc"}
    assert entry(simple())["review"] == {"status": "draft"}


def test_every_output_stands_in_the_table() -> None:
    assert set(outputs.OUTPUTS) == {
        "texts", "page", "index", "readability.csv", "summary.md", "bundle", "archive", "manifest", "schema",
    }  # fmt: skip
    assert SIMPLE.tag == "en-simple"
