"""Lists of pretty words: what is strung together for the score and tells nobody anything.

Over any sixteen words of 4,700 real texts at most four in five belong to what the measurement praises, small words of
grammar not counted; in a list of such words all do (docs/measurement.md, "Word lists").
"""

from collections.abc import Iterable, Iterator, Sequence

from evaluation.document import Document
from evaluation.features.mark import Mark

WORDS = 16
"""Words over which the share is taken, in whole sentences or lines."""
SHARE = 0.9
"""Share of praised words from which sentences are a word list."""
GLUE = frozenset(
    ("a", "also", "and", "are", "but", "in", "is", "of", "or", "plus", "the", "then", "to", "very", "with")
)
"""Words that string a list together; they count only inside a praised phrase."""
PRAISED = frozenset(
    (
        "acknowledgement",
        "action",
        "ai_disclosed",
        "audience_named",
        "body_feeling",
        "bridge",
        "care",
        "concession",
        "courtesy",
        "evidence",
        "explains",
        "feeling",
        "glossed_term",
        "hardship",
        "hedge",
        "invitation",
        "involved",
        "mental_state",
        "mutual",
        "other_view",
        "people",
        "person_named",
        "person_pronoun",
        "reader",
        "scene",
        "sensory",
        "shared_value",
        "speaker",
        "turn",
        "variation",
    )
)
"""Features whose marks are words or phrases that raise a score."""


def word_list_marks(document: Document, marks: Iterable[Mark]) -> Iterator[Mark]:
    """`word_list` for each sentence that belongs to a list of praised words; `marks` are all others of the document."""
    praised: list[set[int]] = [set() for _ in document.sentences]
    for mark in marks:
        if mark.feature in PRAISED:
            praised[mark.sentence] |= {word.start for word in document.words_within(mark.start, mark.end)}
    counted = [
        sum(word.lower not in GLUE or word.start in praised[one.index] for word in document.words[one.first : one.last])
        for one in document.sentences
    ]
    of_lists: set[int] = set()
    for stretch in _stretches(counted):
        if sum(len(praised[index]) for index in stretch) >= SHARE * sum(counted[index] for index in stretch):
            of_lists.update(stretch)
    for index in sorted(of_lists):
        sentence = document.sentences[index]
        yield Mark("word_list", sentence.start, sentence.end, index)


def _stretches(counted: Sequence[int]) -> Iterator[range]:
    """For each sentence the shortest run of sentences that ends with it and holds WORDS words; linear in all."""
    first = held = 0
    for last, words in enumerate(counted):
        held += words
        while held - counted[first] >= WORDS:
            held -= counted[first]
            first += 1
        if held >= WORDS:
            yield range(first, last + 1)
