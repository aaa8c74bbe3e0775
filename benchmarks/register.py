"""Does narrative translation order official below folk texts? Checked on discourse_register, which never ships.

Run from the project's folder: `python -m benchmarks.register`. ATTUNE_DATA names the folder of the data sets.
"""

import csv
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.ranking import Interval, Values, auc_with_interval
from benchmarks.record import relative, write_run
from bot.bootstrap import Application, read_settings
from bot.coach.critique import SCORER
from bot.coach.lexicons import Lexicons
from evaluation.checks import check
from evaluation.findings import find
from evaluation.measures import measure
from evaluation.rubric import Rubric, standard_rubric
from evaluation.scores import score
from knowledge.catalogue import Catalogue

DATA = "../shared/data"
SET = Path("discourse_register") / "discourse_register.csv"
AUDIENCE = "us-general"
DIMENSION = "narrative_translation"
OFFICIAL_CONCERNS = frozenset({"slogan", "abstraction"})
"""The concerns that tell a writer "this sounds official"."""
SEED = 1
PAIRS = (("folk", "official"), ("independent_news", "official"))
"""Which register should score higher than which."""


def main() -> None:
    """Measure, print the figures and keep the run; one line when the data are not there."""
    path = Path(os.environ.get("ATTUNE_DATA", DATA)) / SET
    if not path.is_file():
        print(f"register: {relative(path)} is not here, so nothing was measured; set ATTUNE_DATA to the data's folder.")
        return
    application = Application(read_settings(), on_progress=print)
    rows = list(_measured(path, application.catalogue, standard_rubric()))
    summary = summarise(rows)
    _print(summary)
    parameters = {
        "data": relative(path),
        "audience": AUDIENCE,
        "dimension": DIMENSION,
        "seed": SEED,
        "scorer": SCORER,
        "rubric": standard_rubric().version,
        "knowledge": application.catalogue.version,
    }
    print(
        f"\nKept in {relative(write_run(application.settings.home / 'bench', 'register', parameters, rows, summary))}"
    )


def _measured(path: Path, catalogue: Catalogue, rubric: Rubric) -> Iterator[dict[str, Any]]:
    """One row per text, without the text: the data must not be copied."""
    lexicon = Lexicons(catalogue).lexicon(catalogue.audience(AUDIENCE))
    with path.open(encoding="utf-8", newline="") as opened:
        for item in csv.DictReader(opened):
            measures = measure(item["text"], lexicon)
            found = find(measures, check(measures))
            words = [word.text for word in measures.document.words]
            yield {
                "id": item["id"],
                "register": item["register"],
                "words": len(words),
                "word_length": round(float(np.mean([len(word) for word in words])), 4) if words else None,
                "score": score(measures, rubric)[DIMENSION].value,
                "official_rules": sorted({one.rule for one in found if one.concern in OFFICIAL_CONCERNS}),
            }


def summarise(rows: list[dict[str, Any]]) -> dict[str, Any]:
    """The figures of all rows. A text that could not be scored is left out of both columns, and counted."""
    scored = [row for row in rows if row["score"] is not None]
    registers = sorted({row["register"] for row in rows})
    return {
        "texts": {name: sum(row["register"] == name for row in rows) for name in registers},
        "unscored": {name: sum(row["register"] == name and row["score"] is None for row in rows) for name in registers},
        "mean_score": {name: round(float(_column(scored, name, "score").mean()), 1) for name in registers},
        "auc": {f"{low} < {high}": _compared(scored, high, low) for high, low in PAIRS},
        "any_official_finding": {name: _share(rows, name) for name in registers},
    }


def _compared(rows: list[dict[str, Any]], high: str, low: str) -> dict[str, Any]:
    """The score, and beside it the baseline: official texts have longer words."""
    score_auc = auc_with_interval(_column(rows, high, "score"), _column(rows, low, "score"), SEED)
    length = auc_with_interval(_column(rows, low, "word_length"), _column(rows, high, "word_length"), SEED)
    return {DIMENSION: _rounded(score_auc), "word_length": _rounded(length)}


def _column(rows: list[dict[str, Any]], register: str, name: str) -> Values:
    return np.array([row[name] for row in rows if row["register"] == register], dtype=np.float64)


def _share(rows: list[dict[str, Any]], register: str) -> float:
    chosen = [bool(row["official_rules"]) for row in rows if row["register"] == register]
    return round(sum(chosen) / len(chosen), 3)


def _rounded(interval: Interval) -> dict[str, float]:
    return {name: round(value, 4) for name, value in interval._asdict().items()}


def _print(summary: dict[str, Any]) -> None:
    print(f"{'register':18}{'texts':>7}{'unscored':>10}{'mean':>7}{'any official-tone finding':>28}")
    for name, texts in summary["texts"].items():
        share = summary["any_official_finding"][name]
        print(f"{name:18}{texts:7}{summary['unscored'][name]:10}{summary['mean_score'][name]:7.1f}{share:27.1%}")
    print(f"\n{'AUC with 95 % interval':30}{DIMENSION:>26}{'word length':>26}")
    for pair, both in summary["auc"].items():
        shown = [f"{one['value']:.3f} ({one['low']:.3f}-{one['high']:.3f})" for one in both.values()]
        print(f"{pair:30}{shown[0]:>26}{shown[1]:>26}")


if __name__ == "__main__":
    main()
