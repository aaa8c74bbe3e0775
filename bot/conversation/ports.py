"""What the conversation needs from other rooms, in its own words."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from bot.conversation.messages import Output, SessionKey, Stage
from bot.conversation.offers import Marks, Offers, Trainee
from bot.conversation.receptions import Phrases, Reception
from bot.conversation.state import State
from bot.domain.account import Account, Linked, LinkRefusal
from bot.domain.classroom import Joined, JoinRefusal
from bot.domain.draft import Version
from bot.domain.forecast import Compared, LoggedForecast
from bot.domain.interaction import Interaction, LoggedInteraction, Scored
from bot.domain.learner import Consent, Learner, Standing
from bot.domain.practice import Answer, ClassRule, Practised
from bot.errors import AttuneError
from evaluation.forecast.scoring import Split


@dataclass(frozen=True, slots=True)
class AudienceOption:
    """An audience to choose. `id` is ASCII of at most 28 characters.

    `country` is a two-letter code, or None for a region, whose `countries` are given instead. The names are keyed `en`
    and, where there is one, `zh`. By its `other_names`, segments and platform it can be found as well.
    """

    id: str
    country: str | None
    names: Mapping[str, str]
    country_names: Mapping[str, str]
    other_names: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    segments: tuple[str, ...] = ()
    platform: str | None = None

    def name(self, locale: str) -> str:
        """The audience's name in this locale, else in English."""
        return self.names.get(locale, self.names["en"])


class Assessment(Protocol):
    """One text assessed for one audience, with its explanations written in one locale."""

    @property
    def text_critique(self) -> str: ...
    @property
    def language(self) -> str: ...
    @property
    def words(self) -> int: ...
    @property
    def scored(self) -> Scored: ...

    def why(self, dimension: str | None) -> str:
        """The reasons of one dimension, or of all six."""
        ...

    def sources(self) -> str:
        """The notes and sources used."""
        ...

    def compared_with(self, previous: "Assessment") -> str:
        """Score changes with intervals, and findings resolved, new and still there."""
        ...


class Coach(Protocol):
    """Assesses drafts. The same text, audience and locale always give the same assessment."""

    async def assess(self, text: str, audience: str, locale: str, report: Callable[[Stage], None]) -> Assessment:
        """Assess the text. Calls `report` as each stage begins, from any thread; raises `UserFacingError`."""
        ...


class Trainer(Protocol):
    """Finds what to practise and marks answers. Equal input gives equal output."""

    async def recommend(self, kind: str, wish: str, trainee: Trainee) -> Offers:
        """What to practise next of a kind: a drill, a case, or up to three resources."""
        ...

    def hint(self, drill_id: str, number: int, locale: str) -> str | None:
        """The hint of that number, from 1; None when there is no such hint or drill."""
        ...

    async def mark(self, drill_id: str, text: str, audience: str | None, locale: str) -> Marks | None:
        """Mark an answer; None when there is no such drill."""
        ...


class Forum(Protocol):
    """Lets readers react to drafts. Equal input gives equal output; both may raise `UserFacingError`."""

    async def phrases(self, text: str, audience: str) -> Phrases:
        """What the writer can be asked about before anybody reacts: chosen from the draft alone."""
        ...

    async def react(
        self, text: str, audience: str, locale: str, *, low_data: bool, expected: Split | None = None
    ) -> Reception:
        """How readers react, told in the locale; shortly, and without a picture, for `low_data`.

        What was `expected` of them changes nothing but the picture.
        """
        ...


