"""Answers that get no score, and why. None is a reproach: there is nothing there to measure."""

from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher

from evaluation.document import Document, parse
from evaluation.drills.task import Reading, Task
from evaluation.language import function_words
from evaluation.measures import READ_AS_ENGLISH
from evaluation.scores import UNSCORED

REASONS = (
    *("empty", "too-long", "too-short", "to-the-marker", "no-sentences", "language"),
    *("same-as-material", "same-as-model"),
)
MOST_CHARACTERS = 12_000
"""A drill asks for some lines. What is ten times as long is another text, and is not measured at all."""
FEWEST_WORDS = 4
"""Words of an answer whose score in a dimension is not asked for."""
PROSE = 0.1
"""Share of small words of grammar below which words only stand side by side; running English has 40 to 55 %."""
SAME = 0.9
"""Share of words in the same order from which two texts are one."""


def is_too_long(text: str) -> bool:
    """Whether an answer is not even measured."""
    return len(text) > MOST_CHARACTERS


def unscored(task: Task, answer: Reading) -> str | None:
    """Why the answer gets no score; None when it gets one."""
    document = answer.measures.document
    if not document.word_count:
        return "empty"
    if task.is_written:
        reason = _unreadable(task, answer)
        if reason is not None:
            return reason
    if task.material is not None and are_nearly_equal(document, task.material.measures.document):
        return "same-as-material"
    if task.is_written and task.model is not None and are_nearly_equal(document, parse(task.model)):
        return "same-as-model"
    return None


def are_nearly_equal(one: Document, other: Document) -> bool:
    """Whether more than SAME of all words of both texts stand in the same order."""
    first, second = ([word.lower for word in document.words] for document in (one, other))
    return _shared(first, second) > SAME and SequenceMatcher(None, first, second, autojunk=False).ratio() > SAME


def _shared(first: Sequence[str], second: Sequence[str]) -> float:
    """Share of the words of the longer one that the other has too, in whatever order."""
    most = max(len(first), len(second))
    return (Counter(first) & Counter(second)).total() / most if most else 0.0


def _unreadable(task: Task, answer: Reading) -> str | None:
    document = answer.measures.document
    heard = float(answer.measures.words_per_sentence.sum())
    least = task.min_words if task.dimensions else FEWEST_WORDS
    if document.language == "zh" or (not task.dimensions and document.language not in READ_AS_ENGLISH):
        return "language"
    if heard < least:
        return "to-the-marker" if answer.measures.self_marking and document.word_count >= least else "too-short"
    if any(answer.scores.get(name, UNSCORED).value is None for name in task.dimensions):
        return "language"
    return "no-sentences" if _is_a_list(document, task.min_words) else None


def _is_a_list(document: Document, least: int) -> bool:
    words = [word.text for word in document.words]
    return document.language in READ_AS_ENGLISH and len(words) >= least and function_words(words) < PROSE * len(words)
