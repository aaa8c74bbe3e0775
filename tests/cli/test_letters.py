"""`attune letters`: what was given up, without a word of what was written."""

import asyncio
import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.conversation.messages import Incoming, SessionKey
from bot.jobs.ports import Place, Update
from bot.storage.delivery.opening import StoredDelivery
from tests.cli.terminal import Terminal

NOON = datetime(2026, 12, 1, 12, tzinfo=UTC)


@pytest.fixture
def letters(home: Path) -> tuple[str, str]:
    """The keys of two updates whose answers were given up, in the log of this home."""

    async def write() -> tuple[str, str]:
        kept = await StoredDelivery.open(f"sqlite+aiosqlite:///{home / 'attune.db'}", lambda: NOON)
        keys: list[str] = []
        for number in (1, 2):
            incoming = Incoming(SessionKey("telegram", "42", "42"), f"bot:{number}", text="glorious village")
            update = Update(incoming, Place("telegram", "42", {}), NOON)
            await kept.ledger.receive([update])
            await kept.ledger.died(update, None if number == 1 else 1, "blocked" if number == 1 else "attempts")
            keys.append(update.key)
        await kept.aclose()
        return keys[0], keys[1]

    return asyncio.run(write())


def test_letters_are_listed_with_the_cause_in_words(attune: Terminal, letters: tuple[str, str]) -> None:
    assert attune("letters", "list").out.splitlines() == [
        f"2026-12-01 12:00 UTC  telegram  every answer: the person has blocked the bot  {letters[0]}",
        f"2026-12-01 12:00 UTC  telegram  answer 2: the platform could not be reached for too long  {letters[1]}",
    ]


def test_letters_are_listed_in_chinese_and_as_json(
    attune: Terminal, letters: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ATTUNE_LOCALE", "zh-CN")
    assert "对方已屏蔽机器人" in attune("letters", "list").out
    listed = attune("letters", "list", "--json").out
    assert [(one["key"], one["answer"], one["cause"]) for one in json.loads(listed)] == [
        (letters[0], None, "blocked"),
        (letters[1], 2, "attempts"),
    ]
    assert "glorious" not in listed


def test_one_letter_is_dropped_or_all(attune: Terminal, letters: tuple[str, str]) -> None:
    assert "One letter dropped." in attune("letters", "drop", letters[0]).err
    assert letters[0] not in attune("letters", "list").out
    assert "One letter dropped." in attune("letters", "drop", "--all").err
    assert "No answer was given up." in attune("letters", "list").err


def test_dropping_needs_a_key_that_is_there(attune: Terminal) -> None:
    assert "--all" in attune("letters", "drop").refused()
    assert "There is no letter of telegram:1" in attune("letters", "drop", "telegram:1").refused()
