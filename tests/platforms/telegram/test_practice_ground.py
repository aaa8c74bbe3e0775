"""A practice ground in a group: who opens it, what everybody reads, and that answers and refusals stay private."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from typing import Any

import pytest

from bot.conversation.manners import CHAT
from bot.conversation.messages import Incoming, Reply, SessionKey
from bot.conversation.practice_ground import Exercise, invitation
from bot.conversation.sessions import SessionsInMemory
from bot.conversation.vocabulary import locale_of
from bot.jobs.delivery import Delivery
from bot.jobs.flood import MESSAGES_A_MINUTE
from bot.jobs.ports import LaterError
from bot.platforms.telegram_adapter.messenger import PUBLISHED
from bot.platforms.telegram_adapter.places import Address, Origin
from bot.platforms.telegram_adapter.platform import TelegramPlatform
from bot.platforms.telegram_adapter.translating import translated
from tests.conversation.dialog import engine_of, guide
from tests.fakes.fake_coach import FakeCoach
from tests.fakes.fake_ledger import FakeLedger
from tests.fakes.fake_log import FakeLog
from tests.fakes.inline_workflows import admit_at_once, open_inline
from tests.loopback.bot_api.client import LoopbackBotApi
from tests.platforms.telegram.updates import GROUP, ME, MEI, NOW, PRIVATE, command, message, read, update

EXERCISE = "Explain “hutong”\nWrite one sentence for readers who have never been to Beijing."
NAMED = "/practice@attune_test_bot"
ANONYMOUS = {"id": 1_087_968_824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}
CHANNEL = {"id": -100900, "type": "channel", "title": "News"}


class Class:
    """A group with a topic, its administrator and a student, both known to the bot; and the bot's delivery."""

    def __init__(self, api: LoopbackBotApi, li: int, mei: int, group: dict[str, Any]) -> None:
        self.api = api
        self.sessions = SessionsInMemory()
        # Nobody has agreed as far as the ledger knows: it must do without every text.
        self.ledger = FakeLedger(set(), self.sessions, lambda: datetime.now(UTC))
        self.li = li
        self.mei = mei
        self.group: int = group["id"]
        self.topic: int = group["threads"]["Drills"]

    async def asks(self, user: int, text: str = NAMED, **more: object) -> None:
        """Somebody writes in the topic, and everything about it is done."""
        written = await self.api.says(user, text, chat=self.group, thread=self.topic, **more)
        await self.finished(written["update"])

    async def finished(self, update: int) -> None:
        async with asyncio.timeout(10):
            while not any(  # noqa: ASYNC110 - the ledger tells nobody
                key.endswith(f":{update}") and one.finished_at is not None for key, one in self.ledger.kept.items()
            ):
                await asyncio.sleep(0.005)

    async def public(self) -> list[dict[str, Any]]:
        """What the bot shows in the group."""
        return await self.api.shown(self.group)

    async def private(self, user: int) -> list[str]:
        """What the bot shows somebody alone."""
        return [one["text"] for one in await self.api.shown(user)]


def announce(incoming: Incoming) -> Reply:
    title, _, text = EXERCISE.partition("\n")
    return invitation(Exercise("D002", title, text), guide(CHAT).translators[locale_of(incoming.language) or "en"])


@pytest.fixture
async def group(api: LoopbackBotApi, platform: TelegramPlatform) -> AsyncIterator[Class]:
    li, mei = await api.add_person("Li", "en", started=True), await api.add_person("Mei", "zh-hans", started=True)
    made = Class(api, li, mei, await api.add_group("Class 3", [li, mei], topics=["Drills"], administrators=[li]))
    delivery = Delivery(
        engine=engine_of(FakeCoach(), FakeLog(), made.sessions, manners=CHAT),
        ledger=made.ledger,
        messengers={"telegram": platform.messenger},
        open_workflows=open_inline,
        admit=admit_at_once,
        announce=announce,
    )
    await delivery.start()
    polling = asyncio.ensure_future(platform.run(delivery))
    yield made
    polling.cancel()
    await asyncio.gather(polling, return_exceptions=True)
    await delivery.aclose()


