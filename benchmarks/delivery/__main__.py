"""Attune on Telegram beside a bare bot, and before 200 people at once: `python -m benchmarks.delivery`.

All of it on loopback servers, each bot and server a process of its own, Attune as `attune run telegram` runs it. Times
are wall-clock on this machine, which should have nothing else to do. The run is kept in the home folder under `bench/`.
"""

import argparse
import asyncio
import statistics
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from benchmarks.delivery import bots, people
from benchmarks.delivery.footprint import memory_mb
from benchmarks.drafts import all_words, draft
from benchmarks.record import relative, write_run
from bot.bootstrap.application import Application, read_settings
from tests.loopback.bot_api.client import LoopbackBotApi

WORDS = 300
QUIET_S = 1.0
SPREAD_S = 10.0
COMMAND = "/help"
BARS = {"overhead": 3.0, "sign_p95_s": 1.0, "critique_p95_s": 4.0, "mb_per_1000_chats": 5.0}
Row = dict[str, Any]


def main() -> None:
    """Measure, print the table and keep the run."""
    parser = argparse.ArgumentParser(prog="benchmarks.delivery", description=__doc__)
    parser.add_argument("--people", type=int, default=200, help="how many send a draft in parallel")
    parser.add_argument("--messages", type=int, default=200, help="commands sent to each of the two bots")
    parser.add_argument("--known", type=int, default=1000, help="chats by whose number the memory is measured")
    parser.add_argument("--workers", default="", help="worker processes; as many as Attune takes itself by default")
    parser.add_argument("--out", type=Path, help="folder to keep the run in")
    given = parser.parse_args()
    application = Application(read_settings(), on_progress=print)
    application.knowledge.open()
    application.knowledge.close()
    with tempfile.TemporaryDirectory() as made:
        home = Path(made)
        (home / "knowledge").symlink_to((application.settings.home / "knowledge").resolve())
        summary = asyncio.run(_measured(home, given.workers, given.people, given.messages, given.known))
    _print(summary)
    parameters = {
        "people": given.people,
        "messages": given.messages,
        "known": given.known,
        "words": WORDS,
        "workers": given.workers,
    }
    folder = given.out or application.settings.home / "bench"
    print(f"\nKept in {relative(write_run(folder, 'delivery', parameters | {'bars': BARS}, [], summary))}")


async def _measured(home: Path, workers: str, crowd: int, messages: int, known: int) -> Row:
    summary: Row = {}
    windows: dict[str, tuple[float, float]] = {}
    async with (
        LoopbackBotApi.spawn() as api,
        LoopbackBotApi.spawn() as bare,
        bots.attune(api, home, workers) as attended,
    ):
        async with bots.echo(bare):
            summary["beside"] = await _beside(api, bare, messages)
        for name, spread in (("burst", 0.0), ("spread", SPREAD_S)):
            users = await _students(api, crowd)  # new ones: somebody's second draft is met with a question
            begun = time.monotonic()
            summary[name] = await _drafts(api, users, spread)
            windows[name] = begun, time.monotonic()
        summary["memory"] = await _memory(api, attended.pid, known)
    for name, window in windows.items():
        summary[name]["lag_ms"] = _quantiles(attended.lags(*window))
    return summary


async def _students(api: LoopbackBotApi, number: int) -> list[int]:
    """So many people who have chosen a language and readers and agreed to the log, a few at a time."""
    users = [await api.add_person() for _ in range(number)]
    a_few = asyncio.Semaphore(20)

    async def join(user: int) -> None:
        async with a_few:
            await people.join(api, user)

    await asyncio.gather(*(join(user) for user in users))
    return users


async def _memory(api: LoopbackBotApi, pid: int, known: int) -> Row:
    """What the later half of so many new chats added: by then every cache of a fixed size is full."""
    sizes = []
    for _ in range(2):
        await _students(api, known // 2)
        await asyncio.sleep(QUIET_S)
        sizes.append(memory_mb(pid))
    return {"mb": sizes[0], "mb_per_1000_chats": 1000 * (sizes[1] - sizes[0]) / (known // 2)}


async def _beside(api: LoopbackBotApi, bare: LoopbackBotApi, messages: int) -> Row:
    """One message after the other, to both in turn, so that a busy moment of the machine falls on both."""
    (user,) = await _students(api, 1)
    other = await bare.add_person(started=True)
    times: dict[str, list[float]] = {"attune": [], "echo": []}
    for _ in range(messages):
        for name, server, person in (("attune", api, user), ("echo", bare, other)):
            times[name].append(await _answered(server, person))
    medians = {f"{name}_ms": 1000 * statistics.median(found) for name, found in times.items()}
    return {**medians, "ratio": medians["attune_ms"] / medians["echo_ms"]}


async def _answered(api: LoopbackBotApi, user: int) -> float:
    """Seconds until the command is answered."""
    shown = len(await api.shown(user))
    begun = time.monotonic()
    await api.says(user, COMMAND)
    if not await api.shows(user, "", count=shown + 1):
        raise TimeoutError("A command was not answered.")
    return time.monotonic() - begun


async def _drafts(api: LoopbackBotApi, users: Sequence[int], spread: float) -> Row:
    words, begun = all_words(), time.monotonic()
    texts = [(user, draft(words, WORDS, number)) for number, user in enumerate(users)]
    sent = await people.say(api, texts, spread)
    await people.quiet(api, users, begun, QUIET_S)
    found = await people.seen(api, sent)
    return {
        "sign_s": _quantiles([one.sign for one in found]),
        "critique_s": _quantiles([one.answer for one in found]),
    }


def _quantiles(values: Sequence[float]) -> dict[str, float]:
    cuts = statistics.quantiles(values, n=100, method="inclusive")
    return {f"p{part}": round(cuts[part - 1], 3) for part in (50, 95, 99)}


def _print(summary: Row) -> None:
    beside, memory = summary["beside"], summary["memory"]
    print(f"\n{'a command, one at a time':40}{'ms':>10}")
    print(f"{'bare echo bot':40}{beside['echo_ms']:10.1f}")
    print(f"{'Attune, ' + COMMAND:40}{beside['attune_ms']:10.1f}   {beside['ratio']:.2f} times (bar: 3)")
    for name in ("burst", "spread"):
        print(f"\n{'drafts, ' + name:40}{'p50':>10}{'p95':>10}{'p99':>10}")
        for figure, told in (
            ("sign_s", "first sign, s (bar: p95 of 1)"),
            ("critique_s", "critique, s (bar: p95 of 4)"),
            ("lag_ms", "event loop's lag, ms"),
        ):
            print(f"{told:40}" + "".join(f"{summary[name][figure][part]:10.2f}" for part in ("p50", "p95", "p99")))
    print(f"\n{'memory of all processes, MB':40}{memory['mb']:10.1f}")
    print(f"{'for 1,000 more chats, MB (bar: 5)':40}{memory['mb_per_1000_chats']:10.1f}")


if __name__ == "__main__":
    main()
