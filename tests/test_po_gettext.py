"""po beside GNU gettext: the same verdict on files as accidents make them, and the same bytes for all that is read.

Where they are meant to differ:
- newer gettext reads CRLF as one line end and `#=` as flags, and so do we; the installed one may be older;
- msgcat refuses a file without a charset if it is not ASCII, msgfmt reads it; we read it as UTF-8;
- a byte, or an escape for one, that is no text is refused in every string, also where gettext only warns;
- a charset that is none is refused by us and by msgcat, while msgfmt warns;
- an entry that any of its `#,` lines calls fuzzy stays fuzzy, while for gettext the last line holds;
- an obsolete entry of which only `msgstr[1]` is translated is kept, while msgcat drops it;
- a byte order mark is left out, while gettext refuses it; a `domain` line of another domain is refused.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from random import Random

import pytest
from po_mutations import HEADER, made, mutated

from pipeline.model import UnreadableError
from pipeline.po import dumps, parse

CASES = Path(__file__).parent / "cases"
ROOT = CASES.parent.parent
FUZZY_TWICE = re.compile(rb"^[ \t]*#,.*fuzzy(.*\n)+?[ \t]*#,", re.MULTILINE)
LATER_FORM = re.compile(rb'msgstr\[0\]\s*""')
SAVED = ("ar-kinds.before", "ar-kinds.lokalize", "hi-kinds.poedit", "hi-questions.poedit", "tr-effectiveness.poedit")
NO_TEXT = ("text; save the file", "unknown or no text", "charset")
NO_CHARSET = (b"charset specification", b"not a portable encoding name")


def gettext(*command: str, data: bytes) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([*command, "-"], input=data, capture_output=True, check=False)


def written(data: bytes) -> bytes | str:
    """The file as it is written again, or why it is refused."""
    try:
        return dumps(parse(data, "x.po"))
    except UnreadableError as error:
        return error.message


@cache
def entries() -> list[bytes]:
    """Entries of real catalogs, as their editors wrote them."""
    texts = [(CASES / "editors" / f"{name}.po").read_bytes().replace(b"\r\n", b"\n") for name in SAVED]
    parts = [part for text in texts for part in re.split(rb"\n\n+", text)]
    return [part for part in parts if b"charset=" not in part and len(part) < 1200]


def files(seed: int, number: int) -> Iterator[bytes]:
    random = Random(seed)
    for _ in range(number):
        real = HEADER + b"\n\n".join(random.sample(entries(), random.randrange(1, 4))) + b"\n"
        yield made(random) if random.random() < 0.4 else mutated(random, real)


@pytest.mark.parametrize("seed", range(8))
def test_what_gettext_reads_is_read_as_it_is_and_what_it_refuses_is_refused(seed: int) -> None:
    wrong = [(data, found) for data in files(seed, 50) if (found := difference(data))]

    assert not wrong


def difference(data: bytes) -> str:
    """What we and gettext make differently of a file, apart from what is meant to differ."""
    plain = data.replace(b"\r\n", b"\n").removeprefix(b"\xef\xbb\xbf")
    ours, theirs = written(data), gettext("msgcat", "--force-po", "--no-wrap", data=plain)
    warned = any(words in theirs.stderr for words in NO_CHARSET) and b"fatal error" not in theirs.stderr
    accepted = theirs.returncode == 0 or warned
    if isinstance(ours, str):
        refused_for_us = any(words in ours for words in NO_TEXT)
        return "" if refused_for_us or not accepted else f"we refuse it: {ours}"
    if not accepted and gettext("msgfmt", "-o", "/dev/null", data=plain).returncode:
        return f"gettext refuses it: {theirs.stderr.decode(errors='replace')}"
    meant = theirs.returncode or FUZZY_TWICE.search(plain) or LATER_FORM.search(plain)
    return "" if meant or ours == theirs.stdout.lstrip(b"\n") else f"other bytes: {ours.decode(errors='replace')}"


def test_the_fixed_set_holds_files_of_both_kinds() -> None:
    """A set of which gettext refused nearly all, or nothing, would say little."""
    verdicts = [isinstance(written(data), str) for seed in range(8) for data in files(seed, 50)]

    assert 0.2 < sum(verdicts) / len(verdicts) < 0.8


@pytest.mark.parametrize("path", sorted((ROOT / "locales").rglob("*.po"))[::9], ids=lambda path: path.name)
def test_a_wrapped_copy_of_a_real_catalog_is_written_as_gettext_writes_it(path: Path) -> None:
    wrapped = gettext("msgcat", "--force-po", "--width=60", data=path.read_bytes()).stdout
    wanted = gettext("msgcat", "--force-po", "--no-wrap", data=wrapped).stdout

    assert written(wrapped) == wanted


def test_an_entry_of_a_megabyte_is_read_and_written() -> None:
    text = b'na\\"ive \\\\ word ' * 40_000
    data = HEADER + b'msgid "a"\nmsgstr "' + text.rstrip() + b'"\n'

    assert written(data) == gettext("msgcat", "--force-po", "--no-wrap", data=data).stdout


def test_lines_of_a_string_are_counted_in_an_error_behind_them() -> None:
    lines = b'"line\\n"\n' * 5_000
    data = HEADER + b'msgid ""\n' + lines + b'msgstr ""\n' + lines + b"stray\n"

    with pytest.raises(UnreadableError) as caught:
        parse(data, "x.po")

    assert caught.value.where == "x.po:10007"
