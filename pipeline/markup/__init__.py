"""Markdown events with their places, placeholders, HTML."""

from pipeline.markup.addresses import Address, addresses, readdressed
from pipeline.markup.events import Definition, Event, definitions, events, html, unplaced
from pipeline.markup.inline import Target, breaks, comments, definition_title, has_attributes, target, without_comments
from pipeline.markup.read import plain

__all__ = [
    "Address",
    "Definition",
    "Event",
    "Target",
    "addresses",
    "breaks",
    "comments",
    "definition_title",
    "definitions",
    "events",
    "has_attributes",
    "html",
    "plain",
    "readdressed",
    "target",
    "unplaced",
    "without_comments",
]
