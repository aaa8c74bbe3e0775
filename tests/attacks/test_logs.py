"""Every adapter meets errors at DEBUG, with tokens in addresses and drafts in bodies: the log has neither."""

import subprocess
import sys

TELEGRAM = "7654321098:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw1"
INTERACTION = "aW50ZXJhY3Rpb246MTIzNDU2Nzg5MDEyMzQ1Njc4OmFiY2RlZg"
DRAFT = "glorious canary7f3a"

BROKEN_PLATFORMS = f'''
import asyncio, logging, sys, tempfile
from pathlib import Path
from aiohttp import web
from sqlalchemy.exc import SQLAlchemyError
from bot.bootstrap.bots.operator_log import Redaction, log_what_a_loop_drops, set_up_log
set_up_log(sys.stderr, Redaction(["{TELEGRAM}"]))
from bot.conversation.messages import Reply
from bot.jobs.ports import DeliveryError, Parcel, Place
from bot.platforms.discord_adapter.addresses import Address, Token, as_json
from bot.platforms.discord_adapter.calls import Calls
from bot.platforms.telegram_adapter.connection import TelegramSettings
from tests.attacks.school import BEGIN, School
from tests.platforms.telegram.stage import open_telegram
import discord.http

def loudly():
    logging.getLogger().setLevel(logging.DEBUG)
    for name in list(logging.root.manager.loggerDict):
        logging.getLogger(name).setLevel(logging.DEBUG)

ANSWERS = [
    lambda: web.Response(text="<html>{DRAFT}</html>"),
    lambda: web.Response(status=500, text="{DRAFT} {TELEGRAM}"),
    lambda: web.json_response({{"ok": False, "description": "{DRAFT} {TELEGRAM}"}}, status=400),
    lambda: web.json_response({{"ok": True, "result": {{"text": "{DRAFT}"}}}}),
]

async def main():
    log_what_a_loop_drops(asyncio.get_running_loop())
    asyncio.get_running_loop().set_debug(True)
    answers = []
    async def handle(request):
        if request.path.endswith("getMe"):
            account = {{"id": 1, "is_bot": True, "first_name": "A", "username": "a"}}
            return web.json_response({{"ok": True, "result": account}})
        if "{DRAFT}" in await request.text() and not answers:
            raise ValueError("{DRAFT}")
        return answers[0]()
    application = web.Application()
    application.router.add_route("*", "/{{path:.*}}", handle)
    runner = web.AppRunner(application)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    url = f"http://127.0.0.1:{{runner.addresses[0][1]}}"
    answers.append(ANSWERS[-1])
    telegram = open_telegram(TelegramSettings("{TELEGRAM}", base_url=url), {{}})
    await telegram.start()
    loudly()
    place = Place("telegram", "1", {{"chat": 1, "message": 2, "callback": "c"}})
    parcel = Parcel({{"text": "{DRAFT}", "bold": []}})
    discord.http.Route.BASE = url
    http = discord.http.HTTPClient(asyncio.get_running_loop())
    http.token = "x"
    http._HTTPClient__session = __import__("aiohttp").ClientSession()
    calls, token = Calls(lambda: http), Token("1", "2", "{INTERACTION}", True)
    payload = {{"content": "{DRAFT}", "embeds": [], "components": [], "suppress": False}}
    for answer in [*ANSWERS, None]:
        answers[:] = [answer] if answer else []
        for call in (
            lambda: telegram.messenger.send(place, parcel, "k"),
            lambda: telegram.messenger.edit(place, "3", parcel),
            lambda: telegram.messenger.acknowledge(place),
            lambda: telegram.messenger.fetch(place, "f"),
            lambda: calls.follow_up(token, payload, None),
            lambda: calls.original(token),
        ):
            try:
                async with asyncio.timeout(0.5):
                    await call()
            except (DeliveryError, TimeoutError):
                pass
    async with School.open(Path(tempfile.mkdtemp())) as school:
        await school.says("1", *BEGIN)
        async def full(*_):
            raise SQLAlchemyError("INSERT {DRAFT}")
        school.coach.failures.append(ValueError("{DRAFT}"))
        told = await school.says("1", "{DRAFT} " * 12)
        assert "{DRAFT}" not in str(told) and "ref-1" in str(told), told
        school.kept.ledger.answered = full
        await school.delivery.receive([school.update("1", "{DRAFT} " * 12)])
        await asyncio.sleep(1)
    await http._HTTPClient__session.close()
    await telegram.aclose()
    await runner.cleanup()
asyncio.run(main())
'''


def test_broken_platforms_and_a_broken_log_tell_nothing_of_drafts_and_tokens() -> None:
    ran = subprocess.run(  # noqa: S603 - this interpreter on the program above
        [sys.executable, "-c", BROKEN_PLATFORMS], capture_output=True, text=True, timeout=60, check=False
    )
    said = ran.stderr + ran.stdout
    assert ran.returncode == 0, said
    for secret in (TELEGRAM, INTERACTION, DRAFT, "canary7f3a", "Traceback"):
        assert secret not in said
    assert "conversation_failed" in said
    assert "update_failed" in said
    assert '"library": "aiohttp.server"' in said
