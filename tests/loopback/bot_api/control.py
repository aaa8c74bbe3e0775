"""What a test may do to the world, and ask about it: each public method is also a path of the control API."""

import asyncio
from collections.abc import Callable
from dataclasses import asdict
from itertools import count
from typing import Any

from tests.loopback.bot_api.calls import CallLog
from tests.loopback.bot_api.faults import Faults, Plan
from tests.loopback.bot_api.people import Done, People
from tests.loopback.bot_api.state import Chat, Person, World
from tests.loopback.bot_api.transcript import offers, said, transcript
from tests.loopback.bot_api.updates import Updates


class Control:
    """Arguments and results are JSON values, or bytes."""

    def __init__(self, world: World, updates: Updates, faults: Faults, log: CallLog) -> None:
        self.world = world
        self.people = People(world, updates)
        self._updates = updates
        self._faults = faults
        self._log = log
        self._user_ids = count(5_000_001)
        self._group_ids = count(1_000_001)
        self._waiters: dict[int, list[asyncio.Event]] = {}

    def changed(self, chat: int) -> None:
        """Something happened in this chat: those who wait for it look again."""
        for waiter in self._waiters.pop(chat, ()):
            waiter.set()

    async def add_person(
        self, first_name: str = "Mei", language_code: str | None = "en", *, started: bool = False
    ) -> int:
        """A new user; their id, which is also that of their private chat."""
        number = next(self._user_ids)
        self.world.people[number] = Person(number, first_name, language_code, started)
        self.world.chats[number] = Chat(number, "private", members={number})
        return number

    async def add_group(
        self,
        title: str,
        members: list[int],
        *,
        kind: str = "supergroup",
        topics: list[str] | None = None,
        administrators: list[int] | None = None,
        hides_members: bool = False,
    ) -> dict[str, Any]:
        """A new group with the bot in it: its id, and the thread ids of its topics by name."""
        number = next(self._group_ids)
        chat_id = -number if kind == "group" else -1_000_000_000_000 - number
        chat = self.world.chats[chat_id] = Chat(chat_id, kind, title, {} if topics else None, members=set(members))
        chat.administrators, chat.hides_members = set(administrators or ()), hides_members
        return {"id": chat_id, "threads": {name: self._add_topic(chat, members[0], name) for name in topics or ()}}

    def _add_topic(self, chat: Chat, author: int, name: str) -> int:
        """Open a topic; its thread id is that of the message which says so."""
        assert chat.topics is not None
        opened = {"forum_topic_created": {"name": name, "icon_color": 7_322_096}}
        message = self.world.add_message(chat, author, opened, None, None)
        message.api |= {"message_thread_id": message.id, "is_topic_message": True}
        chat.topics[message.id] = name
        return message.id

    async def upgrade_group(self, chat: int) -> int:
        """A group becomes a supergroup: its new id. Calls to the old one name the new one."""
        old = self.world.chats[chat]
        new = await self.add_group(old.title or "", list(old.members))
        old.upgraded_to = new["id"]
        return int(new["id"])

    async def close_topic(self, chat: int, thread: int) -> None:
        """Nobody but administrators writes in this topic any more."""
        self.world.chats[chat].closed.add(thread)

    async def delete_topic(self, chat: int, thread: int) -> None:
        """The topic is gone."""
        topics = self.world.chats[chat].topics
        assert topics is not None
        del topics[thread]

    async def restrict_bot(self, chat: int, *, may_send: bool) -> None:
        """Take the bot's right to send away, or give it back."""
        self.world.chats[chat].may_send = may_send

    async def deactivate(self, user: int) -> None:
        """The account is deleted."""
        self.world.people[user].deactivated = True

    async def delete_message(self, chat: int, message_id: int) -> None:
        """Somebody deletes a message, for everybody."""
        del self.world.chats[chat].messages[message_id]
        self.changed(chat)

    async def does(self, deed: str, **arguments: object) -> Done | None:
        """Let a person do something; see `People`."""
        if deed.startswith("_"):
            raise ValueError(f"people cannot {deed}")
        done: Done | None = getattr(self.people, deed)(**arguments)
        return done

    async def plan_faults(self, **plan: Any) -> None:  # noqa: ANN401 - the fields of `Plan`
        """Follow this plan, see `Plan`; without arguments nothing goes wrong any more."""
        self._faults.follow(Plan(**plan))

    async def hold(self, chat: int, seconds: float) -> None:
        """429 for every call to this chat until then."""
        self._faults.hold(chat, seconds)

    async def close(self, seconds: float) -> None:
        """Drop every connection of the bot at once, for so long."""
        self._faults.close(seconds)

    async def deliver_again(self, number: int = 1) -> int:
        """Deliver updates once more that were confirmed already."""
        return self._updates.deliver_again(number)

    async def terminate_poller(self) -> None:
        """Poll once as a second bot would: the first gets 409."""
        await self._updates.poll(0, 1, 0)

    async def expire_queries(self) -> None:
        """It is too late to answer any press of a button so far."""
        for query in self.world.queries.values():
            query.answered = True

    async def pending(self) -> int:
        """How many updates are not confirmed."""
        return len(self._updates.waiting)

    async def offset(self) -> int:
        """The largest offset that was ever asked for: every update below it is confirmed for good."""
        return self._updates.offset

    async def transcript(self, chat: int) -> list[dict[str, Any]]:
        """What is seen in this chat now."""
        return transcript(self.world, self.world.chats[chat])

    async def wait(self, chat: int, text: str, seconds: float, count: int = 1) -> bool:
        """Whether the bot shows so many messages with this text in this chat before `seconds` have passed."""
        return await self._until(chat, lambda: said(self.world, chat, text) >= count, seconds)

    async def wait_for_button(self, chat: int, button: str, seconds: float) -> bool:
        """Whether some message in this chat has a button with this label or data before `seconds` have passed."""
        return await self._until(chat, lambda: offers(self.world, chat, button), seconds)

    async def _until(self, chat: int, is_so: Callable[[], bool], seconds: float) -> bool:
        deadline = asyncio.get_running_loop().time() + seconds
        while not is_so():
            waiter = asyncio.Event()
            self._waiters.setdefault(chat, []).append(waiter)
            try:
                async with asyncio.timeout_at(deadline):
                    await waiter.wait()
            except TimeoutError:
                return is_so()
        return True

    async def query(self, number: str) -> dict[str, Any]:
        """What became of a press of a button."""
        return asdict(self.world.queries[number])

    async def file(self, file_id: str) -> bytes:
        """The content of a file."""
        return self.world.files[file_id].content

    async def menus(self) -> list[dict[str, Any]]:
        """The menus of commands by scope and language."""
        kept = self.world.menus.kept.items()
        return [{"scope": scope, "language": language, "commands": menu} for (scope, language), menu in kept]

    async def calls(self) -> list[dict[str, Any]]:
        """The log of every call; see `Call`."""
        return self._log.as_json()

    async def forget_calls(self) -> None:
        """Begin the log anew."""
        self._log.calls.clear()
