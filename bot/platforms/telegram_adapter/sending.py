"""One parcel as calls to the Bot API, with a plainer form where Telegram refuses the first. Raises the SDK's errors."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any

from telegram import Bot, LinkPreviewOptions, MessageEntity, ReplyParameters
from telegram.error import BadRequest

from bot.jobs.ports import Parcel
from bot.platforms.showing import NOTHING, is_visible
from bot.platforms.telegram_adapter.failures import is_about_entities, is_stranger, is_unchanged
from bot.platforms.telegram_adapter.keyboards import keyboard
from bot.platforms.telegram_adapter.places import Address

NO_PREVIEW = LinkPreviewOptions(is_disabled=True)

_Entities = Sequence[MessageEntity] | None


async def send_parcel(bot: Bot, address: Address, parcel: Parcel) -> int:
    """Send a new message to the person's private chat; its id."""
    if parcel.file is None:
        return await _send_text(bot, address, parcel.payload)
    if "photo" in parcel.payload:
        return await _send_photo(bot, address, parcel.payload, parcel.file)
    return await _send_document(bot, address, parcel.payload, parcel.file)


async def edit_text(bot: Bot, chat: int, message: int, payload: Mapping[str, Any]) -> None:
    """Put a text in the place of a message; one that looks like that already stays."""

    async def call(entities: _Entities) -> int:
        await bot.edit_message_text(
            payload["text"],
            chat,
            message,
            entities=entities,
            reply_markup=keyboard(payload),
            link_preview_options=NO_PREVIEW,
        )
        return message

    try:
        await _styled(payload, call)
    except BadRequest as error:
        if not is_unchanged(error):
            raise


async def _send_text(bot: Bot, address: Address, payload: Mapping[str, Any]) -> int:
    about = None
    if payload.get("threads") and address.message is not None and address.origin is None:
        about = ReplyParameters(address.message, allow_sending_without_reply=True)

    async def call(entities: _Entities) -> int:
        sent = await bot.send_message(
            address.chat,
            payload["text"],
            entities=entities,
            reply_markup=keyboard(payload),
            reply_parameters=about,
            link_preview_options=NO_PREVIEW,
        )
        return sent.message_id

    return await _styled(payload, call)


async def _styled(payload: Mapping[str, Any], call: Callable[[_Entities], Awaitable[int]]) -> int:
    """The call with the payload's styles; without them if they are what Telegram refuses."""
    bold = [MessageEntity(MessageEntity.BOLD, offset, length) for offset, length in payload["bold"]]
    try:
        return await call(bold or None)
    except BadRequest as error:
        if not bold or not is_about_entities(error):
            raise
        return await call(None)


async def _send_photo(bot: Bot, address: Address, payload: Mapping[str, Any], content: bytes) -> int:
    """As a photo, else as a file, else the words that say what it shows."""
    try:
        sent = await bot.send_photo(
            address.chat,
            content,
            caption=payload["caption"] or None,
            reply_markup=keyboard(payload),
            filename=payload["photo"],
        )
    except BadRequest as error:
        if is_stranger(error):
            raise
    else:
        return sent.message_id
    try:
        return await _send_document(bot, address, {**payload, "document": payload["photo"]}, content)
    except BadRequest as error:
        if is_stranger(error):
            raise
        words = next((said for said in (payload["caption"], payload["photo"]) if is_visible(said)), NOTHING)
        return await _send_text(bot, address, {**payload, "text": words, "bold": []})


async def _send_document(bot: Bot, address: Address, payload: Mapping[str, Any], content: bytes) -> int:
    sent = await bot.send_document(
        address.chat,
        content,
        caption=payload["caption"] or None,
        reply_markup=keyboard(payload),
        filename=payload["document"],
        disable_content_type_detection=True,
    )
    return sent.message_id
