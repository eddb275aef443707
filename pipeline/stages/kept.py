"""Answers as bytes and back, for the memory between runs, which may hold anything by the time it is read again."""

from __future__ import annotations

import pickle
from hashlib import blake2b
from io import BytesIO
from typing import Any, Final

from pipeline.model import (
    Artifact,
    ConfigError,
    Counts,
    Finding,
    HardSentence,
    PipelineError,
    Refused,
    Row,
    Score,
    Unit,
    UnreadableError,
)
from pipeline.stages.values import Result

_VALUES = (Artifact, Counts, Finding, HardSentence, Refused, Row, Score, Unit)
_ERRORS = (PipelineError, ConfigError, UnreadableError)

KNOWN: Final = frozenset(
    {
        *((kind.__module__, kind.__name__) for kind in (*_VALUES, *_ERRORS)),
        *((Result.__module__, kind) for kind in ("Result", "Revision")),
        ("pipeline.catalog.values", "Change"),
        ("pipeline.stages.outline", "Outline"),
        *(("pipeline.memory.entry", kind) for kind in ("Entry", "Match")),
    }
)
"""All that an answer is made of, but for what pickle makes without looking up a name; by module and name."""
_SIZE = 16
# What unpickling raises for bytes that it did not write; the documentation of pickle names the first four "among
# others".
_BROKEN = (pickle.UnpicklingError, EOFError, ImportError, IndexError, AttributeError, ValueError, TypeError, KeyError)
_TOO_LARGE = (MemoryError, OverflowError, RecursionError)


def stored(answer: object) -> bytes:
    """The answer with a digest, by which bytes that are broken are told."""
    file = BytesIO()
    _Plain(file, protocol=5).dump(answer)
    return _digest(file.getvalue()) + file.getvalue()


def restored(data: bytes) -> object | None:
    """The answer that was `stored`; None for anything else.

    Only the values of `KNOWN` are made: a file in a project's folder may come from a stranger, and must not run code.
    """
    digest, body = data[:_SIZE], data[_SIZE:]
    if digest != _digest(body):
        return None
    try:
        answer: object = _Values(BytesIO(body)).load()
    except (*_BROKEN, *_TOO_LARGE):
        return None
    return answer


class _Plain(pickle.Pickler):
    def reducer_override(self, value: object, /) -> Any:
        # Packages for clusters change for the whole process how exceptions are pickled.
        return (type(value), (value.message, value.where)) if isinstance(value, PipelineError) else NotImplemented


class _Values(pickle.Unpickler):
    def find_class(self, module_name: str, global_name: str, /) -> object:
        if (module_name, global_name) not in KNOWN:
            raise pickle.UnpicklingError(f"{module_name}.{global_name} is no value of an answer")
        return super().find_class(module_name, global_name)


def _digest(data: bytes) -> bytes:
    return blake2b(data, digest_size=_SIZE).digest()
