"""Takes what people say: it is committed first and acknowledged then, but always within Discord's three seconds."""

import asyncio
from collections.abc import Coroutine, Sequence

import discord
import structlog

from bot.jobs.ports import DeliveryError, Intake, UnreachableError, Update
from bot.platforms.discord_adapter.acknowledging import Acknowledging
from bot.platforms.discord_adapter.failures import in_our_words
from bot.platforms.discord_adapter.hearing import Heard, address_of, update_of_interaction, update_of_message
from bot.platforms.discord_adapter.speech import Speech

_log = structlog.stdlib.get_logger(__name__)

COMMIT_SECONDS = 1.5
"""How long an acknowledgement waits for the commit. Discord allows three seconds, of which the way there takes some.

A commit that takes longer is acknowledged before it is done, since otherwise Discord would tell the person that the
bot does not answer; and as Discord sends no interaction twice, nothing would be gained by waiting. If the commit then
fails, the person is told to send it again, in the place of the answer."""

Interaction = discord.Interaction[discord.Client]


class FrontDesk:
    """Hands updates to the intake and acknowledges interactions."""

    def __init__(self, acknowledging: Acknowledging, speech: Speech) -> None:
        self._acknowledging = acknowledging
        self._speech = speech
        self._intake: Intake | None = None

    def open(self, intake: Intake) -> None:
        """From here on updates go to this intake."""
        self._intake = intake

    async def take_message(self, message: discord.Message, application: int) -> None:
        """A direct message. One that cannot be kept is answered, since Discord does not send it again."""
        try:
            await self._receive([update_of_message(message, application)])
        except Exception as error:  # noqa: BLE001 - whatever the ledger raises, the person is told
            _log.error("update_not_kept", platform="discord", error=type(error).__name__)
            await self._quietly(message.channel.send(self._speech.default("not-kept")))

    async def take(self, interaction: Interaction, *heard: Heard) -> None:
        """What an interaction says, in one or several updates, in order."""
        token = address_of(interaction).token
        assert token is not None  # noqa: S101 - every interaction has one
        self._acknowledging.expect(token)
        parts = [update_of_interaction(interaction, one, f":{at}" if at else "") for at, one in enumerate(heard)]
        commit = asyncio.ensure_future(self._receive(parts))
        done, _ = await asyncio.wait({commit}, timeout=COMMIT_SECONDS)
        if done and commit.exception() is not None:
            await self._not_kept(interaction, commit.exception(), acknowledged=False)
            return
        await self._acknowledge(interaction)
        try:
            await commit
        except Exception as error:  # noqa: BLE001 - as above
            await self._not_kept(interaction, error, acknowledged=True)

    async def refuse(self, interaction: Interaction, sentence: str) -> None:
        """Answer at once with the sentence of this name, which only this person sees."""
        await self.tell(interaction, self._speech.to(interaction.locale)(sentence))

    async def tell(self, interaction: Interaction, text: str) -> None:
        """Answer at once with a text that only this person sees."""
        await self._quietly(interaction.response.send_message(text, ephemeral=True))

    async def show(self, interaction: Interaction, form: discord.ui.Modal) -> None:
        """Open a form; what is sent with it comes as an interaction of its own."""
        await self._quietly(interaction.response.send_modal(form))

    async def _receive(self, updates: Sequence[Update]) -> None:
        if self._intake is None:
            raise UnreachableError("not open yet")
        await self._intake.receive(updates)

    async def _acknowledge(self, interaction: Interaction) -> None:
        token = address_of(interaction).token
        assert token is not None  # noqa: S101 - as in `take`
        try:
            await self._acknowledging.make(token)
        except DeliveryError as error:
            # The answer then goes by direct message.
            _log.warning("interaction_not_acknowledged", error=str(error))

    async def _not_kept(self, interaction: Interaction, error: BaseException | None, *, acknowledged: bool) -> None:
        _log.error("update_not_kept", platform="discord", error=type(error).__name__)
        sentence = self._speech.to(interaction.locale)("not-kept")
        if acknowledged:
            await self._quietly(interaction.edit_original_response(content=sentence))
        else:
            await self.tell(interaction, sentence)

    async def _quietly(self, call: Coroutine[object, object, object]) -> None:
        try:
            with in_our_words():
                await call
        except DeliveryError as error:
            _log.warning("sentence_not_delivered", platform="discord", error=str(error))
