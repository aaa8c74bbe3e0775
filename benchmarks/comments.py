"""How fast `attune comments` is, and how much memory it takes: the command itself, on generated comments.

In the same run, how fast English words and signs alone are told (`english_sentiment`), beside vaderSentiment.

Run from the project's folder: `python -m benchmarks.comments [ROWS …]`. The comments are words in random order, as long
as real ones are: the lengths of UMSAB's English tweets where ATTUNE_DATA has them, else what tweets usually have.
Wall-clock seconds on this machine, which should have nothing else to do.
"""

import csv
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from itertools import product
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.data import TWEETS, data_folder
from benchmarks.drafts import all_words
from benchmarks.memory import watched
from benchmarks.record import relative, write_run
from bot.bootstrap.application import read_settings
from evaluation.comments.sentiment import english_sentiment

SIZES = (10_000, 100_000)
LONGEST_RUN = {100_000: 180.0}
"""Seconds that so many comments may take on two cores."""
USUAL_LENGTHS = (4, 7, 10, 13, 16, 19, 22, 26)
"""Words a comment, where no real ones are at hand."""
SEED = 1
CHEAP_COMMENTS = 2_000
RUNS = 5
ATTUNE = Path(sys.executable).with_name("attune")
Row = dict[str, Any]


def main(sizes: Sequence[int]) -> None:
    """Measure, print the table and keep the run."""
    settings = read_settings()
    lengths = _lengths(data_folder())
    rows = [_timed(size, lengths, settings.home) for size in sizes]
    heads = ("comments", "seconds", "cpu s", "a second", "peak MB")
    print("".join(f"{one:>10}" for one in heads) + f"{'of which parent':>17}{'allowed':>10}")
    for row in rows:
        allowed = LONGEST_RUN.get(row["rows"])
        print(
            f"{row['rows']:10,}{row['seconds']:10.1f}{row['cpu_seconds']:10.1f}{row['rate']:10.0f}{row['peak_mb']:10.0f}"
            f"{row['parent_mb']:17.0f}{f'{allowed:.0f} s' if allowed else '':>10}"
        )
    cheap = _beside_vader(_generated(CHEAP_COMMENTS, lengths))
    print(
        "\nEnglish words and signs alone, µs a comment: Attune {attune_us:.1f}, vaderSentiment {vader_us:.1f}".format(
            **cheap
        )
    )
    parameters = {"sizes": list(sizes), "seed": SEED, "mean_words": round(float(np.mean(lengths)), 1)}
    kept = write_run(settings.home / "bench", "comments", parameters, rows, {"runs": len(rows), **cheap})
    print(f"\nKept in {relative(kept)}")


def _timed(size: int, lengths: Sequence[int], home: Path) -> Row:
    with tempfile.TemporaryDirectory() as folder:
        file, labels = Path(folder) / "comments.csv", Path(folder) / "labels.csv"
        _write(file, size, lengths)
        command = [str(ATTUNE), "comments", str(file), "--labels", str(labels), "--group-column", "half", "--json"]
        begun, used = time.perf_counter(), _cpu_seconds()
        running = subprocess.Popen(  # noqa: S603 - our own command on our own file
            command, stdout=subprocess.PIPE, env=os.environ | {"ATTUNE_HOME": str(home)}
        )
        peak, parent = watched(running)
        seconds, used = time.perf_counter() - begun, _cpu_seconds() - used
        if running.returncode or running.stdout is None:
            raise SystemExit(f"attune comments ended with {running.returncode}")
        found = json.loads(running.stdout.read())
    memory = {"peak_mb": peak, "parent_mb": parent}
    return {"rows": found["rows"], "seconds": seconds, "cpu_seconds": used, "rate": size / seconds} | memory


def _beside_vader(texts: Sequence[str]) -> dict[str, float]:
    """Microseconds a comment, the best of RUNS by turns, in this process."""
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

    ways: dict[str, Callable[[str], object]] = {
        "attune_us": english_sentiment,
        "vader_us": SentimentIntensityAnalyzer().polarity_scores,
    }
    seconds: dict[str, list[float]] = {name: [] for name in ways}
    for _, (name, way) in product(range(RUNS), ways.items()):
        begun = time.process_time()
        for text in texts:
            way(text)
        seconds[name].append(time.process_time() - begun)
    return {name: 1e6 * min(some) / len(texts) for name, some in seconds.items()}


def _cpu_seconds() -> float:
    """Of all processes that have ended; half of them is the time that two idle cores would need at least."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _write(file: Path, size: int, lengths: Sequence[int]) -> None:
    with file.open("w", encoding="utf-8", newline="") as opened:
        writer = csv.writer(opened)
        writer.writerow(("id", "text", "half"))
        for number, text in enumerate(_generated(size, lengths)):
            writer.writerow((number, text, "ab"[number % 2]))


def _generated(size: int, lengths: Sequence[int]) -> list[str]:
    generator = np.random.default_rng(SEED)
    words = np.array(all_words())
    return [" ".join(generator.choice(words, int(generator.choice(lengths)))) for _ in range(size)]


def _lengths(folder: Path) -> list[int]:
    """Words of each real comment that is at hand; none of them is kept."""
    found = TWEETS.rows(folder, print)
    real = [len(row["text"].split()) for row in found or () if row["lang"] == "english"]
    return [length for length in real if length] or list(USUAL_LENGTHS)


if __name__ == "__main__":
    main([int(argument) for argument in sys.argv[1:]] or SIZES)
