"""What goes between a platform and the conversation: the same words for Telegram, Discord and the terminal."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

MAX_CHOICE_ID = 32


@dataclass(frozen=True, slots=True)
class SessionKey:
    """One person in one place. `thread` is a topic or thread of the chat, where the platform has them."""

    platform: str
    chat: str
    user: str
    thread: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A file that the person sent. `content` is None when it could not be opened, or is still with the platform.

    In the second case `reference` is the platform's name for it. `size` is in bytes, where it is known.
    """

    name: str
    content: bytes | None
    reference: str | None = None
    size: int | None = None


Medium = Literal["voice", "picture", "other"]
"""What a person can send that is neither text nor a file of text."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """One update of a platform. `update_id` is unique per session; `choice` is the id of a pressed button.

    `medium` says what was sent that cannot be read. `lost` says that the text was not kept over a restart.
    `language` is the tag of the language that the person has set on the platform, such as zh-hans, where it is known.
    """

    key: SessionKey
    update_id: str
    text: str | None = None
    choice: str | None = None
    document: Document | None = None
    medium: Medium | None = None
    lost: bool = False
    language: str | None = None

    @property
    def update_key(self) -> str:
        """The name under which this update is scored at most once, unique over all platforms."""
        return f"{self.key.platform}:{self.key.chat}:{self.update_id}"


@dataclass(frozen=True, slots=True)
class Choice:
    """A button. `id` is ASCII of at most 32 characters, so that it fits every platform's callback data."""

    id: str
    label: str

    def __post_init__(self) -> None:
        if not self.id.isascii() or not 0 < len(self.id) <= MAX_CHOICE_ID:
            raise ValueError(f"A choice id is ASCII of 1 to {MAX_CHOICE_ID} characters, not {self.id!r}.")


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file to hand to the person: sent as a file; a text is printed where files cannot be sent, a picture is not.

    `alt` says in words what a picture shows.
    """

    name: str
    content: str | bytes
    alt: str = ""


@dataclass(frozen=True, slots=True)
class Reply:
    """One message to the person, plain text without markup.

    `placeholder` names this message so that later outputs may change it; `replaces` names the message whose place
    this one takes. A platform that cannot edit sends the message anew. `ends` closes the conversation.
    `prompt` says that a text is waited for: it is the label of a button that leads to writing, wherever the bot cannot
    read what people simply write. `public` may be read by everybody in the group that an update came from; all else is
    shown to the person alone.
    """

    text: str
    choices: tuple[Choice, ...] = ()
    placeholder: str | None = None
    replaces: str | None = None
    attachment: Attachment | None = None
    ends: bool = False
    prompt: str | None = None
    public: bool = False


class Stage(StrEnum):
    """The five stages of an assessment, in order."""

    PERCEPTION = "perception"
    UNDERSTANDING = "understanding"
    TRANSLATION = "translation"
    INTERACTION = "interaction"
    RESONANCE = "resonance"


@dataclass(frozen=True, slots=True)
class StageUpdate:
    """The new text of the acknowledgement named `placeholder`, now that `stage` has begun."""

    placeholder: str
    stage: Stage
    text: str


Output = Reply | StageUpdate


@dataclass(frozen=True, slots=True)
class Expectation:
    """What may come next, for platforms where a person types line by line.

    `draft`: a text of many lines. `choices`: how many numbered choices are open. `locale`: the person's language.
    `drill`: a drill is open, so that a word such as "stop" is no text of many lines.
    """

    draft: bool
    choices: int
    locale: str
    drill: bool = False
