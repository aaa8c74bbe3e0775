"""Platforms run side by side, and the failure of one is told once and stops no other."""

import asyncio

import pytest

from bot.bootstrap.bots.supervising import News, Pauses, Supervisor
from bot.errors import ConfigError, OutOfReachError
from tests.fakes.fake_platform import FakePlatform, ForgetfulIntake

AT_ONCE = Pauses(first=0.0, longest=0.0, jitter=0.0)
NO_NETWORK = OutOfReachError("It cannot be reached.")


def supervised(platforms: dict[str, FakePlatform]) -> tuple[Supervisor, list[News]]:
    """A supervisor over these, and what it tells."""
    told: list[News] = []
    return Supervisor(platforms, ForgetfulIntake(), told.append, AT_ONCE), told


async def ended(task: "asyncio.Task[None]") -> None:
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await asyncio.wait_for(task, 2)


async def test_trouble_with_the_network_is_told_once_and_tried_again_until_it_is_over() -> None:
    platform = FakePlatform(failures=[NO_NETWORK] * 20)
    supervisor, told = supervised({"telegram": platform})
    task = asyncio.create_task(supervisor.run())
    await asyncio.wait_for(platform.up.wait(), 5)
    assert platform.history.count("start") == 21
    assert told == [
        News("telegram", ("It cannot be reached.",)),
        News("telegram", ("telegram: here",), up=True),
    ]
    await ended(task)


async def test_a_bad_token_is_final_and_ends_the_run_when_there_is_no_other_bot() -> None:
    platform = FakePlatform(failures=[ConfigError("The token is wrong.")])
    supervisor, told = supervised({"telegram": platform})
    await asyncio.wait_for(supervisor.run(), 2)
    assert told == [News("telegram", ("The token is wrong.",), final=True)]
    assert platform.history == ["start"]


async def test_a_bot_that_cannot_start_leaves_the_other_running() -> None:
    bad, good = FakePlatform(failures=[ConfigError("The token is wrong.")]), FakePlatform("discord")
    supervisor, told = supervised({"telegram": bad, "discord": good})
    task = asyncio.create_task(supervisor.run())
    await asyncio.wait_for(good.up.wait(), 2)
    await asyncio.sleep(0)
    assert {news.platform: news.final for news in told} == {"telegram": True, "discord": False}
    assert not task.done()
    await ended(task)
    assert good.history == ["start", "run", "stopped"]


async def test_a_fault_of_our_own_is_told_with_a_reference_only_and_the_bot_started_again() -> None:
    platform = FakePlatform(failures=[RuntimeError("the draft of somebody")] * 3)
    supervisor, told = supervised({"telegram": platform})
    task = asyncio.create_task(supervisor.run())
    await asyncio.wait_for(platform.up.wait(), 5)
    fault, up = told
    assert fault.reference
    assert (fault.lines, fault.final, up.up) == ((), False, True)
    await ended(task)
