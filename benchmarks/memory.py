"""How much memory a command and its processes take while they run."""

import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import subprocess

EVERY_SECONDS = 0.2


def watched(running: "subprocess.Popen[bytes]") -> tuple[float, float]:
    """Peak memory in MB, of all its processes together and of the first, until it ends; zeros where /proc is not."""
    peak = parent = 0.0
    while running.poll() is None:
        sizes = [_resident(pid) for pid in (running.pid, *_children(running.pid))]
        peak, parent = max(peak, sum(sizes)), max(parent, sizes[0])
        time.sleep(EVERY_SECONDS)
    return peak, parent


def _resident(pid: int) -> float:
    try:
        lines = Path(f"/proc/{pid}/status").read_text(encoding="utf-8").splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS")), 0.0)


def _children(pid: int) -> list[int]:
    try:
        return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="utf-8").split()]
    except OSError:
        return []
