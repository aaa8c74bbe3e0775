"""What a step about classes and linked accounts receives and asks for; beside `events`, which has the rest."""

from dataclasses import dataclass

from bot.conversation.state import LastDraft
from bot.domain.account import LinkRefusal
from bot.domain.classroom import Joined, JoinRefusal


@dataclass(frozen=True, slots=True)
class Known:
    """What the log knows of a person. `learner` is its id of them; `last` is the draft saved last.

    `seen` are the tags of drafts and readers whose reactions they know.
    """

    learner: str
    locale: str
    audience: str | None
    consented: bool
    low_data: bool
    last: LastDraft | None
    seen: tuple[str, ...]


# Events: results of commands


@dataclass(frozen=True, slots=True)
class JoinAnswered:
    """The class joined, or why none was."""

    result: Joined | JoinRefusal


@dataclass(frozen=True, slots=True)
class LinkCodeMade:
    """A code that links another account to this learner, for so many minutes."""

    code: str
    minutes: int


@dataclass(frozen=True, slots=True)
class LinkDoubted:
    """This account has so many drafts of its own: the person is to say yes first."""

    code: str
    drafts: int


@dataclass(frozen=True, slots=True)
class LinkRefused:
    """Why the accounts were not linked."""

    reason: LinkRefusal


@dataclass(frozen=True, slots=True)
class AccountsLinked:
    """Both accounts are one learner now, with so many drafts."""

    drafts: int
    person: Known


BelongingEvent = JoinAnswered | LinkCodeMade | LinkDoubted | LinkRefused | AccountsLinked

# Commands


@dataclass(frozen=True, slots=True)
class JoinClass:
    """Put the person into the class of this code."""

    code: str


@dataclass(frozen=True, slots=True)
class MakeLinkCode:
    """Make a code for another account of the person."""


@dataclass(frozen=True, slots=True)
class LinkAccounts:
    """Join this account to the learner of the code; unless `confirmed`, only where it has nothing of its own."""

    code: str
    confirmed: bool = False


BelongingCommand = JoinClass | MakeLinkCode | LinkAccounts
