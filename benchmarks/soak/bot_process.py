"""`attune run telegram` as a process that can be killed and started again."""

import asyncio
import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path

from tests.loopback.bot_api.client import LoopbackBotApi

ATTUNE = (str(Path(sys.executable).with_name("attune")),)
READY = "Attune is running"
_PATIENCE_S = 60.0
_LOOK_S = 0.05


class BotProcess:
    """One home folder, one process after another; what they say goes to `attune.log` in the home."""

    def __init__(self, home: Path, api: LoopbackBotApi, program: Sequence[str] = ATTUNE, **settings: str) -> None:
        """`program` is the command without `run telegram`; `settings` are further environment variables."""
        self.home = home
        self.log = home / "attune.log"
        self._command = (*program, "run", "telegram")
        self._environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith("ATTUNE_")},
            "ATTUNE_HOME": str(home),
            "ATTUNE_TELEGRAM_TOKEN": api.token,
            "ATTUNE_TELEGRAM_BASE_URL": api.url,
            "OPENBLAS_NUM_THREADS": "1",
            **settings,
        }
        self._process: asyncio.subprocess.Process | None = None
        self._said = 0

    @property
    def _running(self) -> asyncio.subprocess.Process:
        if self._process is None:
            raise RuntimeError("the bot was not started")
        return self._process

    @property
    def pid(self) -> int:
        """The running process."""
        return self._running.pid

    @property
    def database(self) -> Path:
        """The log, which holds what was committed."""
        return self.home / "attune.db"

    def workers(self) -> list[int]:
        """The processes that do the heavy work."""
        processes = (folder for folder in Path("/proc").iterdir() if folder.name.isdecimal())
        return sorted(int(folder.name) for folder in processes if _is_worker(folder, self.pid))

    async def start(self) -> None:
        """Start, and wait until it says that it runs. Raises RuntimeError with its last lines when it does not."""
        await self.launch()
        for _ in range(int(_PATIENCE_S / _LOOK_S)):
            if READY in self._says():
                return
            if self._running.returncode is not None:
                break
            await asyncio.sleep(_LOOK_S)
        raise RuntimeError(f"The bot does not run:\n{self._says()[-2_000:]}")

    async def launch(self) -> None:
        """Start without waiting for anything."""
        self.home.mkdir(parents=True, exist_ok=True)
        self._said = self.log.stat().st_size if self.log.exists() else 0
        with self.log.open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                *self._command, cwd=self.home, env=self._environment, stdout=log, stderr=log
            )

    async def kill(self) -> None:
        """End it at once, as a power cut would."""
        await self._end(signal.SIGKILL)

    async def stop(self) -> int:
        """Ask it to stop; its exit code."""
        return await self._end(signal.SIGTERM)

    async def _end(self, sign: signal.Signals) -> int:
        if self._running.returncode is None:
            self._running.send_signal(sign)
        return await self._running.wait()

    def _says(self) -> str:
        with self.log.open("rb") as log:
            log.seek(self._said)
            return log.read().decode("utf-8", errors="replace")


def _is_worker(process: Path, parent: int) -> bool:
    try:
        status = (process / "stat").read_text(encoding="utf-8", errors="replace")
        command = (process / "cmdline").read_bytes()
    except OSError:  # it has ended meanwhile
        return False
    return int(status.rpartition(")")[2].split()[1]) == parent and b"spawn_main" in command
