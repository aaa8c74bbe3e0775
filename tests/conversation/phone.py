"""A student on a phone: the same conversation as chat platforms hold it, on one platform or on two."""

from dataclasses import replace
from itertools import count

from bot.conversation.manners import CHAT
from bot.conversation.messages import Document, Incoming, Medium, SessionKey
from bot.conversation.sessions import SessionsInMemory
from bot.conversation.state import BLANK, State
from tests.conversation.dialog import Dialog, Recorder, engine_of


class Phone(Dialog):
    """One account on a chat platform. `beside` another, it shares the process and the log with that one.

    `language` is what the phone is set to; `ahead` is how many drafts wait before the next.
    """

    def __init__(
        self,
        platform: str = "telegram",
        user: str = "mei",
        *,
        language: str | None = None,
        beside: "Phone | None" = None,
    ) -> None:
        self.platform = platform
        self.language = language
        self.ahead = 0
        super().__init__(user)
        self._updates = count(1)
        if beside is not None:
            self.log, self.sessions = beside.log, beside.sessions
            self.coach, self.trainer = beside.coach, beside.trainer
            self._open()

    def leave(self) -> None:
        self.sessions = SessionsInMemory()
        self._open()

    def _open(self) -> None:
        self.engine = engine_of(
            self.coach, self.log, self.sessions, self.trainer, self.forum, manners=CHAT, ahead=lambda: self.ahead
        )

    @property
    def key(self) -> SessionKey:
        return SessionKey(self.platform, self.user, self.user)

    async def state(self) -> State:
        return await self.sessions.load(self.key) or BLANK

    async def send(self, medium: Medium, text: str | None = None) -> Recorder:
        return await self._send(Incoming(self.key, self._update(), text=text, medium=medium))

    async def lose(self) -> Recorder:
        return await self._send(Incoming(self.key, self._update(), lost=True))

    async def attach(self, document: Document) -> Recorder:
        return await self._send(Incoming(self.key, self._update(), document=document))

    async def _send(self, incoming: Incoming) -> Recorder:
        return await super()._send(replace(incoming, language=self.language))

    def _update(self) -> str:
        return f"p{next(self._updates)}"


async def agreed(phone: Phone) -> Phone:
    """The same phone after the first questions: English, saving agreed to, writing for the United States."""
    await phone.say("/start")
    for choice in ("lang:en", "consent:yes", "aud:us-general"):
        await phone.press(choice)
    return phone
