"""Carries out the commands of a step: the only part of the conversation that calls the coach and the log."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from bot.conversation.assessments import Assessments
from bot.conversation.belonging_events import JoinClass, LinkAccounts, MakeLinkCode
from bot.conversation.belonging_runner import BelongingRunner
from bot.conversation.events import (
    AssessDraft,
    Assessed,
    Command,
    ConsentGranted,
    ConsentWithdrawn,
    Event,
    EverythingFetched,
    Explain,
    Explained,
    FetchEverything,
    FetchHistory,
    Forget,
    Forgotten,
    GrantConsent,
    HistoryFetched,
    Recall,
    Recalled,
    SetAudience,
    SetLocale,
    ShowSources,
    WithdrawConsent,
)
from bot.conversation.forecast_events import FindPhrases, ShowPanel
from bot.conversation.forecast_runner import ForecastRunner
from bot.conversation.messages import Incoming, SessionKey, Stage
from bot.conversation.ports import Assessment, Log, Sessions
from bot.conversation.practice_events import GiveHint, MarkAnswer, Recommend, SetLowData
from bot.conversation.practice_runner import PracticeRunner
from bot.conversation.state import LastDraft, State
from bot.domain.account import Account
from bot.domain.interaction import Scored
from bot.domain.learner import NOTICE_VERSION, Learner

Announce = Callable[[Stage], Awaitable[None]]


class Runner:
    """One command in, its result as an event out (None where no event follows). Raises what coach and log raise."""

    def __init__(
        self,
        assessments: Assessments,
        log: Log,
        sessions: Sessions,
        practice: PracticeRunner,
        forecasts: ForecastRunner,
    ) -> None:
        self._assessments = assessments
        self._practice = practice
        self._forecasts = forecasts
        self._belonging = BelongingRunner(log, forecasts)
        self._log = log
        self._sessions = sessions

    async def run(self, command: Command, incoming: Incoming, announce: Announce) -> Event | None:
        """Carry out the command. `announce` is awaited for each stage of an assessment, in order."""
        if isinstance(command, AssessDraft):
            return await self._assess(command, incoming, announce)
        if isinstance(command, (Recommend, GiveHint, MarkAnswer, SetLowData)):
            return await self._practise(command, incoming)
        if isinstance(command, (JoinClass, MakeLinkCode, LinkAccounts)):
            return await self._belonging.run(command, incoming.key)
        if isinstance(command, FindPhrases):
            return await self._forecasts.phrases(command)
        if isinstance(command, ShowPanel):
            return await self._forecasts.show(command, incoming)
        runs: dict[type[Any], Callable[[Any, SessionKey], Awaitable[Event | None]]] = {
            Recall: self._recall,
            Explain: self._explain,
            ShowSources: self._show_sources,
            GrantConsent: self._grant_consent,
            WithdrawConsent: self._withdraw_consent,
            Forget: self._forget,
            FetchHistory: self._fetch_history,
            FetchEverything: self._fetch_everything,
            SetLocale: self._set_locale,
            SetAudience: self._set_audience,
        }
        return await runs[type(command)](command, incoming.key)

    async def still(self, state: State, key: SessionKey) -> State:
        """The state as far as it still holds (see `BelongingRunner.still`)."""
        holding = await self._belonging.still(state, key)
        if state.known and not holding.known:
            self._assessments.forget(key)
        return holding

    async def _practise(
        self, command: Recommend | GiveHint | MarkAnswer | SetLowData, incoming: Incoming
    ) -> Event | None:
        if isinstance(command, Recommend):
            return await self._practice.recommend(command, incoming)
        if isinstance(command, MarkAnswer):
            return await self._practice.mark(command, incoming)
        if isinstance(command, GiveHint):
            return await self._practice.hint(command)
        await self._practice.set_low_data(command, incoming.key)
        return None

    async def _learner(self, key: SessionKey) -> Learner | None:
        return await self._log.learner(key.platform, key.user)

    async def _recall(self, command: Recall, key: SessionKey) -> Recalled:
        return Recalled(await self._belonging.known(key), command.then)

    async def _assess(self, command: AssessDraft, incoming: Incoming, announce: Announce) -> Assessed:
        assessment = await self._with_stages(command, incoming.key, announce)
        before = command.previous
        comparison = None
        if before is not None and before.text != command.text:
            earlier = await self._quietly(incoming.key, before.text, command.audience, command.locale)
            comparison = assessment.compared_with(earlier)
        saved = await self._save(command, assessment, incoming)
        number = before.number + 1 if before else 1
        draft_id = before.draft_id if before else None
        last = saved or LastDraft(command.text, command.audience, draft_id, number)
        weakest = _weakest(assessment.scored)
        return Assessed(assessment.text_critique, comparison, last, saved is not None, incoming.update_id, weakest)

    async def _with_stages(self, command: AssessDraft, key: SessionKey, announce: Announce) -> Assessment:
        """Announce stages while the coach works; it may report them from another thread."""
        loop = asyncio.get_running_loop()
        stages: asyncio.Queue[Stage | None] = asyncio.Queue()

        def report(stage: Stage) -> None:
            loop.call_soon_threadsafe(stages.put_nowait, stage)

        work = asyncio.ensure_future(self._assessments.of(key, command.text, command.audience, command.locale, report))
        work.add_done_callback(lambda _: loop.call_soon(stages.put_nowait, None))
        try:
            while (stage := await stages.get()) is not None:
                await announce(stage)
            return await work
        finally:
            work.cancel()

    async def _quietly(self, key: SessionKey, text: str, audience: str, locale: str) -> Assessment:
        return await self._assessments.of(key, text, audience, locale, lambda _: None)

    async def _save(self, command: AssessDraft, assessment: Assessment, incoming: Incoming) -> LastDraft | None:
        """Save where the log holds a consent now, whatever the session believes."""
        learner = await self._learner(incoming.key)
        consent = await self._log.consent(learner.id) if learner else None
        if learner is None or consent is None or not consent.is_given:
            return None
        await self._log.record(
            learner.id,
            update_key=incoming.update_key,
            text=command.text,
            language=assessment.language,
            words=assessment.words,
            scored=assessment.scored,
            revises=command.previous.draft_id if command.previous else None,
        )
        version = await self._log.latest_version(learner.id)
        if version is None:
            return None
        return LastDraft(command.text, command.audience, version.draft_id, version.number)

    async def _explain(self, command: Explain, key: SessionKey) -> Explained:
        draft = command.draft
        assessment = await self._quietly(key, draft.text, draft.audience, command.locale)
        return Explained(assessment.why(command.dimension), "dimension" if command.dimension else "why")

    async def _show_sources(self, command: ShowSources, key: SessionKey) -> Explained:
        draft = command.draft
        assessment = await self._quietly(key, draft.text, draft.audience, command.locale)
        return Explained(assessment.sources(), "sources")

    async def _grant_consent(self, command: GrantConsent, key: SessionKey) -> ConsentGranted:
        learner = await self._log.enrol(key.platform, key.user, command.locale)
        # Somebody who comes back is enrolled already, perhaps in another language.
        await self._log.set_locale(learner.id, command.locale)
        if command.audience is not None:
            await self._log.set_audience(learner.id, command.audience)
        await self._log.grant_consent(learner.id, NOTICE_VERSION)
        return ConsentGranted(learner.id)

    async def _withdraw_consent(self, _command: WithdrawConsent, key: SessionKey) -> ConsentWithdrawn:
        learner = await self._learner(key)
        if learner is not None:
            await self._log.withdraw_consent(learner.id)
        return ConsentWithdrawn()

    async def _forget(self, _command: Forget, key: SessionKey) -> Forgotten:
        learner = await self._learner(key)
        accounts = [Account(key.platform, key.user)]
        if learner is not None:
            accounts += await self._log.accounts(learner.id)
            await self._log.forget(learner.id)
        else:
            await self._log.forget_account(key.platform, key.user)
        for one in accounts:
            self._assessments.forget(SessionKey(one.platform, one.external_id, one.external_id))
            await self._sessions.forget(one.platform, one.external_id)
        return Forgotten(found=learner is not None)

    async def _fetch_history(self, command: FetchHistory, key: SessionKey) -> HistoryFetched:
        learner = await self._learner(key)
        if learner is None:
            return HistoryFetched(())
        practised = await self._log.practice_history(learner.id)
        forecasts = await self._log.forecast_history(learner.id)
        picture = None if command.low_data else await self._forecasts.picture(forecasts, command.locale)
        history = await self._log.history(learner.id)
        return HistoryFetched(tuple(history), tuple(practised), tuple(forecasts), picture)

    async def _fetch_everything(self, _command: FetchEverything, key: SessionKey) -> EverythingFetched:
        learner = await self._learner(key)
        if learner is None:
            return EverythingFetched(await self._log.everything_about_account(key.platform, key.user))
        return EverythingFetched(await self._log.everything_about(learner.id))

    async def _set_locale(self, command: SetLocale, key: SessionKey) -> None:
        learner = await self._learner(key)
        if learner is not None:
            await self._log.set_locale(learner.id, command.locale)

    async def _set_audience(self, command: SetAudience, key: SessionKey) -> None:
        learner = await self._learner(key)
        if learner is not None:
            await self._log.set_audience(learner.id, command.audience)


def _weakest(scored: Scored) -> str | None:
    known = [(one.score, one.dimension) for one in scored.scores if one.score is not None]
    return min(known)[1] if known else None
