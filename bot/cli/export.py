"""`attune export`: the log as a file for assessment."""

import asyncio
from pathlib import Path
from typing import Annotated, Literal

from cyclopts import Parameter

from bot.cli.shared import open_application, tell


def export(
    *,
    what: Literal["drafts", "drills", "forecasts"] = "drafts",
    output_format: Annotated[Literal["csv", "jsonl"], Parameter(name=["--format", "-f"])] = "csv",
    output: Annotated[Path | None, Parameter(name=["--output", "-o"])] = None,
    with_text: Annotated[bool, Parameter(negative="")] = False,
) -> None:
    """Write every scored draft, answered drill or forecast to a file. Learners appear under a pseudonym.

    Parameters
    ----------
    what
        drafts (the default), drills or forecasts (of readers' reactions, each row saying whether those are simulated).
    output_format
        csv opens in a spreadsheet (no cell can run as a formula); jsonl keeps every text exactly.
    output
        Where to; attune-log.csv, attune-drills.csv or attune-forecasts.csv (or .jsonl) in the home folder if not given.
    with_text
        Add the drafts or answers themselves, or the phrases asked about. Leave it off unless the assessment needs them.
    """
    count, path = asyncio.run(_write(what, output_format, output, with_text=with_text))
    counted = _COUNTED[what]
    tell(f"{count} {counted}{'' if count == 1 else 's'} written to {path}")


_NAMES = {"drafts": "attune-log", "drills": "attune-drills", "forecasts": "attune-forecasts"}
_COUNTED = {"drafts": "interaction", "drills": "answer", "forecasts": "forecast"}


async def _write(what: str, output_format: str, output: Path | None, *, with_text: bool) -> tuple[int, Path]:
    from bot.exports.columns import DRAFTS
    from bot.exports.csv_export import write_csv
    from bot.exports.drill_columns import DRILLS
    from bot.exports.forecast_columns import FORECASTS
    from bot.exports.jsonl_export import write_jsonl

    application = open_application()
    path = output or application.settings.home / f"{_NAMES[what]}.{output_format}"
    write = write_csv if output_format == "csv" else write_jsonl
    async with application.log() as log:
        if what == "drafts":
            return await write(log.rows_for_export(), path, DRAFTS, with_text=with_text), path
        if what == "drills":
            return await write(log.drills_for_export(), path, DRILLS, with_text=with_text), path
        return await write(log.forecasts_for_export(), path, FORECASTS, with_text=with_text), path
