"""A practice ground for a class: a public thread with one exercise, which everybody answers privately."""

from collections.abc import Callable
from dataclasses import dataclass

import discord
import structlog

from bot.jobs.ports import DeliveryError
from bot.localisation import Translator
from bot.platforms.discord_adapter import buttons, packing
from bot.platforms.discord_adapter.calls import Calls
from bot.platforms.discord_adapter.failures import in_our_words
from bot.platforms.discord_adapter.front_desk import FrontDesk, Interaction
from bot.platforms.discord_adapter.modals import answer_form
from bot.platforms.discord_adapter.speech import Speech

_log = structlog.stdlib.get_logger(__name__)

OPENS = "attune-practice:"
"""With the choice that opens the exercise for whoever presses."""
_NAME = 100
_NEEDED = ("view_channel", "create_public_threads", "send_messages_in_threads")


@dataclass(frozen=True, slots=True)
class Challenge:
    """An exercise for a class: its title and text, and the choice that opens it in a person's own conversation."""

    title: str
    text: str
    choice: str


class PracticeGround:
    """Opens practice grounds, and the form to answer in."""

    def __init__(self, calls: Calls, desk: FrontDesk, speech: Speech, challenge: Callable[[str], Challenge]) -> None:
        """`challenge` gives an exercise in a locale."""
        self._calls = calls
        self._desk = desk
        self._speech = speech
        self._challenge = challenge

    async def open(self, interaction: Interaction) -> None:
        """Make a thread in this channel, for those who look after it; say in one sentence why not."""
        say = self._speech.to(interaction.locale)
        sentence = _refusal(interaction, say)
        if sentence is not None:
            await self._desk.tell(interaction, sentence)
            return
        try:
            with in_our_words():
                # Acknowledged first: an interaction that comes twice makes one thread.
                await interaction.response.defer(ephemeral=True, thinking=True)
            thread = await self._make(interaction, say)
        except DeliveryError as error:
            _log.warning("practice_not_opened", error=str(error))
            await self._finish(interaction, say("practice-failed"))
        else:
            await self._finish(interaction, say("practice-opened", thread=f"<#{thread}>"))

    async def ask(self, interaction: Interaction, choice: str) -> None:
        """Show the form for an answer that only this person and the bot see."""
        await self._desk.show(interaction, answer_form(self._speech.to(interaction.locale), choice))

    async def _make(self, interaction: Interaction, say: Translator) -> str:
        challenge = self._challenge(say.locale)
        thread = await self._calls.open_thread(str(interaction.channel_id), challenge.title[:_NAME])
        text = f"{challenge.text}\n\n{say('practice-how')}"
        row = buttons.open_button(say("practice-answer"), f"{OPENS}{challenge.choice}")
        await self._calls.post(thread, packing.titled(challenge.title, text, row), None, nonce=str(interaction.id))
        return thread

    async def _finish(self, interaction: Interaction, sentence: str) -> None:
        try:
            with in_our_words():
                await interaction.edit_original_response(content=sentence)
        except DeliveryError as error:
            _log.warning("sentence_not_delivered", platform="discord", error=str(error))


def _refusal(interaction: Interaction, say: Translator) -> str | None:
    """Why no practice ground can be opened here, by this person; None when one can."""
    if interaction.channel is None or interaction.channel.type is not discord.ChannelType.text:
        return say("practice-where")
    if not (interaction.permissions.manage_messages or interaction.permissions.manage_threads):
        return say("practice-who")
    granted = interaction.app_permissions
    missing = [say(f"permission-{name}") for name in _NEEDED if not getattr(granted, name)]
    return say("practice-permissions", missing=", ".join(missing)) if missing else None
