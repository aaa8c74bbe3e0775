"""The versions of a class's calibration, what was done with them, and which one is in force."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

APPLY, UNDO = "apply", "undo"


@dataclass(frozen=True, slots=True)
class Worth:
    """How far the panel's shares are from the comments' ones, in points: standard, fitted, fitted without the post."""

    before: float
    after: float
    left_out: float


@dataclass(frozen=True, slots=True)
class Version:
    """A calibration. `number` counts from 1; `on` is the time, UTC; `reception` the model's version it was made for.

    `parameters` are by name. `source` is the SHA-256 of the table of posts; of the comments only counts are kept.
    """

    number: int
    on: str
    reception: str
    parameters: Mapping[str, float]
    posts: int
    comments: int
    worth: Worth
    source: str

    def as_json(self) -> dict[str, Any]:
        """The version as JSON values."""
        return {
            "version": self.number,
            "on": self.on,
            "reception": self.reception,
            "parameters": dict(self.parameters),
            "posts": self.posts,
            "comments": self.comments,
            "miss": {"before": self.worth.before, "after": self.worth.after, "left_out": self.worth.left_out},
            "source": self.source,
        }


@dataclass(frozen=True, slots=True)
class Move:
    """Something done: a version applied, or (`version` is None) the last one undone on a day."""

    version: Version | None
    on: str

    def as_json(self) -> dict[str, Any]:
        """The move as JSON values."""
        if self.version is None:
            return {"move": UNDO, "on": self.on}
        return {"move": APPLY, **self.version.as_json()}


def move_of(values: Mapping[str, Any]) -> Move:
    """The move of JSON values. Raises KeyError, TypeError or ValueError for what is none."""
    if values["move"] == UNDO:
        return Move(None, str(values["on"]))
    if values["move"] != APPLY:
        raise ValueError(values["move"])
    miss = values["miss"]
    version = Version(
        number=int(values["version"]),
        on=str(values["on"]),
        reception=str(values["reception"]),
        parameters={str(name): float(value) for name, value in values["parameters"].items()},
        posts=int(values["posts"]),
        comments=int(values["comments"]),
        worth=Worth(float(miss["before"]), float(miss["after"]), float(miss["left_out"])),
        source=str(values["source"]),
    )
    return Move(version, version.on)


def standing(moves: Sequence[Move]) -> tuple[Version, ...]:
    """The versions applied and not undone, the one in force last; none: the standard parameters are in force."""
    found: list[Version] = []
    for move in moves:
        if move.version is not None:
            found.append(move.version)
        elif found:
            found.pop()
    return tuple(found)


def next_number(moves: Sequence[Move]) -> int:
    """The number of the next version; an undone one keeps its own."""
    return 1 + sum(move.version is not None for move in moves)
