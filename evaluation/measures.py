"""From a document to its measures: all marks, and how often each feature stands in each sentence."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from evaluation.document import Document, parse
from evaluation.features.claims import claim_marks
from evaluation.features.culture import culture_marks
from evaluation.features.examiner import self_marking_marks
from evaluation.features.exchange import exchange_marks
from evaluation.features.grammar import grammar_marks
from evaluation.features.loaded import loaded_marks, loaded_sentences
from evaluation.features.mark import Mark
from evaluation.features.merit import contempt, earned
from evaluation.features.people import people_marks
from evaluation.features.politeness import politeness_marks
from evaluation.features.repetition import repetition_marks
from evaluation.features.stuffing import word_list_marks
from evaluation.features.tones import tone_marks
from evaluation.features.units import unit_marks
from evaluation.features.values import value_marks
from evaluation.features.wording import word_marks
from evaluation.heads import Embed
from evaluation.language import MIXED, UNKNOWN
from evaluation.lexicon import Lexicon
from evaluation.wordlists import LANGUAGES

READ_AS_ENGLISH = ("en", MIXED, UNKNOWN)
"""Languages read with the English lists; in French they would find "son", "or" and "me"."""


@dataclass(frozen=True)
class Measures:
    """A measured draft. `marks` are in order of position; `judged` are the sentences that count for scores."""

    document: Document
    marks: tuple[Mark, ...]

    @cached_property
    def self_marking(self) -> frozenset[int]:
        """Sentences that talk to the examiner; nothing in them counts (bars 9 and 11)."""
        return frozenset(mark.sentence for mark in self.marks if mark.feature == "self_marking")

    @cached_property
    def word_lists(self) -> frozenset[int]:
        """Sentences that are lists of pretty words; nothing in them counts either."""
        return frozenset(mark.sentence for mark in self.marks if mark.feature == "word_list")

    @cached_property
    def said_again(self) -> frozenset[int]:
        """Sentences that stood in the draft before; they count the first time."""
        return frozenset(mark.sentence for mark in self.marks if mark.feature == "said_again")

    @cached_property
    def unheard(self) -> frozenset[int]:
        """All sentences in which nothing counts."""
        return self.self_marking | self.word_lists | self.said_again

    @cached_property
    def contempt(self) -> frozenset[int]:
        """Sentences that put somebody down."""
        return contempt(self.document, self.marks)

    @cached_property
    def judged(self) -> tuple[int, ...]:
        """Indices of the sentences that are scored."""
        return tuple(s.index for s in self.document.sentences if s.index not in self.unheard)

    @cached_property
    def words_per_sentence(self) -> NDArray[np.float64]:
        """Word counts of the judged sentences, shape (sentences,)."""
        sentences = self.document.sentences
        return np.array([self.document.words_in(sentences[i]) for i in self.judged], dtype=np.float64)

    def of(self, *features: str) -> list[Mark]:
        """The marks of some features in judged sentences, in order of position."""
        return [mark for mark in self.marks if mark.feature in features and mark.sentence not in self.unheard]

    def counts(self, features: Iterable[str]) -> NDArray[np.float64]:
        """Weighted hits per judged sentence and feature, shape (sentences, features)."""
        columns = {feature: column for column, feature in enumerate(features)}
        rows = {sentence: row for row, sentence in enumerate(self.judged)}
        table = np.zeros((len(rows), len(columns)))
        for mark in self.marks:
            column, row = columns.get(mark.feature), rows.get(mark.sentence)
            if column is not None and row is not None:
                table[row, column] += mark.weight
        return table


def measure(text: str, lexicon: Lexicon, embed: Embed | None = None) -> Measures:
    """Measure a draft. Linear in its length; the same text, lexicon and embedder always give the same marks.

    Without `embed` no tones are heard, so scores are lower and higher than with it; the product always has one.
    """
    document = parse(text)
    marks = list(self_marking_marks(document))
    # What is said to the examiner must not gloss a term, source a figure or open a quotation for the rest either.
    heard = document.without({mark.sentence for mark in marks})
    if heard.sentences:
        marks += culture_marks(heard, lexicon)
        marks += people_marks(heard)
        marks += exchange_marks(heard, embed)
        marks += claim_marks(heard)
        if embed is not None:
            marks += tone_marks(heard, embed)
        if heard.language in LANGUAGES:
            marks += politeness_marks(heard)
        elif heard.language in READ_AS_ENGLISH:
            marks += unit_marks(heard)
            marks += word_marks(heard)
            marks += grammar_marks(heard)
            loaded = None if embed is None else loaded_sentences(heard, marks)
            marks += loaded_marks(heard, loaded)
            marks += value_marks(heard, loaded or ())
        marks += word_list_marks(heard, marks)
        marks += repetition_marks(heard)
        marks = earned(heard, marks)
    return Measures(document, tuple(sorted(marks, key=lambda mark: (mark.start, mark.end, mark.feature))))
