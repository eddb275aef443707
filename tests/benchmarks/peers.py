"""Other programs to stand beside: what is installed of them, in a virtual environment of the benchmarks' own.

`PYTHONPATH=.:tests python -m benchmarks.peers` makes it; `python -m benchmarks` does so by itself if it is not there.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import venv
from importlib.util import find_spec
from pathlib import Path

from benchmarks.texts import ROOT

FOLDER = ROOT / ".venv-bench"
PYTHON = FOLDER / "bin/python"
PACKAGES = ("translate-toolkit[markdown]", "mdpo", "textstat", "sentencex", "icu4py")
WEBLATE = Path(__file__).with_name("weblate.txt")
_STAMP = FOLDER / "installed.stamp"


def prepare() -> str:
    """Install what is missing and let it be imported behind all else; says what went wrong, if anything did."""
    said = "" if _STAMP.is_file() else _install()
    packages = FOLDER / f"lib/python{sys.version_info.major}.{sys.version_info.minor}/site-packages"
    if str(packages) not in sys.path:
        # Behind the packages that plainloc runs with, which stay what they are.
        sys.path.append(str(packages))
    return said


def has_module(name: str) -> bool:
    """Whether a package can be imported."""
    return find_spec(name) is not None


def has_command(name: str) -> bool:
    """Whether a program can be started."""
    return shutil.which(name) is not None


def _install() -> str:
    venv.create(FOLDER, clear=True, symlinks=True, with_pip=True)
    (FOLDER / ".gitignore").write_text("*\n", "utf-8")
    pip = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "install", "--quiet", "--retries", "1"]
    done = subprocess.run([*pip, *PACKAGES], capture_output=True, text=True, check=False)
    if done.returncode:
        return f"no other programs could be installed: {done.stderr.strip().splitlines()[-1]}"
    # Weblate is not asked for what few machines can build; without it there is a line less in the table.
    for some in (["-r", str(WEBLATE)], ["--no-deps", "weblate==5.14.3"]):
        subprocess.run([*pip, *some], capture_output=True, check=False)
    _STAMP.touch()
    return ""


if __name__ == "__main__":
    sys.stdout.write(f"{prepare() or 'installed'}: {', '.join(PACKAGES)} in {FOLDER.name}\n")
