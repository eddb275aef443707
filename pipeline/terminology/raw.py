"""A term as a file says it, before it is checked; and how it is written in `glossary.yaml`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from pipeline import config, yamltext
from pipeline.model import ConfigError, Locale, Term

ReadTag = Callable[[str], Locale]


@dataclass(frozen=True, slots=True)
class Raw:
    """What a file says of one term; what it does not say is empty."""

    term: str
    line: int
    """1-based, in the file it comes from."""
    also: tuple[str, ...] = ()
    meaning: str = ""
    said: Mapping[str, str] = field(default_factory=dict)
    """`translate`, `hard` and `severity`, as they stand in YAML."""
    forms: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    forbidden: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def checked(raw: Raw, where: str, locale: ReadTag) -> Term:
    """The term that a file's row stands for. Raises ConfigError with the file and the line of the row."""
    text = "terms:\n" + "\n".join(block(raw, "  ")) + "\n"
    try:
        return config.glossary(text, where, locale)[0]
    except ConfigError as error:
        key = error.where.partition("terms[0].")[2]
        raise ConfigError(error.message, f"{where}:{raw.line}{', ' if key else ''}{key}") from None


def raw(term: Term) -> Raw:
    """A term as a file would say it; what is so by default is not said."""
    said = {
        "translate": "" if term.translate else "false",
        "hard": "" if term.hard is None else str(term.hard).lower(),
        "severity": "" if term.severity == "warning" else term.severity,
    }
    kept = {key: value for key, value in said.items() if value}
    return Raw(term.term, 0, term.also, term.meaning, kept, dict(term.forms), dict(term.forbidden))


def block(term: Raw, margin: str) -> Iterator[str]:
    """The lines of a term in `glossary.yaml`, behind `margin`."""
    yield f"{margin}- term: {scalar(term.term)}"
    inner = f"{margin}  "
    if term.also:
        yield f"{inner}also: {listed(term.also)}"
    if term.meaning:
        yield f"{inner}meaning: {scalar(term.meaning)}"
    yield from (f"{inner}{key}: {said(value)}" for key, value in term.said.items())
    for key, forms in (("forms", term.forms), ("forbidden", term.forbidden)):
        if forms:
            yield f"{inner}{key}:"
            yield from (f"{inner}  {scalar(tag)}: {listed(some)}" for tag, some in forms.items())


def listed(forms: tuple[str, ...]) -> str:
    """One form, or a list of several, on one line of YAML; it may stand in brackets."""
    written = [yamltext.write(form, "double", "") for form in forms]
    return written[0] if len(written) == 1 else f"[{', '.join(written)}]"


def said(value: str) -> str:
    """A truth value or a severity as YAML; anything else as a text, which the glossary refuses."""
    return value if value in {"true", "false"} else scalar(value)


def scalar(text: str) -> str:
    """A text on one line of YAML, in quotes where it needs them."""
    return yamltext.write(text, "plain", "")
