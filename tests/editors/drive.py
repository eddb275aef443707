"""One entry of a catalog changed and saved in an editor, as a translator would do it."""

from __future__ import annotations

import shutil
import time
from pathlib import Path

from editors.programs import EDITORS, Editor
from editors.screen import Screen, awaited, screen
from pipeline import po

ADDED = " tried"


def edit(name: str, catalog: Path, home: Path) -> None:
    """Adds `ADDED` to the first entry that the editor shows, and saves the file.

    An editor that does not come, or does not save, is started once more, as on a busy machine a box may come late and
    take the keys. `TimeoutError` then names what was waited for, and a picture of the screen.
    """
    data = catalog.read_bytes()
    try:
        attempt(EDITORS[name], catalog, home)
    except TimeoutError:
        catalog.write_bytes(data)
        attempt(EDITORS[name], catalog, home)


def attempt(editor: Editor, catalog: Path, home: Path) -> None:
    prepare(editor, catalog, home)
    with screen(home) as on, on.program(editor.program, str(catalog)):
        try:
            on.window(editor.program, editor.title)
            change(on, editor)
            save(on, catalog)
        except TimeoutError as error:
            last = home.with_name(f"{editor.program}-{catalog.stem}.png")
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
