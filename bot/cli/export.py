"""`attune export`: the log as a file for assessment."""

import asyncio
from pathlib import Path
from typing import Annotated, Literal

from cyclopts import Parameter

from bot.cli.shared import open_application, tell


def export(
    *,
    output_format: Annotated[Literal["csv", "jsonl"], Parameter(name=["--format", "-f"])] = "csv",
    output: Annotated[Path | None, Parameter(name=["--output", "-o"])] = None,
    with_text: Annotated[bool, Parameter(negative="")] = False,
) -> None:
    """Write every scored interaction to a file. Learners appear under a pseudonym.

    Parameters
    ----------
    output_format
        csv opens in a spreadsheet (no cell can run as a formula); jsonl keeps every text exactly.
    output
        Where to; attune-log.csv (or .jsonl) in the home folder when not given.
    with_text
        Add the drafts themselves. Leave it off unless the assessment needs them.
    """
    count, path = asyncio.run(_write(output_format, output, with_text=with_text))
    tell(f"{count} interaction{'' if count == 1 else 's'} written to {path}")


async def _write(output_format: str, output: Path | None, *, with_text: bool) -> tuple[int, Path]:
    from bot.exports.csv_export import write_csv
    from bot.exports.jsonl_export import write_jsonl

    application = open_application()
    path = output or application.settings.home / f"attune-log.{output_format}"
    write = write_csv if output_format == "csv" else write_jsonl
    async with application.log() as log:
        return await write(log.rows_for_export(), path, with_text=with_text), path
