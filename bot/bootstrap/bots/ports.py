"""What `attune run` needs of a chat platform, and of delivery at its start."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from typing import Literal, Protocol

from bot.jobs.ports import Intake, Messenger

PlatformName = Literal["telegram", "discord"]


class Platform(Protocol):
    """A chat platform with a token."""

    @property
    def messenger(self) -> Messenger: ...

    async def start(self) -> Sequence[str]:
        """Log in; what the operator should know, in lines: the bot's name, how updates come, what is not possible.

        Raises OutOfReachError where another try may help, ConfigError where none will (a bad token).
        """
        ...

    async def run(self, intake: Intake) -> None:
        """Hand over updates until cancelled, patient with the network. Raises ConfigError as `start`."""
        ...

    async def aclose(self) -> None:
        """Close every connection; the messenger cannot be used any more."""
        ...


@dataclass(frozen=True, slots=True)
class Leftovers:
    """What was not finished last time: updates taken up again, dead letters for the operator to look at."""

    updates: int
    letters: int


OpenPlatform = Callable[[], Platform]
"""Raises ConfigError for settings that the platform cannot use."""
OpenDelivery = Callable[[Mapping[str, Messenger]], AbstractAsyncContextManager[tuple[Intake, Leftovers]]]
"""Delivery to these messengers by platform; at its end what is being answered is finished, for a short while."""
