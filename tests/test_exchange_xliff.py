"""catalog.adopt: XLIFF 1.2 out and in."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.catalog import adopt, template
from pipeline.extract import extract
from pipeline.languages import locale
from pipeline.model import Catalog, PipelineError, Unit, UnreadableError

DE = locale("de")
NS = "{urn:oasis:names:tc:xliff:document:1.2}"
LINK = Unit(
    "Ask [us]({url1}) & <b>stop</b>, {{now}}.",
    "tumour",
    targets=("Fragen Sie [uns]({url1}).",),
    fuzzy=True,
    previous="Ask [us]({url1}).",
    flags=("python-brace-format",),
    comments=("{url1}: https://example.org",),
    notes=("Sure?",),
)
UNITS = (LINK, Unit("Stop."), Unit("Go.", targets=("Los.",)))
CATALOG = Catalog(DE, UNITS, header=(("X-Plainloc-Review", "draft"),))


def told(catalog: Catalog) -> list[tuple[str | None, str, tuple[str, ...], bool, tuple[str, ...]]]:
    return [(unit.context, unit.source, unit.targets, unit.fuzzy, unit.notes) for unit in catalog.units]


def xliff(*bodies: str, top: str = "") -> bytes:
    units = "".join(f'<trans-unit id="{number}">{body}</trans-unit>' for number, body in enumerate(bodies))
    return (
        f'<?xml version="1.0"?>{top}<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">'
        f'<file original="a" source-language="en" datatype="plaintext"><body>{units}</body></file></xliff>'
    ).encode()


def test_what_goes_out_comes_back_with_its_stamp() -> None:
    left = adopt.export(CATALOG, "a.md")

    back = adopt.load_xliff(adopt.dump_xliff(left, "en", "a.md"), "a.xlf", CATALOG)

    assert told(back) == told(left)
    assert adopt.stamp(back) == adopt.stamp(left)
    assert adopt.overwritable(back)
    assert adopt.adopt(CATALOG, back, adopt.Sides(locale("en"), DE)).catalog == CATALOG


def test_states_notes_placeholders_and_previous_texts_are_xliff_s_own() -> None:
    root = ElementTree.fromstring(adopt.dump_xliff(CATALOG, "en", "a.md"))
    units = list(root.iter(f"{NS}trans-unit"))

    targets = [unit.find(f"{NS}target") for unit in units]
    assert [target.get("state") for target in targets if target is not None] == [
        "needs-review-translation",
        "needs-translation",
        "translated",
    ]
    assert [unit.get("approved") for unit in units] == ["no", "no", "yes"]
    assert [code.get("id") for code in units[0].iter(f"{NS}ph")] == ["url1", "url1"]
    assert [note.text for note in units[0].iter(f"{NS}note")] == ["{url1}: https://example.org", "Sure?"]
    assert [part.text for part in units[0].findall(f"{NS}alt-trans/{NS}source")] == ["Ask [us]({url1})."]


def test_translations_are_final_while_a_review_holds_whatever_the_header_says() -> None:
    reviewed = replace(CATALOG, header=(("X-Plainloc-Review", "reviewed; by=A; on=2026-01-01; of=1"),))

    assert b'state="final">Los.' in adopt.dump_xliff(reviewed, "en", "a.md", reviewed=True)
    assert b'state="translated">Los.' in adopt.dump_xliff(reviewed, "en", "a.md")


@pytest.mark.parametrize(
    ("body", "target", "fuzzy"),
    [
        ("<source>a</source><target>b</target>", "b", False),
        ('<source>a</source><target state="translated">b</target>', "b", False),
        ('<source>a</source><target state="new">b</target>', "b", True),
        ('<source>a</source><target state="needs-adaptation">b</target>', "b", True),
        ('<source>a</source><target state="needs-translation"/>', "", False),
        ("<source>a</source>", "", False),
        ('<source>a</source><target>b <x id="url1"/> c</target>', "b {url1} c", False),
        ('<source>a</source><target>b <ph id="url1"/> c</target>', "b {url1} c", False),
        ('<source>a</source><target><mrk mtype="seg">b</mrk> <g id="1">c</g></target>', "b c", False),
        ("<source>a</source><alt-trans><source>x</source><target>y</target></alt-trans>", "", False),
    ],
)
def test_what_cat_tools_write_is_read(body: str, target: str, fuzzy: bool) -> None:
    (unit,) = adopt.load_xliff(xliff(body), "a.xlf", Catalog(DE)).units

    assert (unit.source, unit.target, unit.fuzzy) == ("a", target, fuzzy)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (xliff(top='<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'), "DOCTYPE"),
        (xliff(top='<!DOCTYPE x SYSTEM "file:///etc/passwd">'), "DOCTYPE"),
        (b"<xliff>", "no XLIFF 1.2"),
        (b"<html></html>", "no XLIFF 1.2"),
        (xliff("<source>a</source>")[:-9], "no well-formed XML"),
        (xliff("<source>&nbsp;</source>"), "no well-formed XML"),
        (xliff("<source>a</source>").replace(b'id="0"', b""), "without an id"),
        (b"\x00\x01", "no well-formed XML"),
        (b'<?xml version="1.0" encoding="x-none"?><xliff/>', "its encoding is not known; save it as UTF-8"),
    ],
)
def test_what_is_no_xliff_or_would_harm_is_refused_with_its_line(data: bytes, message: str) -> None:
    with pytest.raises(UnreadableError, match=message) as error:
        adopt.load_xliff(data, "a.xlf", Catalog(DE))

    assert error.value.where == "a.xlf:1"


def test_a_context_that_a_tool_has_dropped_is_known_by_the_id() -> None:
    data = adopt.dump_xliff(CATALOG, "en", "a.md").replace(b"x-gettext-msgctxt", b"x-else")

    assert adopt.load_xliff(data, "a.xlf", CATALOG).units[0].key == LINK.key


def test_a_character_that_xml_cannot_hold_is_refused() -> None:
    with pytest.raises(PipelineError, match="U\\+0007"):
        adopt.dump_xliff(Catalog(DE, (Unit("a\a"),)), "en", "a.md")


texts = st.text(st.sampled_from("ab <>&\"'{}\r\n\t\u2028é]"), max_size=20)


@given(source=texts, target=texts, context=st.none() | texts, brace=st.booleans())
def test_any_text_comes_back(source: str, target: str, context: str | None, brace: bool) -> None:
    flags = ("python-brace-format",) if brace else ()
    catalog = Catalog(DE, (Unit(f"x{source}", context, targets=(target,), flags=flags),))

    back = adopt.load_xliff(adopt.dump_xliff(catalog, "en", "a.md"), "a.xlf", Catalog(DE))

    assert told(back) == told(catalog)


CASES = Path(__file__).parent / "cases/exchange"
KNOWN = {
    "Wash your hands.": Unit("", targets=("Waschen Sie Ihre Hände.",)),
    "Closed on 24 December": Unit("", targets=("Geschlossen am 24. Dezember",), fuzzy=True),
    "[How to find us]({url1})": Unit("", targets=("[So finden Sie uns]({url2})",), fuzzy=True),
}


def test_what_translate_toolkit_changed_comes_back_and_nothing_else() -> None:
    """The file is an export in which translate-toolkit 3.20 set two targets, one of them fuzzy, and added a note."""
    made = template(extract("topic/clinic.md", (CASES / "clinic.md").read_text("utf-8"), locale("en")))
    units = (
        replace(unit, targets=known.targets, fuzzy=known.fuzzy) if (known := KNOWN.get(unit.source)) else unit
        for unit in made.units
    )
    ours = replace(made, locale=DE, units=tuple(units))
    data = (CASES / "clinic.translate-toolkit.xlf").read_bytes()

    done = adopt.adopt(ours, adopt.load_xliff(data, "clinic.xlf", ours), adopt.Sides(locale("en"), DE)).catalog

    changes = [
        (new.target, new.fuzzy, new.notes) for old, new in zip(ours.units, done.units, strict=True) if old != new
    ]
    assert changes == [
        ("Karte?", True, ()),
        ("Waschen Sie Ihre Hände.", False, ("really?",)),
        ("Warten Sie [in der Halle]({url1}).", False, ()),
    ]
