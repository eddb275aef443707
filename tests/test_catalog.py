"""catalog: templates, merging and reviews; laws 6 and 7."""

import subprocess
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from po_strategies import GERMAN, catalogs, lines, texts

from pipeline.catalog import DRAFT, dated, lookup, merge, normalise, review, reviewed, template
from pipeline.catalog.edits import edit
from pipeline.model import Catalog, Document, Locale, Segment, Slot, Unit
from pipeline.po import dumps, parse

ENGLISH = Locale("en", "en", "en", "en", "Latn", "ltr")
BRAZIL = Locale("pt-BR", "pt_BR", "pt_BR", "pt", "Latn", "ltr")
NOON = datetime(2024, 5, 6, 12, 30, tzinfo=UTC)
SOURCE = "source_texts/immunotherapy/what-it-is.md"


def segment(
    text: str,
    *,
    kind: str = "paragraph",
    path: tuple[str, ...] = (),
    slots: tuple[Slot, ...] = (),
    notes: tuple[str, ...] = (),
    context: str = "",
    must: bool = False,
) -> Segment:
    return Segment(text, text, 0, 1, kind, path, slots, notes, context, must)


def document(*segments: Segment) -> Document:
    return Document("immunotherapy/what-it-is.md", ENGLISH, segments)


def made(*segments: Segment, comments: Iterable[str] = ()) -> Catalog:
    found = template(
        document(*segments),
        comments=lambda segment: comments,
        project="Explainers",
        bugs="editors@example.org",
        licence="CC BY 4.0",
        reference=SOURCE,
        source_language="en",
    )
    return dated(found, None, NOON)


def pot(*sources: str) -> Catalog:
    return made(*map(segment, sources))


def po(*units: Unit, obsolete: tuple[Unit, ...] = ()) -> Catalog:
    return replace(merge(None, pot(), GERMAN), units=units, obsolete=obsolete)


def written(catalog: Catalog) -> bytes:
    """The catalog as bytes, held to `msgfmt -c` and to msgcat."""
    data = dumps(catalog)
    checked = subprocess.run(["msgfmt", "-c", "-o", "/dev/null", "-"], input=data, capture_output=True, check=False)
    assert checked.returncode == 0, checked.stderr
    msgcat = subprocess.run(["msgcat", "--force-po", "--no-wrap", "-"], input=data, capture_output=True, check=True)
    assert msgcat.stdout == data
    return data


# Templates


def test_a_message_at_several_places_is_one_unit_with_what_is_said_at_all_of_them() -> None:
    slots = (Slot("url1", "https://a.org", "https://a.org"),)
    others = (Slot("url1", "https://b.org", "https://b.org"),)
    unit = made(
        segment("See [this]({url1}).", path=("What it is", "How it works"), slots=slots, notes=("to a  friend",)),
        segment("Something else."),
        segment("See [this]({url1}).", kind="item", path=("Costs",), slots=others, must=True),
    ).units[0]

    assert unit.comments == (
        "must be translated before the text is published",
        "note: to a friend",
        "{url1}: https://a.org",
        "{url1}: https://b.org",
        "paragraph in: What it is > How it works",
        "list item in: Costs",
    )
    assert unit.references == (SOURCE,)
    assert unit.flags == ("python-brace-format",)


def test_only_a_message_with_placeholders_has_the_flag() -> None:
    assert made(segment("Braces {} and {url1}")).units[0].flags == ()


def test_the_same_words_in_two_contexts_are_two_units() -> None:
    found = made(segment("Stage", context="theatre"), segment("Stage", context="cancer"), segment("Stage"))

    assert [unit.context for unit in found.units] == ["theatre", "cancer", None]


def test_a_message_at_many_places_names_some_of_them() -> None:
    found = made(*(segment("Read more", path=(f"Part {n}",)) for n in range(9)))

    assert found.units[0].comments[4:] == ("paragraph in: Part 4", "and in other places")


def test_what_makes_a_segment_miss_its_goal_is_told() -> None:
    assert "31 words" in made(segment("a"), comments=["31 words"]).units[0].comments


