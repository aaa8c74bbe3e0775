"""Bar 8, smaller: many messages, and an export beside them."""

from pathlib import Path

from benchmarks.soak.endurance import Outcome, home_of_its_own, run_endurance


async def test_memory_stays_and_the_loop_is_quick_beside_an_export(built: Path, tmp_path: Path) -> None:
    home = home_of_its_own(built, tmp_path / "home")
    outcome = await run_endurance(home, messages=600, people=20, rows=5_000, rebuild=False)
    assert outcome.holds, outcome
    assert outcome.exported >= 5_000


def test_the_bar_does_not_hold_when_memory_grows_or_the_loop_is_late_or_an_export_fails() -> None:
    def outcome(end_mb: float = 104.0, lag_p99: float = 99.0, failures: int = 0) -> Outcome:
        return Outcome(1_000, 20, 100.0, end_mb, 5_000, failures, 1.0, lag_p99)

    assert outcome().holds
    assert not outcome(end_mb=106.0).holds
    assert not outcome(lag_p99=101.0).holds
    assert not outcome(failures=1).holds
