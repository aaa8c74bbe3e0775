"""Runs every check and prints one table: `python -m benchmarks.validity` from the project's folder.

ATTUNE_DATA names the folder of the data sets. The figures, the rows (ids and numbers, never a text) and the table as
Markdown are kept in the home folder under `validity/`.
"""

import sys
from collections.abc import Iterator, Sequence
from typing import Any

from benchmarks.data import data_folder
from benchmarks.record import relative, write_run
from benchmarks.validity import comments, coverage, dialogue, discriminant, empathy, register, tone
from benchmarks.validity.bench import AUDIENCE, SEED, Bench, open_bench, shipped_heads
from benchmarks.validity.outcome import Chapter, Outcome
from benchmarks.validity.table import as_markdown, as_rows, as_summary, as_text
from bot.bootstrap.application import Application, read_settings
from bot.coach.critique import SCORER

CHAPTERS: tuple[Chapter, ...] = (
    register.CHAPTER,
    tone.CHAPTER,
    empathy.CHAPTER,
    dialogue.CHAPTER,
    discriminant.CHAPTER,
    comments.CHAPTER,
    coverage.CHAPTER,
)


def main() -> None:
    """Measure what the data folder holds, print the table and keep the run."""
    application = Application(read_settings(), on_progress=_tell)
    bench = open_bench(data_folder(), application, _tell)
    outcomes = list(_outcomes(bench, CHAPTERS))
    if not outcomes:
        print(f"validity: no set was found in {relative(bench.folder)}, so nothing was measured.")
        return
    print(as_text(outcomes))
    folder = application.settings.home / "validity"
    kept = write_run(folder, "validity", _parameters(application, bench), list(as_rows(outcomes)), as_summary(outcomes))
    (folder / "table.md").write_text(as_markdown(outcomes), encoding="utf-8")
    print(f"\nKept in {relative(kept)} and {relative(folder / 'table.md')}")


def _outcomes(bench: Bench, chapters: Sequence[Chapter]) -> Iterator[Outcome]:
    for chapter in chapters:
        for outcome in chapter.run(bench):
            _tell(f"{outcome.check.name}: {outcome.measured.value:.2f}, {outcome.verdict}")
            yield outcome


def _parameters(application: Application, bench: Bench) -> dict[str, Any]:
    return {
        "data": relative(bench.folder),
        "audience": AUDIENCE,
        "seed": SEED,
        "scorer": SCORER,
        "rubric": bench.rubric.version,
        "knowledge": application.catalogue.version,
        "embedder": application.embedder.fingerprint,
        "heads": {one.name: one.embedder for one in shipped_heads()},
    }


def _tell(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
