"""Scores with heads that never saw the writer: each head fitted on a set is made again without one fold of it."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from benchmarks.data import DataSet, Row
from benchmarks.fitting.empathy import RATED, Rated, fitted, mean_vector
from benchmarks.ranking import Picks, Values
from benchmarks.validity.bench import SEED, Bench, column, remembering
from bot.cli.progress import counted
from evaluation.heads import Embed, Head, head
from evaluation.measures import Measures

FOLDS = 5


def heads_fitted_on(data: DataSet) -> tuple[Rated, ...]:
    """The recipes of all heads that a set went into."""
    return tuple(one for one in RATED if one.source == data)


def refitted_scores(bench: Bench, data: DataSet, rows: Sequence[Row], dimension: str, writers: Sequence[str]) -> Values:
    """One dimension's score of each row, as it would be had its writer's fold not been fitted on; nan: unscored."""
    embed = remembering(bench.embed)
    measured = [bench.measured(row["text"], embed) for row in counted(rows, f"texts of {data.name} once more")]
    for recipe in heads_fitted_on(data):
        measured = _with_unseen_heads(recipe, rows, measured, _folds(writers), embed)
    return column([bench.judged(measures).value(dimension) for measures in measured])


def _folds(writers: Sequence[str]) -> Picks:
    """The fold of each row, 0 to FOLDS - 1; a writer is in one fold only."""
    names, owner = np.unique(np.array(writers), return_inverse=True)
    fold_of = np.random.default_rng(SEED).permutation(len(names)) % FOLDS
    folds: Picks = fold_of[owner]
    return folds


def _with_unseen_heads(
    recipe: Rated, rows: Sequence[Row], measured: Sequence[Measures], folds: Picks, embed: Embed
) -> list[Measures]:
    usable = [place for place, row in enumerate(rows) if row[recipe.label] and measured[place].document.sentences]
    vectors = np.array([mean_vector(rows[place]["text"], embed) for place in usable])
    ratings = np.array([float(rows[place][recipe.label]) for place in usable])
    shipped = head(recipe.name)
    unseen = []
    for fold in range(FOLDS):
        others = folds[usable] != fold
        weights, bias = fitted(recipe, vectors[others], ratings[others], embed)
        unseen.append(Head(recipe.name, weights, bias, shipped.embedder))
    return [_heard_by(unseen[folds[place]], shipped, measures, embed) for place, measures in enumerate(measured)]


def _heard_by(other: Head, shipped: Head, measures: Measures, embed: Embed) -> Measures:
    """The measures with one tone heard by another head: a tone's weight is in proportion to the head's chance."""
    marks = [mark for mark in measures.marks if mark.feature == shipped.name]
    if not marks:
        return measures
    vectors = embed([measures.document.heard_text(mark.sentence) for mark in marks])
    by_sentence = {
        mark.sentence: factor
        for mark, factor in zip(marks, other.chances(vectors) / shipped.chances(vectors), strict=True)
    }
    return replace(
        measures,
        marks=tuple(
            replace(mark, weight=mark.weight * float(by_sentence[mark.sentence]))
            if mark.feature == shipped.name
            else mark
            for mark in measures.marks
        ),
    )
