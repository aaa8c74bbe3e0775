"""What a picture is made of: plain numbers that say where they come from, and can be had as rows."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from bot.localisation import Translator
    from bot.reports.sheet import Sheet

Cell = str | int | float | bool | None
Row = dict[str, Cell]


@dataclass(frozen=True, slots=True)
class Interval:
    """A figure with its 95 % interval. `value` is None where nothing can be said; the ends may be missing alone."""

    value: float | None
    low: float | None = None
    high: float | None = None

    def cells(self) -> Row:
        """The three as cells of a row."""
        return {"value": self.value, "low": self.low, "high": self.high}

    @property
    def excludes_zero(self) -> bool:
        """Whether the whole interval lies on one side of 0; False where there is none."""
        return self.low is not None and self.high is not None and (self.low > 0 or self.high < 0)


@dataclass(frozen=True, slots=True)
class Simulated:
    """The readers are simulated. `audience` is the audience's name as people read it, `readers` at least 0.

    `problem` is why their reactions mean little (empty, short, language), or None.
    """

    audience: str
    readers: int
    seed: int
    problem: str | None = None

    def band(self, say: "Translator") -> str:
        """What stands above everything else in the picture."""
        return say("band-simulated", readers=self.readers)

    def cells(self) -> Row:
        """What every row of such a picture begins with."""
        return {"simulated": True, "audience": self.audience, "readers": self.readers, "seed": self.seed}


@dataclass(frozen=True, slots=True)
class SeveralPanels:
    """The readers are simulated, and not the same for every figure."""

    def band(self, say: "Translator") -> str:
        """What stands above everything else in the picture."""
        return say("band-several")

    def cells(self) -> Row:
        """What every row of such a picture begins with."""
        return {"simulated": True}


@dataclass(frozen=True, slots=True)
class Real:
    """The comments were written by people; `comments` is how many of them were judged."""

    comments: int

    def band(self, say: "Translator") -> str:
        """What stands above everything else in the picture."""
        return say("band-real", n=self.comments)

    def cells(self) -> Row:
        """What every row of such a picture begins with."""
        return {"simulated": False, "comments": self.comments}


Origin = Simulated | SeveralPanels | Real


class Chart(Protocol):
    """Something to draw. Its own fields are plain numbers and names; drawing it changes nothing."""

    @property
    def origin(self) -> Origin:
        """Where the numbers come from; drawn above every picture."""

    def title(self, say: "Translator") -> str:
        """What is to be seen, in a few words."""

    def draw(self, sheet: "Sheet", say: "Translator") -> None:
        """Draw below the title, from the sheet's cursor downwards."""

    def captions(self, say: "Translator") -> tuple[str, ...]:
        """What the picture can and cannot show, for below it."""

    def alt(self, say: "Translator") -> str:
        """The same in words, for people who do not see the picture."""

    def rows(self) -> tuple[Row, ...]:
        """Every number drawn, for a table."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A PNG of `sheet.WIDTH` pixels' width, its text alternative, and its numbers."""

    png: bytes
    alt: str
    rows: tuple[Row, ...]
