"""Durable execution by DBOS: one workflow per update, taken up again after a crash. The only importer of dbos.

A workflow is named by a digest of the update's key, and its result is nothing, so DBOS keeps no word of anybody's; what
a step has done is noted in the ledger, in the same transaction as its results (docs/decisions/0010).
"""

import asyncio
import hashlib
import sqlite3
from collections.abc import Awaitable, Callable, Coroutine, Iterable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from typing import TYPE_CHECKING, Any, Protocol, Self

from bot.errors import ConfigError

if TYPE_CHECKING:
    from dbos import DBOSConfig

_VERSION = "1"
"""Stays as it is: workflows of another version would never be taken up again."""
_EXECUTOR = "attune-run"
"""Stays as it is, for the same reason; a lock sees to it that there is only one."""
RECOVERIES = 50
"""How often a workflow is taken up again after its process died, before it counts as what killed it."""
_GOES_ON = {"PENDING", "ENQUEUED", "DELAYED"}
_PAGE = 500
_THREADS = 32

Carry = Callable[[str], Awaitable[None]]
"""Does everything for the update of this key; safe to call again."""


class Workflows(Protocol):
    """Runs `Carry` for a key, again after a crash, until it returns."""

    async def start(self, key: str) -> None:
        """Start the key's workflow; one that is there already is left as it is, and goes on after a crash by itself."""
        ...

    async def resume(self, key: str) -> bool:
        """After a crash: see to it that the key's workflow goes on. False when it was given up."""
        ...

    async def prune(self, before: datetime) -> int:
        """Drop what is known of workflows that ended before then; how many."""
        ...

    async def aclose(self) -> None:
        """Stop; workflows under way go on next time."""
        ...


class _Connection(sqlite3.Connection):
    """With a write-ahead log a commit need not wait for the disk, and readers do not hold up writers."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - passed on as they come
        super().__init__(*args, **kwargs)
        self.execute("PRAGMA journal_mode=WAL")
        self.execute("PRAGMA synchronous=NORMAL")


_Run = Callable[[str], Coroutine[Any, Any, None]]


class DbosWorkflows:
    """Workflows in DBOS, carried out in the event loop that opened them. One per process."""

    def __init__(self, run: _Run, keys: dict[str, str]) -> None:
        """`run` is known to DBOS; `keys` are the updates' keys by the names of their workflows."""
        self._run = run
        self._keys = keys

    @classmethod
    async def open(cls, url: str, carry: Carry, unfinished: Iterable[str] = ()) -> Self:
        """Open at a SQLAlchemy URL without a driver (sqlite:///…, postgresql://…); takes up what was cut short.

        `unfinished` are the keys that may be among these. Raises ConfigError for a database that cannot be used.
        """
        from dbos import DBOS

        keys = {_name(key): key for key in unfinished}

        @DBOS.workflow(name="carry", max_recovery_attempts=RECOVERIES)
        async def run(name: str) -> None:
            if name in keys:
                await carry(keys[name])
                del keys[name]

        DBOS(config=_config(url))
        try:
            # In this thread, since it is this event loop that has to carry out what is taken up again.
            DBOS.launch()
        except Exception as error:
            DBOS.destroy(destroy_registry=True)
            raise ConfigError(
                f"The database of workflows cannot be used ({type(error).__name__}). It holds no message: "
                "move it away (workflows.db in the home folder) and start again."
            ) from error
        return cls(run, keys)

    async def start(self, key: str) -> None:
        """See `Workflows`."""
        from dbos import DBOS, SetWorkflowID

        name = _name(key)
        self._keys[name] = key
        with SetWorkflowID(name):
            await DBOS.start_workflow_async(self._run, name)

    async def resume(self, key: str) -> bool:
        """See `Workflows`."""
        from dbos import DBOS

        known = await DBOS.get_workflow_status_async(_name(key))
        if known is not None and known.status != "SUCCESS":
            return known.status in _GOES_ON
        if known is not None:
            # It came to its end in a process that did not have this update, as its platform did not run there.
            await DBOS.delete_workflow_async(_name(key))
        await self.start(key)
        return True

    async def prune(self, before: datetime) -> int:
        """See `Workflows`."""
        from dbos import DBOS

        dropped = 0
        while True:
            page = await DBOS.list_workflows_async(
                completed_before=before.isoformat(), limit=_PAGE, load_input=False, load_output=False
            )
            if page:
                await DBOS.delete_workflows_async([one.workflow_id for one in page])
            dropped += len(page)
            if len(page) < _PAGE:
                return dropped

    async def aclose(self) -> None:
        """See `Workflows`."""
        from dbos import DBOS

        # DBOS has put its own threads in the place of the event loop's, and is about to end them.
        asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor())
        await asyncio.to_thread(DBOS.destroy, destroy_registry=True)


def _name(key: str) -> str:
    """A name for the workflow that does not tell whose update it is."""
    return hashlib.blake2b(key.encode(), digest_size=16).hexdigest()


def _config(url: str) -> "DBOSConfig":
    return {
        "name": "attune",
        "system_database_url": url,
        "application_version": _VERSION,
        "executor_id": _EXECUTOR,
        "db_engine_kwargs": {"connect_args": {"factory": _Connection}} if url.startswith("sqlite") else {},
        "enable_otlp": False,
        "max_executor_threads": _THREADS,
        "log_level": "CRITICAL",
    }
