"""What a conversation remembers between two messages, and its JSON form."""

from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from typing import Any

from bot.domain.practice import Met


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
class State:
    """One session. `offered` are the choice ids of the last reply, in the order of their numbers.

    `pending` is a text that waits for an answer (whose language, which audience, new or revision) or for a retry.
    `known` says that the log has this person; `consented`, that drafts may be saved; `forgetting`, that the
    question whether to erase everything is open. `drill` waits for its answer; `met` is what was practised and is
    not in the log; `low_data` is the wish for short texts.
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

    @property
    def wants_draft(self) -> bool:
        """Whether a text of many lines may come next."""
        return self.step is Step.READY


BLANK = State()


def as_json(state: State) -> dict[str, Any]:
    """The state as JSON values. Without consent texts and practice are left out: keeping a session keeps nothing."""
    kept = state if state.consented else replace(state, pending=None, last=None, revising=False, met=())
    met = [[one.entry_id, one.kind, one.points] for one in kept.met]
    return {**asdict(kept), "step": kept.step.value, "offered": list(kept.offered), "met": met}


def from_json(values: dict[str, Any]) -> State:
    """The state that `as_json` wrote, also an earlier one that knew no drills.

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
        }
    )
