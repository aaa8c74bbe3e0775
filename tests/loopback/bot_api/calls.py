"""One call as it came in, and the log of all of them."""

import json
import time
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any
from urllib.parse import parse_qsl

from aiohttp import BodyPartReader, web

from tests.loopback.bot_api.refusals import bad_request


@dataclass(frozen=True)
class SentFile:
    """A file of a multipart call."""

    name: str
    mime: str
    content: bytes


@dataclass(frozen=True)
class Parameters:
    """The parameters of a call, which come as strings or, in a JSON body, as values."""

    values: Mapping[str, Any]
    files: Mapping[str, SentFile]

    def text(self, name: str) -> str:
        """The text, empty where there is none."""
        value = self.values.get(name)
        return "" if value is None else str(value)

    def number(self, name: str) -> int | None:
        """The integer; None where there is none or it is no integer."""
        try:
            return int(self.values[name])
        except (KeyError, TypeError, ValueError):
            return None

    def flag(self, name: str) -> bool:
        """Whether it is true."""
        return self.text(name).lower() in {"true", "1", "yes"}

    def value(self, name: str) -> Any:  # noqa: ANN401 - any JSON value
        """What the JSON of this parameter says, or None. Raises `Refusal` for broken JSON."""
        given = self.values.get(name)
        if not isinstance(given, str):
            return given
        try:
            return json.loads(given)
        except ValueError as error:
            raise bad_request(f"can't parse {name.replace('_', ' ')} JSON object") from error

    def file(self, name: str) -> SentFile | None:
        """The file itself, also where the parameter only names its part."""
        part = self.text(name).removeprefix("attach://")
        return self.files.get(name) or self.files.get(part)


async def parameters_of(request: web.Request) -> Parameters:
    """Read the query and the body of a call."""
    values: dict[str, Any] = dict(request.query)
    kind = request.content_type
    if kind == "application/x-www-form-urlencoded":
        values.update(parse_qsl((await request.read()).decode(), keep_blank_values=True))
    elif kind == "application/json":
        values.update(json.loads(await request.read() or b"{}"))
    elif kind == "multipart/form-data":
        return await _multipart(request, values)
    return Parameters(values, {})


async def _multipart(request: web.Request, values: dict[str, Any]) -> Parameters:
    files: dict[str, SentFile] = {}
    reader = await request.multipart()
    while (part := await reader.next()) is not None:
        if not isinstance(part, BodyPartReader) or part.name is None:
            continue
        content = bytes(await part.read())
        if part.filename is None:
            values[part.name] = content.decode()
        else:
            mime = part.headers.get("Content-Type", "application/octet-stream")
            files[part.name] = SentFile(part.filename, mime, content)
    return Parameters(values, files)


@dataclass(frozen=True)
class Call:
    """A line of the log: when it came (seconds on the server's clock), what it was, how it was answered.

    `status` is 0 when the connection was dropped. `early` says that it came while its chat was held by a 429.
    Neither the token nor anything that was written is in it.
    """

    at: float
    method: str
    chat: int | None
    status: int
    description: str | None
    early: bool
    seconds: float


@dataclass
class CallLog:
    """Every call, in the order in which they were answered."""

    calls: list[Call] = field(default_factory=list)
    _began: float = field(default_factory=time.monotonic)

    def now(self) -> float:
        """Seconds since the server began."""
        return time.monotonic() - self._began

    def as_json(self) -> list[dict[str, Any]]:
        """The lines as JSON."""
        return [asdict(call) for call in self.calls]
