"""Sentences said again: saying a thing twice makes a text neither kinder nor worse."""

from collections.abc import Iterator

from evaluation.document import Document
from evaluation.features.mark import Mark


def repetition_marks(document: Document) -> Iterator[Mark]:
    """`said_again` for each sentence whose words stood in an earlier one, in the same order."""
    seen: set[tuple[str, ...]] = set()
    for sentence in document.sentences:
        said = tuple(word.lower for word in document.words[sentence.first : sentence.last])
        if said in seen:
            yield Mark("said_again", sentence.start, sentence.end, sentence.index)
        seen.add(said)
