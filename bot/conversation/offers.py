"""What the trainer hands over: entries to practise with, and marks for answers. Plain values."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.domain.interaction import LoggedInteraction
from bot.domain.practice import Answer, ClassRule, Met


@dataclass(frozen=True, slots=True, kw_only=True)
class Trainee:
    """Somebody who practises: `key` tells them apart, `drafts` and `met` are what they did, oldest first."""

    key: str
    locale: str
    audience: str | None
    today: date
    low_data: bool = False
    drafts: Sequence[LoggedInteraction] = ()
    met: Sequence[Met] = ()
    rules: Sequence[ClassRule] = ()


@dataclass(frozen=True, slots=True)
class Offer:
    """An entry to practise with. `because` says why in a sentence, `text` is the entry itself.

    `reason` is the code for the log. `hints` is how many a drill has, `asked_words` about how long an answer should be.
    """

    entry_id: str
    kind: str
    reason: str
    because: str
    text: str
    hints: int = 0
    asked_words: int = 0


@dataclass(frozen=True, slots=True)
class Offers:
    """What there is to practise with now. Without any, `problem` is the id of the sentence that says why.

    `types` are the types of drills to choose from, id and name.
    """

    offers: tuple[Offer, ...] = ()
    problem: str | None = None
    types: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Marks:
    """What came of an answer: what to tell, and what the log keeps."""

    feedback: str
    answer: Answer
