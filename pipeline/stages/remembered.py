"""What the translation memory has for the messages without a translation, looked up over the whole project."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from hashlib import sha256

from pipeline import memory
from pipeline.config import Config
from pipeline.memory import Entry, Match
from pipeline.model import PipelineError
from pipeline.stages.kept import restored, stored
from pipeline.stages.memories import Content, contents, told
from pipeline.stages.outline import Outline
from pipeline.stages.values import Found, Key
from pipeline.workspace import Workspace
from pipeline.workspace.cache import Cache

_Answers = tuple[tuple[Key, tuple[Match, ...]], ...]
_Asked = Mapping[str, Sequence[Entry]]
"""By document."""


def remembered(
    workspace: Workspace,
    config: Config,
    outlines: Sequence[Outline],
    *,
    cache: Cache,
    key: str,
    errors: list[PipelineError],
) -> Mapping[str, Found]:
    """For each document that lacks translations, what the memory has for them, by edition.

    The memory is that of the documents and catalogs as they were read, in one process, so that each document gets the
    same from it whatever was done first (law 7). `key` tells one configuration from another. For what was imported and
    cannot be read `errors` grows.
    """
    found: defaultdict[str, list[tuple[str, _Answers]]] = defaultdict(list)
    for edition in config.editions:
        tag = edition.locale.tag
        asked = {item.path: wanting for item in outlines if (wanting := dict(item.wanting).get(tag))}
        some = contents(workspace, config, outlines, tag, cache=cache, errors=errors) if asked else ()
        if some:
            ask = _Ask(workspace, some, config.memory.least / 100)
            known = f"{key} {tag} {[(one.part.origin, one.digest) for one in some]}"
            for path, answers in _answered(asked, known, cache, ask).items():
                found[path].append((tag, answers))
    return {path: tuple(answers) for path, answers in found.items()}


@dataclass(frozen=True, slots=True)
class _Ask:
    """Looks up questions in the memory of one edition."""

    workspace: Workspace
    contents: tuple[Content, ...]
    least: float

    def __call__(self, asked: _Asked) -> dict[str, _Answers]:
        return told(self.workspace, self.contents, partial(self._answers, asked))

    def _answers(self, asked: _Asked, connection: sqlite3.Connection) -> dict[str, _Answers]:
        part = self.contents[0].part
        ask = partial(memory.matches, connection, part.source, part.target, limit=1, least=self.least)
        return {
            path: tuple(
                ((question.context, question.source), answers) for question in questions if (answers := ask(question))
            )
            for path, questions in asked.items()
        }


def _answered(asked: _Asked, known: str, cache: Cache, ask: _Ask) -> dict[str, _Answers]:
    """For each document that has any, the answers: those that the same memory gave before, and those looked up now."""
    keys = {path: _key(known, questions) for path, questions in asked.items()}
    there = {path: answers for path, key in keys.items() if (answers := _kept(cache, key)) is not None}
    new = {path: questions for path, questions in asked.items() if path not in there}
    looked_up = ask(new) if new else {}
    for path, answers in looked_up.items():
        cache.put(keys[path], stored(answers))
    answered = there | looked_up
    return {path: answered[path] for path in asked if answered[path]}


def _key(known: str, questions: Sequence[Entry]) -> str:
    return f"Found {sha256(f'{known} {memory.digest(questions)}'.encode()).hexdigest()}"


def _kept(cache: Cache, key: str) -> _Answers | None:
    data = cache.get(key)
    answers = None if data is None else restored(data)
    return answers if isinstance(answers, tuple) else None
