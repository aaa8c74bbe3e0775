"""Whatever fails, and at whatever level, the log holds neither a token nor a word of a draft."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.bootstrap.bots.operator_log import GONE, Redaction
from bot.bootstrap.bots.start_report import without_password
from bot.bootstrap.bots.wiring import redaction
from bot.settings import Settings

TELEGRAM = "7654321098:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw1"
DISCORD = "MTIzNDU2Nzg5MDEyMzQ1Njc4.Gabcde.abcdefghijklmnopqrstuvwxyz0123456789AB"
INTERACTION = "aW50ZXJhY3Rpb246MTIzNDU2Nzg5MDEyMzQ1Njc4OmFiY2RlZg"
DRAFT = "Our glorious village strides ahead"

EVERYTHING_FAILS = f"""
import asyncio, logging, sys, threading, warnings
import httpx, structlog, telegram, discord, dbos, aiohttp, sqlalchemy
from bot.bootstrap.bots.operator_log import Redaction, log_what_a_loop_drops, set_up_log
set_up_log(sys.stderr, Redaction(["hunter22", "{TELEGRAM}"]))
for name in ("", "telegram", "discord", "dbos", "httpx", "httpcore", "sqlalchemy", "sqlalchemy.engine", "aiohttp"):
    logging.getLogger(name).setLevel(logging.DEBUG)
SAID = "https://api.telegram.org/bot{TELEGRAM}/sendMessage {DISCORD} hunter22 {DRAFT} /webhooks/1/{INTERACTION}"

def fail():
    raise ValueError(SAID)

try:
    fail()
except ValueError:
    for name in ("telegram.ext", "discord.http", "dbos", "httpx", "httpcore", "sqlalchemy.engine", "asyncio"):
        log = logging.getLogger(name)
        log.debug(SAID); log.info(SAID); log.warning("%s", SAID); log.error(f"it said {{SAID}}"); log.exception(SAID)
        log.error("%d", SAID)
    structlog.get_logger("bot.x").exception("own_failed", exc_info=True)
    structlog.get_logger("bot.x").error("own_said", url=f"https://x/bot{TELEGRAM}/getMe")
engine = sqlalchemy.create_engine("sqlite://")
try:
    with engine.begin() as connection:
        connection.execute(sqlalchemy.text("insert into nowhere values (:text)"), {{"text": SAID}})
except sqlalchemy.exc.OperationalError:
    logging.getLogger("sqlalchemy").exception("failed")
warnings.warn(SAID)
thread = threading.Thread(target=fail); thread.start(); thread.join()
class Late:
    def __del__(self): fail()
del [Late()][0]
async def main():
    loop = asyncio.get_running_loop()
    log_what_a_loop_drops(loop)
    async def broken(): fail()
    task = asyncio.ensure_future(broken())
    await asyncio.sleep(0)
    del task
    import gc; gc.collect()
    loop.call_soon(fail)
    await asyncio.sleep(0)
asyncio.run(main())
fail()
"""  # noqa: S608 - a program, whose failing statement is part of it


def test_no_exception_at_any_level_shows_a_token_or_a_draft() -> None:
    ran = subprocess.run(  # noqa: S603 - this interpreter on the program above
        [sys.executable, "-c", EVERYTHING_FAILS], capture_output=True, text=True, timeout=60, check=False
    )
    for secret in (TELEGRAM, DISCORD, INTERACTION, "hunter22", DRAFT, "glorious", "getMe failed"):
        assert secret not in ran.stderr + ran.stdout
    assert "Traceback" not in ran.stderr
    lines = [json.loads(line) for line in ran.stderr.splitlines()]
    heard = {line.get("library") for line in lines}
    assert {"telegram.ext", "discord.http", "dbos", "httpx", "asyncio", "py.warnings"} <= heard
    events = {line["event"] for line in lines}
    assert {"own_failed", "thread_failed", "finaliser_failed", "task_failed", "program_failed"} <= events
    failed = next(line for line in lines if line["event"] == "own_failed")
    assert (failed["error"], failed["where"].startswith("__main__:")) == ("ValueError", True)
    assert failed["reference"]


@pytest.mark.parametrize(
    "text",
    [
        TELEGRAM,
        DISCORD,
        INTERACTION,
        f"https://discord.com/api/v10/webhooks/123/{INTERACTION}/messages",
        "https://discord.com/api/v10/interactions/123/sometoken_-1/callback",
        "socks5://user:pa55word@proxy.example:1080",
    ],
)
def test_what_looks_like_a_token_is_taken_out_even_when_nobody_named_it(text: str) -> None:
    shown = Redaction([])(f"before {text} after")
    assert GONE in shown
    for secret in (TELEGRAM, DISCORD, INTERACTION, "sometoken_-1", "pa55word"):
        assert secret not in shown
    assert shown.startswith("before ")
    assert shown.endswith(" after")


def test_ordinary_text_stays_as_it_is() -> None:
    text = "At 12:30 ten people met in https://example.org/webhooks and wrote 123:abc."
    assert Redaction(["hunter22"])(text) == text


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("http://127.0.0.1:8080", "http://127.0.0.1:8080"),
        ("socks5://ann:pa55@proxy.example:1080", "socks5://ann:***@proxy.example:1080"),
        ("http://ann@[::1]:3128", "http://ann@[::1]:3128"),
    ],
)
def test_a_proxy_is_shown_without_its_password(url: str, shown: str) -> None:
    assert without_password(url) == shown


@pytest.mark.parametrize(
    ("proxy", "kept"),
    [
        ("http://127.0.0.1:8080", "http://127.0.0.1:8080"),
        ("socks5://ann:pa55@proxy.example:1080", GONE),
    ],
)
def test_a_proxy_is_a_secret_only_where_somebodys_name_is_in_it(proxy: str, kept: str, tmp_path: Path) -> None:
    assert redaction(Settings(home=tmp_path, proxy=SecretStr(proxy)))(f"Proxy: {proxy}") == f"Proxy: {kept}"
