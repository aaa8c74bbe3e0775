"""What reads the drafts hangs, and the database cannot be written."""

import sys
from pathlib import Path

from benchmarks.soak.hanging import run_hanging

_IMPATIENT = """
from bot.jobs.workers import Workers
from bot.cli.main import main
Workers.__init__.__defaults__ = (3.0,)
main()
"""
"""Attune, which gives up what takes three seconds."""


async def test_nothing_is_confirmed_before_it_is_stored_and_whoever_waits_in_vain_is_told(home: Path) -> None:
    outcome = await run_hanging(home, students=3, hang_s=3.0, lock_s=1.0, program=(sys.executable, "-c", _IMPATIENT))
    assert outcome.holds, outcome
    assert outcome.others_s < 3.0 < outcome.told_s
