"""Delivery on Discord: what `bot.jobs` asks for, as Discord's calls.

The first answer to an interaction takes the place of "thinking…" (a webhook edit, which may be repeated); further ones
follow, to the person alone where others read along. In direct messages all but that first one are ordinary messages
with a nonce, so that a repeated one shows once. When the 15 minutes of an interaction are over, answers go by direct
message.
"""

import hashlib

from bot.conversation.messages import Reply
from bot.jobs.ports import Parcel, Place, RefusedError
from bot.platforms.discord_adapter import packing
from bot.platforms.discord_adapter.acknowledging import Acknowledging
from bot.platforms.discord_adapter.addresses import Address, Token, from_json
from bot.platforms.discord_adapter.calls import Calls, is_waiting, says

ORIGINAL = "@original"
_FOLLOW_UP = "follow:"
_NONCE = 24
"""Characters; Discord takes 25."""


class DiscordMessenger:
    """A `Messenger`."""

    def __init__(self, calls: Calls, acknowledging: Acknowledging) -> None:
        self._calls = calls
        self._acknowledging = acknowledging

    @property
    def recognises_repeats(self) -> bool:
        """A nonce, or the interaction that is answered, makes the same message show once."""
        return True

    @property
    def longest_text(self) -> None:
        """The apps cut nothing: they offer to send a longer paste as a file."""
        return None

    def pack(self, reply: Reply, place: Place) -> tuple[Parcel, ...]:
        """The messages of a reply; buttons name the person wherever the answer is not in their direct messages."""
        address = from_json(place.address)
        return packing.pack(reply, address.user if address.channel is None else None)

    async def acknowledge(self, place: Place) -> None:
        """An interaction is acknowledged, a direct message is answered by "is typing"."""
        address = from_json(place.address)
        if address.token is not None:
            await self._acknowledging.make(address.token)
        elif address.channel is not None:
            await self._calls.type_in(address.channel)

    async def send(self, place: Place, parcel: Parcel, key: str) -> str:
        """Send to the interaction, else by direct message; "@original" is the first answer to an interaction."""
        address = from_json(place.address)
        if address.token is not None:
            try:
                return await self._answer(address, address.token, parcel, key)
            except RefusedError as refused:
                # "gone" is a first message that the person has dismissed.
                if refused.cause not in {"expired", "gone"}:
                    raise
        return await self._direct(address, parcel, key)

    async def edit(self, place: Place, message: str, parcel: Parcel) -> None:
        """Put the parcel in the place of a message that `send` named."""
        address = from_json(place.address)
        if message == ORIGINAL or message.startswith(_FOLLOW_UP):
            if address.token is None:
                raise RefusedError("gone")
            await self._edit_answer(address.token, message, parcel)
        else:
            channel = address.channel or await self._calls.open_direct(address.user)
            await self._calls.edit(channel, message, parcel.payload, parcel.file)

    async def fetch(self, place: Place, reference: str) -> bytes:  # noqa: ARG002 - the address says it all
        """The content of an attachment; `reference` is its address at Discord."""
        return await self._calls.download(reference)

    async def _answer(self, address: Address, token: Token, parcel: Parcel, key: str) -> str:
        if await self._is_first(token, parcel, key):
            await self._calls.edit_original(token, parcel.payload, parcel.file)
            return ORIGINAL
        if address.channel is not None:
            return await self._direct(address, parcel, key)
        return _FOLLOW_UP + await self._calls.follow_up(token, parcel.payload, parcel.file)

    async def _is_first(self, token: Token, parcel: Parcel, key: str) -> bool:
        first = await self._acknowledging.take_first(token, key)
        if first is not None:
            return first
        # After a restart Discord knows: the first message still waits, or it is this very answer, sent before the stop.
        original = await self._calls.original(token)
        first = is_waiting(original) or says(original, parcel.payload)
        self._acknowledging.note_taken(token, key if first else ORIGINAL)
        return first

    async def _edit_answer(self, token: Token, message: str, parcel: Parcel) -> None:
        if message == ORIGINAL:
            await self._calls.edit_original(token, parcel.payload, parcel.file)
        else:
            number = message.removeprefix(_FOLLOW_UP)
            await self._calls.edit_follow_up(token, number, parcel.payload, parcel.file)

    async def _direct(self, address: Address, parcel: Parcel, key: str) -> str:
        channel = address.channel or await self._calls.open_direct(address.user)
        nonce = hashlib.sha256(key.encode()).hexdigest()[:_NONCE]
        return await self._calls.post(channel, parcel.payload, parcel.file, nonce)
