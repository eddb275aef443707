"""memory: TMX out and in, for and from other programs, and what is done with a wrong or hostile one."""

from __future__ import annotations

import re
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline import memory
from pipeline.languages import locale
from pipeline.memory import Entry, Unit, Variant
from pipeline.memory.spoken import nearness_of
from pipeline.memory.tmx import LONGEST, NO_XML
from pipeline.model import Catalog, UnreadableError
from pipeline.model import Unit as Message

EN, DE = locale("en"), locale("de")
TABLE = (Path(__file__).parent / "cases/tmx.txt").read_text("utf-8")
BLOCKS = [block.partition("\n=> ") for block in re.split(r"\n\n+", TABLE.strip()) if not block.startswith("# ")]
CASES = [(text, said) for text, _, said in BLOCKS]
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
ODD = [
    b"<tu>",
    b"</tu>",
    b"</seg>",
    b"<seg>",
    b"<tuv>",
    b"&a;",
    b"<!--",
    b"<![CDATA[",
    b"\0",
    b"\xff\xfe",
    b"<?x?>",
    b"<sub>",
]
PLACE = Entry("", "", "x", "Before.", "After.", "a.md")
UNIT = Unit("en", (Variant("en", "One."), Variant("de", "Eins.", "20260301T120000Z")), PLACE)


def read(data: bytes, problems: list[UnreadableError] | None = None) -> list[Unit]:
    """The units, without the lines they stand in."""
    found = memory.units(BytesIO(data), "x.tmx", [] if problems is None else problems)
    return [
        replace(unit, line=0, variants=tuple(replace(variant, line=0) for variant in unit.variants)) for unit in found
    ]


# Out and in again


@pytest.mark.parametrize("tags", [False, True])
def test_what_is_written_is_read_again_with_or_without_tags(tags: bool) -> None:
    units = [
        UNIT,
        Unit(
            "en-simple",
            (Variant("en-simple", "See [**a** & <b>]({url1})."), Variant("de-simple", "Siehe [a]({url1}) {{x}}  .")),
            Entry(""),
        ),
    ]

    data = memory.dumps(units, tags=tags)

    assert read(data) == units
    assert (b'<ph type="url1">{url1}</ph>' in data) is tags


TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(
    lambda text: bool(text.strip()) and not re.search("[\n\r]", text)
)


@settings(deadline=None, max_examples=80)
@given(source=TEXT, target=TEXT, document=st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_that_xml_can_hold_comes_back_as_it_was(source: str, target: str, document: str) -> None:
    unit = Unit("en", (Variant("en", source), Variant("de", target)), Entry("", document=document))
    holds = not NO_XML.search(source + target + document)

    data = memory.dumps([unit, UNIT])

    assert memory.writable(unit) is holds
    assert [one.variants for one in read(data)] == [one.variants for one in [*([unit] if holds else []), UNIT]]


def test_the_file_is_tmx_1_4b_that_says_what_it_is() -> None:
    root = ElementTree.fromstring(memory.dumps([UNIT], blocks=True))
    header = root.find("header")

    assert header is not None
    assert (root.tag, root.get("version"), [child.tag for child in root]) == ("tmx", "1.4", ["header", "body"])
    assert header.keys() == [
        "creationtool",
        "creationtoolversion",
        "segtype",
        "o-tmf",
        "adminlang",
        "srclang",
        "datatype",
    ]
    assert (header.get("srclang"), header.get("segtype")) == ("en", "paragraph")
    assert [tuv.get(LANGUAGE) for tuv in root.iter("tuv")] == ["en", "de"]
    assert [tuv.get("changedate") for tuv in root.iter("tuv")] == [None, "20260301T120000Z"]
    assert [prop.get("type") for prop in root.iter("prop")] == ["x-document", "x-context", "x-before", "x-after"]


def test_units_from_several_languages_each_say_theirs() -> None:
    data = memory.dumps([UNIT, replace(UNIT, source="en-simple")])

    assert b'srclang="*all*"' in data
    assert b'<tu srclang="en">' in data
    assert b'<tu srclang="en-simple">' in data


def test_only_a_file_of_ours_is_taken_for_one() -> None:
    assert memory.is_ours(memory.dumps([]))
    assert not memory.is_ours(memory.dumps([]).replace(b'"plainloc"', b'"OmegaT"'))


@pytest.mark.parametrize(
    ("said", "date"),
    [
        ("2026-03-01 12:30+0200", "20260301T103000Z"),
        ("2026-03-01 12:30", "20260301T123000Z"),
        ("YEAR-MO-DA HO:MI+ZONE", ""),
        (None, ""),
    ],
)
def test_a_change_has_the_date_of_its_catalog_and_never_that_of_today(said: str | None, date: str) -> None:
    catalog = Catalog(DE, (Message("One.", targets=("Eins.",)),), header=(("PO-Revision-Date", said),) if said else ())

    assert memory.changed(catalog) == date


# From elsewhere


@pytest.mark.parametrize(("text", "said"), CASES)
def test_a_wrong_file_is_refused_and_a_wrong_unit_left_out_with_file_line_and_what_would_be_right(
    text: str, said: str
) -> None:
    problems: list[UnreadableError] = []
    reading = memory.entries(memory.units(BytesIO(text.encode()), "x.tmx", problems), EN, DE)

    if said.startswith("refused"):
        with pytest.raises(UnreadableError) as raised:
            list(reading)
        problems = [raised.value]
    else:
        assert [(entry.source.strip(), entry.target.strip()) for entry in reading] == [("One.", "Eins.")]
    assert [str(problem).removeprefix("x.tmx:") for problem in problems] == [said.removeprefix("refused ")][
        : bool(said)
    ]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "iso-8859-1"])
