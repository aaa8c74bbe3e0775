"""A first draft in every worker before anybody's: what is read and built for it would keep the first writer waiting."""

import asyncio
from functools import partial

from bot.conversation.faculty import Faculty
from bot.jobs.offloading import Workforce

_READERS = "us-general"
_DRAFT = (
    "China's ancient tea culture has a history of five thousand years, and everybody in the world knows that it is the "
    "best. In order to tell the story of tea well, we must vigorously promote the spirit of the Silk Road."
)
"""The critique has much to say about these sentences: it reads its notes and sources only when it needs them."""


async def warm(workers: Workforce, count: int, locale: str) -> None:
    """Have each of the `count` workers, all of them idle yet, critique a draft. Raises what the workers raise."""
    await asyncio.gather(*(workers.run(partial(_critique, locale)) for _ in range(count)))


async def _critique(locale: str, faculty: Faculty, _report: object) -> None:
    await faculty.coach.assess(_DRAFT, _READERS, locale, lambda _: None)
