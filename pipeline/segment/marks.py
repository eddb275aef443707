"""Where a border may be: a sentence mark with its closers and the white space behind it, or a blank line."""

from __future__ import annotations

import re
from functools import cache

GLUED = "。！？｡．।॥۔؟።፧፨။།។៕‼⁇⁈⁉"
"""Marks that need no white space behind them."""

SPACED = ".!?…։\u037e"
"""Marks that need white space behind them, but between two characters of a script without spaces."""

OPENERS = "([{<\"'“”„‟‘’‚‛«»‹›「『（【《〈〔［｛*_~`¿¡\u2066\u2067\u2068\u202a\u202b\u200e\u200f"

_TAG = r"</?[a-zA-Z][a-zA-Z0-9]*(?:\s[^<>\n]{0,200})?/?>"

_CLOSER = (
    _TAG
    + r"""
  | [)\]}"'”’»›」』）】》〉〕］｝*_~`¹²³⁰⁴-⁹†‡\u2069\u202c\u200e\u200f]
  | [“‘«‹](?=[\s)\]}"'”’»*_~`.!?]|\Z)                     # closes in German, Danish, Hebrew
  | [^\S\r\n](?:[)\]”»›](?=\s|\Z)|"(?=\s"\s))             # « Vraiment ? »
  | \[(?:\d{1,3}|[a-z]|\^[^\]\s]{1,40})\] | \{\w{1,12}\}  # footnote marks and placeholders
  | (?<=\])(?:\([^()\n]{0,400}\)|\[[^\[\]\n]{0,100}\])    # the target or the label of a link that ends here
  | (?<=<sup>)\w{1,4}(?=</sup>)
  | &(?:quot|apos|rdquo|rsquo|raquo|ldquo|\#39|\#34);     # entities of quotes
"""
)

_BLANK_LINE = r"(?<=[\r\n]) [^\S\r\n]*+ (?<!\r(?=\n)) (?:\r?\n|\r) \s*+"

_SIGNS = "".join(
    f"{chr(block)}-{chr(block + 3)}{chr(block + 0x3C)}-{chr(block + 0x63)}" for block in range(0x900, 0xE00, 0x80)
)
"""The signs that are written with a letter in the scripts of South Asia."""

_LETTER = rf"(?:[^\W\d_]|[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u200c\u200d{_SIGNS}])"


@cache
def candidates(extra: str) -> re.Pattern[str]:
    """Every place where a border may be. `extra` holds a language's further marks.

    Groups: `rest` is what follows the first mark (marks and closers), `gap` the white space behind; a blank line has
    neither. The pattern has nothing to backtrack into, so that no text takes more than linear time.
    """
    marks = re.escape(GLUED + SPACED + extra)
    closed = f"(?:{_CLOSER})*+"
    # One character first, from a plain set: the regular expression engine looks for it at its full speed.
    first = rf"[{marks}\r\n]"
    rest = f"[{marks}]*+ {closed} (?:[{marks}]++ {closed})*+"
    return re.compile(rf"{first} (?: {_BLANK_LINE} | (?<![\r\n]) (?P<rest>{rest}) (?P<gap>\s*+))", re.VERBOSE)


NEXT = re.compile(
    rf"""
    (?:{_TAG}[^\S\n]? | [{re.escape(OPENERS)}][^\S\n]? | [-–—―•]+[^\S\n]? | [(\[]?(?:\.\.\.|…)[)\]]?[^\S\n]?){{0,8}}+
    (?P<word>{_LETTER}*+)(?P<mark>.?)
    """,
    re.DOTALL | re.VERBOSE,
)
"""What stands behind a gap: openers, then a word (empty before a digit or a mark)."""

LOWER = re.compile(r"(?![^\W\d_]{1,3}[A-Z0-9]|[α-ω]-)")
"""Matches where a word in lower case goes on with a sentence; one of mixed case (mRNA, p53, β-) may start one."""

WIDE = re.compile(r"[\u2e80-\u303f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef]")
"""A character of a script without spaces between sentences."""


def is_lower(letter: str) -> bool:
    """Whether a letter is small in a script that has capitals in running text; Georgian has none, though Unicode calls
    its letters small."""
    return letter.islower() and not "\u10d0" <= letter <= "\u10ff"
