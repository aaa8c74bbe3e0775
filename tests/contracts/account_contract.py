"""What every log must do with linked accounts and classes.

A test class inherits `AccountContract` and gives a `desk` fixture: an empty log with a clock that a test can move.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta

import pytest

from bot.conversation.ports import Log
from bot.domain.account import Account, Linked
from bot.domain.classroom import Joined
from bot.domain.codes import ALPHABET, LENGTH
from bot.errors import UserFacingError
from tests.contracts.log_contract import practise, record
from tests.fakes.stepping_clock import SteppingClock

WRONG = "00000000"


@dataclass(frozen=True)
class AccountDesk:
    """A log, its clock, and what a teacher does."""

    log: Log
    clock: SteppingClock
    new_class: Callable[[str, str], Awaitable[object]]
    new_join_code: Callable[[str, int], Awaitable[str]]


async def agreeing(log: Log, platform: str, external_id: str) -> str:
    """The id of a new learner who agreed to saving."""
    learner = await log.enrol(platform, external_id, "en")
    await log.grant_consent(learner.id, "2026-11")
    return learner.id


class AccountContract:
    """The behaviour that /link and /join rely on."""

    async def test_a_code_is_short_readable_and_never_the_same(self, desk: AccountDesk) -> None:
        mei = await agreeing(desk.log, "telegram", "1")
        codes = [await desk.log.link_code(mei) for _ in range(20)]
        assert len(set(codes)) == 20
        assert all(len(code) == LENGTH and set(code) <= set(ALPHABET) for code in codes)

    async def test_an_account_without_a_learner_becomes_the_learner_of_the_code(self, desk: AccountDesk) -> None:
        mei = await agreeing(desk.log, "telegram", "1")
        linked = await desk.log.link("discord", "d1", await desk.log.link_code(mei))
        assert linked == Linked(mei, merged=False, consented=True)
        here = await desk.log.learner("discord", "d1")
        assert here is not None
        assert here.id == mei
        assert await desk.log.enrol("discord", "d1", "en") == here
        assert list(await desk.log.accounts(mei)) == [Account("telegram", "1"), Account("discord", "d1")]

    async def test_a_code_may_be_typed_carelessly(self, desk: AccountDesk) -> None:
        mei = await agreeing(desk.log, "telegram", "1")
        code = await desk.log.link_code(mei)
        careless = f" {code[:4]}-{code[4:]} ".lower().replace("0", "o").replace("1", "l")
        assert isinstance(await desk.log.link("discord", "d1", careless), Linked)

    async def test_two_learners_become_one_and_nothing_is_lost(self, desk: AccountDesk) -> None:
        log = desk.log
        mei, other = await agreeing(log, "telegram", "1"), await agreeing(log, "discord", "d1")
        first, second = await record(log, mei, "u1", "On Telegram."), await record(log, other, "u2", "On Discord.")
        drilled = await practise(log, other, "u3")
        linked = await log.link("discord", "d1", await log.link_code(mei))
        assert linked == Linked(mei, merged=True, consented=True)
        assert [one.interaction.id for one in await log.history(mei)] == [first.id, second.id]
        assert [one.id for one in await log.practice_history(mei)] == [drilled.id]
        latest = await log.latest_version(mei)
        assert latest is not None
        assert latest.text == "On Discord."
        await record(log, mei, "u4", "Revised on Telegram.", revises=latest.draft_id)
        assert await log.history(other) == []
        assert not any((await log.everything_about(other)).values())

    async def test_accounts_of_the_one_who_moves_move_along(self, desk: AccountDesk) -> None:
        log = desk.log
        mei, other = await agreeing(log, "telegram", "1"), await agreeing(log, "discord", "d1")
        await log.link("discord", "d2", await log.link_code(other))
        assert isinstance(await log.link("discord", "d2", await log.link_code(mei)), Linked)
        for account in (("telegram", "1"), ("discord", "d1"), ("discord", "d2")):
            found = await log.learner(*account)
            assert found is not None
            assert found.id == mei
        assert len(await log.accounts(mei)) == 3

    @pytest.mark.parametrize("who", ["giver", "taker", "taker never"])
    async def test_where_one_of_both_does_not_agree_nobody_does(self, desk: AccountDesk, who: str) -> None:
        log = desk.log
        mei = await agreeing(log, "telegram", "1")
        if who == "taker never":
            other = (await log.enrol("discord", "d1", "en")).id
        else:
            other = await agreeing(log, "discord", "d1")
            await log.withdraw_consent(mei if who == "giver" else other)
        linked = await log.link("discord", "d1", await log.link_code(mei))
        assert linked == Linked(mei, merged=True, consented=False)
        with pytest.raises(UserFacingError):
            await record(log, mei, "u1")
        await log.grant_consent(mei, "2026-11")
        await record(log, mei, "u1")

    async def test_a_code_is_good_once(self, desk: AccountDesk) -> None:
        mei = await agreeing(desk.log, "telegram", "1")
        code = await desk.log.link_code(mei)
        assert isinstance(await desk.log.link("discord", "d1", code), Linked)
        assert await desk.log.link("discord", "d2", code) == "unknown"
        assert await desk.log.learner("discord", "d2") is None

    async def test_a_code_is_good_for_ten_minutes(self, desk: AccountDesk) -> None:
        mei = await agreeing(desk.log, "telegram", "1")
        code = await desk.log.link_code(mei)
        desk.clock.now += timedelta(minutes=9)
        late = await desk.log.link_code(mei)
        desk.clock.now += timedelta(minutes=9, seconds=50)
        assert isinstance(await desk.log.link("discord", "d1", late), Linked)
        third = await desk.log.link_code(mei)
        desk.clock.now += timedelta(minutes=10)
        assert await desk.log.link("discord", "d2", third) == "unknown"
        assert await desk.log.link("discord", "d2", code) == "unknown"

    async def test_a_new_code_takes_the_place_of_the_last(self, desk: AccountDesk) -> None:
        mei = await agreeing(desk.log, "telegram", "1")
        first, second = await desk.log.link_code(mei), await desk.log.link_code(mei)
        assert await desk.log.link("discord", "d1", first) == "unknown"
        assert isinstance(await desk.log.link("discord", "d1", second), Linked)

    async def test_ones_own_account_is_told_and_the_code_stays_good(self, desk: AccountDesk) -> None:
        mei = await agreeing(desk.log, "telegram", "1")
        code = await desk.log.link_code(mei)
        assert await desk.log.link("telegram", "1", code) == "same"
        assert isinstance(await desk.log.link("discord", "d1", code), Linked)
        assert await desk.log.link("discord", "d1", await desk.log.link_code(mei)) == "same"

    async def test_nobody_unknown_gets_a_code(self, desk: AccountDesk) -> None:
        with pytest.raises(UserFacingError):
            await desk.log.link_code("nobody")

    async def test_after_five_wrong_codes_in_an_hour_the_right_one_is_not_looked_at(self, desk: AccountDesk) -> None:
        mei = await agreeing(desk.log, "telegram", "1")
        for _ in range(5):
            assert await desk.log.link("discord", "d1", WRONG) == "unknown"
        assert await desk.log.link("discord", "d1", await desk.log.link_code(mei)) == "limited"
        assert isinstance(await desk.log.link("discord", "d2", await desk.log.link_code(mei)), Linked)
        desk.clock.now += timedelta(hours=1)
        assert isinstance(await desk.log.link("discord", "d1", await desk.log.link_code(mei)), Linked)

    async def test_wrong_codes_of_both_kinds_count_together(self, desk: AccountDesk) -> None:
        mei = await agreeing(desk.log, "telegram", "1")
        for _ in range(3):
            assert await desk.log.join(mei, WRONG) == "unknown"
        for _ in range(2):
            assert await desk.log.link("telegram", "1", WRONG) == "unknown"
        assert await desk.log.join(mei, WRONG) == "limited"

    async def test_two_hundred_wrong_codes_of_anybody_stop_everybody(self, desk: AccountDesk) -> None:
        mei = await agreeing(desk.log, "telegram", "1")
        answers = [await desk.log.link("discord", f"guesser-{n // 5}", WRONG) for n in range(200)]
        assert set(answers) == {"unknown"}
        assert await desk.log.link("discord", "d1", await desk.log.link_code(mei)) == "limited"

    async def test_joining_makes_the_class_the_current_one(self, desk: AccountDesk) -> None:
        mei = await agreeing(desk.log, "telegram", "1")
        await desk.new_class("7b", "Class 7b")
        await desk.new_class("8a", "Class 8a")
        assert await desk.log.class_of(mei) is None
        assert await desk.log.join(mei, await desk.new_join_code("7b", 7)) == Joined("7b", "Class 7b", again=False)
        assert await desk.log.join(mei, await desk.new_join_code("8a", 7)) == Joined("8a", "Class 8a", again=False)
        assert await desk.log.class_of(mei) == "8a"
        assert await desk.log.join(mei, await desk.new_join_code("7b", 7)) == Joined("7b", "Class 7b", again=True)
        assert await desk.log.class_of(mei) == "7b"

    async def test_many_join_with_one_code_until_it_expires(self, desk: AccountDesk) -> None:
        await desk.new_class("7b", "Class 7b")
        code = await desk.new_join_code("7b", 7)
        for external_id in ("1", "2", "3"):
            learner_id = await agreeing(desk.log, "telegram", external_id)
            assert isinstance(await desk.log.join(learner_id, code), Joined)
        desk.clock.now += timedelta(days=7)
        late = await agreeing(desk.log, "telegram", "4")
        assert await desk.log.join(late, code) == "unknown"
        assert await desk.log.class_of(late) is None

    async def test_classes_are_joined_when_accounts_are(self, desk: AccountDesk) -> None:
        log = desk.log
        mei, other = await agreeing(log, "telegram", "1"), await agreeing(log, "discord", "d1")
        for class_id in ("7b", "8a"):
            await desk.new_class(class_id, class_id)
        await log.join(mei, await desk.new_join_code("7b", 7))
        await log.join(mei, await desk.new_join_code("8a", 7))
        await log.join(other, await desk.new_join_code("7b", 7))
        await log.link("discord", "d1", await log.link_code(mei))
        assert await log.class_of(mei) == "7b"
        assert await log.class_of(other) is None

    async def test_forgetting_takes_every_account_along(self, desk: AccountDesk) -> None:
        log = desk.log
        mei = await agreeing(log, "telegram", "1")
        await log.link("discord", "d1", await log.link_code(mei))
        await desk.new_class("7b", "Class 7b")
        await log.join(mei, await desk.new_join_code("7b", 7))
        code = await log.link_code(mei)
        await log.forget(mei)
        assert await log.learner("telegram", "1") is None
        assert await log.learner("discord", "d1") is None
        assert list(await log.accounts(mei)) == []
        assert await log.class_of(mei) is None
        assert await log.link("discord", "d2", code) == "unknown"

    async def test_forgetting_an_account_of_nobody_is_harmless(self, desk: AccountDesk) -> None:
        mei = await agreeing(desk.log, "telegram", "1")
        await desk.log.forget_account("discord", "stranger")
        assert await desk.log.consent(mei) is not None
