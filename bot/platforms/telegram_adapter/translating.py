"""A Telegram update as the conversation's, or None for what is none of the bot's business. Pure."""

from dataclasses import dataclass, replace
from datetime import datetime

import telegram
from telegram import CallbackQuery, Message, MessageEntity, User
from telegram.constants import ChatMemberStatus, ChatType

from bot.conversation.drafting import MIN_WORDS
from bot.conversation.messages import Document, Incoming, Medium, SessionKey
from bot.conversation.vocabulary import FOR_GROUPS
from bot.conversation.wording import words_of
from bot.jobs.ports import Update
from bot.platforms.telegram_adapter.keyboards import settled
from bot.platforms.telegram_adapter.places import PLATFORM, Address, Origin

ALLOWED = ["message", "callback_query", "my_chat_member"]
"""The kinds of updates that Telegram is asked for."""
_GROUPS = (ChatType.GROUP, ChatType.SUPERGROUP)
_ABSENT = (ChatMemberStatus.LEFT, ChatMemberStatus.BANNED)
_FOR_GROUPS = tuple(f"/{name}" for name in FOR_GROUPS)
_UNNAMED = "file"
"""A file without a name."""


@dataclass(frozen=True, slots=True)
class Me:
    """The bot's own account; `username` without @."""

    id: int
    username: str


@dataclass(frozen=True, slots=True)
class _Said:
    """What of `Incoming` a person fills."""

    text: str | None = None
    choice: str | None = None
    document: Document | None = None
    medium: Medium | None = None


@dataclass(frozen=True, slots=True)
class Added:
    """The bot was added to this group by somebody whose app speaks `language`."""

    chat: int
    language: str | None


def translated(update: telegram.Update, me: Me, received_at: datetime) -> Update | None:
    """What a person said to the bot. In groups: commands, replies to the bot and mentions of it, nothing else.

    In the name of a group its administrators may ask for what concerns all of it, and nothing else.
    """
    if update.callback_query is not None:
        pressed = update.callback_query
        if pressed.from_user.is_bot or pressed.data is None:
            return None
        sender, address, said = pressed.from_user, _address_of_press(pressed), _Said(choice=pressed.data)
        return _update(f"{me.id}:{update.update_id}", sender, address, said, received_at)
    message = update.message
    if message is None or message.from_user is None:
        return None
    spoken, address = _said(message, me), _address_of_message(message, message.from_user)
    in_its_name = message.sender_chat is not None and message.sender_chat.id == message.chat.id
    is_person = not message.from_user.is_bot and message.sender_chat is None
    if spoken is None or not (is_person or in_its_name):
        return None
    update_id = f"{me.id}:{update.update_id}"
    if message.chat.type in _GROUPS and (spoken.text or "").lower() in _FOR_GROUPS:
        who = address if is_person else replace(address, chat=message.chat.id)
        return _update_for_all(update_id, who, spoken, received_at)
    return _update(update_id, message.from_user, address, spoken, received_at) if is_person else None


def added_to(update: telegram.Update) -> Added | None:
    """The group that the bot was added to with this update."""
    change = update.my_chat_member
    if change is None or change.chat.type not in _GROUPS or change.new_chat_member.status in _ABSENT:
        return None
    if change.old_chat_member.status not in _ABSENT:
        return None
    return Added(change.chat.id, change.from_user.language_code)


def _update(update_id: str, user: User, address: Address, said: _Said, received_at: datetime) -> Update:
    person = str(user.id)
    key = SessionKey(PLATFORM, chat=person, user=person)
    incoming = Incoming(key, update_id, said.text, said.choice, said.document, said.medium, language=user.language_code)
    return Update(incoming, address.place(), received_at)


def _update_for_all(update_id: str, address: Address, said: _Said, received_at: datetime) -> Update:
    """What was asked for a whole group, by a person or by an administrator who stays anonymous.

    It is answered there, and has no part in the person's own session.
    """
    place = address.place_in_group()
    key = SessionKey(PLATFORM, chat=place.chat, user=str(address.chat))
    language = address.origin.language if address.origin is not None else None
    return Update(Incoming(key, update_id, said.text, language=language), place, received_at)