def test_only_included_segments_are_units() -> None:
    found = template(document(segment("38"), segment("Yes")), include=lambda segment: segment.text != "38")

    assert [unit.source for unit in found.units] == ["Yes"]


def test_a_template_and_a_new_catalog_pass_gettext_and_name_title_licence_and_state() -> None:
    found = made(segment("What it is", kind="heading"), segment("See {url1}.", slots=(Slot("url1", "x", "x"),)))
    catalog = merge(None, found, BRAZIL)

    assert written(found)
    assert parse(written(catalog), "x.po", BRAZIL) == catalog
    assert found.header_comments == ("What it is", "Licence: CC BY 4.0")
    assert catalog.header_comments == ("What it is", "Licence: CC BY 4.0", DRAFT)
    assert catalog.field("Language") == "pt_BR"
    assert catalog.field("X-Plainloc-Locale") == "pt-BR"
    assert catalog.field("X-Plainloc-Review") == "draft"
    assert catalog.field("X-Source-Language") == "en"
    assert catalog.field("Plural-Forms") == "nplurals=2; plural=(n > 1);"
    assert catalog.field("PO-Revision-Date") == catalog.field("POT-Creation-Date") == "2024-05-06 12:30+0000"


def test_the_creation_date_changes_only_with_the_messages() -> None:
    old = pot("One.", "Two.")
    later = NOON + timedelta(days=9)

    same = dated(made(segment("Two.", notes=("new note",)), segment("One.")), old, later)
    other = dated(pot("One.", "Three."), old, later.astimezone(timezone(timedelta(hours=-3, minutes=-30))))

    assert same.field("POT-Creation-Date") == "2024-05-06 12:30+0000"
    assert other.field("POT-Creation-Date") == "2024-05-15 09:00-0330"


# Merging


def test_an_edit_keeps_the_translation_as_fuzzy_with_the_previous_text() -> None:
    old = po(Unit("Take one tablet each morning.", targets=("Nimm morgens eine.",), notes=("checked with Ana",)))

    unit = merge(old, pot("Take two tablets each morning."), GERMAN).units[0]

    assert (unit.target, unit.fuzzy, unit.previous) == ("Nimm morgens eine.", True, "Take one tablet each morning.")
    assert unit.notes == ("checked with Ana",)


def test_what_is_gone_is_obsolete_and_comes_back_as_it_was() -> None:
    old = po(
        Unit("This sentence leaves.", targets=("Der Satz geht.",), notes=("good",), flags=("no-wrap",)), Unit("Stays.")
    )

    without = merge(old, pot("Stays."), GERMAN)
    back = merge(without, pot("This sentence leaves.", "Stays."), GERMAN)

    assert [unit.target for unit in without.obsolete] == ["Der Satz geht."]
    assert back.obsolete == ()
    assert back.units[0].finished
    assert (back.units[0].notes, back.units[0].flags) == (("good",), ("no-wrap",))


def test_a_fuzzy_unit_that_is_edited_again_keeps_the_text_its_translation_was_made_from() -> None:
    old = po(Unit("The cat sat on a mat.", targets=("Katze",), fuzzy=True, previous="A cat sat on the mat."))

    unit = merge(old, pot("The cat sat on the red mat."), GERMAN).units[0]

    assert (unit.fuzzy, unit.previous) == (True, "A cat sat on the mat.")


def test_neighbours_tell_which_of_two_similar_sentences_was_edited() -> None:
    old = po(
        *(
            Unit(text, targets=(f"[{n}]",))
            for n, text in enumerate(["A.", "Call us on Monday.", "B.", "Call us on Sunday."])
        )
    )

    units = merge(old, pot("A.", "Call us on a Sunday.", "B.", "Call us on a Monday."), GERMAN).units

    assert [unit.target for unit in units] == ["[0]", "[1]", "[2]", "[3]"]


