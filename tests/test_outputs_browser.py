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
from outputs_samples import CONFIG, DE, arabic, editions, piece, source, text

from pipeline import outputs
from pipeline.model import Finding
from pipeline.outputs import bundle

BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), "")
pytestmark = pytest.mark.skipif(not BROWSER, reason="there is no browser")

FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync --disable-extensions --window-size=1400,1000 --dump-dom"
)


POLICY = r'<meta http-equiv="Content-Security-Policy"[^>]*>'


def browse(page: str, folder: Path, ask: str = "", *, scripted: bool = False) -> str:
    """The page as the browser has it. `ask` is run instead of the page's own script, or with `scripted` after it, and
    its answer is the title."""
    if ask:
        page = re.sub(POLICY if scripted else rf"{POLICY}|<script>.*?</script>", "", page, flags=re.DOTALL)
        page = page.replace("</body>", f"<script>document.title = JSON.stringify((() => {{{ask}}})())</script></body>")
    file = folder / "page.html"
    file.write_text(page, "utf-8")
    command = [BROWSER, *FLAGS.split(), f"--user-data-dir={folder / 'profile'}", file.as_uri()]
    return subprocess.run(command, capture_output=True, check=True, text=True, timeout=60).stdout


def answer(page: str, folder: Path, ask: str, *, scripted: bool = False) -> Any:
    shown = browse(page, folder, ask, scripted=scripted)
    found = re.search(r"<title[^>]*>(.*?)</title>", shown, re.DOTALL)
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


def advised() -> str:
    """A report with advice in its third row, and an edition that is harder than its source there."""
    said = Finding("plain-passive", "note", "the passive hides who acts", suggestion="Say who acts.")
    third = piece("A body is immunised.", "en", 2, findings=(said,))
    start = source()
    plain = replace(start, parts=tuple(third if part == start.pieces[2] else part for part in start.parts))
    hard = "Immunkompetenz charakterisiert die Leistungsfähigkeit der körpereigenen Krankheitserregerabwehrmechanismen."
    other = text(DE, piece(f"{hard[:-1]}, {hard}", "de", 2))
    return outputs.page(plain, (other,), CONFIG).data.decode()


def test_a_sentence_opens_without_a_script_and_the_filters_look_at_what_is_shown(tmp_path: Path) -> None:
    found = answer(
        advised(),
        tmp_path,
        """
        const rows = () => [...document.querySelectorAll(".text tbody tr")].filter((row) => row.offsetParent);
        const choose = (name) => {
          document.getElementById("only-" + name).checked = true;
          return rows().map((row) => row.id);
        };
        const show = (number, on) => { document.getElementById("show-" + number).checked = on; };
        const details = document.querySelector("#p3 .c0 details");
        const seen = () => details.querySelector(".advice").checkVisibility();
        const said = {closed: [details.open, seen()]};
        details.querySelector("summary").click();
        said.opened = [details.open, seen()];
        const line = () => getComputedStyle(document.querySelector("#p3 .c1 .r")).textDecorationLine;
        said.unmarked = line();
        document.getElementById("mark-rare").checked = true;
        said.marked = line();
        details.open = false;
        said.advice = [choose("advice"), seen(), details.querySelector(".why") !== null];
        said.harder = choose("harder");
        show(1, false);
        said.hidden = choose("harder");
        show(1, true), show(0, false);
        said.other = choose("advice");
        return said;
        """,
    )

    assert found == {
        "closed": [False, False], "opened": [True, True], "unmarked": "none", "marked": "underline",
        "advice": [["p3"], True, True], "harder": ["p3"], "hidden": [], "other": [],
    }  # fmt: skip


def test_the_words_of_a_sentence_open_it_where_there_is_a_script(tmp_path: Path) -> None:
    found = answer(
        advised(),
        tmp_path,
        """
        const open = () => [...document.querySelectorAll("details[open]")].length;
        document.querySelector("#p3 .c0 .words").click();
        const one = open();
        const button = document.querySelector("[data-open]");
        button.click();
        const all = [open() === document.querySelectorAll(".text details").length, button.textContent];
        button.click();
        return [one, all, open(), button.textContent];
        """,
        scripted=True,
    )

    assert found == [1, [True, "Close all"], 0, "Open all"]


@pytest.mark.parametrize("name", ["page", "index"])
def test_no_page_is_wider_than_a_telephone_with_all_of_it_open(name: str, tmp_path: Path) -> None:
    rows = [outputs.row(made) for made in (source(), *editions())]
    page = advised() if name == "page" else outputs.index(rows, [], CONFIG).data.decode()

    found = answer(
        page,
        tmp_path,
        """
        document.querySelectorAll("details").forEach((item) => { item.open = true; });
        const frame = document.createElement("iframe");
        frame.style.width = "390px";
        frame.style.border = 0;
        const html = document.documentElement.outerHTML;
        document.body.append(frame);
        const inner = frame.contentDocument;
        inner.open(), inner.write(html), inner.close();
        const right = (item) => item.getBoundingClientRect().right;
        const wide = [...inner.querySelectorAll("body *")].filter((item) => right(item) > 391);
        return [inner.documentElement.scrollWidth, wide.map((item) => item.tagName + "." + item.className)];
        """,
    )

    assert found == [390, []]


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
