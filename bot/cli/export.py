"""`attune export`: the log as a file for assessment."""

import asyncio
from pathlib import Path
from typing import Annotated, Literal

from cyclopts import Parameter

from bot.cli.shared import open_application, tell


def export(
    *,
    what: Literal["drafts", "drills"] = "drafts",
    output_format: Annotated[Literal["csv", "jsonl"], Parameter(name=["--format", "-f"])] = "csv",
    output: Annotated[Path | None, Parameter(name=["--output", "-o"])] = None,
    with_text: Annotated[bool, Parameter(negative="")] = False,
) -> None:
    """Write every scored draft, or every answered drill, to a file. Learners appear under a pseudonym.

    Parameters
    ----------
    what
        drafts (the default) or drills.
    output_format
        csv opens in a spreadsheet (no cell can run as a formula); jsonl keeps every text exactly.
    output
        Where to; attune-log.csv, or attune-drills.csv (or .jsonl), in the home folder when not given.
    with_text
        Add the drafts or answers themselves. Leave it off unless the assessment needs them.
    """
    count, path = asyncio.run(_write(what, output_format, output, with_text=with_text))
    counted = "interaction" if what == "drafts" else "answer"
    tell(f"{count} {counted}{'' if count == 1 else 's'} written to {path}")


async def _write(what: str, output_format: str, output: Path | None, *, with_text: bool) -> tuple[int, Path]:
    from bot.exports.columns import DRAFTS
    from bot.exports.csv_export import write_csv
    from bot.exports.drill_columns import DRILLS
    from bot.exports.jsonl_export import write_jsonl

    application = open_application()
    name = "attune-log" if what == "drafts" else "attune-drills"
    path = output or application.settings.home / f"{name}.{output_format}"
    write = write_csv if output_format == "csv" else write_jsonl
    async with application.log() as log:
        if what == "drafts":
            return await write(log.rows_for_export(), path, DRAFTS, with_text=with_text), path
        return await write(log.drills_for_export(), path, DRILLS, with_text=with_text), path
