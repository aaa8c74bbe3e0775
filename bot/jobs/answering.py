"""From an update to its answers: what the conversation says, packed for the platform and written down."""

import asyncio
import time
from collections.abc import Callable, Sequence
from contextlib import nullcontext
from dataclasses import replace

from bot.conversation.engine import Engine
from bot.conversation.messages import Document, Incoming, Output, Reply, StageUpdate
from bot.conversation.state import BLANK, State
from bot.jobs.courier import Courier, delivery_key
from bot.jobs.joining import whole
from bot.jobs.ports import Announce, Ledger, Messenger, Outgoing, Parcel, RefusedError, UnreachableError, Update
from knowledge.ingest.limits import DRAFT

FETCHES = 4
"""Tries to fetch a file over a broken line, before the person is asked to send it again."""
PLACEHOLDER_CALL_S = 5.0
"""For one call, so that a bad line does not hold up everybody's."""
STAGE_SECONDS = 1.0
"""Between two changes of one message; platforms count edits too."""


class Answering:
    """Answers updates; the answers and the session are written down together."""

    def __init__(
        self,
        engine: Engine,
        ledger: Ledger,
        courier: Courier,
        announce: Announce | None = None,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        """`announce` answers what was asked for a whole group; `now` counts seconds."""
        self._engine = engine
        self._ledger = ledger
        self._courier = courier
        self._announce = announce
        self._now = now
        self._placeholders = Placeholders(ledger)

    async def answer(self, messenger: Messenger, update: Update, rest: Sequence[Update] = ()) -> list[Outgoing]:
        """The answers to an update, written down; `rest` are the updates with the rest of its text.

        Raises what the ledger and the sessions raise.
        """
        if update.place.group and self._announce is not None:
            # Nobody's session has a part in this, so that nothing of anybody's can be in it.
            announced = packed(messenger, update, [self._announce(update.incoming)], None)
            return await self._written_down(update, announced, BLANK)
        acknowledgement = Acknowledgement(messenger, update, self._placeholders, self._courier, self._now)
        await acknowledgement.restore()
        incoming = await self._with_content(messenger, update)
        if rest:
            incoming = replace(incoming, text=whole([update, *rest]))
        after = await self._engine.answer(incoming, acknowledgement)
        outgoing = packed(messenger, update, acknowledgement.replies, acknowledgement.message)
        return await self._written_down(update, outgoing, after)

    async def _written_down(self, update: Update, outgoing: list[Outgoing], after: State) -> list[Outgoing]:
        await self._ledger.answered(update, after, outgoing)
        self._placeholders.drop(update.key)
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
            return await self._courier.patiently(update.place, fetch, FETCHES)
        except RefusedError:
            return None


class Placeholders:
    """Which message is the placeholder of which update: a ledger that cannot write must not make every try send one."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._sent: dict[str, str] = {}
        self._one_at_a_time = asyncio.Lock()

    async def of(self, update_key: str) -> str | None:
        """The message that is there already."""
        return self._sent.get(update_key) or await self._ledger.placeholder(update_key)

    async def send(self, messenger: Messenger, update: Update, parcel: Parcel, courier: Courier) -> str | None:
        """Send a placeholder and note its message, however long that takes; None when the platform refuses it.

        Where a repeat would show, one is sent at a time, so that a crash leaves at most one that nobody knows of.
        Raises what the ledger raises, and knows the message all the same.
        """

        async def send_and_note() -> str:
            message = await self._sent_soon(messenger, update, parcel)
            self._sent[update.key] = message
            await self._ledger.placed(update.key, message)
            return message

        alone = nullcontext() if messenger.recognises_repeats else self._one_at_a_time
        try:
            return await courier.patiently(update.place, send_and_note, beside=alone)
        except RefusedError:
            return None

    async def _sent_soon(self, messenger: Messenger, update: Update, parcel: Parcel) -> str:
        try:
            async with asyncio.timeout(PLACEHOLDER_CALL_S):
                return await messenger.send(update.place, parcel, delivery_key(update.key, None))
        except TimeoutError as error:
            raise UnreachableError from error

    def drop(self, update_key: str) -> None:
        """The answers are written down, and what they replace."""
        self._sent.pop(update_key, None)


class Acknowledgement:
    """The outlet of one update: shows at once that work has begun and how far it is, and collects the answers."""

    def __init__(
        self,
        messenger: Messenger,
        update: Update,
        placeholders: "Placeholders",
        courier: Courier,
        now: Callable[[], float],
    ) -> None:
        self._messenger = messenger
        self._update = update
        self._placeholders = placeholders
        self._courier = courier
        self._now = now
        self._shown_at = 0.0
        self.message: str | None = None
        self.replies: list[Reply] = []

    async def restore(self) -> None:
        """Take over the message that was sent before a crash, or by a try that failed."""
        self.message = await self._placeholders.of(self._update.key)

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
        self._shown_at = self._now()
        self.message = await self._placeholders.send(self._messenger, update, parcel, self._courier)

    async def _change(self, text: str) -> None:
        message = self.message
        if message is None or self._now() - self._shown_at < STAGE_SECONDS:
            return
        self._shown_at = self._now()
        place = self._update.place
        (parcel, *_) = self._messenger.pack(Reply(text), place)
        await self._courier.at_once(place, lambda: self._messenger.edit(place, message, parcel))


def packed(
    messenger: Messenger, update: Update, replies: Sequence[Reply], replaced: str | None = None
) -> list[Outgoing]:
    """Every reply as the platform's messages; the first edits the placeholder, so that all stand in their order.

    `replaced` is the placeholder's message, if there is one.
    """
    parcels = [parcel for reply in replies for parcel in messenger.pack(reply, update.place)]
    return [
        Outgoing(update.key, position, parcel, position == 0 and replaced is not None, None if position else replaced)
        for position, parcel in enumerate(parcels)
    ]
