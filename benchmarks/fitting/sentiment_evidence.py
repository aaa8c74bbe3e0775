"""How well sentiment does on fitted sets' comments it had not seen: `python -m benchmarks.fitting.sentiment_evidence`.

The heads' logits are out of fold; the 30 weights of the evidence are those of all folds. A language is supported only
on such evidence (`evaluation/heads/sentiment_polarity.md`). The last lines show languages as heard by heads that were
made without them: how far the heads carry into a language that has no labels.
"""

from collections.abc import Iterator, Sequence

import numpy as np

from benchmarks.data import data_folder
from benchmarks.fitting.heads import Numbers
from benchmarks.fitting.labelled_comments import Comments, read_comments
from benchmarks.fitting.sentiment import NEGATIVE, POSITIVE, heads, out_of_fold, weighing
from benchmarks.ranking import Picks, auc, bootstrapped, macro_f1
from bot.bootstrap.application import Application, read_settings
from evaluation.comments.hearing import HEARD
from evaluation.comments.sentiment import CLASSES, Weighing, label_of, said, scored

SEED = 1


def main() -> None:
    """Print one line a set and language."""
    sets = read_comments(data_folder(), Application(read_settings()).embedder)
    logits = out_of_fold(sets)
    weights = Weighing(weighing(sets, logits))
    for one, found in zip(sets, logits, strict=True):
        scores = scored(weights.chances(np.column_stack([found, said(one.texts, one.languages)])))
        for language in sorted(set(one.languages)):
            print(_line(one, language, scores))
    for language in sorted(HEARD):
        for one, found in zip(sets, _without(sets, language), strict=True):
            if one.source == "xed" and language in one.languages:
                print("unseen", _line(one, language, scored(weights.chances(found))))


def _without(sets: Sequence[Comments], language: str) -> Iterator[Numbers]:
    """The evidence for each set by heads that saw nothing in the language."""
    solutions = heads(sets, [np.array([each != language for each in one.languages]) for one in sets])
    for one in sets:
        logits = np.column_stack([one.vectors.astype(np.float64) @ line + bias for line, bias in solutions])
        yield np.column_stack([logits, said(one.texts, one.languages)])


def _line(one: Comments, language: str, scores: Numbers) -> str:
    mine = np.array([each == language for each in one.languages])
    classes, mine_scores = one.classes[mine], scores[mine]
    labels = np.array([label_of(score) for score in mine_scores])
    true = np.array(CLASSES)[classes]
    named = [each for each in CLASSES if each in true]
    parts = [f"{one.source:10} {language:4} n {mine.sum():5}"]
    if len(named) == len(CLASSES):
        parts.append(f"macro-F1 {macro_f1(labels, true, CLASSES):.2f}")
    sides = np.flatnonzero((classes == NEGATIVE) | (classes == POSITIVE))

    def separation(picks: Picks) -> float:
        rows = sides[picks]
        return auc(mine_scores[rows[classes[rows] == POSITIVE]], mine_scores[rows[classes[rows] == NEGATIVE]])

    interval = bootstrapped(separation, len(sides), seed=SEED)
    return "  ".join([*parts, f"positive over negative {interval.value:.2f} [{interval.low:.2f}, {interval.high:.2f}]"])


if __name__ == "__main__":
    main()
