"""What people do: write, press buttons, send files, block the bot."""

import time
from typing import Any, NamedTuple

from tests.loopback.bot_api.formatting import kept_text, pieces, with_found
from tests.loopback.bot_api.state import Chat, Message, Person, Query, World
from tests.loopback.bot_api.updates import Updates

Done = dict[str, Any]


class _Where(NamedTuple):
    """A chat (the private one for None), a topic of it, the message that is answered; whether in the chat's name."""

    chat: int | None
    thread: int | None
    reply_to: int | None = None
    anonymous: bool = False


class People:
    """Each act returns the ids of its update and message. What a person could not do raises `ValueError`."""

    def __init__(self, world: World, updates: Updates) -> None:
        self._world = world
        self._updates = updates

    def says(
        self,
        user: int,
        text: str,
        *,
        chat: int | None = None,
        thread: int | None = None,
        reply_to: int | None = None,
        anonymous: bool = False,
    ) -> Done:
        """Write a text, as the apps do: in several messages when it is long. The last one's ids.

        Administrators may write as `anonymous`, in the name of the group.
        """
        done: Done = {}
        for piece in pieces(text):
            kept, entities = kept_text(piece, [])
            if not kept:
                raise ValueError("the apps send no empty message")
            found = with_found(kept, entities)
            content = {"text": kept, "entities": found} if found else {"text": kept}
            done = self._writes(user, content, _Where(chat, thread, reply_to, anonymous))
        return done

    def edits(self, user: int, message_id: int, text: str, *, chat: int | None = None) -> Done:
        """Change the text of an own message."""
        place = self._world.chats[chat if chat is not None else user]
        message = place.messages[message_id]
        if message.author != user:
            raise ValueError("people edit their own messages only")
        message.api |= {"text": text, "edit_date": int(time.time())}
        return self._update("edited_message", message.api, message)

    def sends(
        self,
        user: int,
        kind: str,
        name: str,
        content: bytes,
        *,
        mime: str = "application/octet-stream",
        caption: str = "",
        chat: int | None = None,
        thread: int | None = None,
    ) -> Done:
        """Send a file: a `document`, `photo`, `voice` or `sticker`."""
        file = self._world.keep_file(name, mime, content)
        about = {**file.as_json(), **_FIELDS[kind]}
        if kind == "document":
            about |= {"file_name": name, "mime_type": mime}
        body: dict[str, Any] = {kind: [about] if kind == "photo" else about}
        if caption:
            body["caption"] = caption
        return self._writes(user, body, _Where(chat, thread), file.id)

    def presses(
        self, user: int, button: str, *, chat: int | None = None, message_id: int | None = None, forced: bool = False
    ) -> Done:
        """Press a button by its label or data, on this message or the newest that has it.

        With `forced` the message need not have it (any more): `button` is then its data.
        """
        place = self._world.chats[chat if chat is not None else user]
        self._check(place, self._world.people[user])
        among = [place.messages[message_id]] if message_id is not None else list(place.messages.values())
        message, data = _found(among, button, forced=forced)
        query = str(4_000_000_000_000 + next(self._world.ids))
        self._world.queries[query] = Query(time.monotonic(), user)
        value = {
            "id": query,
            "from": self._world.people[user].as_json(),
            "message": {**message.api},
            "chat_instance": str(place.id),
            "data": data,
        }
        return {**self._update("callback_query", value, message), "query": query}

    def starts(self, user: int, payload: str = "") -> Done:
        """Open the bot, unblock it if need be, and press Start; a deep link brings a payload."""
        self.unblocks(user)
        return self.says(user, f"/start {payload}".strip())

    def blocks(self, user: int) -> None:
        """Block the bot."""
        self._blocked(user, "member", "kicked", blocks=True)

    def unblocks(self, user: int) -> None:
        """Unblock the bot; nothing happens where it is not blocked."""
        if self._world.people[user].blocks:
            self._blocked(user, "kicked", "member", blocks=False)

    def adds_bot(self, user: int, chat: int) -> None:
        """Add the bot to a group."""
        self._bot_becomes(chat, user, "member")

    def kicks_bot(self, user: int, chat: int) -> None:
        """Remove the bot from a group."""
        self._bot_becomes(chat, user, "kicked")

    def _blocked(self, user: int, old: str, new: str, *, blocks: bool) -> None:
        person = self._world.people[user]
        person.blocks = blocks
        self._member_update(self._private(person), person, old, new)

    def _bot_becomes(self, chat: int, user: int, status: str) -> None:
        place = self._world.chats[chat]
        old, place.bot_status = place.bot_status, status
        self._member_update(place, self._world.people[user], old, status)

    def _member_update(self, chat: Chat, person: Person, old: str, new: str) -> None:
        value = {
            "chat": self._world.chat_json(chat),
            "from": person.as_json(),
            "date": int(time.time()),
            "old_chat_member": {"user": self._world.bot(), "status": old, "until_date": 0},
            "new_chat_member": {"user": self._world.bot(), "status": new, "until_date": 0},
        }
        self._updates.add("my_chat_member", value)

    def _writes(
        self,
        user: int,
        content: dict[str, Any],
        where: _Where,
        file_id: str | None = None,
    ) -> Done:
        chat, thread, reply_to, anonymous = where
        person = self._world.people[user]
        place = self._private(person) if chat is None else self._world.chats[chat]
        self._check(place, person)
        if thread is not None and thread not in (place.topics or {}):
            raise ValueError("there is no such topic")
        person.started = person.started or place.kind == "private"
        message = self._world.add_message(place, user, content, thread, reply_to)
        message.file_id = file_id
        if anonymous:
            if user not in place.administrators:
                raise ValueError("only administrators stay anonymous")
            message.api |= {"from": _ANONYMOUS, "sender_chat": self._world.chat_json(place)}
        if place.bot_status != "member" or not self._bot_reads(place, message):
            return {"update": None, "message": message.id, "chat": place.id}
        return self._update("message", message.api, message)

    def _check(self, place: Chat, person: Person) -> None:
        if place.kind == "private" and person.blocks:
            raise ValueError("whoever blocks the bot must unblock it before writing")
        if place.kind != "private" and person.id not in place.members:
            raise ValueError("only members write in a group")

    def _bot_reads(self, place: Chat, message: Message) -> bool:
        """Privacy mode: in groups a bot sees commands, mentions of it and replies to it only."""
        if place.kind == "private" or self._world.settings.reads_all_group_messages:
            return True
        bot = self._world.settings
        answered = message.api.get("reply_to_message", {}).get("from", {}).get("id")
        text = message.api.get("text", message.api.get("caption", ""))
        command = any(one["type"] == "bot_command" and not one["offset"] for one in message.api.get("entities", ()))
        other = command and "@" in text.split()[0] and not text.split()[0].endswith(f"@{bot.username}")
        return answered == bot.bot_id or f"@{bot.username}" in text or (command and not other)

    def _private(self, person: Person) -> Chat:
        if person.id not in self._world.chats:
            self._world.chats[person.id] = Chat(person.id, "private", members={person.id})
        return self._world.chats[person.id]

    def _update(self, kind: str, value: dict[str, Any], message: Message) -> Done:
        # A copy: what was delivered does not change when the message does.
        number = self._updates.add(kind, {**value})
        return {"update": number, "message": message.id, "chat": message.api["chat"]["id"]}


_ANONYMOUS = {"id": 1_087_968_824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}
_FIELDS: dict[str, dict[str, Any]] = {
    "document": {},
    "photo": {"width": 640, "height": 480},
    "voice": {"duration": 3, "mime_type": "audio/ogg"},
    "sticker": {"type": "regular", "width": 512, "height": 512, "is_animated": False, "is_video": False},
}


def _found(messages: list[Message], button: str, *, forced: bool) -> tuple[Message, str]:
    for message in reversed(messages):
        for row in message.api.get("reply_markup", {}).get("inline_keyboard", []):
            for one in row:
                if button in {one["text"], one.get("callback_data")} and "callback_data" in one:
                    return message, one["callback_data"]
    if forced and messages:
        return messages[-1], button
    raise ValueError(f"there is no button {button!r}")
