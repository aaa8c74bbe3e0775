"""What Attune writes for its operator to find faults by: kinds, places and references, never what people wrote.

Messages of libraries are not repeated at all: they quote web addresses with tokens, and statements with drafts.
"""

import asyncio
import logging
import re
import secrets
import sys
import threading
import traceback
from collections.abc import Iterable, Mapping, MutableMapping
from types import TracebackType
from typing import TYPE_CHECKING, Any, TextIO

import structlog

if TYPE_CHECKING:
    from sys import UnraisableHookArgs

    from structlog.typing import WrappedLogger

GONE = "[secret]"
_TOKENS = re.compile(
    r"\d{6,}:[A-Za-z0-9_-]{30,}"  # of a Telegram bot
    r"|[A-Za-z0-9_-]{23,28}\.[A-Za-z0-9_-]{6,7}\.[A-Za-z0-9_-]{27,}"  # of a Discord bot
    r"|aW50ZXJhY3Rpb246[A-Za-z0-9_=-]+"  # of an interaction: "interaction:" in base 64
    r"|(?<=/webhooks/)\d+/[A-Za-z0-9_-]+|(?<=/interactions/)\d+/[A-Za-z0-9_-]+"
    r"|(?<=://)[^/\s@:]*:(?!\*\*\*@)[^/\s@]+(?=@)"  # a name and a password before a host
)
_SHORTEST_SECRET = 4
_OWN = ("bot.", "knowledge.", "evaluation.")

Fields = MutableMapping[str, Any]


class Redaction:
    """Takes secrets out of a text: those given, and whatever looks like a token. The last defence, not the first."""

    def __init__(self, secrets: Iterable[str]) -> None:
        known = sorted({one for one in secrets if len(one) >= _SHORTEST_SECRET}, key=len, reverse=True)
        self._known = re.compile("|".join(map(re.escape, known))) if known else None

    def __call__(self, text: str) -> str:
        """The text without secrets."""
        known = self._known.sub(GONE, text) if self._known is not None else text
        return _TOKENS.sub(GONE, known)


def set_up_log(stream: TextIO, redact: Redaction) -> None:
    """From here on every log line of this process goes to `stream`: readable on a terminal, else as JSON lines."""
    render = structlog.dev.ConsoleRenderer(colors=True) if stream.isatty() else _as_json()

    def rendered(logger: "WrappedLogger", method: str, fields: Fields) -> str:
        return redact(str(render(logger, method, fields)))

    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            _error_without_words,
            rendered,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        logger_factory=structlog.PrintLoggerFactory(file=stream),
        cache_logger_on_first_use=False,
    )
    _hear_libraries()
    _hear_what_nobody_caught()


def _place_of(error: BaseException) -> str:
    """Where an error was raised, as "module:line"; where our own code called what raised it, if it was not ours."""
    frames = list(traceback.walk_tb(error.__traceback__))
    ours = [one for one in frames if str(one[0].f_globals.get("__name__", "")).startswith(_OWN)]
    for frame, line in reversed(ours or frames):
        return f"{frame.f_globals.get('__name__', '?')}:{line}"
    return "unknown"


def new_reference() -> str:
    """A short name for one failure."""
    return secrets.token_hex(4)


def about(error: BaseException) -> Mapping[str, str]:
    """All that is logged of an error."""
    return {"error": type(error).__name__, "where": _place_of(error), "reference": new_reference()}


def _as_json() -> structlog.processors.JSONRenderer:
    return structlog.processors.JSONRenderer(ensure_ascii=False)


def _error_without_words(_logger: "WrappedLogger", _method: str, fields: Fields) -> Fields:
    error = fields.pop("exc_info", None)
    fields.pop("stack_info", None)
    if error is True:
        error = sys.exc_info()[1]
    if isinstance(error, tuple):
        error = error[1]
    return {**fields, **about(error)} if isinstance(error, BaseException) else fields


class _Wordless(logging.Handler):
    """A library's log record as a line of ours: whose it is, where it was written, what kind of error."""

    def emit(self, record: logging.LogRecord) -> None:
        error = record.exc_info[1] if record.exc_info else None
        log = structlog.get_logger("libraries")
        of_error = about(error) if error is not None else {}
        level = logging.ERROR if record.levelno >= logging.ERROR else logging.WARNING
        log.log(level, "library", library=record.name, line=f"{record.module}:{record.lineno}", **of_error)


def _hear_libraries() -> None:
    handler = _Wordless(logging.WARNING)
    logging.raiseExceptions = False  # what it prints of a broken log call are the values that were to be logged
    logging.captureWarnings(capture=True)
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(logging.WARNING)
    # Without a handler of its own it adds one that writes what it says as it stands.
    dbos = logging.getLogger("dbos")
    dbos.handlers = [handler]
    dbos.propagate = False
    # Both tell of lost connections at this level, which is told in words already.
    for name in ("telegram", "discord"):
        logging.getLogger(name).setLevel(logging.ERROR)


def _hear_what_nobody_caught() -> None:
    log = structlog.get_logger("uncaught")

    def of_thread(caught: threading.ExceptHookArgs) -> None:
        log.error("thread_failed", **(about(caught.exc_value) if caught.exc_value else {}))

    def of_finaliser(caught: "UnraisableHookArgs") -> None:
        log.error("finaliser_failed", **(about(caught.exc_value) if caught.exc_value else {}))

    def of_program(_kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        log.error("program_failed", **about(error))

    threading.excepthook = of_thread
    sys.unraisablehook = of_finaliser
    sys.excepthook = of_program


def log_what_a_loop_drops(loop: asyncio.AbstractEventLoop) -> None:
    """An error that no task of the loop hears is a line in the log, without its words."""
    log = structlog.get_logger("uncaught")

    def dropped(_loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        error = context.get("exception")
        log.error("task_failed", **(about(error) if isinstance(error, BaseException) else {}))

    loop.set_exception_handler(dropped)
