"""A mark: one feature seen at one place."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mark:
    """`start` and `end` are offsets in the measured text; `weight` is how much it counts (1 is a plain hit).

    `entry` names the knowledge entry behind it, `concern` the reader's problem when it is not the feature's usual
    one, `swap` a drop-in replacement ("" deletes the words, None means that only the writer can mend it).
    """

    feature: str
    start: int
    end: int
    sentence: int
    weight: float = 1.0
    entry: str | None = None
    concern: str | None = None
    swap: str | None = None
    severity: str | None = None
