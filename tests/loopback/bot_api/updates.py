"""The queue of updates: confirmed by the next offset, given to one poller or to a webhook."""

import asyncio
from collections import deque
from typing import TYPE_CHECKING, Any

from tests.loopback.bot_api.refusals import SECOND_POLLER, WEBHOOK_CAME, WEBHOOK_IS_SET, conflict

if TYPE_CHECKING:
    from collections.abc import Callable

Update = dict[str, Any]
_MAX_AT_ONCE = 100
_REMEMBERED = 1_000


class Updates:
    """Updates that are not confirmed yet, oldest first."""

    def __init__(self, first_id: int = 700_000_001) -> None:
        self.waiting: deque[Update] = deque()
        self.webhook: str | None = None
        self.offset = first_id
        self.allowed: frozenset[str] = frozenset()
        self.on_webhook: Callable[[Update], None] | None = None
        self._next = first_id
        self._confirmed: deque[Update] = deque(maxlen=_REMEMBERED)
        self._again: list[Update] = []
        self._poller: asyncio.Future[None] | None = None

    def add(self, kind: str, value: dict[str, Any]) -> int:
        """Queue an update; its id. One that the bot does not want gets an id too, and is dropped."""
        number, self._next = self._next, self._next + 1
        if self.allowed and kind not in self.allowed:
            return number
        update = {"update_id": number, kind: value}
        self.waiting.append(update)
        if self.webhook is not None and self.on_webhook is not None:
            self.on_webhook(update)
        self._wake()
        return number

    def deliver_again(self, number: int) -> int:
        """Let the next poll bring so many updates once more that were confirmed already; how many there are."""
        self._again = list(self._confirmed)[-number:]
        if self.webhook is not None and self.on_webhook is not None:
            again, self._again = self._again, []
            for update in again:
                self.on_webhook(update)
            return len(again)
        self._wake()
        return len(self._again)

    async def poll(self, offset: int, limit: int, timeout: float) -> list[Update]:  # noqa: ASYNC109 - the API's name
        """The next updates; waits up to `timeout` seconds for the first. Raises 409 as the real server does."""
        if self.webhook is not None:
            raise conflict(WEBHOOK_IS_SET)
        if self._poller is not None and not self._poller.done():
            self._poller.set_exception(conflict(SECOND_POLLER))
        self._confirm(offset)
        if not self.waiting and not self._again and timeout > 0:
            await self._wait(timeout)
        again, self._again = self._again, []
        return (again + list(self.waiting))[: max(1, min(limit, _MAX_AT_ONCE))]

    def set_webhook(self, url: str | None) -> None:
        """From now on updates go to this address; with None they wait for a poller again."""
        self.webhook = url
        if url is not None and self._poller is not None and not self._poller.done():
            self._poller.set_exception(conflict(WEBHOOK_CAME))

    def done(self, update: Update) -> None:
        """A webhook has taken this update."""
        if update in self.waiting:
            self.waiting.remove(update)
            self._confirmed.append(update)

    async def _wait(self, seconds: float) -> None:
        poller = self._poller = asyncio.get_running_loop().create_future()
        try:
            await asyncio.wait_for(poller, seconds)
        except TimeoutError:
            return
        finally:
            if self._poller is poller:
                self._poller = None

    def _wake(self) -> None:
        if self._poller is not None and not self._poller.done():
            self._poller.set_result(None)

    def _confirm(self, offset: int) -> None:
        self.offset = max(self.offset, offset)
        if offset < 0:
            while len(self.waiting) > -offset:
                self._confirmed.append(self.waiting.popleft())
        while self.waiting and self.waiting[0]["update_id"] < offset:
            self._confirmed.append(self.waiting.popleft())
