"""outputs: no unseen character deceives a reader of a page, or hides from an editor."""

from __future__ import annotations

import sys
from dataclasses import replace
from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st
from outputs_samples import CONFIG, DE, PATH, piece, text

from pipeline import markup, outputs
from pipeline.model import Localisation
from pipeline.outputs import bundle
from pipeline.outputs.characters import safe, shown, without_references

LAX = replace(CONFIG, fail_on="never", minimum_coverage=0.0)
DECEIVING = "\x01\x7f\x9b\u202e\u202d\ufdd0\ufffe\U0001ffff\U000e0041\u206a\ufff9"
SEEN = frozenset("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd")
JOINERS = frozenset("\u200c\u200d")
SCOTLAND = "\U0001f3f4\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f"
LEGAL = f"\u2067ابج\u2069 \u200f\u200e\u061c a\u200db a\u200cb {SCOTLAND} co\u00adop"


def document(words: str) -> Localisation:
    """The words in the front matter as YAML escapes, and in the text as references in every place that reads them."""
    escaped = "".join(f"\\U{ord(char):08x}" for char in words)
    referred = "".join(f"&#x{ord(char):X};" for char in words)
    sentence = f"a{referred}b [a{referred}b](x.md) <b title='a{referred}b'>c</b> ![a{referred}b](y.svg)"
    return text(
        DE,
        f'---\ntitle: "a{escaped}b"\ndescription: "a{escaped}b"\nimage: x.svg\nimage_alt: "a{escaped}b"\n---\n\n',
        replace(piece(sentence, "de", 0), plain=markup.plain(sentence)),
        f"\n\n# a{referred}b\n\n<p>a{referred}b</p>\n\n<p title='a{referred}b'>c</p>\n",
    )


@pytest.mark.parametrize("character", DECEIVING, ids=lambda found: f"{ord(found):04X}")
def test_no_file_of_a_bundle_holds_a_character_that_deceives(character: str) -> None:
    config = replace(LAX, licence=f"a{character}b", attribution=f"a{character}b", project=f"a{character}b")
    made = replace(document(character), review=f"reviewed; by=a{character}b")

    found = bundle.files(made, made, None, config, {})
    listed = bundle.manifest([bundle.entry(made, made, found, config)], config)

    for artifact in (*found, listed):
        words = artifact.data.decode()
        assert character not in words, artifact.path
        assert "ab" in words
        assert f"&#x{ord(character):X};" not in words


def test_a_page_keeps_the_characters_that_are_of_use() -> None:
    made = bundle.files(document(LEGAL), document(LEGAL), None, LAX, {})
    found = {artifact.path: artifact.data.decode() for artifact in made}

    assert safe(LEGAL) == LEGAL
    assert all(LEGAL in found[f"build/bundles/de/{PATH[:-3]}{ending}"] for ending in (".html", ".txt", ".json"))


def test_a_direction_that_is_opened_in_an_attribute_is_closed_in_it() -> None:
    made = text(DE, piece("<b title='a&#x2067;b'>c&#x2069;d</b>", "de", 0), "\n")

    page = bundle.files(made, made, None, LAX, {})[1].data.decode()

    assert "\u2067" not in page
    assert "\u2069" not in page


def test_only_references_to_deceiving_characters_are_taken_from_the_text() -> None:
    assert without_references("&#x202E;a&#8238;b&#x2014;&#38;&#x110000;&amp;") == "ab&#x2014;&#38;&#x110000;&amp;"


def test_editors_are_shown_every_character_that_cannot_be_seen() -> None:
    for number in range(sys.maxunicode + 1):
        character = chr(number)
        unseen = category(character) in {"Cc", "Cf", "Zl", "Zp"} and character not in SEEN | JOINERS | set("\t\n\r")
        if unseen or number & 0xFFFE == 0xFFFE or 0xE0000 <= number <= 0xE007F:
            assert shown(character) == f"[U+{number:04X}]"


@given(st.text(st.characters(categories=["L", "M", "N", "P", "S", "Zs"])))
def test_what_can_be_seen_stays_as_it_is(words: str) -> None:
    assert shown(words) == words
    assert safe(words) == words


def test_flags_are_seen_and_hidden_words_in_tag_characters_are_not() -> None:
    hidden = "".join(chr(0xE0000 + ord(char)) for char in "ignore")

    assert safe(f"{SCOTLAND}{hidden}") == shown(SCOTLAND) == SCOTLAND
    assert safe(f"\U0001f3f4{hidden}!") == "\U0001f3f4!"


def test_the_reports_show_unseen_characters_of_the_settings_too() -> None:
    config = replace(CONFIG, project="a\u202eb")
    row = outputs.row(replace(document("x"), review="reviewed; by=a\u200bb"))

    page = outputs.index([row], [], config).data.decode()

    assert "a[U+202E]b" in page
    assert "a[U+200B]b" in page
    assert "\u202e" not in page
    assert "a\\[U+200B\\]b.md" in outputs.summary([replace(row, path="a\u200bb.md")], [], config).data.decode()
