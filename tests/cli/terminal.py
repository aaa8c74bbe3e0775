"""Attune's commands as a person at a terminal runs them: in this process, or as a process of their own."""

import io
import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from bot.cli.main import run

USER = "tester"
EXAMPLES = Path(__file__).parents[2] / "examples"
OFFICIAL = EXAMPLES / "tea-official.txt"
MAIN = "from bot.cli.main import main; main()"
SECONDS = 120


class Ran(NamedTuple):
    """What a command left behind: its exit code, standard output and standard error."""

    code: int
    out: str
    err: str

    def refused(self, code: int = 2) -> str:
        """The one sentence of a command that gave no result; fails when there is more than that."""
        assert self.code == code, self.err
        assert self.out == ""
        lines = self.err.splitlines()
        assert len(lines) == 1, self.err
        assert lines[0].startswith("attune: ")
        assert lines[0].endswith((".", "?")), lines[0]
        return lines[0].removeprefix("attune: ")


class Terminal:
    """Runs commands in this process, which is quick; `typed` is what comes in on standard input."""

    def __init__(self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
        self._capsys = capsys
        self._monkeypatch = monkeypatch

    def __call__(self, *arguments: str | Path, typed: str | bytes = b"") -> Ran:
        content = typed.encode() if isinstance(typed, str) else typed
        self._monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(content), encoding="utf-8"))
        self._capsys.readouterr()
        code = run([str(one) for one in arguments])
        out, err = self._capsys.readouterr()
        return Ran(code, out, err)


def run_process(
    *arguments: str | Path, program: str = MAIN, typed: str = "", **environment: str
) -> subprocess.CompletedProcess[str]:
    """The same as a process of its own, in the present folder and with the present home."""
    return subprocess.run(  # noqa: S603 - this interpreter, arguments of these tests
        [sys.executable, "-c", program, *map(str, arguments)],
        input=typed,
        env={**os.environ, "PYTHONIOENCODING": "utf-8", **environment},
        capture_output=True,
        encoding="utf-8",
        timeout=SECONDS,
        check=False,
    )
