"""Calls over aiohttp: a fraction of the processor time that the SDK's own client takes, which 200 people feel.

It speaks no SOCKS; `connection` takes the SDK's client for that.
"""

from dataclasses import dataclass

import aiohttp
from telegram.error import BadRequest, NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

LONGEST_ANSWER = 20 * 1024 * 1024
"""Bytes: the largest file that Telegram hands out to a bot (Bot API, getFile)."""


@dataclass(frozen=True, slots=True)
class Patience:
    """How long to wait for what, in seconds: a connection, an answer, the answer to an upload."""

    connect: float
    read: float
    upload: float


class QuickRequest(BaseRequest):
    """The SDK's way to the network. Connections are kept and used again."""

    def __init__(self, patience: Patience, connections: int, idle_s: float, proxy: str | None) -> None:
        """`proxy` is http://…; `idle_s` is how long an idle connection is kept."""
        self._patience = patience
        self._connections = connections
        self._idle_s = idle_s
        self._proxy = proxy
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float | None:
        """How long to wait for an answer unless a call says otherwise."""
        return self._patience.read

    async def initialize(self) -> None:
        """Be ready for calls."""
        if self._session is None:
            connector = aiohttp.TCPConnector(limit=self._connections, keepalive_timeout=self._idle_s)
            self._session = aiohttp.ClientSession(connector=connector, headers={"User-Agent": self.USER_AGENT})

    async def shutdown(self) -> None:
        """Close every connection; may be called twice."""
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    async def do_request(  # noqa: PLR0913, PLR0917 - the SDK's signature
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: object = BaseRequest.DEFAULT_NONE,
        write_timeout: object = BaseRequest.DEFAULT_NONE,  # noqa: ARG002 - counts as reading here
        connect_timeout: object = BaseRequest.DEFAULT_NONE,
        pool_timeout: object = BaseRequest.DEFAULT_NONE,  # noqa: ARG002 - waiting for a connection is no failure
    ) -> tuple[int, bytes]:
        """One call: its HTTP status and body. Raises the SDK's NetworkError and TimedOut, without the address."""
        if self._session is None:
            raise NetworkError("The connection to Telegram is closed.")
        files = request_data.multipart_data if request_data else {}
        usual = self._patience.upload if files else self._patience.read
        timeout = aiohttp.ClientTimeout(
            total=None,
            sock_connect=_chosen(connect_timeout, self._patience.connect),
            sock_read=_chosen(read_timeout, usual),
        )
        try:
            async with self._session.request(
                method, url, data=_body(request_data), timeout=timeout, proxy=self._proxy
            ) as answer:
                return answer.status, await _whole(answer)
        except TimeoutError:
            # The causes hold the address, which holds the token.
            raise TimedOut from None
        except (aiohttp.ClientError, OSError) as error:
            raise NetworkError(type(error).__name__) from None


async def _whole(answer: aiohttp.ClientResponse) -> bytes:
    """The body. Raises the SDK's BadRequest for one that is longer than anything Telegram sends."""
    body = bytearray()
    async for piece in answer.content.iter_any():
        body += piece
        if len(body) > LONGEST_ANSWER:
            raise BadRequest("file is too big")
    return bytes(body)


def _body(request_data: RequestData | None) -> aiohttp.FormData | None:
    if request_data is None or not request_data.parameters:
        return None
    form = aiohttp.FormData(request_data.json_parameters)
    for name, (filename, content, kind) in request_data.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=kind)
    return form


def _chosen(given: object, usual: float) -> float | None:
    """What a call asks for: seconds, None for no end, or by the SDK's own mark the usual."""
    return float(given) if isinstance(given, int | float) else None if given is None else usual
