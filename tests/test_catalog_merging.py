"""catalog: merging after edits of a document; what is told of them, and the laws 6 and 7."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.catalog import Change, changes, lookup, merge
from pipeline.catalog.edits import edit
from pipeline.languages import locale
from pipeline.model import Catalog, Locale, Unit
from pipeline.po import dumps, parse

ENGLISH, GERMAN, CHINESE = locale("en"), locale("de"), locale("zh-Hans")
HEADER = (("X-Source-Language", "en"), ("POT-Creation-Date", "2026-03-01 12:00+0000"))


def pot(*sources: str, flags: tuple[str, ...] = (), comments: tuple[str, ...] = ()) -> Catalog:
    return Catalog(None, tuple(Unit(text, flags=flags, comments=comments) for text in sources), header=HEADER)


def po(*units: Unit, obsolete: tuple[Unit, ...] = (), tag: Locale = GERMAN) -> Catalog:
    return replace(merge(None, pot(), tag), units=units, obsolete=obsolete)


def done(*pairs: tuple[str, str], tag: Locale = GERMAN) -> Catalog:
    return po(*(Unit(source, targets=(target,)) for source, target in pairs), tag=tag)


def merged(old: Catalog, *sources: str, tag: Locale = GERMAN) -> Catalog:
    """The merged catalog, of which merging once more makes the same bytes."""
    new = merge(old, pot(*sources), tag)
    again = parse(dumps(new), "x.po", tag)
    assert dumps(merge(again, pot(*sources), tag)) == dumps(new)
    return new


def told(unit: Unit) -> tuple[str, ...]:
    """The comments without the one by which an edit that is taken back is known."""
    return tuple(line for line in unit.comments if " finished until then (" not in line)


# What is told


def test_a_cosmetic_edit_is_noted_and_made_to_the_translation_too() -> None:
    unit = merged(done(("It is **safe**", "Es ist **sicher**")), "It is __safe__.").units[0]

    assert (unit.target, unit.finished, unit.previous) == ("Es ist __sicher__.", True, None)
    assert unit.comments == ("carried over: only emphasis marks and punctuation changed, in the translation too",)


@pytest.mark.parametrize(
    ("old", "new", "note"),
    [
        ('Say "yes".', "Say “yes”.", "only quotes changed; the translation keeps its own"),
        ("Say “yes”.", 'Say "yes".', "only quotes changed; the translation keeps its own"),
        ("Eat, drink and rest.", "Eat, drink, and rest.", "only punctuation changed; the translation keeps its own"),
        ('Say "yes"', "Say “yes”.", "only quotes and punctuation changed; in the translation only punctuation"),
        (
            "Eat, drink and rest",
            "Eat, drink, and rest.",
            "only punctuation changed; in the translation only the mark at the end",
        ),
        ("how it works", "How it works", "only case changed, in the translation too"),
        ("It is **safe**", "It is __safe__", "only emphasis marks changed, in the translation too"),
        ("One\nline", "One line", "only line breaks changed"),
    ],
)
def test_a_note_on_a_cosmetic_edit_says_what_of_it_is_in_the_translation(old: str, new: str, note: str) -> None:
    target = "es **ist** „ja“ so"

    unit = merged(done((old, target)), new).units[0]

    assert unit.finished
    assert unit.comments == (f"carried over: {note}",)
    assert "„ja“" in unit.target


def test_a_note_on_a_cosmetic_edit_stays_until_messages_of_the_document_change_again() -> None:
    first = merged(done(("A cell", "Eine Zelle"), ("A nose", "Eine Nase")), "A cell.", "A nose")

    second = merged(first, "A cell.", "A nose", "An ear")

    assert [unit.comments for unit in first.units] == [
        ("carried over: only punctuation changed, in the translation too",),
        (),
    ]
    assert [unit.comments for unit in second.units] == [(), (), ()]
    assert second.units[0].target == "Eine Zelle."


def test_messages_in_another_order_leave_all_notes() -> None:
    first = merged(done(("A cell", "Eine Zelle"), ("A nose", "Eine Nase")), "A cell.", "A nose")

    assert merged(first, "A nose", "A cell.").units[1].comments == first.units[0].comments


def test_a_change_of_meaning_is_spelled_out() -> None:
    unit = merged(done(("Take 100 mg.", "Nehmen Sie 100 mg.")), "You may not take 200 mg.").units[0]

    assert (unit.target, unit.fuzzy, unit.previous) == ("Nehmen Sie 100 mg.", True, "Take 100 mg.")
    assert told(unit) == ("source changed: 100 mg -> 200 mg", 'source changed: a negation came ("not")')


def test_a_change_of_meaning_is_told_until_the_translation_is_finished() -> None:
    first = merged(done(("Take 100 mg.", "Nehmen Sie 100 mg.")), "Take 200 mg.")
    answer = replace(first.units[0], targets=("Nehmen Sie 200 mg.",))

    waiting = merged(replace(first, units=(answer,)), "Take 200 mg.", "More.").units[0]
    finished = merged(replace(first, units=(replace(answer, fuzzy=False),)), "Take 200 mg.").units[0]

    assert told(waiting) == ("source changed: 100 mg -> 200 mg",)
    assert (finished.comments, finished.finished, finished.previous) == ((), True, None)


def hasty(target: str, tag: Locale = GERMAN) -> Catalog:
    """A translation that somebody took for finished, after 100 mg became 200 mg."""
    first = merged(done(("Take 100 mg.", "Nehmen Sie 100 mg."), tag=tag), "Take 200 mg.", tag=tag)
    return replace(first, units=(replace(first.units[0], targets=(target,), fuzzy=False, previous=None),))


@pytest.mark.parametrize("target", ["Nehmen Sie 100 mg.", "Nehmen Sie 100 mg jeden Tag."])
def test_a_translation_with_the_old_number_cannot_become_finished(target: str) -> None:
    once = merged(hasty(target), "Take 200 mg.")

    assert (once.units[0].target, once.units[0].fuzzy) == (target, True)
    assert once.units[0].comments == (
        "check: the translation still has 100 mg, where the source has 200 mg now",
        "source changed: 100 mg -> 200 mg",
    )
    mended = replace(once, units=(replace(once.units[0], targets=("Nehmen Sie 200 mg.",)),))
    assert merged(mended, "Take 200 mg.").units[0].comments == ("source changed: 100 mg -> 200 mg",)


@pytest.mark.parametrize("target", ["Nehmen Sie 200 mg.", "Nehmen Sie 0,2 g.", "Nehmen Sie die Dosis."])
def test_a_translation_without_the_old_number_is_finished(target: str) -> None:
    unit = merged(hasty(target), "Take 200 mg.").units[0]

    assert (unit.finished, unit.comments) == (True, ())


def test_a_small_number_may_be_said_in_words_that_are_not_known() -> None:
    khmer = locale("km")
    first = merged(done(("Wait 5 of 15 days.", "5 15"), tag=khmer), "Wait 6 of 15 days.", tag=khmer)
    answer = replace(first.units[0], fuzzy=False, previous=None)

    assert merged(replace(first, units=(answer,)), "Wait 6 of 15 days.", tag=khmer).units[0].finished


def test_a_second_edit_is_told_from_the_text_that_was_translated() -> None:
    first = merged(done(("Take 100 mg.", "Nehmen Sie 100 mg.")), "Take 200 mg.")

    unit = merged(first, "Take 300 mg!").units[0]

    assert (unit.fuzzy, unit.previous) == (True, "Take 100 mg.")
    assert told(unit) == ("source changed: 100 mg -> 300 mg",)


def test_a_fuzzy_translation_stays_fuzzy_after_a_cosmetic_edit() -> None:
    old = po(Unit("A cell", targets=("Eine Nase",), fuzzy=True, previous="A nose"))

    unit = merged(old, "A cell!").units[0]

    assert (unit.target, unit.fuzzy, unit.previous) == ("Eine Nase", True, "A nose")


# Split and joined


def test_each_part_of_a_split_sentence_has_the_whole_translation_as_a_suggestion() -> None:
    old = "Because your body needs rest after the treatment, you should not drive a car for two days."
    first, second = "Your body needs rest after the treatment.", "You should not drive a car for two days."

    units = merged(done(("A.", "[A]"), (old, "Weil ..."), ("B.", "[B]")), "A.", first, second, "B.").units

    assert [unit.target for unit in units] == ["[A]", "Weil ...", "Weil ...", "[B]"]
    assert [(unit.fuzzy, unit.previous) for unit in units[1:3]] == [(True, old)] * 2
    line = "source changed: one sentence is 2 now, and this is the translation of the whole"
    assert [told(unit) for unit in units[1:3]] == [(line,)] * 2


def test_a_sentence_with_added_words_that_became_two_has_its_translation_on_both() -> None:
    old = "Take the tablets with water every morning."

    units = merged(done((old, "Nehmen ...")), "Take the tablets with water.", "Do it every morning, please.").units

    assert [(unit.target, unit.fuzzy, unit.previous) for unit in units] == [("Nehmen ...", True, old)] * 2


def test_a_dose_that_changed_while_a_sentence_was_split_is_spelled_out_on_each_part() -> None:
    old = "Take 100 mg of the medicine with water and lie down for an hour after that."

    units = merged(
        done((old, "Nehmen ...")), "Take 200 mg of the medicine with water.", "Lie down for an hour after that."
    ).units

    assert [told(unit)[-1] for unit in units] == ["source changed: 100 mg -> 200 mg"] * 2


def test_a_new_sentence_behind_an_edited_one_is_no_part_of_it() -> None:
    old = "Call your doctor if the fever does not go down within two days."

    units = merged(
        done((old, "Rufen ...")), "Call your doctor if the fever does not go down in two days.", "Drink a lot of water."
    ).units

    assert [(unit.target, unit.fuzzy) for unit in units] == [("Rufen ...", True), ("", False)]


def test_a_short_sentence_that_adds_nothing_is_no_part_of_a_shortened_one() -> None:
    old = "Call your doctor about the pain in your left arm"

    units = merged(done((old, "Rufen ...")), "Call your doctor about the pain.", "Your doctor.").units

    assert [(unit.target, unit.previous) for unit in units] == [("Rufen ...", old), ("", None)]


@pytest.mark.parametrize(
    ("tag", "together"), [(GERMAN, "Ruhen Sie. Trinken Sie."), (CHINESE, "Ruhen Sie.Trinken Sie.")]
)
def test_a_joined_sentence_has_both_translations_as_a_suggestion(tag: Locale, together: str) -> None:
    first, second = "Rest for a day at home after it.", "Drink enough water on that day."
    old = done((first, "Ruhen Sie."), (second, "Trinken Sie."), tag=tag)

    unit = merged(old, "Rest for a day at home after it and drink enough water on that day.", tag=tag).units[0]

    assert (unit.target, unit.fuzzy, unit.previous) == (together, True, f"{first} {second}")
    assert told(unit) == ("source changed: 2 sentences are one now, and these are their translations",)


@pytest.mark.parametrize("done_first", [True, False])
def test_a_sentence_joined_with_one_that_is_not_translated_tells_what_its_translation_is_of(done_first: bool) -> None:
    first, second = "Rest for a day at home after it.", "Drink enough water on that day."
    whole = "Rest for a day at home after it and drink enough water on that day."
    old = done((first, "Ruhen Sie.")) if done_first else done((second, "Trinken Sie."))
    units = (*old.units, Unit(second)) if done_first else (Unit(first), *old.units)

    joined = merged(replace(old, units=units), whole)

    unit = joined.units[0]
    assert (unit.targets, unit.fuzzy, unit.previous) == (old.units[0].targets, True, old.units[0].source)
    assert told(unit)[0] == "source changed: 2 sentences are one now, and this is the translation of one of them"
    assert {part.source: part.target for part in merged(joined, first, second).units if part.finished} == {
        old.units[0].source: old.units[0].target
    }


@pytest.mark.parametrize("now", ["MORNING", "morning?", "Mor-Ning"])
def test_a_short_text_that_is_only_spelled_otherwise_keeps_its_translation_as_a_suggestion(now: str) -> None:
    unit = merged(done(("When", "Wann"), ("Morning", "Morgens"), ("What", "Was")), "When", now, "What").units[1]

    assert (unit.target, unit.fuzzy, unit.previous) == ("Morgens", True, "Morning")


def test_joined_sentences_keep_their_links_apart() -> None:
    flags = ("python-brace-format",)
    old = po(
        Unit("Read [the first page]({url1}).", targets=("Lies [eins]({url1}).",), flags=flags, comments=("{url1}: a",)),
        Unit(
            "Read [the second page]({url1}).", targets=("Lies [zwei]({url1}).",), flags=flags, comments=("{url1}: b",)
        ),
    )
    new = pot(
        "Read [the first page]({url1}) and read [the second page]({url2}).",
        flags=flags,
        comments=("{url1}: a", "{url2}: b"),
    )

    assert merge(old, new, GERMAN).units[0].target == "Lies [eins]({url1}). Lies [zwei]({url2})."


# Where it is looked for


def test_of_two_orphans_the_one_between_the_same_neighbours_is_taken() -> None:
    old = done(("A.", "[A]"), ("Ask about pain.", "[1]"), ("B.", "[B]"), ("Ask about pains.", "[2]"), ("C.", "[C]"))

    units = merged(old, "A.", "Ask about the pain.", "B.", "Ask about pains now.", "C.").units

    assert [unit.target for unit in units] == ["[A]", "[1]", "[B]", "[2]", "[C]"]


def test_another_sentence_in_the_place_of_one_gets_none_of_its_translation() -> None:
    old = done(("A.", "[A]"), ("The cell grows.", "[1]"), ("B.", "[B]"))

    found = merged(old, "A.", "What else there is.", "B.")

    assert [unit.target for unit in found.units] == ["[A]", "", "[B]"]
    assert [unit.target for unit in found.obsolete] == ["[1]"]


def test_a_sentence_that_moved_and_was_edited_is_found() -> None:
    old = done(("Ask your doctor about the costs of it.", "[1]"), *((f"Line {n}.", f"[{n}]") for n in "abcdef"))

    unit = merged(old, *(f"Line {n}." for n in "abcdef"), "Ask your doctor about all costs of it.").units[-1]

    assert (unit.target, unit.fuzzy) == ("[1]", True)


def test_a_word_that_moved_and_only_looks_different_stays_finished() -> None:
    old = done(("x", "[x]"), ("A.", "[A]"), ("B.", "[B]"))

    assert [unit.target for unit in merged(old, "A.", "B.", "X").units] == ["[A]", "[B]", "[x]"]


def test_an_untranslated_sentence_between_edited_ones_hides_none_of_them() -> None:
    old = po(
        Unit("A.", targets=("[A]",)),
        Unit("Something else that nobody has translated."),
        Unit("Wash hands.", targets=("[1]",)),
    )

    assert merged(old, "A.", "Wash your hands.").units[1].target == "[1]"


def test_an_obsolete_translation_comes_back_finished_where_only_its_looks_changed() -> None:
    old = po(Unit("A.", targets=("[A]",)), obsolete=(Unit("Wash your hands", targets=("Hände waschen",)),))

    unit = merged(old, "A.", "Wash your hands!").units[1]

    assert (unit.target, unit.finished) == ("Hände waschen!", True)


# changes


def test_changes_name_each_message_with_its_kind_state_and_reason() -> None:
    both = "Rest for a day at home after it", "Drink enough water on that day"
    whole = "Because your body needs rest after the treatment, you should not drive a car for two days."
    old = done(
        ("Same.", "[1]"), ("Moved.", "[2]"), ("Take 5 mg.", "[3]"), ("The cell grows.", "[4]"), ("Good", "[5]"),
        (f"{both[0]}.", "[6]"), (f"{both[1]}.", "[7]"), (whole, "[8]"), ("Nothing is like this.", "[9]"),
        ("One\nline.", "[10]"),
    )  # fmt: skip
    template = pot(
        "Moved.", "Same.", "Take 6 mg.", "The cells grow.", "Good!", f"{both[0]} and {both[1].lower()}.",
        "Your body needs rest after the treatment.", "You should not drive a car for two days.", "One line.",
        "Quite another sentence",
    )  # fmt: skip

    found = changes(old, template, GERMAN)

    assert [(change.kind, change.state, change.detail) for change in found] == [
        ("moved", "finished", ""),
        ("same", "finished", ""),
        ("meaning", "fuzzy", "5 mg -> 6 mg"),
        ("wording", "fuzzy", '"cell grows." -> "cells grow."'),
        ("cosmetic", "finished", "punctuation"),
        ("joined", "fuzzy", ""),
        ("split", "fuzzy", ""),
        ("split", "fuzzy", ""),
        ("re-wrapped", "finished", ""),
        ("new", "untranslated", ""),
        ("gone", "obsolete", ""),
    ]
    assert found[2] == Change("meaning", "Take 5 mg.", "Take 6 mg.", "fuzzy", "5 mg -> 6 mg", found[2].similarity)
    assert 0.8 < found[2].similarity < 1
    assert found[-1].previous == "Nothing is like this."


def test_another_address_of_a_link_is_a_cosmetic_change() -> None:
    flags = ("python-brace-format",)
    old = po(Unit("See {url1}.", targets=("Siehe {url1}.",), flags=flags, comments=("{url1}: a.org",)))

    found = changes(old, pot("See {url1}.", flags=flags, comments=("{url1}: b.org",)), GERMAN)

    assert [(change.kind, change.state, change.detail) for change in found] == [
        ("cosmetic", "finished", "{url1}: a.org -> b.org")
    ]


def test_in_a_first_catalog_all_is_new() -> None:
    assert changes(None, pot("A.", "B."), GERMAN) == tuple(
        Change("new", "", text, "untranslated") for text in ("A.", "B.")
    )


# Laws

WORDS = """
    take the pill with water and rest a day not never 5 mg 10 two **now** you `x_y` cells
