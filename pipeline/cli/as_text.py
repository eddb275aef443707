"""The readability of a text in words, for a person at a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pipeline import readability
from pipeline.cli.judged import STABLE, as_lines, judged
from pipeline.cli.scored import Scored
from pipeline.cli.shown import shown
from pipeline.cli.texts import named
from pipeline.cli.wishes import Wishes
from pipeline.cli.words import many
from pipeline.cli.wrap import cut, screen, wrapped
from pipeline.model import Score
from pipeline.readability.rules import rules

_RARE = "rare word: "


def as_text(text: Scored, wishes: Wishes, *, brief: bool) -> str:
    """The figures, how the text stands to a profile, and, if not `brief`, the hard sentences with what makes them hard
    and the advice that was asked for."""
    verdict = judged(text)
    lines = [heading(text), *_figures(text), *(as_lines(text, verdict) if verdict else ())]
    if not brief:
        lines += _sentences(text, wishes)
        lines += _remarks(text, wishes)
    return "\n".join(lines)


def heading(text: Scored) -> str:
    """`side-effects.md (en): 487 words in 42 sentences`."""
    counts = text.found.counts
    long = f"{many(counts.words, readability.unit(text.language))} in {many(counts.sentences, 'sentence')}"
    return f"{shown(named(text.path))} ({text.found.locale.tag}): {long}"


def level_line(text: Scored) -> str:
    """The level by name; a band says by itself that it is unsure."""
    return f"level {text.found.level_band} (A1 easy to C2 hard)"


def quoted(sentence: str, wide: int, indent: str = "    ") -> str:
    """The start of a sentence on a line of its own, so that text from right to left turns nothing else round."""
    return indent + cut(shown(sentence), wide - len(indent))


def joined(reasons: Iterable[str]) -> str:
    """Reasons on one line, with the rare words behind one name: `31 words in one sentence; rare words: a, b`."""
    found = tuple(reasons)
    words = [reason.removeprefix(_RARE) for reason in found if reason.startswith(_RARE)]
    others = [reason for reason in found if not reason.startswith(_RARE)]
    return shown(
        "; ".join(
            others + ([f"rare words: {', '.join(words)}"] if len(words) > 1 else [_RARE + word for word in words])
        )
    )


def _figures(text: Scored) -> Iterator[str]:
    found = text.found
    if found.unscored:
        yield f"  no score: {found.unscored}"
        return
    if found.level is not None:
        yield f"  {level_line(text)}"
    yield from (_figure(score) for score in found.scores)
    if found.scores and found.counts.words < STABLE:
        yield f"  (figures for fewer than {STABLE} words say little)"
    if not found.scores:
        yield f"  no readability formula holds for {found.locale.tag}" + ", so there is no score" * (
            found.level is None
        )


def _figure(score: Score) -> str:
    formula = readability.FORMULAS[score.formula]
    band = f", {score.band.replace('-', ' ')}" if score.band else ""
    only = "only to compare texts; " if score.neutral else ""
    about = f"({only}{formula.scale}; {formula.easier} is easier)"
    return wrapped(f"{formula.name}: {score.value:.1f}{band} {about}", screen(), "  ", "    ")


def _sentences(text: Scored, wishes: Wishes) -> Iterator[str]:
    for (place, sentence), items in zip(text.segments(), text.advice, strict=True):
        reasons = sentence.reasons if sentence.is_hard else ()
        advice = items if wishes.advice else ()
        if not reasons and not advice:
            continue
        yield wrapped(f"line {place.line}: {joined(reasons)}".rstrip(": "), screen(), "  ", "    ")
        yield quoted(sentence.text, screen())
        for item in advice:
            said = f"{item.rule}: {item.message}. {item.suggestion}"
            yield wrapped(shown(said), screen(), "    - ")


def _remarks(text: Scored, wishes: Wishes) -> Iterator[str]:
    if text.told.advice is not None and not rules(text.language):
        yield f"  no plain-language rule has data for {text.found.locale.tag} yet"
    elif not wishes.advice and (number := sum(map(len, text.advice))):
        yield f"  {many(number, 'remark')} by the profile's plain-language rules (--advice shows them)"
