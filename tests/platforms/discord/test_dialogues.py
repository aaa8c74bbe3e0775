"""The dialogues of every platform, in a student's direct messages on Discord."""

from collections.abc import AsyncIterator

import discord
import pytest_asyncio
import simcord

from bot.conversation.manners import TERMINAL
from tests.contracts.dialogue_contract import DialogueContract, Stage
from tests.platforms.discord.school import School, buttons_of, read, said_in


class DiscordStage:
    """A student who types, presses and attaches in direct messages."""

    def __init__(self, env: simcord.Env) -> None:
        self._env = env
        self._mei = env.create_user("mei")
        self._read: dict[int, str] = {}

    async def says(self, text: str) -> str:
        await self._mei.send_dm(text)
        return self._news()

    async def presses(self, choice: str) -> str:
        for message in reversed(said_in(self._mei)):
            for custom_id, label in buttons_of(message).items():
                if choice in {custom_id.removeprefix("attune:"), label}:
                    await self._press(message, custom_id)
                    return self._news()
        raise AssertionError(f"no button {choice!r} was ever shown")

    async def sends(self, name: str, content: bytes) -> str:
        files = self._env.backend.store_attachments(self._mei.dm_channel.id, [(name, content)])
        await self._mei.send_dm(attachments=files)
        return self._news()

    async def _press(self, message: discord.Message, custom_id: str) -> None:
        if custom_id.startswith("attune:"):
            await self._mei.click(message, custom_id=custom_id)
        else:
            await self._mei.select(message, [custom_id])

    def _news(self) -> str:
        """What has come or changed since last time."""
        now = {one.id: self._all_of(one) for one in said_in(self._mei)}
        news = [text for number, text in now.items() if self._read.get(number) != text]
        self._read = now
        return "\n".join(news)

    def _all_of(self, message: discord.Message) -> str:
        files = [self._env.backend.cdn.get(one.url) or b"" for one in message.attachments]
        return "\n".join(
            (read(message), *buttons_of(message).values(), *(one.decode(errors="replace") for one in files))
        )


@pytest_asyncio.fixture
async def stage() -> AsyncIterator[Stage]:
    # The transcripts quote the terminal's sentences; on a phone some are laid out otherwise.
    school = School(manners=TERMINAL)
    async with school.running() as env:
        yield DiscordStage(env)


class TestDiscordDialogues(DialogueContract):
    """Every dialogue, through the adapter, delivery and the conversation."""
