"""Bar 5, smaller: many Discord interactions at once, while each critique takes its time."""

from benchmarks.soak.interactions import ANSWERED_S, Outcome, run_interactions


async def test_no_interaction_expires_while_critiques_take_long() -> None:
    outcome = await run_interactions(interactions=300, over_s=2.0, wait_s=1.5)
    assert outcome.holds, outcome
    assert min(outcome.answered) > 1.5


def test_the_bar_does_not_hold_when_one_interaction_is_late_or_lost() -> None:
    right = (0.1,) * 200
    assert Outcome(200, 1.0, 1.0, right, right).holds
    assert not Outcome(200, 1.0, 1.0, (1.6,) * 200, right).holds
    assert not Outcome(200, 1.0, 1.0, right[1:], right).holds
    assert not Outcome(200, 1.0, 1.0, right, (*right[1:], ANSWERED_S)).holds
