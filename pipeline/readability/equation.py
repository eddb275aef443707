"""Equations as data: coefficients times quantities of a text, to be worked out, printed and explained."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from math import prod, sqrt

from pipeline.model import Counts


@dataclass(frozen=True, slots=True)
class Quantity:
    """What a coefficient stands before: "words per sentence"."""

    name: str
    needs: tuple[str, ...]
    """The counts that it is made of."""
    of: Callable[[Counts], float]
    """Takes counts with at least one word and one sentence."""
    inside: tuple[Quantity, ...] = ()
    """What stands below a root or in brackets; () for a quantity that is counted."""

    def counted(self) -> Iterator[Quantity]:
        """This quantity, or those that it is worked out from."""
        yield from (leaf for part in self.inside for leaf in part.counted()) if self.inside else (self,)


@dataclass(frozen=True, slots=True)
class Equation:
    """A sum of constants and of coefficients times quantities, in the order in which it is printed."""

    terms: tuple[tuple[float, Quantity | None], ...]
    """Coefficient and quantity; None for a constant."""
    needs: tuple[str, ...]

    def value(self, counts: Counts) -> float:
        """Takes counts with at least one word and one sentence."""
        total = 0.0
        for coefficient, quantity in self.terms:
            total += coefficient if quantity is None else coefficient * quantity.of(counts)
        return total

    @property
    def quantities(self) -> tuple[Quantity, ...]:
        """The counted quantities, each once."""
        found = (leaf for _, quantity in self.terms if quantity for leaf in quantity.counted())
        return tuple(dict.fromkeys(found))

    def __str__(self) -> str:
        """ "206.835 - 1.015 x words per sentence - 84.6 x syllables per word"."""
        return self.written(lambda quantity: quantity.name)

    def written(self, word: Callable[[Quantity], str]) -> str:
        """The equation with `word` of each quantity in its place."""
        first, *rest = self.terms
        return _term(*first, word, "-" * (first[0] < 0)) + "".join(
            _term(*term, word, " - " if term[0] < 0 else " + ") for term in rest
        )


def equation(*parts: float | tuple[float, Quantity]) -> Equation:
    """The sum of the parts; a number by itself is a constant."""
    terms = tuple(part if isinstance(part, tuple) else (part, None) for part in parts)
    return Equation(terms, _needs(quantity for _, quantity in terms if quantity))


def root(*factors: Quantity | Equation) -> Quantity:
    """The square root of the product of the factors."""
    parts = tuple(map(_bracket, factors))
    name = f"√({' x '.join(part.name for part in parts)})"
    if len(parts) == 1:
        name = f"√{parts[0].name}"
    return Quantity(name, _needs(parts), lambda counts: sqrt(prod(part.of(counts) for part in parts)), parts)


def bracket(inner: Equation) -> Quantity:
    """An equation in brackets, as a quantity of another one."""
    return Quantity(f"({inner})", inner.needs, inner.value, inner.quantities)


def number(value: float) -> str:
    """A coefficient as it is printed: no needless noughts."""
    return f"{value:.10g}"


def _bracket(factor: Quantity | Equation) -> Quantity:
    return bracket(factor) if isinstance(factor, Equation) else factor


def _needs(quantities: Iterator[Quantity] | tuple[Quantity, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for quantity in quantities for name in quantity.needs))


def _term(coefficient: float, quantity: Quantity | None, word: Callable[[Quantity], str], sign: str) -> str:
    size = number(abs(coefficient))
    if quantity is None:
        return f"{sign}{size}"
    return f"{sign}{word(quantity)}" if size == "1" else f"{sign}{size} x {word(quantity)}"
