"""Worker processes, each with a faculty of its own, and the faculty that sends its work to them."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from bot.bootstrap.faculty import layout_for, open_faculty
from bot.conversation.faculty import Faculty
from bot.conversation.manners import TERMINAL, Manners
from bot.jobs.offloading import OffloadedCoach, OffloadedForum, OffloadedPictures, OffloadedTrainer, Workforce
from bot.jobs.workers import Workers
from bot.settings import Settings

if TYPE_CHECKING:
    from bot.bootstrap.application import Application


@asynccontextmanager
async def workforce(
    application: "Application", count: int, *, pictures: bool, manners: Manners = TERMINAL
) -> AsyncIterator[Workforce | None]:
    """That many worker processes, ended at the end; None for none, when threads do the work.

    They write for platforms of these manners, as the faculty that sends them work has to.

    What is kept in the home folder is made before they start: they read it and write nothing. Raises what opening the
    knowledge raises.
    """
    if count == 0:
        yield None
        return
    await asyncio.to_thread(_prepare, application)
    settings, rubric = application.settings, application.rubric_file
    workers = Workers(count, partial(_open_alone, settings, rubric, pictures=pictures, manners=manners))
    try:
        await workers.start()
        yield workers
    finally:
        await workers.aclose()


def offloaded_faculty(
    application: "Application", workers: Workforce, *, pictures: bool, manners: Manners = TERMINAL
) -> Faculty:
    """The faculty as the conversation sees it; to be made on the event loop on which the workers were started."""
    layout = layout_for(manners)
    return Faculty(
        OffloadedCoach(workers, application.sentences(layout), application.source_title, layout),
        OffloadedForum(workers),
        OffloadedTrainer(workers, application.trainer_writing(layout)),
        OffloadedPictures(workers, asyncio.get_running_loop()) if pictures else None,
        ahead=workers.ahead,
    )


def _prepare(application: "Application") -> None:
    """Build what is missing, and keep nothing of it open here."""
    application.knowledge.open()
    application.knowledge.close()


def _open_alone(settings: Settings, rubric_file: Path | None, *, pictures: bool, manners: Manners) -> Faculty:
    """In a worker: the same as in the process that started it, ready for a first draft that need not wait."""
    from bot.bootstrap.application import Application

    application = Application(settings, rubric_file=rubric_file, builds=False)
    faculty = open_faculty(application, pictures=pictures, manners=manners)
    application.knowledge.open()
    application.embedder.embed([""])
    return faculty
