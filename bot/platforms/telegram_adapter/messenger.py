"""Telegram as delivery sees it: messages out, changed, acknowledged; files fetched."""

import asyncio

from telegram import Bot, ReactionTypeEmoji
from telegram.error import BadRequest, Forbidden, InvalidToken, RetryAfter

from bot.conversation.messages import Reply
from bot.jobs.ports import Parcel, Place, RefusedError, UnreachableError
from bot.platforms.telegram_adapter.failures import is_outdated, is_stranger, is_unchanged, seconds_of, told_as_delivery
from bot.platforms.telegram_adapter.groups import Groups
from bot.platforms.telegram_adapter.keyboards import keyboard
from bot.platforms.telegram_adapter.places import Address, Origin, address_of
from bot.platforms.telegram_adapter.rendering import LONGEST_TEXT, parcels_of
from bot.platforms.telegram_adapter.sending import edit_text, send_parcel

SEEN = "👀"
_FETCH_S = 60.0
"""For a whole file: one that comes byte by byte never makes a call wait long."""
POINTED = "pointed"
"""In place of a message's id: the person was shown the way to the private chat instead."""
PUBLISHED = "published"
"""In place of a message's id: it is in the group, where nothing is changed later."""


class TelegramMessenger:
    """The Messenger protocol over the Bot API."""

    def __init__(self, bot: Bot, groups: Groups) -> None:
        """The bot must be connected before anything is sent."""
        self._bot = bot
        self._groups = groups

    @property
    def recognises_repeats(self) -> bool:
        """Telegram knows no keys: the same message again is another message."""
        return False

    @property
    def longest_text(self) -> int:
        """The apps cut a longer paste into several messages."""
        return LONGEST_TEXT

    def pack(self, reply: Reply, place: Place) -> tuple[Parcel, ...]:  # noqa: ARG002 - every chat shows the same
        """The messages that a reply becomes."""
        return parcels_of(reply)

    async def acknowledge(self, place: Place) -> None:
        """Eyes on a message, or typing where reactions are off. A press is answered and its question settled."""
        address = address_of(place)
        with told_as_delivery():
            if address.callback is None:
                await self._show_seen(address)
            else:
                await self._answer_press(address, address.callback)

    async def send(self, place: Place, parcel: Parcel, key: str) -> str:  # noqa: ARG002 - Telegram knows no keys
        """Send a new message. Someone in a group whom the bot may not write to is shown the way there instead."""
        address = address_of(place)
        with told_as_delivery():
            if place.group and address.origin is not None and parcel.payload.get("public"):
                return await self._publish(address, address.origin, parcel)
            return await self._send(address, parcel)

    async def edit(self, place: Place, message: str, parcel: Parcel) -> None:
        """Change a message; one that cannot be changed, or not into this, is "gone"."""
        if message in {POINTED, PUBLISHED}:
            return
        if parcel.file is not None:
            raise RefusedError("gone")
        with told_as_delivery():
            await edit_text(self._bot, address_of(place).chat, int(message), parcel.payload)

    async def fetch(self, place: Place, reference: str) -> bytes:  # noqa: ARG002 - a file is the bot's, not a chat's
        """The content of a file that a person sent; Telegram hands out up to 20 MB."""
        with told_as_delivery():
            found = await self._bot.get_file(reference)
            try:
                async with asyncio.timeout(_FETCH_S):
                    return bytes(await found.download_as_bytearray())
            except TimeoutError as error:
                raise UnreachableError("a file that does not end") from error
            except InvalidToken as error:
                # The SDK's word for any 404: the file is no longer there.
                raise RefusedError("expired") from error

    async def _send(self, address: Address, parcel: Parcel) -> str:
        if not address.is_private:
            return POINTED
        try:
            return str(await send_parcel(self._bot, address, parcel))
        except (Forbidden, BadRequest) as error:
            if address.origin is None or not is_stranger(error):
                raise
        await self._groups.point_the_way(address.origin)
        return POINTED

    async def _publish(self, address: Address, origin: Origin, parcel: Parcel) -> str:
        """Show it to the group if an administrator has asked for it; else tell whoever asked."""
        if address.is_private and not await self._groups.looked_after_by(origin, address.chat):
            return await self._send(address, _sentence(self._groups.only_for_administrators(origin)))
        try:
            await self._groups.publish(origin, parcel.payload)
        except (Forbidden, BadRequest):
            return await self._send(address, _sentence(self._groups.could_not_publish(origin)))
        return PUBLISHED

    async def _show_seen(self, address: Address) -> None:
        origin = address.origin
        chat, message = (origin.chat, origin.message) if origin else (address.chat, address.message)
        if message is None or self._groups.pace.held_for(chat):
            return
        try:
            await self._react(chat, message, origin.topic if origin else None)
        except RetryAfter as later:
            if origin is None:
                raise
            # It is the group that has to be spared, not the person's private chat.
            self._groups.pace.hold(chat, seconds_of(later.retry_after))

    async def _react(self, chat: int, message: int, topic: int | None) -> None:
        try:
            await self._bot.set_message_reaction(chat, message, [ReactionTypeEmoji(SEEN)])
        except BadRequest:
            await self._bot.send_chat_action(chat, "typing", message_thread_id=topic)

    async def _answer_press(self, address: Address, callback: str) -> None:
        try:
            await self._bot.answer_callback_query(callback)
        except BadRequest as error:
            if not is_outdated(error):
                raise
        if address.settled is None or address.message is None:
            return
        left = keyboard({"buttons": [[address.settled]]})
        try:
            await self._bot.edit_message_reply_markup(address.chat, address.message, reply_markup=left)
        except BadRequest as error:
            if not is_unchanged(error):
                raise


def _sentence(text: str) -> Parcel:
    return Parcel({"text": text, "bold": []})
