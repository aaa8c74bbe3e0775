"""From an update to its answers: what the conversation says, packed for the platform and written down."""

import time
from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.conversation.engine import Engine
from bot.conversation.messages import Document, Incoming, Output, Reply, StageUpdate
from bot.jobs.courier import Courier, delivery_key
from bot.jobs.joining import whole
from bot.jobs.ports import Ledger, Messenger, Outgoing, RefusedError, Update
from knowledge.ingest.limits import DRAFT

STAGE_SECONDS = 1.0
"""Between two changes of one message; platforms count edits too."""


class Answering:
    """Answers updates; the answers and the session are written down together."""

    def __init__(
        self, engine: Engine, ledger: Ledger, courier: Courier, now: Callable[[], float] = time.monotonic
    ) -> None:
        """`now` counts seconds."""
        self._engine = engine
        self._ledger = ledger
        self._courier = courier
        self._now = now

    async def answer(self, messenger: Messenger, update: Update, rest: Sequence[Update] = ()) -> list[Outgoing]:
        """The answers to an update, written down; `rest` are the updates with the rest of its text.

        Raises what the ledger and the sessions raise.
        """
        acknowledgement = Acknowledgement(messenger, update, self._ledger, self._courier, self._now)
        await acknowledgement.restore()
        incoming = await self._with_content(messenger, update)
        if rest:
            incoming = replace(incoming, text=whole([update, *rest]))
        after = await self._engine.answer(incoming, acknowledgement)
        outgoing = _packed(messenger, update, acknowledgement)
        await self._ledger.answered(update, after, outgoing)
        return outgoing

    async def _with_content(self, messenger: Messenger, update: Update) -> Incoming:
        """The update with its file, which is fetched only now so that it need not be stored."""
        document = update.incoming.document
        if document is None or document.reference is None or (document.size or 0) > DRAFT.file_bytes:
            return update.incoming
        content = await self._fetched(messenger, update, document.reference)
        return replace(update.incoming, document=Document(document.name, content, size=document.size))

    async def _fetched(self, messenger: Messenger, update: Update, reference: str) -> bytes | None:
        async def fetch() -> bytes:
            return await messenger.fetch(update.place, reference)

        try:
            return await self._courier.patiently(update.place, fetch)
        except RefusedError:
            return None


class Acknowledgement:
    """The outlet of one update: shows at once that work has begun and how far it is, and collects the answers."""

    def __init__(
        self, messenger: Messenger, update: Update, ledger: Ledger, courier: Courier, now: Callable[[], float]
    ) -> None:
        self._messenger = messenger
        self._update = update
        self._ledger = ledger
        self._courier = courier
        self._now = now
        self._shown_at = 0.0
        self.message: str | None = None
        self.replies: list[Reply] = []

    async def restore(self) -> None:
        """Take over the message that was sent before a crash."""
        self.message = await self._ledger.placeholder(self._update.key)

    async def show(self, output: Output) -> None:
        """Send a placeholder or change it now; keep everything else for later."""
        if isinstance(output, StageUpdate):
            await self._change(output.text)
        elif output.placeholder is not None:
            await self._place(output)
        else:
            self.replies.append(output)

    async def _place(self, reply: Reply) -> None:
        if self.message is not None:
            await self._change(reply.text)
            return
        update = self._update
        (parcel, *_) = self._messenger.pack(reply, update.place)
        key = delivery_key(update.key, None)
        self._shown_at = self._now()
        self.message = await self._courier.at_once(
            update.place, lambda: self._messenger.send(update.place, parcel, key)
        )
        if self.message is not None:
            await self._ledger.placed(update.key, self.message)

    async def _change(self, text: str) -> None:
        message = self.message
        if message is None or self._now() - self._shown_at < STAGE_SECONDS:
            return
        self._shown_at = self._now()
        place = self._update.place
        (parcel, *_) = self._messenger.pack(Reply(text), place)
        await self._courier.at_once(place, lambda: self._messenger.edit(place, message, parcel))


def _packed(messenger: Messenger, update: Update, acknowledgement: Acknowledgement) -> list[Outgoing]:
    """Every reply as the platform's messages; the first that replaces the placeholder edits it."""
    replaced = acknowledgement.message
    outgoing: list[Outgoing] = []
    for reply in acknowledgement.replies:
        for number, parcel in enumerate(messenger.pack(reply, update.place)):
            edits = number == 0 and reply.replaces is not None and replaced is not None
            outgoing.append(Outgoing(update.key, len(outgoing), parcel, edits, replaced if edits else None))
    return outgoing
