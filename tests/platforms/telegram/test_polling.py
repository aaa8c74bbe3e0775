"""Polling: nothing is confirmed before it is committed, and no trouble makes a storm."""

from collections.abc import Sequence
from typing import Any

import pytest
from structlog.testing import capture_logs
from telegram.error import Conflict, InvalidToken, NetworkError, RetryAfter, TimedOut

from bot.errors import ConfigError
from bot.platforms.telegram_adapter.platform import TelegramPlatform
from bot.platforms.telegram_adapter.polling import LONGEST_PAUSE_S, Polling
from bot.platforms.telegram_adapter.receiving import Take
from tests.loopback.bot_api.client import LoopbackBotApi
from tests.platforms.telegram.stage import ENGLISH, RecordingIntake, Sleepless, running, scripted
from tests.platforms.telegram.updates import message, update

SECOND = Conflict("Conflict: terminated by other getUpdates request; make sure that only one bot instance is running")
FOREIGN = Conflict("Conflict: can't use getUpdates method while webhook is active; use deleteWebhook first")


class ListedUpdates:
    """Gives what is listed, call by call; nothing afterwards."""

    def __init__(self, *listed: list[dict[str, Any]] | Exception) -> None:
        self.listed = list(listed)
        self.offsets: list[int | None] = []

    async def raw_updates(self, offset: int | None, timeout_s: int, allowed: list[str]) -> list[dict[str, Any]]:
        assert timeout_s > 0
        assert "message" in allowed
        self.offsets.append(offset)
        found = self.listed.pop(0) if self.listed else []
        if isinstance(found, Exception):
            raise found
        return found


async def nothing_taken(found: Sequence[object]) -> None:
    assert not found


def polling(updates: ListedUpdates, take: Take, sleep: Sleepless) -> Polling:
    return Polling(updates, take, ENGLISH, sleep, lambda: 1.0)


async def test_the_next_offset_is_asked_for_only_after_the_commit() -> None:
    steps: list[str] = []
    updates = ListedUpdates([{"update_id": 7}, {"update_id": 9}])

    async def take(batch: Sequence[object]) -> None:
        steps.append(f"commit {len(batch)} before offset {updates.offsets[-1]}")

    poller = polling(updates, take, Sleepless())
    await poller.poll_once()
    await poller.poll_once()
    assert steps == ["commit 2 before offset None"]
    assert updates.offsets == [None, 10]


async def test_what_cannot_be_written_down_stays_with_telegram() -> None:
    batch = [{"update_id": 7}]
    updates, sleep = ListedUpdates(batch, batch, batch), Sleepless()
    failures: list[Exception] = [OSError("disk full"), OSError("disk full")]
    taken: list[object] = []

    async def take(found: Sequence[object]) -> None:
        if failures:
            raise failures.pop()
        taken.extend(found)

    poller = polling(updates, take, sleep)
    for _ in range(4):
        await poller.poll_once()
    assert updates.offsets == [None, None, None, 8]
    assert taken == batch
    assert sleep.slept == [1.0, 2.0]


@pytest.mark.parametrize(
    ("trouble", "reason"),
    [
        (SECOND, "second_poller"),
        (FOREIGN, "foreign_webhook"),
        (NetworkError("x"), "unreachable"),
        (TimedOut(), "unreachable"),
    ],
)
async def test_trouble_is_told_once_and_waited_out_ever_longer(trouble: Exception, reason: str) -> None:
    updates, sleep = ListedUpdates(*[trouble] * 100), Sleepless()
    poller = polling(updates, nothing_taken, sleep)
    with capture_logs() as logs:
        for _ in range(102):
            await poller.poll_once()
    assert sleep.slept[:7] == [1.0, 2.0, 4.0, 8.0, 16.0, 32.0, LONGEST_PAUSE_S]
    assert max(sleep.slept) == LONGEST_PAUSE_S
    assert [line["event"] for line in logs] == ["telegram_waiting", "telegram_again"]
    assert logs[0]["reason"] == reason