def test_a_new_context_makes_a_translation_fuzzy() -> None:
    old = po(Unit("Stage", targets=("Bühne",)))

    unit = merge(old, made(segment("Stage", context="cancer")), GERMAN).units[0]

    assert (unit.target, unit.fuzzy, unit.previous, unit.previous_context) == ("Bühne", True, "Stage", None)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("It is **safe**.", "It is __safe__."),
        ("It is *safe* now", "It is _safe_ now"),
        ('He said "yes".', "He said “yes”."),
        ("It  is\u00a0safe", "It is safe."),
        ("how it works", "How it works"),
        ("Don't worry!", "Don’t worry."),
        ("等一下。", "等一下"),
    ],
)
def test_a_cosmetic_edit_leaves_the_translation_finished(before: str, after: str) -> None:
    unit = merge(po(Unit(before, targets=("x",))), pot(after), GERMAN).units[0]

    assert unit.finished
    assert unit.previous is None


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Stop it.", "Stop it?"),
        ("Ask WHO", "Ask who"),
        ("Take 5 mg.", "Take 50 mg."),
        ("1.5 hours", "15 hours"),
        ("a_b c_d", "a*b c*d"),
        ("You can go", "You cannot go"),
    ],
)
def test_an_edit_of_the_meaning_is_not_cosmetic(before: str, after: str) -> None:
    assert not edit(before, after, ENGLISH).harmless


def test_an_empty_return_is_no_answer() -> None:
    known = po(Unit("One.", targets=("Eins.",)), Unit("Two.", targets=("Zwei",), fuzzy=True, previous="Too."))
    returned = po(Unit("One."), Unit("Two."))

    merged = merge(returned, pot("One.", "Two."), GERMAN, known=known)

    assert [(unit.target, unit.fuzzy, unit.previous) for unit in merged.units] == [
        ("Eins.", True, None),
        ("Zwei", True, "Too."),
    ]
    assert merge(merged, pot("One.", "Two."), GERMAN, known=known) == merged


@pytest.mark.parametrize("target", ["Siehe hier.", "Siehe {url2}.", "Siehe {url1} {", "Siehe {url1}.\n", "[omit]"])
def test_a_translation_that_msgfmt_refuses_is_not_finished_and_says_why(target: str) -> None:
    found = made(segment("See {url1}.", slots=(Slot("url1", "x", "x"),)))

    merged = merge(po(Unit("See {url1}.", targets=(target,))), found, GERMAN)

    assert merged.units[0].fuzzy
    assert merged.units[0].comments[0].startswith("check: ")
    assert written(merged)


def test_a_translation_with_its_placeholders_stays_finished() -> None:
    found = made(segment("See {url1}, {{x}}.", slots=(Slot("url1", "x", "x"),)))
    old = po(Unit("See {url1}, {{x}}.", targets=("{{x}}: {url1}, {url1}",)))

    assert merge(old, found, GERMAN).units[0].finished


def test_the_header_of_the_translator_stays() -> None:
    old = replace(
        po(),
        header=(
            ("Last-Translator", "Ana <ana@example.org>"),
            ("Language", "de"),
            ("PO-Revision-Date", "2023-01-01 10:00+0100"),
            ("X-Generator", "Poedit 3.2.2"),
            ("X-Poedit-Bookmarks", "1,2"),
        ),
        header_comments=("Mine",),
    )

    merged = merge(old, pot(), GERMAN)

    assert merged.field("Last-Translator") == "Ana <ana@example.org>"
    assert merged.field("PO-Revision-Date") == "2023-01-01 10:00+0100"
    assert merged.field("X-Generator") == "Poedit 3.2.2"
    assert merged.field("X-Poedit-Bookmarks") == "1,2"
    assert merged.field("Language") == "de@simple"
    assert merged.header_comments == ("Mine",)
    assert written(merged)


def test_what_editors_drop_or_leave_behind_is_put_right() -> None:
    found = made(segment("See {url1}.", slots=(Slot("url1", "x", "x"),)), segment("One."))
    old = po(Unit("See {url1}.", targets=("{url1}",)), Unit("One.", targets=("Eins.",), previous="On."))

    units = merge(old, found, GERMAN).units

    assert units[0].flags == ("python-brace-format",)
    assert (units[1].previous, units[1].finished) == (None, True)


