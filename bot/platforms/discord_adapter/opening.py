"""Puts the Discord adapter together."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

from bot.conversation.guide import Guide
from bot.errors import ConfigError
from bot.platforms.discord_adapter.acknowledging import Acknowledging
from bot.platforms.discord_adapter.calls import Calls
from bot.platforms.discord_adapter.client import AttuneClient
from bot.platforms.discord_adapter.commands import Staff
from bot.platforms.discord_adapter.front_desk import FrontDesk
from bot.platforms.discord_adapter.line import Line
from bot.platforms.discord_adapter.messenger import DiscordMessenger
from bot.platforms.discord_adapter.platform import DiscordPlatform
from bot.platforms.discord_adapter.practice_ground import Challenge, PracticeGround
from bot.platforms.discord_adapter.speech import Speech
from bot.platforms.discord_adapter.suggestions import Kinds, Suggestions

# They write addresses that hold the tokens of interactions.
_TALKATIVE = ("discord.http", "discord.webhook.async_")


@dataclass(frozen=True, slots=True)
class DiscordSettings:
    """The bot's token; a proxy as `http://[user:password@]host:port`; how many shards, or None for Discord's advice."""

    token: str
    proxy: str | None = None
    shards: int | None = None

    def __repr__(self) -> str:
        return "DiscordSettings(…)"


def open_discord(
    settings: DiscordSettings, guide: Guide, kinds: Kinds, challenge: Callable[[str], Challenge]
) -> DiscordPlatform:
    """The platform, not connected yet. `kinds` of drills are suggested; `challenge` is for practice grounds.

    Raises ConfigError for a proxy that cannot be used.
    """
    speech = Speech(guide.translators, guide.default_locale)
    if settings.proxy is not None and urlsplit(settings.proxy).scheme not in {"http", "https"}:
        raise ConfigError(speech.default("discord-bad-proxy"))
    for name in _TALKATIVE:
        logging.getLogger(name).setLevel(logging.ERROR)
    line = Line(lambda: AttuneClient(staff, settings.proxy, settings.shards))
    calls = Calls(lambda: line.client.http)
    acknowledging = Acknowledging(calls)
    desk = FrontDesk(acknowledging, speech)
    ground = PracticeGround(calls, desk, speech, challenge)
    staff = Staff(desk, speech, Suggestions(speech, guide.audiences, kinds), ground)
    return DiscordPlatform(line, desk, DiscordMessenger(calls, acknowledging), settings.token, speech.default)
