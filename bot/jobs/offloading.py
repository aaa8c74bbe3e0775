"""The conversation's ports with their heavy work done in worker processes: equal input gives equal output."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from functools import partial

from bot.coach.critique import Critique
from bot.coach.layouts import TERMINAL, Layout
from bot.conversation.coaching import WrittenAssessment
from bot.conversation.faculty import Faculty
from bot.conversation.messages import Attachment, Stage
from bot.conversation.offers import Marks, Offers, Trainee
from bot.conversation.ports import Trainer
from bot.conversation.receptions import Phrases, Reception
from bot.jobs.worker_process import Report
from bot.jobs.workers import Workers
from bot.localisation import Translator
from evaluation.forecast.scoring import Split

Workforce = Workers[Faculty]
"""Workers that each hold the faculty as it works in one process."""


class OffloadedCoach:
    """Assesses drafts in the workers, and writes about them here."""

    def __init__(
        self,
        workers: Workforce,
        translators: Mapping[str, Translator],
        name_source: Callable[[str], str],
        layout: Layout = TERMINAL,
    ) -> None:
        """`translators` are those that the layout writes with."""
        self._workers = workers
        self._translators = translators
        self._name_source = name_source
        self._layout = layout

    async def assess(self, text: str, audience: str, locale: str, report: Callable[[Stage], None]) -> WrittenAssessment:
        """Assess the text; stages are reported while a worker is at it."""
        critique = await self._workers.run(partial(_assess, text, audience, locale), report)
        return WrittenAssessment(critique, self._translators[locale], self._name_source, self._layout)


class OffloadedForum:
    """Lets readers react in the workers, and draws them there."""

    def __init__(self, workers: Workforce) -> None:
        self._workers = workers

    async def phrases(self, text: str, audience: str) -> Phrases:
        """What the writer can be asked about."""
        return await self._workers.run(partial(_phrases, text, audience))

    async def react(
        self, text: str, audience: str, locale: str, *, low_data: bool, expected: Split | None = None
    ) -> Reception:
        """How readers react, told in the locale."""
        work = partial(_react, text, audience, locale, low_data=low_data, expected=expected)
        return await self._workers.run(work)


class OffloadedTrainer:
    """Has answers marked in the workers; what takes less than the way there is done here."""

    def __init__(self, workers: Workforce, trainer: Trainer) -> None:
        self._workers = workers
        self._trainer = trainer

    async def recommend(self, kind: str, wish: str, trainee: Trainee) -> Offers:
        """What to practise next of a kind."""
        return await self._trainer.recommend(kind, wish, trainee)

    def hint(self, drill_id: str, number: int, locale: str) -> str | None:
        """The hint of that number."""
        return self._trainer.hint(drill_id, number, locale)

    async def mark(self, drill_id: str, text: str, audience: str | None, locale: str) -> Marks | None:
        """Mark an answer."""
        return await self._workers.run(partial(_mark, drill_id, text, audience, locale))


class OffloadedPictures:
    """Draws in the workers. Called from threads, as drawing is; never on the event loop of the workers."""

    def __init__(self, workers: Workforce, loop: asyncio.AbstractEventLoop) -> None:
        """`loop` is the event loop on which the workers were started."""
        self._workers = workers
        self._loop = loop

    def of_accuracy(self, points: Sequence[float | None], locale: str) -> Attachment:
        """Empathic accuracy of forecasts in their order."""
        work = partial(_of_accuracy, tuple(points), locale)
        return asyncio.run_coroutine_threadsafe(self._workers.run(work), self._loop).result()


async def _assess(text: str, audience: str, locale: str, faculty: Faculty, report: Report) -> Critique:
    assessment = await faculty.coach.assess(text, audience, locale, report)
    if not isinstance(assessment, WrittenAssessment):
        raise TypeError("Workers hold the coach that assesses, not one that asks others.")
    return assessment.critique


async def _phrases(text: str, audience: str, faculty: Faculty, _report: Report) -> Phrases:
    return await faculty.forum.phrases(text, audience)


async def _react(  # noqa: PLR0913 - the port's own parameters
    text: str,
    audience: str,
    locale: str,
    faculty: Faculty,
    _report: Report,
    *,
    low_data: bool,
    expected: Split | None,
) -> Reception:
    return await faculty.forum.react(text, audience, locale, low_data=low_data, expected=expected)


async def _mark(
    drill_id: str, text: str, audience: str | None, locale: str, faculty: Faculty, _report: Report
) -> Marks | None:
    return await faculty.trainer.mark(drill_id, text, audience, locale)


async def _of_accuracy(points: Sequence[float | None], locale: str, faculty: Faculty, _report: Report) -> Attachment:
    if faculty.pictures is None:
        raise RuntimeError("This worker was opened without pictures.")
    return faculty.pictures.of_accuracy(points, locale)
