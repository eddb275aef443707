"""stages: the bundles of the whole project as one set."""

from __future__ import annotations

import json
from pathlib import Path

from stages_project import project

TEXTS = {
    "care.md": "# Care\n\nSee [what to do](stop.md).\n",
    "stop.md": "# Stop\n\n<!-- plainloc:must -->\n\nNever stop alone.\n",
}


def test_a_link_to_a_text_that_is_held_back_leads_to_an_edition_that_has_it(tmp_path: Path) -> None:
    made = project(tmp_path, TEXTS)
    made.run()
    made.translate("de", "care", {"Care": "Pflege", "See [what to do]({url1}).": "Siehe [was zu tun ist]({url1})."})

    made.run()

    assert 'href="../en/stop.html"' in made.read("build/bundles/de/care.html")
    assert not (tmp_path / "build/bundles/de/stop.html").exists()
    manifest = json.loads(made.read("build/bundles/manifest.json"))
    entries = [entry for locale in manifest["locales"] for entry in locale["documents"] if entry["locale"] == "de"]
    held = [entry["path"] for entry in entries if not entry["files"]]

    assert held == ["stop.md"]
    assert made.run().written == ()


def test_when_it_is_published_the_link_comes_home(tmp_path: Path) -> None:
    made = project(tmp_path, TEXTS)
    made.run()
    made.translate("de", "stop", {"Stop": "Halt", "Never stop alone.": "Hören Sie nie allein auf."})

    made.run()

    assert 'href="stop.html"' in made.read("build/bundles/de/care.html")


def test_a_picture_that_is_missing_is_told_of_once(tmp_path: Path) -> None:
    made = project(tmp_path, {"care.md": "# Care\n\nLook: ![a cell](nope.svg)\n"})

    found = [(f.check, f.locale, f.file) for f in made.run().findings if f.check == "missing-picture"]

    assert found == [("missing-picture", "en", "source_texts/care.md")]