def _address_of_press(pressed: CallbackQuery) -> Address:
    message = pressed.message
    if message is None or message.chat.type != ChatType.PRIVATE:
        origin = Origin(message.chat.id, message.message_id, None, pressed.from_user.language_code) if message else None
        return Address(pressed.from_user.id, callback=pressed.id, origin=origin)
    markup = message.reply_markup if isinstance(message, Message) else None
    left = settled(markup, str(pressed.data))
    return Address(pressed.from_user.id, message.message_id, callback=pressed.id, settled=left)


def _address_of_message(message: Message, user: User) -> Address:
    if message.chat.type == ChatType.PRIVATE:
        return Address(user.id, message.message_id)
    topic = message.message_thread_id if message.is_topic_message else None
    return Address(user.id, origin=Origin(message.chat.id, message.message_id, topic, user.language_code))


def _said(message: Message, me: Me) -> _Said | None:
    """What of `Incoming` a message fills; None where it is not meant for the bot or says nothing."""
    written, marks = _written(message)
    is_group = message.chat.type in _GROUPS
    text = _without_name(written, marks, me, mentions=is_group)
    if is_group:
        if text == written and not _is_meant(message, marks, me):
            return None
    elif message.chat.type != ChatType.PRIVATE:
        return None
    if message.text is not None:
        return _Said(text=text)
    return _sent(message, text)


def _sent(message: Message, caption: str) -> _Said | None:
    """A file, or something that cannot be read, whose caption may be the draft itself."""
    if message.document is not None and message.animation is None:
        file = message.document
        name = file.file_name or _UNNAMED
        return _Said(document=Document(name, None, reference=file.file_id, size=file.file_size))
    medium = _medium(message)
    if medium is not None and len(words_of(caption)) >= MIN_WORDS:
        return _Said(text=caption)
    return _Said(medium=medium) if medium is not None else None


def _medium(message: Message) -> Medium | None:
    if message.voice or message.audio or message.video_note:
        return "voice"
    if message.photo:
        return "picture"
    return "other" if message.effective_attachment else None


def _written(message: Message) -> tuple[str, tuple[MessageEntity, ...]]:
    if message.text is not None:
        return message.text, message.entities
    return message.caption or "", message.caption_entities


def _is_meant(message: Message, marks: tuple[MessageEntity, ...], me: Me) -> bool:
    """Whether a message of a group that does not name the bot is a command without a name, or a reply to the bot."""
    written = message.text or message.caption or ""
    if any(_is_command(mark) and "@" not in _cut(written, mark)[1] for mark in marks):
        return True
    answered = message.reply_to_message
    # In a topic, every message that answers none answers the one that opened the topic.
    return (
        answered is not None
        and answered.from_user is not None
        and answered.from_user.id == me.id
        and answered.forum_topic_created is None
    )


def _without_name(written: str, marks: tuple[MessageEntity, ...], me: Me, *, mentions: bool) -> str:
    """The text without the bot's name: "/help@bot" is "/help" and, for `mentions`, "@bot hello" is "hello"."""
    ours = f"@{me.username}".lower()
    text = written
    for mark in sorted(marks, key=lambda mark: mark.offset, reverse=True):
        before, shown, after = _cut(text, mark)
        named = shown.lower()
        if _is_command(mark) and named.endswith(ours):
            text = before + shown[: -len(ours)] + after
        elif mentions and _is_mention(mark, named, ours, me):
            text = f"{before.rstrip(' ')} {after.lstrip(' ,:，：')}".strip()
    return text


def _is_command(mark: MessageEntity) -> bool:
    return mark.type == MessageEntity.BOT_COMMAND and mark.offset == 0


def _is_mention(mark: MessageEntity, named: str, ours: str, me: Me) -> bool:
    if mark.type == MessageEntity.MENTION:
        return named == ours
    return mark.type == MessageEntity.TEXT_MENTION and mark.user is not None and mark.user.id == me.id


def _cut(text: str, mark: MessageEntity) -> tuple[str, str, str]:
    """What is before, in and after an entity, whose place is counted in UTF-16 units."""
    units = text.encode("utf-16-le", "surrogatepass")
    first, last = 2 * mark.offset, 2 * (mark.offset + mark.length)
    before, shown, after = (
        part.decode("utf-16-le", "surrogatepass") for part in (units[:first], units[first:last], units[last:])
    )
    return before, shown, after
