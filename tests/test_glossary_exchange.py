"""terminology: the glossary as CSV and TBX, and back, with everything else in its file left as it is."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline import config, terminology, xmltext
from pipeline.languages import locale
from pipeline.model import ConfigError, Term, UnreadableError
from pipeline.terminology import Raw, from_csv, from_tbx, merge, to_csv, to_tbx

REPOSITORY = Path(__file__).parent.parent
SHIPPED = (REPOSITORY / "source_texts/glossary.yaml").read_text("utf-8")
TERMS = config.glossary(SHIPPED, "glossary.yaml", locale)
OWN = """\
# What our words mean.
terms:
  # The body

  - term: immune system   # a comment
    meaning: what protects the body
    forms:
      de: [Immunsystem, Abwehr]  # the first one is preferred

  - term: dose
    forms: {de: Dosis}
  # The end.
"""
MARTIF = """\
<?xml version="1.0"?>
<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX" xml:lang="en"><martifHeader/><text><body>
<termEntry id="1"><descrip type="definition">what protects the body</descrip>
<langSet xml:lang="en"><tig><term>immune system</term></tig></langSet>
<langSet xml:lang="de-DE"><ntig><termGrp><term>Abwehr</term>
<termNote type="administrativeStatus">admittedTerm-admn-sts</termNote></termGrp></ntig>
<tig><term>Immunsystem</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></tig>
<tig><term>Immunapparat</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig></langSet>
<langSet xml:lang="ga"><tig><term>córas imdhíonachta</term></tig></langSet>
</termEntry>
<termEntry id="2"><langSet xml:lang="de"><tig><term>Haus</term></tig></langSet></termEntry>
</body></text></martif>
"""
DCT = """\
<tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
     xmlns:basic="http://www.tbxinfo.net/ns/basic" xmlns:min="http://www.tbxinfo.net/ns/min"><text><body>
