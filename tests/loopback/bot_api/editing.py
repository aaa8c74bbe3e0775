"""The methods that change a message, or answer what a person did with it."""

import time
from typing import Any

from tests.loopback.bot_api import keyboards
from tests.loopback.bot_api.calls import Parameters
from tests.loopback.bot_api.formatting import message_text
from tests.loopback.bot_api.places import chat_of, message_of
from tests.loopback.bot_api.refusals import NOT_MODIFIED, QUERY_TOO_OLD, bad_request
from tests.loopback.bot_api.sending import entities_of
from tests.loopback.bot_api.state import Message, World

_MAX_NOTICE = 200


class Editing:
    """editMessageText, editMessageReplyMarkup, deleteMessage, setMessageReaction, answerCallbackQuery."""

    def __init__(self, world: World) -> None:
        self._world = world

    async def edit_message_text(self, parameters: Parameters) -> dict[str, Any]:
        """https://core.telegram.org/bots/api#editmessagetext."""
        if not parameters.text("text").strip():
            raise bad_request("message text is empty")
        message = self._own_message(parameters)
        if "text" not in message.api:
            raise bad_request("there is no text in the message to edit")
        text, given = entities_of(parameters, parameters.text("text"), "entities")
        text, entities = message_text(text, given, bad_request("MESSAGE_TOO_LONG"))
        new: dict[str, Any] = {"text": text, "entities": entities or None}
        return _changed(message, {**new, "reply_markup": keyboards.checked(parameters.value("reply_markup"))})

    async def edit_message_reply_markup(self, parameters: Parameters) -> dict[str, Any]:
        """https://core.telegram.org/bots/api#editmessagereplymarkup."""
        message = self._own_message(parameters)
        return _changed(message, {"reply_markup": keyboards.checked(parameters.value("reply_markup"))})

    async def delete_message(self, parameters: Parameters) -> bool:
        """https://core.telegram.org/bots/api#deletemessage. In a group others' messages stay."""
        chat = chat_of(self._world, parameters)
        message = message_of(chat, parameters, "message to delete")
        if chat.kind != "private" and message.author != self._world.settings.bot_id:
            raise bad_request("message can't be deleted")
        del chat.messages[message.id]
        return True

    async def set_message_reaction(self, parameters: Parameters) -> bool:
        """https://core.telegram.org/bots/api#setmessagereaction. A bot may set one of the free ones."""
        chat = chat_of(self._world, parameters)
        message = message_of(chat, parameters, "message to react")
        wanted = parameters.value("reaction") or []
        if len(wanted) > 1:
            raise bad_request("REACTIONS_TOO_MANY")
        emoji = [str(one.get("emoji", "")) for one in wanted]
        if any(one.get("type") != "emoji" for one in wanted) or not set(emoji) <= REACTIONS:
            raise bad_request("REACTION_INVALID")
        message.reactions = emoji
        return True

    async def answer_callback_query(self, parameters: Parameters) -> bool:
        """https://core.telegram.org/bots/api#answercallbackquery. Once, and only for a short while."""
        query = self._world.queries.get(parameters.text("callback_query_id"))
        lifetime = self._world.settings.query_lifetime
        if query is None or query.answered or time.monotonic() - query.asked_at > lifetime:
            raise bad_request(QUERY_TOO_OLD)
        if len(parameters.text("text")) > _MAX_NOTICE:
            raise bad_request("MESSAGE_TOO_LONG")
        query.answered, query.shown = True, parameters.text("text") or None
        return True

    def _own_message(self, parameters: Parameters) -> Message:
        chat = chat_of(self._world, parameters)
        message = message_of(chat, parameters, "message to edit")
        if message.author != self._world.settings.bot_id:
            raise bad_request("message can't be edited")
        return message


def _changed(message: Message, new: dict[str, Any]) -> dict[str, Any]:
    if all(message.api.get(name) == value for name, value in new.items()):
        raise bad_request(NOT_MODIFIED)
    for name, value in new.items():
        if value is None:
            message.api.pop(name, None)
        else:
            message.api[name] = value
    message.api["edit_date"] = int(time.time())
    message.edits += 1
    return message.api


_FREE_REACTIONS = """
👍 👎 ❤ 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌 🕊 🤡 🥱 🥴 😍 🐳 ❤️‍🔥 🌚
🌭 💯 🤣 ⚡ 🍌 🏆 💔 🤨 😐 🍓 🍾 💋 🖕 😈 😴 😭 🤓 👻 👨‍💻 👀 🎃 🙈 😇 😨 🤝 ✍ 🤗
🫡 🎅 🎄 ☃ 💅 🤪 🗿 🆒 💘 🙉 🦄 😘 💊 🙊 😎 👾 🤷‍♂️ 🤷 🤷‍♀️ 😡
"""
REACTIONS = frozenset(_FREE_REACTIONS.split())
