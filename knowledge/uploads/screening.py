"""What the application's screen says of a passage before it may be found."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Flag:
    """Something in a passage that speaks to a machine. `why` is the id of a reason, `words` the words themselves."""

    why: str
    words: str


@dataclass(frozen=True, slots=True)
class Screened:
    """A passage as a reader sees it, without characters that nobody sees, and what was noticed in it."""

    text: str
    flags: tuple[Flag, ...] = ()


Screen = Callable[[str], Screened]
