"""Drives the conversation: an incoming message in, outputs to the adapter, results of commands back into the flow."""

import asyncio
from collections import deque
from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple
from weakref import WeakValueDictionary

import structlog

from bot.conversation import forecasting, vocabulary
from bot.conversation.events import (
    AssessDraft,
    Chose,
    Command,
    Event,
    Failed,
    PersonEvent,
    Said,
    Say,
    Uploaded,
)
from bot.conversation.flow import Flow
from bot.conversation.messages import Document, Expectation, Incoming, Reply, SessionKey, Stage, StageUpdate
from bot.conversation.ports import Outlet, Reader, Sessions, UnreadableError
from bot.conversation.runner import Runner
from bot.conversation.state import BLANK, State
from bot.errors import UserFacingError
from bot.localisation import Translator, Value
from knowledge.ingest.limits import DRAFT

_log = structlog.stdlib.get_logger(__name__)


LONG_QUEUE = 3
"""From so many drafts ahead on, a person is told how many there are."""


class _Turn(NamedTuple):
    incoming: Incoming
    outlet: Outlet


class Engine:
    """The conversation for every platform. Messages of one session are handled one after another."""

    def __init__(  # noqa: PLR0913 - each is a part of its own; the last is for platforms with a queue
        self,
        flow: Flow,
        runner: Runner,
        sessions: Sessions,
        reader: Reader,
        new_reference: Callable[[], str],
        *,
        ahead: Callable[[], int] = lambda: 0,
    ) -> None:
        """`new_reference` gives a short id that connects a sentence to the person with a line in the log.

        `ahead` says how many drafts wait to be read before one that comes now.
        """
        self.flow = flow
        self._runner = runner
        self._sessions = sessions
        self._reader = reader
        self._new_reference = new_reference
        self._ahead = ahead
        self._locks: WeakValueDictionary[SessionKey, asyncio.Lock] = WeakValueDictionary()

    async def answer(self, incoming: Incoming, outlet: Outlet) -> State:
        """Answer one update: every output goes to `outlet` in order; the state of the session afterwards, not yet kept.

        Updates of one session must come one after another. Raises what the outlet or the sessions raise.
        """
        before = await self._sessions.load(incoming.key) or BLANK
        try:
            before = await self._runner.still(before, incoming.key)
        except Exception as error:  # noqa: BLE001 - whoever cannot be looked up gets a sentence; the session is kept
            await outlet.show(self._broken(before, error))
            return before
        if before.locale is None:
            before = replace(before, locale=vocabulary.locale_of(incoming.language))
        return await self._converse(before, await self._event_of(incoming), _Turn(incoming, outlet))

    async def sentence(self, key: SessionKey, message: str, *, language: str | None = None, **values: Value) -> str:
        """A sentence of the conversation for this session; of a stranger in the `language` of their platform."""
        state = await self._sessions.load(key) or BLANK
        locale = state.locale or vocabulary.locale_of(language)
        return self.flow.guide.say(replace(state, locale=locale))(message, **values)

    async def handle(self, incoming: Incoming, outlet: Outlet) -> Expectation:
        """Answer one update and keep the session, one update of a session after another. Raises as `answer`."""
        lock = self._locks.setdefault(incoming.key, asyncio.Lock())
        async with lock:
            after = await self.answer(incoming, outlet)
            # A blank state is what a forgotten person has: keeping it would keep a trace of the session.
            if after != BLANK:
                await self._sessions.save(incoming.key, after)
            locale = self.flow.guide.locale(after)
            drill = after.drill is not None
            wants_draft = after.wants_draft and not forecasting.is_asking(self.flow.guide, after)
            return Expectation(draft=wants_draft, choices=len(after.offered), locale=locale, drill=drill)

    async def _event_of(self, incoming: Incoming) -> PersonEvent:
        if incoming.lost:
            return Uploaded("", None, "message-lost")
        if incoming.document is not None:
            # Parsing a large file takes long enough to hold up everybody else.
            return await asyncio.to_thread(self._uploaded, incoming.document)
        if incoming.choice is not None:
            return Chose(incoming.choice)
        if incoming.medium is not None and not incoming.text:
            return Uploaded("", None, f"medium-{incoming.medium}")
        return Said(incoming.text or "")

    def _uploaded(self, document: Document) -> Uploaded:
        if document.size is not None and document.size > DRAFT.file_bytes:
            return Uploaded(document.name, None, "file-too-big")
        if document.content is None:
            return Uploaded(document.name, None, "file-missing")
        try:
            return Uploaded(document.name, self._reader.read(document.name, document.content))
        except UnreadableError as unreadable:
            return Uploaded(document.name, None, unreadable.problem)
        except Exception as error:  # noqa: BLE001 - whatever a broken file does to a parser, the person gets a sentence
            self._note(error)
            return Uploaded(document.name, None, "draft-binary")

    async def _converse(self, state: State, first: Event, turn: _Turn) -> State:
        events: deque[Event] = deque([first])
        while events:
            event = events.popleft()
            try:
                state, outputs = self.flow.step(state, event)
            except Exception as error:  # noqa: BLE001 - the last resort of the conversation: one sentence, state kept
                await turn.outlet.show(self._broken(state, error))
                return state
            for output in outputs:
                if isinstance(output, Say):
                    await turn.outlet.show(output.reply)
                else:
                    result = await self._run(state, output, turn)
                    events.extend([result] if result is not None else [])
        return state

    async def _run(self, state: State, command: Command, turn: _Turn) -> Event | None:
        placeholder = None
        say = self.flow.guide.say(state)

        async def announce(stage: Stage) -> None:
            update = StageUpdate(turn.incoming.update_id, stage, say(f"stage-{stage}"))
            try:
                await turn.outlet.show(update)
            except Exception as error:  # noqa: BLE001 - a stage that cannot be shown must not cost the critique
                self._note(error)

        if isinstance(command, AssessDraft):
            placeholder = turn.incoming.update_id
            await turn.outlet.show(Reply(self._received(say), placeholder=placeholder))
        try:
            return await self._runner.run(command, turn.incoming, announce)
        except UserFacingError as error:
            return Failed(command, str(error), None, placeholder)
        except Exception as error:  # noqa: BLE001 - anything unforeseen becomes one sentence and a reference
            return Failed(command, None, self._note(error), placeholder)

    def _received(self, say: Translator) -> str:
        ahead = self._ahead()
        return say("draft-queued", ahead=ahead) if ahead >= LONG_QUEUE else say("draft-received")

    def _broken(self, state: State, error: Exception) -> Reply:
        say = self.flow.guide.say(state)
        return Reply(say("something-broke", reference=self._note(error)))

    def _note(self, error: Exception) -> str:
        """Log the kind of error only: its message may quote the draft."""
        reference = self._new_reference()
        _log.error("conversation_failed", reference=reference, error=type(error).__name__)
        return reference
