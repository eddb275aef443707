"""Texts that break other tools, as strategies and as a corpus of our own."""

from __future__ import annotations

from collections.abc import Mapping

from hypothesis import strategies as st

_FRAGMENTS = (
    "One sentence. Another one here.",
    "# Heading *with* emphasis",
    "Setext heading\nof two lines\n===",
    "- item one\n- item two. It goes on.",
    "1. first\n2. second\n   - inner\n\n   loose paragraph",
    "> quoted words. More of them\n> on a second line.\nlazy line",
    "> - deep `code\n>   span` and *emphasis\n>   over lines*",
    "| a | b \\| c |\n|:--|--:|\n| `x \\| y` | 38 |\n| short |",
    'See [the page](https://example.org/a_(b) "A title"), [this][ref] and [ref].',
    "[ref]: https://example.org/x 'Its title'",
    "![A picture](cell.svg)",
    '![A picture](cell.svg "With a title")',
    "[![badge](b.svg)](https://example.org)",
    "Text with a note.[^1] And more.",
    "[^1]: The note. It has two sentences.",
    "term\n: its definition. And more.",
    "- [ ] to do\n- [x] done",
    "A hard  \nbreak, and another\\\none.",
    "```python\ncode. Not prose.\n```",
    "    indented code",
    '<div class="x">\n\nInside. Still prose.\n\n</div>',
    'Inline <kbd>Ctrl</kbd> and <abbr title="a. B">CAR</abbr> tags.',
    "<!-- plainloc:note for you -->\nNoted. Twice.",
    "<!-- plainloc:skip -->\n\nLeft alone.\n\n<!-- plainloc:end -->",
    "Before. <!-- plainloc:must --> Never lose this. After.",
    "{{ template }} and {braces} beside a [link](x).",
    "5\u00a0mg, 1\u202f000 and\u2028a line separator.",
    "Emoji \U0001f9ec\u200d\U0001f52c and \u0627\u0644\u062e\u0644\u0627\u064a\u0627 right to left.",
    "\u7b2c\u4e00\u53e5\u3002\u7b2c\u4e8c\u53e5\uff01",
    "\tTab at the start",
    "* * *",
    "\\# no heading \\* no list \\`no code",
    "&amp; entity &nbsp; and <https://example.org/auto>.",
    "*unclosed emphasis and `unclosed code",
    "**Bold. Two sentences.** Then [a link. Two sentences.](x) end.",
    "a\x0bb\x0cc\x1cd\x85e",
    "",
    "   ",
)
_FRONT = (
    "",
    "---\ntitle: A title. With a dot\ndescription: 'It''s quoted'\nlang: en\n---\n",
    '---\ntitle: "Double \\"quoted\\""\nimage:\n  alt: >-\n    Folded words\n    go on\n---\n',
    "---\ntags: [a, b]\ntitle: plain # comment\n---\n",
    "---\ntitle: : broken: yaml\n---\n",
    "---\n",
)
_LINE_ENDS = ("\n", "\n", "\n", "\r\n", "\r")
_SIGNS = "ab .!?\n\r\t\\`*_[](){}<>#|~-+=:!&;'\"0123.\u00a0\u2028\u3002\u0301\u200f\ufeff^/"


def _assembled(front: str, pieces: list[str], end: str, last: str, bom: bool) -> str:
    text = front + "\n\n".join(pieces) + last
    return ("\ufeff" if bom else "") + text.replace("\n", end)


def texts() -> st.SearchStrategy[str]:
    """Markdown as authors write it, and as nobody should."""
    assembled = st.builds(
        _assembled,
        st.sampled_from(_FRONT),
        st.lists(st.sampled_from(_FRAGMENTS), max_size=8),
        st.sampled_from(_LINE_ENDS),
        st.sampled_from(("", "\n", "\n\n  ")),
        st.booleans(),
    )
    return st.one_of(assembled, st.text(st.sampled_from(_SIGNS), max_size=120))


def _nested(depth: int) -> str:
    return "> " * depth + "deep. Deeper."


CORPUS: Mapping[str, str] = {
    "empty": "",
    "only line ends": "\n\r\n\r",
    "a byte order mark alone": "\ufeff",
    "a byte order mark before front matter": "\ufeff---\ntitle: T\n---\n# H\n",
    "no final newline": "# H\n\nText. More",
    "mixed line ends": "# H\r\n\r\nOne. Two.\nThree.\r\rFour.\n",
    "deep quotations": _nested(500),
    "deep lists": "\n".join("  " * depth + "- item. More" for depth in range(100)),
    "deep emphasis": "*" * 3000 + "a. B" + "*" * 3000,
    "open brackets": "[a](" * 5000,
    "open tags": "<a " * 5000,
    "backticks": "`" * 5000 + " x " + "`" * 4999,
    "pipes": "|" * 5000,
    "dots": "." * 20000,
    "quotes": "\"'\u201c\u201d\u00ab\u00bb" * 3000,
    "one long line": "word " * 40000,
    "every line separator": "One.\x0bTwo.\x0cThree.\x1cFour.\x1dFive.\x1eSix.\x85Seven.\u2028Eight.\u2029Nine.",
    "no-break spaces": "Take 5\u00a0mg.\u00a0Then 1\u202f000 steps.\u2009Rest.",
    "right to left": "# \u0639\u0644\u0627\u062c\n\n\u062e\u0644\u0627\u064a\u0627 \u200fT\u200e. \u0646\u0635\u061f",
    "emoji": "\U0001f468\u200d\u2695\ufe0f says \u2764\ufe0f. \U0001f1e9\U0001f1ea too.",
    "combining marks": "e\u0301" * 200 + ". A\u030a.",
    "html": "<div>\n<p>raw. Html.</p>\n</div>\n\nProse <b>bold. Still</b> here.\n\n<script>\na = 'x. Y';\n</script>\n",
    "template braces": '---\ntitle: "{{ page }}"\n---\n{% if x %}\nText {{ y }}. More.\n{% endif %}\n',
    "tabs": "-\titem\n\n\tcontinued. More.\n\n1.\tnumber\n\t- inner\n",
    "a rule that looks like front matter": "---\n\nText. More.\n\n---\n",
    "nul": "a\x00b. C\x00.",
    "footnotes in tables": "| a[^1] | b |\n|---|---|\n| c. D | e |\n\n[^1]: x. Y.\n",
}
"""By what is special in them."""
