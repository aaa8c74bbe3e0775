"""Students who talk to the bot: they begin, agree to saving or not, choose readers, and send drafts."""

import asyncio
import random
from dataclasses import dataclass
from itertools import count

from tests.loopback.bot_api.client import LoopbackBotApi

AGREES, REFUSES = "consent:yes", "consent:no"
PATIENCE_S = 180.0
_SYLLABLES = ("ba", "den", "fi", "gor", "hul", "ka", "lin", "mo", "nes", "pu", "ral", "sin", "tov", "wen", "yar", "zel")
_FRAME = (
    "{name} told me in the {place} of {town} that her {person} keeps {things} and still asks every visitor for a story."
)
_AT_ONCE = 20


@dataclass(frozen=True, slots=True)
class Sent:
    """A draft on its way: whose, the numbers of its update and of its message, and its own first word."""

    student: int
    update: int
    message: int
    name: str


class Crowd:
    """Students in private chats. Everything they write is made up and different."""

    def __init__(self, api: LoopbackBotApi, seed: int = 1) -> None:
        self._api = api
        self._random = random.Random(seed)  # noqa: S311 - names, not secrets
        self._numbers = count(1)

    async def gather(self, size: int, consent: str = AGREES) -> list[int]:
        """So many new students, at the point where a draft is expected. Raises TimeoutError without answers."""
        students = await self.strangers(size)
        a_few = asyncio.Semaphore(_AT_ONCE)

        async def begin(student: int) -> None:
            async with a_few:
                await self._api.starts(student)
                await self.answers(student, consent)

        await asyncio.gather(*(begin(student) for student in students))
        return students

    async def strangers(self, size: int) -> list[int]:
        """So many people who have not written to the bot yet."""
        return [await self._api.add_person("Student") for _ in range(size)]

    async def answers(self, student: int, consent: str = AGREES) -> None:
        """A student answers the first questions. Raises TimeoutError when the bot does not ask them."""
        for button in ("lang:en", consent, "aud:us-general"):
            if not await self._api.offers(student, button, seconds=PATIENCE_S):
                raise TimeoutError(f"the bot does not offer {button}")
            await self._api.presses(student, button)
        if not await self._api.shows(student, "Your readers", seconds=PATIENCE_S):
            raise TimeoutError("the bot does not answer a student who begins")

    def draft(self) -> str:
        """A short draft that shares few words with any other; its number is in its first word."""
        words = {name: self._word() for name in ("place", "town", "person", "things")}
        lines = [_FRAME.format(name=self._word().title(), **words)]
        lines += [f"{self._word().title()} {' '.join(self._word() for _ in range(9))}." for _ in range(4)]
        return f"Draft{next(self._numbers):06d}. {' '.join(lines)}"

    async def sends(self, student: int) -> Sent:
        """One student sends one draft."""
        text = self.draft()
        done = await self._api.says(student, text)
        return Sent(student, done["update"], done["message"], text.partition(".")[0])

    def _word(self) -> str:
        return "".join(self._random.choices(_SYLLABLES, k=3))


def key_of(api: LoopbackBotApi, sent: Sent) -> str:
    """The name of a draft's update in the log."""
    return f"telegram:{sent.student}:{api.token.partition(':')[0]}:{sent.update}"
