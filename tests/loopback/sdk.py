"""The real SDK on the loopback server."""

import struct
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup

from tests.loopback.bot_api.client import LoopbackBotApi

PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + struct.pack(">II", 640, 480) + b"\x08\x02\0\0\0"
"""The beginning of a picture, which is all that the server reads."""
OPEN = InlineKeyboardMarkup([[InlineKeyboardButton("Why", callback_data="do:why")]])


@asynccontextmanager
async def bot_of(api: LoopbackBotApi, token: str | None = None) -> AsyncIterator[Bot]:
    """The SDK's bot, connected to the server."""
    async with Bot(token or api.token, base_url=api.base_url, base_file_url=api.base_file_url) as bot:
        yield bot
