"""The slash commands: each is a sentence that the person could have typed, so that the conversation alone decides."""

from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import Any

import discord
from discord import app_commands

from bot.conversation import vocabulary
from bot.conversation.manners import CHAT
from bot.platforms.discord_adapter.front_desk import FrontDesk, Interaction
from bot.platforms.discord_adapter.hearing import Heard, document_of, heard_in
from bot.platforms.discord_adapter.modals import draft_form
from bot.platforms.discord_adapter.practice_ground import PracticeGround
from bot.platforms.discord_adapter.speech import Speech
from bot.platforms.discord_adapter.suggestions import Suggestions

_WITH_OPTIONS = frozenset({"audience", "drill", "why", "language", "join", "link"})
PLAIN = tuple(name for name in CHAT.commands if name not in _WITH_OPTIONS)

_Callback = Callable[..., Coroutine[Any, Any, None]]
_Command = app_commands.Command[Any, ..., None]
_Short = app_commands.Range[str, 1, 100]
_Long = app_commands.Range[str, 1, 6_000]
"""An option of a command holds 6,000 characters."""


@dataclass(frozen=True)
class Staff:
    """Who does what the commands ask for."""

    desk: FrontDesk
    speech: Speech
    suggestions: Suggestions
    ground: PracticeGround

    async def say(self, interaction: Interaction, name: str, argument: str | None = None) -> None:
        """Say to the conversation what the person could have typed."""
        typed = " ".join((argument or "").split())
        await self.desk.take(interaction, Heard(text=f"/{name} {typed}".rstrip()))


def register(tree: app_commands.CommandTree[discord.AutoShardedClient], staff: Staff) -> None:
    """Put every command into the tree; Discord knows them once the tree is synchronised."""
    for name in PLAIN:
        tree.add_command(_command(staff, name, _plain(staff, name)))
    for command in (_audience(staff), _drill(staff), _why(staff), _language(staff), _critique(staff), _practice(staff)):
        tree.add_command(command)
    for name in ("join", "link"):
        tree.add_command(_with_code(staff, name))
    menu = staff.speech.both("menu-critique")
    tree.add_command(app_commands.ContextMenu(name=menu, callback=_critique_of_message(staff)))


def _command(staff: Staff, name: str, callback: _Callback, *options: str) -> _Command:
    both = staff.speech.both
    if options:
        app_commands.describe(**{one: both(f"option-{one}") for one in options})(callback)
        app_commands.rename(**{one: both(f"option-name-{one}") for one in options})(callback)
    return app_commands.Command(name=both(f"name-{name}"), description=both(f"command-{name}"), callback=callback)


def _plain(staff: Staff, name: str) -> _Callback:
    async def plain(interaction: Interaction) -> None:
        await staff.say(interaction, name)

    return plain


def _audience(staff: Staff) -> _Command:
    async def audience(interaction: Interaction, readers: _Short | None = None) -> None:
        await staff.say(interaction, "audience", readers)

    command = _command(staff, "audience", audience, "readers")
    command.autocomplete("readers")(staff.suggestions.audiences)
    return command


def _drill(staff: Staff) -> _Command:
    async def drill(interaction: Interaction, kind: _Short | None = None) -> None:
        await staff.say(interaction, "drill", kind)

    command = _command(staff, "drill", drill, "kind")
    command.autocomplete("kind")(staff.suggestions.drills)
    return command


def _why(staff: Staff) -> _Command:
    names = [staff.speech.both(f"dimension-{one}") for one in vocabulary.DIMENSIONS]

    async def why(interaction: Interaction, dimension: str | None = None) -> None:
        await staff.say(interaction, "why", dimension)

    choices = [app_commands.Choice(name=name, value=str(at)) for at, name in enumerate(names, 1)]
    app_commands.choices(dimension=choices)(why)
    return _command(staff, "why", why, "dimension")


def _language(staff: Staff) -> _Command:
    async def language(interaction: Interaction, language: str | None = None) -> None:
        await staff.say(interaction, "language", language)

    choices = [app_commands.Choice(name=name, value=locale) for locale, name in staff.speech.languages().items()]
    app_commands.choices(language=choices)(language)
    return _command(staff, "language", language, "language")


def _with_code(staff: Staff, name: str) -> _Command:
    async def with_code(interaction: Interaction, code: _Short | None = None) -> None:
        await staff.say(interaction, name, code)

    return _command(staff, name, with_code, "code")


def _critique(staff: Staff) -> _Command:
    async def critique(
        interaction: Interaction, text: _Long | None = None, file: discord.Attachment | None = None
    ) -> None:
        if file is not None:
            await staff.desk.take(interaction, Heard(document=document_of(file)))
        elif text is not None:
            await staff.desk.take(interaction, Heard(text=text))
        else:
            await staff.desk.show(interaction, draft_form(staff.speech.to(interaction.locale)))

    return _command(staff, "critique", critique, "text", "file")


def _practice(staff: Staff) -> _Command:
    async def practice(interaction: Interaction) -> None:
        await staff.ground.open(interaction)

    command = _command(staff, "practice", practice)
    command.allowed_contexts = app_commands.AppCommandContext(guild=True, dm_channel=False, private_channel=False)
    command.allowed_installs = app_commands.AppInstallationType(guild=True, user=False)
    return command


def _critique_of_message(staff: Staff) -> Callable[[Interaction, discord.Message], Coroutine[Any, Any, None]]:
    async def critique_of_message(interaction: Interaction, message: discord.Message) -> None:
        if message.author.id != interaction.user.id:
            await staff.desk.refuse(interaction, "not-your-message")
        else:
            await staff.desk.take(interaction, heard_in(message))

    return critique_of_message
