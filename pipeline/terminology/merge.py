"""Terms of a file taken into `glossary.yaml`: what is new is added, what differs is told and left as it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline import config, yamltext
from pipeline.terminology.raw import Raw, ReadTag, block, checked, listed, raw, said, scalar

Path = tuple[str | int, ...]
"""Keys, and places in lists."""


@dataclass(frozen=True, slots=True)
class Differing:
    """What the glossary and the file say in different ways."""

    term: str
    key: str
    """`meaning`, `forms.de` ..."""
    ours: str
    theirs: str
    line: int
    """Of the file."""


@dataclass(frozen=True, slots=True)
class Merged:
    """The glossary as it is to be."""

    text: str
    new: tuple[str, ...]
    """Terms that the glossary did not have."""
    added: tuple[tuple[str, str], ...]
    """Term and key of what it did not say."""
    differing: tuple[Differing, ...]


def merge(
    text: str, name: str, terms: Sequence[Raw], where: str, locale: ReadTag, *, overwrite: bool = False
) -> Merged:
    """The text of a glossary (`name`) with the terms of a file (`where`).

    Its comments and order stay. A form that the glossary has is never lost silently: what the file says otherwise is
    among `differing`, and taken only with `overwrite`. Raises ConfigError with file and line for a term that no
    glossary can have, and UnreadableError for a glossary that is written in brackets.
    """
    state = _State(text, name, locale)
    for term in terms:
        checked(term, where, locale)
        state.take(term, overwrite=overwrite)
    state.write()
    # As it will be read: what two files say together may contradict itself.
    config.glossary(state.text, name, locale)
    return Merged(state.text, state.new, tuple(state.added), tuple(state.differing))


class _State:
    """The text as it grows."""

    def __init__(self, text: str, name: str, locale: ReadTag) -> None:
        self._name = name
        self.text = text if "terms" in (_root(text, name)) else _begun(text)
        self._ours = [raw(term) for term in config.glossary(self.text, name, locale)]
        self._new: dict[str, Raw] = {}
        self.added: list[tuple[str, str]] = []
        self.differing: list[Differing] = []

    @property
    def new(self) -> tuple[str, ...]:
        return tuple(term.term for term in self._new.values())

    def take(self, theirs: Raw, *, overwrite: bool) -> None:
        """One term of the file, into what is there."""
        number = self._number(theirs)
        if number is None:
            first = self._new.setdefault(theirs.term.casefold(), theirs)
            if first is not theirs:
                told = Differing(theirs.term, "term", f"line {first.line}", "the same term again", theirs.line)
                self.differing.append(told)
            return
        ours = self._ours[number]
        for path, value, known in _values(theirs, ours):
            if not known:
                self._add(number, path, value)
                self.added.append((ours.term, ".".join(path)))
            elif known != value:
                self.differing.append(Differing(ours.term, ".".join(path), known, value, theirs.line))
                if overwrite:
                    self._exchange(number, path, value)

    def write(self) -> None:
        """The new terms, behind all others."""
        if self._new:
            self.text = yamltext.extend(self.text, self._name, ("terms",), self._blocks)

    def _blocks(self, margin: str) -> list[str]:
        return [line for term in self._new.values() for line in ("", *block(term, margin))]

    def _number(self, theirs: Raw) -> int | None:
        """Which of our terms it is: the one with its name, else the one that has it among the others."""
        names = theirs.term.casefold()
        exact = [at for at, ours in enumerate(self._ours) if ours.term.casefold() == names]
        return next(iter([*exact, *(at for at, ours in enumerate(self._ours) if _has(ours, names))]), None)

    def _add(self, number: int, path: tuple[str, ...], value: str) -> None:
        place: Path = ("terms", number)
        *above, key = path
        if above and not _holds(self.text, self._name, (*place, *above)):
            self.text = yamltext.extend(
                self.text,
                self._name,
                place,
                lambda margin: (f"{margin}{above[0]}:", f"{margin}  {scalar(key)}: {value}"),
            )
            return
        self.text = yamltext.extend(
            self.text, self._name, (*place, *above), lambda margin: (f"{margin}{scalar(key)}: {value}",)
        )

    def _exchange(self, number: int, path: tuple[str, ...], value: str) -> None:
        written = _written(self.text, self._name, ("terms", number, *path))
        place: Path = ("terms", number, *path[:-1], written)
        self.text = yamltext.exchange(self.text, self._name, place, lambda margin: (f"{margin}{written}: {value}",))


def _has(ours: Raw, name: str) -> bool:
    return any(other.casefold() == name for other in ours.also)


def _values(theirs: Raw, ours: Raw) -> Iterator[tuple[tuple[str, ...], str, str]]:
    """For all that a file says of a term: its key, and in YAML what it says and what the glossary says."""
    others = tuple(name for name in theirs.also if name != ours.term)
    if others:
        yield ("also",), listed(others), listed(ours.also) if ours.also else ""
    if theirs.meaning:
        yield ("meaning",), scalar(theirs.meaning), scalar(ours.meaning) if ours.meaning else ""
    for key, value in theirs.said.items():
        yield (key,), said(value), said(ours.said.get(key, "")) if ours.said.get(key) else ""
    for name, forms, known in (("forms", theirs.forms, ours.forms), ("forbidden", theirs.forbidden, ours.forbidden)):
        for tag, some in forms.items():
            yield (name, tag), listed(some), listed(known[tag]) if tag in known else ""


def _root(text: str, name: str) -> dict[str, object]:
    root = yamltext.load(text, name)
    return root if isinstance(root, dict) else {}


def _begun(text: str) -> str:
    end = "" if not text or text.endswith("\n") else "\n"
    return f"{text}{end}terms: []\n"


def _holds(text: str, name: str, path: Path) -> bool:
    """Whether there is a key at a path, be it without a value."""
    node = _at(text, name, path[:-1])
    return isinstance(node, dict) and path[-1] in node


def _written(text: str, name: str, path: Path) -> str:
    """The last key of a path as the file has it: `zh-hans` for `zh-Hans`."""
    node = _at(text, name, path[:-1])
    keys = node if isinstance(node, dict) else {}
    return next((key for key in keys if key.lower() == str(path[-1]).lower()), str(path[-1]))


def _at(text: str, name: str, path: Path) -> object:
    node: object = yamltext.load(text, name)
    for step in path:
        if isinstance(node, list) and isinstance(step, int):
            node = node[step]
        else:
            node = node.get(step) if isinstance(node, dict) else None
    return node
