"""A value of a YAML file with the way to it, so that what is wrong is told with file, line and key."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import reduce

from pipeline import yamltext
from pipeline.model import ConfigError, UnreadableError


@dataclass(frozen=True, slots=True)
class Field:
    """One value; the readers below return it as what it should be, or raise ConfigError."""

    value: object
    text: str
    """The whole file."""
    where: str
    """The file's name for errors."""
    path: tuple[str | int, ...] = ()

    def wrong(self, message: str) -> ConfigError:
        """An error about this value: `pipeline.yaml:7, editions[1].goal: ...`."""
        line = yamltext.line_of(self.text, self.where, self.path)
        dotted = reduce(lambda way, key: f"{way}[{key}]" if isinstance(key, int) else f"{way}.{key}", self.path, "")
        return ConfigError(message, f"{self.where}:{line}{', ' if dotted else ''}{dotted.lstrip('.')}")

    def mapping(self, keys: Collection[str], required: Iterable[str] = ()) -> Mapping[str, Field]:
        """The values by key. A key without a value counts as left out; `keys` empty: any text may be a key."""
        if not isinstance(self.value, dict):
            known = f"; the keys are {listed(keys)}" if keys else ""
            raise self.wrong(f"{shown(self.value)} stands where 'key: value' lines should{known}")
        for key in self.value:
            if not isinstance(key, str) or (keys and key not in keys):
                raise self._at(key).wrong(f"{key!r} is not a key here; {instead(str(key), keys)}")
        missing = [key for key in required if self.value.get(key) is None]
        if missing:
            raise self.wrong(f"the key {missing[0]!r} is missing")
        return {key: self._at(key) for key, value in self.value.items() if value is not None}

    def items(self) -> tuple[Field, ...]:
        """The values of a list."""
        if not isinstance(self.value, list):
            raise self.wrong(f"{shown(self.value)} stands where a list should: [one, two]")
        return tuple(self._at(index) for index in range(len(self.value)))

    def string(self) -> str:
        """A text on one line."""
        if not isinstance(self.value, str) or not self.value.strip():
            raise self.wrong(f"{shown(self.value)} stands where a text should; put it in quotes if it is one")
        if not self.value.isprintable():
            raise self.wrong("the text holds a line break or a control character; write it on one line")
        return self.value

    def strings(self) -> tuple[str, ...]:
        """A text, or a list of texts."""
        return (self.string(),) if isinstance(self.value, str) else tuple(item.string() for item in self.items())

    def number(self, low: float, high: float) -> float:
        """A number between `low` and `high`, both included."""
        if isinstance(self.value, bool) or not isinstance(self.value, int | float) or not low <= self.value <= high:
            raise self.wrong(f"{shown(self.value)} is not a number from {low:g} to {high:g}")
        return self.value

    def whole(self, low: int, high: int) -> int:
        """A whole number between `low` and `high`, both included."""
        number = self.number(low, high)
        if not isinstance(number, int):
            raise self.wrong(f"{shown(self.value)} is not a whole number")
        return number

    def choice(self, names: Collection[str]) -> str:
        """One of `names`."""
        if not isinstance(self.value, str) or self.value not in names:
            raise self.wrong(f"{shown(self.value)} is not one of {listed(names)}")
        return self.value

    def truth(self) -> bool:
        """`true` or `false`."""
        if not isinstance(self.value, bool):
            raise self.wrong(f"{shown(self.value)} is neither true nor false")
        return self.value

    def _at(self, key: str | int) -> Field:
        value = self.value[key] if isinstance(self.value, dict | list) else None  # type: ignore[index]  # int for a list
        return replace(self, value=value, path=(*self.path, key))


def read(text: str, where: str) -> Field:
    """The whole file as a Field. Raises ConfigError for what is not YAML."""
    try:
        return Field(yamltext.load(text, where), text, where)
    except UnreadableError as error:
        raise ConfigError(error.message, error.where) from None


def shown(value: object) -> str:
    """The value as a person wrote it, near enough, and cut where it is long."""
    if value is None:
        return "nothing"
    if isinstance(value, dict | list):
        return "a mapping" if isinstance(value, dict) else "a list"
    text = str(value).lower() if isinstance(value, bool) else repr(value)
    return text if len(text) <= 60 else text[:57] + "..."


def listed(names: Collection[str]) -> str:
    return ", ".join(names)


def instead(key: str, keys: Collection[str]) -> str:
    """What would be right where `key` stands: the nearest of the `keys`, or all."""
    from difflib import get_close_matches

    near = get_close_matches(key, keys, n=1)
    return f"did you mean {near[0]!r}?" if near else f"the keys are {listed(keys)}"
