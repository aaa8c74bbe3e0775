"""Codes that are guessed, used twice or too late; accounts that are joined or forgotten in the middle of everything."""

import asyncio
import random
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.conversation.messages import Stage
from bot.domain.account import Linked
from bot.domain.codes import ALPHABET, LENGTH, WRONG_BY_ALL
from bot.jobs.ports import LaterError
from bot.storage.database import open_database
from bot.storage.identity import TimeSortableIds
from bot.storage.log import Log
from tests.attacks.school import BEGIN, School
from tests.fakes.fake_coach import FakeAssessment, FakeCoach

CANARY = "canary7f3a"
STORY = f"My grandmother kept a {CANARY} in a basket by the window and never told anybody why it sang at night."
HOUR = timedelta(hours=1)


class SlowCoach(FakeCoach):
    """Assesses nothing before it is told to."""

    def __init__(self) -> None:
        super().__init__()
        self.begun = asyncio.Event()
        self.may_end = asyncio.Event()

    async def assess(self, text: str, audience: str, locale: str, report: Callable[[Stage], None]) -> FakeAssessment:
        self.begun.set()
        await self.may_end.wait()
        return await super().assess(text, audience, locale, report)


@pytest.fixture
async def school(tmp_path: Path) -> AsyncIterator[School]:
    async with School.open(tmp_path) as opened:
        yield opened


