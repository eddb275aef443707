"""markup: what is read of inline Markdown, where comments stand, and texts that are made to take for ever."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from pipeline.extract import extract
from pipeline.languages import locale
from pipeline.markup import breaks, comments, events, plain, without_comments

LONG = 50_000


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("He said [sic] it.", "He said [sic] it."),
        (r"See \[1] and \[2\].", "See [1] and [2]."),
        ("[a] and [b]({url1}) and [c]", "[a] and b and [c]"),
        ("[a [b] c]({url1})", "a [b] c"),
        ('![a [b]]({img1} "A \\"title\\" &amp; more")', 'a [b] A "title" & more'),
        ("[a](https://example.org/x_(y)) b", "a b"),
        ("a](b) c", "a](b) c"),
        ("]( x", "]( x"),
        ("[[wiki]]", "[[wiki]]"),
        ("[text][label] and [label][]", "text and label"),
        ("A note.[^1]", "A note."),
        ("[^ no note]", "[^ no note]"),
        ("Then ~~~ and ~~gone~~ and ~5 mg", "Then ~~~ and gone and ~5 mg"),
        ("`code [` and [x]({url1})", "and x"),
        ("an open ` tick and `` another", "an open ` tick and `` another"),
        ("`` a ` b `` c", "c"),
        ("a <!-- b --> c <!--> d <!-- e", "a  c  d <!-- e"),
        ("**bold** and *soft*, 2 * 3", "bold and soft, 2 * 3"),
        ("&#8203;&nbsp;x &amp; y", "\u200b\u00a0x & y"),
        ("{tag1}a{tag2}{{b}} {url1}", "a{b}"),
        ("one  \ntwo\t\r\nthree", "one two three"),
    ],
)
def test_what_a_reader_sees(text: str, read: str) -> None:
    assert plain(text) == read


@given(st.text(st.sampled_from("ab []()\\!"), max_size=30))
def test_brackets_are_read_as_the_parser_reads_them(text: str) -> None:
    # A label behind brackets is taken for one, whether it is defined or not; a link in a link is none.
    assume("][" not in text and text.count("](") < 2)

    seen = "".join(value for name, value, _, _ in events(f"x {text} x") if name == "Text")

    assert "".join(plain(f"x {text} x").split()) == "".join(seen.split())


def test_comments_stand_between_their_marks() -> None:
    assert comments("a <!-- b --> c <!--d--> <!-- e") == ["b", "d"]
    assert without_comments("a<!-- b -->c<!-- d") == "a c<!-- d"


def test_a_line_end_has_the_space_before_it() -> None:
    assert breaks("ab \t\n > c\nd", 0, 11, 1) == [(2, 8), (9, 10)]
    assert breaks("a \nb", 2, 4, 0) == [(2, 3)]


ENDLESS = {
    "open comments": "<!--" * LONG,
    "open comments in prose": "a <!-- b " * LONG,
    "open footnotes": "[^" * LONG,
    "open brackets": "[" * LONG,
    "closed brackets": "[a]" * LONG,
    "open links": "[a](" * LONG,
    "open titles": '](a "' * LONG,
    "spaces in a link": "[a](" + " " * 10 * LONG + "b",
    "spaces in a line": "a" + " " * 10 * LONG + "b\nc",
    "tabs in a line": "a" + "\t" * 10 * LONG + "b\nc",
    "unequal ticks": " ".join("`" * length for length in range(1, 700)),
    "open ticks": "`a ``b " * LONG,
    "tags": "<a" * LONG,
    "tildes": "~" * LONG + "a" + "~~a" * LONG,
    "stars": "**a *b_" * LONG,
    "braces": "{{" * LONG + "{url1" * LONG,
}


@pytest.mark.parametrize("name", ENDLESS)
def test_a_flood_of_open_marks_is_read(name: str) -> None:
    assert isinstance(plain(ENDLESS[name]), str)
    assert isinstance(comments(ENDLESS[name]), list)
    assert isinstance(breaks(ENDLESS[name], 0, len(ENDLESS[name]), 2), list)


@pytest.mark.parametrize("mark", [" ", "\t", "\n", "\r", "- ", "1. ", "a \n", "<!--", "<!-- plainloc:note x", "\ufeff"])
def test_a_flood_of_one_mark_is_cut(mark: str) -> None:
    text = "a" + mark * (200_000 // len(mark)) + "b"

    assert extract("x.txt", text, locale("en")).text() == text
    assert extract("x.md", f"\n{text[1:]}", locale("en")).text() == f"\n{text[1:]}"


def test_a_flood_of_titles_in_front_matter_have_their_lines() -> None:
    found = extract("x.md", "---\n" + "- title: Words\n" * 2000 + "---\n", locale("en")).segments

    assert [segment.line for segment in found] == list(range(2, 2002))
