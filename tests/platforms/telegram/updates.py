"""Updates as Telegram writes them."""

from datetime import UTC, datetime
from itertools import count
from typing import Any

import telegram

from bot.platforms.telegram_adapter.translating import Me

ME = Me(123456, "attune_test_bot")
NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
MEI = {"id": 77, "is_bot": False, "first_name": "Mei", "language_code": "zh-hans"}
BOT = {"id": 123456, "is_bot": True, "first_name": "Attune", "username": "attune_test_bot"}
PRIVATE = {"id": 77, "type": "private", "first_name": "Mei"}
GROUP = {"id": -100500, "type": "supergroup", "title": "Class 3", "is_forum": True}
_numbers = count(1)


def message(chat: dict[str, Any] = PRIVATE, sender: dict[str, Any] | None = MEI, **content: object) -> dict[str, Any]:
    """A message; `content` are further fields of the Bot API."""
    written: dict[str, Any] = {"message_id": 5, "date": 1_772_000_000, "chat": chat, **content}
    return {**written, "from": sender} if sender is not None else written


def marked(text: str, part: str, kind: str, **more: object) -> dict[str, Any]:
    """An entity over the first occurrence of a part."""
    before = text[: text.index(part)]
    return {"type": kind, "offset": _units(before), "length": _units(part), **more}


def command(text: str) -> dict[str, Any]:
    """A text that begins with a command."""
    return {"text": text, "entities": [marked(text, text.split(maxsplit=1)[0], "bot_command")]}


def update(**fields: object) -> dict[str, Any]:
    """An update with a number of its own."""
    return {"update_id": next(_numbers), **fields}


def read(raw: dict[str, Any]) -> telegram.Update:
    """The update as the SDK reads it."""
    return telegram.Update.de_json(raw, None)


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
