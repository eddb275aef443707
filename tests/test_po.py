"""po: what GNU gettext reads is read, what it refuses is refused, and what is written is what msgcat writes."""

import gettext
import io
import subprocess
from dataclasses import replace
from pathlib import Path

import polib
import pytest
from hypothesis import given, settings
from po_strategies import GERMAN, HEADER, catalogs

from pipeline.model import Catalog, Unit, UnreadableError
from pipeline.po import dumps, mo, parse
from pipeline.po.wrap import wrapped

CASES = Path(__file__).parent / "cases" / "po"
CHARSET = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'


def cases(name: str) -> list[tuple[str, str]]:
    text = (CASES / name).read_text(encoding="utf-8").replace("\n=== ", "\n\0")
    return [(title, body) for title, _, body in (part.partition("\n") for part in text.split("\0")[1:])]


def run(command: str, data: bytes) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(command.split(), input=data, capture_output=True, check=False)


def msgcat(data: bytes) -> bytes:
    done = run("msgcat --force-po --no-wrap -", data)
    assert done.returncode == 0, done.stderr
    return done.stdout


def one(body: str) -> Unit:
    return parse((CHARSET + body).encode(), "x.po").units[0]


@pytest.mark.parametrize(("title", "body"), cases("refused.txt"))
def test_what_gettext_refuses_is_an_error_with_its_line(title: str, body: str) -> None:
    line, _, words = title.partition(" ")

    with pytest.raises(UnreadableError) as caught:
        parse(body.encode(), "x.po")
    assert caught.value.where == ("x.po" if line == "0" else f"x.po:{line}")
    assert words in caught.value.message
    assert run("msgfmt -o /dev/null -", body.encode()).returncode == 1


@pytest.mark.parametrize(("title", "body"), cases("read.txt"))
def test_what_gettext_reads_is_written_as_msgcat_writes_it(title: str, body: str) -> None:
    file, _, written = body.partition("---\n")
    data = (CHARSET + file).encode()

    assert dumps(parse(data, title)).decode() == CHARSET + written
    assert msgcat(data).decode() == CHARSET + written


@settings(deadline=None, max_examples=150)
@given(catalog=catalogs())
def test_a_catalog_that_is_written_is_read_back(catalog: Catalog) -> None:
    assert parse(dumps(catalog), "x.po", GERMAN) == catalog


@settings(deadline=None, max_examples=100)
@given(catalog=catalogs())
def test_what_is_written_is_byte_for_byte_what_msgcat_writes(catalog: Catalog) -> None:
    data = dumps(catalog)

    assert msgcat(data) == data


@settings(deadline=None, max_examples=50)
@given(catalog=catalogs())
def test_wrapping_and_line_ends_of_an_editor_change_nothing(catalog: Catalog) -> None:
    wrapped = run("msgcat --force-po --width=40 -", dumps(catalog)).stdout

    assert parse(wrapped, "x.po", GERMAN) == catalog
    assert parse(wrapped.replace(b"\n", b"\r\n"), "x.po", GERMAN) == catalog


def test_a_file_in_another_charset_is_utf_8_from_then_on() -> None:
    text = CHARSET.replace("UTF-8", "ISO-8859-15") + 'msgid "10 €"\nmsgstr "dix €"\n'

    catalog = parse(text.encode("iso-8859-15"), "x.po")

    assert catalog.units[0].target == "dix €"
    assert catalog.field("content-type") == "text/plain; charset=UTF-8"