async def test_an_administrator_gives_the_topic_an_exercise_with_a_way_to_answer_privately(group: Class) -> None:
    await group.asks(group.li)
    (shown,) = await group.public()
    assert shown["text"].startswith(f"{EXERCISE}\n\nPress the button to answer.")
    assert (shown["thread"], shown["preview"]) == (group.topic, False)
    assert shown["entities"][0] | {"type": "bold"} == {"type": "bold", "offset": 0, "length": 16}
    (button,) = shown["keyboard"][0]
    assert button == {
        "label": "Answer privately",
        "data": None,
        "url": "https://t.me/attune_test_bot?start=drill_D002",
    }
    assert await group.private(group.li) == []


async def test_the_way_leads_to_the_drill_in_the_private_chat(group: Class) -> None:
    await group.finished((await group.api.starts(group.mei))["update"])
    for choice in ("lang:en", "consent:no", "aud:us-general"):
        await group.finished((await group.api.presses(group.mei, choice))["update"])
    await group.finished((await group.api.starts(group.mei, "drill_D002"))["update"])
    assert "D002" in (await group.private(group.mei))[-1]
    assert await group.public() == []


async def test_an_administrator_who_stays_anonymous_is_one(group: Class) -> None:
    await group.asks(group.li, anonymous=True)
    (shown,) = await group.public()
    assert shown["text"].startswith(EXERCISE)
    assert await group.api.calls("getChatMember") == []


async def test_a_student_is_told_in_private_who_may(group: Class) -> None:
    await group.asks(group.mei)
    assert await group.public() == []
    assert await group.private(group.mei) == ["只有群管理员才能开练习场。想自己练，请发 /drill。"]


async def test_a_student_whom_the_bot_has_never_met_is_shown_the_way(group: Class) -> None:
    tom = await group.api.add_person("Tom")
    other = await group.api.add_group("Class 4", [tom])
    await group.finished((await group.api.says(tom, "/practice", chat=other["id"]))["update"])
    (line,) = await group.api.shown(other["id"])
    assert line["text"].startswith("I answer in private")


async def test_the_exercise_speaks_the_language_of_whoever_asked(group: Class) -> None:
    ning = await group.api.add_person("Ning", "zh-hans", started=True)
    other = await group.api.add_group("Class 4", [ning], administrators=[ning])
    await group.finished((await group.api.says(ning, "/practice", chat=other["id"]))["update"])
    (shown,) = await group.api.shown(other["id"])
    assert "只有你自己能看到" in shown["text"]
    assert shown["keyboard"][0][0]["label"] == "私下作答"


async def test_an_administrator_is_told_when_the_bot_may_not_write_there(group: Class) -> None:
    await group.api.control("restrict_bot", chat=group.group, may_send=False)
    await group.asks(group.li)
    assert await group.public() == []
    assert (await group.private(group.li))[0].startswith("I could not post in that group")


async def test_where_members_are_hidden_only_the_anonymous_are_known_as_administrators(group: Class) -> None:
    other = await group.api.add_group("Class 4", [group.li], administrators=[group.li], hides_members=True)
    await group.finished((await group.api.says(group.li, "/practice", chat=other["id"]))["update"])
    assert await group.api.shown(other["id"]) == []
    assert (await group.private(group.li))[0].startswith("Only administrators")


async def test_a_group_that_is_flooded_keeps_nobody_elses_chat_waiting(group: Class) -> None:
    await group.api.hold(group.group, 30)
    await group.api.says(group.li, NAMED, chat=group.group, thread=group.topic)
    await group.finished((await group.api.says(group.li, "/help"))["update"])
    assert await group.public() == []
    assert await group.private(group.li)


