"""The dialogues on Telegram: the real adapter and delivery against the loopback Bot API."""

import asyncio
from collections.abc import AsyncIterator, Awaitable
from datetime import UTC, datetime
from typing import Any

import pytest

from bot.conversation.sessions import SessionsInMemory
from bot.jobs.delivery import Delivery
from bot.platforms.telegram_adapter.connection import TelegramSettings
from bot.platforms.telegram_adapter.platform import open_telegram
from tests.contracts.dialogue_contract import DialogueContract, Stage
from tests.conversation.dialog import engine_of
from tests.fakes.fake_coach import FakeCoach
from tests.fakes.fake_ledger import FakeLedger
from tests.fakes.fake_log import FakeLog
from tests.fakes.inline_workflows import admit_at_once, open_inline
from tests.loopback.bot_api.client import LoopbackBotApi

_PATIENCE_S = 10.0


class TelegramStage:
    """A student on a phone, in the private chat with the bot."""

    def __init__(self, api: LoopbackBotApi, ledger: FakeLedger, student: int) -> None:
        self._api = api
        self._ledger = ledger
        self._student = student
        self._buttons: dict[str, str] = {}

    async def says(self, text: str) -> str:
        return await self._answer_to(self._api.says(self._student, text))

    async def presses(self, choice: str) -> str:
        assert choice in self._buttons, f"no button {choice!r} was ever shown"
        try:
            return await self._answer_to(self._api.presses(self._student, choice))
        except ValueError:
            # A phone that has not caught up still shows what the chat no longer has.
            return await self._answer_to(self._api.presses(self._student, self._buttons[choice], forced=True))

    async def sends(self, name: str, content: bytes, kind: str = "document") -> str:
        return await self._answer_to(self._api.sends(self._student, kind, name, content))

    async def asks_in_a_group(self, text: str) -> tuple[str, list[dict[str, Any]]]:
        """Send a text in a topic of a group: what is answered in private, and what the group shows."""
        group = await self._api.add_group("Class 7b", [self._student], topics=["drafts"])
        where = {"chat": group["id"], "thread": group["threads"]["drafts"]}
        told = await self._answer_to(self._api.says(self._student, text, **where))
        return told, await self._api.transcript(group["id"])

    async def _answer_to(self, act: Awaitable[dict[str, Any]]) -> str:
        before = {one["id"]: _content(one) for one in await self._api.shown(self._student)}
        await self._finished((await act)["update"])
        shown = await self._api.shown(self._student)
        self._buttons |= {name: button["data"] for one in shown for button in _buttons(one) for name in button.values()}
        return "\n".join([await self._read(one) for one in shown if before.get(one["id"]) != _content(one)])

    async def _finished(self, update: int) -> None:
        """Wait until the update with this number and all before it are answered."""
        bot = self._api.token.partition(":")[0]
        key = f"telegram:{self._student}:{bot}:{update}"
        async with asyncio.timeout(_PATIENCE_S):
            while key not in self._ledger.kept or self._ledger.kept[key].finished_at is None:  # noqa: ASYNC110 - below
                await asyncio.sleep(0.005)  # the ledger tells nobody

    async def _read(self, message: dict[str, Any]) -> str:
        labels = [button["label"] for button in _buttons(message)]
        file = message["file"]
        is_text = file is not None and file["kind"] == "document"
        attached = [(await self._api.file(file["id"])).decode()] if is_text else []
        return "\n".join((message["text"], *labels, *attached))


def _content(message: dict[str, Any]) -> tuple[str, Any]:
    return message["text"], message["file"]


def _buttons(message: dict[str, Any]) -> list[dict[str, str]]:
    return [{"label": one["label"], "data": one["data"]} for row in message["keyboard"] for one in row]


@pytest.fixture
async def phone() -> AsyncIterator[TelegramStage]:
    sessions = SessionsInMemory()
    # Nobody has agreed as far as the ledger knows: it must do without every text.
    ledger = FakeLedger(set(), sessions, lambda: datetime.now(UTC))
    async with LoopbackBotApi.here() as api:
        platform = open_telegram(TelegramSettings(api.token, base_url=api.url), {})
        await platform.start()
        delivery = Delivery(
            engine=engine_of(FakeCoach(), FakeLog(), sessions),
            ledger=ledger,
            messengers={"telegram": platform.messenger},
            open_workflows=open_inline,
            admit=admit_at_once,
        )
        await delivery.start()
        polling = asyncio.ensure_future(platform.run(delivery))
        yield TelegramStage(api, ledger, await api.add_person())
        polling.cancel()
        await asyncio.gather(polling, return_exceptions=True)
        await delivery.aclose()
        await platform.aclose()


@pytest.fixture
def stage(phone: TelegramStage) -> Stage:
    return phone


async def test_what_is_asked_in_a_topic_is_answered_in_private(phone: TelegramStage) -> None:
    await phone.says("/start")
    told, group = await phone.asks_in_a_group("/start@attune_test_bot")
    assert "Which language shall we speak?" in told
    assert [(one["from_bot"], one["reactions"]) for one in group] == [(False, ["👀"])]


@pytest.mark.parametrize("kind", ["voice", "photo", "sticker"])
async def test_what_cannot_be_read_gets_a_sentence_and_the_open_question(phone: TelegramStage, kind: str) -> None:
    await phone.says("/start")
    told = await phone.sends("memo.bin", b"\0", kind)
    assert told.startswith("I can")
    assert "Which language shall we speak?" in told


class TestTelegramDialogues(DialogueContract):
    """Every dialogue, from a press on the phone to what the phone shows."""
