"""stages: an edition may have its own addresses, wherever the text has them, and they are checked like all links."""

from __future__ import annotations

from pathlib import Path

import pytest
from stages_project import Project, catalog, project

from pipeline.model import Finding
from pipeline.stages import Outcome

SETTINGS = """\
source: en
editions:
  - en-simple
  - de
  - locale: de-simple
    from: en-simple
    fallbacks: []
publishing: {minimum_coverage: 0}
"""
HELP = "https://example.org/help"
TEXT = f"""\
# Care

See [the help page]({HELP} "Help") and [the dose](dose.md#when). Or [help][h]. Or <{HELP}>.

<p><a href="{HELP}">Help</a></p>

![Help]({HELP})

[h]: {HELP}
"""
TEXTS = {"care.md": TEXT, "dose.md": "# Dose\n\n## When\n\nNow.\n", "hilfe.md": "# Hilfe\n\nHier.\n"}


@pytest.fixture(scope="module")
def once(tmp_path_factory: pytest.TempPathFactory) -> Project:
    made = project(tmp_path_factory.mktemp("once"), TEXTS, SETTINGS)
    made.run()
    made.translate("de", "care", {"Or [help]({url1}).": "Oder [Hilfe]({url1}).", "Or {url1}.": "Oder {url1}."})
    made.run()
    return made


@pytest.fixture
def made(once: Project, tmp_path: Path) -> Project:
    return once.copy(tmp_path)


def links(made: Project, text: str, locale: str = "de") -> Outcome:
    made.write(f"locales/{locale}/links.yaml", text)
    return made.run()


def told(outcome: Outcome, *checks: str) -> list[Finding]:
    return [found for found in outcome.findings if found.check in checks]


def test_it_stands_everywhere_in_the_text_translated_or_not(made: Project) -> None:
    before = made.built("de", "care.md")

    links(made, f"{HELP}: https://example.org/hilfe\n")

    assert made.built("de", "care.md") == before.replace(HELP, "https://example.org/hilfe")
    assert before.count(HELP) == 5
    assert made.built("en-simple", "care.md") == TEXT


def test_translators_see_it_and_the_other_catalogs_stay_as_they_are(made: Project) -> None:
    before = made.bytes()

    links(made, f"{HELP}: https://example.org/hilfe\n")

    shown = f"#. {{url1}}: {HELP} -> https://example.org/hilfe (localised)\n"
    assert made.read(catalog("de", "care")).count(shown) == 3
    after = made.bytes()
    others = [name for name in before if name.startswith("locales/") and "/de/" not in name]
    assert len(others) > 8
    assert [name for name in others if after[name] != before[name] and "@simple" not in name] == []
    assert made.targets("de", "care")["Or {url1}."] == "Oder {url1}."


def test_a_second_run_writes_nothing_and_taking_it_back_leaves_no_trace(made: Project) -> None:
    before = made.bytes()
    links(made, f"{HELP}: https://example.org/hilfe\n")
    assert made.run().written == ()

    (made.root / "locales/de/links.yaml").unlink()
    made.run()

    assert made.bytes() == before


def test_an_anchor_and_a_document_are_addresses_too(made: Project) -> None:
    outcome = links(made, 'dose.md#when: "hilfe.md#hilfe"\n')

    assert "[the dose](hilfe.md#hilfe)" in made.built("de", "care.md")
    assert told(outcome, "dead-link", "unused-link", "unsafe-link") == []


def test_a_dead_one_is_told_with_its_line(made: Project) -> None:
    found = told(links(made, f"# ours\n{HELP}: https://x.org\ndose.md#when: nirgends.md\n"), "dead-link")

    assert {(one.file, one.line, one.locale) for one in found if one.locale == "de"} == {
        ("locales/de/links.yaml", 3, "de")
    }
    assert found[0].message == "the link nirgends.md leads to no document and no file"


