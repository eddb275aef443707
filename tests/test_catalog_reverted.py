"""catalog: an edit that is taken back leaves the translation as it was, if nobody has worked on it meanwhile."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_catalog_merging import CHINESE, GERMAN, done, edited, merged, po, pot, sentences

from pipeline.catalog import changes, merge
from pipeline.model import Catalog, Locale, Unit

DOSE, MORE = "Take 100 mg a day.", "Take 200 mg a day."
SPLIT = (
    "Because your body needs rest after the treatment, you should not drive a car for two days.",
    ("Your body needs rest after the treatment.", "You should not drive a car for two days."),
)
JOINED = (
    ("Rest for a day at home after it.", "Drink enough water on that day."),
    "Rest for a day at home after it and drink enough water on that day.",
)


def there_and_back(old: Catalog, sources: Sequence[str], others: Sequence[str]) -> Catalog:
    return merged(merged(old, *others), *sources)


@pytest.mark.parametrize("other", [MORE, "Take 100 mg each day.", "You should take 100 mg a day and sleep."])
def test_an_edit_that_is_taken_back_leaves_the_translation_finished(other: str) -> None:
    old = done(("A.", "[A]"), (DOSE, "Täglich 100 mg."), ("B.", "[B]"))

    assert there_and_back(old, ("A.", DOSE, "B."), ("A.", other, "B.")).units == old.units


def test_several_edits_that_are_taken_back_at_once_or_one_by_one_leave_it_finished() -> None:
    old = done((DOSE, "Täglich 100 mg."))
    twice = merged(merged(old, MORE), "Take 300 mg a day.")

    assert merged(twice, DOSE).units == merged(merged(twice, MORE), DOSE).units == old.units


def test_an_edit_that_is_taken_back_but_for_its_looks_is_a_cosmetic_one() -> None:
    unit = there_and_back(done((DOSE, "Täglich 100 mg.")), ("Take 100 mg a day!",), (MORE,)).units[0]

    assert (unit.target, unit.finished) == ("Täglich 100 mg!", True)


def test_a_translation_that_was_changed_meanwhile_stays_fuzzy() -> None:
    waiting = merged(done((DOSE, "Täglich 100 mg.")), MORE)
    begun = replace(waiting, units=(replace(waiting.units[0], targets=("Täglich 200 mg.",)),))

    unit = merged(begun, DOSE).units[0]

    assert (unit.target, unit.fuzzy, unit.previous) == ("Täglich 200 mg.", True, DOSE)


@pytest.mark.parametrize(
    "unit",
    [
        Unit(DOSE, targets=("Täglich 100 mg.",), fuzzy=True),
        Unit(DOSE, targets=("Täglich 10 mg.",), fuzzy=True, previous="Take 10 mg a day."),
        Unit(DOSE, targets=("10",), fuzzy=True, comments=("suggested from care.md, 86%",), previous="Take 10 mg."),
    ],
)
def test_what_was_fuzzy_before_the_edit_stays_fuzzy(unit: Unit) -> None:
    back = there_and_back(po(unit), (DOSE,), (MORE,)).units[0]

    assert (back.target, back.fuzzy) == (unit.target, True)


@pytest.mark.parametrize(
    "comments", [(), ("suggested from care.md, 86%",), ("suggested from a paragraph, sentence 1 of 2",)]
)
def test_what_something_else_left_fuzzy_stays_fuzzy_though_it_was_made_from_this_text(
    comments: tuple[str, ...],
) -> None:
    old = po(Unit(MORE, targets=("Täglich 100 mg.",), fuzzy=True, previous=DOSE, comments=comments))

    unit = merged(old, DOSE).units[0]

    assert (unit.target, unit.fuzzy) == ("Täglich 100 mg.", True)


def test_what_was_finished_for_the_edited_text_is_no_translation_of_the_old_one() -> None:
    waiting = merged(done((DOSE, "Täglich 100 mg.")), MORE)
    answer = replace(waiting.units[0], targets=("Täglich 200 mg.",), fuzzy=False, previous=None)

    unit = merged(replace(waiting, units=(answer,)), DOSE).units[0]

    assert (unit.target, unit.fuzzy, unit.previous) == ("Täglich 200 mg.", True, MORE)


def test_a_sentence_that_was_split_and_is_whole_again_has_its_translation_once() -> None:
    old = done(("A.", "[A]"), (SPLIT[0], "Weil der Körper ..."), ("B.", "[B]"))

    back = there_and_back(old, ("A.", SPLIT[0], "B."), ("A.", *SPLIT[1], "B."))

    assert (back.units, back.obsolete) == (old.units, ())


def test_of_a_split_sentence_that_is_whole_again_nothing_is_lost_that_was_begun() -> None:
    parted = merged(done((SPLIT[0], "Weil ...")), *SPLIT[1])
    begun = replace(parted, units=(replace(parted.units[0], targets=("Der Körper ...",)), parted.units[1]))

    unit = merged(begun, SPLIT[0]).units[0]

    assert (unit.target, unit.fuzzy, unit.previous) == ("Der Körper ... Weil ...", True, SPLIT[0])


@pytest.mark.parametrize("tag", [GERMAN, CHINESE])
def test_sentences_that_were_joined_and_are_parted_again_have_their_translations(tag: Locale) -> None:
    old = done(*zip(JOINED[0], ("Ruhen Sie.", "Trinken Sie genug."), strict=True), tag=tag)

    back = merged(merged(old, JOINED[1], tag=tag), *JOINED[0], tag=tag)

    assert (back.units, back.obsolete) == (old.units, ())


def test_a_short_sentence_that_was_joined_with_long_ones_is_found_again() -> None:
    others = "Rest for some days at home after it with all that you need", "Drink enough water on each of these days"
    old = done(("Updated.", "[1]"), (f"{others[0]}.", "[2]"), (f"{others[1]}.", "[3]"))

    back = there_and_back(old, [unit.source for unit in old.units], [f"Updated - {others[0]} - {others[1]}."])

    assert (back.units, back.obsolete) == (old.units, ())


def test_a_joined_translation_that_was_changed_is_not_parted() -> None:
    whole = merged(done(*zip(JOINED[0], ("Ruhen Sie.", "Trinken Sie."), strict=True)), JOINED[1])
    begun = replace(whole, units=(replace(whole.units[0], targets=("Ruhen Sie. Und trinken Sie.",)),))

    assert [(unit.target, unit.fuzzy) for unit in merged(begun, *JOINED[0]).units] == [
        ("Ruhen Sie. Und trinken Sie.", True)
    ] * 2


def test_links_of_an_edit_that_is_taken_back_lead_where_they_led() -> None:
    flags = ("python-brace-format",)
    text, places = "See [a]({url1}) or [b]({url2}).", ("{url1}: a.org", "{url2}: b.org")
    old = po(Unit(text, targets=("Siehe [B]({url2}), [A]({url1}).",), comments=places, flags=flags))
    other = pot("See [b]({url1}).", flags=flags, comments=("{url1}: b.org",))

    back = merge(merge(old, other, GERMAN), pot(text, flags=flags, comments=places), GERMAN).units[0]

    assert back.target == "Siehe [B]({url2}), [A]({url1})."


def test_a_link_whose_address_was_lost_for_a_while_is_a_link_again() -> None:
    text, flags = "See [a]({url1}).", ("python-brace-format",)
    old = po(Unit(text, targets=("Siehe [A]({url1}).",), comments=("{url1}: a.org",), flags=flags))

    lost = merge(old, pot("See [a][b]."), GERMAN)
    back = merge(lost, pot(text, flags=flags, comments=("{url1}: a.org",)), GERMAN).units[0]

    assert (back.target, back.finished) == ("Siehe [A]({url1}).", True)


def test_what_was_begun_for_the_edited_text_stays_with_it_though_the_old_one_is_back_too() -> None:
    waiting = merged(done((DOSE, "Täglich 100 mg.")), MORE)
    begun = replace(waiting, units=(replace(waiting.units[0], targets=("Täglich 200 mg.",)),))

    back, more = merged(begun, DOSE, f"{MORE[:-1]}!").units

    assert (back.target, more.target, more.fuzzy) == ("", "Täglich 200 mg.", True)


def test_an_edit_that_is_taken_back_after_the_text_was_gone_leaves_the_translation_finished() -> None:
    old = done(("A.", "[A]"), (DOSE, "Täglich 100 mg."))
    gone = merged(merged(old, "A.", MORE), "A.")

    assert merged(gone, "A.", DOSE).units == old.units
    again = merged(gone, "A.", MORE).units[1]
    assert (again.target, again.fuzzy, again.previous) == ("Täglich 100 mg.", True, DOSE)
    assert merged(gone, "A.") == gone


def test_a_joined_sentence_has_no_omitted_one_in_its_translation_and_gives_it_back() -> None:
    parts, whole = JOINED
    old = done((parts[0], "Ruhen Sie einen Tag und trinken Sie."), (parts[1], "[omit]"))

    joined = merged(old, whole)

    assert joined.units[0].target == "Ruhen Sie einen Tag und trinken Sie."
    assert merged(joined, *parts).units == old.units


def test_what_comes_back_is_told_in_a_dry_run() -> None:
    waiting = merged(done((DOSE, "Täglich 100 mg.")), MORE)

    change = changes(waiting, pot(DOSE), GERMAN)[0]

    assert (change.kind, change.state, change.detail) == (
        "meaning",
        "finished",
        "the text is again what was translated",
    )


@given(data=st.data(), sources=st.lists(sentences, min_size=1, max_size=9, unique=True))
def test_whatever_was_edited_in_place_comes_back_as_it_was(data: st.DataObject, sources: list[str]) -> None:
    old = done(*((source, f"<{source}>") for source in sources))
    others = data.draw(edited(sources))

    back = there_and_back(old, sources, others)

    was = {unit.source: unit.target for unit in old.units}
    assert {
        unit.source: unit.target for unit in back.units if unit.finished and unit.target == was[unit.source]
    }.keys() >= (set(others) & set(sources))
    letters = {source: "".join(filter(str.isalnum, source)) for source in sources}
    for unit in back.units:
        assert (
            not unit.finished or "".join(filter(str.isalnum, unit.target)).casefold() == letters[unit.source].casefold()
        )
