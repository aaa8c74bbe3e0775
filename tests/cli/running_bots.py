"""`attune run` as a process of its own, with platforms that need no network."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
SECONDS = 60.0
PROGRAM = """
import sys
from bot.bootstrap.bots import wiring
from bot.errors import ConfigError
from tests.fakes.fake_platform import FakePlatform, no_delivery
bad = sys.argv.pop(1).split(",")
def opener(name):
    failures = [ConfigError(name + " does not accept the token.")] if name in bad else []
    return lambda application, say: FakePlatform(name, failures)
wiring._OPENERS = {name: opener(name) for name in wiring.PLATFORMS}
wiring._delivery = lambda application, limits, workers, messengers: no_delivery(messengers)
from bot.cli.main import main
main()
"""

WATCHED = """
import sys
sys.argv.pop(1)
def watch(event, arguments):
    host = {"socket.connect": lambda: arguments[1][0], "socket.getaddrinfo": lambda: arguments[0]}.get(event)
    if host is not None:
        print("network:", host(), file=sys.stderr, flush=True)
sys.addaudithook(watch)
from bot.cli.main import main
main()
"""
"""The real bots, with every address that they look up or connect to told."""


class RunningBots:
    """The process; `lines` is what it has said on standard error so far."""

    def __init__(self, *, bad: str = "", program: str = PROGRAM, **environment: str) -> None:
        """`bad` names platforms whose token is refused, with commas."""
        self._process = subprocess.Popen(  # noqa: S603 - this interpreter on the program above
            [sys.executable, "-c", program, bad, "run"],
            env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8", **environment},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )
        self.lines: list[str] = []

    def until(self, line: str) -> None:
        """Read until it says this. Fails when it ends before."""
        deadline = time.monotonic() + SECONDS
        stream = self._process.stderr
        assert stream is not None
        while not self.lines or line not in self.lines[-1]:
            said = stream.readline()
            assert said, self.lines
            assert time.monotonic() < deadline, self.lines
            self.lines.append(said.rstrip("\n"))

    def signal(self, number: signal.Signals) -> None:
        """Send it a signal."""
        self._process.send_signal(number)

    def ended(self) -> int:
        """Its exit code, once it has ended."""
        _, rest = self._process.communicate(timeout=SECONDS)
        self.lines += rest.splitlines()
        return self._process.returncode
