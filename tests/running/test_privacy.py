"""What must stay private stays private, and nobody forges an update."""

from pathlib import Path

from benchmarks.soak.discord_privacy import run_on_discord
from benchmarks.soak.privacy import run_privacy


async def test_forged_updates_are_refused_and_no_group_reads_a_score_a_preview_or_a_lure(home: Path) -> None:
    outcome = await run_privacy(home, forged=21, students=1)
    assert outcome.holds, outcome


async def test_on_discord_scores_are_for_one_person_alone_and_nobody_is_mentioned() -> None:
    outcome = await run_on_discord(students=2)
    assert outcome.holds, outcome
