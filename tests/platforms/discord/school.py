"""Attune on a simulated Discord: the real adapter, delivery and conversation over the fakes of the other rooms."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any

import discord
import simcord
from simcord import UserHandle

from bot.conversation.manners import CHAT, Manners
from bot.conversation.sessions import SessionsInMemory
from bot.jobs.delivery import Delivery
from bot.jobs.ports import Update
from bot.platforms.discord_adapter.markdown import shown
from bot.platforms.discord_adapter.opening import DiscordSettings, open_discord
from bot.platforms.discord_adapter.platform import DiscordPlatform
from bot.platforms.discord_adapter.practice_ground import Challenge
from tests.conversation.dialog import engine_of
from tests.fakes.fake_coach import FakeCoach
from tests.fakes.fake_forum import FakeForum
from tests.fakes.fake_ledger import FakeLedger
from tests.fakes.fake_log import FakeLog
from tests.fakes.inline_workflows import admit_at_once, open_inline

KINDS = {
    "glossing": {"en": "Explain a term", "zh-CN": "解释词语"},
    "slogan_to_story": {"en": "From slogan to story", "zh-CN": "口号变故事"},
}


def challenge(locale: str) -> Challenge:
    """The exercise of a practice ground."""
    return Challenge("Explain *hutong*" if locale == "en" else "解释“胡同”", "Write one sentence.", "drill:next")


class SlowIntake:
    """Hands updates on after so many `seconds`, or fails; `on_commit` is called at that moment.

    Nothing is answered while it is `silent`.
    """

    def __init__(self) -> None:
        self.seconds = 0.0
        self.failure: Exception | None = None
        self.silent = False
        self.on_commit: Callable[[], None] = lambda: None
        self.received: list[Update] = []
        self.delivery: Delivery | None = None

    async def receive(self, updates: Sequence[Update]) -> None:
        if self.seconds:
            await asyncio.sleep(self.seconds)
        if self.failure is not None:
            raise self.failure
        self.on_commit()
        self.received += updates
        if self.delivery is not None and not self.silent:
            await self.delivery.receive(updates)


class School:
    """Everything that outlives a restart; `running` is one process."""

    def __init__(self, *, pictures: bool = False, manners: Manners = CHAT) -> None:
        self.manners = manners
        self.log = FakeLog()
        self.coach = FakeCoach()
        self.forum = FakeForum(pictures=pictures)
        self.sessions = SessionsInMemory()
        self.ledger = FakeLedger(None, self.sessions, lambda: datetime.now(UTC))
        self.intake = SlowIntake()
        self.platform: DiscordPlatform

    def new_process(self) -> DiscordPlatform:
        """A new client over a new engine, which has nothing in its memory."""
        engine = engine_of(self.coach, self.log, self.sessions, forum=self.forum, manners=self.manners)
        self.platform = open_discord(DiscordSettings("good"), engine.flow.guide, KINDS, challenge)
        self.intake.delivery = Delivery(
            engine=engine,
            ledger=self.ledger,
            messengers={"discord": self.platform.messenger},
            open_workflows=open_inline,
            admit=admit_at_once,
        )
        self.platform.client.staff.desk.open(self.intake)
        return self.platform

    @asynccontextmanager
    async def running(self) -> AsyncIterator[simcord.Env]:
        """The bot in a world of its own."""
        env = simcord.Env(self.new_process().client, shard_count=1)
        await env.start()
        await self.opened()
        try:
            yield env
        finally:
            await self.closed()
            await env.shutdown()
        env.raise_errors()

    async def restart(self, env: simcord.Env) -> None:
        """End the process, and start another one in the same world."""
        await self.closed()
        await env.restart_bot(self.new_process().client)
        await self.opened()

    async def opened(self) -> None:
        assert self.intake.delivery is not None
        await self.intake.delivery.start()

    async def closed(self) -> None:
        assert self.intake.delivery is not None
        await self.intake.delivery.aclose()


def read(message: discord.Message | simcord.ResponseMessage | None) -> str:
    """What a person reads of a message: its text and the embeds' texts, without marks."""
    assert message is not None
    return "".join(shown(part) for part in (message.content, *(one.description or "" for one in message.embeds)))


def answer(result: simcord.InteractionResult) -> simcord.ResponseMessage:
    """The first answer to an interaction."""
    assert result.response is not None
    return result.response


def buttons_of(message: discord.Message) -> dict[str, str]:
    """The labels of a message's buttons and menus, by what they send."""
    found: dict[str, str] = {}
    for row in message.components:
        for item in getattr(row, "children", ()):
            if isinstance(item, discord.SelectMenu):
                found |= {option.value: option.label for option in item.options}
            elif item.custom_id is not None:
                found[item.custom_id] = item.label or ""
    return found


def said_in(user: UserHandle) -> list[discord.Message]:
    """What the bot has written in a person's direct messages, oldest first."""
    return [one for one in user.dm_channel.history() if one.author.id != user.id]


def callbacks(env: simcord.Env) -> list[dict[str, Any]]:
    """Every acknowledgement of an interaction, in order."""
    return [dict(one.json or {}) for one in env.http_requests if one.path.endswith("/callback")]
