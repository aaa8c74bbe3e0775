"""The memory of a running process and of those it started."""

from pathlib import Path

_KB = 1024


def memory_mb(pid: int) -> float:
    """Proportional set size of the process and all below it, in MB: shared pages are counted once."""
    return sum(_pss(one) for one in _tree(pid))


def _tree(pid: int) -> list[int]:
    # Each thread has the children that it started.
    threads = Path(f"/proc/{pid}/task").iterdir()
    children = [child for thread in threads for child in (thread / "children").read_text(encoding="ascii").split()]
    return [pid, *(below for child in children for below in _tree(int(child)))]


def _pss(pid: int) -> float:
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) / _KB for line in lines if line.startswith("Pss:"))
