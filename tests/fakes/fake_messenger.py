"""A chat platform in memory: what each chat shows, and faults on request."""

from collections import defaultdict, deque
from dataclasses import dataclass, field

from bot.conversation.messages import Reply
from bot.jobs.ports import DeliveryError, Parcel, Place, RefusedError


@dataclass
class Shown:
    """A message as the person sees it now; `versions` is everything that it ever showed."""

    text: str
    versions: list[str] = field(default_factory=list)


class FakeMessenger:
    """Packs a reply as its text, cut at `longest` characters; fails as told, before the call has an effect."""

    longest_text = 400
    recognises_repeats = False

    def __init__(self, longest: int = 4_000) -> None:
        self.longest = longest
        self.chats: dict[str, dict[str, Shown]] = defaultdict(dict)
        self.acknowledged: list[str] = []
        self.calls: list[tuple[str, str]] = []
        self.files: dict[str, bytes] = {}
        self.faults: dict[str, deque[DeliveryError]] = defaultdict(deque)

    def texts(self, chat: str) -> list[str]:
        """What a chat shows, in order."""
        return [one.text for one in self.chats[chat].values()]

    def versions(self, chat: str) -> list[str]:
        """Everything that a chat ever showed."""
        return [text for one in self.chats[chat].values() for text in one.versions]

    def pack(self, reply: Reply, place: Place) -> tuple[Parcel, ...]:
        del place
        cuts = range(0, max(1, len(reply.text)), self.longest)
        return tuple(Parcel({"text": reply.text[at : at + self.longest]}) for at in cuts)

    async def acknowledge(self, place: Place) -> None:
        await self._call("acknowledge", place)
        self.acknowledged.append(place.chat)

    async def send(self, place: Place, parcel: Parcel, key: str) -> str:
        await self._call("send", place)
        del key
        chat = self.chats[place.chat]
        message = str(len(chat) + 1)
        chat[message] = Shown(parcel.payload["text"], [parcel.payload["text"]])
        return message

    async def edit(self, place: Place, message: str, parcel: Parcel) -> None:
        await self._call("edit", place)
        shown = self.chats[place.chat].get(message)
        if shown is None:
            raise RefusedError("gone")
        shown.text = parcel.payload["text"]
        shown.versions.append(shown.text)

    async def fetch(self, place: Place, reference: str) -> bytes:
        await self._call("fetch", place)
        if reference not in self.files:
            raise RefusedError("gone")
        return self.files[reference]

    async def _call(self, method: str, place: Place) -> None:
        self.calls.append((method, place.chat))
        if self.faults[place.chat]:
            raise self.faults[place.chat].popleft()
