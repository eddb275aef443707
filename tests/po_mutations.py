"""PO files as accidents make them: real and made-up ones, with a few changes at random places."""

from __future__ import annotations

from pathlib import Path
from random import Random

HEADER = b'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'
_MARKS = (
    b"#",
    b"#~",
    b"#|",
    b"#~|",
    b"# ",
    b"#~ ",
    b"#~ #| ",
    b"#, ",
    b"#. ",
    b"#: ",
    b'"',
    b'""',
    b"\\",
    b"\\\n",
    b"\n",
)
_BYTES = (
    b"\\n",
    b'\\"',
    b"\\x41",
    b"\\101",
    b"\\e",
    b"\r\n",
    b"\r",
    b" ",
    b"\t",
    b"\x0b",
    b"\x0c",
    b"\x1c",
    b"\x04",
    b"\xff",
)
_TEXTS = (
    "\u00a0",
    "\u0085",
    "\u2028",
    "\u2029",
    "\ufeff",
    "é",
    "你",
    "{a}",
    "%d",
    "[",
    "]",
    ",",
    ":",
    ":12",
    "./",
    "0",
    "$",
    "_",
)
_WORDS = (
    b"msgid",
    b"msgstr",
    b"msgctxt",
    b"msgid_plural",
    b"msgstr[0]",
    b"msgstr[1]",
    b"msgstr[ 0 ]",
    b"<<<<<<< HEAD\n",
)
_LINES = (Path(__file__).parent / "cases/po/lines.txt").read_bytes().splitlines()
# The first so many of them stand above an entry.
_ABOVE = 12
_BITS = (*_MARKS, *_BYTES, *(text.encode() for text in _TEXTS), *_WORDS, *(line + b"\n" for line in _LINES))


def mutated(random: Random, data: bytes) -> bytes:
    """The file with one to five changes."""
    for _ in range(random.choice((1, 1, 1, 2, 2, 3, 5))):
        data = random.choice((_inserted, _inserted, _inserted, _removed, _moved, _twice, _marked))(random, data)
    return data.replace(b"\n", b"\r\n") if random.random() < 0.1 else data


def made(random: Random) -> bytes:
    """A file of lines that belong into PO files, in an order that is often right."""
    entries = [b"\n".join(_entry(random)) for _ in range(random.randrange(1, 5))]
    return (HEADER if random.random() < 0.9 else b"") + b"\n\n".join(entries) + b"\n"


def _entry(random: Random) -> list[bytes]:
    if random.random() < 0.3:
        return [random.choice(_LINES) for _ in range(random.randrange(1, 6))]
    above = [line for line in _LINES[:_ABOVE] if random.random() < 0.12]
    lines = [*above, b'msgid "m%d"' % random.randrange(6), b'msgstr "%s"' % random.choice((b"", b"t", b"t\\nu"))]
    if random.random() < 0.2:
        lines[-1:] = [b'msgid_plural "p"', b'msgstr[0] "x"', b'msgstr[1] "%s"' % random.choice((b"", b"y"))]
    if random.random() < 0.4:
        lines = [line.replace(b"#|", b"#~|") if line.startswith(b"#") else b"#~ " + line for line in lines]
    return lines


def _inserted(random: Random, data: bytes) -> bytes:
    place = random.randrange(len(data) + 1)
    return data[:place] + random.choice(_BITS) + data[place:]


def _removed(random: Random, data: bytes) -> bytes:
    place = random.randrange(len(data) + 1)
    return data[:place] + data[place + random.choice((1, 1, 2, 5, 20)) :]


def _moved(random: Random, data: bytes) -> bytes:
    lines = data.split(b"\n")
    line = lines.pop(random.randrange(len(lines)))
    lines.insert(random.randrange(len(lines) + 1), line)
    return b"\n".join(lines)


def _twice(random: Random, data: bytes) -> bytes:
    lines = data.split(b"\n")
    lines.insert(random.randrange(len(lines) + 1), random.choice(lines))
    return b"\n".join(lines)


def _marked(random: Random, data: bytes) -> bytes:
    lines = data.split(b"\n")
    place = random.randrange(len(lines))
    lines[place] = random.choice((b"#~ ", b"#~| ", b"#| ", b"# ", b"#, ", b"  ", b"#~")) + lines[place]
    return b"\n".join(lines)
