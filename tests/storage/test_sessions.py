"""States of sessions on disk, and what of them is only ever in memory."""

import json
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.conversation.messages import SessionKey
from bot.conversation.state import BLANK, LastDraft, State, Step, as_json
from bot.storage.delivery import unsaved as limits
from bot.storage.delivery.opening import StoredDelivery
from bot.storage.delivery.unsaved import Unsaved
from bot.storage.log import Log
from tests.fakes.stepping_clock import SteppingClock
from tests.storage.samples import consenting_learner

KEY = SessionKey("console", "u1", "u1")
DRAFT = LastDraft("The canary sings in the hutong.", "us-general", None, 1)
CONSENTED = State(step=Step.READY, locale="en", known=True, consented=True, last=DRAFT)
STRANGER = replace(CONSENTED, known=False, consented=False, pending="The canary waits.")
NOON = datetime(2026, 12, 1, 12, tzinfo=UTC)


@pytest.fixture
async def delivery(log: Log, url: str) -> AsyncIterator[StoredDelivery]:
    del log
    opened = await StoredDelivery.open(url, SteppingClock())
    yield opened
    await opened.aclose()


def rows_of(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return [state for (state,) in connection.execute("SELECT state FROM session")]


async def reopened(url: str) -> State | None:
    """The session as another process finds it."""
    other = await StoredDelivery.open(url)
    state = await other.sessions.load(KEY)
    await other.aclose()
    return state


async def test_a_session_that_was_never_saved_is_new(delivery: StoredDelivery) -> None:
    assert await delivery.sessions.load(KEY) is None


async def test_the_session_of_somebody_who_agreed_outlives_the_process(
    log: Log, delivery: StoredDelivery, url: str
) -> None:
    await consenting_learner(log)
    await delivery.sessions.save(KEY, CONSENTED)
    await delivery.sessions.save(KEY, replace(CONSENTED, locale="zh-CN"))
    assert await delivery.sessions.load(KEY) == replace(CONSENTED, locale="zh-CN")
    assert await reopened(url) == replace(CONSENTED, locale="zh-CN")


async def test_texts_of_a_stranger_go_on_in_this_process_and_are_never_written(
    delivery: StoredDelivery, path: Path, url: str
) -> None:
    await delivery.sessions.save(KEY, STRANGER)
    assert await delivery.sessions.load(KEY) == STRANGER
    assert await reopened(url) == replace(STRANGER, pending=None, last=None)
    assert not any(b"canary" in file.read_bytes() for file in path.parent.iterdir())


async def test_a_session_that_does_not_know_of_a_withdrawal_writes_no_texts(
    log: Log, delivery: StoredDelivery, url: str, path: Path
) -> None:
    learner = await consenting_learner(log)
    await log.withdraw_consent(learner)
    await delivery.sessions.save(KEY, CONSENTED)
    assert await delivery.sessions.load(KEY) == CONSENTED
    assert await reopened(url) == replace(CONSENTED, consented=False, last=None)
    assert "canary" not in rows_of(path)[0]


async def test_threads_and_chats_are_sessions_of_their_own(delivery: StoredDelivery) -> None:
    for number, key in enumerate((KEY, replace(KEY, chat="group"), replace(KEY, thread="9"), replace(KEY, user="u2"))):
        await delivery.sessions.save(key, replace(STRANGER, audience=str(number)))
    found = await delivery.sessions.load(replace(KEY, thread="9"))
    assert found is not None
    assert found.audience == "2"


async def test_forgetting_takes_every_session_of_the_person_and_no_other(delivery: StoredDelivery) -> None:
    keys = (KEY, replace(KEY, thread="9"), replace(KEY, user="u2"), replace(KEY, platform="discord"))
    for key in keys:
        await delivery.sessions.save(key, STRANGER)
    await delivery.sessions.forget("console", "u1")
    assert [await delivery.sessions.load(key) is not None for key in keys] == [False, False, True, True]


async def test_what_is_in_memory_counts_for_nothing_once_the_row_is_gone(
    log: Log, delivery: StoredDelivery, url: str
) -> None:
    await delivery.sessions.save(KEY, STRANGER)
    await log.forget_account("console", "u1")
    assert await delivery.sessions.load(KEY) is None
    await delivery.sessions.save(KEY, STRANGER)
    other = await StoredDelivery.open(url)
    await other.sessions.save(KEY, replace(STRANGER, locale="zh-CN"))
    await other.aclose()
    assert await delivery.sessions.load(KEY) == replace(STRANGER, locale="zh-CN", pending=None, last=None)


async def test_a_blank_state_leaves_no_row(delivery: StoredDelivery, path: Path) -> None:
    await delivery.sessions.save(KEY, STRANGER)
    await delivery.sessions.save(KEY, BLANK)
    assert await delivery.sessions.load(KEY) is None
    assert rows_of(path) == []


@pytest.mark.parametrize(
    "broken",
    ["", "{", "[]", "7", "null", '{"step": "ready"}', json.dumps({**as_json(STRANGER), "step": "flying"})],
)
async def test_a_state_that_cannot_be_read_counts_as_none(delivery: StoredDelivery, path: Path, broken: str) -> None:
    await delivery.sessions.save(KEY, CONSENTED)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE session SET state = ?, saved_at = '2020-01-01 00:00:00.000000'", (broken,))
        connection.commit()
    assert await delivery.sessions.load(KEY) is None


def test_memory_holds_so_many_sessions_and_drops_the_one_untouched_longest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_SESSIONS", 2)
    held = Unsaved(lambda: 0.0)
    keys = [replace(KEY, user=str(number)) for number in range(3)]
    for key in (keys[0], keys[1], keys[0], keys[2]):
        held.keep(key, STRANGER, NOON)
    assert [held.of(key, NOON) is not None for key in keys] == [True, False, True]


def test_memory_holds_so_many_characters(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_CHARACTERS", 1_000)
    held = Unsaved(lambda: 0.0)
    for number in range(40):
        held.keep(replace(KEY, user=str(number)), replace(STRANGER, pending="x" * 60, last=None), NOON)
    assert (len(held), held.characters) == (16, 960)
    held.keep(KEY, replace(STRANGER, pending="x" * 1_001), NOON)
    assert (len(held), held.characters) == (0, 0)


def test_memory_lasts_an_hour() -> None:
    seconds = [0.0]
    held = Unsaved(lambda: seconds[0])
    held.keep(KEY, STRANGER, NOON)
    seconds[0] = limits.MAX_AGE_S - 1
    assert held.of(KEY, NOON) == STRANGER
    held.keep(replace(KEY, user="u2"), STRANGER, NOON)
    seconds[0] = limits.MAX_AGE_S
    assert held.of(KEY, NOON) is None
    assert held.of(replace(KEY, user="u2"), NOON) == STRANGER
    seconds[0] = 3 * limits.MAX_AGE_S
    held.keep(KEY, STRANGER, NOON)
    assert len(held) == 1
