"""Carries out the commands about classes and linked accounts with the log."""

from dataclasses import replace

from bot.conversation.belonging_events import (
    AccountsLinked,
    BelongingCommand,
    JoinAnswered,
    JoinClass,
    Known,
    LinkAccounts,
    LinkCodeMade,
    LinkDoubted,
    LinkRefused,
)
from bot.conversation.forecast_runner import ForecastRunner
from bot.conversation.messages import SessionKey
from bot.conversation.ports import Log
from bot.conversation.state import BLANK, LastDraft, State
from bot.domain.account import LINK_CODE_LIFE, Linked
from bot.domain.learner import Standing


class BelongingRunner:
    """Who a person is, and one command in, its result as an event out. Raises what the log raises."""

    def __init__(self, log: Log, forecasts: ForecastRunner) -> None:
        self._log = log
        self._forecasts = forecasts

    async def run(
        self, command: BelongingCommand, key: SessionKey
    ) -> JoinAnswered | LinkCodeMade | LinkDoubted | LinkRefused | AccountsLinked | None:
        """Carry out the command; None where there is no learner any more to do it for."""
        if isinstance(command, LinkAccounts):
            return await self._link(command, key)
        learner = await self._log.learner(key.platform, key.user)
        if learner is None:
            return None
        if isinstance(command, JoinClass):
            return JoinAnswered(await self._log.join(learner.id, command.code))
        return LinkCodeMade(await self._log.link_code(learner.id), int(LINK_CODE_LIFE.total_seconds()) // 60)

    async def known(self, key: SessionKey) -> Known | None:
        """What the log knows of the person; None for a stranger."""
        standing = await self._log.standing(key.platform, key.user)
        return await self._about(standing) if standing is not None else None

    async def still(self, state: State, key: SessionKey) -> State:
        """The state, as far as it holds: consent as the log has it, and a blank one where its learner is gone.

        On another platform the person may have withdrawn, erased everything, or joined this account to another learner.
        """
        if not state.known:
            return state
        now = await self._log.standing(key.platform, key.user)
        if now is None or state.learner not in {None, now.learner.id}:
            return BLANK
        return replace(state, learner=now.learner.id, consented=now.consented)

    async def _link(self, command: LinkAccounts, key: SessionKey) -> LinkDoubted | LinkRefused | AccountsLinked:
        drafts = await self._own_drafts(key) if not command.confirmed else None
        if drafts is not None:
            return LinkDoubted(command.code, drafts)
        result = await self._log.link(key.platform, key.user, command.code)
        if not isinstance(result, Linked):
            return LinkRefused(result)
        person = await self.known(key)
        if person is None:  # erased from the other platform in this moment
            return LinkRefused("unknown")
        return AccountsLinked(await self._drafts(result.learner_id), person)

    async def _own_drafts(self, key: SessionKey) -> int | None:
        """How many drafts this account has; None when it has nothing of its own, not even practice."""
        learner = await self._log.learner(key.platform, key.user)
        if learner is None:
            return None
        drafts = await self._drafts(learner.id)
        return drafts if drafts or await self._log.practice_history(learner.id) else None

    async def _drafts(self, learner_id: str) -> int:
        return len({one.draft_id for one in await self._log.history(learner_id)})

    async def _about(self, standing: Standing) -> Known:
        learner = standing.learner
        version = await self._log.latest_version(learner.id)
        last = None
        if version is not None and learner.audience is not None:
            last = LastDraft(version.text, learner.audience, version.draft_id, version.number)
        return Known(
            learner=learner.id,
            locale=learner.locale,
            audience=learner.audience,
            consented=standing.consented,
            low_data=learner.low_data,
            last=last,
            seen=await self._forecasts.seen(learner),
        )
