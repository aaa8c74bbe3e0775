"""One version of a text that somebody is working on."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Version:
    """One attempt at a draft. `number` counts from 1; `sha256` is of the UTF-8 text as given."""

    id: str
    draft_id: str
    number: int
    text: str
    sha256: str
    language: str
    words: int
    created_at: datetime
