"""What somebody expected of an audience, held against what it wrote."""

import pytest

from bot.comments.foreseen import foreseen
from evaluation.comments.labels import Label
from evaluation.comments.telemetry import Tally


def tally(**stances: int) -> Tally:
    """So many judged comments of each sentiment, none hostile but those called so."""
    made = Tally()
    for stance, number in stances.items():
        sentiment, hostility = ("negative", 0.9) if stance == "hostile" else (stance, 0.0)
        for _ in range(number):
            made.add(Label("en", sentiment, 0.0, hostility, 0.0, ""))
    return made


def test_all_groups_count_together_and_ill_feeling_is_not_hostility() -> None:
    judged = foreseen((1 / 3, 1 / 3, 1 / 3), [tally(positive=2, negative=1), tally(neutral=1, hostile=1)])
    assert judged is not None
    assert judged.outcome.split == (0.4, 0.4, 0.2)
    assert judged.outcome.readers == 5
    assert not judged.outcome.simulated


def test_the_split_itself_earns_all_and_a_third_each_what_is_told_beside_it() -> None:
    judged = foreseen((0.4, 0.4, 0.2), [tally(positive=2, neutral=2, hostile=1)])
    assert judged is not None
    assert judged.score.split == pytest.approx(100)
    # |(1/3, 1/3, 1/3) - (.4, .4, .2)|² = 2 · .0044 + .0178 = .0267; 100 · (1 - .0267 · 3/2) = 96.
    assert judged.score.thirds == pytest.approx(96)


def test_nothing_is_judged_where_no_comment_could_be() -> None:
    assert foreseen((1, 0, 0), [Tally()]) is None
