"""Where an answer goes on Discord, as JSON that outlives a restart."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

PLATFORM = "discord"


@dataclass(frozen=True, slots=True)
class Token:
    """The right to answer one interaction for 15 minutes: Discord takes it as a webhook of the application's.

    `ephemeral` answers are seen by the person alone.
    """

    application: str
    interaction: str
    value: str
    ephemeral: bool


@dataclass(frozen=True, slots=True)
class Address:
    """The person; the direct-message channel with them where it is known; the interaction to answer, if any."""

    user: str
    channel: str | None = None
    token: Token | None = None


def as_json(address: Address) -> dict[str, Any]:
    """The address as JSON values."""
    return asdict(address)


def from_json(values: Mapping[str, Any]) -> Address:
    """The address that `as_json` wrote."""
    token = values["token"]
    return Address(values["user"], values["channel"], Token(**token) if token is not None else None)
