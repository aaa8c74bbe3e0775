"""From a task and an answer to points."""

from collections.abc import Sequence

from evaluation.drills.aims import judge
from evaluation.drills.guards import unscored
from evaluation.drills.task import Aim, AimScore, Attempt, Met, Reading, Task

ENOUGH = 0.5
"""Share of the points for doing, or for the task's own matter, from which all else earns in full."""
ELSEWHERE = 0.5
"""What a fine text earns that holds none of the task's own matter."""


def score_attempt(task: Task, answer: Reading) -> Attempt:
    """Score an answer. The same task and answer always give the same points.

    Two things keep points from answers that do something else. A text that holds none of the task's facts and terms
    earns ELSEWHERE of its other points: however well it is written, it is about another matter. And what an answer
    leaves out (no stock phrase, not too long) earns only as far as it does what is asked: otherwise any short text
    would be half right.
    """
    reason = unscored(task, answer)
    if reason is not None:
        return Attempt(None, reason)
    met = [(aim, judge(task, aim, answer)) for aim in task.aims]
    at_hand = ELSEWHERE + (1 - ELSEWHERE) * _enough([pair for pair in met if pair[0].is_matter])
    done = _enough([pair for pair in met if pair[0].asks_to_do])
    results = tuple(AimScore(aim, found, _earned(aim, found, at_hand, done)) for aim, found in met)
    return Attempt(
        points=round(sum(one.points for one in results), 1),
        results=results,
        held_back=done < 1 and any(not aim.asks_to_do and found.share for aim, found in met),
        elsewhere=at_hand < 1,
    )


def _earned(aim: Aim, found: Met, at_hand: float, done: float) -> float:
    full = aim.points * found.share
    if aim.is_matter:
        return round(full, 1)
    return round(full * at_hand * (1.0 if aim.asks_to_do else done), 1)


def _enough(met: Sequence[tuple[Aim, Met]]) -> float:
    """How near these aims together are to ENOUGH of their points, 0 to 1; 1 where there are none."""
    possible = sum(aim.points for aim, _ in met)
    reached = sum(aim.points * found.share for aim, found in met)
    return min(1.0, reached / possible / ENOUGH) if possible else 1.0
