"""Poedit: one entry changed and saved as a translator would do it."""

from __future__ import annotations

import shutil
import time
from dataclasses import dataclass
from pathlib import Path

from editors.screen import Screen, awaited, screen

ADDED = " tried"


@dataclass(frozen=True, slots=True)
class Editor:
    """How one editor is driven: its window's title, where its text box is in pixels, and what it asks at first."""

    program: str
    title: str
    box: tuple[int, int]
    first: tuple[str, ...] = ()
    settings: str = ""


EDITORS = {editor.program: editor for editor in (Editor("poedit", "Poedit", (480, 740)),)}


def edit(name: str, catalog: Path, home: Path, picture: Path | None = None) -> None:
    """Adds `ADDED` to the first entry that the editor shows, and saves the file; a picture of it if one is wanted."""
    editor = EDITORS[name]
    prepare(editor, home)
    with screen(home) as on, on.program(editor.program, str(catalog)):
        on.window(editor.title)
        on.keys(*editor.first)
        change(on, editor)
        if picture:
            on.picture(picture)
        save(on, catalog)


def prepare(editor: Editor, home: Path) -> None:
    """A new home with the editor's settings: all of them keep one instance, or their last window, there."""
    shutil.rmtree(home, ignore_errors=True)
    (home / ".config").mkdir(parents=True)
    if editor.settings:
        (home / ".config" / f"{editor.program}rc").write_text(editor.settings, "ascii")


def change(on: Screen, editor: Editor) -> None:
    """Types at the end of the text box."""
    on.click(*editor.box)
    on.keys("ctrl+End")
    on.write(ADDED)


def save(on: Screen, catalog: Path) -> None:
    """Saves, and waits until the file is another and is complete."""
    before = catalog.read_bytes()
    on.keys("ctrl+s")
    awaited(lambda: catalog.exists() and catalog.read_bytes() not in (before, b""), f"{catalog} saved")
    time.sleep(1)
