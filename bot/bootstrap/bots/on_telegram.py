"""Telegram as `attune run` starts it. Its SDK is imported only here, when there is a token."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from bot.conversation.manners import CHAT
from bot.jobs.ports import Intake

if TYPE_CHECKING:
    from bot.bootstrap.application import Application
    from bot.jobs.ports import Messenger
    from bot.localisation import Translator
    from bot.platforms.telegram_adapter.platform import TelegramPlatform


class OnTelegram:
    """The adapter's platform, and its report in words."""

    def __init__(self, platform: "TelegramPlatform", say: "Translator", listen: str) -> None:
        """`listen` is where a webhook is listened for."""
        self._platform = platform
        self._say = say
        self._listen = listen

    @property
    def messenger(self) -> "Messenger":
        """What brings answers home."""
        return self._platform.messenger

    async def start(self) -> Sequence[str]:
        """See `Platform`."""
        report = await self._platform.start()
        lines = [self._say("run-telegram", username=report.username, name=report.name, api=report.api)]
        if report.webhook is None:
            lines.append(self._say("run-telegram-polling"))
        else:
            lines.append(self._say("run-telegram-webhook", webhook=report.webhook, listen=self._listen))
        if report.reads_all:
            lines.append(self._say("run-telegram-reads-all"))
        return lines

    async def run(self, intake: Intake) -> None:
        """See `Platform`."""
        await self._platform.run(intake)

    async def aclose(self) -> None:
        """See `Platform`."""
        await self._platform.aclose()


def open_on_telegram(application: "Application", say: "Translator") -> OnTelegram:
    """Telegram by the settings, which hold a token. Raises ConfigError for settings that it cannot use."""
    from bot.platforms.telegram_adapter.connection import OFFICIAL, TelegramSettings
    from bot.platforms.telegram_adapter.platform import open_telegram

    settings = application.settings
    secret, host, port = settings.telegram_webhook_secret, *settings.webhook_address
    telegram = TelegramSettings(
        token=settings.telegram_token.get_secret_value() if settings.telegram_token else "",
        base_url=settings.telegram_base_url or OFFICIAL,
        proxy=settings.proxy.get_secret_value() if settings.proxy else None,
        webhook_url=settings.telegram_webhook_url,
        webhook_secret=secret.get_secret_value() if secret else None,
        webhook_host=host,
        webhook_port=port,
        locale=say.locale,
    )
    return OnTelegram(open_telegram(telegram, _descriptions()), say, settings.telegram_webhook_listen)


def _descriptions() -> dict[str, dict[str, str]]:
    from bot.conversation.catalogue import sentences
    from bot.conversation.vocabulary import FOR_GROUPS

    translators = sentences(CHAT)
    told = (*CHAT.commands, *FOR_GROUPS)
    return {locale: {name: translators[locale](f"command-{name}") for name in told} for locale in translators}
