"""Telegram as the application starts, runs and stops it."""

import asyncio
import random
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import urlsplit

import structlog
from telegram.error import BadRequest, InvalidToken, TelegramError

from bot.errors import ConfigError, OutOfReachError
from bot.jobs.pausing import Jitter, Sleep, pause_s
from bot.jobs.ports import Intake
from bot.localisation import LOCALES, Translator, Translators
from bot.platforms import catalogue
from bot.platforms.telegram_adapter.commands import Descriptions, publish
from bot.platforms.telegram_adapter.connection import TelegramSettings, Transport, UpdatesBot, close_bot, open_bot
from bot.platforms.telegram_adapter.groups import Groups
from bot.platforms.telegram_adapter.messenger import TelegramMessenger
from bot.platforms.telegram_adapter.polling import FIRST_PAUSE_S, LONGEST_PAUSE_S, Polling
from bot.platforms.telegram_adapter.receiving import Receiver
from bot.platforms.telegram_adapter.translating import ALLOWED, Me
from bot.platforms.telegram_adapter.webhook import Webhook, secret_of

_log = structlog.stdlib.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class TelegramReport:
    """What an operator wants to see at the start. `reads_all` says that privacy mode is off, `webhook` where it is."""

    id: int
    name: str
    username: str
    reads_all: bool
    webhook: str | None
    api: str


class TelegramPlatform:
    """One bot. `start`, then `run` until cancelled, then `aclose`."""

    def __init__(  # noqa: PLR0913 - the parts that it is made of
        self,
        settings: TelegramSettings,
        bot: UpdatesBot,
        descriptions: Descriptions,
        *,
        translators: Mapping[str, Translator],
        sleep: Sleep,
        jitter: Jitter,
    ) -> None:
        """`translators` speak to people, and to the operator in the language of the settings."""
        self._settings = settings
        self._say = translators[settings.locale]
        self._bot = bot
        self._descriptions = descriptions
        self._sleep = sleep
        self._jitter = jitter
        self._secret = secret_of(settings, self._say)
        self._report: TelegramReport | None = None
        self._groups = Groups(bot, lambda: self.report.username, translators)
        self.messenger = TelegramMessenger(bot, self._groups)

    @property
    def report(self) -> TelegramReport:
        """What `start` found. Raises `RuntimeError` before."""
        if self._report is None:
            raise RuntimeError("Telegram was not started.")
        return self._report

    async def start(self) -> TelegramReport:
        """Check the token and set the menus; may be called again.

        Raises `ConfigError` for a token that Telegram does not accept, `OutOfReachError` when it does not answer.
        """
        settings = self._settings
        await self._connect()
        account = self._bot.bot
        self._report = TelegramReport(
            id=account.id,
            name=account.full_name,
            username=account.username or "",
            reads_all=bool(account.can_read_all_group_messages),
            webhook=settings.webhook_url,
            api=_without_password(settings.base_url),
        )
        try:
            await publish(self._bot, self._descriptions)
        except TelegramError as error:
            _log.warning("telegram_menus_not_set", error=type(error).__name__)
        return self._report

    async def run(self, intake: Intake) -> None:
        """Receive updates until cancelled. Raises `ConfigError` when the settings turn out to be wrong."""
        me = Me(self.report.id, self.report.username)
        receiver = Receiver(self._bot, me, self._groups, intake, lambda: datetime.now(UTC))
        try:
            if self._settings.webhook_url is None:
                await self._patiently(self._bot.delete_webhook)
                await Polling(self._bot, receiver.take, self._say, self._sleep, self._jitter).run()
            else:
                await self._listen(self._settings.webhook_url, receiver)
        finally:
            await receiver.close()

    async def aclose(self) -> None:
        """Close the connections. Updates that come from now on wait at Telegram."""
        await self._groups.close()
        await close_bot(self._bot)

    async def _listen(self, url: str, receiver: Receiver) -> None:
        webhook = Webhook(self._settings, self._secret, receiver.take, self._say)
        await webhook.open()
        try:
            await self._patiently(
                lambda: self._bot.set_webhook(url, allowed_updates=ALLOWED, secret_token=self._secret)
            )
            await asyncio.Event().wait()
        finally:
            await webhook.close()

    async def _connect(self) -> None:
        try:
            await self._bot.initialize()
        except InvalidToken:
            # The SDK's error holds the token.
            raise ConfigError(self._say("telegram-bad-token")) from None
        except TelegramError as error:
            raise OutOfReachError(self._unreachable()) from error

    async def _patiently(self, call: Callable[[], Awaitable[object]]) -> None:
        """A call that has to be made before anything can be received."""
        failures = 0
        while True:
            try:
                await call()
            except InvalidToken:
                raise ConfigError(self._say("telegram-bad-token")) from None
            except BadRequest as error:
                raise ConfigError(self._say("telegram-bad-webhook", why=str(error))) from error
            except TelegramError as error:
                if failures == 0:
                    _log.warning("telegram_waiting", reason="unreachable", error=type(error).__name__)
                failures += 1
                await self._sleep(pause_s(failures, FIRST_PAUSE_S, LONGEST_PAUSE_S, self._jitter))
            else:
                return

    def _unreachable(self) -> str:
        sentence = "telegram-out-of-reach-by-proxy" if self._settings.proxy else "telegram-out-of-reach"
        return self._say(sentence, api=_without_password(self._settings.base_url))


def open_telegram(
    settings: TelegramSettings,
    descriptions: Descriptions,
    *,
    transport: Transport | None = None,
    sleep: Sleep = asyncio.sleep,
    jitter: Jitter = random.random,
) -> TelegramPlatform:
    """The platform over these settings, not connected yet. Raises `ConfigError` for settings that cannot be used.

    `descriptions` say what each command does, by locale. `transport` takes the place of the network in tests.
    """
    translators = Translators(LOCALES, [catalogue.FOLDER])
    bot = open_bot(settings, translators[settings.locale], transport)
    return TelegramPlatform(settings, bot, descriptions, translators=translators, sleep=sleep, jitter=jitter)


def _without_password(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.hostname}{f':{parts.port}' if parts.port else ''}{parts.path}".rstrip("/")
