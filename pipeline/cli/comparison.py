"""Before and after, sentence by sentence, for a person at a terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

import click

from pipeline import readability
from pipeline.cli.as_text import HARD
from pipeline.cli.compared import Change, Compared
from pipeline.cli.scored import Scored
from pipeline.cli.shown import shown
from pipeline.cli.tables import table
from pipeline.cli.texts import named
from pipeline.cli.words import many
from pipeline.cli.wrap import screen, wrapped

HARDNESS = ("very easy", "easy", "middling", "hard", "very hard")
_EASIER, _HARDER = "easier", "harder"
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
        parts += [f"\n{_change(change)}" for change in found.changes if change.kind != "same"]
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
        yield "level", old.level_band or "-", new.level_band or "-", _verdict(old.level, new.level)
    values = [{score.formula: score.value for score in text.scores} for text in (old, new)]
    for name in _formulas(*values, all_of_them=fair):
        before, after = (side.get(name) for side in values)
        formula = readability.FORMULAS[name]
        verdict = _verdict(before, after, fair=fair, upwards=formula.easier == "higher")
        yield formula.name, _value(before), _value(after), verdict


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
    return sum((segment.hardness or 0) >= HARD for segment in text.found.segments)


def _summary(found: Compared) -> str:
    kinds = Counter(change.kind for change in found.changes)
    words = {**_KINDS, "changed": "translated one to one"} if found.translated else _KINDS
    told = ", ".join(f"{kinds[kind]} {said}" for kind, said in words.items() if kinds[kind])
    return wrapped(f"{many(len(found.old.places), 'sentence')}: {told}." if told else "no sentences", screen())


def _change(change: Change) -> str:
    """Where, how long, how hard, the sentences, and the reasons; sentences stand on lines of their own, so that text
    from right to left turns nothing else round."""
    wide = screen()
    lines = [wrapped(f"{_where(change)}: {'; '.join(_measures(change))}", wide, "", "  ")]
    lines += [click.style(wrapped(shown(text), wide, "  - "), dim=True) for text in change.old.sentences]
    lines += [wrapped(shown(text), wide, "  + ") for text in change.new.sentences]
    if change.gone:
        lines.append(click.style(wrapped(shown("; ".join(change.gone)), wide, "  no longer: "), fg="green"))
    if change.came:
        lines.append(click.style(wrapped(shown("; ".join(change.came)), wide, "  new: "), fg="red"))
    return "\n".join(lines)


def _where(change: Change) -> str:
    lines = _went(str(side.lines[0]) for side in (change.old, change.new) if side.places)
    return f"line {lines} {change.kind}" if change.kind in {"removed", "added"} else f"line {lines}"


def _measures(change: Change) -> Iterator[str]:
    sides = [side for side in (change.old, change.new) if side.places]
    noun = readability.unit(sides[-1].text.language)
    total = sum(sides[-1].words)
    yield f"{_went(' + '.join(map(str, side.words)) for side in sides)} {noun}{'s' * (total != 1)}"
    hardness = [HARDNESS[side.hardness] for side in sides if side.hardness is not None]
    if hardness:
        yield _went(hardness)
    levels = [side.level_band for side in sides if side.level_band]
    if levels:
        yield _went(levels)


def _went(values: Iterable[str]) -> str:
    """`31 -> 12 + 9`; what stayed is said once."""
    return " -> ".join(dict.fromkeys(values))
