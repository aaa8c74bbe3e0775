"""Who is there, what was written, and which files there are."""

import hashlib
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from tests.loopback.bot_api.menus import Menus


@dataclass
class Person:
    """A user of Telegram. A bot may write to those only who have started it and do not block it."""

    id: int
    first_name: str
    language_code: str | None
    started: bool = False
    blocks: bool = False
    deactivated: bool = False

    def as_json(self) -> dict[str, Any]:
        """A `User` of the API."""
        user: dict[str, Any] = {"id": self.id, "is_bot": False, "first_name": self.first_name}
        return {**user, "language_code": self.language_code} if self.language_code else user


@dataclass
class Message:
    """A message and what became of it. `api` is the `Message` of the API; `data` a file's content."""

    id: int
    author: int
    api: dict[str, Any]
    file_id: str | None = None
    edits: int = 0
    reactions: list[str] = field(default_factory=list)


@dataclass
class Chat:
    """A private chat (whose id is the person's), a group or a supergroup, with topics by their thread id or none."""

    id: int
    kind: str
    title: str | None = None
    topics: dict[int, str] | None = None
    closed: set[int] = field(default_factory=set)
    members: set[int] = field(default_factory=set)
    administrators: set[int] = field(default_factory=set)
    hides_members: bool = False
    bot_status: str = "member"
    may_send: bool = True
    upgraded_to: int | None = None
    messages: dict[int, Message] = field(default_factory=dict)
    numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def as_json(self, person: Person | None = None) -> dict[str, Any]:
        """A `Chat` of the API."""
        if person is not None:
            return {"id": self.id, "type": "private", "first_name": person.first_name}
        chat: dict[str, Any] = {"id": self.id, "type": self.kind, "title": self.title}
        return {**chat, "is_forum": True} if self.topics is not None else chat


@dataclass(frozen=True)
class StoredFile:
    """A file that the server keeps."""

    id: str
    name: str
    mime: str
    content: bytes

    def as_json(self) -> dict[str, Any]:
        """The fields that every file has in the API."""
        unique = hashlib.sha256(self.content).hexdigest()[:16]
        return {"file_id": self.id, "file_unique_id": unique, "file_size": len(self.content)}


@dataclass
class Query:
    """A press of a button that waits for its answer."""

    asked_at: float
    user: int
    answered: bool = False
    shown: str | None = None


@dataclass(frozen=True)
class Settings:
    """How the server behaves. Times in seconds; `group_messages` in `group_window` go to one group."""

    token: str
    username: str = "attune_test_bot"
    group_messages: int = 20
    group_window: float = 60.0
    query_lifetime: float = 15.0
    reads_all_group_messages: bool = False
    webhook_retry: float = 0.2

    @property
    def bot_id(self) -> int:
        """The number before the colon of the token."""
        return int(self.token.partition(":")[0])


@dataclass
class World:
    """Everything that the server knows."""

    settings: Settings
    people: dict[int, Person] = field(default_factory=dict)
    chats: dict[int, Chat] = field(default_factory=dict)
    files: dict[str, StoredFile] = field(default_factory=dict)
    queries: dict[str, Query] = field(default_factory=dict)
    menus: Menus = field(default_factory=Menus)
    ids: Iterator[int] = field(default_factory=lambda: count(1))

    def bot(self) -> dict[str, Any]:
        """The bot as a `User`."""
        name = self.settings.username
        return {"id": self.settings.bot_id, "is_bot": True, "first_name": "Attune", "username": name}

    def chat_json(self, chat: Chat) -> dict[str, Any]:
        """The chat as the API shows it."""
        return chat.as_json(self.people.get(chat.id))

    def add_message(
        self, chat: Chat, author: int, content: dict[str, Any], thread: int | None, reply_to: int | None
    ) -> Message:
        """Append a message to a chat. `author` is a person's id or the bot's."""
        number = next(chat.numbers)
        person = self.people.get(author)
        api: dict[str, Any] = {
            "message_id": number,
            "from": person.as_json() if person else self.bot(),
            "chat": self.chat_json(chat),
            "date": int(time.time()),
        }
        if thread is not None:
            api |= {"message_thread_id": thread, "is_topic_message": True}
        # In a topic, what answers no message answers the one that opened the topic.
        answered = chat.messages.get(reply_to if reply_to is not None else thread or 0)
        if answered is not None:
            api["reply_to_message"] = _quoted(answered.api)
        message = Message(number, author, {**api, **content})
        chat.messages[number] = message
        return message

    def keep_file(self, name: str, mime: str, content: bytes) -> StoredFile:
        """Keep a file under a new id."""
        kept = StoredFile(f"BQAC{next(self.ids):012d}", name, mime, content)
        self.files[kept.id] = kept
        return kept


def _quoted(api: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in api.items() if name != "reply_to_message"}
