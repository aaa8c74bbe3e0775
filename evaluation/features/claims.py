"""Claims: figures and firsts with and without a trace that a reader could follow."""

import re
from collections.abc import Iterator

from evaluation.document import Document
from evaluation.features.mark import Mark
from evaluation.wordlists import table

_FIGURE = re.compile(
    r"\b\d[\d,.]*\s*(?:%|percent\b|per cent\b|times\b|million\b|billion\b|trillion\b)|"
    r"\b\d{1,3}(?:,\d{3})+\s+(?:\w+\s+)?"
    r"(?:hectares|tonnes|tons|households|jobs|visitors|people|users|families|tourists)\b",
    re.IGNORECASE,
)
_LINK = re.compile(r"https?://\S+|\bdoi\b|\[\d+\]|\(\w[\w .&-]+,? (?:19|20)\d\d\)")


def claim_marks(document: Document) -> Iterator[Mark]:
    """`sourced_figure` and `unsourced_figure` for numbers that claim something, and `false_fact`."""
    vague = table("reported_claim").find(document)
    traced = {
        hit.sentence
        for hit in table("evidence").find(document)
        if not any(claim.start < hit.end and hit.start < claim.end for claim in vague)
    }
    traced |= {document.sentence_at(hit.start()) for hit in _LINK.finditer(document.text) if document.sentences}
    for hit in _FIGURE.finditer(document.text):
        sentence = document.sentence_at(hit.start())
        kind = "sourced_figure" if sentence in traced else "unsourced_figure"
        yield Mark(kind, hit.start(), hit.end(), sentence)
    for match in table("false_fact").find(document):
        yield Mark("false_fact", match.start, match.end, match.sentence)
