"""Bar 3, in a group: a whole class writes there at once, and the bot may not write to any of them yet.

The group hears at most twenty messages in any minute and the rest as soon as it may; whoever presses Start meanwhile is
answered at once.
"""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.soak.bot_process import BotProcess
from benchmarks.soak.crowd import Crowd
from benchmarks.soak.flooding import early
from benchmarks.soak.knowledge import built_knowledge, home_with
from benchmarks.soak.verdict import Verdict, concluded
from tests.loopback.bot_api.client import LoopbackBotApi

MOST = 20
MINUTE_S = 60.0
_PRIVATE_S = 10.0


@dataclass(frozen=True, slots=True)
class Outcome:
    """`shown` public lines; `most` in any minute; `private_s` until somebody who pressed Start was answered."""

    strangers: int
    shown: int
    most: int
    refused: int
    early: int
    private_s: float

    @property
    def keeps_to_the_limit(self) -> bool:
        """Whether nothing came too soon, and nobody waited for the group."""
        return self.most <= MOST and not self.early and self.private_s < _PRIVATE_S

    @property
    def holds(self) -> bool:
        """Whether everybody was also shown the way."""
        return self.keeps_to_the_limit and self.shown == self.strangers

    def __str__(self) -> str:
        return (
            f"{self.shown} of {self.strangers} shown the way, at most {self.most} a minute, {self.refused} refused, "
            f"{self.early} early; a private answer meanwhile after {self.private_s:.1f} s"
        )


async def run_crowded_group(home: Path, *, strangers: int, wait_s: float, server_most: int = MOST) -> Outcome:
    """Run it in this home, and wait so long for the public lines. Telegram refuses what is beyond `server_most`."""
    loop = asyncio.get_running_loop()
    async with LoopbackBotApi.spawn(group_messages=server_most) as api:
        bot = BotProcess(home, api, ATTUNE_LIMIT_CHAT="10000/minute")
        await bot.start()
        everybody = await Crowd(api).strangers(strangers)
        group = (await api.add_group("Class 7b", everybody))["id"]
        await asyncio.gather(*(api.says(one, "/start@attune_test_bot", chat=group) for one in everybody))
        await _shown(api, group, min(strangers, MOST), 30.0)
        begun = loop.time()
        await api.starts(everybody[-1])
        answered = await api.offers(everybody[-1], "lang:en", seconds=_PRIVATE_S)
        private_s = loop.time() - begun if answered else float("inf")
        shown = await _shown(api, group, strangers, wait_s)
        calls = await api.calls(chat=group)
        await bot.stop()
    return Outcome(
        strangers=strangers,
        shown=shown,
        most=most_in_a_minute(calls),
        refused=sum(1 for call in calls if call["status"] == 429),
        early=len(early(calls)),
        private_s=private_s,
    )


async def _shown(api: LoopbackBotApi, group: int, number: int, seconds: float) -> int:
    deadline = asyncio.get_running_loop().time() + seconds
    while True:
        shown = len(await api.shown(group))
        if shown >= number or asyncio.get_running_loop().time() > deadline:
            return shown
        await asyncio.sleep(0.2)


def most_in_a_minute(calls: Sequence[dict[str, Any]]) -> int:
    """The largest number of messages that were sent within a minute."""
    moments = sorted(call["at"] for call in calls if call["method"] == "sendMessage" and call["status"] == 200)
    return max((sum(1 for at in moments if first <= at < first + MINUTE_S) for first in moments), default=0)


async def measure(folder: Path) -> tuple[Verdict, ...]:
    """The row of the table."""
    home = home_with(built_knowledge(), folder / "home")
    outcome = await run_crowded_group(home, strangers=45, wait_s=180.0)
    return (Verdict(3, f"{outcome.strangers} strangers write in a group at once", str(outcome), outcome.holds),)


if __name__ == "__main__":
    concluded(measure)
