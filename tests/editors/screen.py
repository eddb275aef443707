"""A virtual screen with a window manager, its keys and its mouse."""

from __future__ import annotations

import os
import re
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")
WIDTH, HEIGHT = 1280, 900
FRAME = 30
"""Pixels for the title bar of a window, and more than a text cursor is high."""
PATIENCE = 60.0
"""Seconds after which a window or a file that is waited for is held to be missing."""


@dataclass(frozen=True, slots=True)
class Screen:
    """A running virtual screen, and the environment of the programs that are shown on it."""

    environment: Mapping[str, str]
    home: Path

    def do(self, *words: str) -> str:
        """What xdotool says to these words; empty if it found nothing."""
        command = ["xdotool", *words]
        return subprocess.run(command, env=self.environment, capture_output=True, text=True, check=False).stdout.strip()

    def keys(self, *names: str) -> None:
        """Presses keys, one after the other, with a breath after each."""
        for name in names:
            self.do("key", "--clearmodifiers", name)
            time.sleep(0.3)

    def write(self, text: str) -> None:
        """Types a text of ASCII characters."""
        self.do("type", "--delay", "25", text)
        time.sleep(0.3)

    def click(self, across: int, down: int) -> None:
        """Clicks at a point, in pixels from the upper left corner."""
        self.do("mousemove", str(across), str(down), "click", "1")
        time.sleep(0.4)

    def window(self, program: str, title: str) -> None:
        """Waits for a program's window, lets it fill the screen, and closes what it asks or says at first."""
        found = awaited(lambda: self.named(program, title), f"window {title!r} of {program}")
        awaited(lambda: self.alone(found), f"window {title!r} of {program} in front")
        self.do("windowmove", found, "0", "0", "windowsize", found, str(WIDTH), str(HEIGHT - FRAME))
        awaited(self.still, f"window {title!r} of {program} drawn")

    def named(self, program: str, title: str) -> str:
        """The number of a program's visible window with such a title; empty if there is none."""
        windows = self.do("search", "--onlyvisible", "--class", program).split()
        return next((window for window in windows if re.search(title, self.do("getwindowname", window))), "")

    def alone(self, window: str) -> bool:
        """Whether this window has the keys for three seconds; a box above it is sent away, and it is activated."""
        for _ in range(6):
            active = self.do("getactivewindow")
            if active != window:
                self.keys("Escape") if active else self.do("windowactivate", window)
                return False
            time.sleep(0.5)
        return True

    def still(self) -> bool:
        """Whether the picture stays the same for a second, but for a blinking cursor."""
        before = self.pixels()
        time.sleep(1)
        after = self.pixels()
        rows = range(0, len(after), WIDTH * 3)
        return sum(before[row : row + WIDTH * 3] != after[row : row + WIDTH * 3] for row in rows) < FRAME

    def pixels(self) -> bytes:
        """What the screen shows, three bytes for each pixel."""
        command = ["import", "-window", "root", "-depth", "8", "rgb:-"]
        return subprocess.run(command, env=self.environment, capture_output=True, check=True).stdout

    def picture(self, path: Path) -> None:
        """Writes what the screen shows as PNG."""
        subprocess.run(["import", "-window", "root", str(path)], env=self.environment, check=True)

    @contextmanager
    def program(self, *command: str) -> Iterator[None]:
        """A program with a session bus of its own; it and all that it started end with the block."""
        with (self.home / "output.txt").open("wb") as output:
            running = subprocess.Popen(
                ["dbus-run-session", "--", *command],
                env=self.environment,
                stdout=output,
                stderr=output,
                start_new_session=True,
            )
            try:
                yield
            finally:
                os.killpg(running.pid, 15)
                running.wait()


def awaited(look: Callable[[], T], what: str) -> T:
    """The first true value of `look`; `TimeoutError` after `PATIENCE` seconds."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if found := look():
            return found
        time.sleep(0.2)
    raise TimeoutError(what)


@contextmanager
def screen(home: Path) -> Iterator[Screen]:
    """A new screen for one program, whose settings are in the folder `home`."""
    with ExitStack() as ends:
        number = started(ends, home)
        environment = {**os.environ, **settings(home), "DISPLAY": f":{number}"}
        manager = subprocess.Popen(["openbox"], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        ends.callback(manager.wait)
        ends.callback(manager.terminate)
        yield Screen(environment, home)


def started(ends: ExitStack, home: Path) -> str:
    """Starts the X server on the first free display; its number."""
    home.mkdir(parents=True, exist_ok=True)
    number = home / "display"
    with number.open("wb") as file:
        command = ["Xvfb", "-displayfd", str(file.fileno()), "-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-nolisten", "tcp"]
        server = subprocess.Popen(command, pass_fds=(file.fileno(),), stderr=subprocess.DEVNULL)
    ends.callback(server.wait)
    ends.callback(server.terminate)
    return awaited(lambda: number.read_text("ascii").strip(), "X server")


def settings(home: Path) -> dict[str, str]:
    """The environment in which programs draw in software, in English, and keep all that they store in `home`."""
    runtime = home / "runtime"
    runtime.mkdir(mode=0o700, exist_ok=True)
    return {
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(runtime),
        "XDG_CONFIG_HOME": str(home / ".config"),
        "XDG_DATA_HOME": str(home / ".local/share"),
        "XDG_CACHE_HOME": str(home / ".cache"),
        "LC_ALL": "C.UTF-8",
        "NO_AT_BRIDGE": "1",
        "GDK_BACKEND": "x11",
        "QT_QPA_PLATFORM": "xcb",
        "LIBGL_ALWAYS_SOFTWARE": "1",
        "WEBKIT_DISABLE_COMPOSITING_MODE": "1",
    }