def test_an_encoding_that_is_declared_is_read(encoding: str) -> None:
    text = memory.dumps([UNIT]).decode().replace("Eins.", "Größe.")
    declared = text.replace("UTF-8", encoding.removesuffix("-sig"))

    assert read(declared.encode(encoding))[0].variants[1].text == "Größe."


def test_bytes_of_another_encoding_are_refused_with_their_line() -> None:
    data = memory.dumps([UNIT]).replace(b"Eins.", "Größe.".encode("cp1252"))

    with pytest.raises(UnreadableError, match=r"x\.tmx:11: it is no well-formed XML \(not well-formed"):
        read(data)


def test_a_text_without_end_and_elements_without_end_take_no_room() -> None:
    problems: list[UnreadableError] = []
    long = memory.dumps([UNIT]).replace(b"Eins.", b"x" * (LONGEST * 3))
    deep = memory.dumps([UNIT]).replace(b"Eins.", b"<hi>" * 1000 + b"x" + b"</hi>" * 1000)

    assert [len(unit.variants) for unit in read(long, problems)] == [1]
    assert "more than 50,000 characters" in str(problems[0])
    with pytest.raises(UnreadableError, match="elements in each other"):
        read(deep)


@pytest.mark.parametrize(
    "start", [b'<tmx version="', b"<tmx><!-- ", b"<", b'<!DOCTYPE tmx [<!ATTLIST seg x CDATA "', b"<tmx><?x "]
)
def test_a_tag_or_comment_without_end_is_refused_before_it_takes_time(start: bytes) -> None:
    file = BytesIO(start + b"a" * 20_000_000)

    with pytest.raises(UnreadableError, match="more than 1,000,000 bytes in one tag or comment"):
        list(memory.units(file, "x.tmx", []))

    assert file.tell() < 2_000_000


def test_a_large_file_is_read_unit_by_unit() -> None:
    unit = memory.dumps([UNIT]).partition(b"<body>")[2].partition(b"</body>")[0]
    file = BytesIO(b'<tmx version="1.4"><header srclang="en"/><body>' + unit * 10_000)

    first = next(memory.units(file, "x.tmx", []))

    assert first.variants[1].text == "Eins."
    assert file.tell() < 100_000


