"""What Discord refuses, in delivery's words."""

from types import SimpleNamespace
from typing import Any

import aiohttp
import discord
import pytest

from bot.jobs.ports import LaterError, RefusedError, UnreachableError
from bot.platforms.discord_adapter.failures import in_our_words


def refused(status: int, code: int = 0, headers: dict[str, str] | None = None) -> discord.HTTPException:
    response: Any = SimpleNamespace(status=status, reason="", headers=headers or {})
    kind = {403: discord.Forbidden, 404: discord.NotFound}.get(status, discord.HTTPException)
    return kind(response, {"code": code, "message": "the draft"})


@pytest.mark.parametrize(
    ("status", "code", "cause"),
    [
        (403, 50007, "forbidden"),
        (403, 50278, "forbidden"),
        (403, 50013, "forbidden"),
        (403, 0, "forbidden"),
        (404, 10008, "gone"),
        (404, 10003, "gone"),
        (404, 10015, "expired"),
        (404, 10062, "expired"),
        (401, 50027, "expired"),
        (429, 30046, "gone"),
        (400, 30046, "gone"),
        (400, 50035, "rejected"),
        (413, 40005, "rejected"),
    ],
)
def test_what_can_never_be_delivered_has_its_cause(status: int, code: int, cause: str) -> None:
    with pytest.raises(RefusedError) as raised, in_our_words():
        raise refused(status, code)
    assert raised.value.cause == cause


@pytest.mark.parametrize("nonsense", ["<html>", [], {"message": 1}, None, 7])
def test_an_answer_that_is_none_of_discords_is_not_asked_for_twice(nonsense: Any) -> None:  # noqa: ANN401
    with pytest.raises(RefusedError) as raised, in_our_words():
        str(nonsense["id"])
    assert raised.value.cause == "broken"


@pytest.mark.parametrize(
    "error",
    [
        refused(500),
        refused(503),
        refused(401),
        aiohttp.ClientConnectionError("secret"),
        TimeoutError(),
        ConnectionResetError(),
        RuntimeError("Session is closed"),
    ],
)
def test_what_may_work_later_is_unreachable(error: Exception) -> None:
    with pytest.raises(UnreachableError) as raised, in_our_words():
        raise error
    assert "secret" not in str(raised.value)


@pytest.mark.parametrize(
    ("error", "seconds"),
    [
        (refused(429, headers={"Retry-After": "7"}), 7.0),
        (refused(429, headers={"Retry-After": "soon"}), 60.0),
        (refused(429), 60.0),
        (refused(400, 40003), 60.0),
        (discord.RateLimited(41.5), 41.5),
    ],
)
def test_a_limit_says_how_long_to_wait(error: Exception, seconds: float) -> None:
    with pytest.raises(LaterError) as raised, in_our_words():
        raise error
    assert raised.value.seconds == seconds
