"""The webhook: who has the secret is let in, and 200 means committed."""

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import aiohttp
import pytest

from bot.errors import ConfigError
from bot.platforms.telegram_adapter.connection import TelegramSettings
from bot.platforms.telegram_adapter.webhook import BODY_BYTES, SECRET_HEADER, Webhook, secret_of
from tests.loopback.bot_api.client import LoopbackBotApi
from tests.platforms.telegram.stage import ENGLISH, TOKEN, RecordingIntake, running, started

SECRET = "only-telegram-knows_1"  # noqa: S105 - of this test
UPDATE = {"update_id": 1}


class Taken:
    def __init__(self) -> None:
        self.batches: list[object] = []
        self.failure: Exception | None = None

    async def __call__(self, batch: object) -> None:
        if self.failure is not None:
            raise self.failure
        self.batches.append(batch)


@asynccontextmanager
async def listening() -> AsyncIterator[tuple[str, Taken]]:
    settings = TelegramSettings(TOKEN, webhook_url="https://example.org/attune/updates", webhook_port=0)
    taken = Taken()
    webhook = Webhook(settings, SECRET, taken, ENGLISH)
    await webhook.open()
    try:
        yield f"http://127.0.0.1:{webhook.port}", taken
    finally:
        await webhook.close()


async def posted(url: str, secret: str | None, body: object) -> int:
    headers = {SECRET_HEADER: secret} if secret is not None else {}
    async with (
        aiohttp.ClientSession() as session,
        session.post(f"{url}/attune/updates", json=body, headers=headers) as answer,
    ):
        return answer.status


async def test_an_update_with_the_secret_is_committed_before_200() -> None:
    async with listening() as (url, taken):
        assert await posted(url, SECRET, UPDATE) == 200
        assert taken.batches == [[UPDATE]]


@pytest.mark.parametrize("secret", [None, "", "wrong", SECRET[:-1], "ключ"], ids=str)
async def test_without_the_secret_nothing_is_stored(secret: str | None) -> None:
    async with listening() as (url, taken):
        assert await posted(url, secret, UPDATE) == 401
        assert taken.batches == []


async def test_what_cannot_be_committed_is_sent_again_by_telegram() -> None:
    async with listening() as (url, taken):
        taken.failure = OSError("disk full")
        assert await posted(url, SECRET, UPDATE) == 503
        taken.failure = None
        assert await posted(url, SECRET, UPDATE) == 200


@pytest.mark.parametrize("body", [[], {}, {"update_id": "1"}, "text"])
async def test_a_body_that_is_no_update_is_refused(body: object) -> None:
    async with listening() as (url, taken):
        assert await posted(url, SECRET, body) == 400
        assert taken.batches == []


async def test_a_huge_body_is_refused() -> None:
    async with listening() as (url, taken):
        assert await posted(url, SECRET, {"update_id": 1, "text": "x" * BODY_BYTES}) == 413
        assert taken.batches == []


async def test_its_health_can_be_asked_for() -> None:
    async with listening() as (url, _), aiohttp.ClientSession() as session:
        async with session.get(f"{url}/healthz") as answer:
            assert (answer.status, (await answer.json())["status"]) == (200, "ok")
        async with session.get(f"{url}/attune/updates") as answer:
            assert answer.status == 405


async def test_an_address_that_is_taken_is_told_in_a_sentence() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        settings = TelegramSettings(TOKEN, webhook_url="https://a.b/c", webhook_port=port)
        webhook = Webhook(settings, SECRET, Taken(), ENGLISH)
        with pytest.raises(ConfigError, match=f"127.0.0.1:{port}"):
            await webhook.open()


def test_a_secret_is_made_where_there_is_none_and_checked_where_there_is() -> None:
    assert len(secret_of(TelegramSettings(TOKEN), ENGLISH)) > 30
    assert secret_of(TelegramSettings(TOKEN, webhook_secret=SECRET), ENGLISH) == SECRET
    with pytest.raises(ConfigError, match="WEBHOOK_SECRET"):
        secret_of(TelegramSettings(TOKEN, webhook_secret="with spaces"), ENGLISH)  # noqa: S106 - a bad one


async def test_telegram_posts_to_it_and_posts_again_what_failed(api: LoopbackBotApi) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    mei, intake = await api.add_person(), RecordingIntake()
    intake.failure = OSError("disk full")
    url = f"http://127.0.0.1:{port}/updates"
    async with started(api, webhook_url=url, webhook_secret=SECRET, webhook_port=port) as platform:
        assert platform.report.webhook == url
        async with running(platform, intake):
            await api.says(mei, "hello")
            await asyncio.sleep(0.3)
            assert intake.received == []
            intake.failure = None
            await intake.until(1)
    assert intake.texts == ["hello"]
