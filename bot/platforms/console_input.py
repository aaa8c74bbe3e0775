"""Lines from a terminal or a pipe, read without blocking the conversation and without ever failing."""

import asyncio
from contextlib import suppress
from io import BufferedReader
from threading import Thread
from typing import Protocol

# A draft has at most 50,000 characters; of a larger paste only so much is kept, enough to see that it is too long.
MAX_LINE = 400_000
_CHUNK = 65_536


class Bytes(Protocol):
    """A source of bytes such as `sys.stdin.buffer`, not read from before; b"" means the end."""

    def read(self, size: int, /) -> bytes | None: ...


class LineReader:
    """Gives one line after another.

    The blocking read runs in a daemon thread, so that Ctrl-C is not held up by it; reading the raw descriptor means
    that no buffer stays locked when the program ends meanwhile.
    """

    def __init__(self, source: Bytes) -> None:
        # A buffered read waits for a full buffer, and its lock is fatal to an interpreter that ends meanwhile.
        self._source: Bytes = source.raw if isinstance(source, BufferedReader) else source
        self._rest = b""
        self._arriving: asyncio.Future[bytes] | None = None

    async def more_within(self, seconds: float) -> bool:
        """Whether another line is there already or comes within so many seconds: a paste, faster than any hand."""
        if b"\n" in self._rest:
            return True
        self._arriving = self._arriving or self._read()
        done, _ = await asyncio.wait([self._arriving], timeout=seconds)
        return bool(done) and self._arriving.result() != b""

    async def line(self) -> str | None:
        """The next line without its end; None at the end of input. Undecodable bytes become U+FFFD."""
        while b"\n" not in self._rest:
            chunk = await (self._arriving or self._read())
            self._arriving = None
            if not chunk:
                last, self._rest = self._rest, b""
                return _text(last) if last else None
            self._rest += chunk if len(self._rest) < MAX_LINE else _from_line_end(chunk)
        line, _, self._rest = self._rest.partition(b"\n")
        return _text(line)

    def _read(self) -> "asyncio.Future[bytes]":
        loop = asyncio.get_running_loop()
        arrived: asyncio.Future[bytes] = loop.create_future()

        def deliver(chunk: bytes) -> None:
            if not arrived.done():
                arrived.set_result(chunk)

        def read() -> None:
            try:
                chunk = self._source.read(_CHUNK) or b""
            except (OSError, ValueError):
                chunk = b""
            # The conversation may have ended while this thread waited for a key.
            with suppress(RuntimeError):
                loop.call_soon_threadsafe(deliver, chunk)

        Thread(target=read, name="console-input", daemon=True).start()
        return arrived


def _from_line_end(chunk: bytes) -> bytes:
    end = chunk.find(b"\n")
    return chunk[end:] if end >= 0 else b""


def _text(line: bytes) -> str:
    return line.removesuffix(b"\r").decode("utf-8", errors="replace")
