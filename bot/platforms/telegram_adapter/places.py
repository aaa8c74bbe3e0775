"""A place's address as this adapter writes and reads it: JSON without anything that a person wrote."""

from dataclasses import dataclass, replace
from typing import Any

from bot.jobs.ports import Place

PLATFORM = "telegram"


@dataclass(frozen=True, slots=True)
class Origin:
    """The message in a group that an update came with. `language` is the app's language of whoever wrote it."""

    chat: int
    message: int
    topic: int | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Address:
    """Where answers go and what they are about.

    `chat` is the person's private chat. `message` is what they wrote there, or what the pressed button stands below.
    `callback` is the press to be answered, `settled` the button that stays of an answered question. `origin` is set
    when it happened in a group.
    """

    chat: int
    message: int | None = None
    callback: str | None = None
    settled: list[str] | None = None
    origin: Origin | None = None

    def place(self) -> Place:
        """The place of an update with this address."""
        address: dict[str, Any] = {"chat": self.chat}
        for name in ("message", "callback", "settled"):
            if getattr(self, name) is not None:
                address[name] = getattr(self, name)
        if self.origin is not None:
            found = self.origin
            address["origin"] = {
                "chat": found.chat,
                "message": found.message,
                "topic": found.topic,
                "language": found.language,
            }
        return Place(PLATFORM, str(self.chat), address, origin=str(self.origin.chat) if self.origin else None)

    def place_in_group(self) -> Place:
        """The place of an update that is answered in the group itself. Raises `ValueError` without an origin."""
        if self.origin is None:
            raise ValueError("what was not written in a group is not answered in one")
        return replace(self.place(), chat=str(self.origin.chat), group=True, origin=None)

    @property
    def is_private(self) -> bool:
        """Whether there is somebody to write to: an administrator who stays anonymous has no private chat."""
        return self.origin is None or self.chat != self.origin.chat


def address_of(place: Place) -> Address:
    """The address of a place that `Address.place` made."""
    written = place.address
    origin = written.get("origin")
    return Address(
        chat=int(written["chat"]),
        message=written.get("message"),
        callback=written.get("callback"),
        settled=written.get("settled"),
        origin=Origin(origin["chat"], origin["message"], origin.get("topic"), origin.get("language"))
        if origin
        else None,
    )
