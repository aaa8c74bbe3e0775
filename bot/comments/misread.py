"""What the comments that misread are about, with examples chosen by code.

With the story: its phrases that misreading comments take up at least as often as other comments do. Without it: the
words that tell misreading comments from the others (`evaluation.comments.telling`).
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Final

from bot.comments.quoting import GONE, quoted
from bot.comments.reading import Row
from evaluation.comments import cues
from evaluation.comments.labels import Label
from evaluation.comments.phrases import StoryPhrases, apart
from evaluation.comments.telling import Heaps
from evaluation.comments.words import content_words

SHOWN: Final = 8
"""Phrases that are told."""
EXAMPLES: Final = 2
MOST_KEPT: Final = 4_000
"""Phrases of which examples are kept."""
_SHORT, _ROOMY = 12, 90
"""Characters: shorter examples say little, longer ones are cut."""
_MISREAD, _REST = "misread", "rest"
_SAYING_SO = ("confusion", "asks_meaning", "literal", "understood")
"""Lists of cues: words of not understanding are why a comment is counted, not what it is about."""


@dataclass(frozen=True, slots=True)
class MisreadPhrase:
    """A phrase of the story, or a word, that `comments` misreading comments use, of `mentioned` that use it at all."""

    phrase: str
    comments: int
    mentioned: int
    examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Misreadings:
    """`comments` misread, `examples` are some of them; `from_story` says where the phrases come from."""

    comments: int
    from_story: bool
    phrases: tuple[MisreadPhrase, ...]
    examples: tuple[str, ...]


@dataclass(frozen=True, slots=True, order=True)
class _Example:
    """Best first: not hostile, of a good length, sure, short, early in the file."""

    hostile: bool
    awkward: bool
    unsure: float
    length: int
    number: int
    text: str
    words: frozenset[str] = field(compare=False)
    """Its content words: a second example says something else."""


class MisreadTally:
    """Counts what misreading comments and the others are about; memory is bounded."""

    def __init__(self, story: str | None) -> None:
        self._story = StoryPhrases(story) if story is not None else None
        self._judged = self._misread = 0
        self._mentioned: Counter[str] = Counter()
        self._misreading: Counter[str] = Counter()
        self._heaps = Heaps((_MISREAD, _REST))
        self._examples: dict[str, list[_Example]] = {}
        self._best: list[_Example] = []

    def add(self, row: Row, label: Label, words: list[str]) -> None:
        """Count a comment that is judged; `words` are its content words."""
        self._judged += 1
        self._misread += label.is_misreading
        if self._story is not None:
            found = self._story.within(row.text)
            self._mentioned.update(found)
        else:
            found = [word for word in dict.fromkeys(words) if word not in _words_of_confusion()]
            self._heaps.add(_MISREAD if label.is_misreading else _REST, found)
        if label.is_misreading:
            self._misreading.update(found if self._story is not None else ())
            self._keep(found, row, label, frozenset(words))

    def result(self) -> Misreadings:
        """What was found so far."""
        phrases = self._from_story() if self._story is not None else self._from_words()
        return Misreadings(self._misread, self._story is not None, tuple(phrases), _texts(self._best))

    def _from_story(self) -> list[MisreadPhrase]:
        share = self._misread / self._judged if self._judged else 0.0
        often = {
            phrase: times for phrase, times in self._misreading.items() if times >= share * self._mentioned[phrase]
        }
        return [self._told(one, often[one], self._mentioned[one]) for one in apart(often, SHOWN)]

    def _from_words(self) -> list[MisreadPhrase]:
        telling = self._heaps.telling(_MISREAD, SHOWN, fewest=2)
        return [self._told(one.word, one.comments, self._heaps.comments_with(one.word)) for one in telling]

    def _told(self, phrase: str, comments: int, mentioned: int) -> MisreadPhrase:
        return MisreadPhrase(phrase, comments, mentioned, _texts(self._examples.get(phrase, ())))

    def _keep(self, found: list[str], row: Row, label: Label, words: frozenset[str]) -> None:
        """Keep the comment where it is a better example than those that are there."""
        text = quoted(row.text)
        if not text.replace(GONE, "").strip():
            return
        awkward = not _SHORT <= len(text) <= _ROOMY
        unsure = -(label.misreading or 0.0)
        example = _Example(label.stance == "hostile", awkward, unsure, len(text), row.number, text, words)
        self._best = _best([*self._best, example], EXAMPLES + 1)
        for phrase in found:
            kept = self._examples.get(phrase, [])
            if kept or len(self._examples) < MOST_KEPT:
                self._examples[phrase] = _best([*kept, example], EXAMPLES)


def _best(examples: list[_Example], most: int) -> list[_Example]:
    """The best ones, no two of the same words."""
    different: dict[frozenset[str], _Example] = {}
    for example in sorted(examples):
        different.setdefault(example.words, example)
    return list(different.values())[:most]


def _texts(examples: Iterable[_Example]) -> tuple[str, ...]:
    return tuple(one.text for one in examples)


@cache
def _words_of_confusion() -> frozenset[str]:
    folder = files(cues)
    text = " ".join((folder / f"{name}.txt").read_text(encoding="utf-8") for name in _SAYING_SO)
    lines = [line for line in text.lower().splitlines() if not line.startswith("#")]
    return frozenset(word for line in lines for word in (*content_words(line), *re.findall(r"\w+", line)))
