"""Made-up catalogs for the property tests of the rooms po, catalog and memory."""

from dataclasses import replace

from hypothesis import strategies as st

from pipeline.model import Catalog, Locale, Unit

GERMAN = Locale("de-simple", "de@simple", "de", "de", "Latn", "ltr")
HEADER = (
    ("Project-Id-Version", "Explainers"),
    ("Language", "de@simple"),
    ("MIME-Version", "1.0"),
    ("Content-Type", "text/plain; charset=UTF-8"),
    ("Content-Transfer-Encoding", "8bit"),
)

ODD = '\n\r\t\x0b\x0c\x07\x08\x01\x1b\x1c\x7f\x85\xa0\u2028\u2029\u3000"\\{}%#~|.,:! é你🙂'
characters = st.one_of(
    st.sampled_from(ODD), st.characters(exclude_categories=["Cs"], exclude_characters="\0\4"), st.sampled_from("abcn01")
)
texts = st.text(characters, max_size=30)
lines = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\n\r"), max_size=20).filter(
    lambda line: not line.endswith("\\")
)
words = st.text(st.sampled_from("abc/._-é你"), min_size=1, max_size=50).filter(lambda word: not word.startswith("./"))
flags = st.lists(
    st.sampled_from(["c-format", "python-format", "no-python-brace-format", "range: 1..9", "no-wrap"]), unique=True
).map(
    lambda found: tuple(
        sorted(found, key=["c-format", "python-format", "no-python-brace-format", "range: 1..9", "no-wrap"].index)
    )
)


@st.composite
def units(draw: st.DrawFn, source: st.SearchStrategy[str] = texts) -> Unit:
    """An entry as `parse` gives it."""
    plural = draw(st.none() | texts)
    count = 1 if plural is None else draw(st.integers(1, 4))
    first = draw(texts)
    targets = (first, *draw(st.lists(texts, min_size=count - 1, max_size=count - 1)))
    # msgcat loses an obsolete entry of which only another form is translated.
    targets = targets if first else ("",) * count
    previous = draw(st.none() | texts)
    return Unit(
        source=draw(source),
        context=draw(st.none() | texts),
        plural=plural,
        targets=targets,
        fuzzy=bool(targets[0]) and draw(st.booleans()),
        previous=previous,
        previous_context=None if previous is None else draw(st.none() | texts),
        previous_plural=None if previous is None else draw(st.none() | texts),
        references=tuple(draw(st.lists(words, max_size=4, unique=True))),
        comments=tuple(draw(st.lists(lines, max_size=3))),
        notes=tuple(draw(st.lists(lines, max_size=3))),
        flags=draw(flags),
    )


def without_range(unit: Unit) -> tuple[str, ...]:
    """gettext drops the range of an obsolete entry."""
    return tuple(flag for flag in unit.flags if not flag.startswith("range"))


@st.composite
def catalogs(draw: st.DrawFn) -> Catalog:
    """A catalog as `parse` gives it: no message twice, obsolete units with a translation."""
    found = draw(st.lists(units(), max_size=6, unique_by=lambda unit: unit.key))
    found = [unit for unit in found if unit.key != (None, "")]
    border = draw(st.integers(0, len(found)))
    return Catalog(
        GERMAN,
        units=tuple(found[:border]),
        obsolete=tuple(replace(unit, flags=without_range(unit)) for unit in found[border:] if unit.target),
        header=HEADER,
        header_comments=tuple(draw(st.lists(lines, max_size=2))),
        header_fuzzy=draw(st.booleans()),
    )
