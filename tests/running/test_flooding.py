"""Telegram asks to wait: nothing comes too soon, and everything arrives in order."""

from pathlib import Path
from typing import Any

import pytest

from benchmarks.soak.crowded_group import most_in_a_minute, run_crowded_group
from benchmarks.soak.flooding import early, run_flooding


async def test_a_held_chat_is_spared_over_a_restart_and_everything_arrives_in_order(home: Path) -> None:
    outcome = await run_flooding(home, students=2, drafts=2, hold_s=2.0, backlog=2, rounds=1)
    # So few waits say little about a ratio; the long run does.
    assert outcome.is_right, outcome
    assert outcome.kept_holds == 2


async def test_a_group_hears_what_telegram_allows_and_nobody_waits_for_it_in_private(home: Path) -> None:
    outcome = await run_crowded_group(home, strangers=22, wait_s=1.0)
    assert outcome.keeps_to_the_limit, outcome
    assert (outcome.shown, outcome.refused) == (20, 0)


def call(at: float, status: int, wait: int = 0, seconds: float = 0.5) -> dict[str, Any]:
    told = f"Too Many Requests: retry after {wait}"
    return {"at": at, "chat": 7, "status": status, "seconds": seconds, "description": told, "method": "sendMessage"}


@pytest.mark.parametrize(
    ("calls", "found"),
    [
        ([call(0, 429, 10), call(5, 200)], 1),
        ([call(0, 429, 10), call(10.6, 200)], 0),
        ([call(0, 429, 10), call(0.4, 429, 10)], 0),  # under way before the first was answered
        ([call(0, 429, 10), call(11, 429, 5), call(12, 200), call(17, 200)], 1),
    ],
)
def test_a_call_is_early_when_it_begins_after_its_chat_was_told_to_wait(
    calls: list[dict[str, Any]], found: int
) -> None:
    assert len(early(calls)) == found


def test_the_most_in_a_minute_is_counted_over_any_minute() -> None:
    assert most_in_a_minute([call(at, 200) for at in (0, 50, 55, 100, 108)]) == 4
    assert most_in_a_minute([call(1, 429)]) == 0
