"""A school under attack: the real log, ledger and delivery on a real file; the platform and the coach in memory."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from bot.conversation.messages import Document, Incoming, Medium, SessionKey
from bot.jobs.delivery import Delivery
from bot.jobs.ports import Place, Update
from bot.storage.delivery.opening import StoredDelivery
from bot.storage.log import Log
from bot.storage.ownership import OWNER_PATHS
from tests.conversation.dialog import engine_of
from tests.fakes.fake_coach import FakeCoach
from tests.fakes.fake_messenger import FakeMessenger
from tests.fakes.inline_workflows import admit_at_once, open_inline

BEGIN = ("/start", "lang:en", "consent:yes", "aud:us-general")
_PATIENCE_S = 20.0


class School:
    """Students and strangers on one platform or two, over one home folder."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.url = f"sqlite+aiosqlite:///{home / 'attune.db'}"
        self.coach = FakeCoach()
        self.telegram = FakeMessenger()
        self.telegram.longest_text = 4_096
        self.discord = FakeMessenger()
        self.log: Log
        self.kept: StoredDelivery
        self.delivery: Delivery
        self._numbers = count(1)

    @classmethod
    @asynccontextmanager
    async def open(cls, home: Path) -> AsyncIterator["School"]:
        """Open for as long as the context lasts."""
        school = cls(home)
        await school.start()
        try:
            yield school
        finally:
            await school.stop()

    async def start(self) -> None:
        """Begin as a process does: with what was left over."""
        self.log = await Log.open(self.url)
        self.kept = await StoredDelivery.open(self.url)
        self.delivery = Delivery(
            engine=engine_of(self.coach, self.log, self.kept.sessions),
            ledger=self.kept.ledger,
            messengers={"telegram": self.telegram, "discord": self.discord},
            open_workflows=open_inline,
            admit=admit_at_once,
        )
        await self.delivery.start()

    async def stop(self) -> None:
        """End the process in the middle of everything."""
        await self.delivery.aclose()
        await self.kept.aclose()
        await self.log.aclose()

    def update(
        self,
        user: str,
        text: str | None = None,
        choice: str | None = None,
        *,
        document: Document | None = None,
        medium: Medium | None = None,
        platform: str = "telegram",
    ) -> Update:
        """Something that a person sent."""
        incoming = Incoming(
            SessionKey(platform, user, user), f"42:{next(self._numbers)}", text, choice, document, medium, language="en"
        )
        return Update(incoming, Place(platform, user, {"chat": user}), datetime.now(UTC))

    async def receive(self, *updates: Update) -> None:
        """Take the updates in and wait until nothing is left to answer."""
        await self.delivery.receive(updates)
        await self.quiet()

    async def says(self, user: str, *texts: str, platform: str = "telegram") -> list[str]:
        """Send texts, or choices where they look like one; what the chat shows in answer."""
        messenger = self.discord if platform == "discord" else self.telegram
        before = len(messenger.texts(user))
        for text in texts:
            is_choice = text.partition(":")[0] in {"lang", "consent", "aud", "do", "forget", "link"}
            said = {"choice": text} if is_choice else {"text": text}
            await self.receive(self.update(user, **said, platform=platform))  # type: ignore[arg-type]
        return messenger.texts(user)[before:]

    async def says_at_once(self, user: str, *texts: str, platform: str = "telegram") -> None:
        """Send texts or choices and wait for an answer to each alone, not for anybody else's."""
        messenger = self.discord if platform == "discord" else self.telegram
        for text in texts:
            is_choice, shown = ":" in text, len(messenger.texts(user))
            one = self.update(user, None if is_choice else text, text if is_choice else None, platform=platform)
            await self.delivery.receive([one])
            async with asyncio.timeout(_PATIENCE_S):
                while len(messenger.texts(user)) == shown:  # noqa: ASYNC110 - the messenger tells nobody
                    await asyncio.sleep(0.002)

    async def shows(self, user: str, words: str) -> None:
        """Wait until the newest message of a chat on Telegram has these words. Raises TimeoutError."""
        async with asyncio.timeout(_PATIENCE_S):
            while words not in (self.telegram.texts(user) or [""])[-1]:  # noqa: ASYNC110 - as above
                await asyncio.sleep(0.002)

    def rows(self) -> dict[str, int]:
        """How many rows of people each table of the log holds; tables without any are left out."""
        with closing(sqlite3.connect(self.home / "attune.db")) as connection:
            counts = {one: connection.execute(f'SELECT count(*) FROM "{one}"').fetchone()[0] for one in OWNER_PATHS}  # noqa: S608
        return {name: count for name, count in counts.items() if count}

    def identifiers(self) -> set[str]:
        """Every id and name of a row in the log."""
        columns = {"learner": "id", "draft": "id", "interaction": "id", "version": "id", "arrival": "update_key"}
        with closing(sqlite3.connect(self.home / "attune.db")) as connection:
            found = (connection.execute(f"SELECT {column} FROM {table}") for table, column in columns.items())  # noqa: S608
            return {str(value) for rows in found for (value,) in rows}

    async def quiet(self) -> None:
        """Wait until every update is finished. Raises TimeoutError when that never happens."""
        async with asyncio.timeout(_PATIENCE_S):
            while await self.kept.ledger.unfinished():  # noqa: ASYNC110 - the ledger tells nobody
                await asyncio.sleep(0.002)

    def files_with(self, mark: str) -> list[str]:
        """Names of the files of the home folder that hold these words, in any encoding of the log."""
        forms = (mark.encode(), mark.encode("utf-16-le"), mark.encode("unicode_escape"))
        found = (file for file in self.home.rglob("*") if file.is_file())
        return sorted(file.name for file in found if any(form in file.read_bytes() for form in forms))
