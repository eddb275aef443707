"""The part of JSON Schema 2020-12 that the schemas of the manifest and of SARIF use, as a table of rules."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

TYPES: Mapping[str, tuple[type, ...]] = {
    "object": (dict,),
    "array": (list,),
    "string": (str,),
    "number": (int, float),
    "integer": (int,),
    "boolean": (bool,),
    "null": (type(None),),
}


def validate(value: Any, schema: dict[str, Any], whole: dict[str, Any]) -> None:
    """Raises AssertionError where the value does not keep to the schema, and where the schema has an unknown rule."""
    for key, rule in schema.items():
        RULES[key](value, rule, schema, whole)


def _reference(value: Any, rule: Any, schema: dict[str, Any], whole: dict[str, Any]) -> None:
    _, group, name = rule.split("/")
    validate(value, whole[group][name], whole)


def _type(value: Any, rule: Any, schema: dict[str, Any], whole: dict[str, Any]) -> None:
    names = [rule] if isinstance(rule, str) else rule
    assert any(isinstance(value, TYPES[name]) for name in names), f"{value!r} is no {rule}"
    assert not isinstance(value, bool) or "boolean" in names


def _required(value: Any, rule: Any, schema: dict[str, Any], whole: dict[str, Any]) -> None:
    assert set(rule) <= value.keys(), f"{set(rule) - value.keys()} is missing"


def _properties(value: Any, rule: Any, schema: dict[str, Any], whole: dict[str, Any]) -> None:
    for name in rule.keys() & value.keys():
        validate(value[name], rule[name], whole)


def _additional(value: Any, rule: Any, schema: dict[str, Any], whole: dict[str, Any]) -> None:
    others = value.keys() - schema.get("properties", {}).keys()
    assert rule or not others, f"{others} is not in the schema"
    for name in others:
        validate(value[name], rule, whole)


def _names(value: Any, rule: Any, schema: dict[str, Any], whole: dict[str, Any]) -> None:
    for name in value:
        validate(name, rule, whole)


def _items(value: Any, rule: Any, schema: dict[str, Any], whole: dict[str, Any]) -> None:
    for item in value:
        validate(item, rule, whole)


def _any(value: Any, rule: Any, schema: dict[str, Any], whole: dict[str, Any]) -> None:
    assert any(_holds(value, inner, whole) for inner in rule), f"{value!r} is none of {rule}"


def _holds(value: Any, schema: dict[str, Any], whole: dict[str, Any]) -> bool:
    try:
        validate(value, schema, whole)
    except AssertionError:
        return False
    return True


def _one(value: Any, rule: Any, schema: dict[str, Any], whole: dict[str, Any]) -> None:
    assert sum(_holds(value, inner, whole) for inner in rule) == 1, f"{value!r} is not one of {rule}"


def _least(value: Any, rule: Any, schema: dict[str, Any], whole: dict[str, Any]) -> None:
    assert len(value) >= rule, f"{value!r} has fewer than {rule} items"


def _unique(value: Any, rule: Any, schema: dict[str, Any], whole: dict[str, Any]) -> None:
    assert not rule or all(item not in value[:place] for place, item in enumerate(value)), f"twice in {value!r}"


def _format(value: Any, rule: Any, schema: dict[str, Any], whole: dict[str, Any]) -> None:
    assert not rule.startswith("uri") or re.fullmatch(r"[!#$%&'()*+,/0-9:;=?@A-Z_a-z~.\[\]-]*", value), f"{value!r}"


def _pattern(value: Any, rule: Any, schema: dict[str, Any], whole: dict[str, Any]) -> None:
    assert not isinstance(value, str) or re.search(rule, value), f"{value!r} is not {rule}"


def _enum(value: Any, rule: Any, schema: dict[str, Any], whole: dict[str, Any]) -> None:
    assert value in rule, f"{value!r} is not in {rule}"


def _const(value: Any, rule: Any, schema: dict[str, Any], whole: dict[str, Any]) -> None:
    assert value == rule, f"{value!r} is not {rule}"


def _minimum(value: Any, rule: Any, schema: dict[str, Any], whole: dict[str, Any]) -> None:
    assert value is None or value >= rule, f"{value!r} is below {rule}"


def _maximum(value: Any, rule: Any, schema: dict[str, Any], whole: dict[str, Any]) -> None:
    assert value is None or value <= rule, f"{value!r} is above {rule}"


def _remark(value: Any, rule: Any, schema: dict[str, Any], whole: dict[str, Any]) -> None:
    """Words for people."""


RULES: Mapping[str, Callable[[Any, Any, dict[str, Any], dict[str, Any]], None]] = {
    "$ref": _reference,
    "type": _type,
    "required": _required,
    "properties": _properties,
    "additionalProperties": _additional,
    "propertyNames": _names,
    "items": _items,
    "anyOf": _any,
    "oneOf": _one,
    "minItems": _least,
    "uniqueItems": _unique,
    "format": _format,
    "pattern": _pattern,
    "enum": _enum,
    "const": _const,
    "minimum": _minimum,
    "maximum": _maximum,
    **dict.fromkeys(("$schema", "$id", "$defs", "definitions", "default", "title", "description"), _remark),
}