"""
words = st.sampled_from(WORDS.split())
sentences = (
    st.lists(words, min_size=1, max_size=9)
    .map(" ".join)
    .flatmap(lambda text: st.sampled_from([text, f"{text}.", f"{text}!", f"{text.capitalize()}.", f"{text}?"]))
)
documents = st.lists(sentences, min_size=1, max_size=9, unique=True)


def german(source: str) -> str:
    """A translation that tells what it is a translation of."""
    return f"<{source}>" if source.endswith("`") else f"xy {source}"


def catalog(sources: Sequence[str], fuzzy: Callable[[int], bool] = lambda number: False) -> Catalog:
    return po(*(Unit(text, targets=(german(text),), fuzzy=fuzzy(n)) for n, text in enumerate(sources)))


@st.composite
def edited(draw: st.DrawFn, sources: list[str]) -> list[str]:
    """The document after some edits: sentences swapped, taken out, put in, changed, split or joined."""
    found = [*sources]
    for _ in range(draw(st.integers(1, 4))):
        place = draw(st.integers(0, len(found) - 1)) if found else 0
        text = found[place] if found else ""
        half = len(text.split()) // 2
        found[place : place + 1] = draw(
            st.sampled_from([
                [],
                [text.rstrip(".!") + "."],
                [text.rstrip(".!")],
                [text.replace("**", "__")],
                [text.capitalize()],
                [text.replace("5", "6")],
                [text + " now"],
                [draw(sentences), text],
                [" ".join(text.split()[:half]) + ".", " ".join(text.split()[half:])],
                [text, *reversed(found[:1])],
                [" and ".join([text, *found[place + 1 : place + 2]])],
            ])
        )  # fmt: skip
    return [*dict.fromkeys(text for text in found if text.strip(" ."))]


def said(text: str) -> str:
    """The letters and digits of a text, which nothing but a translator may change."""
    return "".join(sign for sign in text.casefold() if sign.isalnum())


@settings(max_examples=150)
@given(data=st.data(), sources=documents)
def test_nothing_is_lost_and_nothing_is_finished_that_was_not_translated(
    data: st.DataObject, sources: list[str]
) -> None:
    old = catalog(sources, lambda number: number % 4 == 3)
    wanted = data.draw(edited(sources))

    new = merged(old, *wanted)

    kept = [said(unit.target) for unit in (*new.units, *new.obsolete)]
    assert all(any(said(unit.target) in text for text in kept) for unit in old.units)
    assert [unit.source for unit in new.units] == wanted
    translated = [unit for unit in old.units if unit.finished]
    for unit in new.units:
        assert not unit.finished or any(
            edit(was.source, unit.source, ENGLISH).harmless and said(was.target) == said(unit.target)
            for was in translated
        )


@settings(max_examples=100)
@given(data=st.data(), sources=documents)
def test_what_did_not_change_stays_as_it_is_in_whatever_order_it_stands(
    data: st.DataObject, sources: list[str]
) -> None:
    wanted = data.draw(edited(sources))
    old = catalog(sources)
    shuffled = replace(old, units=tuple(data.draw(st.permutations(old.units))))
    order = data.draw(st.permutations(wanted))

    straight, mixed = merged(old, *wanted), merged(shuffled, *order)

    assert [unit.source for unit in mixed.units] == order
    for text in set(wanted) & set(sources):
        assert lookup(straight)[None, text] == lookup(mixed)[None, text] == lookup(old)[None, text]
    kept = [said(unit.target) for unit in (*mixed.units, *mixed.obsolete)]
    assert all(any(said(unit.target) in text for text in kept) for unit in old.units)


@settings(max_examples=100)
@given(data=st.data(), sources=documents)
def test_changes_tell_what_merging_does(data: st.DataObject, sources: list[str]) -> None:
    old, wanted = catalog(sources), data.draw(edited(sources))

    found = changes(old, pot(*wanted), GERMAN)
    new = merged(old, *wanted)

    there = [change for change in found if change.kind != "gone"]
    assert [change.source for change in there] == wanted
    assert [change.state == "finished" for change in there] == [unit.finished for unit in new.units]
    assert {change.kind in {"same", "moved"} for change in there if change.source in sources} <= {True}
    assert {change.previous for change in found if change.kind == "gone"} == {unit.source for unit in new.obsolete}
    assert {change.kind for change in changes(new, pot(*wanted), GERMAN)} <= {"same"}
