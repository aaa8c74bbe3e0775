"""The connection to Discord: sharded, without caches of people or messages, and quiet about tokens."""

import sys
from typing import Any

import discord
import structlog
from discord import app_commands

from bot.platforms.discord_adapter import buttons, modals, practice_ground
from bot.platforms.discord_adapter.commands import Staff, register
from bot.platforms.discord_adapter.front_desk import Interaction
from bot.platforms.discord_adapter.hearing import Heard
from bot.platforms.discord_adapter.intents import intents
from bot.platforms.discord_adapter.speech import CommandTranslator

_log = structlog.stdlib.get_logger(__name__)

_RATELIMIT_SECONDS = 30.0
"""The shortest that discord.py knows: a call that would have to wait longer is given back to delivery."""
_READABLE = frozenset({discord.MessageType.default, discord.MessageType.reply})


class Tree(app_commands.CommandTree["AttuneClient"]):
    """The commands; a failure is logged by its type, since its text may quote a draft."""

    async def on_error(
        self,
        interaction: "discord.Interaction[AttuneClient]",  # noqa: ARG002 - the library gives it
        error: app_commands.AppCommandError,
    ) -> None:
        cause = error.__cause__ or error
        _log.error("discord_command_failed", error=type(cause).__name__)


class AttuneClient(discord.AutoShardedClient):
    """Hands what people do to the staff."""

    def __init__(self, staff: Staff, proxy: str | None, shard_count: int | None) -> None:
        super().__init__(
            intents=intents(),
            shard_count=shard_count,
            proxy=proxy,
            allowed_mentions=discord.AllowedMentions.none(),
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            max_messages=None,
            max_ratelimit_timeout=_RATELIMIT_SECONDS,
        )
        everywhere = app_commands.AppCommandContext(guild=True, dm_channel=True, private_channel=True)
        installs = app_commands.AppInstallationType(guild=True, user=True)
        self.staff = staff
        self.commands_synced = 0
        self.was_opened = False
        """Whether there is something to close: the library fails at closing what was never opened."""
        self.tree = Tree(self, allowed_contexts=everywhere, allowed_installs=installs)
        register(self.tree, staff)

    async def login(self, token: str) -> None:
        """Open the client; see the library."""
        self.was_opened = True
        await super().login(token)

    async def setup_hook(self) -> None:
        """Tell Discord the commands, once logged in."""
        await self.tree.set_translator(CommandTranslator(self.staff.speech))
        self.commands_synced = len(await self.tree.sync())

    async def on_message(self, message: discord.Message) -> None:
        """Only what people write to the bot itself; what they write in servers is not even asked for."""
        if message.guild is None and not message.author.bot and message.type in _READABLE:
            await self.staff.desk.take_message(message, self.application_id or 0)

    async def on_interaction(self, interaction: Interaction) -> None:
        """Buttons, menus and forms, recognised by their ids alone; commands come through the tree."""
        if interaction.type is discord.InteractionType.component:
            await self._pressed(interaction)
        elif interaction.type is discord.InteractionType.modal_submit:
            await self._sent(interaction)

    async def on_error(self, event_method: str, /, *_args: object, **_kwargs: object) -> None:
        """The last resort of an event; its arguments may quote a draft."""
        _log.error("discord_event_failed", handler=event_method, error=getattr(sys.exc_info()[0], "__name__", ""))

    async def on_shard_connect(self, shard_id: int) -> None:
        _log.info("discord_connected", shard=shard_id)

    async def on_shard_disconnect(self, shard_id: int) -> None:
        _log.warning("discord_disconnected", shard=shard_id)

    async def on_shard_resumed(self, shard_id: int) -> None:
        _log.info("discord_resumed", shard=shard_id)

    async def _pressed(self, interaction: Interaction) -> None:
        data: Any = interaction.data or {}
        custom_id = str(data.get("custom_id", ""))
        if custom_id.startswith(practice_ground.OPENS):
            await self.staff.ground.ask(interaction, custom_id.removeprefix(practice_ground.OPENS))
            return
        press = buttons.pressed(custom_id, data.get("values", ()))
        if press is None:
            return
        if press.owner not in {None, str(interaction.user.id)}:
            await self.staff.desk.refuse(interaction, "not-your-button")
            return
        if press.choice is None:
            await self.staff.desk.show(interaction, modals.text_form(self.staff.speech.to(interaction.locale)))
            return
        await self.staff.desk.take(interaction, Heard(choice=press.choice))

    async def _sent(self, interaction: Interaction) -> None:
        data: Any = interaction.data or {}
        custom_id, text = str(data.get("custom_id", "")), modals.text_in(data)
        if custom_id == modals.TEXT:
            await self.staff.desk.take(interaction, Heard(text=text))
        elif custom_id.startswith(modals.ANSWER):
            choice = custom_id.removeprefix(modals.ANSWER)
            # The exercise is opened first, so that the text is taken as the answer to it.
            await self.staff.desk.take(interaction, Heard(choice=choice), Heard(text=text))
