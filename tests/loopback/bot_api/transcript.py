"""What people see: the messages of a chat as they stand now."""

from typing import Any

from tests.loopback.bot_api.state import Chat, Message, World

_KINDS = ("document", "photo", "voice", "sticker")


def transcript(world: World, chat: Chat) -> list[dict[str, Any]]:
    """The messages that are there, oldest first; see `_seen` for the fields."""
    written = (message for message in chat.messages.values() if "forum_topic_created" not in message.api)
    return [_seen(world, message) for message in written]


def said(world: World, chat: int, text: str) -> int:
    """How many messages of the bot in this chat show this text now."""
    bot = world.settings.bot_id
    written = (message.api for message in world.chats[chat].messages.values() if message.author == bot)
    return sum(1 for api in written if text in api.get("text", api.get("caption", "")))


def offers(world: World, chat: int, button: str) -> bool:
    """Whether some message in this chat has a button with this label or data."""
    keyboards = (message.api.get("reply_markup", {}) for message in world.chats[chat].messages.values())
    rows = (row for keyboard in keyboards for row in keyboard.get("inline_keyboard", ()))
    return any(button in {one["text"], one.get("callback_data")} for row in rows for one in row)


def _seen(world: World, message: Message) -> dict[str, Any]:
    api = message.api
    rows = api.get("reply_markup", {}).get("inline_keyboard", [])
    return {
        "id": message.id,
        "from_bot": message.author == world.settings.bot_id,
        "author": message.author,
        "text": api.get("text", api.get("caption", "")),
        "entities": api.get("entities", api.get("caption_entities", [])),
        "keyboard": [[_button(button) for button in row] for row in rows],
        "file": _file(world, message),
        "edits": message.edits,
        "reply_to": api.get("reply_to_message", {}).get("message_id"),
        "reactions": list(message.reactions),
        "thread": api.get("message_thread_id"),
        "preview": not api.get("link_preview_options", {}).get("is_disabled", False),
    }


def _button(button: dict[str, Any]) -> dict[str, Any]:
    return {"label": button["text"], "data": button.get("callback_data"), "url": button.get("url")}


def _file(world: World, message: Message) -> dict[str, Any] | None:
    if message.file_id is None:
        return None
    file = world.files[message.file_id]
    kind = next(name for name in _KINDS if name in message.api)
    return {"id": file.id, "kind": kind, "name": file.name, "mime": file.mime, "size": len(file.content)}
