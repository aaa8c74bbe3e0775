"""What the forum hands over: phrases to ask a writer about, and how readers reacted. Plain values."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.conversation.messages import Attachment
from evaluation.forecast.scoring import Outcome

if TYPE_CHECKING:  # The model of readers is not needed to read a file.
    from evaluation.forecast.panels import Reason


@dataclass(frozen=True, slots=True)
class Phrases:
    """The phrases of a draft that a writer is asked about, at most five, in the order of the draft.

    Where reactions to the draft mean too little to be forecast, `problem` is the id of the sentence that says so.
    """

    texts: tuple[str, ...] = ()
    problem: str | None = None


@dataclass(frozen=True, slots=True)
class Reception:
    """How readers reacted to a draft. `text` tells it, labelled as simulated where it is.

    `outcome` is what a forecast is compared with; None where the reactions mean too little. `reasons` has the commonest
    reasons of each stance, by its place in STANCES. `seed` drew the readers; `engine` has the versions that reacted.
    `picture` shows it, beside what was expected where the two can be compared.
    """

    text: str
    outcome: Outcome | None
    reasons: "Mapping[int, tuple[Reason, ...]]"
    seed: int | None
    engine: Mapping[str, str | None]
    picture: Attachment | None = None


def tag_of(sha256: str, audience: str) -> str:
    """A short name for one text before one audience, for the ids of buttons; `sha256` is of the UTF-8 text."""
    return hashlib.sha256(f"{sha256}:{audience}".encode()).hexdigest()[:8]
