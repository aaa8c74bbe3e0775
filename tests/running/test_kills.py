"""The process is killed while people write: nothing is lost, nothing comes twice, and people are told."""

from pathlib import Path

from benchmarks.soak.kills import run_kills


async def test_every_draft_is_logged_and_answered_once_whatever_is_killed(home: Path) -> None:
    outcome = await run_kills(home, students=4, drafts=3, kills=2)
    assert outcome.holds, outcome
    assert outcome.drafts == outcome.agreed.once == outcome.in_log.once == 12
    assert outcome.again > 0
