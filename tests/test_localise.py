"""localise: whose words stand where, and how a translation is put into the file."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
import yaml
from hostile import texts
from hypothesis import given
from hypothesis import strategies as st

from pipeline.extract import extract
from pipeline.formats import Prose
from pipeline.languages import locale
from pipeline.localise import Ancestry, Source, localise
from pipeline.localise.fit import fit
from pipeline.localise.standing import standings
from pipeline.model import Document, Locale, Localisation, Unit

EN, DE, AT, ZH, HK = (locale(tag) for tag in ("en", "de", "de-AT", "zh-Hans", "zh-Hant"))
Key = tuple[str | None, str]


def catalog(targets: Mapping[str, str], of: Locale = DE, *, fuzzy: bool = False) -> Source:
    units: dict[Key, Unit] = {(None, s): Unit(s, targets=(t,), fuzzy=fuzzy, line=5) for s, t in targets.items()}
    return Source(of, units, f"locales/{of.gettext}/LC_MESSAGES/x.po")


def put(
    text: str, targets: Mapping[str, str], into: Locale = DE, path: str = "x.md", source: Locale = EN
) -> Localisation:
    document = extract(path, text, source)
    assert targets.keys() <= {segment.text for segment in document.segments}
    return localise(document, into, [catalog(targets, into)])


def told(localisation: Localisation) -> list[tuple[str, str, str]]:
    return [(piece.text, piece.state, piece.origin) for piece in localisation.pieces]


def refused(localisation: Localisation) -> list[tuple[str, str]]:
    return [(found.check, found.message.partition(": ")[2]) for found in localisation.findings]


# Whose words


CHAIN = "One. Two. Three. Four. 5."


def test_own_words_go_before_those_of_fallback_editions_and_those_before_the_source() -> None:
    own = catalog({"One.": "Eins (AT)."}, AT)
    german = catalog({"One.": "Eins.", "Two.": "Zwei."})
    plain = catalog({"Two.": "2 (einfach).", "Three.": "3 (einfach)."}, locale("de-simple"))

    localisation = localise(extract("x.md", CHAIN, EN), AT, [own, german, plain])

    assert told(localisation) == [
        ("Eins (AT).", "translated", "de-AT"),
        ("Zwei.", "fallback", "de"),
        ("3 (einfach).", "fallback", "de-simple"),
        ("Four.", "fallback", "en"),
    ]
    assert localisation.text() == "Eins (AT). Zwei. 3 (einfach). Four. 5."
    assert localisation.coverage == 0.25


def test_a_draft_uses_own_fuzzy_words_and_never_those_of_others() -> None:
    document = extract("x.md", "One. Two.", EN)
    chain = [catalog({"One.": "Eins?"}, AT, fuzzy=True), catalog({"One.": "Eins.", "Two.": "Zwei?"}, fuzzy=True)]

    assert told(localise(document, AT, chain)) == [("One.", "fallback", "en"), ("Two.", "fallback", "en")]
    assert told(localise(document, AT, chain, draft=True)) == [("Eins?", "fuzzy", "de-AT"), ("Two.", "fallback", "en")]


def test_a_fuzzy_translation_gives_way_to_a_finished_one_of_a_fallback() -> None:
    chain = [catalog({"One.": "Eins?"}, AT, fuzzy=True), catalog({"One.": "Eins."})]

    assert told(localise(extract("x.md", "One.", EN), AT, chain)) == [("Eins.", "fallback", "de")]


@pytest.mark.parametrize("target", ["", " ", "\n", "\u00a0"])
def test_a_blank_translation_is_none(target: str) -> None:
    assert told(put("One.", {"One.": target})) == [("One.", "fallback", "en")]


def test_a_translation_that_cannot_be_put_in_gives_way_to_that_of_a_fallback() -> None:
    document = extract("x.md", "See [this](a).\n", EN)
    chain = [catalog({"See [this]({url1}).": "Siehe."}, AT), catalog({"See [this]({url1}).": "Siehe [das]({url1})."})]

    localisation = localise(document, AT, chain)

    assert told(localisation) == [("Siehe [das](a).", "fallback", "de")]
    assert [(f.locale, f.file, f.line, f.severity) for f in localisation.findings] == [
        ("de-AT", chain[0].file, 5, "error")
    ]


def test_a_message_with_context_is_another_message() -> None:
    document = extract("x.md", "Cell\n\n<!-- plainloc:context prison -->\nCell\n", EN)
    units = {(None, "Cell"): Unit("Cell", targets=("Zelle",)), ("prison", "Cell"): Unit("Cell", targets=("Haftraum",))}

    pieces = localise(document, DE, [Source(DE, units)]).pieces

    assert [piece.text for piece in pieces] == ["Zelle", "Haftraum"]


def test_words_that_come_from_a_pivot_keep_their_origin_and_their_source_segments() -> None:
    document = extract("x.md", "One. Two.", locale("en-simple"))
    ancestry = [Ancestry("en-simple", (0,)), Ancestry("en", (1, 2))]

    localisation = localise(document, DE, [catalog({"One.": "Eins."})], ancestry=ancestry, pivot="en-simple")

    assert [(p.origin, p.state, p.sources) for p in localisation.pieces] == [
        ("de", "translated", (0,)),
        ("en", "fallback", (1, 2)),
    ]
    assert localisation.pivot == "en-simple"


def test_pieces_say_what_is_read() -> None:
    text = "---\ntitle: A *b*\n---\n**Take** [it](u). `x`\n"
    localisation = put(text, {"**Take** [it]({url1}).": "**Nehmen** Sie [es]({url1}) &amp; \\*gut."})

    assert [piece.plain for piece in localisation.pieces] == ["A *b*", "Nehmen Sie es & *gut."]


# What is left out


@pytest.mark.parametrize(
    ("text", "left_out", "expected"),
    [
        ("One. Two. Three.\n", ["One."], "Two. Three.\n"),
        ("One. Two. Three.\n", ["Two."], "One. Three.\n"),
        ("One. Two. Three.\n", ["One.", "Two."], "Three.\n"),
        ("> One.\n> Two.\n> Three.\n", ["One."], "> Two.\n> Three.\n"),
        ("> One.\n> Two.\n> Three.\n", ["Two."], "> One.\n> Three.\n"),
        ("> - One.\r\n>   Two.\r\n", ["One."], "> - Two.\r\n"),
        ("## One. Two. ##\n", ["One."], "## Two. ##\n"),
        ("| a | One. Two. |\n|---|---|\n", ["One."], "| a | Two. |\n|---|---|\n"),
        ("One.  \nTwo. Three.\n", ["Two."], "One.  \nThree.\n"),
        ("One.\nTwo.\n", ["One."], "Two.\n"),
    ],
)
def test_a_sentence_that_is_left_out_takes_one_gap_with_it(text: str, left_out: list[str], expected: str) -> None:
    localisation = put(text, dict.fromkeys(left_out, "[omit]"))

    assert localisation.text() == expected
    assert not localisation.findings
    assert {(p.text, p.plain) for p in localisation.pieces if p.state == "omitted"} == {("", "")}


@pytest.mark.parametrize(
    ("text", "message", "target", "reason"),
    [
        ("One. Two.\n", "Two.", "[omit]", "the last segment of a block is left out"),
        ("One.  \nTwo.\n", "One.", "[omit]", "the last segment of a block is left out"),
        ("# One\n", "One", "[omit]", "the last segment of a block is left out"),
        ("[A](b). Two.\n", "[A]({url1}).", "[omit]", "[omit] stands without {url1}"),
        ("One. Two.\n", "One.", "[omit] {url1}", "[omit] is followed by {url1}, which is not in the source"),
        ("One. Two.\n", "One.", "[omit] Eins.", "[omit] is followed by text: Eins."),
        ("0. A. <!-- plainloc:must --> One. Two.\n", "One.", "[omit]", "a segment that must be translated is left out"),
    ],
)
def test_what_must_not_be_left_out_stands_there_in_the_source(
    text: str, message: str, target: str, reason: str
) -> None:
    localisation = put(text, {message: target})

    assert localisation.text() == text
    assert refused(localisation) == [("omitted", reason)]


def test_a_sentence_with_a_link_and_a_note_is_left_out_with_its_placeholders() -> None:
    text = 'See [this](a "t").[^1] Two.\n\n[^1]: Note.\n'

    localisation = put(text, {'See [this]({url1} "t").{note1}': "[omit] {url1} {note1}"})

    assert localisation.text() == "Two.\n\n[^1]: Note.\n"
    assert not localisation.findings


def test_leaving_all_but_one_link_out_does_not_hide_that_another_one_is_lost() -> None:
    text = "See [a](x). Also [b](y) here. End.\n"
    targets = {"See [a]({url1}).": "[omit] {url1}", "Also [b]({url1}) here.": "Auch {url1} hier."}

    localisation = put(text, targets)

    assert localisation.text() == "Also [b](y) here. End.\n"
    assert [check for check, _ in refused(localisation)] == ["structure"]


def test_what_follows_a_sentence_left_out_is_safe_at_the_start_of_its_block() -> None:
    targets = {"One.": "[omit]", "Two.": "2. Januar.", "Three.": "3. Februar."}

    assert put("One. Two. Three.\n", targets).text() == "2\\. Januar. 3. Februar.\n"
    assert put("> One.\n> Two.\n> Three.\n", targets).text() == "> 2\\. Januar.\n> 3. Februar.\n"


def test_another_edition_does_not_leave_out_sentences_here() -> None:
    chain = [catalog({}, AT), catalog({"One.": "[omit]", "Two.": "Eins und zwei."})]

    localisation = localise(extract("x.md", "One. Two.\n", EN), AT, chain)

    assert localisation.text() == "One. Eins und zwei.\n"


# Placeholders


LINKS = 'See [one](a "T") and [two](<b c>).\n'
MESSAGE = 'See [one]({url1} "T") and [two]({url2}).'


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ('[Zwei]({url2}) und [eins]({url1} "T").', '[Zwei](<b c>) und [eins](a "T").\n'),
        ("[Eins]({url1}) und [zwei]({url2} 'Neu').", "[Eins](a) und [zwei](<b c> 'Neu').\n"),
        ("{{x}} [e]({url1}) [z]({url2}) {{{{y}}}}", "{x} [e](a) [z](<b c>) {{y}}\n"),
    ],
)
def test_placeholders_may_move_and_literal_braces_are_doubled(target: str, expected: str) -> None:
    localisation = put(LINKS, {MESSAGE: target})

    assert localisation.text() == expected
    assert not localisation.findings


@pytest.mark.parametrize(
    ("target", "reason"),
    [
        ("Siehe [eins]({url1}).", "{url2} is missing"),
        ("Siehe [eins]({url1}) und {{url2}}.", "{url2} is missing"),
        ("Siehe [eins]({url1}) [zwei]({url2}) [drei]({url3}).", "{url3} is not in the source"),
        ("Siehe [eins]({url1}) [zwei]({url2}) {braces}.", "{braces} is not in the source"),
        ("Siehe [eins]({url1}) [zwei]({url2}) [drei]({url2}).", "{url2} stands there more than once"),
    ],
)
def test_placeholders_that_are_lost_added_or_doubled_are_refused(target: str, reason: str) -> None:
    localisation = put(LINKS, {MESSAGE: target})

    assert localisation.text() == LINKS
    assert refused(localisation) == [("placeholders", reason)]


@pytest.mark.parametrize(
    "target",
    [
        "Siehe {url1} und [zwei]({url2}).",
        "Siehe ![eins]({url1}) und [zwei]({url2}).",
        "Siehe `[eins]({url1})` und [zwei]({url2}).",
        "Siehe [eins]({url1}), [zwei]({url2}) und [drei](c).",
    ],
)
def test_links_that_are_links_no_more_are_refused(target: str) -> None:
    localisation = put(LINKS, {MESSAGE: target})

    assert localisation.text() == LINKS
    assert [check for check, _ in refused(localisation)] == ["structure"]


@pytest.mark.parametrize(
    ("link", "expected"),
    [("[b][ref]", "[x][ref]"), ("[ref][]", "[x][ref]"), ("[ref]", "[x][ref]"), ("![ref][]", "![x][ref]")],
)
def test_links_by_reference_keep_their_label(link: str, expected: str) -> None:
    text = f"A {link} there.\n\n[ref]: c d.html 'T'\n".replace("c d", "<c d>").replace(".html", "")
    message = extract("x.md", text, EN).segments[0].text
    name = "img1" if link[0] == "!" else "url1"

    localisation = put(text, {message: f"Da {expected[:-5]}({{{name}}}) ist."})

    assert localisation.text() == text.replace(f"A {link} there", f"Da {expected} ist")
    assert not localisation.findings


@pytest.mark.parametrize(
    ("address", "title", "expected"),
    [
        ("c", '"neu (ja)"', '[x](<c> "neu (ja)")'),
        ("<c d>", "'neu {{1}}'", "[x](<c d> 'neu {1}')"),
        ("<c\\>d>", "(neu)", "[x](<c\\>d> (neu))"),
    ],
)
def test_a_title_may_be_added_to_a_link_by_reference(address: str, title: str, expected: str) -> None:
    text = f"A [b][r] there.\n\n[r]: {address}\n"

    localisation = put(text, {"A [b]({url1}) there.": f"Da [x]({{url1}} {title}) ist."})

    assert localisation.text() == text.replace("A [b][r] there", f"Da {expected} ist")
    assert not localisation.findings


def test_the_brackets_of_a_link_by_reference_must_stay() -> None:
    localisation = put("A [b][r].\n\n[r]: c\n", {"A [b]({url1}).": "Ein [b]{url1}."})

    assert refused(localisation) == [("placeholders", "{url1} has lost its round brackets")]


def test_an_address_that_stands_alone_may_be_given_words() -> None:
    assert put("See <https://e.org>.\n", {"See {url1}.": "[Hier]({url1})."}).text() == "[Hier](<https://e.org>).\n"


def test_tags_and_footnotes_may_move() -> None:
    text = 'An <abbr title="a">A</abbr>[^1] there.\n\n[^1]: N.\n'
    localisation = put(text, {"An {tag1}A</abbr>{note1} there.": "Da[^1] ist {tag1}A</abbr>{note1}."})

    assert [check for check, _ in refused(localisation)] == ["structure"]
    assert put(text, {"An {tag1}A</abbr>{note1} there.": "Da{note1} ist {tag1}A</abbr>."}).text() == (
        'Da[^1] ist <abbr title="a">A</abbr>.\n\n[^1]: N.\n'
    )


def test_a_text_without_placeholders_has_single_braces() -> None:
    assert put("Use {{ x }} and {y}.\n", {"Use {{ x }} and {y}.": "{y}, {{ x }}, {url1}."}).text() == (
        "{y}, {{ x }}, {url1}.\n"
    )


def test_one_wrong_translation_in_many_places_is_told_of_once() -> None:
    localisation = put("[a](x) b\n\n" * 5, {"[a]({url1}) b": "a"})

    assert refused(localisation) == [("placeholders", "{url1} is missing")]


# The places in a Markdown text


@pytest.mark.parametrize(
    ("text", "targets", "expected"),
    [
        # Tables
        ("| [a](x\\|y) |\n|---|\n", {"[a]({url1})": "[b]({url1}) | c"}, "| [b](x\\|y) \\| c |\n|---|\n"),
        ("| a |\n|---|\n| b. c |\n", {"b. c": "C:\\"}, "| a |\n|---|\n| C:\\\\ |\n"),
        ("| a |\n|---|\n| b |\n", {"b": "x \\| y"}, "| a |\n|---|\n| x \\| y |\n"),
        # Headings
        ("# One. Two.\n", {"Two.": "Sprache C #"}, "# One. Sprache C \\#\n"),
        ("# One. Two. #\n", {"One.": "C #"}, "# C # Two. #\n"),
        ("# 3 One #\n", {"3 One": "3 C ##"}, "# 3 C \\## #\n"),
        ("> - # One\n", {"One": "# C #"}, "> - # # C \\#\n"),
        ("One\ntwo\n===\n", {"One two": "1. Eins #"}, "1\\. Eins #\n===\n"),
        ("# One {#id}\n", {"One": "Eins"}, "# Eins {#id}\n"),
        # Lines of a paragraph
        ("One.\nTwo.\n", {"One.": "2. Mai.", "Two.": "2. Mai."}, "2\\. Mai.\n2. Mai.\n"),
        ("One.\nTwo.\n", {"Two.": "1. Mai."}, "One.\n1\\. Mai.\n"),
        ("One.\nTwo\n", {"One.": "C:\\"}, "C:\\\\\nTwo\n"),
        ("One  \nTwo\\\nThree\n", {"One": "C:\\", "Two": "+ D:\\"}, "C:\\\\  \n\\+ D:\\\\\\\nThree\n"),
        # Footnotes and definitions
        ("A[^1].\n\n[^1]: One. Two.\n", {"One.": "[^1]: x"}, "A[^1].\n\n[^1]: \\[^1]: x Two.\n"),
        ("A[^1].\n\n[^1]: One. Two.\n", {"One.": "- x"}, "A[^1].\n\n[^1]: \\- x Two.\n"),
        ("T\n: One. Two.\n", {"T": ": t", "One.": ": d", "Two.": ": e"}, "\\: t\n: \\: d : e\n"),
        # Pictures and titles
        ("![a](x)\n", {"a": "b [c] d"}, "![b [c] d](x)\n"),
        ("![a](x)\n", {"a": "b ] d"}, "![b \\] d](x)\n"),
        ("![a](x)\n", {"a": "b \\"}, "![b \\\\](x)\n"),
        ('![a](x "t")\n', {"t": 'ein "Ding" \\'}, '![a](x "ein \\"Ding\\" \\\\")\n'),
        ("![a](x 't')\n", {"t": "geht's"}, "![a](x 'geht\\'s')\n"),
        ("![a](x (t))\n", {"t": "(ja)"}, "![a](x (\\(ja\\)))\n"),
        ('[r]: x "t"\n', {"t": 'ein "Ding"'}, '[r]: x "ein \\"Ding\\""\n'),
        # Byte order mark and line ends
        ("\ufeffOne. Two.\r\n", {"One.": "- 1"}, "\ufeff\\- 1 Two.\r\n"),
        ("One\r\ntwo.\r\n\r\nX\r\n", {"One two.": "# 3\n4"}, "\\# 3 4\r\n\r\nX\r\n"),
        ("# H\r\rOne.\rTwo.\r", {"Two.": "+ 2"}, "# H\r\rOne.\r\\+ 2\r"),
        # Code and tags
        ("A `b` is. It\n", {"A `b` is.": "A ` b"}, "A \\` b It\n"),
        ("A <b>c</b>. D\n", {"A <b>c</b>.": "<b>C</b> < 5 <i>x</i>"}, "<b>C</b> < 5 \\<i>x\\</i> D\n"),
        ("A <b>c</b>. D\n", {"A <b>c</b>.": "`<i>` <b>c</b>"}, "`<i>` <b>c</b> D\n"),
    ],
)  # fmt: skip
def test_a_translation_is_put_in_with_what_its_place_needs(text: str, targets: dict[str, str], expected: str) -> None:
    assert put(text, targets).text() == expected


def test_the_targets_to_blame_are_found_among_many() -> None:
    text = "".join(f"Sentence {'x' * n} here.\n\n" for n in range(1, 41))
    targets = {f"Sentence {'x' * n} here.": f"Satz {n}." for n in range(1, 41)}
    bad = {f"Sentence {'x' * n} here.": f"Satz [{n}](y)." for n in (3, 4, 29)}

    localisation = put(text, targets | bad)

    assert [p.state for p in localisation.pieces].count("translated") == 37
    assert [p.text for p in localisation.pieces if p.state == "fallback"] == list(bad)
    assert len(localisation.findings) == 3


def test_sentences_that_are_harmless_alone_and_a_link_together_are_not_both_put_in() -> None:
    localisation = put("One. Two.\n", {"One.": "Eins [hier", "Two.": "zwei](x)."})

    assert localisation.text() == "Eins [hier Two.\n"
    assert [check for check, _ in refused(localisation)] == ["structure"]


# Chinese, and languages with spaces


@pytest.mark.parametrize(
    ("text", "targets", "expected"),
    [
        ("One. Two.\n", {"One.": "第一句。", "Two.": "第二句。"}, "第一句。第二句。\n"),
        ("One.\nTwo.\n", {"One.": "第一句。", "Two.": "第二句。"}, "第一句。第二句。\n"),
        ("> One.\r\n> Two.\r\n", {"One.": "第一句。", "Two.": "“第二句。”"}, "> 第一句。“第二句。”\r\n"),
        ("> One.\n> Two. Three.\n", {"One.": "第一句。", "Three.": "第三句。"}, "> 第一句。\n> Two. 第三句。\n"),
        ("One. Two. Three.\n", {"One.": "一。", "Two.": "[omit]", "Three.": "三。"}, "一。三。\n"),
        ("One. <!-- plainloc:must --> Two.\n", {"One.": "一。", "Two.": "二。"}, "一。<!-- plainloc:must -->二。\n"),
        ("One. <!-- plainloc:must --> Two.\n", {"One.": "一。"}, "一。 <!-- plainloc:must --> Two.\n"),
        ("One. Two.\n", {"One.": "PD-1.", "Two.": "第二句。"}, "PD-1. 第二句。\n"),
        ("One.  \nTwo.\n", {"One.": "第一句。", "Two.": "第二句。"}, "第一句。  \n第二句。\n"),
        ("- One.\n- Two.\n", {"One.": "第一句。", "Two.": "第二句。"}, "- 第一句。\n- 第二句。\n"),
    ],
)
def test_sentences_in_chinese_stand_without_a_space_between_them(
    text: str, targets: dict[str, str], expected: str
) -> None:
    assert put(text, targets, ZH).text() == expected


def test_words_of_a_fallback_in_chinese_are_chinese_too() -> None:
    chain = [catalog({"One.": "一句。"}, HK), catalog({"Two.": "二句。"}, ZH)]

    assert localise(extract("x.md", "One. Two.\n", EN), HK, chain).text() == "一句。二句。\n"


def test_sentences_from_a_chinese_source_get_spaces_where_both_are_translated() -> None:
    targets = {"第一句。": "One.", "第二句。": "Two."}

    assert put("第一句。第二句。第三句。\n", targets, EN, source=ZH).text() == "One. Two.第三句。\n"


# What cannot be used


@pytest.mark.parametrize("target", ["\u200b", "&nbsp;", "&#8203;", "\u00ad", "\u3164", ".", "\\", "---", "**"])
def test_a_translation_with_nothing_to_read_gives_way_to_a_fallback_and_is_told(target: str) -> None:
    chain = [catalog({"One.": target, "Two.": target}, AT), catalog({"One.": "Eins."})]

    localisation = localise(extract("x.md", "One. Two.", EN), AT, chain)

    assert told(localisation) == [("Eins.", "fallback", "de"), ("Two.", "fallback", "en")]
    assert [found.check for found in localisation.findings] == ["empty", "empty"]


def test_a_monstrous_translation_is_not_put_in() -> None:
    localisation = put("One. Two.", {"One.": "Eins. " * 20_000})

    assert localisation.text() == "One. Two."
    assert [found.check for found in localisation.findings] == ["size"]


@pytest.mark.parametrize(
    ("target", "at", "expected"),
    [("---", "block", "\\---"), ("* * *", "line", "\\* * *"), ("====", "line", "\\===="), ("====", "block", "====")],
)
def test_a_line_of_marks_starts_no_rule_and_no_heading(target: str, at: str, expected: str) -> None:
    (segment,) = extract("x.md", "One.", EN).segments

    assert fit(target, segment, at=at) == expected


@pytest.mark.parametrize(
    "target",
    [
        *(
            "a" + " " * 400_000 + "b",
            "a" + "\t" * 400_000 + "\nb",
            "\\" * 1_000_000 + "a",
            "<" * 200_000,
            "`a" * 60_000,
        ),
        *(
            " ".join("`" * length for length in range(1, 500)),
            "#" * 500_000 + " a",
            "- " * 400_000 + "a",
            "{{" * 400_000,
        ),
    ],
    ids=["spaces", "tabs", "backslashes", "tags", "ticks", "unequal ticks", "heading marks", "dashes", "braces"],
)
@pytest.mark.parametrize(
    "text", ["One.", "## One. ##", "| One. |\n|---|\n", '![One.](x "One.")', "---\ntitle: One.\n---\n"]
)
def test_a_flood_of_open_marks_is_made_to_fit(target: str, text: str) -> None:
    for segment in extract("x.md", text, EN).segments:
        if not segment.slots:
            assert fit(target, segment, at="block")


def test_the_marks_of_a_heading_are_looked_for_on_its_line() -> None:
    text = "# " * 200_000 + "\n\nOne.\n===\n"

    assert standings(extract("x.md", text, EN)) == ["block"]


def test_a_refusal_shows_no_more_than_the_start_of_a_long_name() -> None:
    (finding,) = put("[One](x).", {"[One]({url1}).": "[Eins]({" + "x" * 5000 + "})."}).findings

    assert finding.message.startswith("this translation cannot be put in: {xxx")
    assert len(finding.message) < 200


def test_a_number_behind_a_chinese_sentence_gets_a_space() -> None:
    assert put("第一句。0\n", {"第一句。": "One."}, EN, source=ZH).text() == "One. 0\n"
    assert put("第一句。0\n", {"第一句。": "句。"}, HK, source=ZH).text() == "句。0\n"


# Front matter


VALUES = {
    "plain": "title: Old words # comment\n",
    "single": "title: 'Old words'\n",
    "double": 'title: "Old words"\n',
    "literal": "title: |-\n  Old words\n",
    "folded": "title: >-\n  Old words\n",
}


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("style", VALUES)
@pytest.mark.parametrize(
    "target",
    [
        *("Neu", "Titel: neu", 'geht\'s "gut"', "a # b", "- a", "--- a", "a\nb", "a\n---\nb", "\U0001f9ec 1"),
        *("yes", "{a}", "C:\\", "*x", "38 "),
    ],
)
def test_yaml_reads_the_translation_whatever_it_is(style: str, target: str, end: str) -> None:
    text = f"---\nlang: en\n{VALUES[style]}image: x.svg\n---\n\nText.\n".replace("\n", end)

    localisation = put(text, {"Old words": target})

    found = localisation.text().split(f"---{end}", 1)[1]
    read = next(yaml.safe_load_all(found))
    assert read == {"lang": "en", "title": target, "image": "x.svg"}
    assert localisation.text().endswith(f"---{end}{end}Text.{end}")
    assert ("# comment" in localisation.text()) == (style == "plain")
    assert not localisation.findings


@pytest.mark.parametrize("style", VALUES)
def test_a_harmless_translation_keeps_the_style_of_its_value(style: str) -> None:
    text = f"---\n{VALUES[style]}---\nText.\n"

    assert put(text, {"Old words": "Neue Worte"}).text() == text.replace("Old words", "Neue Worte")


# Plain texts


@pytest.mark.parametrize(
    ("text", "targets", "expected"),
    [
        ("One. Two\n", {"One.": "*Eins* [x](y) `#"}, "*Eins* [x](y) `# Two\n"),
        ("One. Two\n", {"One.": "2. Januar.", "Two": "- zwei"}, "2.\u00a0Januar. - zwei\n"),
        ("- One. Two\n- three\n", {"One.": "2. Januar."}, "- 2. Januar. Two\n- three\n"),
        ("One.\nTwo.\n", {"Two.": "– Zwei."}, "One.\n–\u00a0Zwei.\n"),
        ("One\ntwo.\n", {"One two.": "Eins\n\nzwei."}, "Eins zwei.\n"),
        ("\ufeffOne\r\ntwo.\r\n\r\nThree", {"One two.": "Eins", "Three": "1986. Drei"}, "\ufeffEins\r\n\r\n1986. Drei"),
        ("One. Two\n", {"One.": "[omit]", "Two": "1) Zwei"}, "1)\u00a0Zwei\n"),
    ],
)
def test_a_plain_text_has_no_escapes(text: str, targets: dict[str, str], expected: str) -> None:
    localisation = put(text, targets, path="x.txt")

    assert localisation.text() == expected
    assert not localisation.findings


# All of it


@given(
    texts(),
    st.lists(
        st.one_of(texts(), st.sampled_from(("[omit]", "2. Mai", "第一句。", "C #", "C:\\"))), min_size=1, max_size=4
    ),
    st.sampled_from((DE, ZH)),
    st.sampled_from(("x.md", "x.txt")),
)
def test_whatever_is_put_in_or_left_out_the_blocks_stay_and_refusals_are_told(
    text: str, targets: list[str], into: Locale, path: str
) -> None:
    document = extract(path, text, EN)
    chosen = {segment.text: targets[number % len(targets)] for number, segment in enumerate(document.segments)}
    all_units = (Unit(s.text, s.context or None, targets=(chosen[s.text],)) for s in document.segments)
    units = {unit.key: unit for unit in all_units}

    localisation = localise(document, into, [Source(into, units)])

    assert blocks(extract(path, localisation.text(), into)) == blocks(document)
    kept = {piece.segment.text for piece in localisation.pieces if piece.state == "fallback"}
    told_of = {found.entry for found in localisation.findings}
    assert {unit.id for unit in units.values() if unit.source in kept and unit.target.strip()} <= told_of


def blocks(document: Document) -> list[object]:
    return [item._replace(links=()) if isinstance(item, Prose) else item for item in document.shape]
