"""Where a formula's number comes from: counts, coefficients, result and source."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.model import ConfigError, Counts
from pipeline.readability.availability import unavailable
from pipeline.readability.equation import number
from pipeline.readability.formula import Formula
from pipeline.readability.formulas import FORMULAS, base, main_formula
from pipeline.readability.scoring import can_say, foreign


@dataclass(frozen=True, slots=True)
class Explanation:
    """A formula's number, taken apart."""

    formula: str
    """The formula's id."""
    name: str
    language: str
    expression: str
    """The equation with its coefficients: "206.835 - 1.015 x words per sentence - 84.6 x syllables per word"."""
    filled: str
    """The same with the text's own figures: "206.835 - 1.015 x 20 - 84.6 x 1.6 = 51.175"; empty without a value."""
    counts: tuple[tuple[str, int], ...]
    """The counts that it reads, by their names in Counts."""
    quantities: tuple[tuple[str, float], ...]
    """What the coefficients stand before: ("words per sentence", 20.0); () without a value."""
    value: float | None
    """None for a text without words or in another script, and where no syllables are counted."""
    band: str | None
    scale: str
    easier: str
    """`higher` or `lower`: which values are easier to read."""
    span: tuple[float, float] | None
    """The values that it was made for."""
    caution: str
    """Why the value says little: "unstable: fewer than 100 words"; empty where it is stable."""
    remark: str
    """What holds for this language: its newspapers' mean, or that nobody has tested the formula with it."""
    newspapers: float | None
    """What the formula gives for newspapers of the language on average (LIX); None where that is not known."""
    main: bool
    """Whether the formula speaks for the language."""
    neutral: bool
    """Whether nobody has tested it with the language, so that it only compares texts of it."""
    note: str
    citation: str

    @property
    def stable(self) -> bool:
        return not self.caution


def explain(formula: str | Formula, counts: Counts, language: str) -> Explanation:
    """How a formula (by id) comes to what it says of counts, in a language (`de`; also a tag such as `de-AT`).

    Raises ConfigError for a formula that may not be applied to the language; the error says which ones may.
    """
    row, code = _row(formula, language), base(language)
    said = can_say(row, counts)
    value = row.value(counts) if said else None
    return Explanation(
        formula=row.id,
        name=row.name,
        language=code,
        expression=str(row.equation),
        filled="" if value is None else _filled(row, counts, value),
        counts=tuple((name, getattr(counts, name)) for name in row.needs),
        quantities=tuple((found.name, found.of(counts)) for found in row.equation.quantities) if said else (),
        value=value,
        band=None if value is None else row.band(value, counts, code),
        scale=row.scale,
        easier=row.easier,
        span=row.span,
        caution=_caution(row, counts, value),
        remark=row.remark(code),
        newspapers=row.newspaper_mean(code),
        main=row is main_formula(code),
        neutral=row.neutral(code),
        note=row.note,
        citation=row.citation,
    )


def _row(formula: str | Formula, language: str) -> Formula:
    name = formula.id if isinstance(formula, Formula) else formula
    if said := unavailable(name, language):
        raise ConfigError(said)
    return FORMULAS[name]


def _caution(row: Formula, counts: Counts, value: float | None) -> str:
    if value is not None:
        return row.unstable(counts) or row.outside(value)
    if not counts.words:
        return "no value: there are no words"
    return f"no value: {'most letters are of another script' if foreign(counts) else 'no syllables are counted'}"


def _filled(row: Formula, counts: Counts, value: float) -> str:
    return f"{row.equation.written(lambda quantity: number(round(quantity.of(counts), 3)))} = {number(round(value, 3))}"
