"""What kind of edit made one source text out of another."""

import re

_QUOTES = str.maketrans("“”„‟«»‹›‘’‚‛", '""""""""\'\'\'\'')
_SPACE = re.compile(r"[\s\u200b\u2060\ufeff]+")
# Marks at the end that change no meaning; a question mark does.
_END = re.compile(r"[\s.!:;,…。！：；，、]+(?=[\"'*)\]]*$)")
# Underscores that can stand for emphasis: at the edge of a word.
_EMPHASIS = re.compile(r"(?<![\w\\])_{1,3}(?=\S)|(?<=[^\s\\])_{1,3}(?!\w)")


def cosmetic(old: str, new: str) -> bool:
    """Whether two msgids differ only in white space, case, typographic quotes, marks at the end, or `**` for `__`.

    Such an edit leaves a translation finished. Words in capitals are never equal to the same words in small letters:
    "WHO" is not "who".
    """
    before, after = shape(old), shape(new)
    if before.casefold() != after.casefold():
        return False
    pairs = zip(before.split(" "), after.split(" "), strict=False)
    return all(a == b or not (_capitals(a) or _capitals(b)) for a, b in pairs)


def shape(text: str) -> str:
    """A msgid without what a cosmetic edit changes, but for the case."""
    starred = _EMPHASIS.sub(lambda found: "*" * len(found[0]), text) if "_" in text else text
    return _END.sub("", _SPACE.sub(" ", starred.translate(_QUOTES)).strip())


def _capitals(word: str) -> bool:
    letters = [letter for letter in word if letter.isalpha()]
    return len(letters) > 1 and all(letter.isupper() for letter in letters)
