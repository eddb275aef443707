"""Rows of signs that hold word for word: telephone numbers, codes, names of genes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from pipeline.facts.text import KEPT, folded, has_digits

_SYMBOLS = """
    ABL AKT AKT1 ALK APC ARID1A ASXL1 ATM ATR AXL BARD1 BAP1 BCL2 BCL6 BCR BMPR1A BRAF BRCA BRCA1 BRCA2 BRIP1 BTK
    CALR CCND1 CDH1 CDK4 CDK6 CDKN2A CEBPA CHEK2 CSF1R CTNNB1 DDR2 DPYD EGFR EML4 EPCAM ERBB2 ERBB3 ESR1 EZH2 FANCA
    FBXW7 FGFR FGFR1 FGFR2 FGFR3 FLT3 GATA2 GNAQ GNAS HER2 HER3 HRAS IDH IDH1 IDH2 JAK JAK1 JAK2 JAK3 KIT KRAS
    MAP2K1 MDM2 MEK MEK1 MET MLH1 MPL MSH2 MSH6 MTOR MUTYH MYC MYD88 NBN NF1 NF2 NOTCH1 NPM1 NRAS NRG1 NTRK NTRK1
    NTRK2 NTRK3 PALB2 PDGFRA PDGFRB PIK3CA PMS2 POLE PTCH1 PTEN RAD51C RAD51D RAF RAF1 RAS RB1 RET ROS1 RUNX1 SMAD4
    SMO SRC STAT3 STK11 TERT TET2 TP53 TSC1 TSC2 UGT1A1 VEGF VEGFR VHL WT1 CFTR HTT LDLR FBN1 G6PD HFE F8 F9 SOD1
    APOE
"""

GENES = frozenset(_SYMBOLS.split())
"""Genes that patients read of; their symbols are the same in all languages (HGNC)."""

_PHONE = re.compile(
    r"(?<![\dA-Za-z.,/-])(?:\+|00|\()?\(?\d[\d()]*(?:[ \u00a0\u202f./-]\(?\d[\d()]*)+(?![\dA-Za-z/-]|[.,]\d)"
)
_CODE = re.compile(r"(?<![\w.-])(?=[\w-]*[A-Z])(?=[\w-]*\d)[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*(?![\w-])", re.ASCII)
_CAPITALS = re.compile(r"(?<![\w-])[A-Z][A-Z0-9]{1,6}(?!\w|-\d)", re.ASCII)
_TWO_CAPITALS = re.compile(r"[A-Z][A-Z0-9]")
"""What is looked for first, because it is found fast."""
_DATED = re.compile(r"[0-3]?\d([./-])[0-3]?\d\1(?:19|20)\d\d[ \u00a0\u202f]\(?(?=\d)")
"""A date in digits with which a row begins: 03/05/2024 (3 May)."""
_FEWEST = 7
"""Digits of a telephone number that is written in groups."""


class Row(NamedTuple):
    """Signs that hold word for word."""

    key: str
    """Without spaces and marks, in capitals."""
    text: str
    start: int
    end: int


@lru_cache(maxsize=KEPT)
def phones(text: str) -> tuple[Row, ...]:
    """The telephone numbers of a plain text that are written in groups of digits."""
    return tuple(_phones(folded(text)))


def _phones(text: str) -> Iterator[Row]:
    for match in _PHONE.finditer(text) if has_digits(text) else ():
        date = _DATED.match(match[0])
        start = match.start() + (date.end() if date else 0)
        written = text[start : match.end()]
        key = re.sub(r"\D", "", written)
        if len(key) >= _FEWEST and not _is_other(written):
            yield Row(key, written, start, match.end())


def _is_other(written: str) -> bool:
    """Whether groups of digits are a large number, a date or a range of years."""
    groups = re.split(r"\D+", written.strip("()+"))
    thousands = re.fullmatch(r"[1-9]\d{0,2}(?:[ \u00a0\u202f.]\d{3})+", written) and len(groups) <= 3
    date = re.fullmatch(r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}[./-]\d{1,2}[./-]\d{1,2}", written)
    return bool(thousands or date or re.fullmatch(r"\d{4}[-/]\d{4}", written))


def digits_of(text: str) -> str:
    """All digits of a plain text, one behind the other."""
    return re.sub(r"\D", "", folded(text))


@lru_cache(maxsize=KEPT)
def codes(text: str) -> tuple[Row, ...]:
    """The codes of a plain text, which have a capital and a digit: `NCT04598321`, `CD20`, `PD-L1`, `HX-3390`."""
    found = (match for match in _CODE.finditer(folded(text))) if has_digits(folded(text)) else ()
    return tuple(Row(code_key(match[0]), match[0], *match.span()) for match in found)


def code_key(text: str) -> str:
    """A code without its hyphens, in capitals."""
    return re.sub(r"[\W_]", "", text).upper()


@lru_cache(maxsize=KEPT)
def genes(text: str) -> frozenset[str]:
    """The symbols of genes in a plain text."""
    if not _TWO_CAPITALS.search(text):
        return frozenset()
    return frozenset(match[0] for match in _CAPITALS.finditer(folded(text)) if match[0] in GENES)
