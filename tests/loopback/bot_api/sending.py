"""The methods that send a message."""

from typing import Any

from tests.loopback.bot_api import keyboards, markup, pictures
from tests.loopback.bot_api.calls import Parameters, SentFile
from tests.loopback.bot_api.formatting import caption_text, message_text
from tests.loopback.bot_api.places import GroupLimit, chat_of, check_rights, replied_to, thread_of
from tests.loopback.bot_api.refusals import Refusal, bad_request
from tests.loopback.bot_api.state import World

MAX_UPLOAD = 50 * 1024 * 1024


def entities_of(parameters: Parameters, text: str, name: str) -> tuple[str, list[dict[str, Any]]]:
    """The text without its markup, and the entities of the call or of the markup."""
    mode = parameters.text("parse_mode")
    if mode and parameters.values.get(name) is None:
        return markup.parsed(text, mode)
    return text, parameters.value(name) or []


class Sending:
    """sendMessage, sendDocument, sendPhoto, sendChatAction."""

    def __init__(self, world: World, limit: GroupLimit) -> None:
        self._world = world
        self._limit = limit

    async def send_message(self, parameters: Parameters) -> dict[str, Any]:
        """https://core.telegram.org/bots/api#sendmessage."""
        if not parameters.text("text").strip():
            raise bad_request("message text is empty")
        chat = chat_of(self._world, parameters)
        text, given = entities_of(parameters, parameters.text("text"), "entities")
        text, entities = message_text(text, given, bad_request("message is too long"))
        content: dict[str, Any] = {"text": text}
        if entities:
            content["entities"] = entities
        preview = parameters.value("link_preview_options")
        if preview:
            content["link_preview_options"] = preview
        return self._sent(parameters, chat.id, content, None, "text messages")

    async def send_document(self, parameters: Parameters) -> dict[str, Any]:
        """https://core.telegram.org/bots/api#senddocument."""
        file = _upload(parameters, "document")
        kept = self._world.keep_file(file.name, file.mime, file.content)
        about = {**kept.as_json(), "file_name": file.name, "mime_type": file.mime}
        return self._with_caption(parameters, {"document": about}, kept.id, "documents")

    async def send_photo(self, parameters: Parameters) -> dict[str, Any]:
        """https://core.telegram.org/bots/api#sendphoto."""
        file = _upload(parameters, "photo")
        width, height = pictures.checked_size(file.content)
        kept = self._world.keep_file(file.name, file.mime, file.content)
        about = {**kept.as_json(), "width": width, "height": height}
        return self._with_caption(parameters, {"photo": [about]}, kept.id, "photos")

    async def send_chat_action(self, parameters: Parameters) -> bool:
        """https://core.telegram.org/bots/api#sendchataction."""
        if parameters.text("action") not in _ACTIONS:
            raise bad_request("wrong parameter action in request")
        chat = chat_of(self._world, parameters)
        if parameters.number("message_thread_id") != 1:
            thread_of(chat, parameters)
        return True

    def _with_caption(self, parameters: Parameters, content: dict[str, Any], file_id: str, what: str) -> dict[str, Any]:
        chat = chat_of(self._world, parameters)
        text, given = entities_of(parameters, parameters.text("caption"), "caption_entities")
        caption, entities = caption_text(text, given)
        if caption:
            content["caption"] = caption
        if entities:
            content["caption_entities"] = entities
        return self._sent(parameters, chat.id, content, file_id, what)

    def _sent(
        self, parameters: Parameters, chat_id: int, content: dict[str, Any], file_id: str | None, what: str
    ) -> dict[str, Any]:
        chat = self._world.chats[chat_id]
        keyboard = keyboards.checked(parameters.value("reply_markup"))
        if keyboard is not None:
            content["reply_markup"] = keyboard
        check_rights(chat, what)
        thread, reply_to = thread_of(chat, parameters), replied_to(chat, parameters)
        self._limit.count(chat)
        message = self._world.add_message(chat, self._world.settings.bot_id, content, thread, reply_to)
        message.file_id = file_id
        return message.api


def _upload(parameters: Parameters, name: str) -> SentFile:
    file = parameters.file(name)
    if file is None:
        raise bad_request(f"there is no {name} in the request")
    if not file.content:
        raise bad_request("file must be non-empty")
    if len(file.content) > MAX_UPLOAD:
        raise Refusal(413, "Request Entity Too Large")
    return file


_ACTIONS = frozenset(
    {
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    }
)