class Clock:
    def __init__(self) -> None:
        self.now = datetime(2026, 11, 22, 8, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


async def test_guesses_over_many_accounts_open_nothing(tmp_path: Path) -> None:
    clock = Clock()
    log = Log(await open_database(f"sqlite+aiosqlite:///{tmp_path / 'attune.db'}"), clock, TimeSortableIds(clock))
    teacher = await log.enrol("telegram", "owner", "en")
    await log.create_class("tea", "Tea")
    right = await log.new_join_code("tea", 30)
    guessers = [(await log.enrol("telegram", f"g{number}", "en")).id for number in range(100)]
    dice, looked_at = random.Random(7), 0  # noqa: S311 - guesses
    for number in range(440):
        if number % 220 == 0:
            clock.now += HOUR
            await log.link_code(teacher.id)
        guess = "".join(dice.choices(ALPHABET, k=LENGTH))
        at = number % 100
        result = await (log.join(guessers[at], guess) if number % 2 else log.link("telegram", f"g{at}", guess))
        assert result in {"unknown", "limited"}
        looked_at += result == "unknown"
    assert looked_at <= 2 * WRONG_BY_ALL
    assert await log.join(guessers[0], right) == "limited"
    await log.aclose()


async def test_a_code_that_is_over_used_or_revoked_opens_nothing(tmp_path: Path) -> None:
    clock = Clock()
    log = Log(await open_database(f"sqlite+aiosqlite:///{tmp_path / 'attune.db'}"), clock, TimeSortableIds(clock))
    owner = await log.enrol("telegram", "owner", "en")
    await log.create_class("tea", "Tea")
    late, revoked = await log.new_join_code("tea", 1), await log.new_join_code("tea", 30)
    (one,) = [code for code in await log.join_codes("tea") if code.expires_at > clock.now + 20 * 24 * HOUR]
    await log.revoke(one.id)
    old, new = await log.link_code(owner.id), await log.link_code(owner.id)
    assert await log.link("discord", "d1", old) == "unknown"
    assert isinstance(await log.link("discord", "d1", new), Linked)
    assert await log.link("discord", "d2", new) == "unknown"
    last = await log.link_code(owner.id)
    clock.now += 24 * HOUR + timedelta(seconds=1)
    assert await log.link("discord", "d3", last) == "unknown"
    assert await log.join(owner.id, revoked) == "unknown"
    assert await log.join(owner.id, late) == "unknown"
    assert await log.class_of(owner.id) is None
    await log.aclose()


async def test_of_many_who_send_the_same_code_at_once_one_is_linked(school: School) -> None:
    owner = await school.log.enrol("telegram", "owner", "en")
    code = await school.log.link_code(owner.id)
    results = await asyncio.gather(*(school.log.link("discord", f"d{number}", code) for number in range(20)))
    assert len([one for one in results if isinstance(one, Linked)]) == 1
    assert len(await school.log.accounts(owner.id)) == 2


@pytest.fixture
async def slow(tmp_path: Path) -> AsyncIterator[School]:
    opened = School(tmp_path)
    opened.coach = SlowCoach()
    await opened.start()
    yield opened
    await opened.stop()


async def begin_draft(school: School, user: str, platform: str = "telegram") -> None:
    assert isinstance(school.coach, SlowCoach)
    await school.delivery.receive([school.update(user, STORY, platform=platform)])
    await asyncio.wait_for(school.coach.begun.wait(), 5)


async def let_go(school: School) -> None:
    assert isinstance(school.coach, SlowCoach)
    school.coach.may_end.set()
    await school.quiet()


async def linked_student(school: School) -> str:
    """A student on both platforms; the learner."""
    await school.says("7", *BEGIN)
    learner = await school.log.learner("telegram", "7")
    assert learner is not None
    code = await school.log.link_code(learner.id)
    await school.says("d7", "/start", f"/link {code}", platform="discord")
    return learner.id


async def test_who_is_forgotten_while_a_draft_is_being_read_elsewhere_leaves_no_byte_and_no_row(slow: School) -> None:
    learner = await linked_student(slow)
    await begin_draft(slow, "7")
    await slow.says_at_once("d7", "/forget", "forget:yes", platform="discord")
    assert await slow.log.learner("telegram", "7") is None
    await let_go(slow)
    await slow.shows("7", "[critique")
    await asyncio.sleep(0.1)
    assert slow.files_with(CANARY) == []
    assert slow.rows() == {}
    assert slow.files_with(learner) == []


async def test_who_withdraws_elsewhere_while_a_draft_is_being_read_has_it_not_stored(slow: School) -> None:
    await linked_student(slow)
    await begin_draft(slow, "7")
    await slow.says_at_once("d7", "/withdraw", platform="discord")
    await let_go(slow)
    assert "version" not in slow.rows()
    assert "interaction" not in slow.rows()


async def test_a_draft_that_is_being_read_while_its_learner_becomes_another_is_answered_and_kept_once(
    slow: School,
) -> None:
    await slow.says("7", *BEGIN)
    await slow.says("d7", *BEGIN, platform="discord")
    owner = await slow.log.learner("discord", "d7")
    assert owner is not None
    await begin_draft(slow, "7")
    code = await slow.log.link_code(owner.id)
    assert isinstance(await slow.log.link("telegram", "7", code), Linked)
    await let_go(slow)
    assert slow.telegram.texts("7")[-1].startswith("[critique")
    assert slow.rows()["interaction"] == 1
    assert len(await slow.log.history(owner.id)) == 1
    told = await slow.says("7", "/why")
    assert told == ["[why all en]"]


async def test_forgetting_while_an_answer_is_held_back_leaves_nothing_of_it_in_the_log(school: School) -> None:
    await linked_student(school)
    school.telegram.faults["7"].extend(LaterError(0.4) for _ in range(3))
    await school.delivery.receive([school.update("7", STORY)])
    await asyncio.sleep(0.1)
    await school.says_at_once("d7", "/forget", "forget:yes", platform="discord")
    await school.shows("7", "[critique")
    await asyncio.sleep(0.1)
    assert school.files_with(CANARY) == []
    # That the chat is to be spared is asked for anew, and dropped when it is over.
    assert set(school.rows()) <= {"hold"}
    await school.kept.ledger.prune(datetime.now(UTC))
    assert school.rows() == {}


async def test_everything_about_me_names_both_accounts_and_what_is_on_its_way(school: School) -> None:
    learner = await linked_student(school)
    await school.log.create_class("tea", "Tea")
    await school.log.join(learner, await school.log.new_join_code("tea", 3))
    await school.says("7", STORY)
    await school.kept.ledger.receive([school.update("7", "on its way"), school.update("d7", "too", platform="discord")])
    await school.log.link_code(learner)
    found = await school.log.everything_about(learner)
    mine = {name: len(rows) for name, rows in found.items() if rows}
    assert {"learner", "consent", "linked_account", "link_code", "membership", "session", "arrival"} <= set(mine)
    assert mine["session"] == 2
    assert {"on its way", "too"} <= {
        row["incoming"].get("text") for row in found["arrival"] if row["incoming"] is not None
    }
