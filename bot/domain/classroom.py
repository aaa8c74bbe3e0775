"""Classes, the codes that let students join them, and what became of a code that somebody sent."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal


@dataclass(frozen=True, slots=True)
class Classroom:
    """A teacher's class. `id` is the name by which pins, uploads and calibrations know it."""

    id: str
    title: str
    created_at: datetime


@dataclass(frozen=True, slots=True)
class JoinCode:
    """A code as the teacher sees it later: the code itself is shown once. `uses` are students joined."""

    id: str
    class_id: str
    created_at: datetime
    expires_at: datetime
    revoked_at: datetime | None
    uses: int

    def is_open(self, now: datetime) -> bool:
        """Whether students can join with it."""
        return self.revoked_at is None and now < self.expires_at


@dataclass(frozen=True, slots=True)
class Joined:
    """The learner is in the class, which is now their current one. `again`: they were in it before."""

    class_id: str
    title: str
    again: bool


JoinRefusal = Literal["unknown", "limited"]
"""Why nobody joined: no such code, or an expired or revoked one, which are all answered alike; too many wrong codes
within the hour, so that none is looked at."""
