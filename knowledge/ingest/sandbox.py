"""Parses a document in a child process, so that a hostile one costs two seconds and never the bot."""

import contextlib
import json
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import asdict
from enum import StrEnum
from typing import IO

from knowledge.ingest.limits import CHILD_WALL_SECONDS, DRAFT, Limits
from knowledge.ingest.problems import Reason, UnreadableDocument

OnPage = Callable[[int], None]
# Nothing of the parent's environment: it holds tokens. A fixed locale keeps the C library from mapping its archive.
_ENVIRONMENT = {"LC_ALL": "C"}
# Isolated (no path of the working directory, no user site), bytecode not written, text in UTF-8.
_FLAGS = ("-I", "-B", "-X", "utf8")
_WORKER = "knowledge.ingest.worker"


class Kind(StrEnum):
    """The kinds that need a parser, by suffix."""

    DOCX = ".docx"
    PDF = ".pdf"


def read_in_child(
    kind: Kind,
    content: bytes,
    limits: Limits = DRAFT,
    *,
    seconds: float = CHILD_WALL_SECONDS,
    on_page: OnPage | None = None,
) -> str:
    """The document's text; raises `UnreadableDocument`, with `file-heavy` when the child had to be stopped.

    `seconds` is what the whole may take, each page read adds to it as the limits say, and between two pages it may
    not take longer either. Raises `RuntimeError` when the child could not do its work for a reason that is not the
    document's.
    """
    command = [sys.executable, *_FLAGS, "-m", _WORKER, kind, json.dumps(asdict(limits))]
    with subprocess.Popen(  # noqa: S603 - our own interpreter and module, no shell
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        # A parser's complaints may quote the draft.
        stderr=subprocess.DEVNULL,
        env=_ENVIRONMENT,
    ) as child:
        try:
            answer = _heard(child, content, _Clock(limits, seconds), on_page)
        except (queue.Empty, subprocess.TimeoutExpired):
            raise UnreadableDocument(Reason.HEAVY) from None
        finally:
            child.kill()
    if child.returncode < 0:
        # Stopped by a signal: a limit of the system, or a parser that fell over.
        raise UnreadableDocument(Reason.HEAVY)
    if child.returncode > 0:
        raise RuntimeError(f"The document worker ended with exit code {child.returncode}.")
    return _text_of(json.loads(answer))


class _Clock:
    """How long the child may still take."""

    def __init__(self, limits: Limits, seconds: float) -> None:
        self._limits = limits
        self._seconds = seconds
        self._started = self._last = time.monotonic()
        self._pages = 0

    def page(self, number: int) -> None:
        self._pages, self._last = number, time.monotonic()

    @property
    def left(self) -> float:
        earned = self._seconds + self._limits.page_seconds * self._pages
        whole = self._started + min(earned, max(self._limits.most_seconds, self._seconds))
        return max(min(whole, self._last + self._seconds) - time.monotonic(), 0.0)


def _heard(child: subprocess.Popen[bytes], content: bytes, clock: _Clock, on_page: OnPage | None) -> bytes:
    """The child's last line. Raises `queue.Empty` or `TimeoutExpired` when its time is over."""
    lines: queue.SimpleQueue[bytes] = queue.SimpleQueue()
    if child.stdin is None or child.stdout is None:  # never with PIPE; says so to the type checker
        raise RuntimeError("The document worker has no pipes.")
    threading.Thread(target=_feed, args=(child.stdin, content), daemon=True).start()
    threading.Thread(target=_listen, args=(child.stdout, lines), daemon=True).start()
    answer = b""
    while line := lines.get(timeout=clock.left):
        answer = line
        if line.startswith(b'{"page"'):
            clock.page(int(json.loads(line)["page"]))
            if on_page is not None:
                on_page(int(json.loads(line)["page"]))
    child.wait(timeout=clock.left)
    return answer


def _feed(pipe: IO[bytes], content: bytes) -> None:
    with contextlib.suppress(OSError, ValueError), pipe:
        pipe.write(content)


def _listen(pipe: IO[bytes], lines: "queue.SimpleQueue[bytes]") -> None:
    with contextlib.suppress(OSError, ValueError):
        for line in pipe:
            lines.put(line)
    lines.put(b"")


def _text_of(answer: dict[str, str]) -> str:
    if "problem" in answer:
        raise UnreadableDocument(Reason(answer["problem"]))
    return answer["text"]
