"""Who of a panel is heard."""

from dataclasses import replace

import numpy as np
import pytest

from evaluation.reception.reactions import STANCES, Reactions
from evaluation.voices.speakers import speakers, varied
from evaluation.voices.voice import voice
from tests.drafts import example
from tests.evaluation.voices.conftest import Panels


def of_groups(panel: Panels, critics: int, supporters: int, shruggers: int, scrollers: int) -> Reactions:
    """A panel with so many of each group, in this order."""
    stance = np.repeat([2, 0, 1, 1], [critics, supporters, shruggers, scrollers])
    reactions = panel(example("tea-folk"), size=len(stance))
    return replace(reactions, stance=stance, reads=np.arange(len(stance)) < critics + supporters + shruggers)


def names(reactions: Reactions, heard: tuple[int, ...]) -> list[str]:
    return [STANCES[reactions.stance[one]] if reactions.reads[one] else "scrolled" for one in heard]


def test_places_go_by_shares_and_opposite_views_come_first(panel: Panels) -> None:
    # 100 people, 10 places: 30 critics -> 3, 40 supporters -> 4, 20 shruggers -> 2, 10 scrollers -> 1.
    reactions = of_groups(panel, 30, 40, 20, 10)
    expected = ["hostile", "positive"] * 3 + ["positive"] + ["neutral"] * 2 + ["scrolled"]
    assert names(reactions, speakers(reactions, 10)) == expected


def test_one_critic_one_shrugger_and_one_scroller_are_heard_among_hundreds_of_supporters(panel: Panels) -> None:
    reactions = of_groups(panel, 1, 197, 1, 1)
    assert sorted(set(names(reactions, speakers(reactions, 6)))) == ["hostile", "neutral", "positive", "scrolled"]


def test_with_three_places_supporters_give_way(panel: Panels) -> None:
    reactions = of_groups(panel, 1, 197, 1, 1)
    assert names(reactions, speakers(reactions, 3)) == ["hostile", "neutral", "scrolled"]


@pytest.mark.parametrize(("count", "expected"), [(0, 0), (-3, 0), (1, 1), (7, 7), (10, 10), (99, 10)])
def test_nobody_is_heard_twice_and_never_more_than_there_are(panel: Panels, count: int, expected: int) -> None:
    heard = speakers(of_groups(panel, 2, 3, 4, 1), count)
    assert len(heard) == len(set(heard)) == expected


def test_a_group_that_does_not_exist_takes_no_place(panel: Panels) -> None:
    reactions = of_groups(panel, 0, 10, 0, 0)
    assert names(reactions, speakers(reactions, 4)) == ["positive"] * 4


def test_the_strongest_critic_comes_first(panel: Panels) -> None:
    reactions = of_groups(panel, 20, 20, 0, 0)
    strength = reactions.reactance - reactions.affect
    assert speakers(reactions, 2)[0] == int(np.argmax(strength[:20]))


@pytest.mark.parametrize("draft", ["tea-official", "railway-folk", "policy-speech"])
def test_who_would_begin_like_another_gives_way_to_somebody_of_the_same_group(panel: Panels, draft: str) -> None:
    reactions = panel(example(draft), size=300)
    chosen = speakers(reactions, 12)
    heard = varied(reactions, chosen)
    assert names(reactions, heard) == names(reactions, chosen)
    assert len(set(heard)) == len(heard)
    openings = [" ".join(voice(reactions, one).en.casefold().split()[:4]) for one in heard]
    before = [" ".join(voice(reactions, one).en.casefold().split()[:4]) for one in chosen]
    assert len(set(openings)) >= len(set(before))
    assert len(set(openings)) == len(heard)
