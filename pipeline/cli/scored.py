"""The readability of one text, whatever its format, in words and as JSON."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path

from pipeline import readability
from pipeline.cli.shown import shown
from pipeline.cli.words import many
from pipeline.extract import extract
from pipeline.formats import format_of
from pipeline.languages import language, locale
from pipeline.markup import plain
from pipeline.model import ConfigError, Counts, Locale, Score

_STABLE = 100
"""Words from which on formulas for whole texts can be trusted."""
STDIN = "-"
SHOWN = 100
"""Characters of a hard sentence that are shown."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One segment of the text."""

    line: int
    text: str
    counts: Counts
    hardness: int | None
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Scored:
    path: str
    locale: Locale
    counts: Counts
    scores: tuple[Score, ...]
    level: float | None
    segments: tuple[Sentence, ...]


def scored(path: str, text: str, tag: str | None) -> Scored:
    """The readability of a text; stdin (`-`) is read as Markdown.

    Raises ConfigError where nothing says its language, UnreadableError for a format that is not known.
    """
    name = "stdin.md" if path == STDIN else path
    known = locale(tag) if tag else _locale(name, text, path)
    document = extract(name, text, known)
    segments = tuple(_sentence(segment.line, plain(segment.text), known.language) for segment in document.segments)
    counts = sum((segment.counts for segment in segments), Counts())
    said = readability.score(counts, known.language)
    return Scored(path, known, counts, said, readability.level(counts, known.language), segments)


def _locale(name: str, text: str, path: str) -> Locale:
    """The language of the edition for a text that `build` wrote, else the one that the front matter names, else the
    project's source language for one of its source texts."""
    if path != STDIN and (edition := _edition(Path(path).resolve())):
        return edition
    settings = dict(format_of(name).parse(text, frozenset(), name).settings)
    if settings.get("lang"):
        return locale(settings["lang"])
    from pipeline.workspace import Workspace, find, paths

    place = Path(path).resolve()
    if path != STDIN and paths.SOURCES in place.parts:
        root = find(place.parent)
        if place.is_relative_to(root / paths.SOURCES):
            return Workspace(root).config().source
    raise ConfigError("nothing says its language; add --locale TAG, or 'lang: TAG' to its front matter", _name(path))


def _edition(place: Path) -> Locale | None:
    """The edition in whose folder a localised text lies: its front matter still names the source's language."""
    from pipeline.workspace import paths

    top = tuple(paths.TEXTS.split("/"))
    names = place.parts
    at = next((k for k in range(len(names) - len(top) - 1) if names[k : k + len(top)] == top), None)
    if at is None or not Path(*names[:at], paths.SETTINGS).is_file():
        return None
    return locale(names[at + len(top)])


def _sentence(line: int, text: str, language: str) -> Sentence:
    counts = readability.count(text, language)
    return Sentence(line, text, counts, readability.hardness(counts, language), readability.reasons(counts, language))


def as_json(text: Scored) -> dict[str, object]:
    """What scripts rely on (design, "The command line")."""
    return {
        "path": text.path,
        "locale": text.locale.tag,
        "counts": asdict(text.counts),
        "scores": {score.formula: score.value for score in text.scores},
        "level": text.level,
        "segments": [
            {
                "line": segment.line,
                "text": segment.text,
                "counts": asdict(segment.counts),
                "hardness": segment.hardness,
                "reasons": segment.reasons,
            }
            for segment in text.segments
        ],
    }


def as_text(text: Scored, *, brief: bool) -> str:
    """The figures, and, if not `brief`, the hard sentences with what makes them hard."""
    noun = "word" if language(text.locale.language).spaced else "character"
    long = f"{many(text.counts.words, noun)} in {many(text.counts.sentences, 'sentence')}"
    lines = [f"{shown(_name(text.path))} ({text.locale.tag}): {long}"]
    if not text.counts.words:
        return lines[0]
    if text.level is not None:
        lines.append(f"  level {text.level:.1f} of 1 (easy) to 6 (hard)")
    lines += [_figure(score) for score in text.scores]
    if text.scores and text.counts.words < _STABLE:
        lines.append(f"  (figures for fewer than {_STABLE} words say little)")
    if not text.scores and text.level is None:
        lines.append(f"  no readability formula holds for {text.locale.tag}, so there is no score")
    if not brief:
        lines += [_hard(segment) for segment in text.segments if (segment.hardness or 0) >= 3 and segment.reasons]
    return "\n".join(lines)


def _figure(score: Score) -> str:
    formula = readability.FORMULAS[score.formula]
    band = f", {score.band.replace('-', ' ')}" if score.band else ""
    return f"  {formula.name}: {score.value:.1f}{band} ({formula.scale}; {formula.easier} is easier)"


def _hard(segment: Sentence) -> str:
    start = segment.text if len(segment.text) <= SHOWN else segment.text[:SHOWN].rstrip() + "…"
    return f"  line {segment.line}: {shown('; '.join(segment.reasons))}: {shown(start)}"


def _name(path: str) -> str:
    """A line that starts with `::` is a command where GitHub reads the log."""
    return "stdin" if path == STDIN else f"./{path}" if path.lstrip().startswith("::") else path
