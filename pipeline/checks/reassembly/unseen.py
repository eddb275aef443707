"""What a reader cannot see: direction controls, and characters that take no room or are none."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from pipeline.checks.message import Message
from pipeline.checks.reading import resolved
from pipeline.model import Pair

_OPEN = {**dict.fromkeys("\u202a\u202b\u202d\u202e", "\u202c"), **dict.fromkeys("\u2066\u2067\u2068", "\u2069")}
_CONTROLS = re.compile("[\u202a-\u202e\u2066-\u2069]")
_OVERRIDES = "\u202d\u202e"

_TAGS = "\U000e0000-\U000e007f"
_SELECTORS = "\ufe00-\ufe0f\U000e0100-\U000e01ef"
_NONE = "\ufdd0-\ufdef" + "".join(
    f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000)
)
# Behind these letters, vowel signs and emoji a joiner or a non-joiner changes what is seen.
_JOINED = (
    "\u0600-\u08ff\u0900-\u109f\u1780-\u18af\u1a20-\u1aaf\u1b00-\u1c4f\ua800-\uabff\ufb50-\ufdcf\ufdf0-\ufdff"
    "\ufe0f\ufe70-\ufefc\u00a9\u00ae\u2190-\u2bff\U00010d00-\U00010fff\U00011000-\U000119ff\U0001f000-\U0001faff"
)
_UNSEEN = re.compile(
    rf"""
      [\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]  # controls
    | [\u200b\u2028\u2060-\u2064\u206a-\u206f\ufeff\ufff9-\ufffb\u034f\u180e\U0001bca0-\U0001bca3\U0001d173-\U0001d17a]
    | [\u115f\u1160\u2800\u3164\uffa0]  # letters without a shape
    | (?<![{_JOINED}])[\u200c\u200d]
    | (?<![^\s{_SELECTORS}])[{_SELECTORS}]  # a selector with nothing to select from
    | [{_TAGS}{_NONE}]
    """,
    re.VERBOSE,
)
_MAYBE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u034f\u180e\u200b-\u200d\u2028\u2060-\u2064\u206a-\u206f"
    "\ufeff\ufff9-\ufffb\u115f\u1160\u2800\u3164\uffa0"
    "\ufe00-\ufe0f\ufdd0-\ufdef\ufffe\uffff\U00010000-\U0010ffff]"
)
"""All of these signs and some more as one plain set, which is looked for first because it is found fast."""
_TAG = re.compile(f"[{_TAGS}]")
# The flags of England, Scotland and Wales.
_FLAG = re.compile("\U0001f3f4[\U000e0020-\U000e007e]{1,6}\U000e007f")
_BREAKS = frozenset({"Khmr", "Laoo", "Mymr", "Thai", "Tibt"})
"""Scripts without spaces, in which U+200B says where a line may break."""


def bidi(pair: Pair) -> Iterator[Message]:
    """Direction controls that are opened and not closed, or closed and not opened, and those that turn letters round.

    The former turn the text that follows, the latter make it read other than it is written.
    """
    source, target = resolved(pair.source), resolved(pair.target)
    if (wrong := _unbalanced(target)) and not _unbalanced(source):
        yield Message(
            f"the direction control U+{ord(wrong):04X} has no partner", suggestion="close it, or leave it out"
        )
        return
    for control in _OVERRIDES:
        if control in target and control not in source:
            yield Message(
                f"the direction control U+{ord(control):04X} turns the letters behind it round",
                reason="What is seen is not what is written.",
                suggestion="leave it out",
            )


def invisible(pair: Pair) -> Iterator[Message]:
    """Controls, signs of no width, noncharacters and tag characters that the source does not have.

    Joiners are right where a script or an emoji needs them, and tag characters in the flags of three countries.
    """
    target = resolved(pair.target)
    found = dict.fromkeys(_UNSEEN.findall(_FLAG.sub("", target))) if _MAYBE.search(target) else ()
    if not found:
        return
    known = set(resolved(pair.source))
    if pair.locale.script in _BREAKS:
        known.add("\u200b")
    tags = [sign for sign in found if sign not in known and _TAG.match(sign)]
    if tags:
        yield Message("the translation has tag characters, which hide text in a text", "", "leave them out", "error")
    for sign in found:
        if sign not in known and sign not in tags:
            named = unicodedata.name(sign, "no character" if unicodedata.category(sign) == "Cn" else "a control")
            yield Message(f"the translation has U+{ord(sign):04X} ({named}), which cannot be seen", "", "leave it out")


def _unbalanced(text: str) -> str:
    """The first control without a partner (Unicode Bidirectional Algorithm, X1 to X7), or nothing."""
    waiting: list[str] = []
    for control in _CONTROLS.findall(text):
        if control in _OPEN:
            waiting.append(control)
        elif waiting and _OPEN[waiting[-1]] == control:
            waiting.pop()
        else:
            return str(control)
    return waiting[0] if waiting else ""