async def test_pauses_are_jittered_and_begin_anew_after_a_success() -> None:
    sleep = Sleepless()
    updates = ListedUpdates(NetworkError("x"), NetworkError("x"), [], NetworkError("x"))
    poller = Polling(updates, nothing_taken, ENGLISH, sleep, lambda: 0.0)
    for _ in range(4):
        await poller.poll_once()
    assert sleep.slept == [0.5, 1.0, 0.5]


async def test_another_trouble_is_told_too() -> None:
    updates = ListedUpdates(NetworkError("x"), SECOND, SECOND)
    poller = polling(updates, nothing_taken, Sleepless())
    with capture_logs() as logs:
        for _ in range(3):
            await poller.poll_once()
    assert [line["reason"] for line in logs] == ["unreachable", "second_poller"]


async def test_flood_control_is_obeyed_to_the_second(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "true")
    sleep = Sleepless()
    await polling(ListedUpdates(RetryAfter(90)), nothing_taken, sleep).poll_once()
    assert sleep.slept == [90.0]


async def test_a_token_that_was_revoked_ends_it_without_naming_it() -> None:
    poller = polling(ListedUpdates(InvalidToken("The token `123:secret` was rejected")), nothing_taken, Sleepless())
    with pytest.raises(ConfigError, match="BotFather") as caught:
        await poller.poll_once()
    assert "secret" not in str(caught.value)
    assert caught.value.__cause__ is None


async def test_messages_come_in_order_and_are_confirmed(api: LoopbackBotApi, platform: TelegramPlatform) -> None:
    mei, intake = await api.add_person(), RecordingIntake()
    for text in ("one", "two", "three"):
        await api.says(mei, text)
    async with running(platform, intake):
        await intake.until(3)
    assert intake.texts == ["one", "two", "three"]
    await api.says(mei, "four")
    async with running(platform, intake):
        await intake.until(4)
    assert intake.texts[-1] == "four"


async def test_one_update_that_nobody_can_read_holds_up_none_of_the_others() -> None:
    intake = RecordingIntake()
    broken = {"update_id": 1, "message": {"date": "yesterday"}}
    listed = (200, {"ok": True, "result": [broken, update(message=message(text="hello"))]})
    nothing = (200, {"ok": True, "result": []})
    async with scripted({"getUpdates": [listed, nothing]}) as (platform, _, _):
        with capture_logs() as logs:
            async with running(platform, intake):
                await intake.until(1)
    assert intake.texts == ["hello"]
    assert [line["event"] for line in logs] == ["telegram_update_unreadable"]


async def test_a_lost_gateway_loses_no_message(api: LoopbackBotApi, platform: TelegramPlatform) -> None:
    mei, intake = await api.add_person(), RecordingIntake()
    async with running(platform, intake):
        await api.control("close", seconds=0.2)
        await api.says(mei, "hello")
        await intake.until(1)
    assert intake.texts == ["hello"]


async def test_a_webhook_left_from_before_is_removed(api: LoopbackBotApi, platform: TelegramPlatform) -> None:
    mei, intake = await api.add_person(), RecordingIntake()
    await api.says(mei, "said before the start")
    async with running(platform, intake):
        await intake.until(1)
    (call,) = await api.calls("deleteWebhook")
    assert call["status"] == 200
    assert intake.texts == ["said before the start"]


async def test_a_group_is_greeted_when_the_bot_is_added(api: LoopbackBotApi, platform: TelegramPlatform) -> None:
    mei, intake = await api.add_person(language_code="zh-hans"), RecordingIntake()
    group = await api.add_group("Class 3", [mei])
    await api.kicks_bot(mei, group["id"])
    await api.adds_bot(mei, group["id"])
    async with running(platform, intake):
        assert await api.shows(group["id"], "@attune_test_bot")
    (line,) = await api.shown(group["id"])
    assert "大家好" in line["text"]
    assert intake.received == []
