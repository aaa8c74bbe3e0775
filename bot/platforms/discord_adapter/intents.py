"""Which events the bot asks Discord for, and what it therefore cannot do."""

from dataclasses import dataclass

import discord

ON = ("guilds", "dm_messages")
"""What is needed: servers and their channels, and what people write to the bot itself. None of them is privileged."""


@dataclass(frozen=True, slots=True)
class Without:
    """An intent that is off; `sentence` names what is then not possible (in `locales`)."""

    intent: str
    sentence: str


OFF = (
    Without("guild_messages", "without-guild_messages"),
    Without("message_content", "without-message_content"),
    Without("members", "without-members"),
)


def intents() -> discord.Intents:
    """The intents of `ON` and no others."""
    return discord.Intents(**dict.fromkeys(ON, True))
