"""Before and after: two versions of a text before the same simulated readers."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.reports.chart import Interval, Row, Simulated
from bot.reports.furniture import ends, key, signed, span, track
from bot.reports.measures import LOWER_IS_BETTER, unit_of
from bot.reports.palette import BLUE, INK, ORANGE, QUIET, VERMILLION
from bot.reports.sheet import INSIDE, LABEL, MARGIN, WIDTH, Sheet

if TYPE_CHECKING:
    from bot.localisation import Translator

_FIRST, _SECOND = (ORANGE, "s"), (BLUE, "o")


@dataclass(frozen=True, slots=True)
class Changed:
    """One measure of two versions; `difference` is the second less the first, paired by reader."""

    measure: str
    first: Interval
    second: Interval
    difference: Interval

    @property
    def verdict(self) -> str:
        """better or worse where the paired interval excludes 0, else unclear; unsaid where there is no difference."""
        if self.difference.value is None:
            return "unsaid"
        if not self.difference.excludes_zero:
            return "unclear"
        return "better" if (self.difference.value < 0) == (self.measure in LOWER_IS_BETTER) else "worse"


@dataclass(frozen=True)
class VersionsChart:
    """`first` and `second` are the names of the versions, `changes` one for each measure, figures of 0 to 100."""

    origin: Simulated
    first: str
    second: str
    changes: tuple[Changed, ...]

    def title(self, say: "Translator") -> str:
        """What is to be seen."""
        return say("versions-title")

    def draw(self, sheet: Sheet, say: "Translator") -> None:
        """A pair of intervals a measure, and whether it is better."""
        key(sheet, [(*_FIRST, self.first), (*_SECOND, self.second)])
        sheet.y += 20
        for change in self.changes:
            _pair(sheet, change, say)
        ends(sheet, "0", "100")

    def captions(self, say: "Translator") -> tuple[str, ...]:
        """When a change is called one."""
        return (say("versions-about"), say("about-home"), say("about-intervals"))

    def alt(self, say: "Translator") -> str:
        """Every measure in a sentence."""
        return " ".join(
            say(
                "versions-alt",
                measure=say(f"measure-{change.measure}"),
                first=span(change.first, unit_of(change.measure)),
                second=span(change.second, unit_of(change.measure)),
                verdict=say(f"verdict-{change.verdict}"),
            )
            for change in self.changes
        )

    def rows(self) -> tuple[Row, ...]:
        """Three rows a measure: each version and their difference."""
        found: list[Row] = []
        for change in self.changes:
            three = ((self.first, change.first), (self.second, change.second), ("difference", change.difference))
            found += [
                {
                    **self.origin.cells(),
                    "measure": change.measure,
                    "version": name,
                    **one.cells(),
                    "verdict": change.verdict,
                }
                for name, one in three
            ]
        return tuple(found)


def _pair(sheet: Sheet, change: Changed, say: "Translator") -> None:
    verdict = say(f"verdict-{change.verdict}")
    colour = {"better": BLUE, "worse": VERMILLION}.get(change.verdict, QUIET)
    room = INSIDE - sheet.width(verdict, LABEL) - 30
    sheet.text(MARGIN, sheet.y + 24, sheet.cut(say(f"measure-{change.measure}"), room))
    sheet.text(WIDTH - MARGIN, sheet.y + 24, verdict, colour=colour, side="right")
    sheet.y += 78
    for one, look in ((change.first, _FIRST), (change.second, _SECOND)):
        track(sheet, one, look)
        sheet.y += 42
    unit = unit_of(change.measure)
    told = f"{span(change.first, unit)} → {span(change.second, unit)}"
    sheet.text(MARGIN, sheet.y + 10, told, size=LABEL - 4, colour=QUIET)
    sheet.text(WIDTH - MARGIN, sheet.y + 10, signed(change.difference, say), size=LABEL - 4, colour=INK, side="right")
    sheet.y += 66