<conceptEntry id="c1"><langSec xml:lang="en"><basic:definition>a  white
cell</basic:definition><termSec><term>T cell</term></termSec></langSec>
<langSec xml:lang="de"><termSec><term>Tee-Zelle</term>
<min:administrativeStatus>deprecatedTerm-admn-sts</min:administrativeStatus></termSec>
<termSec><term>T-<hi>Zelle</hi></term></termSec></langSec></conceptEntry></body></text></tbx>
"""


def read(text: str) -> tuple[Term, ...]:
    return config.glossary(text, "glossary.yaml", locale)


def tag(name: str) -> str:
    return {"en": "en", "de": "de", "de-DE": "de", "fr": "fr"}.get(name, "")


def same(name: str) -> str:
    return locale(name).tag


def rows(text: str) -> list[Raw]:
    return list(from_csv(text.encode(), "x.csv", locale))


def taken(terms: list[Raw], text: str = OWN, *, overwrite: bool = False) -> terminology.Merged:
    return merge(text, "glossary.yaml", terms, "x.csv", locale, overwrite=overwrite)


# There and back

WORDS = st.text(st.characters(categories=("L", "N"), include_characters=" '-"), min_size=1, max_size=12).filter(
    lambda text: any(map(str.isalnum, text)) and text == " ".join(text.split()) and text.isprintable()
)
FORMS = st.one_of(WORDS, WORDS.map(lambda text: f"{text}*"), st.just("/tum(?:ou?r|eur)s?|x/"))
TABLES = st.dictionaries(
    st.sampled_from(["de", "fr", "zh-Hans", "en-simple"]), st.lists(FORMS, min_size=1, unique=True)
)


@st.composite
def glossaries(draw: st.DrawFn) -> tuple[Term, ...]:
    names = draw(st.lists(WORDS, unique_by=str.casefold, max_size=5))
    return tuple(
        Term(
            name,
            meaning=draw(st.one_of(st.just(""), WORDS, st.just('=1+1, "so": | it'))),
            forms=tuple((key, tuple(forms)) for key, forms in draw(TABLES).items()),
            forbidden=tuple((key, (f"no {key} so",)) for key in draw(st.sets(st.sampled_from(["de", "fr"])))),
            hard=draw(st.sampled_from([None, True, False])),
            severity=draw(st.sampled_from(["warning", "error", "note"])),
        )
        for name in names
    )


@settings(max_examples=60, deadline=None)
@given(terms=glossaries())
def test_a_glossary_comes_back_from_csv_and_from_tbx_as_it_was(terms: tuple[Term, ...]) -> None:
    by_csv = merge("", "glossary.yaml", list(from_csv(to_csv(terms), "x.csv", locale)), "x.csv", locale)
    by_tbx = merge("", "glossary.yaml", from_tbx(to_tbx(terms, "en", "x"), "x.tbx", "en", same).terms, "x.tbx", locale)

    assert read(by_csv.text) == _sorted(terms, by_csv.text)
    assert read(by_tbx.text) == _sorted(terms, by_tbx.text)


def _sorted(terms: tuple[Term, ...], text: str) -> tuple[Term, ...]:
    """The terms with their locales in the order in which `text` has them: columns have one order for all."""
    orders = [[name for name, _ in term.forms] for term in read(text)]
    assert [sorted(order) for order in orders] == [sorted(name for name, _ in term.forms) for term in terms]
    refused = [[name for name, _ in term.forbidden] for term in read(text)]
    return tuple(
        Term(
            term.term,
            term.also,
            term.meaning,
            term.translate,
            tuple((name, dict(term.forms)[name]) for name in order),
            tuple((name, dict(term.forbidden)[name]) for name in no),
            term.hard,
            term.severity,
        )
        for term, order, no in zip(terms, orders, refused, strict=True)
    )


def test_the_shipped_glossary_comes_back_equal() -> None:
    by_csv = list(from_csv(to_csv(TERMS), "x.csv", locale))
    by_tbx = from_tbx(to_tbx(TERMS, "en", "x"), "x.tbx", "en", same).terms

    assert read(merge("", "g", by_csv, "x.csv", locale).text) == TERMS
    assert read(merge("", "g", by_tbx, "x.tbx", locale).text) == TERMS
    assert merge(SHIPPED, "g", by_csv, "x.csv", locale).text == SHIPPED


def test_tbx_has_the_elements_of_the_schema_in_its_order() -> None:
    """The order of TBXcoreStructV03: notes before languages, a definition before terms, term notes before notes."""
    root = xmltext.tree(to_tbx(TERMS, "en", "x"), "x.tbx", "glossary")

    assert (root.name, root.get("type"), root.get("style")) == ("tbx", "TBX-Basic", "dca")
    assert root.get("xmlns") == "urn:iso:std:iso:30042:ed-2"
    assert [child.name for child in root.children] == ["tbxHeader", "text"]
    for entry in root.below("conceptEntry"):
        names = [child.name for child in entry.children]
        assert names == sorted(names, key=["note", "langSec"].index)
        assert "langSec" in names
    for section in root.below("langSec"):
        names = [child.name for child in section.children]
        assert names == sorted(names, key=["descripGrp", "termSec"].index)
        assert "termSec" in names
    for term in root.below("termSec"):
        assert [child.name for child in term.children][:2] == ["term", "termNote"]


# Into what is there


def test_what_is_new_is_added_and_comments_and_order_stay() -> None:
    merged = taken(
        rows(
            "term,fr,de,de forbidden,meaning\nimmune system,système immunitaire,,Immunapparat,\n"
            "dose,,,,how much\nrash,éruption | rougeur,,,\n"
        )
    )

    assert merged.text == (
        OWN.replace(
            "is preferred\n", "is preferred\n      fr: système immunitaire\n    forbidden:\n      de: Immunapparat\n"
        ).replace(
            "{de: Dosis}\n",
            "{de: Dosis}\n    meaning: how much\n\n  - term: rash\n    forms:\n      fr: [éruption, rougeur]\n",
        )
    )
    assert merged.new == ("rash",)
    assert merged.added == (("immune system", "forms.fr"), ("immune system", "forbidden.de"), ("dose", "meaning"))


def test_what_differs_is_told_and_kept_and_taken_only_when_that_is_said() -> None:
    table = rows("term,de,meaning\nImmune System,Immunabwehr,a shield\n")
    kept, over = taken(table), taken(table, overwrite=True)

    assert kept.text == OWN
    assert [(item.key, item.ours, item.theirs, item.line) for item in kept.differing] == [
        ("meaning", "what protects the body", "a shield", 2),
        ("forms.de", "[Immunsystem, Abwehr]", "Immunabwehr", 2),
    ]
    assert over.text == OWN.replace("what protects the body", "a shield").replace(
        "[Immunsystem, Abwehr]", "Immunabwehr"
    )


def test_the_same_term_twice_in_a_file_is_told() -> None:
    merged = taken(rows("term,fr\nrash,a\nRash,b\n"))

    assert merged.new == ("rash",)
    assert [(item.key, item.line) for item in merged.differing] == [("term", 3)]


@pytest.mark.parametrize(
    "text", ["", "terms: []\n", "terms: [] # none yet\n", "# nothing\nterms:\n", "terms:\n- term: x"]
)
def test_a_glossary_without_terms_or_without_a_line_end_takes_new_ones(text: str) -> None:
    merged = taken(rows("term,de\nrash,Ausschlag\n"), text)

    assert read(merged.text)[-1] == Term("rash", forms=(("de", ("Ausschlag",)),))


def test_windows_line_ends_stay() -> None:
    merged = taken(rows("term,de\nrash,Ausschlag\n"), OWN.replace("\n", "\r\n"))

    assert "\n" not in merged.text.replace("\r\n", "")


def test_a_glossary_in_brackets_is_refused_with_its_line() -> None:
    with pytest.raises(UnreadableError, match=r"glossary\.yaml:1: what terms holds stands in brackets"):
        taken(rows("term,de\nrash,Ausschlag\n"), "terms: [{term: CTLA-4}]\n")


# CSV from anywhere


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("name,de\nx,y\n", "x.csv:1: 'name' is no column"),
        ("meaning,de\nx,y\n", "x.csv:1: no column is named 'term'"),
        ("term,de,DE\nx,y,z\n", "x.csv:1: the column 'de' stands twice"),
        ("term,de\n,y\n", "x.csv:2: this row has no term"),
        ("term,de\na,b,c\n", "x.csv:2: this row has 3 cells, the header has 2"),
        ('term,de\n"a,b\n', "x.csv:2: this is no CSV"),
        ("term,de\nx,y\nz,(*)\n", "x.csv:3, forms.de: '(*)': a * stands only"),
        ("term,de\nx,/(a+)+/\n", "x.csv:2, forms.de: '/(a+)+/' could be tried in too many ways"),
        ("term,translate\nx,perhaps\n", "x.csv:2, translate: 'perhaps' is neither true nor false"),
        ('term,severity\nx,"error\nforms: {de: y}"\n', "x.csv:2, severity: "),
        ('term,meaning\nx,"a\nb"\n', "x.csv:2, meaning: the text holds a line break"),
        ("", "x.csv:1: no column is named 'term'"),
    ],
)
def test_a_wrong_table_is_told_with_file_and_line(text: str, error: str) -> None:
    with pytest.raises((ConfigError, UnreadableError)) as raised:
        taken(rows(text))

    assert str(raised.value).startswith(error)


def test_a_table_that_is_not_utf_8_is_told_with_its_line() -> None:
    with pytest.raises(UnreadableError, match=r"x\.csv:2: this is not UTF-8"):
        list(from_csv("term\nö\n".encode("latin-1"), "x.csv", locale))


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_table_is_read_with_the_marks_that_spreadsheets_use(delimiter: str) -> None:
    text = "\ufeffTerm,DE,de Forbidden\r\nrash,Ausschlag | /Haut(?:ausschlag|rötung)/,Krätze\r\n\r\n".replace(
        ",", delimiter
    )

    found = rows(text)

    assert [(row.term, dict(row.forms), dict(row.forbidden), row.line) for row in found] == [
        ("rash", {"de": ("Ausschlag", "/Haut(?:ausschlag|rötung)/")}, {"de": ("Krätze",)}, 2)
    ]


def test_no_cell_is_a_formula_for_a_spreadsheet() -> None:
    data = to_csv([Term("x", meaning="=HYPERLINK(1)"), Term("y", meaning="'=quoted")]).decode("utf-8-sig")

    assert "'=HYPERLINK" in data
    assert "''=quoted" in data


# TBX from anywhere


def test_a_file_of_2008_is_read() -> None:
    found = from_tbx(MARTIF.encode(), "x.tbx", "en", tag)

    assert found.terms == [
        Raw(
            "immune system",
            4,
            (),
            "what protects the body",
            {},
            {"de": ("Immunsystem", "Abwehr")},
            {"de": ("Immunapparat",)},
        )
    ]
    assert found.others == {"ga"}
    assert [str(problem) for problem in found.problems] == [
        "x.tbx:12: this entry has no term in 'en', the language of the texts; add one"
    ]


def test_a_file_in_the_dct_style_is_read() -> None:
    found = from_tbx(DCT.encode(), "x.tbx", "en", tag)

    assert found.terms == [Raw("T cell", 3, (), "a white cell", {}, {"de": ("T-Zelle",)}, {"de": ("Tee-Zelle",)})]


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ('<!DOCTYPE tbx [<!ENTITY a "b">]><tbx>&a;</tbx>', "x.tbx:1: it defines entities"),
        ('<!DOCTYPE tbx [<!ENTITY a SYSTEM "file:///etc/passwd">]><tbx>&a;</tbx>', "x.tbx:1: it defines entities"),
        ("<tbx><a></tbx>", "x.tbx:1: it is no well-formed XML"),
        ("", "x.tbx:1: it is no well-formed XML"),
        ("<html/>", "x.tbx: this is no TBX: it begins with <html>"),
        ("<tbx>" + "<a>" * 60 + "</a>" * 60 + "</tbx>", "x.tbx:1: more than 50 elements in each other"),
        ('<?xml version="1.0" encoding="nonsense"?><tbx/>', "x.tbx:1: it"),
    ],
)
def test_a_wrong_or_hostile_file_is_refused_with_its_line(text: str, error: str) -> None:
    with pytest.raises(UnreadableError) as raised:
        from_tbx(text.encode(), "x.tbx", "en", tag)

    assert str(raised.value).startswith(error)
