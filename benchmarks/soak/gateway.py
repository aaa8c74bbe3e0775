"""Bar 4: the line to Telegram breaks a hundred times, answers with 502 for a while, and a second program polls as well.

Whatever was written meanwhile is answered; the bot tries again ever more slowly; its operator reads one line when
trouble begins and one when it is over.
"""

import asyncio
import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.soak.bot_process import ATTUNE, BotProcess
from benchmarks.soak.crowd import Crowd
from benchmarks.soak.knowledge import built_knowledge, home_with
from benchmarks.soak.verdict import Verdict, concluded
from tests.loopback.bot_api.client import LoopbackBotApi

HELP = "/help – this page"
DROP_S = 0.4
MOST_CALLS_A_SECOND = 2
"""While nothing works: the first pause is half a second to a second long."""
_PATIENCE_S = 60.0
_POLLS = "getUpdates"


@dataclass(frozen=True, slots=True)
class Trouble:
    """What the operator was told: how often each trouble began, how often one ended, and the tries in between."""

    begun: Counter[str]
    ended: int
    tries: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """`asked` and `answered` are messages; `calls_a_second` the most while the server only gave errors."""

    drops: int
    outage_s: float
    conflicts: int
    asked: int
    answered: int
    calls_a_second: int
    calls_in_outage: int
    trouble: Trouble

    @property
    def holds(self) -> bool:
        """Whether the bar holds."""
        recovered = self.answered == self.asked
        calm = self.calls_a_second <= MOST_CALLS_A_SECOND
        told = self.trouble.begun.total() == self.trouble.ended <= self.drops + self.conflicts + 1
        return recovered and calm and told and bool(self.conflicts) == ("second_poller" in self.trouble.begun)

    def __str__(self) -> str:
        begun = ", ".join(f"{number} × {reason}" for reason, number in sorted(self.trouble.begun.items()))
        return (
            f"{self.answered} of {self.asked} messages answered; {self.calls_in_outage} calls in {self.outage_s:g} s "
            f"of errors, {self.calls_a_second} a second at most; told: {begun}, {self.trouble.ended} × over "
            f"after {self.trouble.tries} tries in all"
        )


async def run_gateway(
    home: Path, *, drops: int, outage_s: float, conflicts: int, program: Sequence[str] = ATTUNE
) -> Outcome:
    """Run it in this home: one message during each trouble, answered after it."""
    async with LoopbackBotApi.spawn() as api:
        bot = BotProcess(home, api, program, ATTUNE_LIMIT_PERSON="10000/minute", ATTUNE_LIMIT_CHAT="10000/minute")
        await bot.start()
        (student,) = await Crowd(api).gather(1)
        answers = [await _dropped(api, student) for _ in range(drops)]
        answers.append(await _out_of_order(api, student, outage_s))
        answers += [await _conflicting(api, student) for _ in range(conflicts)]
        failed = sorted(float(call["at"]) for call in await api.calls(_POLLS) if call["status"] >= 500)
        await bot.stop()
    return Outcome(
        drops=drops,
        outage_s=outage_s,
        conflicts=conflicts,
        asked=len(answers),
        answered=answers.count(True),
        calls_a_second=_most_in_a_second(failed),
        calls_in_outage=len(failed),
        trouble=_told(bot.log),
    )


async def _dropped(api: LoopbackBotApi, student: int) -> bool:
    await api.control("close", seconds=DROP_S)
    return await _answered(api, student)


async def _out_of_order(api: LoopbackBotApi, student: int, seconds: float) -> bool:
    """Every poll is answered by 502."""
    await api.plan_faults(share_502=1.0, methods=(_POLLS,))
    before = await _shown(api, student)
    await api.says(student, "/help")  # which ends the poll that waits
    await asyncio.sleep(seconds)
    await api.plan_faults()
    return await api.shows(student, HELP, seconds=_PATIENCE_S, count=before + 1) and await _answered(api, student)


async def _conflicting(api: LoopbackBotApi, student: int) -> bool:
    await api.control("terminate_poller")
    return await _answered(api, student)


async def _answered(api: LoopbackBotApi, student: int) -> bool:
    before = await _shown(api, student)
    await api.says(student, "/help")
    return await api.shows(student, HELP, seconds=_PATIENCE_S, count=before + 1)


async def _shown(api: LoopbackBotApi, student: int) -> int:
    return sum(1 for message in await api.shown(student) if HELP in message["text"])


def _most_in_a_second(moments: Sequence[float]) -> int:
    return max((sum(1 for one in moments if 0 <= one - first < 1) for first in moments), default=0)


def _told(log: Path) -> Trouble:
    lines: list[dict[str, Any]] = [
        json.loads(line) for line in log.read_text(encoding="utf-8").splitlines() if line.startswith("{")
    ]
    ended = [line for line in lines if line["event"] == "telegram_again"]
    begun = Counter(str(line["reason"]) for line in lines if line["event"] == "telegram_waiting")
    return Trouble(begun, len(ended), sum(int(line["attempts"]) for line in ended))


async def measure(folder: Path) -> tuple[Verdict, ...]:
    """The row of the table."""
    home = home_with(built_knowledge(), folder / "home")
    outcome = await run_gateway(home, drops=100, outage_s=30.0, conflicts=10)
    done = f"the line dropped {outcome.drops} times, {outcome.outage_s:g} s of 502, {outcome.conflicts} other polls"
    return (Verdict(4, done, str(outcome), outcome.holds),)


if __name__ == "__main__":
    concluded(measure)
