"""What people write or press on Discord, as updates in the conversation's words."""

from dataclasses import dataclass, replace
from datetime import datetime

import discord

from bot.conversation.messages import Document, Incoming, Medium, SessionKey
from bot.jobs.ports import Place, Update
from bot.platforms.discord_adapter.addresses import PLATFORM, Address, Token, as_json

_MEDIA: dict[str, Medium] = {"image": "picture", "video": "other"}


@dataclass(frozen=True, slots=True)
class Heard:
    """What a person said or did: one of these; and the language of their Discord, where it is known."""

    text: str | None = None
    choice: str | None = None
    document: Document | None = None
    medium: Medium | None = None
    language: str | None = None


def heard_in(message: discord.Message) -> Heard:
    """What is in a message: its file, else its text, else what kind of thing cannot be read."""
    media = [_medium(attachment) for attachment in message.attachments]
    files = [one for one, medium in zip(message.attachments, media, strict=True) if medium is None]
    if files:
        return Heard(document=document_of(files[0]))
    if message.content:
        return Heard(text=message.content)
    return Heard(medium=media[0] if media else "other")


def document_of(attachment: discord.Attachment) -> Document:
    """The file, still with Discord."""
    return Document(attachment.filename, None, reference=attachment.url, size=attachment.size)


def update_of_message(message: discord.Message, application: int) -> Update:
    """A direct message as an update."""
    user = str(message.author.id)
    heard = heard_in(message)
    address = Address(user, channel=str(message.channel.id))
    return _update(user, f"{application}:{message.id}", heard, message.created_at, address)


def update_of_interaction(interaction: "discord.Interaction[discord.Client]", heard: Heard, part: str = "") -> Update:
    """What an interaction says as an update. `part` tells the updates of one interaction apart."""
    user = str(interaction.user.id)
    update_id = f"{interaction.application_id}:{interaction.id}{part}"
    spoken = replace(heard, language=interaction.locale.value)
    return _update(user, update_id, spoken, interaction.created_at, address_of(interaction))


def address_of(interaction: "discord.Interaction[discord.Client]") -> Address:
    """Where the answers to an interaction go: to everybody who reads there only where that is the person alone."""
    private = _is_direct(interaction)
    token = Token(str(interaction.application_id), str(interaction.id), interaction.token, ephemeral=not private)
    channel = str(interaction.channel_id) if private else None
    return Address(str(interaction.user.id), channel, token)


def _is_direct(interaction: "discord.Interaction[discord.Client]") -> bool:
    """Whether it comes from the person's direct messages with the bot."""
    return interaction.guild_id is None and interaction.context.dm_channel


def _medium(attachment: discord.Attachment) -> Medium | None:
    """What cannot be read; None for a file, which may be text."""
    if attachment.is_voice_message():
        return "voice"
    return _MEDIA.get((attachment.content_type or "").partition("/")[0])


def _update(user: str, update_id: str, heard: Heard, received_at: datetime, address: Address) -> Update:
    incoming = Incoming(
        SessionKey(PLATFORM, chat=user, user=user),
        update_id,
        text=heard.text,
        choice=heard.choice,
        document=heard.document,
        medium=heard.medium,
        language=heard.language,
    )
    return Update(incoming, Place(PLATFORM, user, as_json(address)), received_at)