@pytest.mark.parametrize(
    ("line", "said", "instead"),
    [
        (f"{HELP}: javascript:alert(1)", "would run code", "write the address of a page"),
        (f'{HELP}: "java\\tscript:alert(1)"', "would run code", "write the address of a page"),
        (f"{HELP}: data:text/html,x", "would run code", "write the address of a page"),
        (f"{HELP}: https://x.org/a b", "holds white space", "write %20 for a space in an address"),
        (f'{HELP}: "https://x.org/\\u0007"', "holds a control character", "write the address without it"),
        (f'{HELP}: "https://x.org/\\u202e"', "holds a control character", "write the address without it"),
        (f"{HELP}: https://x.org/a|b", "holds '|'", "write %7C"),
        (f"{HELP}: //x.org/a", "begins with //", "write https: in front of it"),
        (f"{HELP}: ftp://x.org/a", "begins with ftp:", "write one with http, https, mailto, tel, or a relative one"),
        (f"{HELP}: https://user:pass@x.org/", "names a user", "write the address without what stands before the @"),
        (f"{HELP}: https://good.org@evil.org/", "names a user", "write the address without what stands before the @"),
        (f"{HELP}: HTTP://good.org@evil.org?a", "names a user", "write the address without what stands before the @"),
        (f"{HELP}: https://good.org\uff20evil.org/", "names no host", "write https://, then the name of the host"),
        (
            f"{HELP}: https:///path",
            "names no host",
            "write https://, then the name of the host, as https://example.org",
        ),
        (
            f"{HELP}: https:x.org/a",
            "names no host",
            "write https://, then the name of the host, as https://example.org",
        ),
        (f'{HELP}: "https://"', "names no host", "write https://, then the name of the host, as https://example.org"),
        (f"{HELP}: https://x.org:80a/", "names no host", "write https://, then the name of the host"),
        (f'{HELP}: "https://[x/"', "names no host", "write https://, then the name of the host"),
        (f"{HELP}: https:\\\\evil.org", "holds '\\\\'", "write %5C"),
        (f"{HELP}: https://x.org\u200b/", "holds a control character", "write the address without it"),
        (f"{HELP}: https://x.org\u00a0/", "holds white space", "write %20 for a space in an address"),
        (f"{HELP}: file:///etc/passwd", "begins with file:", "write one with http, https, mailto, tel"),
        (f"{HELP}: [a, b]", "a list stands where an address should", "write an address, in quotes"),
        (f"{HELP}: #da", "nothing stands where", "put an address that begins with # in quotes"),
    ],
)
def test_an_address_that_cannot_be_one_is_an_error_and_not_used(
    made: Project, line: str, said: str, instead: str
) -> None:
    before = made.built("de", "care.md")

    (found,) = told(links(made, f"dose.md#when: hilfe.md\n{line}\n"), "unsafe-link")

    assert (found.severity, found.file, found.locale) == ("error", "locales/de/links.yaml", "de")
    assert found.line == (0 if "#da" in line else 2)
    assert said in found.message
    assert instead in found.suggestion
    assert made.built("de", "care.md") == before.replace("dose.md#when", "hilfe.md")


@pytest.mark.parametrize(
    "address",
    [
        "https://x.org",
        "https://x.org:8080/@name?to=a@b.org#c@d",
        "http://[2001:db8::1]:80/",
        "https://bücher.example/",
        "mailto:help@x.org",
        "tel:+49301234",
        "/care@home.md",
    ],
)
def test_an_address_that_leads_where_it_says_is_used(made: Project, address: str) -> None:
    assert told(links(made, f'{HELP}: "{address}"\n'), "unsafe-link") == []


def test_an_address_that_no_text_has_is_a_warning(made: Project) -> None:
    (found,) = told(links(made, f"{HELP}s: https://x.org\n"), "unused-link")

    assert (found.severity, found.line, found.suggestion) == ("warning", 1, f"did you mean {HELP}?")
    assert found.message == f"no text has the address {HELP}s"


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("- a\n- b\n", "locales/de/links.yaml:1"),
        ("a: b\na: c\n", "locales/de/links.yaml:2"),
        ("a: [\n", "links.yaml:2"),
    ],
)
def test_a_file_that_cannot_be_used_is_an_error_with_its_line_and_stops_those_that_use_it(
    made: Project, text: str, where: str
) -> None:
    before = made.bytes()

    outcome = links(made, text)

    assert len(outcome.errors) == 1
    assert where in str(outcome.errors[0])
    after = made.bytes()
    assert after[catalog("de", "care")] == before[catalog("de", "care")]
    assert {row.locale for row in outcome.rows} == {"en", "en-simple"}