@pytest.mark.parametrize(
    ("text", "read_as"),
    [
        ('<bpt i="1">&lt;b&gt;</bpt>One<ept i="1">&lt;/b&gt;</ept>.', "<b>One</b>."),
        ('<bpt i="1"/>One<ept i="1"/>.', "One."),
        ('One <ph x="1">{url1}</ph>.', "One {url1}."),
        ('One<ph x="1" type="lb"/>.', "One."),
        ('<it pos="begin">**</it>One.', "**One."),
        ('<hi type="b">One <hi>and <ph>{img1}</ph></hi></hi>.', "One and {img1}."),
        ("<ut>{\\b </ut>One.", "{\\b One."),
        ("One<ph>x<sub>a note</sub>y</ph>.", "Onexy."),
        ("<unknown>One</unknown>.", "One."),
        ("<![CDATA[<b> & one]]>.", "<b> & one."),
        ("&lt;One&gt;&#x2026;&amp;", "<One>…&"),
    ],
)
def test_what_stands_in_tags_is_a_part_of_the_text_but_texts_of_their_own_are_not(text: str, read_as: str) -> None:
    data = memory.dumps([UNIT]).decode().replace("<seg>Eins.", f"<seg>{text}")

    assert read(data.encode())[0].variants[1].text == read_as


WHOLE = memory.dumps([UNIT])


@settings(deadline=None, max_examples=100)
@given(end=st.integers(0, len(WHOLE.rstrip()) - 1))
def test_a_file_that_ends_too_early_is_refused_wherever_it_ends(end: int) -> None:
    with pytest.raises(UnreadableError, match=r"^x\.tmx:\d+: it is (empty|no well-formed XML)"):
        read(WHOLE[:end])


@settings(deadline=None, max_examples=150)
@given(place=st.integers(0, len(WHOLE)), length=st.integers(0, 5), put=st.binary(max_size=6) | st.sampled_from(ODD))
def test_a_file_with_any_damage_is_read_or_refused_and_nothing_else(place: int, length: int, put: bytes) -> None:
    problems: list[UnreadableError] = []
    try:
        found = read(WHOLE[:place] + put + WHOLE[place + length :], problems)
    except UnreadableError as error:
        problems.append(error)
    else:
        assert len(found) <= 1
    assert all(str(problem).startswith("x.tmx:") for problem in problems)


def test_a_file_of_nothing_but_wrong_units_is_refused() -> None:
    data = b'<tmx version="1.4"><header/><body>' + b"<tu></tu>" * 5000 + b"</body></tmx>"

    with pytest.raises(UnreadableError, match="more than 1,000 of its units cannot be used"):
        read(data)


def test_units_in_units_and_texts_outside_of_them_break_nothing() -> None:
    inner = b'<tu><tu><tuv xml:lang="en"><seg>One.</seg></tuv></tu></tu><seg>x</seg><prop type="file">y</prop>'

    assert len(read(b'<tmx version="1.4"><body>' + inner + b"</body></tmx>")) == 1


def test_what_omegat_tells_of_a_place_is_understood() -> None:
    text = """<tmx version="1.1"><header srclang="en"/><body><tu>
      <prop type="file">a.md</prop><prop type="prev">Before.</prop><prop type="next">After.</prop>
      <tuv lang="en"><seg>One.</seg></tuv><tuv lang="de" changedate="20260301T120000Z"><seg>Eins.</seg></tuv>
    </tu></body></tmx>"""

    found = list(memory.entries(read(text.encode()), EN, DE))

    assert found == [Entry("One.", "Eins.", None, "Before.", "After.", "a.md", "20260301T120000Z")]


@pytest.mark.parametrize(
    ("tag", "wanted", "nearness"),
    [
        ("de", "de", 2),
        ("DE", "de", 2),
        ("de-AT", "de", 1),
        ("pt", "pt-BR", 1),
        ("pt-PT", "pt-BR", 0),
        ("de-simple", "de", 0),
        ("de", "de-simple", 0),
        ("zh-CN", "zh-Hans", 1),
        ("zh-TW", "zh-Hans", 0),
        ("es-419", "es", 1),
        ("x", "de", 0),
        ("", "de", 0),
        ("not a tag", "de", 0),
    ],
)
def test_a_tag_serves_for_a_locale_it_does_not_contradict(tag: str, wanted: str, nearness: int) -> None:
    assert nearness_of(tag, locale(wanted)) == nearness


def test_the_very_locale_goes_before_one_that_may_mean_it() -> None:
    unit = Unit("en", (Variant("de-AT", "A"), Variant("en", "One."), Variant("de", "D")), PLACE)

    assert [entry.target for entry in memory.entries([unit], EN, DE)] == ["D"]