async def test_a_group_that_has_had_enough_gets_its_exercise_later(
    api: LoopbackBotApi, platform: TelegramPlatform
) -> None:
    li = await api.add_person()
    made = await api.add_group("Class 3", [li], administrators=[li])
    place = Address(li, origin=Origin(made["id"], 1)).place_in_group()
    (parcel,) = platform.messenger.pack(announce(Incoming(SessionKey("telegram", place.chat, str(li)), "1")), place)
    for _ in range(MESSAGES_A_MINUTE):
        assert await platform.messenger.send(place, parcel, "k") == PUBLISHED
    with pytest.raises(LaterError) as later:
        await platform.messenger.send(place, parcel, "k")
    assert 50 < later.value.seconds < 62


async def test_no_session_is_kept_for_a_group(group: Class) -> None:
    await group.asks(group.li)
    for chat, user in ((group.group, group.li), (group.li, group.li)):
        assert await group.sessions.load(SessionKey("telegram", str(chat), str(user))) is None


async def test_in_a_private_chat_it_is_told_where_it_belongs(group: Class) -> None:
    await group.finished((await group.api.starts(group.mei))["update"])
    await group.finished((await group.api.says(group.mei, "/practice"))["update"])
    assert any("要在群里或服务器里用" in text for text in await group.private(group.mei))


def test_it_is_answered_in_the_group_and_has_a_session_of_nobody() -> None:
    found = translated(read(update(message=message(GROUP, **command("/Practice@attune_test_bot")))), ME, NOW)
    assert found is not None
    assert (found.place.group, found.place.chat, found.lane) == (True, "-100500", "telegram:-100500")
    assert (found.incoming.key.chat, found.incoming.key.user) == ("-100500", "77")


@pytest.mark.parametrize(
    ("chat", "sender", "more"),
    [
        (GROUP, {**MEI, "is_bot": True}, {}),
        (GROUP, ANONYMOUS, {"sender_chat": CHANNEL}),
        (PRIVATE, ANONYMOUS, {}),
    ],
    ids=["another bot", "a channel", "a bot in private"],
)
def test_nobody_else_is_heard(chat: dict[str, Any], sender: dict[str, Any], more: dict[str, Any]) -> None:
    asked = message(chat, sender, **command("/practice"), **more)
    assert translated(read(update(message=asked)), ME, NOW) is None


@pytest.mark.parametrize("text", ["/drill", "/start"])
def test_in_the_name_of_a_group_nothing_else_is_asked(text: str) -> None:
    asked = message(GROUP, ANONYMOUS, sender_chat=GROUP, **command(text))
    assert translated(read(update(message=asked)), ME, NOW) is None


def test_only_what_is_meant_for_everybody_is_packed_for_everybody(platform: TelegramPlatform) -> None:
    place = Address(77, origin=Origin(-100500, 5)).place_in_group()
    (mine,) = platform.messenger.pack(Reply("You earned 55 points."), place)
    (ours,) = platform.messenger.pack(announce(Incoming(SessionKey("telegram", "-100500", "77"), "1")), place)
    assert "public" not in mine.payload
    assert ours.payload["public"]


async def test_a_limit_is_told_in_private_also_when_it_was_met_in_a_group(
    api: LoopbackBotApi, platform: TelegramPlatform
) -> None:
    mei = await api.add_person(started=True)
    made = await api.add_group("Class 3", [mei])
    place = Address(mei, origin=Origin(made["id"], 1)).place_in_group()
    (parcel,) = platform.messenger.pack(Reply("Please wait 5 seconds."), place)
    await platform.messenger.send(place, parcel, "k")
    assert [one["text"] for one in await api.shown(mei)] == ["Please wait 5 seconds."]
    assert await api.shown(made["id"]) == []


async def test_what_was_published_is_not_changed_later(platform: TelegramPlatform) -> None:
    place = Address(77, origin=Origin(-100500, 5)).place_in_group()
    (parcel,) = platform.messenger.pack(Reply("x"), place)
    await platform.messenger.edit(place, PUBLISHED, parcel)
