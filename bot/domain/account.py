"""One person's accounts on several platforms, and the one-time codes that join them."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Literal

LINK_CODE_LIFE = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Account:
    """Somebody on one platform. `external_id` is the platform's own id of the person."""

    platform: str
    external_id: str


@dataclass(frozen=True, slots=True)
class Linked:
    """Two accounts are one learner now.

    `merged` says that the account had a learner of its own, whose rows have moved. `consented` says that drafts may be
    stored: only where both had agreed, or the account was new.
    """

    learner_id: str
    merged: bool
    consented: bool


LinkRefusal = Literal["unknown", "limited", "same"]
"""Why accounts were not linked: no such code (also an expired or a used one); too many wrong codes within the hour, so
that none is looked at; the account belongs to the learner of the code already."""
