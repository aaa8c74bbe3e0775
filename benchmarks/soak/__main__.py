"""Every long run, one after another, and one table at the end: `python -m benchmarks.soak`.

Each is a process of its own and may be run alone: `python -m benchmarks.soak.kills`. Ends with 1 when a bar does not
hold.
"""

import re
import subprocess
import sys

from benchmarks.soak.knowledge import built_knowledge
from benchmarks.soak.verdict import HEADING

RUNS = (
    "kills",
    "hanging",
    "flooding",
    "crowded_group",
    "gateway",
    "interactions",
    "endurance",
    "privacy",
    "discord_privacy",
    "outputs",
)
_ROW = re.compile(r"^\d+ \| .* \| .* \| (yes|NO)$")


def main() -> None:
    """Run all; what a run prints is passed on as it comes."""
    built_knowledge()
    rows, failed = [], False
    for name in RUNS:
        print(f"-- {name}", flush=True)
        found, code = _run(name)
        rows += found or [f"? | {name} | ended with {code} before it had a result | NO"]
        failed = failed or code != 0 or not found
    print("\n".join(("", HEADING, *rows)))
    sys.exit(1 if failed else 0)


def _run(name: str) -> tuple[list[str], int]:
    """The rows of a run, and how it ended."""
    command = [sys.executable, "-m", f"benchmarks.soak.{name}"]
    rows = []
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:  # noqa: S603 - this package
        for line in process.stdout or ():
            print(line, end="", flush=True)
            if _ROW.match(line.rstrip("\n")):
                rows.append(line.rstrip("\n"))
    return rows, process.returncode


if __name__ == "__main__":
    main()
