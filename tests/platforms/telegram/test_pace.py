"""Groups are written to at Telegram's pace."""

import asyncio

from bot.conversation.messages import Reply
from bot.jobs.flood import MESSAGES_A_MINUTE
from bot.platforms.telegram_adapter.messenger import POINTED
from bot.platforms.telegram_adapter.pace import GroupPace
from bot.platforms.telegram_adapter.places import Address, Origin
from bot.platforms.telegram_adapter.rendering import parcels_of
from tests.loopback.bot_api.client import LoopbackBotApi
from tests.platforms.telegram.stage import refused, scripted, started

GROUP = -1_001
(TEXT,) = parcels_of(Reply("An answer"))
STRANGER = refused(403, "Forbidden: bot can't initiate conversation with a user")
SLOW = refused(429, "Too Many Requests: retry after 3600", retry_after=3600)


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_a_group_hears_so_many_messages_in_any_minute_and_other_groups_are_not_held_up() -> None:
    clock = Clock()
    pace = GroupPace(clock)
    for second in range(MESSAGES_A_MINUTE):
        clock.now = float(second)
        assert pace.take(-1) == 0
    assert pace.take(-2) == 0
    seconds = pace.take(-1)
    assert 40 < seconds < 42
    clock.now += seconds
    assert pace.take(-1) == 0
    assert pace.take(-1) > 0


def test_a_group_that_asked_to_be_spared_is_spared_that_long() -> None:
    clock = Clock()
    pace = GroupPace(clock)
    pace.hold(-1, 30)
    pace.hold(-1, 5)
    assert pace.take(-1) > 29
    clock.now = 31
    assert pace.held_for(-1) == 0
    assert pace.take(-1) == 0


async def test_what_a_group_cannot_hear_yet_holds_up_nobody_who_wrote_there() -> None:
    async with LoopbackBotApi.here() as api, started(api) as platform:
        everybody = [await api.add_person() for _ in range(MESSAGES_A_MINUTE + 5)]
        group = (await api.add_group("Class 7b", everybody))["id"]
        for person in everybody:
            asked = await api.says(person, "/start", chat=group)
            place = Address(person, origin=Origin(group, asked["message"])).place()
            async with asyncio.timeout(5):
                assert await platform.messenger.send(place, TEXT, "k") == POINTED
        assert len(await api.shown(group)) == MESSAGES_A_MINUTE
        assert not [call for call in await api.calls(chat=group) if call["status"] == 429]


async def test_a_group_that_is_held_holds_up_no_private_chat_and_is_called_no_more() -> None:
    async with scripted({"sendMessage": [STRANGER, SLOW], "setMessageReaction": [SLOW]}) as (platform, api, _):
        first, second = (Address(7, origin=Origin(GROUP, number)).place() for number in (1, 2))
        await platform.messenger.acknowledge(first)
        await platform.messenger.acknowledge(second)
        assert len(api.of("setMessageReaction")) == 1
        assert await platform.messenger.send(first, TEXT, "k") == POINTED
        assert [call["chat_id"] for call in api.of("sendMessage")] == ["7"]


async def test_a_public_line_that_telegram_puts_off_waits_and_the_person_does_not() -> None:
    async with scripted({"sendMessage": [STRANGER, SLOW]}) as (platform, api, _):
        place = Address(7, origin=Origin(GROUP, 1)).place()
        assert await platform.messenger.send(place, TEXT, "k") == POINTED
        assert [call["chat_id"] for call in api.of("sendMessage")] == ["7", str(GROUP)]
