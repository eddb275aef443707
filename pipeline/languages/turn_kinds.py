"""The kinds of turns of phrase that a language file may have, and what each is."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

TURNS: Mapping[str, str] = MappingProxyType(
    {
        "until": "a negation that may go: not until tomorrow, tomorrow at last",
        "unless": "a negation that may go: not unless, not without",
        "except": "what says an exception: unless",
        "excluded": "what leaves something out, as a preposition: except on Sundays",
        "even_if": "what makes an exception of none: even if",
        "only_if": "the one condition under which a thing is done: only if",
        "sole": "who alone may do a thing: only a doctor may",
        "only": "what says `only` in parts: ne ... qu'avec",
        "twice": "two negations of one clause, which say neither",
        "neither": "two words that deny once: neither ... nor",
        "than": "what a comparison compares with, as its group: more than (children)",
        "unequal": "a comparison that denies: not as good as",
        "hardly": "nearly nobody, nearly nothing",
        "most": "nearly all: the other side of `hardly`",
        "apart": "a preposition at the end of its clause, which is a part of a verb: liegt vor",
        "asks": "a request in the shape of a question: would you mind",
        "polite": "what is said to be polite, and may be left out",
        "again": "what takes up the sentence before, and may be left out: it is",
        "gloss": "a clause that explains the words before it",
        "noted": "a note of the translator in brackets",
        "emergency": "who is called in an emergency, without the number: an ambulance",
        "instance": "what begins some of the things that a longer list has: for example",
        "few": "a small number that is not said: a few, several",
        "waits": "what puts a thing off, as `not until` does: wait until",
        "deadline": "the last day or hour for a thing: by Monday, by 5 May",
        "between": "what parts two doses: between two tablets, an interval",
        "part_of_day": "a time of day without its hour: in the morning, at bedtime, with dinner",
        "without": "a word for without",
        "one": "what stands for one before a word, which is its group: an hour",
        "counted": "a number, which is its group, and what nobody weighs: drops",
        "out_of": "what stands between a part and its whole: 9 out of 10 patients",
        "of_which": "what stands between a whole and its part: von 10 Patienten hatten 9",
        "pressure": "a blood pressure in centimetres, the two numbers of which are its groups: 12 por 8",
        "lasting": "a length of time that looks like a rate, and is none: for a week",
        "minus": "what says that a number beside it is below zero: minus, below zero",
        "condition": "what surely begins a condition: if, unless",
        "conditional": "whatever may say a condition",
        "state": "a condition that a noun may say: if you are pregnant",
        "clause": "what surely begins a clause: because, which",
        "reason": "whatever may say a reason: because, owing to",
        "contrast": "what surely begins a clause that goes against the rest: although",
        "contrasting": "whatever may say that",
        "prefixed": "a word that a prefix or an ending turns, and the stem in it, which is its group: unsafe, painless",
        "set_term": "a term that denies by its form alone: side effects, unerwünschte Wirkungen, heart failure",
        "lacking": "what a medical word says is missing: hypokalaemia, neutropenia; and no trouble: well tolerated",
        "change": "a word for a change, of which there is none where all stays the same",
        "attached": "a word for and that is written with the next one",
        "joins": "what stands between items of a list: and, or",
        "and": "what joins two things",
        "or": "what says that one of two things is enough",
        "either": "an `or` that parts two things",
        "opens": "how a part of a sentence begins that is no item of a list: in, when, which",
    }
)
"""The name of a kind, and its meaning. Checks ask for them by `facts.turns`."""
