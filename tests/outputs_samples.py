"""Small localised texts for the tests of the outputs: six languages, a pivot, fallbacks and hostile words."""

from __future__ import annotations

from dataclasses import replace

from pipeline import readability
from pipeline.config import Config, Edition, Goal
from pipeline.languages import locale
from pipeline.model import Counts, Finding, Locale, Localisation, Piece, Segment

EN, SIMPLE, DE, AR, HI, ZH = map(locale, ("en", "en-simple", "de", "ar", "hi", "zh-Hans"))
PATH = "immunotherapy/what-it-is.md"
HOSTILE = "<script>alert(1)</script> ]]> \"' & \u202eevil"
LONG = (
    "T cells carry checkpoints, which are brakes that keep them from attacking healthy cells, and some cancers have "
    "found ways to press these brakes in order to remain undetected for a long time."
)
CONFIG = Config(
    EN,
    Goal(words_per_sentence=25),
    (
        Edition(SIMPLE, goal=Goal(words_per_sentence=15, level=3)),
        Edition(DE, pivot="en-simple", goal=Goal(words_per_sentence=20)),
        Edition(AR),
        Edition(HI),
        Edition(ZH),
    ),
    project="Explainers",
    licence="CC-BY-4.0",
    attribution="The contributors",
    minimum_coverage=0.5,
)


def segment(text: str, kind: str = "paragraph", level: int = 0) -> Segment:
    return Segment(raw=text, text=text, start=0, line=1, kind=kind, level=level)


def piece(
    text: str,
    tag: str,
    *sources: int,
    origin: str = "",
    state: str = "",
    kind: str = "paragraph",
    level: int = 0,
    style: str = "markdown",
    path: tuple[str, ...] = (),
    must: bool = False,
    findings: tuple[Finding, ...] = (),
) -> Piece:
    """A piece of the edition `tag`; words of another `origin` are a fallback unless a state is given."""
    origin = origin or tag
    cut = replace(segment(text, kind, level), style=style, path=path, must=must)
    counts = readability.count(text, origin) if text else Counts()
    state = state or ("translated" if origin == tag else "fallback")
    return Piece(cut, text, text, origin, state, sources, counts, (), findings, "1a2b3c4d")


def text(where: Locale, *parts: str | Piece, path: str = PATH) -> Localisation:
    return Localisation(path, where, parts)


def source() -> Localisation:
    return text(
        EN,
        "---\ntitle: ",
        piece("What it is", "en", 0, kind="value", style="yaml:plain", path=("title",)),
        "\nlang: en\n---\n\n# ",
        piece("What it is", "en", 1, kind="heading", level=1),
        "\n\n",
        piece("Your immune system is the defence of your body against germs.", "en", 2),
        " ",
        piece(LONG, "en", 3),
        "\n\n## ",
        piece("How it works", "en", 4, kind="heading", level=2),
        "\n\n- ",
        piece("See [the dose](side-effects.md#when-to-call).", "en", 5, kind="item"),
        "\n- ",
        piece("![A T cell](t-cell.svg)", "en", 6, kind="item"),
        "\n",
    )


def simple() -> Localisation:
    """Made plain: the third sentence became two pieces, the fourth is not done."""
    return text(
        SIMPLE,
        "---\ntitle: ",
        piece("What is it?", "en-simple", 0, kind="value", style="yaml:plain", path=("title",)),
        "\nlang: en\n---\n\n# ",
        piece("What is it?", "en-simple", 1, kind="heading", level=1),
        "\n\n",
        piece("Your body has a defence.", "en-simple", 2),
        " ",
        piece("It fights germs.", "en-simple", 2),
        " ",
        piece(LONG, "en-simple", 3, origin="en"),
        "\n\n## ",
        piece("How does it work?", "en-simple", 4, kind="heading", level=2),
        "\n\n- ",
        piece("See [the dose](side-effects.md#when-to-call).", "en-simple", 5, kind="item"),
        "\n- ",
        piece("![A cell](t-cell.svg)", "en-simple", 6, kind="item"),
        "\n",
    )


def arabic() -> Localisation:
    """Right to left, with two sentences in English and one in the plain English of the pivot."""
    return text(
        AR,
        "---\ntitle: ",
        piece("What it is", "ar", 0, origin="en", kind="value", style="yaml:plain", path=("title",)),
        "\nlang: en\n---\n\n# ",
        piece("ما هو", "ar", 1, kind="heading", level=1),
        "\n\n",
        piece("جهاز المناعة هو دفاع الجسم.", "ar", 2),
        " ",
        piece(LONG, "ar", 3, origin="en"),
        "\n\n## ",
        piece("How does it work?", "ar", 4, origin="en-simple", kind="heading", level=2),
        "\n\n- ",
        piece("انظر [الجرعة](side-effects.md#when-to-call).", "ar", 5, kind="item"),
        "\n- ",
        piece("![خلية](t-cell.svg)", "ar", 6, kind="item"),
        "\n",
    )


def german() -> Localisation:
    """With a wrong number, hostile words, and a sentence that is folded into its neighbour."""
    wrong = Finding(
        "numbers", "error", f"the source has 5, the translation has 50 {HOSTILE}", "locales/de/x.po", 31, "de",
        "1a2b3c4d", "A wrong dose can kill.", f"5 {HOSTILE}", PATH,
    )  # fmt: skip
    return replace(
        text(
            DE,
            "---\ntitle: ",
            piece("Was ist das?", "de", 0, kind="value", style="yaml:plain", path=("title",)),
            "\nlang: en\n---\n\n# ",
            piece("Was ist das?", "de", 1, kind="heading", level=1),
            "\n\n",
            piece(f"Der Körper hat eine Abwehr. {HOSTILE}", "de", 2, 3, findings=(wrong,)),
            piece("", "de", 3, state="omitted"),
            "\n\n## ",
            piece("Wie geht das?", "de", 4, kind="heading", level=2),
            "\n\n- ",
            piece("Siehe [die Dosis](side-effects.md#when-to-call).", "de", 5, kind="item"),
            "\n- ",
            piece("![Eine Zelle](t-cell.svg)", "de", 6, kind="item"),
            "\n",
        ),
        findings=(replace(wrong, check="structure", message=f"one heading less {HOSTILE}", line=0),),
        pivot="en-simple",
    )


def chinese() -> Localisation:
    return text(
        ZH, "# ", piece("这是什么", "zh-Hans", 1, kind="heading", level=1), "\n\n", piece("你好。", "zh-Hans", 2)
    )


def hindi() -> Localisation:
    return text(
        HI, "# ", piece("यह क्या है", "hi", 1, kind="heading", level=1), "\n\n", piece("यह शरीर की रक्षा करता है।", "hi", 2)
    )


def editions() -> tuple[Localisation, ...]:
    return simple(), german(), arabic(), hindi(), chinese()
