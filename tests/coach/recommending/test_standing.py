"""Scores over recent drafts, and the level."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.coach.recommending.standing import level, standings
from tests.coach.recommending.samples import done, draft, drill

LEVELS = {name: drill(name, level=int(name[0])) for name in ("1a", "1b", "1c", "2a", "2b", "2c", "3a", "3b")}


def test_recent_drafts_weigh_three_two_one() -> None:
    found = standings([draft(number, dialogue=score) for number, score in enumerate((0, 30, 60, 90), 1)])
    # The oldest no longer counts: (3 * 90 + 2 * 60 + 1 * 30) / 6 = 70.
    assert (found["dialogue"].score, found["dialogue"].low, found["dialogue"].high) == (70, 65, 75)


def test_of_a_draft_only_the_last_version_counts() -> None:
    first, second = draft(1, dialogue=20), replace(draft(2, dialogue=80), draft_id="d1")
    assert standings([first, second])["dialogue"].score == 80


def test_what_was_not_scored_is_unknown_and_not_zero() -> None:
    assert standings([draft(1, dialogue=None, emotional_empathy=50)]).keys() == {"emotional_empathy"}
    assert standings([]) == {}


@pytest.mark.parametrize(
    ("steps", "expected"),
    [
        ((), 1),
        ((("1a", 75),), 1),
        ((("1a", 75), ("1b", 75)), 2),
        ((("1a", 75), ("1b", 74)), 1),
        ((("1a", 75), ("1b", 20), ("1c", 75)), 2),
        ((("1a", 80), ("1a", 90)), 1),
        ((("1a", 80), ("1b", 80), ("2a", 80), ("2b", 80)), 3),
        ((("1a", 80), ("1b", 80), ("2a", 80), ("2b", 80), ("3a", 80), ("3b", 80)), 3),
        ((("1a", 80), ("1b", 80), ("2a", 39), ("2b", 39)), 1),
        ((("1a", 80), ("1b", 80), ("2a", 39), ("2b", 40)), 2),
        ((("1a", 80), ("1b", 80), ("2a", 10), ("2a", 80), ("2b", 10)), 2),
        ((("1a", 10), ("1b", 10)), 1),
        ((("2a", 80), ("2b", 80)), 3),
        ((("1a", 80), ("2b", 80)), 2),
        ((("1a", None), ("gone", 90), ("1b", 90)), 1),
    ],
)
def test_the_level_moves_with_two_good_or_two_poor_answers(
    steps: tuple[tuple[str, float | None], ...], expected: int
) -> None:
    assert level(done(*steps), LEVELS, {}) == expected


def test_high_scores_start_on_level_two() -> None:
    assert level((), LEVELS, standings([draft(dialogue=65)])) == 2
    assert level((), LEVELS, standings([draft(dialogue=64)])) == 1
    assert level(done(("2a", 10), ("2b", 10)), LEVELS, standings([draft(dialogue=90)])) == 1


@given(st.lists(st.tuples(st.sampled_from(sorted(LEVELS)), st.none() | st.integers(0, 100)), max_size=25))
def test_the_level_stays_within_its_bounds_and_one_answer_moves_it_two_steps_at_most(
    steps: list[tuple[str, float | None]],
) -> None:
    levels = [level(done(*steps[:count]), LEVELS, {}) for count in range(len(steps) + 1)]
    assert set(levels) <= {1, 2, 3}
    for before, after, (name, points) in zip(levels, levels[1:], steps, strict=False):
        if after > before:
            assert points is not None
            assert points >= 75
            assert LEVELS[name].level >= before
        if after < before:
            assert points is not None
            assert points < 40
            assert (after, LEVELS[name].level) == (before - 1, before)
