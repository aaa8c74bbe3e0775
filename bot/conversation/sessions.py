"""Session states kept in memory, for a platform that ends with its process."""

from bot.conversation.messages import SessionKey
from bot.conversation.state import State


class SessionsInMemory:
    """Keeps states until the process ends; drafts of people who did not consent never leave memory."""

    def __init__(self) -> None:
        self._states: dict[SessionKey, State] = {}

    async def load(self, key: SessionKey) -> State | None:
        """The state of this session, or None when it is new."""
        return self._states.get(key)

    async def save(self, key: SessionKey, state: State) -> None:
        """Keep the state."""
        self._states[key] = state

    async def forget(self, platform: str, user: str) -> None:
        """Drop the state of every session of this person."""
        for key in [k for k in self._states if k.platform == platform and k.user == user]:
            del self._states[key]