class Log(Protocol):
    """What is kept about learners who agreed; see the storage room."""

    async def learner(self, platform: str, external_id: str) -> Learner | None: ...
    async def standing(self, platform: str, external_id: str) -> Standing | None:
        """Both at once: the learner, and whether there is a consent in force. It is asked for with every update."""
        ...

    async def enrol(self, platform: str, external_id: str, locale: str) -> Learner: ...
    async def set_locale(self, learner_id: str, locale: str) -> object: ...
    async def set_audience(self, learner_id: str, audience: str) -> object: ...
    async def set_low_data(self, learner_id: str, low_data: bool) -> object: ...  # noqa: FBT001 - the wish itself
    async def consent(self, learner_id: str) -> Consent | None: ...
    async def grant_consent(self, learner_id: str, notice_version: str) -> object: ...
    async def withdraw_consent(self, learner_id: str) -> object: ...

    async def record(  # noqa: PLR0913 - each is a fact of its own, given by name
        self,
        learner_id: str,
        *,
        update_key: str,
        text: str,
        language: str,
        words: int,
        scored: Scored,
        revises: str | None,
    ) -> Interaction:
        """Save a new version and its scores once per `update_key`; `revises` is a draft id of this learner.

        Raises `UserFacingError` without consent.
        """
        ...

    async def record_practice(  # noqa: PLR0913 - as `record`
        self, learner_id: str, *, update_key: str, entry_id: str, kind: str, reason: str, answer: Answer | None
    ) -> Practised:
        """Save that an entry was shown or answered, once per `update_key`. Raises `UserFacingError` without consent."""
        ...

    async def practice_history(self, learner_id: str) -> list[Practised]: ...

    async def record_forecast(
        self, learner_id: str, *, update_key: str, draft_id: str, version_number: int, compared: Compared
    ) -> LoggedForecast:
        """Save a forecast about a version of this learner's, or that its reactions were seen, once per `update_key`.

        Raises `UserFacingError` without consent.
        """
        ...

    async def forecast_history(self, learner_id: str) -> list[LoggedForecast]: ...
    async def class_rules(self, class_id: str | None) -> list[ClassRule]:
        """The rules of a class; of all classes for None."""
        ...

    async def latest_version(self, learner_id: str) -> Version | None: ...
    async def history(self, learner_id: str) -> list[LoggedInteraction]: ...
    async def everything_about(self, learner_id: str) -> Mapping[str, Sequence[Mapping[str, Any]]]: ...
    async def forget(self, learner_id: str) -> object: ...

    async def forget_account(self, platform: str, external_id: str) -> object:
        """Erase what is kept of somebody who is no learner: the session, updates and answers on their way."""
        ...

    async def everything_about_account(
        self, platform: str, external_id: str
    ) -> Mapping[str, Sequence[Mapping[str, Any]]]:
        """What is kept of somebody who is no learner, as `everything_about`."""
        ...

    async def accounts(self, learner_id: str) -> Sequence[Account]:
        """Every account of the learner: the first, then those linked to it, oldest first."""
        ...

    async def link_code(self, learner_id: str) -> str:
        """A new code of 8 characters, good once and for ten minutes, that links another account to this learner."""
        ...

    async def link(self, platform: str, external_id: str, code: str) -> Linked | LinkRefusal:
        """Join this account, and everything it has, to the learner who was given the code."""
        ...

    async def join(self, learner_id: str, code: str) -> Joined | JoinRefusal:
        """Put the learner into the class of the code, which becomes the current one."""
        ...

    async def class_of(self, learner_id: str) -> str | None:
        """The id of the class joined last."""
        ...


class Sessions(Protocol):
    """Keeps the state of each session."""

    async def load(self, key: SessionKey) -> State | None: ...
    async def save(self, key: SessionKey, state: State) -> None: ...
    async def forget(self, platform: str, user: str) -> None:
        """Drop the state of every session of this person."""
        ...


class UnreadableError(AttuneError):
    """A file that gives no text. `problem` is the id of the sentence that says why, in any language."""

    def __init__(self, problem: str) -> None:
        super().__init__(problem)
        self.problem = problem


class Reader(Protocol):
    """Turns a file into text."""

    def read(self, name: str, content: bytes) -> str:
        """The text of the file; raises `UnreadableError`."""
        ...


class Outlet(Protocol):
    """Where a platform adapter shows outputs, in the order given."""

    async def show(self, output: Output) -> None: ...
