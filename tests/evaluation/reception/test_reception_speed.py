"""How long personas take beyond a draft's features, in time of the processor, so that a busy machine fails nothing."""

import time
from collections.abc import Callable

import pytest

from evaluation.reception.causes import causes
from evaluation.reception.reacting import react
from tests.evaluation.reception.made_drafts import SPEECH, made, term
from tests.evaluation.reception.made_readers import people

MANY_TERMS = made(met=tuple(term(f"term{place}", start=10 * place) for place in range(40)), words=9_000)


def least_ms(what: Callable[[], object], runs: int = 5) -> float:
    times = []
    for _ in range(runs):
        began = time.process_time()
        what()
        times.append(1_000 * (time.process_time() - began))
    return min(times)


@pytest.mark.parametrize(("size", "most"), [(200, 10.0), (10_000, 100.0)])
def test_personas_are_drawn_and_react_in_time(size: int, most: float) -> None:
    assert least_ms(lambda: react(people(size=size), SPEECH)) <= most


def test_as_many_terms_as_are_weighed_take_no_longer_than_allowed() -> None:
    panel = people(size=10_000)
    assert least_ms(lambda: react(panel, MANY_TERMS)) <= 100.0


def test_naming_the_causes_of_a_whole_panel_of_200_takes_no_second() -> None:
    reactions = react(people(size=200), SPEECH)
    assert least_ms(lambda: [causes(reactions, persona) for persona in range(200)], 2) <= 1_000.0
