"""What the bot says in a group itself: whom it has never met, when it is added, and a practice ground."""

import asyncio
from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import structlog
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions, MessageEntity, ReplyParameters
from telegram.constants import ChatMemberStatus
from telegram.error import BadRequest, ChatMigrated, RetryAfter, TelegramError

from bot.conversation.vocabulary import locale_of
from bot.jobs.ports import LaterError
from bot.localisation import FALLBACK, Translator
from bot.platforms.telegram_adapter.failures import seconds_of
from bot.platforms.telegram_adapter.pace import GroupPace
from bot.platforms.telegram_adapter.places import Origin

_log = structlog.stdlib.get_logger(__name__)

REMEMBERED = 1_000
"""Messages of groups below which the way was shown already; each answer may come in several parts."""
MOST_WAITING = 200
"""Public lines that may wait until their groups can be written to again; beyond that they are left out."""
_LINK = "https://t.me/{bot}?start={payload}"
_HELLO = "hello"
_LOOKS_AFTER = (ChatMemberStatus.OWNER, ChatMemberStatus.ADMINISTRATOR)


class Groups:
    """Public lines. Nothing that a person wrote and nothing about them is in any.

    Where a group has had enough for the moment, the line waits, and not whoever wrote there.
    """

    def __init__(self, bot: Bot, username: Callable[[], str], translators: Mapping[str, Translator]) -> None:
        """`username` gives the bot's public name once it is known."""
        self.pace = GroupPace()
        self._waiting: set[asyncio.Task[None]] = set()
        self._bot = bot
        self._username = username
        self._translators = translators
        self._shown: OrderedDict[tuple[int, int], None] = OrderedDict()

    async def close(self) -> None:
        """Leave the lines that still wait."""
        for task in self._waiting:
            task.cancel()
        await asyncio.gather(*self._waiting, return_exceptions=True)

    async def point_the_way(self, origin: Origin) -> None:
        """Ask for a first private message, in reply to what was written in the group. Raises the SDK's errors."""
        below = (origin.chat, origin.message)
        if below in self._shown:
            return
        say = self._speaking(origin.language)
        await self._in_time(origin, {"text": say("group-write-me-first"), "link": [say("group-open-chat"), _HELLO]})
        self._shown[below] = None
        if len(self._shown) > REMEMBERED:
            self._shown.popitem(last=False)

    async def greet(self, chat: int, language: str | None) -> None:
        """Say what to do, now that the bot is in this group. Raises the SDK's errors."""
        say = self._speaking(language)
        text = say("group-greeting", bot=f"@{self._username()}")
        await self._in_time(Origin(chat, 0), {"text": text, "link": [say("group-open-chat"), _HELLO]})

    async def publish(self, origin: Origin, payload: Mapping[str, Any]) -> None:
        """Show everybody a text, and the way to what it is about in the private chat.

        Raises the SDK's errors, and LaterError where the group has had enough: delivery waits, over restarts too.
        """
        seconds = self.pace.take(origin.chat)
        if seconds > 0:
            raise LaterError(seconds)
        await self._post(replace(origin, message=0), payload)

    async def looked_after_by(self, origin: Origin, user: int) -> bool:
        """Whether this person is an administrator of the group. Raises the SDK's errors."""
        try:
            member = await self._bot.get_chat_member(origin.chat, user)
        except BadRequest:
            # Where members are hidden, only an administrator is told about them.
            return False
        return member.status in _LOOKS_AFTER

    def only_for_administrators(self, origin: Origin) -> str:
        """For somebody who is none."""
        return self._speaking(origin.language)("group-practice-who")

    def could_not_publish(self, origin: Origin) -> str:
        """For the administrator who asked for it."""
        return self._speaking(origin.language)("group-practice-failed")

    def _speaking(self, language: str | None) -> Translator:
        return self._translators[locale_of(language) or FALLBACK]

    async def _in_time(self, origin: Origin, payload: Mapping[str, Any]) -> None:
        """Now or, where the group has had enough, as soon as it may be said."""
        if self.pace.take(origin.chat) == 0:
            try:
                await self._post(origin, payload)
            except RetryAfter as later:
                self.pace.hold(origin.chat, seconds_of(later.retry_after))
            else:
                return
        if len(self._waiting) < MOST_WAITING:
            task = asyncio.create_task(self._later(origin, payload))
            self._waiting.add(task)
            task.add_done_callback(self._waiting.discard)

    async def _later(self, origin: Origin, payload: Mapping[str, Any]) -> None:
        try:
            await self._when_possible(origin, payload)
        except TelegramError as error:
            _log.warning("telegram_public_line_refused", error=type(error).__name__)

    async def _when_possible(self, origin: Origin, payload: Mapping[str, Any]) -> None:
        while True:
            # Nobody tells when a group may be written to again: only the clock does.
            while (seconds := self.pace.take(origin.chat)) > 0:  # noqa: ASYNC110
                await asyncio.sleep(seconds)
            try:
                await self._post(origin, payload)
            except RetryAfter as later:
                self.pace.hold(origin.chat, seconds_of(later.retry_after))
            else:
                return

    async def _post(self, origin: Origin, payload: Mapping[str, Any]) -> None:
        bold = [MessageEntity(MessageEntity.BOLD, offset, length) for offset, length in payload.get("bold", ())]

        async def call(chat: int, topic: int | None) -> None:
            await self._bot.send_message(
                chat,
                payload["text"],
                entities=bold or None,
                message_thread_id=topic,
                reply_markup=self._link(payload),
                reply_parameters=ReplyParameters(origin.message, allow_sending_without_reply=True)
                if origin.message and chat == origin.chat
                else None,
                link_preview_options=LinkPreviewOptions(is_disabled=True),
            )

        try:
            await call(origin.chat, origin.topic)
        except ChatMigrated as moved:
            await call(moved.new_chat_id, None)
        except BadRequest:
            if origin.topic is None:
                raise
            # The topic was closed or deleted in the meantime.
            await call(origin.chat, None)

    def _link(self, payload: Mapping[str, Any]) -> InlineKeyboardMarkup | None:
        if payload.get("link") is None:
            return None
        label, asked = payload["link"]
        url = _LINK.format(bot=self._username(), payload=asked)
        return InlineKeyboardMarkup([[InlineKeyboardButton(label, url=url)]])
