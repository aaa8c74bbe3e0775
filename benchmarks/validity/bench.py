"""What every check measures with: the product's own functions, its embedder, its rubric."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path
from typing import Any

import numpy as np

import evaluation.heads
from benchmarks.data import DataSet, Row
from benchmarks.ranking import Values
from bot.bootstrap.application import Application
from bot.cli.progress import counted
from bot.coach.lexicons import Lexicons
from evaluation.checks import any_failed, check
from evaluation.heads import Embed, Head, Vectors, head
from evaluation.lexicon import Lexicon
from evaluation.measures import Measures, measure
from evaluation.rubric import Rubric
from evaluation.scores import Score, score

AUDIENCE = "us-general"
SEED = 1


@dataclass(frozen=True, slots=True)
class Reading:
    """What is kept of a measured text: its length in words, the mean length of a word, its scores."""

    words: int
    word_length: float
    scores: dict[str, Score]

    @property
    def is_scored(self) -> bool:
        """Whether every dimension has a score."""
        return all(score.value is not None for score in self.scores.values())

    def value(self, dimension: str) -> float:
        """The score, or not-a-number when there is none."""
        value = self.scores[dimension].value
        return float("nan") if value is None else value


@dataclass
class Bench:
    """Reads texts as the product does. Sets that several checks use are read once."""

    folder: Path
    lexicon: Lexicon
    embed: Embed
    rubric: Rubric
    tell: Callable[[str], None]
    _read: dict[str, list[Reading]] = field(default_factory=dict)
    _rows: dict[str, list[Row] | None] = field(default_factory=dict)

    def rows(self, data: DataSet) -> list[Row] | None:
        """The rows of a set; None, told once, when it is not there."""
        if data.name not in self._rows:
            self._rows[data.name] = data.rows(self.folder, self.tell)
        return self._rows[data.name]

    def readings(self, data: DataSet, column: str) -> list[Reading]:
        """What the product says of one column's texts, in the order of the rows."""
        if data.name not in self._read:
            texts = counted([row[column] for row in self.rows(data) or ()], f"texts of {data.name}")
            self._read[data.name] = [self.reading(text) for text in texts]
        return self._read[data.name]

    def reading(self, text: str) -> Reading:
        """What the product says of a text."""
        return self.judged(self.measured(text))

    def measured(self, text: str, embed: Embed | None = None) -> Measures:
        """A measured text."""
        return measure(text, self.lexicon, embed or self.embed)

    def judged(self, measures: Measures) -> Reading:
        """The scores of a measured text, gains withheld where a check fails, as the critique does it."""
        words = [len(word.text) for word in measures.document.words]
        return Reading(
            measures.document.word_count,
            float(np.mean(words)) if words else 0.0,
            score(measures, self.rubric, withheld=any_failed(check(measures))),
        )


def open_bench(folder: Path, application: Application, tell: Callable[[str], None]) -> Bench:
    """The bench of the product as it runs: its packs, its embedder, its rubric, readers in the United States."""
    catalogue = application.catalogue
    lexicon = Lexicons(catalogue).lexicon(catalogue.audience(AUDIENCE))
    return Bench(folder, lexicon, application.embedder.embed, application.rubric, tell)


def remembering(embed: Embed) -> Embed:
    """The embedder with a memory, for texts whose sentences come again."""
    known: dict[str, Vectors] = {}

    def embedded(texts: Sequence[str]) -> Vectors:
        new = [text for text in dict.fromkeys(texts) if text not in known]
        known.update(zip(new, embed(new), strict=True))
        return np.array([known[text] for text in texts], dtype=np.float32)

    return embedded


def shipped_heads() -> list[Head]:
    """Every head that ships, by name."""
    names = (one.name for one in files(evaluation.heads).iterdir())
    return [head(name.removesuffix(".json")) for name in sorted(names) if name.endswith(".json")]


def column(values: Sequence[Any]) -> Values:
    """Numbers as an array; what is empty or None becomes not-a-number."""
    return np.array([float("nan") if value in ("", None) else float(value) for value in values], dtype=np.float64)
