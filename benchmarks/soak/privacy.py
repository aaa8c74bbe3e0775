"""Bar 20: updates by webhook with and without the secret; scores in private only; no preview and no lure anywhere."""

import asyncio
import re
import secrets
import socket
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import aiohttp

from benchmarks.soak.bot_process import BotProcess
from benchmarks.soak.crowd import Crowd
from benchmarks.soak.knowledge import built_knowledge, home_with
from benchmarks.soak.matching import CRITIQUE
from benchmarks.soak.records import arrived
from benchmarks.soak.verdict import Verdict, concluded
from tests.loopback.bot_api.client import LoopbackBotApi

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - a header's name
SCORE = re.compile(rf"{CRITIQUE}|\d")
"""Nothing that the bot says in a group has a number in it."""
_LURE = "@everyone @here look at https://evil.example/win?x=1 and t.me/+AbCdEfGhIjK or t.me/joinchat/AAAA now."
_OWN_LINK = "https://t.me/attune_test_bot?start="
_BUTTONS = ("do:why", "do:sources", "do:panel")
_IN_GROUP = ("/progress@attune_test_bot", "/why@attune_test_bot", "/panel@attune_test_bot")
_WAIT_S = 60.0


@dataclass(frozen=True, slots=True)
class Outcome:
    """`forged` updates, how many of them were `let_in` or stored, and what was seen in all chats."""

    forged: int
    let_in: int
    stored: int
    critiques: int
    drafts: int
    scores_in_groups: int
    texts: int
    previews: int
    foreign_marks: int

    @property
    def holds(self) -> bool:
        """Whether the bar holds."""
        seen = self.critiques >= self.drafts > 0 and self.texts > 0
        return seen and not (self.let_in or self.stored or self.scores_in_groups or self.previews or self.foreign_marks)

    def __str__(self) -> str:
        seen = f"of {self.texts} texts {self.previews} with a preview, {self.foreign_marks} leading elsewhere"
        return (
            f"{self.let_in} let in, {self.stored} stored; {self.critiques} texts with scores in private, "
            f"{self.scores_in_groups} in groups; {seen}"
        )


async def run_privacy(home: Path, *, forged: int, students: int) -> Outcome:
    """Run it in this home, by webhook."""
    secret, port = secrets.token_urlsafe(24), _free_port()
    async with LoopbackBotApi.spawn() as api:
        bot = BotProcess(
            home,
            api,
            ATTUNE_TELEGRAM_WEBHOOK_URL=f"http://127.0.0.1:{port}/hook",
            ATTUNE_TELEGRAM_WEBHOOK_LISTEN=f"127.0.0.1:{port}",
            ATTUNE_TELEGRAM_WEBHOOK_SECRET=secret,
            ATTUNE_LIMIT_PERSON="10000/minute",
        )
        await bot.start()
        codes = await _forge(f"http://127.0.0.1:{port}/hook", secret, forged)
        stored = len(arrived(bot.database))
        crowd = Crowd(api)
        everybody = await crowd.gather(students)
        group = (await api.add_group("Class 7b", everybody))["id"]
        critiques = sum(await asyncio.gather(*(_speaks(api, crowd, one, group) for one in everybody)))
        private = [message for one in everybody for message in await api.shown(one)]
        public = await api.shown(group)
        await bot.stop()
    texts = [message for message in (*private, *public) if message["file"] is None]
    return Outcome(
        forged=forged,
        let_in=sum(1 for code in codes if code != 401),
        stored=stored,
        critiques=critiques,
        drafts=2 * students,
        scores_in_groups=sum(1 for message in public if SCORE.search(message["text"])),
        texts=len(texts),
        previews=sum(1 for message in texts if message["preview"]),
        foreign_marks=sum(1 for message in texts if not _is_harmless(message)),
    )


async def _speaks(api: LoopbackBotApi, crowd: Crowd, student: int, group: int) -> int:
    """One student sends a draft in private and one in the group, and asks for the scores in both; the critiques."""
    await api.says(student, f"{crowd.draft()} {_LURE}")
    await api.shows(student, CRITIQUE, seconds=_WAIT_S)
    for button in _BUTTONS:
        if await api.offers(student, button, seconds=0.2):
            await api.presses(student, button)
    await api.says(student, f"@attune_test_bot {crowd.draft()} {_LURE}", chat=group)
    await api.shows(student, CRITIQUE, count=2, seconds=_WAIT_S)
    for command in _IN_GROUP:
        await api.says(student, command, chat=group)
    await asyncio.sleep(3.0)
    return sum(1 for message in await api.shown(student) if CRITIQUE in message["text"])


async def _forge(url: str, secret: str, number: int) -> list[int]:
    """Send so many updates as somebody who does not know the secret; how each was answered."""
    guesses: tuple[str | None, ...] = (None, "", "wrong", secret[:-1], f"{secret}x", secret.upper() + "A", "*")
    codes = []
    async with aiohttp.ClientSession() as session:
        for order in range(number):
            guess = guesses[order % len(guesses)]
            headers = {SECRET_HEADER: guess} if guess is not None else {}
            async with session.post(url, json=_update(order), headers=headers) as answer:
                codes.append(answer.status)
    return codes


def _update(order: int) -> dict[str, Any]:
    person = {"id": 666, "is_bot": False, "first_name": "Forger"}
    chat = {"id": 666, "type": "private", "first_name": "Forger"}
    message = {"message_id": order + 1, "date": 0, "chat": chat, "from": person, "text": "/start"}
    return {"update_id": 900_000_000 + order, "message": message}


def _is_harmless(message: dict[str, Any]) -> bool:
    """Whether a message has no styles but bold and no button that leads out, unless to the bot itself.

    A link in a text is marked by the platform itself wherever one is written; a preview of it is what can be left out.
    """
    styles = {entity["type"] for entity in message["entities"]}
    links = [button["url"] for row in message["keyboard"] for button in row if button["url"]]
    return not styles & {"text_link", "text_mention"} and all(link.startswith(_OWN_LINK) for link in links)


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


async def measure(folder: Path) -> tuple[Verdict, ...]:
    """The row of the table."""
    outcome = await run_privacy(home_with(built_knowledge(), folder / "home"), forged=1_000, students=10)
    done = f"{outcome.forged} updates with a wrong secret; drafts with lures in private and in a group"
    return (Verdict(20, done, str(outcome), outcome.holds),)


if __name__ == "__main__":
    concluded(measure)