@pytest.mark.parametrize(
    ("data", "where", "words"),
    [
        (CHARSET.encode("utf-16"), "x.po:1", "UTF-16"),
        (b"\xef\xbb\xbf" + CHARSET.replace("UTF-8", "ISO-8859-1").encode(), "x.po:2", "the mark of UTF-8"),
        (CHARSET.replace("UTF-8", "ASCII").encode() + 'msgid "é"\nmsgstr ""\n'.encode(), "x.po:4", "0xC3"),
        (CHARSET.encode() + b'msgid "a"\nmsgstr "\xff"\n', "x.po:5", "0xFF"),
        (b'msgid "a"\nmsgstr "\0"\n', "x.po:2", "NUL"),
        (CHARSET.replace("UTF-8", "Klingon").encode(), "x.po:2", "Klingon"),
        (CHARSET.encode() + b'msgid "a"\nmsgstr "\\377"\n', "x.po:5", "\\377"),
    ],
)
def test_bytes_that_are_no_text_are_an_error(data: bytes, where: str, words: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        parse(data, "x.po")

    assert caught.value.where == where
    assert words in caught.value.message


CHARSETS = (
    "punycode undefined idna utf-7 utf-16 unicode_escape raw_unicode_escape rot13 base64 hex zlib mbcs charmap .."
)


@pytest.mark.parametrize("name", [*CHARSETS.split(), "a" * 5000, "\xff"])
def test_a_charset_that_gettext_does_not_write_is_an_error(name: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        parse(CHARSET.replace("UTF-8", name).encode("latin-1"), "x.po")

    assert caught.value.where == "x.po:2"
    assert "save the file as UTF-8" in caught.value.message
    assert len(caught.value.message) < 200


GETTEXT_CHARSETS = """
    ISO-8859-1 ISO-8859-2 ISO-8859-5 ISO-8859-7 ISO-8859-9 ISO-8859-13 ISO-8859-15 KOI8-R KOI8-U CP850 CP1250 CP1251
    CP1252 CP932 CP949 CP950 GB2312 GBK GB18030 EUC-JP EUC-KR SHIFT_JIS BIG5 BIG5-HKSCS JOHAB TIS-620 VISCII GEORGIAN-PS
"""


@pytest.mark.parametrize("name", GETTEXT_CHARSETS.split())
def test_a_file_in_a_charset_of_gettext_is_read_as_gettext_reads_it(name: str) -> None:
    # In all of these charsets the bytes are some text.
    data = CHARSET.replace("UTF-8", name).encode() + b'# \xc3\xa9\nmsgid "a"\nmsgstr "\xc3\xa9 \xb1\xb5 \xa4\xd1"\n'
    wanted = run("msgcat --force-po --no-wrap --to-code=UTF-8 -", data).stdout

    assert dumps(parse(data, "x.po")) == wanted != b""


@pytest.mark.parametrize("name", ["windows-1252", "latin1", "utf8", "sjis", "CHARSET"])
def test_other_names_that_programs_write_for_a_charset_are_read(name: str) -> None:
    assert parse(CHARSET.replace("UTF-8", name).encode(), "x.po").header


def test_a_second_byte_that_looks_like_a_backslash_is_no_escape() -> None:
    text = CHARSET.replace("UTF-8", "SHIFT_JIS") + 'msgid "a"\nmsgstr "表\\n"\n'

    assert parse(text.encode("shift_jis"), "x.po").units[0].target == "表\n"


def test_the_mark_with_which_windows_editors_start_a_file_is_left_out() -> None:
    data = CHARSET.encode() + b'msgid "a"\nmsgstr "b"\n'

    assert parse(b"\xef\xbb\xbf" + data, "x.po") == parse(data, "x.po")


def test_bytes_that_are_no_text_stay_as_they_are_in_a_comment() -> None:
    data = CHARSET.encode() + b'# Jos\xe9\n#. \xff\n#: caf\xe9.md\nmsgid "a"\nmsgstr "b"\n'

    assert dumps(parse(data, "x.po")) == data == msgcat(data)
    assert wrapped(data, 79) == data


def test_the_charset_is_that_of_the_header_and_of_no_message() -> None:
    data = CHARSET.encode() + 'msgid "<meta charset=klingon>"\nmsgstr "é"\n'.encode()

    assert parse(data, "x.po").units[0].target == "é"
    assert parse(data.removeprefix(CHARSET.encode()), "x.po").units[0].target == "é"


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ('msgid "x"\nmsgid_plural "y"\nmsgstr[' + "9" * 5000 + '] "z"\n', "plural form"),
        ('msgid "x"\nmsgid_plural "y"\nmsgstr[' + "9" * 9 + '] "z"\n', "out of order"),
        ('msgid "x"\nmsgstr "\\x' + "f" * 100_000 + '"\n', "escape"),
        ('msgid "x"\nmsgstr "y"\n' + "z" * 100_000, "no keyword"),
    ],
    ids=["a number of thousands of digits", "a large number", "a long escape", "a long word"],
)
def test_an_error_shows_no_more_than_the_start_of_what_is_wrong(body: str, words: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        one(body)

    assert words in caught.value.message
    assert len(caught.value.message) < 250


def test_leading_zeros_of_a_plural_form_do_not_count() -> None:
    assert one('msgid "x"\nmsgid_plural "y"\nmsgstr[' + "0" * 5000 + '] "z"\n').targets == ("z",)


def test_flag_lines_of_newer_gettext_are_read_as_flags() -> None:
    unit = one('#, fuzzy\n#= python-brace-format, no-wrap\nmsgid "{a}"\nmsgstr "{a}"\n')

    assert unit.fuzzy
    assert unit.flags == ("python-brace-format", "no-wrap")


def test_a_unit_that_any_flag_line_calls_fuzzy_is_fuzzy() -> None:
    unit = one('#, fuzzy\n#, c-format\nmsgid "a"\nmsgstr "b"\n')

    assert unit.fuzzy
    assert unit.flags == ("c-format",)


def test_separators_of_other_systems_end_no_line() -> None:
    text = "a\u2028b\u2029c\x85d\x1ce\x1df\x1eg\x0bh"

    assert one(f'# {text}\nmsgid "x"\nmsgstr "{text}"\n').notes == (text,)
    assert one(f'msgid "x"\nmsgstr "{text}"\n').target == text


@pytest.mark.parametrize(
    "top",
    [
        'msgid ""\nmsgstr ""\n',
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8"\n',
        'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Language:de\\n"\n"no field\\n"\n"\\n"\n',
        "# title\n#\n#. by a program\n#: x.c:1\n#, no-wrap\n" + CHARSET.rstrip("\n") + "\n",
        "# title\n#, fuzzy\n" + CHARSET.rstrip("\n") + "\n",
        "",
    ],
)
def test_every_header_is_written_as_it_was(top: str) -> None:
    data = f'{top}\nmsgid "a"\nmsgstr "b"\n'.lstrip("\n").encode()

    catalog = parse(data, "x.po")

    assert dumps(catalog) == data == msgcat(data)


def test_the_language_of_the_header_is_not_trusted() -> None:
    data = dumps(Catalog(None, header=(("Language", "zh"), *HEADER[2:])))

    assert parse(data, "x.po", GERMAN).locale == GERMAN


@settings(deadline=None, max_examples=40)
@given(catalog=catalogs())
def test_the_compiled_catalog_says_what_that_of_msgfmt_says(catalog: Catalog) -> None:
    # Letters at both ends: msgfmt refuses a line break that only one of msgid and msgstr has there.
    units = tuple(map(enclosed, catalog.units))
    plain = replace(catalog, units=units, obsolete=())

    compiled = run("msgfmt --no-hash -o - -", dumps(plain))

    assert compiled.returncode == 0, compiled.stderr
    assert strings(mo(plain)) == strings(compiled.stdout)


def enclosed(unit: Unit) -> Unit:
    plural = None if unit.plural is None else f"a{unit.plural}b"
    targets = tuple(f"a{text}b" if unit.target else "" for text in unit.targets)
    return replace(unit, source=f"a{unit.source}b", plural=plural, targets=targets, flags=())


def strings(data: bytes) -> object:
    return vars(gettext.GNUTranslations(io.BytesIO(data)))["_catalog"]


def test_a_compiled_catalog_holds_contexts_and_only_what_is_finished() -> None:
    units = (Unit("a", targets=("A",)), Unit("a", "", targets=("B",)), Unit("b", targets=("C",), fuzzy=True), Unit("c"))

    found = gettext.GNUTranslations(io.BytesIO(mo(Catalog(GERMAN, units))))

    assert found.gettext("a") == "A"
    assert found.pgettext("", "a") == "B"
    assert found.gettext("b") == "b"
    assert mo(Catalog(GERMAN, units)) == mo(Catalog(GERMAN, units[::-1]))


def test_polib_reads_the_same_strings() -> None:
    units = tuple(Unit(f'{n} "a"\tb\n\\', targets=(f"ü{n}\n",), notes=(f"note {n}",)) for n in range(20))

    found = polib.pofile(dumps(Catalog(GERMAN, units, header=HEADER)).decode())

    assert [(entry.msgid, entry.msgstr, entry.tcomment) for entry in found] == [
        (unit.source, unit.target, unit.notes[0]) for unit in units
    ]
