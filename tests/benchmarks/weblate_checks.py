"""The entries that Weblate's own check classes flag, one reference a line: `python weblate_checks.py FILE.po...`.

Runs where Weblate is installed, without its database, as Weblate's own tests run them.
"""

from __future__ import annotations

import os
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from unittest.mock import MagicMock

import django

# What draws pictures and keeps repositories: no check needs it, and few machines can build it.
for unused in ("cairo", "gi", "gi.repository", "borg", "tesserocr"):
    if unused.partition(".")[0] in sys.modules or find_spec(unused) is None:
        sys.modules[unused] = MagicMock()

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "weblate.settings_example")
django.setup()

from translate.storage.pypo import pofile  # noqa: E402
from weblate.checks.models import CHECKS  # noqa: E402
from weblate.checks.tests.test_checks import MockUnit  # noqa: E402

FLAGS = "md-text"
"""What Weblate's documentation says of Markdown; the format of placeholders comes from the entry itself."""
NEEDS_DATABASE = frozenset({"inconsistent", "translated", "reused", "check_glossary"})


def main() -> None:
    """Every check that is for translations, and needs no other entries."""
    checks = [check for name, check in CHECKS.items() if check.target and name not in NEEDS_DATABASE]
    for name in sys.argv[1:]:
        path = Path(name)
        for unit in pofile.parsefile(str(path)).units:
            if not unit.isheader() and any(_flags(check, unit, path.stem) for check in checks):
                sys.stdout.write(f"{unit.getlocations()[0]}\n")


def _flags(check: Any, unit: Any, tag: str) -> bool:
    flags = ", ".join([FLAGS, *(["python-brace-format"] if "python-brace-format" in str(unit) else [])])
    code = tag.replace("-simple", "").replace("-", "_")
    mock = MockUnit(flags=flags, code=code, source=str(unit.source), target=str(unit.target))
    mock.translation.component.is_glossary = False
    return not check.should_skip(mock) and bool(check.check_target([mock.source], [mock.target], mock))


if __name__ == "__main__":
    main()
