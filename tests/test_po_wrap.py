"""po.wrap: lines as `msgcat --width` breaks them."""

from __future__ import annotations

import subprocess
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline import po
from pipeline.model import Catalog, Unit
from pipeline.po.breaks import places
from pipeline.po.wrap import wrapped

LOCALES = Path(__file__).parent.parent / "locales"
FILES = [path for path in sorted(LOCALES.rglob("*.po")) if path.stem in {"kinds", "side-effects"}]
HEADER = (("Content-Type", "text/plain; charset=UTF-8"),)

REFERENCES = tuple(f"a/very/long/name-{number}.md" for number in range(9))


@pytest.mark.parametrize("width", [40, 79])
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(LOCALES).as_posix())
def test_a_catalog_is_wrapped_as_msgcat_wraps_it(path: Path, width: int) -> None:
    data = po.dumps(po.parse(path.read_bytes(), path.name))

    assert wrapped(data, width) == msgcat(data, width)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "short",
        "word " * 15 + "last",
        "word " * 14 + "lasts.\n",
        "a\nb\n",
        "x" * 200,
        "https://example.org/" + "path/" * 30,
        'quotes "in" a line with \\ and\ttabs ' * 5,
        "免疫疗法是一种治疗癌症的方法。它帮助身体的防御系统识别并攻击癌细胞，而不是直接攻击肿瘤。" * 2,
        "Fragen Sie [Ihre Ärztin]({url1}), 3,5 mg – nicht mehr – und „nie“ am 2.3.2026 " * 3,
        "العلاج المناعي هو علاج يساعد الجسم على محاربة السرطان؟ نعم، " * 4,
        "100 % of 5-year-old children (e.g. 20%) pay $5/day…or—rarely—more! " * 3,
    ],
)
def test_hard_texts_are_wrapped_as_msgcat_wraps_them(text: str) -> None:
    units = (
        Unit(f"{text}!", targets=(text,), references=REFERENCES, previous=text, fuzzy=True),
        Unit("no-wrap", targets=(text,), flags=("no-wrap",)),
        Unit("one", plural=f"many {text}", targets=(text, text)),
    )
    data = po.dumps(Catalog(None, units, (Unit("gone", targets=(f"{text}.",)),), header=HEADER))

    assert wrapped(data, 79) == msgcat(data, 79)


lines = st.text(st.sampled_from('ab .,-/"\\\n\té中。({'), max_size=200)


@given(source=lines, target=lines, width=st.integers(20, 100))
def test_wrapping_changes_nothing_that_is_read(source: str, target: str, width: int) -> None:
    catalog = Catalog(None, (Unit(f"a{source}", targets=(target,)),), header=HEADER)

    assert po.parse(wrapped(po.dumps(catalog), width), "a.po") == po.parse(po.dumps(catalog), "a.po")


@given(words=st.lists(st.text("abc", min_size=1, max_size=9), min_size=1), width=st.integers(20, 100))
def test_no_line_of_words_is_too_long_or_broken_too_early(words: list[str], width: int) -> None:
    data = po.dumps(Catalog(None, (Unit("a", targets=(" ".join(words),)),), header=HEADER))
    told = wrapped(data, width).decode().split("\n\n")[1].split('msgstr ""\n')

    for line, following in pairwise(told[1].splitlines() if len(told) > 1 else []):
        assert len(line) <= width
        assert len(line) + len(following.split(" ")[0].strip('"')) + (" " in following) > width


def test_a_line_breaks_behind_spaces_and_hyphens_and_not_before_marks() -> None:
    text = "Take 5-fold (or more), now !"

    assert [text[place:].partition(" ")[0] for place in places(text)] == ["5-fold", "fold", "(or", "more),", "now"]


def msgcat(data: bytes, width: int) -> bytes:
    command = ["msgcat", "--force-po", f"--width={width}", "-"]
    return subprocess.run(command, input=data, capture_output=True, check=True).stdout
