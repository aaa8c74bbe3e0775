"""Politeness and its opposite in the languages beside English that have word lists of their own."""

from collections.abc import Iterator

from evaluation.document import Document
from evaluation.features.mark import Mark
from evaluation.wordlists import names, table

ASKED_ELSEWHERE = "accusing_question"
"""This list decides about questions: `evaluation.features.exchange`."""


def politeness_marks(document: Document) -> Iterator[Mark]:
    """Every hit of the lists of the document's language, under the names that the lists have in English.

    Inside quotation marks they are somebody else's words and do not count.
    """
    for name in sorted(names(document.language) - {ASKED_ELSEWHERE}):
        for hit in table(name, document.language).find(document):
            if not document.is_quoted(hit.start, hit.end):
                yield Mark(name, hit.start, hit.end, hit.sentence)
