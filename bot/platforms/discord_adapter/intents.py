"""Which events the bot asks Discord for, and what it therefore cannot do."""

import discord

ON = ("guilds", "dm_messages")
"""What is needed: servers and their channels, and what people write to the bot itself. None of them is privileged."""


OFF = ("guild_messages", "message_content", "members")
"""What is not asked for; the sentence `without-<name>` says what is then not possible."""


def intents() -> discord.Intents:
    """The intents of `ON` and no others."""
    return discord.Intents(**dict.fromkeys(ON, True))