def test_a_new_message_gets_the_most_similar_obsolete_translation_which_stays() -> None:
    gone = (
        Unit("Ask your doctor about all the side effects.", targets=("A",)),
        Unit("Ask your doctor about the side effects.", targets=("B",)),
    )

    merged = merge(po(obsolete=gone), pot("Ask your doctor about these side effects."), GERMAN)

    assert (merged.units[0].target, merged.units[0].fuzzy) == ("B", True)
    assert merged.obsolete == gone


slots = st.sampled_from([(), (Slot("url1", "x", "x"),)])
templates = st.lists(
    st.builds(
        segment,
        st.text(st.sampled_from("ab {}1."), min_size=1, max_size=12) | texts.filter(bool),
        context=st.sampled_from(["", "", "x"]),
        slots=slots,
        notes=st.lists(lines, max_size=1).map(tuple),
    ),
    max_size=8,
).map(lambda found: made(*found))


@settings(deadline=None, max_examples=150)
@given(old=catalogs(), new=templates, data=st.data())
def test_merging_drops_no_translation(old: Catalog, new: Catalog, data: st.DataObject) -> None:
    new = mixed(old, new, data)

    merged = merge(old, new, GERMAN)

    kept = [unit for unit in (*merged.units, *merged.obsolete) if any(unit.targets)]
    sources = {unit.key for unit in new.units}
    for unit in (*old.units, *old.obsolete):
        if any(unit.targets) and unit.plural is None:
            assert unit.targets in {found.targets for found in kept}
        if unit.key in sources and unit.finished and unit.plural is None:
            assert lookup(merged)[unit.key].targets == unit.targets
    assert {unit.key for unit in merged.units} == sources


@settings(deadline=None, max_examples=100)
@given(old=catalogs(), new=templates, data=st.data())
def test_merging_twice_is_merging_once(old: Catalog, new: Catalog, data: st.DataObject) -> None:
    new = mixed(old, new, data)

    once = merge(old, new, GERMAN)

    assert merge(once, new, GERMAN) == once
    assert parse(dumps(once), "x.po", GERMAN) == once
    assert merge(parse(dumps(once), "x.po", GERMAN), new, GERMAN) == once


@settings(deadline=None, max_examples=60)
@given(old=catalogs(), new=templates, data=st.data())
def test_gettext_accepts_every_merged_catalog(old: Catalog, new: Catalog, data: st.DataObject) -> None:
    written(merge(old, mixed(old, new, data), GERMAN))


def mixed(old: Catalog, new: Catalog, data: st.DataObject) -> Catalog:
    """The template with some of the old messages in it."""
    chosen = data.draw(st.lists(st.sampled_from([*old.units, *old.obsolete]), unique=True)) if old.units else []
    kept = [Unit(unit.source, unit.context) for unit in chosen]
    return replace(new, units=tuple({unit.key: unit for unit in (*kept, *new.units)}.values()))


# State and review


def test_normalising_drops_what_editors_leave_behind_and_no_word() -> None:
    old = po(Unit("a", targets=("A",), previous="b"), Unit("c", fuzzy=True), obsolete=(Unit("d"),))

    assert normalise(old).units == (Unit("a", targets=("A",)), Unit("c"))
    assert normalise(old).obsolete == ()


def test_a_review_on_no_day_is_none() -> None:
    catalog = reviewed(merge(None, pot("One."), GERMAN), "Ann", date(2024, 5, 6), "abc123")
    header = tuple((name, value.replace("2024-05-06", "2024-02-30")) for name, value in catalog.header)

    assert review(replace(catalog, header=header), "abc123") == "draft"


def test_a_review_holds_as_long_as_the_text_is_the_same() -> None:
    catalog = reviewed(merge(None, pot("One."), GERMAN), "Dr. Ana; Lima", date(2024, 5, 6), "abc123")

    assert review(catalog, "abc123") == "reviewed; by=Dr. Ana Lima; on=2024-05-06; of=abc123"
    assert review(catalog, "abc124") == "lapsed; by=Dr. Ana Lima; on=2024-05-06; of=abc123"
    assert review(merge(None, pot(), GERMAN), "abc123") == "draft"
    assert DRAFT not in catalog.header_comments
    assert parse(written(catalog), "x.po", GERMAN) == catalog
