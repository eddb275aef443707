"""Where a border may be: a sentence mark with its closers and the white space behind it, or a blank line."""

from __future__ import annotations

import re
from functools import cache

GLUED = "。！？｡．।॥۔؟።፧፨။។៕‼⁇⁈⁉"
"""Marks that need no white space behind them."""

SPACED = ".!?…։\u037e"
"""Marks that need white space behind them, but between two characters of a script without spaces."""

OPENERS = "(\\[{<\"'“”„‟‘’‚‛«»‹›「『（【《〈〔［｛*_~`¿¡\u2066\u2067\u2068\u202a\u202b\u200e\u200f"

_CLOSER = r"""
    [)\]}"'”’»›」』）】》〉〕］｝*_~`¹²³⁰⁴-⁹†‡\u2069\u202c\u200e\u200f]
  | [“‘«‹](?=[\s)\]}"'”’»*_~`.!?]|\Z)                     # closes in German, Danish, Hebrew
  | [^\S\r\n][)\]"”»’'“›](?=\s|\Z)                        # « Vraiment ? »
  | \[\^?\w{1,12}\] | \{\w{1,12}\}                        # footnote marks and placeholders
  | (?<=\])\([^()\n]{0,400}\)                             # the target of a link that ends here
  | </?[a-zA-Z][^<>\n]{0,200}>                            # a tag
  | (?<=<sup>)\w{1,4}(?=</sup>)
  | &(?:quot|apos|rdquo|rsquo|raquo|ldquo|\#39|\#34);     # entities of quotes
"""

_BLANK_LINE = r"(?:\n|\r(?!\n)) [^\S\r\n]*+ (?:\r?\n|\r) \s*+"


@cache
def candidates(extra: str) -> re.Pattern[str]:
    """Every place where a border may be. `extra` holds a language's further marks.

    Groups: `run` is the marks with their closers, `gap` the white space behind them; a blank line has neither. The
    pattern has nothing to backtrack into, so that no text takes more than linear time.
    """
    marks = f"[{re.escape(GLUED + SPACED + extra)}]"
    return re.compile(rf"(?P<run>(?:{marks}++(?:{_CLOSER})*+)++)(?P<gap>\s*+) | {_BLANK_LINE}", re.VERBOSE)


NEXT = re.compile(rf"(?:[{OPENERS}]|[-–—―•]+[^\S\n]?|\.\.\.|…){{0,8}}+(?P<word>[^\W\d_]*+)(?P<mark>.?)", re.DOTALL)
"""What stands behind a gap: openers, then a word (empty before a digit or a mark)."""

WIDE = re.compile(r"[\u2e80-\u303f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef]")
"""A character of a script without spaces between sentences."""
