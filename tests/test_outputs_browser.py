"""outputs: a real browser shows the pages as they are meant, with and without their script."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from dataclasses import replace
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from outputs_samples import CONFIG, arabic, editions, source, text

from pipeline import outputs
from pipeline.outputs import bundle

BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), "")
pytestmark = pytest.mark.skipif(not BROWSER, reason="there is no browser")

FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --disable-extensions --window-size=1400,1000 --dump-dom"
)


def browse(page: str, folder: Path, ask: str = "") -> str:
    """The page as the browser has it. `ask` is run instead of the page's own script, and its answer is the title."""
    if ask:
        page = re.sub(
            r'<meta http-equiv="Content-Security-Policy"[^>]*>|<script>.*?</script>', "", page, flags=re.DOTALL
        )
        page = page.replace("</body>", f"<script>document.title = JSON.stringify((() => {{{ask}}})())</script></body>")
    file = folder / "page.html"
    file.write_text(page, "utf-8")
    command = [BROWSER, *FLAGS.split(), f"--user-data-dir={folder / 'profile'}", file.as_uri()]
    return subprocess.run(command, capture_output=True, check=True, text=True, timeout=60).stdout


def answer(page: str, folder: Path, ask: str) -> Any:
    found = re.search(r"<title[^>]*>(.*?)</title>", browse(page, folder, ask), re.DOTALL)
    assert found
    return json.loads(unescape(found[1]))


def test_a_report_works_without_its_script(tmp_path: Path) -> None:
    page = outputs.page(source(), editions(), CONFIG).data.decode()

    found = answer(
        page,
        tmp_path,
        """
        const seen = (selector) => [...document.querySelectorAll(selector)].filter((item) => item.offsetParent).length;
        const said = {rows: seen(".text tbody tr"), first: seen(".text td.c1"), later: seen(".text td.c4")};
        document.getElementById("show-1").checked = false;
        document.getElementById("show-4").checked = true;
        said.off = seen(".text td.c1");
        said.on = seen(".text td.c4");
        document.getElementById("only-found").checked = true;
        said.found = seen(".text tbody tr");
        document.getElementById("only-todo").checked = true;
        said.todo = seen(".text tbody tr");
        const words = document.querySelector(".text [lang=ar]");
        said.arabic = [getComputedStyle(words).direction, getComputedStyle(words).textAlign];
        said.steps = seen("#steps");
        said.wide = document.documentElement.scrollWidth <= innerWidth + 300;
        return said;
        """,
    )

    assert found == {
        "rows": 6, "first": 6, "later": 0, "off": 0, "on": 6, "found": 1, "todo": 1,
        "arabic": ["rtl", "start"], "steps": 0, "wide": True,
    }  # fmt: skip


def test_the_policy_of_a_report_lets_its_own_script_run_and_no_other(tmp_path: Path) -> None:
    page = outputs.page(source(), editions(), CONFIG).data.decode()
    evil = page.replace("</main>", "<script>document.title = 'evil'</script><p onclick='x'></p></main>")

    shown = browse(evil, tmp_path)

    assert '<div id="steps">' in shown
    assert "<title>evil</title>" not in shown


def test_the_index_is_sorted_for_the_eye_without_a_script(tmp_path: Path) -> None:
    start = outputs.row(arabic())
    rows = [replace(start, path=f"{name}.md", errors=number) for name, number in (("a", 0), ("b", 7), ("c", 1))]
    page = outputs.index(rows, [], CONFIG).data.decode()

    found = answer(
        page,
        tmp_path,
        """
        const names = () => [...document.querySelectorAll(".documents tbody tr")]
          .map((row) => [row.getBoundingClientRect().top, row.querySelector("bdi").textContent])
          .sort((one, other) => one[0] - other[0]).map((pair) => pair[1]);
        const first = names();
        document.getElementById("order-2").checked = true;
        return [first, names()];
        """,
    )

    assert found == [["a.md", "b.md", "c.md"], ["b.md", "c.md", "a.md"]]


def test_a_page_for_readers_is_what_it_was_written_as(tmp_path: Path) -> None:
    """The browser mends what is not valid: a page that it leaves as it is was well formed."""
    made = bundle.files(arabic(), source(), None, replace(CONFIG, minimum_coverage=0.0), {})
    page = next(artifact.data.decode() for artifact in made if artifact.path.endswith(".html"))

    shown = browse(page, tmp_path)

    assert inside(shown) == inside(page)


def test_a_report_is_what_it_was_written_as(tmp_path: Path) -> None:
    page = re.sub(r"<script>.*</script>", "", outputs.page(source(), editions(), CONFIG).data.decode(), flags=re.DOTALL)
    empty = outputs.page(text(source().locale, "x"), [], CONFIG).data.decode()

    assert inside(browse(page, tmp_path)) == inside(page)
    assert "<main>" in empty


def inside(page: str) -> str:
    """The body, without what a browser may write in another way and mean the same."""
    body = page[page.index("<body>") : page.index("</main>")]
    body = (
        body.replace('=""', "")
        .replace("&quot;", '"')
        .replace("&#34;", '"')
        .replace("&#39;", "'")
        .replace("\xa0", "&nbsp;")
    )
    body = re.sub(r"<(rect|circle|path)( [^>]*?)/>", r"<\1\2></\1>", body)
    return re.sub(r"\s+", " ", body)
