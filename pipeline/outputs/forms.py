"""The forms that a document is given to publishers in, beside its own."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping

from pipeline.config import Config
from pipeline.model import Locale, Piece
from pipeline.outputs.characters import safe
from pipeline.outputs.headings import outline
from pipeline.outputs.notice import notice
from pipeline.outputs.plaintext import plaintext, underlined
from pipeline.outputs.rendition import Rendition, Words
from pipeline.outputs.review import parse
from pipeline.outputs.web import web

Form = Callable[[Rendition, Config, Iterable[Locale]], bytes]


def text(made: Rendition, config: Config, alternates: Iterable[Locale] = ()) -> bytes:
    """Plain text, UTF-8; its first lines say if it is a draft, and what is not translated."""
    del config, alternates
    title = f"{underlined(made.title.text, '=')}\n\n" if not made.titled else ""
    return (notice(made) + title + plaintext(made.body)).encode()


def data(made: Rendition, config: Config, alternates: Iterable[Locale] = ()) -> bytes:
    """JSON for programs that set the text themselves: the sanitised body, its headings, and every segment."""
    del alternates
    content = {
        "path": made.path,
        "locale": made.locale.tag,
        "direction": made.locale.direction,
        "title": _words(made.title),
        "description": _words(made.description),
        "draft": made.draft,
        "review": dict(parse(made.review)),
        "licence": safe(config.licence),
        "attribution": safe(config.attribution),
        "headings": [{"level": level, "id": name, "text": words} for level, name, words in outline(made.body)],
        "html": made.body,
        "segments": [_segment(piece) for piece in made.pieces],
    }
    return dumps(content).encode()


def dumps(content: Mapping[str, object]) -> str:
    """The JSON of a document's data, the same for the same content."""
    return json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


FORMS: Mapping[str, Form] = {".html": web, ".txt": text, ".json": data}
"""By the ending of the file's name."""


def _words(words: Words) -> Mapping[str, str]:
    return {"text": words.text, "locale": words.locale.tag, "direction": words.locale.direction}


def _segment(piece: Piece) -> Mapping[str, str | int]:
    return {
        "block": piece.segment.block,
        "kind": piece.segment.kind,
        "text": safe(piece.plain),
        "origin": piece.origin,
        "state": piece.state,
        "lack": piece.lack,
    }
