"""A person who practises, and what that person has agreed to."""

from dataclasses import dataclass
from datetime import datetime

NOTICE_VERSION = "2026-11.4"
"""Version of the privacy notice that a consent refers to."""


@dataclass(frozen=True, slots=True)
class Learner:
    """One person on one platform. `external_id` is the platform's own id of the person.

    `low_data` is the wish for short texts and for resources that need little traffic.
    """

    id: str
    platform: str
    external_id: str
    locale: str
    audience: str | None
    created_at: datetime
    low_data: bool = False


@dataclass(frozen=True, slots=True)
class Standing:
    """Who somebody is to the log, and whether their drafts may be stored now."""

    learner: Learner
    consented: bool


@dataclass(frozen=True, slots=True)
class Consent:
    """Agreement to store drafts and scores, under one version of the notice. Times are UTC."""

    learner_id: str
    notice_version: str
    granted_at: datetime
    withdrawn_at: datetime | None = None

    @property
    def is_given(self) -> bool:
        """Whether storing is allowed now."""
        return self.withdrawn_at is None
