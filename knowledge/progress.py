"""Who hears of long work and of damage: one line at a time, for a person."""

from collections.abc import Callable

Progress = Callable[[str], None]


def unheard(_: str) -> None:
    """For work that nobody watches."""
