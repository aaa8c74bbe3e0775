"""Bar 1: the process is killed again and again while many students send drafts, some of them delivered twice.

Each draft has exactly one row in the log and one final answer, is scored once, and at most one stray acknowledgement is
left for each kill. People who did not agree to saving, or have not been asked yet, get their answer or are told to send
it again, and none of their words is in any file.
"""

import asyncio
import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.soak.bot_process import BotProcess
from benchmarks.soak.crowd import PATIENCE_S, REFUSES, Crowd, Sent
from benchmarks.soak.knowledge import built_knowledge, home_with
from benchmarks.soak.matching import CRITIQUE, SEND_AGAIN, Chatted, Logged, chatted, logged
from benchmarks.soak.records import all_finished, files_with, rows_of
from benchmarks.soak.verdict import Verdict, concluded
from tests.loopback.bot_api.client import LoopbackBotApi

_AGAIN = 3
_KILL_S = 4.0
"""About how long it takes from one kill to the next."""
_START_S = 3.0
_DURING_START = 0.3
_ALL_DONE_S = 900.0


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was found afterwards: of students who agreed, of those who refused, and of newcomers left in the dark."""

    drafts: int
    again: int
    kills: int
    in_log: Logged
    agreed: Chatted
    refused: Chatted
    newcomers_untold: int
    leaks: tuple[str, ...]
    letters: int
    is_finished: bool

    @property
    def holds(self) -> bool:
        """Whether the bar holds."""
        of_all = self.in_log.once == self.agreed.once == self.drafts and not self.in_log.twice
        told = not (
            self.refused.unanswered or self.refused.twice or self.newcomers_untold or self.leaks or self.letters
        )
        return self.is_finished and of_all and told and self.agreed.strays + self.refused.strays <= self.kills

    def __str__(self) -> str:
        refused, agreed = self.refused, self.agreed
        return (
            f"{self.in_log.once} logged once, {self.in_log.twice} twice; answered once {agreed.once}, "
            f"twice {agreed.twice}, never {agreed.unanswered}; strays {agreed.strays + refused.strays}; "
            f"without consent: {refused.once} answered, {refused.told} asked to send again, {refused.twice} twice, "
            f"{refused.unanswered + self.newcomers_untold} untold, {len(self.leaks)} files with their words; "
            f"{self.letters} dead letters"
        )


class _Siege:
    """The kills, and the students who go on writing meanwhile."""

    def __init__(self, api: LoopbackBotApi, bot: BotProcess, seed: int) -> None:
        self._api = api
        self._bot = bot
        self._chance = random.Random(seed)  # noqa: S311 - moments, not secrets
        self.crowd = Crowd(api, seed)
        self.again = 0

    async def kill(self, times: int) -> None:
        """Kill it so often, at times while it is still starting; afterwards it runs."""
        for _ in range(times):
            if self._chance.random() < _DURING_START:
                await self._bot.launch()
                await asyncio.sleep(_START_S * self._chance.random())
            else:
                await self._bot.start()
                await asyncio.sleep(0.3 + 1.7 * self._chance.random())
            await self._bot.kill()
        await self._bot.start()

    async def write(self, student: int, drafts: int, over_s: float) -> list[Sent]:
        """One student writes over so many seconds; now and then Telegram delivers once more."""
        sent = []
        for number in range(drafts):
            await asyncio.sleep(2 * over_s / drafts * self._chance.random())
            sent.append(await self.crowd.sends(student))
            if number % 5 == 0:
                self.again += await self._api.control("deliver_again", number=_AGAIN)
        return sent

    async def come(self, newcomer: int, within_s: float) -> Sent:
        """Somebody presses Start at some moment, and sends a draft before answering anything."""
        await asyncio.sleep(within_s * self._chance.random())
        await self._api.starts(newcomer)
        return await self.crowd.sends(newcomer)

    async def is_told(self, newcomer: int) -> bool:
        """Whether a newcomer who now answers the questions gets a critique, or was asked to send it again."""
        await self.crowd.answers(newcomer, REFUSES)
        for _ in range(int(PATIENCE_S)):
            texts = [message["text"] for message in await self._api.shown(newcomer)]
            if any(CRITIQUE in text or SEND_AGAIN in text for text in texts):
                return True
            await asyncio.sleep(1)
        return False


async def run_kills(home: Path, *, students: int, drafts: int, kills: int, seed: int = 1) -> Outcome:
    """Run it in this home; `drafts` of each student."""
    some, over_s = max(1, students // 10), kills * _KILL_S
    async with LoopbackBotApi.spawn() as api:
        bot = BotProcess(home, api, ATTUNE_LIMIT_PERSON="10000/minute")
        siege = _Siege(api, bot, seed)
        await bot.start()
        agreeing = await siege.crowd.gather(students)
        refusing = await siege.crowd.gather(some, REFUSES)
        newcomers = await siege.crowd.strangers(some)
        writing = [siege.write(student, drafts, over_s) for student in (*agreeing, *refusing)]
        coming = [siege.come(newcomer, over_s) for newcomer in newcomers]
        await bot.kill()
        written, _, early = await asyncio.gather(
            asyncio.gather(*writing), siege.kill(kills - 1), asyncio.gather(*coming)
        )
        told = await asyncio.gather(*(siege.is_told(newcomer) for newcomer in newcomers))
        is_finished = await all_finished(bot.database, lambda: api.control("pending"), _ALL_DONE_S)
        await bot.stop()
        of_agreeing = _flat(written[:students])
        of_refusing = _flat(written[students:])
        return Outcome(
            drafts=len(of_agreeing),
            again=siege.again,
            kills=kills,
            in_log=logged(bot.database, api, of_agreeing),
            agreed=await chatted(api, of_agreeing),
            refused=await chatted(api, of_refusing),
            newcomers_untold=told.count(False),
            leaks=tuple(files_with(home, (one.name for one in (*of_refusing, *early)))),
            letters=len(rows_of(bot.database, "SELECT id FROM dead_letter")),
            is_finished=is_finished,
        )


def _flat(lists: Sequence[Sequence[Sent]]) -> list[Sent]:
    return [one for few in lists for one in few]


async def measure(folder: Path, students: int = 200, drafts: int = 10, kills: int = 20) -> tuple[Verdict, ...]:
    """The row of the table."""
    outcome = await run_kills(
        home_with(built_knowledge(), folder / "home"), students=students, drafts=drafts, kills=kills
    )
    done = f"{kills} kill -9, {students} students, {outcome.drafts} drafts, {outcome.again} updates delivered twice"
    return (Verdict(1, done, str(outcome), outcome.holds),)


if __name__ == "__main__":
    concluded(measure)
