"""Keeps a run so that it can be repeated: its parameters, its rows and its summary in one file."""

import json
import os
import platform
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any


def write_run(
    folder: Path,
    name: str,
    parameters: Mapping[str, Any],
    rows: Sequence[Mapping[str, Any]],
    summary: Mapping[str, Any],
) -> Path:
    """Write `<name>.json` into the folder and return its path."""
    folder.mkdir(parents=True, exist_ok=True)
    run = {
        "benchmark": name,
        "parameters": dict(parameters) | {"python": platform.python_version(), "cores": os.cpu_count()},
        "summary": dict(summary),
        "rows": [dict(row) for row in rows],
    }
    path = folder / f"{name}.json"
    path.write_text(json.dumps(run, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return path


def relative(path: Path) -> str:
    """The path as seen from here, so that a saved run names no machine."""
    return os.path.relpath(path)
