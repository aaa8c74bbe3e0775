"""What a step receives (events) and what it asks for (commands); both are plain values."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.conversation.belonging_events import BelongingCommand, BelongingEvent, Known
from bot.conversation.forecast_events import ForecastCommand, ForecastEvent
from bot.conversation.messages import Attachment, Reply
from bot.conversation.practice_events import PracticeCommand, PracticeEvent
from bot.conversation.state import LastDraft
from bot.domain.forecast import LoggedForecast
from bot.domain.interaction import LoggedInteraction
from bot.domain.practice import Practised

# Events: from the person


@dataclass(frozen=True, slots=True)
class Said:
    """The person wrote a text."""

    text: str


@dataclass(frozen=True, slots=True)
class Chose:
    """The person pressed a button or typed its number."""

    choice: str


@dataclass(frozen=True, slots=True)
class Uploaded:
    """The person sent a file. `text` is None when `problem` says why (the name of a message: `file-...`)."""

    name: str
    text: str | None
    problem: str | None = None


# Events: results of commands


@dataclass(frozen=True, slots=True)
class Recalled:
    """What the log knows of the person (None for a stranger); `then` is the event that had to wait for it."""

    person: Known | None
    then: "PersonEvent"


@dataclass(frozen=True, slots=True)
class Assessed:
    """An assessment is done. `comparison` is None for a new draft; `saved` says whether the log has it.

    `weakest` is the dimension with the lowest score, where there is one.
    """

    critique: str
    comparison: str | None
    last: LastDraft
    saved: bool
    placeholder: str
    weakest: str | None = None


@dataclass(frozen=True, slots=True)
class Explained:
    """The reasons or the sources of the last draft's scores, ready to show."""

    text: str
    topic: str


@dataclass(frozen=True, slots=True)
class ConsentGranted:
    """The log has the person, under the id `learner`, and the consent."""

    learner: str


@dataclass(frozen=True, slots=True)
class ConsentWithdrawn:
    """Nothing more will be saved."""


@dataclass(frozen=True, slots=True)
class Forgotten:
    """Everything of the person is erased. `found` says whether there was anything."""

    found: bool


@dataclass(frozen=True, slots=True)
class HistoryFetched:
    """All scored interactions, everything practised and every forecast, each oldest first.

    `picture` shows how near the forecasts came, where there is one to send.
    """

    history: tuple[LoggedInteraction, ...]
    practised: tuple[Practised, ...] = ()
    forecasts: tuple[LoggedForecast, ...] = ()
    picture: Attachment | None = None


@dataclass(frozen=True, slots=True)
class EverythingFetched:
    """Every row the log has of the person, learner or not, by table."""

    tables: Mapping[str, Sequence[Mapping[str, Any]]]


@dataclass(frozen=True, slots=True)
class Failed:
    """A command could not be done. `sentence` is for the person; `reference` points into the operator's log."""

    command: "Command"
    sentence: str | None
    reference: str | None
    placeholder: str | None


PersonEvent = Said | Chose | Uploaded
Event = (
    PersonEvent
    | Recalled
    | Assessed
    | Explained
    | PracticeEvent
    | ForecastEvent
    | BelongingEvent
    | ConsentGranted
    | ConsentWithdrawn
    | Forgotten
    | HistoryFetched
    | EverythingFetched
    | Failed
)

# Outputs of a step


@dataclass(frozen=True, slots=True)
class Say:
    """Show this to the person."""

    reply: Reply


@dataclass(frozen=True, slots=True)
class Recall:
    """Look the person up, then handle `then`."""

    then: PersonEvent


@dataclass(frozen=True, slots=True)
class AssessDraft:
    """Assess the text; compare it with `previous` where it is a revision; save it where there is consent."""

    text: str
    audience: str
    locale: str
    previous: LastDraft | None


@dataclass(frozen=True, slots=True)
class Explain:
    """Give the reasons of one dimension (None: all six) of the last draft."""

    draft: LastDraft
    locale: str
    dimension: str | None


@dataclass(frozen=True, slots=True)
class ShowSources:
    """Give the sources behind the last critique."""

    draft: LastDraft
    locale: str


@dataclass(frozen=True, slots=True)
class GrantConsent:
    """Enter the person into the log with this language and audience, and note the consent."""

    locale: str
    audience: str | None


@dataclass(frozen=True, slots=True)
class WithdrawConsent:
    """Save nothing more."""


@dataclass(frozen=True, slots=True)
class Forget:
    """Erase everything of the person."""


@dataclass(frozen=True, slots=True)
class FetchHistory:
    """Fetch all scored interactions, everything practised and every forecast, with a picture in this language.

    Without one for `low_data`.
    """

    locale: str
    low_data: bool


@dataclass(frozen=True, slots=True)
class FetchEverything:
    """Fetch every row of the person."""


@dataclass(frozen=True, slots=True)
class SetLocale:
    """Remember the language; no event comes back."""

    locale: str


@dataclass(frozen=True, slots=True)
class SetAudience:
    """Remember the audience; no event comes back."""

    audience: str


Command = (
    Recall
    | AssessDraft
    | Explain
    | ShowSources
    | PracticeCommand
    | ForecastCommand
    | BelongingCommand
    | GrantConsent
    | WithdrawConsent
    | Forget
    | FetchHistory
    | FetchEverything
    | SetLocale
    | SetAudience
)
Outputs = tuple[Say | Command, ...]
