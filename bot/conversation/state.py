"""What a conversation remembers between two messages, and its JSON form."""

from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from typing import Any

from bot.domain.practice import Met
from evaluation.forecast.scoring import NOTHING_FORECAST, Forecast


class Step(StrEnum):
    """Where the person is."""

    NEW = "new"
    LANGUAGE = "language"
    CONSENT = "consent"
    AUDIENCE = "audience"
    READY = "ready"
    SORTING = "sorting"


@dataclass(frozen=True, slots=True)
class LastDraft:
    """The text assessed last. `draft_id` is the log's, None while nothing was saved; `number` counts from 1."""

    text: str
    audience: str
    draft_id: str | None
    number: int


@dataclass(frozen=True, slots=True)
class OpenDrill:
    """The drill that waits for an answer. `hints` it has, of which `given` were shown; `reason` is its code.

    `asked_words` is about how long an answer should be.
    """

    id: str
    reason: str
    hints: int
    asked_words: int
    given: int = 0


@dataclass(frozen=True, slots=True)
class OpenForecast:
    """A forecast on the way, about the draft and readers that `tag` names (see `receptions.tag_of`).

    `phrases` can be named; `done` are the questions answered or skipped. When not `asking`, it waits to be taken up.
    """

    tag: str
    phrases: tuple[str, ...]
    answers: Forecast = NOTHING_FORECAST
    done: tuple[str, ...] = ()
    asking: bool = True


ASKING = frozenset({Step.LANGUAGE, Step.CONSENT, Step.AUDIENCE})
"""The first questions."""


@dataclass(frozen=True, slots=True)
class State:
    """One session. `offered` are the choice ids of the last reply, in the order of their numbers.

    `pending` is a text that waits for an answer (whose language, which audience, new or revision) or for a retry;
    `gone` says that one waited for the first questions and was not kept over a restart.
    `known` says that the log has this person; `consented`, that drafts may be saved; `forgetting`, that the
    question whether to erase everything is open. `drill` waits for its answer; `met` is what was practised and is
    not in the log; `low_data` is the wish for short texts. `forecast` is on the way; `seen` are the tags of drafts and
    readers whose reactions are known, newest last.

    `learner` is the log's id of the person, so that the session ends with the learner. `errand` is what a link into the
    chat asked for, until the first questions are answered: `join:` and a code, or `drill:` and an id. `linking` is the
    code of an account that waits for a yes.
    """

    step: Step = Step.NEW
    locale: str | None = None
    audience: str | None = None
    known: bool = False
    consented: bool = False
    revising: bool = False
    forgetting: bool = False
    offered: tuple[str, ...] = ()
    pending: str | None = None
    last: LastDraft | None = None
    drill: OpenDrill | None = None
    low_data: bool = False
    met: tuple[Met, ...] = ()
    forecast: OpenForecast | None = None
    seen: tuple[str, ...] = ()
    learner: str | None = None
    errand: str | None = None
    linking: str | None = None
    gone: bool = False

    @property
    def wants_draft(self) -> bool:
        """Whether a text of many lines may come next."""
        return self.step is Step.READY


BLANK = State()


def as_json(state: State) -> dict[str, Any]:
    """The state as JSON values. Without consent texts and practice are left out: keeping a session keeps nothing."""
    kept = state if state.consented else _without_texts(state)
    met = [[one.entry_id, one.kind, one.points] for one in kept.met]
    lists = {"offered": list(kept.offered), "seen": list(kept.seen)}
    return {**asdict(kept), "step": kept.step.value, **lists, "met": met}


def _without_texts(state: State) -> State:
    gone = state.gone or (state.pending is not None and state.step in ASKING)
    return replace(state, pending=None, last=None, revising=False, met=(), forecast=None, seen=(), gone=gone)


def from_json(values: dict[str, Any]) -> State:
    """The state that `as_json` wrote, also an earlier one that knew no drills, forecasts or links.

    Raises `KeyError`, `TypeError` or `ValueError` when it is none.
    """
    last, drill = values["last"], values.get("drill")
    return State(
        **{
            **values,
            "step": Step(values["step"]),
            "offered": tuple(values["offered"]),
            "last": LastDraft(**last) if last is not None else None,
            "drill": OpenDrill(**drill) if drill is not None else None,
            "met": tuple(Met(*one) for one in values.get("met", ())),
            "forecast": _forecast(values.get("forecast")),
            "seen": tuple(values.get("seen", ())),
        }
    )


def _forecast(values: dict[str, Any] | None) -> OpenForecast | None:
    if values is None:
        return None
    answers = values["answers"]
    split = tuple(answers["split"]) if answers["split"] is not None else None
    lists = {"phrases": tuple(values["phrases"]), "done": tuple(values["done"])}
    return OpenForecast(**{**values, **lists, "answers": Forecast(**{**answers, "split": split})})
