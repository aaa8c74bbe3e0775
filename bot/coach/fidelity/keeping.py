"""A check's parameters, rows and summary in a folder of their own, so that it can be repeated and gone over."""

import csv
import io
import json
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

from bot.coach.fidelity.report import FidelityReport
from bot.errors import ConfigError
from bot.localisation import Translator
from knowledge.whole_file import replace_file

_COLUMNS = ("line", "story", "audience", "stance", "understood", "attitude_before", "attitude_after", "share")
_OWNER_ONLY = 0o600


def keep(report: FidelityReport, summary: Mapping[str, Any], home: Path, say: Translator) -> Path:
    """Writes the check under the home folder and returns the folder relative to it; the same check, the same folder.

    Rows hold no comment's text. Raises ConfigError when home cannot be written.
    """
    parameters = _dumped(report.parameters())
    folder = Path("fidelity") / sha256(parameters).hexdigest()[:12]
    try:
        (home / folder).mkdir(parents=True, exist_ok=True)
        for name, content in (
            ("parameters.json", parameters),
            ("rows.csv", _rows(report)),
            ("summary.json", _dumped(summary)),
        ):
            replace_file(home / folder / name, content, _OWNER_ONLY)
    except OSError as error:
        raise ConfigError(say("fidelity-not-kept", reason=str(error.strerror))) from error
    return folder


def _rows(report: FidelityReport) -> bytes:
    written = io.StringIO(newline="")
    table = csv.writer(written)
    table.writerow(_COLUMNS)
    for one in report.intake.reactions:
        table.writerow([_cell(getattr(one, name)) for name in _COLUMNS])
    return written.getvalue().encode()


def _cell(value: float | str | None) -> float | str:
    """A path that a spreadsheet would take for a formula begins with ./ instead."""
    if isinstance(value, str) and value.startswith(("=", "+", "-", "@")):
        return f"./{value}"
    return "" if value is None else value


def _dumped(document: Mapping[str, Any]) -> bytes:
    return (json.dumps(document, ensure_ascii=False, indent=2) + "\n").encode()
