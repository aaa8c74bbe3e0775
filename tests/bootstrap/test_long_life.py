"""What `attune run` does because it stays: garbage is searched for often, and the workers are warm."""

import gc
from collections.abc import Iterator
from typing import Any, cast

import pytest

from bot.bootstrap.bots.garbage import ALLOCATIONS_BEFORE_COLLECTING, search_for_garbage
from bot.bootstrap.bots.warming import warm
from bot.conversation.faculty import Faculty
from tests.fakes.fake_coach import FakeCoach
from tests.fakes.fake_forum import FakeForum
from tests.fakes.fake_trainer import FakeTrainer


@pytest.fixture
def own_search() -> Iterator[None]:
    """Python's search for garbage, as it was afterwards."""
    before = gc.get_threshold()
    yield
    gc.set_threshold(*before)
    gc.unfreeze()


@pytest.mark.usefixtures("own_search")
def test_what_is_there_at_the_start_is_never_searched_again() -> None:
    gc.set_threshold(100_000)
    search_for_garbage()
    assert gc.get_threshold()[0] == ALLOCATIONS_BEFORE_COLLECTING
    assert gc.get_freeze_count() > len(gc.get_objects())


class _Workers:
    """Does every work with the same faculty."""

    def __init__(self, faculty: Faculty) -> None:
        self._faculty = faculty

    async def run(self, work: Any) -> Any:  # noqa: ANN401 - whatever the work gives
        return await work(self._faculty, lambda _: None)


async def test_every_worker_critiques_a_draft_in_the_language_of_the_settings() -> None:
    coach = FakeCoach()
    await warm(cast("Any", _Workers(Faculty(coach, FakeForum(), FakeTrainer()))), 2, "zh-CN")
    assert [(audience, locale) for _, audience, locale in coach.history] == [("us-general", "zh-CN")] * 2
