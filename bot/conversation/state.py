"""What a conversation remembers between two messages, and its JSON form."""

from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from typing import Any


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
class State:
    """One session. `offered` are the choice ids of the last reply, in the order of their numbers.

    `pending` is a text that waits for an answer (whose language, which audience, new or revision) or for a retry.
    `known` says that the log has this person; `consented`, that drafts may be saved; `forgetting`, that the
    question whether to erase everything is open.
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

    @property
    def wants_draft(self) -> bool:
        """Whether a text of many lines may come next."""
        return self.step is Step.READY


BLANK = State()


def as_json(state: State) -> dict[str, Any]:
    """The state as JSON values. Without consent the texts are left out, so that keeping a session keeps no draft."""
    kept = state if state.consented else replace(state, pending=None, last=None, revising=False)
    return {**asdict(kept), "step": kept.step.value, "offered": list(kept.offered)}


def from_json(values: dict[str, Any]) -> State:
    """The state that `as_json` wrote; raises `KeyError`, `TypeError` or `ValueError` when it is not one."""
    last = values["last"]
    return State(
        **{
            **values,
            "step": Step(values["step"]),
            "offered": tuple(values["offered"]),
            "last": LastDraft(**last) if last is not None else None,
        }
    )
