"""A new value as YAML, in the style of the one whose place it takes."""

from __future__ import annotations

import re

from pipeline.model import UnreadableError
from pipeline.yamltext.load import is_text
from pipeline.yamltext.tree import Mapping, Scalar, Sequence, tree

_ESCAPED = re.compile('["\\\\]|[^\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]')
_NAMED = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_BLOCK = re.compile(r"(?P<header>[|>][-+]?[ \t]*(?:#[^\r\n]*)?)(?P<end>\r\n|\r|\n)\s*?(?P<margin> +)[^ \r\n]")
_WORDS = re.compile(r"[^\W\d_][\w '\"().,;!?%/–—’“”„«»-]*(?<! )\Z")
"""Words and marks that mean nothing to YAML: such a text reads as itself wherever it stands in a block."""
_TRUTH = frozenset({"y", "Y", "n", "N"})
"""Truth values by the letter of YAML 1.1 that PyYAML reads as texts and other readers do not."""


def write(value: str, style: str, raw: str) -> str:
    """The YAML for `value`, to stand where `raw` stood, whose `style` is as `values` gave it.

    The old style is kept if every YAML reader gets `value` back from it, else the result is double-quoted.
    """
    for kept in (_plain, _flow, _single, _block):
        if (written := kept(value, style, raw)) is not None:
            return written
    return _double(value)


def _double(value: str) -> str:
    return f'"{_ESCAPED.sub(_escape, value)}"'


def _escape(found: re.Match[str]) -> str:
    character = found[0]
    if character in _NAMED:
        return _NAMED[character]
    code = ord(character)
    return f"\\x{code:02X}" if code < 0x100 else f"\\u{code:04X}" if code < 0x10000 else f"\\U{code:08X}"


def _plain(value: str, style: str, raw: str) -> str | None:
    return value if style == "plain" and _unquoted(value) else None


def _flow(value: str, style: str, raw: str) -> str | None:
    quoted = style != "double" or raw.startswith('"')
    return value if not quoted and _unquoted(value) and _reads(f"[{value}]", value) else None


def _single(value: str, style: str, raw: str) -> str | None:
    written = "'" + value.replace("'", "''") + "'"
    return written if style == "single" and _reads(f"k: {written}", value) else None


def _block(value: str, style: str, raw: str) -> str | None:
    """A block scalar under the old header, each line behind the old margin; None where that reads as something else."""
    found = _BLOCK.match(raw) if style in {"literal", "folded", "block"} else None
    if found is None or not value:
        return None
    parted = found["end"] * (1 if raw.startswith("|") else 2)
    lines = value.split("\n")
    body = parted.join(found["margin"] + line if line else "" for line in lines)
    written = found["header"] + found["end"] + body
    return written if _reads(f"k: {written}{found['end']}", value) else None


def _unquoted(value: str) -> bool:
    """Whether the plain scalar reads as `value` wherever it may stand outside of `[ ]` and `{ }`."""
    # A tab inside is read by some parsers and refused by others.
    if not value or "\t" in value or value in _TRUTH or not is_text(value) or not _is_text_of_yaml_1_1(value):
        return False
    if _WORDS.match(value):
        return True
    return all(_reads(before + value, value) for before in ("k: ", "- ", ""))


def _is_text_of_yaml_1_1(value: str) -> bool:
    """Whether readers of YAML 1.1 take the plain scalar for a text: `yes`, `1_000` and `2024-01-31` are none."""
    import yaml

    rules = yaml.SafeLoader.yaml_implicit_resolvers
    return not any(pattern.match(value) for _, pattern in (*rules.get(value[:1], ()), *rules.get(None, ())))


def _reads(text: str, value: str) -> bool:
    try:
        root = tree(text, "")
    except UnreadableError:
        return False
    match root:
        case (Scalar() as found) | Sequence((Scalar() as found,)) | Mapping(((_, Scalar() as found),)):
            # Line ends at the end of a block scalar belong to its header.
            return (found.text.rstrip("\n") if found.style in {"literal", "folded"} else found.text) == value
        case _:
            return False
