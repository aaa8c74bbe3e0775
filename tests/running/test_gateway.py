"""Bar 4, smaller: the line to Telegram breaks, answers with errors, and is shared with a second program."""

from collections import Counter
from pathlib import Path

from benchmarks.soak.gateway import Outcome, Trouble, run_gateway


async def test_a_broken_line_costs_no_message_and_makes_no_storm(home: Path) -> None:
    outcome = await run_gateway(home, drops=2, outage_s=3.0, conflicts=1)
    assert outcome.holds, outcome
    assert outcome.calls_in_outage > 1


def test_the_bar_does_not_hold_when_something_is_lost_or_calls_come_too_often() -> None:
    told = Trouble(Counter(unreachable=2, second_poller=1), 3, 5)
    assert Outcome(2, 4.0, 1, 4, 4, 2, 3, told).holds
    assert not Outcome(2, 4.0, 1, 4, 3, 2, 3, told).holds
    assert not Outcome(2, 4.0, 1, 4, 4, 9, 3, told).holds
    assert not Outcome(2, 4.0, 1, 4, 4, 2, 3, Trouble(Counter(second_poller=20), 20, 20)).holds
