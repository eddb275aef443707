"""Before and after, sentence by sentence, for a person at a terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

import click

from pipeline import readability
from pipeline.cli.as_text import joined
from pipeline.cli.compared import Change, Compared, Side
from pipeline.cli.scored import Scored
from pipeline.cli.shown import shown
from pipeline.cli.tables import table
from pipeline.cli.texts import named
from pipeline.cli.words import many
from pipeline.cli.wrap import screen, wrapped

HARDNESS = ("very easy", "easy", "middling", "hard", "very hard")
_EASIER, _HARDER = "easier", "harder"
_COLOURS = {"no longer": "green", "new": "red"}
_SAYS_NOTHING = 0.05
"""Values that are the same to one decimal are the same."""
_KINDS = {
    "same": "as they were",
    "changed": "changed",
    "split": "made into more",
    "joined": "joined",
    "removed": "removed",
    "added": "added",
}


def comparison(found: Compared, *, brief: bool) -> str:
    """The figures of both texts side by side, and, if not `brief`, what became of each sentence that was changed."""
    names = " -> ".join(f"{shown(named(text.path))} ({text.found.locale.tag})" for text in (found.old, found.new))
    parts = [wrapped(names, screen()), *_remarks(found), "", _figures(found), "", _summary(found)]
    if not brief:
        changed = (change for change in found.changes if change.kind != "same")
        parts += [f"\n{_change(change, translated=found.translated)}" for change in changed]
    return "\n".join(parts)


def _remarks(found: Compared) -> Iterator[str]:
    for text in (found.old, found.new):
        if text.found.unscored:
            yield f"{shown(named(text.path))}: no score: {text.found.unscored}"
    if found.translated:
        yield wrapped("Two languages: the level is on one scale for both, formulas and words are not.", screen())


def _figures(found: Compared) -> str:
    return table(("", "before", "after", ""), list(_rows(found)), right=(1, 2))


def _rows(found: Compared) -> Iterator[tuple[str, str, str, str]]:
    old, new = found.old.found, found.new.found
    words = [f"{readability.unit(text.language)}s" for text in (found.old, found.new)]
    noun = words[0] if words[0] == words[1] else " / ".join(words)
    yield "sentences", str(old.counts.sentences), str(new.counts.sentences), ""
    yield noun, str(old.counts.words), str(new.counts.words), ""
    lengths = [text.found.counts.words / max(text.found.counts.sentences, 1) for text in (found.old, found.new)]
    fair = not found.translated
    yield f"{noun} per sentence", f"{lengths[0]:.1f}", f"{lengths[1]:.1f}", _verdict(*lengths, fair=fair)
    hard = [_hard(text) for text in (found.old, found.new)]
    yield "hard sentences", str(hard[0]), str(hard[1]), _verdict(*hard, fair=fair)
    if old.level is not None or new.level is not None:
        yield "level", old.level_band or "-", new.level_band or "-", _level_verdict(found)
    values = [{score.formula: score.value for score in text.scores} for text in (old, new)]
    for name in _formulas(*values, all_of_them=fair):
        before, after = (side.get(name) for side in values)
        formula = readability.FORMULAS[name]
        verdict = _verdict(before, after, fair=fair, upwards=formula.easier == "higher")
        yield formula.name, _value(before), _value(after), verdict


def _level_verdict(found: Compared) -> str:
    """Of two languages only where the levels differ by more than translations do anyway."""
    old, new = found.old.found.level, found.new.found.level
    if old is None or new is None or (found.translated and abs(new - old) < readability.DOCUMENT.levels):
        return ""
    return _verdict(old, new)


def _formulas(before: Mapping[str, float], after: Mapping[str, float], *, all_of_them: bool) -> list[str]:
    """All formulas of both texts, or of two languages the main one of each and those that both have."""
    names = list(dict.fromkeys((*before, *after)))
    main = {*list(before)[:1], *list(after)[:1]}
    return [name for name in names if all_of_them or name in main or (name in before and name in after)]


def _value(value: float | None) -> str:
    return "-" if value is None else f"{value:.1f}"


def _verdict(before: float | None, after: float | None, *, fair: bool = True, upwards: bool = False) -> str:
    """Which way a figure went; nothing where it stayed, where one is missing, and where they share no scale."""
    if before is None or after is None or not fair or abs(after - before) < _SAYS_NOTHING:
        return ""
    return _EASIER if (after > before) == upwards else _HARDER


def _hard(text: Scored) -> int:
    return sum(segment.is_hard for segment in text.found.segments)


def _summary(found: Compared) -> str:
    kinds = Counter(change.kind for change in found.changes)
    words = {**_KINDS, "changed": "translated one to one"} if found.translated else _KINDS
    told = ", ".join(f"{kinds[kind]} {said}" for kind, said in words.items() if kinds[kind])
    return wrapped(f"{many(len(found.old.places), 'sentence')}: {told}." if told else "no sentences", screen())


def _change(change: Change, *, translated: bool) -> str:
    """Where, how long, how hard, the sentences, and the reasons; sentences stand on lines of their own, so that text
    from right to left turns nothing else round."""
    wide = screen()
    lines = [wrapped(f"{_where(change)}: {'; '.join(_measures(change))}", wide, "", "  ")]
    lines += [click.style(wrapped(shown(text), wide, "  - "), dim=True) for text in change.old.sentences]
    lines += [wrapped(shown(text), wide, "  + ") for text in change.new.sentences]
    return "\n".join([*lines, *_reasons(change, translated=translated)])


def _reasons(change: Change, *, translated: bool) -> Iterator[str]:
    """What makes a sentence hard no longer, and what does now; of two languages, what makes each one hard."""
    told: Mapping[str, tuple[str, ...]] = {"no longer": change.gone, "new": change.came}
    if translated:
        told = {"source": change.old.reasons, "translation": change.new.reasons}
    for name, reasons in told.items():
        if reasons:
            yield click.style(wrapped(joined(reasons), screen(), f"  {name}: "), fg=_COLOURS.get(name))


def _where(change: Change) -> str:
    lines = _went(str(side.lines[0]) for side in (change.old, change.new) if side.places)
    return f"line {lines} {change.kind}" if change.kind in {"removed", "added"} else f"line {lines}"


def _measures(change: Change) -> Iterator[str]:
    sides = [side for side in (change.old, change.new) if side.places]
    noun = readability.unit(sides[-1].text.language)
    total = sum(sides[-1].words)
    yield f"{_went(' + '.join(map(str, side.words)) for side in sides)} {noun}{'s' * (total != 1)}"
    levels = [side.level_band or _hardness(side) for side in sides]
    if any(levels):
        yield _went(level or "no level" for level in levels)


def _hardness(side: Side) -> str:
    """What is told of a language without a level."""
    return "" if side.hardness is None else HARDNESS[side.hardness]


def _went(values: Iterable[str]) -> str:
    """`31 -> 12 + 9`; what stayed is said once."""
    return " -> ".join(dict.fromkeys(values))
