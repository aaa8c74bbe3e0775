"""Delivery beside the log: what is kept of whom, and that it is gone when it should be."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from types import ModuleType

import pytest
from sqlalchemy.dialects import postgresql
from sqlalchemy.sql import Executable

from bot.conversation.messages import Document
from bot.conversation.state import BLANK, LastDraft
from bot.domain.learner import NOTICE_VERSION
from bot.errors import ConfigError
from bot.jobs.ports import Parcel, Update
from bot.storage.delivery import arrivals, keeping, letters, parcels, sessions
from bot.storage.delivery.opening import StoredDelivery
from bot.storage.log import Log
from tests.contracts.ledger_desk import LATER, READY, reply, said
from tests.fakes.stepping_clock import SteppingClock
from tests.storage.test_forgetting import CANARY, all_rows, files_with_a_canary

OF_ACCOUNTS = ("arrival", "outgoing", "dead_letter", "hold", "session", "wrong_code")


@pytest.fixture
async def delivery(log: Log, url: str) -> AsyncIterator[StoredDelivery]:
    del log
    opened = await StoredDelivery.open(url, SteppingClock())
    yield opened
    await opened.aclose()


async def agree(log: Log, external_id: str) -> str:
    learner = await log.enrol("telegram", external_id, "en")
    await log.grant_consent(learner.id, NOTICE_VERSION)
    return learner.id


async def leave_traces(delivery: StoredDelivery, user: str, text: str = CANARY) -> list[Update]:
    """A row in every table of accounts, and the text in each that holds texts; the updates, of which one waits."""
    answered, waiting, dead = said(user, 1, text * 40), said(user, 2, text), said(user, 3, text)
    await delivery.ledger.receive([answered, waiting, dead])
    answers = [reply(answered, 0, text * 40), reply(answered, 1, parcel=Parcel({"text": text}, text.encode()))]
    last = LastDraft(text * 40, "us-general", None, 1)
    await delivery.ledger.answered(answered, replace(READY, last=last), answers)
    await delivery.ledger.died(dead, None, "broken")
    await delivery.ledger.hold("telegram", user, LATER)
    return [answered, waiting, dead]


def count_rows(path: Path) -> dict[str, int]:
    return {name: len(rows) for name, rows in all_rows(path).items() if name in OF_ACCOUNTS}


async def test_what_is_on_its_way_is_part_of_everything_and_goes_with_the_learner(
    log: Log, delivery: StoredDelivery, path: Path
) -> None:
    await leave_traces(delivery, "2", "theirs")
    before = count_rows(path)
    mei = await agree(log, "1")
    await leave_traces(delivery, "1")
    await log.link("telegram", "1", "00000000")
    found = await log.everything_about(mei)
    assert {name for name in OF_ACCOUNTS if found[name]} == set(OF_ACCOUNTS)
    assert CANARY in str(found["arrival"])
    assert CANARY in str(found["outgoing"])
    assert "theirs" not in str(found)
    assert "attune.db" in " ".join(files_with_a_canary(path.parent))
    await log.forget(mei)
    assert files_with_a_canary(path.parent) == []
    assert count_rows(path) == before


async def test_linked_accounts_are_shown_and_forgotten_too(log: Log, delivery: StoredDelivery, path: Path) -> None:
    learner = await log.enrol("discord", "d1", "en")
    await log.grant_consent(learner.id, NOTICE_VERSION)
    await log.link("telegram", "1", await log.link_code(learner.id))
    updates = await leave_traces(delivery, "1")
    waiting = await delivery.ledger.unfinished()
    assert [one.lost for one in waiting] == [False, False]
    assert len((await log.everything_about(learner.id))["arrival"]) == len(updates)
    await log.forget(learner.id)
    assert files_with_a_canary(path.parent) == []
    assert set(count_rows(path).values()) == {0}


async def test_somebody_who_never_enrolled_is_forgotten_by_account(
    log: Log, delivery: StoredDelivery, path: Path
) -> None:
    await leave_traces(delivery, "2", "theirs")
    before = count_rows(path)
    await leave_traces(delivery, "1")
    shown = await log.everything_about_account("telegram", "1")
    assert {name: len(rows) for name, rows in shown.items()} == {
        "arrival": 3,
        "outgoing": 2,
        "dead_letter": 1,
        "hold": 1,
        "session": 1,
        "wrong_code": 0,
    }
    await log.forget_account("telegram", "1")
    assert count_rows(path) == before


async def test_nothing_that_a_stranger_wrote_or_was_answered_reaches_the_disk(
    delivery: StoredDelivery, path: Path
) -> None:
    await leave_traces(delivery, "1")
    document = Document(f"{CANARY}.docx", None, CANARY, 1)
    await delivery.ledger.receive([said("1", 9, None, document=document)])
    assert files_with_a_canary(path.parent) == []
    assert len(await delivery.ledger.unfinished()) == 3


async def test_a_finished_update_holds_nothing_that_was_written(log: Log, delivery: StoredDelivery, path: Path) -> None:
    await agree(log, "1")
    answered, waiting, _ = await leave_traces(delivery, "1")
    for answer in await delivery.ledger.outgoing(answered.key):
        await delivery.ledger.delivered(answer, "m1")
    await delivery.ledger.answered(waiting, READY, [reply(waiting, 0, CANARY)])
    for update in (answered, waiting):
        await delivery.ledger.finished(update.key)
    await delivery.aclose()
    await log.aclose()
    assert files_with_a_canary(path.parent) == []
    rows = all_rows(path)
    assert (len(rows["arrival"]), len(rows["outgoing"])) == (3, 3)


async def test_what_is_delivered_is_dropped_at_once(log: Log, delivery: StoredDelivery, path: Path) -> None:
    await agree(log, "1")
    update = said("1", 1)
    await delivery.ledger.receive([update])
    await delivery.ledger.answered(update, READY, [reply(update, 0, CANARY), reply(update, 1, "kept")])
    await delivery.ledger.delivered(reply(update), "m1")
    with closing(sqlite3.connect(path)) as connection:
        found = connection.execute("SELECT payload, file, message FROM outgoing ORDER BY position").fetchall()
    assert found == [(None, None, "m1"), ('{"text": "kept"}', None, None)]


async def test_an_update_of_somebody_forgotten_meanwhile_leaves_nothing(
    log: Log, delivery: StoredDelivery, path: Path
) -> None:
    mei = await agree(log, "1")
    update = said("1", 1, "/forget")
    await delivery.ledger.receive([update])
    await delivery.ledger.placed(update.key, "m1")
    await log.forget(mei)
    await delivery.ledger.answered(update, BLANK, [reply(update, 0, CANARY)])
    await delivery.ledger.delivered(reply(update), "m2")
    await delivery.ledger.finished(update.key)
    await delivery.ledger.died(update, 0, "blocked")
    assert set(count_rows(path).values()) == {0}


async def test_everything_outlives_the_process(log: Log, delivery: StoredDelivery, url: str) -> None:
    await agree(log, "1")
    answered, waiting, _ = await leave_traces(delivery, "1", "text")
    await delivery.ledger.placed(waiting.key, "m7")
    await delivery.aclose()
    again = await StoredDelivery.open(url)
    found = await again.ledger.unfinished()
    assert [(one.update, one.answered, one.lost) for one in found] == [
        (answered, True, False),
        (waiting, False, False),
    ]
    assert len(await again.ledger.outgoing(answered.key)) == 2
    assert await again.ledger.placeholder(waiting.key) == "m7"
    assert await again.ledger.holds() == {("telegram", "1"): LATER}
    assert len(await again.ledger.dead_letters()) == 1
    await again.aclose()


async def test_a_call_that_fails_changes_nothing(log: Log, delivery: StoredDelivery) -> None:
    await agree(log, "1")
    update = said("1", 1)
    await delivery.ledger.receive([update])
    broken = reply(update, 1, parcel=Parcel({"text": object()}))
    with pytest.raises(Exception, match="JSON serializable"):
        await delivery.ledger.answered(update, READY, [reply(update), broken])
    (waiting,) = await delivery.ledger.unfinished()
    assert not waiting.answered
    assert await delivery.sessions.load(update.incoming.key) is None


async def test_the_ledger_and_the_log_write_at_once(log: Log, delivery: StoredDelivery) -> None:
    async def live(user: str) -> None:
        await agree(log, user)
        for number in range(5):
            update = said(user, number)
            await delivery.ledger.receive([update])
            await delivery.ledger.answered(update, READY, [reply(update)])
            await delivery.ledger.delivered(reply(update), "m")
            await delivery.ledger.finished(update.key)

    await asyncio.gather(*(live(str(user)) for user in range(1, 11)), log.forget("nobody"))
    assert await delivery.ledger.unfinished() == []
    assert await delivery.ledger.prune(LATER) == 50


async def test_dead_letters_are_dropped_by_update_or_all(delivery: StoredDelivery) -> None:
    updates = [said("1", number) for number in range(4)]
    await delivery.ledger.receive(updates)
    for update in updates:
        await delivery.ledger.died(update, None, "attempts")
    assert await delivery.ledger.drop_letters(updates[2].key) == 1
    assert await delivery.ledger.drop_letters(updates[2].key) == 0
    assert [one.update_key for one in await delivery.ledger.dead_letters()] == [
        updates[number].key for number in (0, 1, 3)
    ]
    assert await delivery.ledger.drop_letters() == 3
    assert await delivery.ledger.dead_letters() == []


async def test_pruning_drops_holds_that_are_over(delivery: StoredDelivery, path: Path) -> None:
    await delivery.ledger.hold("telegram", "1", LATER)
    await delivery.ledger.hold("telegram", "2", LATER - timedelta(days=7300))
    await delivery.ledger.prune(LATER)
    assert count_rows(path)["hold"] == 1


async def test_a_database_without_a_driver_is_refused(url: str) -> None:
    del url
    with pytest.raises(ConfigError, match="No driver"):
        await StoredDelivery.open("nosuchdatabase://bot:secret@db/attune")


@pytest.mark.parametrize("module", [arrivals, keeping, letters, parcels, sessions], ids=lambda module: module.__name__)
def test_every_statement_of_delivery_is_valid_for_postgresql(module: ModuleType) -> None:
    statements = [value for value in vars(module).values() if isinstance(value, Executable)]
    statements += [
        named["postgresql"] for named in vars(module).values() if isinstance(named, dict) and "sqlite" in named
    ]
    assert statements
    for statement in statements:
        assert str(statement.compile(dialect=postgresql.dialect()))  # type: ignore[attr-defined, no-untyped-call]
