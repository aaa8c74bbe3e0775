"""Shared values: what most traditions would call good, named in plain words (after Schwartz 1992, 2012)."""

from collections.abc import Collection, Iterator

from evaluation.document import Document
from evaluation.features.mark import Mark
from evaluation.wordlists import table


def value_marks(document: Document, loaded: Collection[int]) -> Iterator[Mark]:
    """`shared_value` for each value word; one named again, or in a `loaded` sentence, weighs nothing.

    Naming fairness five times is one value, and "protect our children from these thugs" only waves one like a flag.
    """
    named: set[str] = set()
    for hit in table("shared_value").find(document):
        word = document.text[hit.start : hit.end].lower()
        counts = word not in named and hit.sentence not in loaded
        if counts:
            named.add(word)
        yield Mark("shared_value", hit.start, hit.end, hit.sentence, 1.0 if counts else 0.0)
