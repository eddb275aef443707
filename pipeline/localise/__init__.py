"""A document put together in another language: the mirror of `extract`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from pipeline import checks
from pipeline.localise.choose import Choice, Source, choices
from pipeline.localise.fit import UnfitError, fit
from pipeline.localise.guard import misfits
from pipeline.localise.join import join
from pipeline.localise.standing import standings
from pipeline.markup import plain
from pipeline.model import Document, Finding, Locale, Localisation, Pair, Piece, Segment

Gate = Callable[[Segment, Choice], bool]
"""Whether a target must not be used for a segment, because a check has found a grave error in it."""


@dataclass(frozen=True, slots=True)
class Ancestry:
    """Where a segment of the document comes from: in a document that is itself a localised text, from its pieces."""

    origin: str
    """The tag of the locale whose words the segment has."""
    sources: tuple[int, ...]
    """The segments of the source document, counted from 0."""


def localise(
    document: Document,
    locale: Locale,
    chain: Sequence[Source],
    *,
    draft: bool = False,
    ancestry: Sequence[Ancestry] | None = None,
    pivot: str = "",
    gate: Gate = lambda segment, choice: False,
) -> Localisation:
    """The document with the targets of the catalogs in `chain`, the edition's own catalog first.

    Where there is no finished target, the next catalog's words stand, and last the document's own; the pieces say
    whose they are. With no translation the text is the document's, byte for byte (law 2); nothing outside a
    translated segment changes but the white space to a neighbour (law 3); what is extracted from the text is what was
    put in (law 4). A target that would change the structure is not used, and a finding says why (law 5); one that the
    `gate` keeps out is not used either, and whoever gave the gate tells why.
    """
    work = _Work(document, locale, chain, draft, gate)
    work.settle()
    findings = tuple(dict.fromkeys(work.findings))
    return Localisation(document.path, locale, tuple(work.parts(ancestry)), findings, pivot=pivot)


class _Work:
    """The choices for each segment, settled step by step until the text has the structure of its source."""

    __slots__ = ("at", "document", "findings", "fitted", "gate", "joined", "left", "locale", "picked", "segments")

    def __init__(self, document: Document, locale: Locale, chain: Sequence[Source], draft: bool, gate: Gate) -> None:
        self.document = document
        self.gate = gate
        self.locale = locale
        self.segments = document.segments
        self.at = standings(document)
        self.findings: list[Finding] = []
        self.left = [choices(segment, chain, draft=draft) for segment in self.segments]
        self.picked: list[Choice | None] = [None] * len(self.segments)
        self.fitted: list[str | None] = [None] * len(self.segments)
        self.joined: list[str] = []
        """The parts of the text as it was checked last; empty if it has changed since."""

    def settle(self) -> None:
        todo = [number for number, left in enumerate(self.left) if left]
        while todo:
            for number in todo:
                self._next(number)
            todo = []
            self.joined = []
            changed = [number for number, text in enumerate(self.fitted) if self._differs(number, text)]
            if changed:
                for number, reason in misfits(self.document, changed, self._omitted(), self._text_with).items():
                    self._refuse(number, UnfitError(reason, "structure"))
                    todo.append(number)
                    self.joined = []

    def parts(self, ancestry: Sequence[Ancestry] | None) -> list[str | Piece]:
        pieces = self.joined or join(self.document, self.fitted, self._own(), spaced=self.locale.spaced)
        number = -1
        found: list[str | Piece] = []
        for part, text in zip(self.document.parts, pieces, strict=True):
            if isinstance(part, str):
                found.append(text)
                continue
            number += 1
            whence = ancestry[number] if ancestry else Ancestry(self.document.locale.tag, (number,))
            found.append(self._piece(part, text, number, whence))
        return found

    def _piece(self, segment: Segment, text: str, number: int, whence: Ancestry) -> Piece:
        choice = self.picked[number]
        if choice is None:
            return Piece(segment, text, _read(segment, text, segment.text), whence.origin, "fallback", whence.sources)
        words = "" if choice.state == "omitted" else _read(segment, text, choice.target)
        return Piece(segment, text, words, choice.source.locale.tag, choice.state, whence.sources)

    def _next(self, number: int) -> None:
        """Take the next target for a segment that can be put in, or none."""
        self.picked[number] = self.fitted[number] = None
        while self.left[number]:
            choice = self.left[number].pop()
            if self.gate(self.segments[number], choice):
                continue
            self.picked[number] = choice
            try:
                self.fitted[number] = self._fit(number, choice)
            except UnfitError as error:
                self._refuse(number, error)
                self.picked[number] = None
            else:
                return

    def _fit(self, number: int, choice: Choice) -> str:
        segment = self.segments[number]
        is_omitted = choice.state == "omitted"
        if not is_omitted and checks.is_usable(segment.text, choice.target):
            return fit(choice.target, segment, at=self._standing(number))
        following = self.segments[number + 1 : number + 2]
        last = not following or following[0].block != segment.block or following[0].first
        pair = Pair(segment.text, choice.target, self.document.locale, self.locale, segment.kind, segment.slots)
        for finding in checks.check(pair, must=segment.must, last=last):
            if finding.severity == "error":
                raise UnfitError(finding.message, "omitted" if is_omitted else finding.check)
        return ""

    def _standing(self, number: int) -> str:
        """Where a segment stands: where the sentences before it stood, if they are left out."""
        start = number
        while not self.segments[start].first and self._is_omitted(start - 1):
            start -= 1
        return self.at[start if self.segments[start].first else number]

    def _is_omitted(self, number: int) -> bool:
        choice = self.picked[number]
        return choice is not None and choice.state == "omitted"

    def _differs(self, number: int, text: str | None) -> bool:
        return text is not None and text != self.segments[number].raw

    def _own(self) -> list[bool]:
        """For each segment whether its words are of the edition's language and not those of the document."""
        return [
            choice is not None and choice.source.locale.language == self.locale.language and self._differs(number, text)
            for number, (choice, text) in enumerate(zip(self.picked, self.fitted, strict=True))
        ]

    def _omitted(self) -> frozenset[int]:
        return frozenset(filter(self._is_omitted, range(len(self.segments))))

    def _text_with(self, numbers: frozenset[int]) -> str:
        texts = [text if number in numbers else None for number, text in enumerate(self.fitted)]
        own = [is_own and number in numbers for number, is_own in enumerate(self._own())]
        self.joined = join(self.document, texts, own, spaced=self.locale.spaced)
        return "".join(self.joined)

    def _refuse(self, number: int, error: UnfitError) -> None:
        choice, segment = self.picked[number], self.segments[number]
        if choice is None:
            raise AssertionError("only a target that was picked can be refused")
        self.findings.append(
            Finding(
                error.check,
                "error",
                f"this translation cannot be put in: {error.message}",
                file=choice.source.file,
                line=choice.unit.line,
                locale=choice.source.locale.tag,
                entry=choice.unit.id,
                reason="The text keeps the structure of its source; until this is mended, other words stand here.",
                suggestion=f"compare with the source: {segment.text}",
                path=self.document.path,
                kind="reassembly",
            )
        )


def _read(segment: Segment, text: str, value: str) -> str:
    """What a reader sees of a piece of the file; `value` is the msgid or the target that it was made from."""
    if segment.style.startswith("yaml"):
        return value
    if segment.style == "plain":
        return text.strip()
    # In a msgid it can be seen which brackets are those of a link.
    return plain(value if segment.slots else text)


__all__ = ["Ancestry", "Choice", "Gate", "Source", "localise"]
