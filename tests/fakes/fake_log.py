"""A log in memory that keeps the contract of the real one (tests/contracts/log_contract.py)."""

import hashlib
from collections.abc import Callable
from dataclasses import asdict, replace
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

from bot.domain.account import Account, Linked, LinkRefusal
from bot.domain.classroom import Joined, JoinRefusal
from bot.domain.draft import Version
from bot.domain.forecast import Compared, LoggedForecast
from bot.domain.interaction import Interaction, LoggedInteraction, Scored
from bot.domain.learner import Consent, Learner, Standing
from bot.domain.practice import Answer, ClassRule, Practised
from bot.errors import UserFacingError
from tests.fakes.fake_accounts import FakeAccounts


def ticking_clock() -> Callable[[], datetime]:
    """A clock that moves one second with every look."""
    seconds = count()
    return lambda: datetime(2026, 11, 21, tzinfo=UTC) + timedelta(seconds=next(seconds))


class FakeLog:
    """Same methods, same refusals, no database."""

    def __init__(self, now: Callable[[], datetime] | None = None) -> None:
        self.learners: dict[str, Learner] = {}
        self.consents: dict[str, Consent] = {}
        self.rows: list[tuple[Version, LoggedInteraction]] = []
        self.practised: list[Practised] = []
        self.forecasts: list[LoggedForecast] = []
        self.rules: list[ClassRule] = []
        self.forgotten_accounts: list[Account] = []
        self.rows_of_accounts: dict[Account, dict[str, list[dict[str, Any]]]] = {}
        self._now = now or ticking_clock()
        self.accounts_known = FakeAccounts(self._now)
        self._ids = count(1)

    async def learner(self, platform: str, external_id: str) -> Learner | None:
        wanted = Account(platform, external_id)
        if wanted in self.accounts_known.linked:
            return self.learners[self.accounts_known.linked[wanted]]
        return next((one for one in self.learners.values() if _first(one) == wanted), None)

    async def standing(self, platform: str, external_id: str) -> Standing | None:
        known = await self.learner(platform, external_id)
        given = self.consents.get(known.id) if known else None
        return Standing(known, given is not None and given.is_given) if known else None

    async def enrol(self, platform: str, external_id: str, locale: str) -> Learner:
        known = await self.learner(platform, external_id)
        if known is not None:
            return known
        new = Learner(self._id(), platform, external_id, locale, None, self._now())
        self.learners[new.id] = new
        return new

    async def set_locale(self, learner_id: str, locale: str) -> None:
        self.learners[learner_id] = replace(self.learners[learner_id], locale=locale)

    async def set_audience(self, learner_id: str, audience: str) -> None:
        self.learners[learner_id] = replace(self.learners[learner_id], audience=audience)

    async def set_low_data(self, learner_id: str, low_data: bool) -> None:  # noqa: FBT001 - the wish itself
        self.learners[learner_id] = replace(self.learners[learner_id], low_data=low_data)

    async def consent(self, learner_id: str) -> Consent | None:
        return self.consents.get(learner_id)

    async def grant_consent(self, learner_id: str, notice_version: str) -> None:
        self.consents[learner_id] = Consent(learner_id, notice_version, self._now())

    async def withdraw_consent(self, learner_id: str) -> None:
        given = self.consents.get(learner_id)
        if given is not None:
            self.consents[learner_id] = replace(given, withdrawn_at=self._now())

    async def record(
        self,
        learner_id: str,
        *,
        update_key: str,
        text: str,
        language: str,
        words: int,
        scored: Scored,
        revises: str | None,
    ) -> Interaction:
        self._require_consent(learner_id)
        for _, logged in self.rows:
            if logged.interaction.update_key == update_key:
                return logged.interaction
        version = self._version(learner_id, text, language, words, revises)
        interaction = Interaction(
            id=self._id(),
            update_key=update_key,
            learner_id=learner_id,
            version_id=version.id,
            occurred_at=self._now(),
            **{name: getattr(scored, name) for name in Scored.__dataclass_fields__},
        )
        self.rows.append((version, LoggedInteraction(interaction, version.draft_id, version.number, words)))
        return interaction

    async def record_practice(
        self, learner_id: str, *, update_key: str, entry_id: str, kind: str, reason: str, answer: Answer | None
    ) -> Practised:
        self._require_consent(learner_id)
        stored = next((one for one in self.practised if one.update_key == update_key), None)
        if stored is not None and stored.learner_id != learner_id:
            raise UserFacingError("That message is not yours.")
        if stored is not None:
            return stored
        new = Practised(self._id(), update_key, learner_id, entry_id, kind, reason, self._now(), answer)
        self.practised.append(new)
        return new

    async def practice_history(self, learner_id: str) -> list[Practised]:
        return [one for one in self.practised if one.learner_id == learner_id]

    async def record_forecast(
        self, learner_id: str, *, update_key: str, draft_id: str, version_number: int, compared: Compared
    ) -> LoggedForecast:
        self._require_consent(learner_id)
        stored = next((one for one in self.forecasts if one.update_key == update_key), None)
        if stored is not None and stored.learner_id != learner_id:
            raise UserFacingError("That message is not yours.")
        if stored is not None:
            return stored
        this = (draft_id, version_number)
        version = next((one for one, _ in self._mine(learner_id) if (one.draft_id, one.number) == this), None)
        if version is None:
            raise UserFacingError("That draft is not yours.")
        ids = (self._id(), update_key, learner_id, version.id, version.sha256)
        self.forecasts.append(LoggedForecast(*ids, self._now(), compared))
        return self.forecasts[-1]

    async def forecast_history(self, learner_id: str) -> list[LoggedForecast]:
        return [one for one in self.forecasts if one.learner_id == learner_id]

    async def class_rules(self, class_id: str | None) -> list[ClassRule]:
        return [rule for rule in self.rules if class_id in {None, rule.class_id}]

    async def latest_version(self, learner_id: str) -> Version | None:
        return next((version for version, _ in reversed(self._mine(learner_id))), None)

    async def history(self, learner_id: str) -> list[LoggedInteraction]:
        return [logged for _, logged in self._mine(learner_id)]

    async def everything_about(self, learner_id: str) -> dict[str, list[dict[str, Any]]]:
        learner, consent, mine = self.learners.get(learner_id), self.consents.get(learner_id), self._mine(learner_id)
        return {
            "learner": [asdict(learner)] if learner else [],
            "consent": [asdict(consent)] if consent else [],
            "version": [asdict(version) for version, _ in mine],
            "interaction": [asdict(logged.interaction) for _, logged in mine],
            "practised": [asdict(one) for one in await self.practice_history(learner_id)],
            "forecast": [asdict(one) for one in await self.forecast_history(learner_id)],
            "linked_account": [asdict(one) for one in self.accounts_known.accounts(learner_id)],
        }

    async def forget(self, learner_id: str) -> None:
        gone = self.learners.pop(learner_id, None)
        if gone is not None:
            self.accounts_known.forget(learner_id, _first(gone))
        self.consents.pop(learner_id, None)
        mine = self._mine(learner_id)
        self.rows = [row for row in self.rows if row not in mine]
        self.practised = [one for one in self.practised if one.learner_id != learner_id]
        self.forecasts = [one for one in self.forecasts if one.learner_id != learner_id]

    async def forget_account(self, platform: str, external_id: str) -> None:
        self.forgotten_accounts.append(Account(platform, external_id))

    async def everything_about_account(self, platform: str, external_id: str) -> dict[str, list[dict[str, Any]]]:
        """What a test has put there: sessions and updates are not the fake's."""
        return self.rows_of_accounts.get(Account(platform, external_id), {})

    async def accounts(self, learner_id: str) -> list[Account]:
        learner = self.learners.get(learner_id)
        return [_first(learner), *self.accounts_known.accounts(learner_id)] if learner else []

    async def link_code(self, learner_id: str) -> str:
        if learner_id not in self.learners:
            raise UserFacingError("You are not enrolled.")
        return self.accounts_known.new_link_code(learner_id)

    async def link(self, platform: str, external_id: str, code: str) -> Linked | LinkRefusal:
        account, known = Account(platform, external_id), self.accounts_known
        if known.is_limited(account):
            return "limited"
        wanted = known.learner_of_code(code)
        if wanted is None:
            known.guessed_wrong(account)
            return "unknown"
        own = await self.learner(platform, external_id)
        if own is not None and own.id == wanted:
            return "same"
        known.drop_link_codes(wanted, own.id if own else wanted)
        if own is not None:
            await self._move(own, wanted)
        known.linked[_first(own) if own else account] = wanted
        consent = self.consents.get(wanted)
        return Linked(wanted, own is not None, consent is not None and consent.is_given)

    async def join(self, learner_id: str, code: str) -> Joined | JoinRefusal:
        return self.accounts_known.join(learner_id, _first(self.learners[learner_id]), code)

    async def class_of(self, learner_id: str) -> str | None:
        return self.accounts_known.class_of(learner_id)

    async def _move(self, own: Learner, wanted: str) -> None:
        """Make everything of `own` the other learner's; they agree to storing only where both did."""
        if not all(one in self.consents and self.consents[one].is_given for one in (own.id, wanted)):
            await self.withdraw_consent(wanted)
        self.consents.pop(own.id, None)
        self.rows = [
            (version, replace(logged, interaction=replace(logged.interaction, learner_id=wanted)))
            if logged.interaction.learner_id == own.id
            else (version, logged)
            for version, logged in self.rows
        ]
        self.practised = [
            replace(one, learner_id=wanted) if one.learner_id == own.id else one for one in self.practised
        ]
        self.forecasts = [
            replace(one, learner_id=wanted) if one.learner_id == own.id else one for one in self.forecasts
        ]
        self.accounts_known.move(own.id, wanted)
        del self.learners[own.id]

    def _require_consent(self, learner_id: str) -> None:
        consent = self.consents.get(learner_id)
        if consent is None or not consent.is_given:
            raise UserFacingError("Nothing is saved without consent.")

    def _mine(self, learner_id: str) -> list[tuple[Version, LoggedInteraction]]:
        return [row for row in self.rows if row[1].interaction.learner_id == learner_id]

    def _version(self, learner_id: str, text: str, language: str, words: int, revises: str | None) -> Version:
        earlier = [version for version, _ in self._mine(learner_id) if version.draft_id == revises]
        if revises is not None and not earlier:
            raise UserFacingError("That draft is not yours.")
        draft_id = revises or self._id()
        digest = hashlib.sha256(text.encode()).hexdigest()
        return Version(self._id(), draft_id, len(earlier) + 1, text, digest, language, words, self._now())

    def _id(self) -> str:
        return f"id-{next(self._ids):04}"


def _first(learner: Learner) -> Account:
    return Account(learner.platform, learner.external_id)
