"""One entry of a catalog changed and saved in an editor, as a translator would do it."""

from __future__ import annotations

import shutil
import time
from pathlib import Path

from editors.programs import EDITORS, Editor
from editors.screen import Screen, awaited, screen
from pipeline import po

ADDED = " tried"


def edit(name: str, catalog: Path, home: Path, picture: Path | None = None) -> None:
    """Adds `ADDED` to the first entry that the editor shows, and saves the file; a picture of it if one is wanted.

    `TimeoutError` names what was waited for, and a picture of the screen then.
    """
    editor = EDITORS[name]
    prepare(editor, catalog, home)
    with screen(home) as on, on.program(editor.program, str(catalog)):
        try:
            on.window(editor.program, editor.title)
            change(on, editor)
            if picture:
                on.picture(picture)
            save(on, catalog)
        except TimeoutError as error:
            last = catalog.with_suffix(f".{name}.png")
            on.picture(last)
            raise TimeoutError(f"{error}; see {last}") from error


def prepare(editor: Editor, catalog: Path, home: Path) -> None:
    """A new home with the translator's settings: all editors keep one instance, or their last window, there."""
    shutil.rmtree(home, ignore_errors=True)
    for path, text in editor.settings(po.parse(catalog.read_bytes(), catalog.name)).items():
        (home / path).parent.mkdir(parents=True, exist_ok=True)
        (home / path).write_text(text, "utf-8")


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
