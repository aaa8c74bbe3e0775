"""Do the scores go with what people said of real texts? Checked on public sets, none of which ships.

Run from the project's folder: `python -m benchmarks.human_labels`. ATTUNE_DATA names the folder of the data sets.
"""

import csv
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.ranking import Interval, Values, spearman_with_interval
from benchmarks.record import relative, write_run
from benchmarks.register import AUDIENCE, DATA
from bot.bootstrap import Application, read_settings
from bot.coach.critique import SCORER
from bot.coach.lexicons import Lexicons
from evaluation.lexicon import Lexicon
from evaluation.measures import measure
from evaluation.rubric import DIMENSIONS, standard_rubric
from evaluation.scores import score

SEED = 1


@dataclass(frozen=True, slots=True)
class LabelledSet:
    """A set of texts: where, which column is the text, and which label each dimension should or should not follow."""

    file: str
    text: str
    follows: Mapping[str, str]
    only: Mapping[str, str] = field(default_factory=dict)
    discriminant: bool = False


SETS = (
    LabelledSet("storyarg/storyarg.csv", "text", {"emotional_empathy": "Emotionalappeal"}),
    LabelledSet(
        "epitome_empathy/epitome.csv",
        "response_post",
        {
            "emotional_empathy": "emotional_reactions",
            "cognitive_empathy": "interpretations",
            "dialogue": "explorations",
        },
    ),
    LabelledSet("empathic_reactions/empathic_reactions.csv", "text", {"emotional_empathy": "empathy"}),
    LabelledSet("politeness_4lang/politeness_4lang.csv", "text", {"dialogue": "politeness"}, {"lang": "english"}),
    LabelledSet("ellipse_essays/ellipse_test.csv", "text", dict.fromkeys(DIMENSIONS, "Grammar"), discriminant=True),
)


def main() -> None:
    """Measure, print the figures and keep the run; one line for each set that is not there."""
    folder = Path(os.environ.get("ATTUNE_DATA", DATA))
    application = Application(read_settings(), on_progress=print)
    catalogue = application.catalogue
    lexicon = Lexicons(catalogue).lexicon(catalogue.audience(AUDIENCE))
    rows: list[dict[str, Any]] = []
    for one in SETS:
        path = folder / one.file
        if path.is_file():
            rows += _checked(one, path, lexicon)
        else:
            print(f"human labels: {relative(path)} is not here; set ATTUNE_DATA to the data's folder.")
    if not rows:
        return
    _print(rows)
    parameters = {
        "data": relative(folder),
        "audience": AUDIENCE,
        "seed": SEED,
        "scorer": SCORER,
        "rubric": standard_rubric().version,
        "knowledge": catalogue.version,
    }
    kept = write_run(application.settings.home / "bench", "human_labels", parameters, rows, {"checks": len(rows)})
    print(f"\nKept in {relative(kept)}")


def _checked(one: LabelledSet, path: Path, lexicon: Lexicon) -> Iterator[dict[str, Any]]:
    """One row a check: the score beside the label, and the length of the text as the simple baseline."""
    with path.open(encoding="utf-8", newline="") as opened:
        items = [item for item in csv.DictReader(opened) if all(item[key] == want for key, want in one.only.items())]
    measured = [measure(item[one.text], lexicon) for item in items]
    scores = [score(measures, standard_rubric()) for measures in measured]
    words = np.array([measures.document.word_count for measures in measured], dtype=np.float64)
    for dimension, label in one.follows.items():
        values = np.array([_number(one_score[dimension].value) for one_score in scores])
        labels = np.array([_number(item[label] or None) for item in items])
        usable = np.isfinite(values) & np.isfinite(labels)
        yield {
            "set": path.parent.name,
            "dimension": dimension,
            "label": label,
            "should_follow": not one.discriminant,
            "texts": len(items),
            "scored": int(usable.sum()),
            "rho": _rounded(values[usable], labels[usable]),
            "length_with_label": _rounded(words[usable], labels[usable]),
            "score_with_length": _rounded(values[usable], words[usable]),
        }


def _number(value: float | str | None) -> float:
    return float("nan") if value is None else float(value)


def _rounded(first: Values, second: Values) -> dict[str, float]:
    interval: Interval = spearman_with_interval(first, second, SEED)
    return {name: round(value, 3) for name, value in interval._asdict().items()}


def _print(rows: list[dict[str, Any]]) -> None:
    print(f"{'Spearman, 95 % interval':62}{'scored':>12}{'score':>24}{'length alone':>15}{'score ~ length':>16}")
    for row in rows:
        name = f"{row['set']}: {row['dimension']} {'~' if row['should_follow'] else '≁'} {row['label']}"
        rho = row["rho"]
        shown = f"{rho['value']:.2f} ({rho['low']:.2f}–{rho['high']:.2f})"
        baseline, length = row["length_with_label"]["value"], row["score_with_length"]["value"]
        scored = f"{row['scored']}/{row['texts']}"
        print(f"{name:62}{scored:>12}{shown:>24}{baseline:>15.2f}{length:>16.2f}")
    print("~ should follow the label; ≁ should not (a score is no grammar mark).")


if __name__ == "__main__":
    main()
