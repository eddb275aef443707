"""Terms -> TBX-Basic (ISO 30042:2019), in the DCA style."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape, quoteattr

from pipeline.model import Term
from pipeline.terminology.raw import Raw, raw
from pipeline.terminology.tbx import ADMITTED, DEPRECATED, FORM, NAMESPACE, PREFERRED, SAID

_HEAD = """\
<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dca" xml:lang={source} xmlns="{namespace}">
  <tbxHeader>
    <fileDesc>
      <titleStmt><title>{title}</title></titleStmt>
      <sourceDesc><p>plainloc, source_texts/glossary.yaml</p></sourceDesc>
    </fileDesc>
  </tbxHeader>
  <text>
    <body>
"""
_FOOT = """\
    </body>
  </text>
</tbx>
"""


def dumps(terms: Iterable[Term], source: str, title: str) -> bytes:
    """The terms in their order, the same bytes from the same terms; `source` is the tag of the texts' language.

    The first form is the preferred term, the others are admitted, forbidden forms deprecated. What TBX has no place
    for (a `*`, `translate: false`) stands in notes, from which `from_tbx` reads it again.
    """
    head = _HEAD.format(source=quoteattr(source), namespace=NAMESPACE, title=escape(title))
    body = (line for number, term in enumerate(terms, start=1) for line in _entry(raw(term), source, number))
    return (head + "".join(f"      {line}\n" for line in body) + _FOOT).encode()


def _entry(term: Raw, source: str, number: int) -> Iterator[str]:
    yield f'<conceptEntry id="c{number}">'
    for key, value in term.said.items():
        yield f"  <note>{SAID}{key}: {escape(value)}</note>"
    yield from _section(source, (term.term, *term.also), (), term.meaning)
    for tag in dict.fromkeys((*term.forms, *term.forbidden)):
        yield from _section(tag, term.forms.get(tag, ()), term.forbidden.get(tag, ()))
    yield "</conceptEntry>"


def _section(tag: str, forms: tuple[str, ...], forbidden: tuple[str, ...], meaning: str = "") -> Iterator[str]:
    yield f"  <langSec xml:lang={quoteattr(tag)}>"
    if meaning:
        yield f'    <descripGrp><descrip type="definition">{escape(meaning)}</descrip></descripGrp>'
    for at, form in enumerate(forms):
        yield from _term(form, ADMITTED if at else PREFERRED)
    for form in forbidden:
        yield from _term(form, DEPRECATED)
    yield "  </langSec>"


def _term(form: str, status: str) -> Iterator[str]:
    plain = form.replace("*", "")
    note = f"<note>{FORM}{escape(form)}</note>" if plain != form else ""
    yield (
        f"    <termSec><term>{escape(plain)}</term>"
        f'<termNote type="administrativeStatus">{status}</termNote>{note}</termSec>'
    )
