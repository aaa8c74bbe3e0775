"""What one real reader made of a story, from a row of a table; or what is wrong with the row."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from bot.coach.tables import relative

POSITIVE, NEUTRAL, HOSTILE = 1.0, 0.0, -1.0
STANCE_OF: Final[Mapping[str, float]] = MappingProxyType(
    dict.fromkeys(("positive", "pos", "1", "+1", "1.0", "正面", "积极", "支持"), POSITIVE)
    | dict.fromkeys(("neutral", "neu", "0", "0.0", "中性", "中立", "无所谓"), NEUTRAL)
    | dict.fromkeys(("hostile", "negative", "neg", "-1", "-1.0", "敌意", "敌对", "负面", "消极", "反对"), HOSTILE)
)
"""A stance on the story, as people write it. Somebody asked for a stance who answers `negative` is at the far end."""
_YES: Final = MappingProxyType(
    dict.fromkeys(("yes", "true", "y", "是", "对", "会"), 1.0)
    | dict.fromkeys(("no", "false", "n", "否", "错", "不会"), 0.0)
)
PROBLEMS: Final = (
    "no-story",
    "absolute-story",
    "unread-story",
    "no-country",
    "unknown-country",
    "stance",
    "understood",
    "attitude",
    "share",
    "no-reaction",
    "unjudged",
)
"""What can be wrong with a row."""


class BadRowError(Exception):
    """A row that cannot be used: `problem` is one of PROBLEMS, `shown` the cell at fault."""

    def __init__(self, problem: str, shown: str = "") -> None:
        self.problem = problem
        self.shown = shown
        super().__init__(problem)


@dataclass(frozen=True, slots=True)
class Reaction:
    """A real reader's; None where not asked. `story` is a path relative to the table, `audience` an audience's id.

    `stance` is 1, 0 or -1, `understood` 0 or 1, attitudes run from -1 to 1, `share` from 0 to 1. `comment` waits for
    being labelled.
    """

    line: int
    story: str
    audience: str
    stance: float | None = None
    understood: float | None = None
    attitude_before: float | None = None
    attitude_after: float | None = None
    share: float | None = None
    comment: str | None = None

    def measures(self) -> dict[str, float]:
        """What is known of this reader, by the measures of a comparison."""
        found = {name: getattr(self, name) for name in ("stance", "understood", "attitude_after", "share")}
        if self.attitude_before is not None and self.attitude_after is not None:
            found["shift"] = self.attitude_after - self.attitude_before
        return {name: value for name, value in found.items() if value is not None}


@dataclass(frozen=True)
class Layout:
    """How a table is to be read: the column of each role, and the least and most of an attitude.

    `audience` gives the id of the audience that a country, a code or an id means; None for no audience.
    """

    columns: Mapping[str, str]
    scale: tuple[float, float]
    audience: Callable[[str], str | None]


def reaction_of(line: int, cells: Mapping[str, str], layout: Layout) -> Reaction:
    """The reaction in a row. Raises BadRowError."""
    given = {role: cells.get(column, "").strip() for role, column in layout.columns.items()}
    scale = layout.scale
    if not given["story"]:
        raise BadRowError("no-story")
    story = relative(given["story"])
    if story is None:
        raise BadRowError("absolute-story", given["story"])
    if not given["country"]:
        raise BadRowError("no-country")
    readers = layout.audience(given["country"])
    if readers is None:
        raise BadRowError("unknown-country", given["country"])
    found = Reaction(
        line,
        story,
        readers,
        stance=_stance(given.get("stance", "")),
        understood=_number(given.get("understood", ""), "understood", (0, 1), either=True),
        attitude_before=_attitude(given.get("attitude_before", ""), scale),
        attitude_after=_attitude(given.get("attitude_after", ""), scale),
        share=_number(given.get("share", ""), "share", (0, 1)),
    )
    if found.stance is None and given.get("comment"):
        return replace(found, comment=given["comment"])
    if not found.measures():
        raise BadRowError("no-reaction")
    return found


def _stance(cell: str) -> float | None:
    if not cell:
        return None
    if cell.casefold() not in STANCE_OF:
        raise BadRowError("stance", cell)
    return STANCE_OF[cell.casefold()]


def _attitude(cell: str, scale: tuple[float, float]) -> float | None:
    low, high = scale
    value = _number(cell, "attitude", scale)
    return None if value is None else 2 * (value - low) / (high - low) - 1


def _number(cell: str, problem: str, scale: tuple[float, float], *, either: bool = False) -> float | None:
    """A number of the scale; with `either`, only its ends."""
    if not cell:
        return None
    try:
        value = _YES[cell.casefold()] if cell.casefold() in _YES else float(cell.replace(",", "."))
    except ValueError:
        raise BadRowError(problem, cell) from None
    if not scale[0] <= value <= scale[1] or (either and value not in scale):
        raise BadRowError(problem, cell)
    return value
