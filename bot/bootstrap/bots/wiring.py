"""`attune run`, wired: the platforms that have tokens, over one conversation, one log and one delivery."""

import os
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from bot.bootstrap.bots.garbage import search_for_garbage
from bot.bootstrap.bots.limiting import admitting
from bot.bootstrap.bots.operator_log import Redaction
from bot.bootstrap.bots.ports import Leftovers, OpenPlatform, Platform, PlatformName
from bot.bootstrap.bots.running import Running
from bot.bootstrap.bots.start_report import first_lines
from bot.conversation.manners import CHAT
from bot.errors import ConfigError
from bot.localisation import Translator

if TYPE_CHECKING:
    from pydantic import SecretStr

    from bot.bootstrap.application import Application
    from bot.jobs.limits import Limits
    from bot.jobs.ports import Intake, Messenger, Update
    from bot.settings import Settings
    from bot.storage.log import Log

PLATFORMS: tuple[PlatformName, ...] = ("telegram", "discord")
PATIENCE_S = 10.0
"""How long what is being answered may take once the program is to stop."""
_MOST_WORKERS = 4


def chosen(settings: "Settings", named: Sequence[PlatformName], say: Translator) -> tuple[PlatformName, ...]:
    """The platforms to run: those named, else all that have a token. Raises ConfigError for a missing token."""
    tokens = {"telegram": settings.telegram_token, "discord": settings.discord_token}
    for name in named:
        if tokens[name] is None:
            guide = f"docs/guides/{name}.{say.locale}.md"
            setting = f"ATTUNE_{name.upper()}_TOKEN"
            raise ConfigError(say("run-no-token-of", platform=name.capitalize(), setting=setting, guide=guide))
    wanted = tuple(name for name in PLATFORMS if (name in named if named else tokens[name] is not None))
    if not wanted:
        raise ConfigError(say("run-no-token"))
    return wanted


def redaction(settings: "Settings") -> Redaction:
    """What takes every secret of these settings out of a text."""
    secret: tuple[SecretStr | None, ...] = (
        settings.telegram_token,
        settings.telegram_webhook_secret,
        settings.discord_token,
        settings.proxy,
    )
    given = [one.get_secret_value() for one in secret if one is not None]
    hidden = [one for one in given if not _is_open_address(one)]
    return Redaction([*hidden, *_passwords([*given, settings.database])])


def _is_open_address(text: str) -> bool:
    """Whether it is a web address with nobody's name in it, which the operator should see."""
    return "://" in text and "@" not in text


def _workers_of(settings: "Settings") -> int:
    """How many processes do the heavy work: by the cores that this process may use, unless the settings say."""
    if settings.workers is not None:
        return settings.workers
    return max(1, min(_MOST_WORKERS, len(os.sched_getaffinity(0))))


async def run_bots(
    application: "Application",
    platforms: Sequence[PlatformName],
    limits: "Limits",
    say: Translator,
    tell: Callable[[str], None],
) -> None:
    """Run them until SIGTERM or SIGINT. Raises ConfigError for what cannot be used, or when none can run."""
    workers = _workers_of(application.settings)
    openers: dict[str, OpenPlatform] = {name: partial(_OPENERS[name], application, say) for name in platforms}
    report = partial(first_lines, application, platforms, workers, say)
    delivery = partial(_delivery, application, limits, workers)
    await Running(openers, delivery, say=say, tell=tell, report=report).until_stopped(application.settings.home)


def _telegram(application: "Application", say: Translator) -> Platform:
    from bot.bootstrap.bots.on_telegram import open_on_telegram

    return open_on_telegram(application, say)


def _discord(application: "Application", say: Translator) -> Platform:
    from bot.bootstrap.bots.on_discord import open_on_discord

    return open_on_discord(application, say)


_OPENERS: Mapping[str, Callable[["Application", Translator], Platform]] = {"telegram": _telegram, "discord": _discord}


@asynccontextmanager
async def _delivery(
    application: "Application", limits: "Limits", workers: int, messengers: Mapping[str, "Messenger"]
) -> AsyncIterator[tuple["Intake", Leftovers]]:
    """Delivery over the log and the conversation; closed in the opposite order."""
    from bot.bootstrap.bots.drills_in_class import announcing
    from bot.bootstrap.bots.warming import warm
    from bot.bootstrap.workforce import workforce
    from bot.jobs.delivery import Delivery
    from bot.jobs.durable import DbosWorkflows
    from bot.storage.delivery.opening import StoredDelivery

    settings = application.settings
    async with AsyncExitStack() as stack:
        workers_open = await stack.enter_async_context(workforce(application, workers, pictures=True, manners=CHAT))
        if workers_open is not None:
            await warm(workers_open, workers, settings.locale)
        log = await stack.enter_async_context(application.log())
        kept = await StoredDelivery.open(settings.database)
        stack.push_async_callback(kept.aclose)
        engine = application.conversation(
            log, pictures=True, workers=workers_open, manners=CHAT, sessions=kept.sessions
        )
        delivery = Delivery(
            engine=engine,
            ledger=kept.ledger,
            messengers=messengers,
            open_workflows=partial(DbosWorkflows.open, f"sqlite:///{settings.home / 'workflows.db'}"),
            admit=admitting(limits, partial(_class_of, log)),
            announce=announcing(application, engine.flow.guide),
        )
        updates = await delivery.start()
        stack.push_async_callback(delivery.aclose, PATIENCE_S)
        search_for_garbage()
        yield delivery, Leftovers(updates, len(await kept.ledger.dead_letters()))


async def _class_of(log: "Log", update: "Update") -> str | None:
    key = update.incoming.key
    learner = await log.learner(key.platform, key.user)
    return await log.class_of(learner.id) if learner is not None else None


def _passwords(addresses: Sequence[str]) -> list[str]:
    """The passwords in web addresses, as they stand there and as they are meant."""
    found = [urlsplit(one).password for one in addresses if "://" in one]
    return [form for one in found if one for form in (one, unquote(one))]
