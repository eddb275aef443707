"""memory: what is offered from elsewhere, in which order, never across another meaning, and what comes of it."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from po_strategies import GERMAN, catalogs

from pipeline import fuzzy, memory
from pipeline.catalog import lookup
from pipeline.languages import locale
from pipeline.memory import IMPORTED, Entry, Match, Part, finished, holding, matches, noted, suggest, untranslated
from pipeline.model import Catalog, Unit

EN, DE, ES = locale("en"), locale("de"), locale("es")
CASES = Path(__file__).parent / "cases"


@pytest.fixture
def connection() -> Iterator[sqlite3.Connection]:
    opened = memory.opened(sqlite3.connect(":memory:"))
    yield opened
    opened.close()


def po(*units: Unit) -> Catalog:
    return Catalog(GERMAN, units)


def put(connection: sqlite3.Connection, *entries: Entry, part: Part = Part(EN, DE)) -> None:  # noqa: B008 # a value
    memory.fill(connection, part, entries, memory.digest(entries))


def ask(connection: sqlite3.Connection, source: str, *, least: float = 0.7, **place: str) -> list[str]:
    """The translations of the matches for a message in `new.md`."""
    asked = Entry(source, **{"document": "new.md", **place})
    return [match.target for match in matches(connection, EN, DE, asked, least=least)]


# What is found, and in which order


def test_the_same_text_comes_before_similar_ones_and_its_own_context_before_others(
    connection: sqlite3.Connection,
) -> None:
    put(
        connection,
        Entry("Call your doctor.", "B", document="b.md"),
        Entry("Call your doctors.", "C", document="b.md"),
        Entry("Call your doctor.", "A", "x", document="a.md"),
        Entry("Something else.", "D", document="a.md"),
    )

    assert ask(connection, "Call your doctor.") == ["B", "A", "C"]
    assert ask(connection, "Call your doctor.", context="x") == ["A", "B", "C"]
    assert ask(connection, "Call your doctor.", least=1) == ["B", "A"]
    assert ask(connection, "Call your doctor!") == ["B", "A", "C"]


def test_what_stands_between_the_same_neighbours_comes_first_and_is_the_same(connection: sqlite3.Connection) -> None:
    put(
        connection,
        Entry("Yes.", "A", before="Hot?", after="End.", document="a.md"),
        Entry("Yes.", "B", before="Cold?", after="End.", document="b.md"),
    )

    found = matches(connection, EN, DE, Entry("Yes.", before="Cold?", after="End.", document="new.md"))

    assert [(match.target, match.same) for match in found] == [("B", True), ("A", False)]


@pytest.mark.parametrize(
    ("there", "asked", "same"),
    [
        (Entry("Yes.", "J", "a", document="a.md"), Entry("Yes.", context="a"), True),
        (Entry("Yes.", "J", "a", document="a.md"), Entry("Yes.", context="b"), False),
        (Entry("Yes.", "J", "a", "x", "y", "a.md"), Entry("Yes.", before="x", after="y"), False),
        (Entry("Yes.", "J", None, "x", "y", "a.md"), Entry("Yes.", before="x", after="z"), False),
        (Entry("Yes.", "J", None, "x", "", "a.md"), Entry("Yes.", before="x"), True),
        (Entry("Yes.", "J", document="a.md"), Entry("Yes."), False),
    ],
)
def test_the_context_is_the_msgctxt_or_both_neighbours(
    connection: sqlite3.Connection, there: Entry, asked: Entry, same: bool
) -> None:
    put(connection, there)

    assert [match.same for match in matches(connection, EN, DE, asked)] == [same]


def test_what_was_translated_in_two_ways_in_one_context_is_the_same_in_none(connection: sqlite3.Connection) -> None:
    put(connection, *(Entry("Yes.", target, None, "x", "y", f"{target}.md") for target in "AB"))

    assert not any(match.same for match in matches(connection, EN, DE, Entry("Yes.", before="x", after="y")))


def test_a_percentage_is_100_for_the_same_text_only() -> None:
    assert Match("a", None, "b", "c", 0.9999).percent == 99
    assert Match("a", None, "b", "c", 0.8576).percent == 85
    assert Match("a", None, "b", "c", 1.0).percent == 100


def test_the_unit_that_asks_is_no_answer_but_what_was_imported_for_it_is(connection: sqlite3.Connection) -> None:
    put(connection, Entry("One thing.", "mine", document="new.md"), Entry("One thing.", "other", document="a.md"))
    put(connection, Entry("One thing.", "imported", document="new.md"), part=Part(EN, DE, IMPORTED))

    assert ask(connection, "One thing.") == ["other", "imported"]


def test_locales_are_kept_apart(connection: sqlite3.Connection) -> None:
    put(connection, Entry("One thing.", "S"), part=Part(EN, ES))
    put(connection, Entry("One thing.", "P"), part=Part(locale("en-simple"), DE))

    assert ask(connection, "One thing.") == []


def test_filling_a_part_again_forgets_what_was_there_and_leaves_the_others(connection: sqlite3.Connection) -> None:
    put(connection, Entry("One thing.", "I"), part=Part(EN, DE, IMPORTED))
    put(connection, Entry("One thing.", "A"), Entry("One other thing.", "B"))
    put(connection)

    assert ask(connection, "One thing.") == ["I"]
    assert connection.execute("SELECT count(*) FROM text").fetchone() == (1,)


@settings(deadline=None, max_examples=25)
@given(chance=st.randoms(use_true_random=False))
def test_the_order_in_which_entries_come_does_not_matter(chance: random.Random) -> None:
    words = ["take", "the", "drug", "with", "food", "daily", "no"]
    entries = [Entry(" ".join(chance.choices(words, k=4)), str(n), document=f"{n % 3}.md") for n in range(20)]
    shuffled = chance.sample(entries, len(entries))
    answers = []
    for some in (entries, shuffled):
        connection = memory.opened(sqlite3.connect(":memory:"))
        put(connection, *some)
        answers.append([matches(connection, EN, DE, entry, least=0.6) for entry in entries])
        connection.close()

    assert answers[0] == answers[1]


def _sentences(language: str) -> list[str]:
    lines = (CASES / f"sentences.{language}.txt").read_text("utf-8").splitlines()
    return sorted({line.strip() for line in lines if len(line) > 8 and not line.startswith("#")})


def _many(some: list[str], chance: random.Random) -> list[str]:
    """So many that not all of one length are compared: the start of one with the end of another."""
    texts = dict.fromkeys(some)
    while len(texts) < 4000:
        start, end = chance.choice(some), chance.choice(some)
        texts[start[: chance.randrange(4, len(start))] + end[chance.randrange(len(end) // 2, len(end)) :]] = None
    return list(texts)


@pytest.mark.parametrize("language", ["en", "de", "zh", "ja", "hi", "ar"])
def test_what_comparing_with_every_text_would_find_is_found_in_every_script(language: str) -> None:
    some, chance = _sentences(language), random.Random(1)
    texts = _many(some, chance)
    asked = []
    for text in chance.sample(some, min(len(some), 50)):
        place = chance.randrange(len(text))
        asked.append(text[:place] + text[place + 3 :])
    connection = memory.opened(sqlite3.connect(":memory:"))
    source = locale(language)
    memory.fill(connection, Part(source, ES), [Entry(text, text) for text in texts], "")

    missed = []
    for text in asked:
        found = {match.source for match in matches(connection, source, ES, Entry(text, document="new.md"), limit=9999)}
        wanted = {other for other in texts if fuzzy.ratio(text, other) >= 0.75}
        missed += [(text, other) for other in wanted - found if memory.same_meaning(text, other, source)]
    connection.close()

    assert len(asked) > 10
    assert missed == []


# Never across another meaning


@pytest.mark.parametrize(
    ("there", "asked", "found"),
    [
        ("Take 100 mg each day.", "Take 200 mg each day.", False),
        ("Take 100 mg each day.", "Take 100 mg every day.", True),
        ("Take two tablets with food.", "Take 2 tablets with food.", True),
        ("Take two tablets with food.", "Take three tablets with food.", False),
        ("Take 1,000 mg in the morning.", "Take 1000 mg in the morning.", True),
        ("Take 5 mg in the morning.", "Take 5 mcg in the morning.", False),
        ("Take 5 mg in the morning.", "Take 5 milligrams in the morning.", True),
        ("You should take this medicine.", "You should not take this medicine.", False),
        ("Do not drive after the treatment.", "Don't drive after the treatment.", True),
        ("Wait at least 5 days after it.", "Wait at most 5 days after it.", False),
        ("Take one tablet once a day.", "Take one tablet twice a day.", False),
        ("Take the tablets every day.", "Take the tablets every week.", False),
        ("Phase II of the study is open.", "Phase III of the study is open.", False),
        ("When I feel ill, I call the nurse.", "When you feel ill, you call the nurse.", True),
        ("See [your doctor]({url1}) today.", "See [your doctor]({url2}) today.", True),
    ],
)
def test_a_text_is_no_match_across_another_number_unit_negation_or_bound(
    connection: sqlite3.Connection, there: str, asked: str, found: bool
) -> None:
    put(connection, Entry(there, "T"))

    assert bool(ask(connection, asked, least=0.6)) is found


def _near_matches() -> Iterator[tuple[str, str, str, str]]:
    """Language, what differs, and the two texts."""
    language = ""
    for line in (CASES / "near_matches.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            language = line.strip("[]")
        elif line and not line.startswith("# "):
            kind, one, other = line.split(" | ")
            yield language, kind, one, other


@pytest.mark.parametrize(("language", "kind", "one", "other"), list(_near_matches()))
def test_a_text_that_is_much_alike_is_a_match_only_if_it_says_the_same(
    connection: sqlite3.Connection, language: str, kind: str, one: str, other: str
) -> None:
    source = locale(language)
    for there, asked in ((one, other), (other, one)):
        put(connection, Entry(there, "T", document="a.md"), part=Part(source, DE))
        found = matches(connection, source, DE, Entry(asked, document="new.md"), least=0.5)
        assert [match.target for match in found] == ["T"] * (kind == "-")


DOSES = ("Take {} mg each day.", "About 1 in {} people feel sick.", "Wait {} hours, then call us.", "See step {}.")


@settings(deadline=None, max_examples=100)
@given(
    text=st.sampled_from(DOSES),
    numbers=st.lists(st.integers(0, 10_000), min_size=2, max_size=8, unique=True),
    least=st.sampled_from([0.1, 0.5, 0.75]),
)
def test_of_texts_with_other_numbers_none_is_ever_a_match(text: str, numbers: list[int], least: float) -> None:
    connection = memory.opened(sqlite3.connect(":memory:"))
    put(connection, *(Entry(text.format(number), str(number), document="a.md") for number in numbers[1:]))

    assert ask(connection, text.format(numbers[0]), least=least) == []

    put(connection, Entry(text.format(numbers[0]).replace("e", "o", 1), "same", document="a.md"))
    assert ask(connection, text.format(numbers[0]), least=least) == ["same"]
    connection.close()


# What the memory takes from catalogs


def test_only_finished_translations_are_remembered_obsolete_ones_too() -> None:
    catalog = Catalog(
        GERMAN,
        (
            Unit("One.", targets=("A",)),
            Unit("Two.", targets=("B",), fuzzy=True),
            Unit("Three."),
            Unit("Four.", "c", targets=("D",)),
            Unit("Five.", plural="Fives.", targets=("E", "E")),
            Unit("Six.", targets=("[omit]",)),
        ),
        obsolete=(Unit("Old.", targets=("F",)),),
    )

    assert list(finished(catalog, "a.md")) == [
        Entry("One.", "A", None, "", "Two.", "a.md"),
        Entry("Four.", "D", "c", "Three.", "Five.", "a.md"),
        Entry("Old.", "F", document="a.md"),
    ]
    assert list(untranslated(catalog, "a.md")) == [Entry("Three.", "", None, "Two.", "Four.", "a.md")]


# What becomes of it

Found = Mapping[tuple[str | None, str], tuple[Match, ...]]
MATCH = Match("One thing.", None, "Eins.", "a.md", 1.0)
NEAR = Match("One other thing.", None, "Etwas.", "b.md", 0.857)


def test_an_untranslated_unit_is_filled_in_as_fuzzy_with_origin_and_percentage() -> None:
    catalog = po(Unit("One thing.", comments=("paragraph",), notes=("mine",)), Unit("Two things."), Unit("Three."))

    units = suggest(catalog, {(None, "One thing."): (MATCH,), (None, "Two things."): (NEAR,)}).units

    said = ("suggested from a.md, 100%", "paragraph")
    assert units[0] == Unit("One thing.", targets=("Eins.",), fuzzy=True, comments=said, notes=("mine",))
    assert units[1] == Unit(
        "Two things.",
        targets=("Etwas.",),
        fuzzy=True,
        previous="One other thing.",
        comments=("suggested from b.md, 85%",),
    )
    assert units[2] == catalog.units[2]


@pytest.mark.parametrize(("same", "finish", "fuzzy_"), [(True, True, False), (True, False, True), (False, True, True)])
def test_only_the_same_text_in_the_same_context_is_finished_and_only_where_it_may_be(
    same: bool, finish: bool, fuzzy_: bool
) -> None:
    found: Found = {(None, "One thing."): (replace(MATCH, same=same),)}

    unit = suggest(po(Unit("One thing.")), found, finish=finish).units[0]

    assert (unit.target, unit.fuzzy, bool(unit.comments)) == ("Eins.", fuzzy_, fuzzy_)


def test_a_comment_on_a_suggestion_stays_until_it_is_changed_or_finished() -> None:
    filled = suggest(po(Unit("One thing.")), {(None, "One thing."): (MATCH,)})
    merged = po(replace(filled.units[0], comments=("paragraph",)))

    assert noted(merged, filled).units[0].comments == ("suggested from a.md, 100%", "paragraph")
    for answer in ({"fuzzy": False}, {"targets": ("Anders.",)}):
        changed = po(replace(merged.units[0], **answer))
        assert noted(changed, filled) == changed
    assert noted(merged, None) == merged


@settings(deadline=None, max_examples=60)
@given(catalog=catalogs(), targets=st.lists(st.text(min_size=1), min_size=2, max_size=2))
def test_suggesting_twice_is_suggesting_once_and_changes_no_translation(catalog: Catalog, targets: list[str]) -> None:
    first, second = (
        {unit.key: (Match(unit.source, None, target, "a.md", 1.0),) for unit in catalog.units} for target in targets
    )

    once = suggest(catalog, first)

    assert suggest(once, second) == once
    for unit in catalog.units:
        if any(unit.targets):
            assert lookup(once)[unit.key] == unit


# Looking for a text


def test_longer_texts_that_hold_a_text_are_found_the_shortest_first(connection: sqlite3.Connection) -> None:
    texts: Iterable[str] = ("Many side effects go away by themselves.", "Side effects", "Effects on one side.")
    put(connection, *(Entry(text, text, document="a.md") for text in texts), Entry("What side effects are", "x"))

    found = holding(connection, EN, DE, "side effects")

    assert [match.source for match in found] == ["Side effects", "What side effects are", next(iter(texts))]
    assert holding(connection, EN, DE, "no such") == ()
    assert holding(connection, EN, DE, "...") == ()
