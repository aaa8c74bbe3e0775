"""What a conversation needs of people who have not agreed to storing: in memory, for a while, and for not too many."""

import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from bot.conversation.messages import SessionKey
from bot.conversation.state import State

MAX_SESSIONS = 1_000
MAX_CHARACTERS = 1_000_000
MAX_AGE_S = 3_600.0


@dataclass(frozen=True, slots=True)
class _Held:
    state: State
    saved_at: datetime
    characters: int
    until: float


class Unsaved:
    """Whole states by session; the one that was longest untouched goes first.

    Each belongs to the row that was saved with it: when that is gone or newer, the state here counts for nothing.
    """

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        """`now` counts seconds."""
        self._now = now
        self._held: OrderedDict[SessionKey, _Held] = OrderedDict()
        self._characters = 0

    @property
    def characters(self) -> int:
        """How many characters of texts are held."""
        return self._characters

    def __len__(self) -> int:
        """How many sessions are held."""
        return len(self._held)

    def keep(self, key: SessionKey, state: State, saved_at: datetime) -> None:
        """Hold the whole state beside what was saved of it at `saved_at`."""
        self.drop(key)
        held = _Held(state, saved_at, _characters(state), self._now() + MAX_AGE_S)
        self._held[key] = held
        self._characters += held.characters
        while len(self._held) > MAX_SESSIONS or self._characters > MAX_CHARACTERS or self._oldest_is_over():
            self.drop(next(iter(self._held)))

    def of(self, key: SessionKey, saved_at: datetime) -> State | None:
        """The whole state of what was saved then, if it is held."""
        held = self._held.get(key)
        if held is None:
            return None
        if held.saved_at != saved_at or held.until <= self._now():
            self.drop(key)
            return None
        return held.state

    def drop(self, key: SessionKey) -> None:
        """Hold nothing of this session."""
        held = self._held.pop(key, None)
        if held is not None:
            self._characters -= held.characters

    def forget(self, platform: str, user: str) -> None:
        """Hold nothing of this person."""
        for key in [key for key in self._held if (key.platform, key.user) == (platform, user)]:
            self.drop(key)

    def _oldest_is_over(self) -> bool:
        return bool(self._held) and next(iter(self._held.values())).until <= self._now()


def _characters(state: State) -> int:
    texts = [state.pending, state.last.text if state.last else None]
    phrases = state.forecast.phrases if state.forecast else ()
    return sum(len(text) for text in (*texts, *phrases) if text)