@pytest.mark.parametrize(
    ("files", "simple", "made_from_it"),
    [
        ({}, HELP, HELP),
        ({"en@simple": "s"}, "s", "s"),
        ({"de": "d"}, HELP, "d"),
        ({"en@simple": "s", "de": "d"}, "s", "d"),
        ({"en@simple": "s", "de": "d", "de@simple": "ds"}, "s", "ds"),
    ],
)
def test_an_edition_made_from_a_pivot_has_the_nearest_address(
    made: Project, files: dict[str, str], simple: str, made_from_it: str
) -> None:
    made.translate("en@simple", "care", {"Or [help]({url1}).": "Get [help]({url1})."})
    for locale, name in files.items():
        made.write(f"locales/{locale}/links.yaml", f"{HELP}: {'https://x.org/' + name}\n")

    outcome = made.run()

    for locale, name in (("en-simple", simple), ("de-simple", made_from_it)):
        address = name if name == HELP else f"https://x.org/{name}"
        assert made.built(locale, "care.md").count(address) == 5, locale
    assert told(outcome, "unused-link", "unsafe-link") == []
    assert made.run().written == ()


def test_an_edition_may_name_the_address_of_its_pivot(made: Project) -> None:
    made.write("locales/en@simple/links.yaml", f"{HELP}: https://x.org/s\n")

    outcome = links(made, "https://x.org/s: https://x.org/ds\n", "de@simple")

    assert made.built("de-simple", "care.md").count("https://x.org/ds") == 5
    assert told(outcome, "unused-link") == []


def test_words_that_are_an_address_may_be_the_localised_one(made: Project) -> None:
    made.write("source_texts/plain.md", f"Look at [{HELP}]({HELP}).\n")
    made.run()
    target = "Sieh [https://x.org/hilfe]({url1})."
    made.translate("de", "plain", {f"Look at [{HELP}]({{url1}}).": target})

    outcome = links(made, f"{HELP}: https://x.org/hilfe\n")

    assert made.built("de", "plain.md") == "Sieh [https://x.org/hilfe](https://x.org/hilfe).\n"
    assert not [found for found in outcome.findings if found.locale == "de" and found.path == "plain.md"]


PICTURED = """\
---
title: Cells
image: "cell.svg" # ours
more: {image: cell.svg}
---

![A cell](cell.svg)
"""
SVG = '<svg xmlns="http://www.w3.org/2000/svg"/>\n'


def pictured(made: Project) -> None:
    made.write("source_texts/cells.md", PICTURED)
    made.write("source_texts/cell.svg", SVG)
    made.write("source_texts/zelle.svg", SVG)
    made.run()


def test_the_picture_of_the_front_matter_is_an_address_too(made: Project) -> None:
    pictured(made)

    outcome = links(made, "cell.svg: zelle.svg\n")

    assert told(outcome, "unused-link", "missing-picture") == []
    there = PICTURED.replace('"cell.svg"', '"zelle.svg"').replace("](cell.svg)", "](zelle.svg)")
    assert made.built("de", "cells.md") == there
    assert made.built("en-simple", "cells.md") == PICTURED
    bundle = made.root / "build/bundles/de"
    assert (bundle / "zelle.svg").exists()
    assert not (bundle / "cell.svg").exists()
    assert "zelle.svg" in (bundle / "cells.md").read_text("utf-8")
    assert made.run().written == ()


def test_a_picture_that_only_the_front_matter_names_is_shown_by_the_page(made: Project) -> None:
    pictured(made)
    made.edit("source_texts/cells.md", "![A cell](cell.svg)", "Cells.")

    outcome = links(made, "cell.svg: zelle.svg\n")

    assert told(outcome, "unused-link") == []
    assert 'src="zelle.svg"' in made.read("build/bundles/de/cells.html")
    assert (made.root / "build/bundles/de/zelle.svg").exists()


def test_a_picture_of_the_front_matter_that_is_missing_is_told_with_its_line(made: Project) -> None:
    pictured(made)

    found = told(links(made, "# ours\ncell.svg: zele.svg\n"), "missing-picture")

    assert [(one.file, one.line) for one in found if one.locale == "de"] == [("locales/de/links.yaml", 2)]


def test_a_front_matter_s_picture_that_is_translated_in_the_catalog_is_no_address(made: Project) -> None:
    made.edit("source_texts/pipeline.yaml", "source: en\n", "source: en\nfront_matter: [title, image]\n")
    pictured(made)
    made.edit("source_texts/cells.md", "![A cell](cell.svg)", "Cells.")

    outcome = links(made, "cell.svg: zelle.svg\n")

    assert (outcome.errors, len(told(outcome, "unused-link"))) == ((), 1)
    assert 'image: "cell.svg"' in made.built("de", "cells.md")
