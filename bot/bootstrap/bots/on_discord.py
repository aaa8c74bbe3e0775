"""Discord as `attune run` starts it. Its SDK is imported only here, when there is a token."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from bot.jobs.ports import Intake

if TYPE_CHECKING:
    from bot.bootstrap.application import Application
    from bot.jobs.ports import Messenger
    from bot.localisation import Translator
    from bot.platforms.discord_adapter.platform import DiscordPlatform


class OnDiscord:
    """The adapter's platform, and its report in words."""

    def __init__(self, platform: "DiscordPlatform", say: "Translator", say_without: "Translator") -> None:
        """`say_without` has the adapter's own sentences, which say what is not possible."""
        self._platform = platform
        self._say = say
        self._say_without = say_without

    @property
    def messenger(self) -> "Messenger":
        """What brings answers home."""
        return self._platform.messenger

    async def start(self) -> Sequence[str]:
        """See `Platform`."""
        report = await self._platform.start()
        counts = {"servers": report.servers, "commands": report.commands, "shards": report.shards}
        lines = [
            self._say("run-discord", name=report.name, **counts),
            self._say("run-discord-intents", intents=", ".join(report.intents)),
        ]
        for intent in report.without:
            what = self._say_without(f"without-{intent}")
            lines.append(self._say("run-discord-without", intent=intent, what=what))
        return lines

    async def run(self, intake: Intake) -> None:
        """See `Platform`."""
        await self._platform.run(intake)

    async def aclose(self) -> None:
        """See `Platform`."""
        await self._platform.aclose()


def open_on_discord(application: "Application", say: "Translator") -> OnDiscord:
    """Discord by the settings, which hold a token. Raises ConfigError for a proxy that it cannot use."""
    from bot.bootstrap.bots.drills_in_class import challenge_from, kinds_of_drills
    from bot.bootstrap.chat import open_guide
    from bot.conversation.manners import CHAT
    from bot.platforms.discord_adapter.opening import DiscordSettings, open_discord
    from bot.platforms.discord_adapter.speech import Speech

    settings = application.settings
    discord = DiscordSettings(
        token=settings.discord_token.get_secret_value() if settings.discord_token else "",
        proxy=settings.proxy.get_secret_value() if settings.proxy else None,
    )
    guide = open_guide(application, CHAT)
    platform = open_discord(discord, guide, kinds_of_drills(application), challenge_from(application))
    return OnDiscord(platform, say, Speech(guide.translators, say.locale).default)
