"""yamltext: values, their places, and new values in the old style."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from pipeline.model import UnreadableError
from pipeline.yamltext import Value, exchange, extend, load, values, write

NEWLINES = st.sampled_from(["\n", "\r\n"])
WORDS = st.text(
    st.one_of(
        st.characters(codec="utf-8"),
        st.sampled_from(list("abc :#-?[]{},'\"|>&*!%@`~\\/\n\r\t\x85\xa0\u2028\u2029\ufeff\u200f.0123456789yYnN_=<🙂")),
    ),
    max_size=40,
)
TRICKY = st.sampled_from(
    [
        *("yes", "No", "on", "y", "1.0", "1_000", "0o17", "0x1F", "1e3", ".inf", "null", "~", "2024-01-31", "12:30"),
        *("a: b", "a:", "# x", "a # b", "@x", "`x", "%x", "x ", " x", "-", "- x", "? x", "---", "...", "=", "<<", "!x"),
        *("&x", "*x", "[x", "]", "{x}", "a, b", "it's", '"', "\\", "Hello, world"),
        *("a\nb", "a\n\nb", "\n", "\nb", "b\n", " a\nb"),
    ]
)
STYLES = {
    "plain": "old",
    "single": "'old'",
    "double": '"old"',
    "literal": "|\n  old",
    "folded": ">-\n  old",
}
FRAMES = {
    "mapping": "# c{end}k: {value}{end}after: 1{end}",
    "nested": "top:{end}  in: x{end}  k: {value}{end}  z: y{end}",
    "list": "k:{end}- a{end}- {value}{end}- b{end}",
    "at the end": "k: {value}",
}


def at(text: str, *path: str) -> Value:
    return next(value for value in values(text) if value.path == path)


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("frame", FRAMES)
@given(new=st.one_of(WORDS, TRICKY), end=NEWLINES, bom=st.booleans())
def test_a_value_that_is_written_is_the_value_that_is_read(
    style: str, frame: str, new: str, end: str, bom: bool
) -> None:
    old = STYLES[style].replace("  ", "     ").replace("\n", end)
    text = "\ufeff" * bom + FRAMES[frame].format(value=old, end=end)
    before = next(value for value in values(text) if value.text == "old")

    written = write(new, before.style, text[before.start : before.end])
    changed = text[: before.start] + written + text[before.end :]

    after = [value.text for value in values(changed)]
    expected = [new if value == before else value.text for value in values(text)]
    assert after == expected or (new == "" and after == [value for value in expected if value])
    assert written.isprintable() or "\n" in written or not new.isprintable()


@given(new=st.one_of(WORDS, TRICKY))
def test_a_value_inside_brackets_stays_in_them(new: str) -> None:
    text = "tags: [one, old, {k: three}]\n"
    before = at(text, "tags", "1")

    changed = text[: before.start] + write(new, before.style, "old") + text[before.end :]

    assert load(changed, "x.yaml") == {"tags": ["one", new, {"k": "three"}]}


@given(new=st.one_of(WORDS, TRICKY), style=st.sampled_from(["plain", "single", "double"]))
def test_a_written_value_is_a_text_for_yaml_1_1_and_1_2(new: str, style: str) -> None:
    text = f"k: {write(new, style, STYLES[style])}\n"

    assert yaml.safe_load(text) == load(text, "x.yaml") == {"k": new}


@given(new=WORDS)
def test_both_parsers_see_the_same_places(new: str) -> None:
    text = f"a: {write(new, 'double', '')}\nb: |\n  é🙂 text\n  two\n\nc: 'x\n  y' # z\nd: plain\n  more\n"
    pure = [node for node in yaml.parse(text, Loader=yaml.SafeLoader) if isinstance(node, yaml.ScalarEvent)][1::2]

    found = values(text)

    assert [value.start for value in found] == [node.start_mark and node.start_mark.index for node in pure]
    assert [value.text for value in found] == [
        node.value.rstrip("\n") if node.style == "|" else node.value for node in pure
    ]


@pytest.mark.parametrize(
    ("value", "style", "raw", "written"),
    [
        ("Neu", "plain", "Old", "Neu"),
        ("Hallo, Welt", "plain", "Hello, world", "Hallo, Welt"),
        ("Achtung: neu", "plain", "Old", '"Achtung: neu"'),
        ("yes", "plain", "Old", '"yes"'),
        ("5\xa0mg", "plain", "5 mg", "5\xa0mg"),
        ("wie geht's", "single", "'x'", "'wie geht''s'"),
        ('ein "Wort"', "double", '"x"', '"ein \\"Wort\\""'),
        ("a\u2028b", "plain", "x", '"a\\u2028b"'),
        ("neu", "double", "old", "neu"),
        ("a, b", "double", "old", '"a, b"'),
        ("eins\nzwei", "literal", "|\n  one\n  two", "|\n  eins\n  zwei"),
        ("eins\nzwei", "folded", ">-  # c\r\n    one\r\n    two", ">-  # c\r\n    eins\r\n\r\n    zwei"),
        (" eins", "literal", "|\n  one", '" eins"'),
        ("eins", "literal", "|2\n   one", '"eins"'),
        ("eins\n", "literal", "|\n  one", '"eins\\n"'),
        ("eins", "block", ">\n  one", ">\n  eins"),
    ],
)
def test_the_old_style_is_kept_where_it_reads_the_same(value: str, style: str, raw: str, written: str) -> None:
    assert write(value, style, raw) == written


def test_every_value_has_its_path_its_place_and_its_words() -> None:
    lines = [
        "\ufefftitle: 'T' # c",
        "image:",
        "  alt: >",
        "    one",
        "    two",
        "",
        "  tags: [a, b]",
        "none:",
        "draft: true",
    ]
    text = "\r\n".join(lines)

    found = [(".".join(value.path), text[value.start : value.end], value.text, value.style) for value in values(text)]

    assert found == [
        ("title", "'T'", "T", "single"),
        ("image.alt", ">\r\n    one\r\n    two", "one two", "folded"),
        ("image.tags.0", "a", "a", "double"),
        ("image.tags.1", "b", "b", "double"),
        ("draft", "true", "true", "plain"),
    ]


WRONG = {
    "a: b: c": "f.yaml:1: .* in quotes",
    "a:\n\t- b": "f.yaml:2: .* with spaces",
    "a: 'x": "f.yaml:1: .* is not closed",
    "a: 1\nb: 2\na: 3": "f.yaml:3: the key 'a' stands already in line 1",
    "a:\n  b: &x 1\n": "f.yaml:2: anchors",
    "a: *x\n": "f.yaml:1: anchors",
    "a: !!python/object:os.system x": "f.yaml:1: the tag",
    "a: 1\n---\nb: 2": "f.yaml:2: a second document",
    "a: \x07": r"f.yaml:1: U\+0007",
    "a\n\nb: \ud800": r"f.yaml:3: U\+D800",
    "{{ title }}: x": "f.yaml:1: a list or mapping stands as a key",
    "[" * 100_000: "f.yaml:1: .* nested more than 64 deep",
}


@pytest.mark.parametrize("text", WRONG, ids=[repr(text[:20]) for text in WRONG])
@pytest.mark.parametrize("read", [load, values])
def test_what_is_refused_is_told_with_file_and_line(text: str, read: Callable[[str, str], object]) -> None:
    with pytest.raises(UnreadableError, match=WRONG[text]):
        read(text, "f.yaml")


def test_words_are_texts_and_not_truth_values_dates_or_times() -> None:
    text = "[no, on, 12:30, 2024-01-31, 1_000, true, 0x1F, 0o17, -3, 1e3, .5, ~, null]"

    assert load(text, "x") == ["no", "on", "12:30", "2024-01-31", "1_000", True, 31, 15, -3, 1000.0, 0.5, None, None]


def test_an_empty_text_is_nothing() -> None:
    assert load("# only a comment\n", "x") is None
    assert values("") == ()


@pytest.mark.parametrize(
    ("text", "path", "line", "expected"),
    [
        ("a:\n  b: 1  # c\n\n# d\ne: 2\n", ("a",), "x: 3", "a:\n  b: 1  # c\n  x: 3\n\n# d\ne: 2\n"),
        ("a: {b: 1} # c\n", ("a",), "x: 3", "a: {b: 1, x: 3} # c\n"),
        ("a: {b: [1, [2]] } # }\n", ("a",), "x: 3", "a: {b: [1, [2]], x: 3} # }\n"),
        ("a: [] # c\n", ("a",), "- x", "a: # c\n  - x\n"),
        ("a:\nb: 1\n", ("a",), "x: 3", "a:\n  x: 3\nb: 1\n"),
        ("a:\n- b: [1,\n    2]\n- c: 3", ("a",), "- x", "a:\n- b: [1,\n    2]\n- c: 3\n- x\n"),
        ("a:\n- b: [1,\n    2]\n- c: 3", ("a", 0), "x: 3", "a:\n- b: [1,\n    2]\n  x: 3\n- c: 3"),
    ],
)
def test_a_key_or_an_item_is_added_behind_what_is_there(
    text: str, path: tuple[str | int, ...], line: str, expected: str
) -> None:
    assert extend(text, "x.yaml", path, lambda margin: (f"{margin}{line}",)) == expected


def test_a_key_is_exchanged_with_its_value_and_keeps_the_comment_on_its_line() -> None:
    text = "a:\n  b: [1,\n    2]\n  c: 3  # why\nd: 4\n"

    first = exchange(text, "x.yaml", ("a", "b"), lambda margin: (f"{margin}b: 9",))
    second = exchange(text, "x.yaml", ("a", "c"), lambda margin: (f"{margin}c: 9",))

    assert first == "a:\n  b: 9\n  c: 3  # why\nd: 4\n"
    assert second == "a:\n  b: [1,\n    2]\n  c: 9  # why\nd: 4\n"


def test_what_stands_behind_the_last_value_that_is_wanted_is_not_read() -> None:
    text = "a: {x: 1, b: [2, 3], y: 4}\nc: 5\nd: *no\n"

    assert load(text, "x.yaml", only=[("a", "b")]) == {"a": {"x": 1, "b": [2, 3]}}
    assert load(text, "x.yaml", only=[("c",), ("a", "b")]) == {"a": {"x": 1, "b": [2, 3], "y": 4}, "c": 5}
    with pytest.raises(UnreadableError):
        load(text, "x.yaml", only=[("a", "b"), ("a", "z")])
