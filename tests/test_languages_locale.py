"""Language tags, and the locales that follow from them."""

from __future__ import annotations

import pickle
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.languages import locale, subtags
from pipeline.model import ConfigError, Locale

TABLE = (Path(__file__).parent / "cases" / "locales.txt").read_text(encoding="utf-8")


def _rows(part: int) -> Iterator[tuple[str, ...]]:
    for line in TABLE.split("\n\n")[part].splitlines():
        if not line.startswith("#"):
            yield tuple(cell.strip() for cell in line.split("|"))


@pytest.mark.parametrize("row", list(_rows(0)), ids=lambda row: row[0])
def test_a_tag_gives_its_locale(row: tuple[str, ...]) -> None:
    tag, *expected = row

    found = locale(tag)

    cells = [found.tag, found.gettext, found.cldr, found.language, found.script, found.direction]
    assert [*cells, " ".join(found.fallbacks)] == expected


@pytest.mark.parametrize(("tag", "reason"), list(_rows(1)))
def test_what_is_no_tag_is_refused_with_a_reason(tag: str, reason: str) -> None:
    with pytest.raises(ConfigError) as error:
        locale(tag)

    assert repr(tag) in error.value.message
    assert reason in error.value.message


def test_the_scripts_of_common_languages_are_those_of_cldr() -> None:
    from babel.core import get_global

    likely = get_global("likely_subtags")
    for language, script in subtags._SCRIPTS.items():
        assert likely[language].split("_")[1] == script, language


def test_the_direction_of_every_cldr_locale_is_that_of_its_script() -> None:
    from babel import Locale as Babel
    from babel.localedata import locale_identifiers

    names = [name.split("_") for name in locale_identifiers() if name != "root"]
    tags = {"-".join(part for part in name[:2] if len(part) <= 4) for name in names if name[0] in subtags._SCRIPTS}
    for tag in tags:
        found = locale(tag)
        right_to_left = Babel.parse(found.cldr).character_order == "right-to-left"
        assert (found.direction == "rtl") == right_to_left, tag


def test_every_fallback_is_a_tag_in_the_same_script_and_language() -> None:
    from babel.localedata import locale_identifiers

    for name in locale_identifiers():
        tag = name.replace("_", "-")
        if tag in {"root", "en-US-POSIX"} or len(tag.split("-")[-1]) > 4:
            continue
        found = locale(tag)
        for fallback in map(locale, found.fallbacks):
            assert (fallback.language, fallback.script) == (found.language, found.script), tag


def test_two_tags_of_one_text_share_their_gettext_name() -> None:
    assert locale("zh").gettext == locale("zh-Hans").gettext == locale("zh-CN").gettext


def test_a_plain_edition_falls_back_to_plain_editions_only() -> None:
    assert locale("pt-AO-simple").fallbacks == ("pt-PT-simple", "pt-simple")


@given(st.from_regex(r"[A-Za-z]{2,3}(-[A-Za-z]{4})?(-[A-Za-z]{2})?(-[a-z0-9]{5,8}){0,2}", fullmatch=True))
def test_a_locale_is_refused_or_comes_back_from_its_own_tag_and_pickles(tag: str) -> None:
    try:
        found = locale(tag)
    except ConfigError:
        return

    assert locale(found.tag) == found
    assert found.tag.lower() == tag.lower()
    assert pickle.loads(pickle.dumps(found)) == found
    assert isinstance(found, Locale)
    assert "/" not in found.gettext


@given(st.text(max_size=12))
def test_any_text_is_a_locale_or_a_configuration_error(text: str) -> None:
    try:
        found = locale(text)
    except ConfigError:
        return

    assert found.tag.isascii()


def test_the_locales_of_common_editions_load_neither_babel_nor_yaml() -> None:
    code = (
        "import sys; from pipeline.languages import locale;"
        "[locale(t) for t in 'en en-simple de de-simple es fr tr hi ar zh-Hans'.split()];"
        "sys.exit('babel' in sys.modules or 'yaml' in sys.modules)"
    )

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
