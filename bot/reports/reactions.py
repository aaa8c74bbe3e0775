"""How a panel's readers took a draft: the split, and what they think of the country before and after."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.reports.chart import Interval, Row, Simulated
from bot.reports.furniture import Shares, as_told, ends, half_width, signed, span, split_bar, stance_rows
from bot.reports.palette import FAINT, INK, QUIET, STANCES
from bot.reports.sheet import INSIDE, LABEL, MARGIN, WIDTH, Sheet

if TYPE_CHECKING:
    from bot.localisation import Translator

HEIGHT = 260


@dataclass(frozen=True)
class ReactionsChart:
    """`shares` are in %, one for each of STANCES, all without a value for a panel of nobody.

    `before` and `after` are the shares (0 to 1) of readers in equal bins of attitude from -1 to 1, of the same number;
    `shift` is the mean change of attitude in points, the whole scale being 100 of them.
    """

    origin: Simulated
    shares: Shares
    before: tuple[float, ...]
    after: tuple[float, ...]
    shift: Interval

    def title(self, say: "Translator") -> str:
        """What is to be seen."""
        return say("reactions-title")

    def draw(self, sheet: Sheet, say: "Translator") -> None:
        """The split bar, its three shares, and attitude before and after."""
        split_bar(sheet, self.shares, "", half_width(self.shares))
        stance_rows(sheet, self.shares, say)
        sheet.y += 36
        sheet.paragraph(say("attitude-title"), size=LABEL + 6)
        sheet.y += 14
        _key(sheet, say)
        _histogram(sheet, self.before, self.after)
        ends(sheet, say("attitude-low"), say("attitude-high"))
        sheet.y += 10
        sheet.paragraph(say("attitude-shift", shift=signed(self.shift, say)))

    def captions(self, say: "Translator") -> tuple[str, ...]:
        """What the picture can and cannot show."""
        return (say("attitude-about"), say("about-intervals"))

    def alt(self, say: "Translator") -> str:
        """The figures in a sentence."""
        shares = {stance: span(one, "%") for stance, one in as_told(self.shares).items()}
        return say("reactions-alt", audience=self.origin.audience, shift=signed(self.shift, say), **shares)

    def rows(self) -> tuple[Row, ...]:
        """The shares, the shift, and every bin."""
        cells = self.origin.cells()
        found: list[Row] = [
            {**cells, "figure": f"share_{name}", "unit": "%", **self.shares[name].cells()} for name in STANCES
        ]
        found.append({**cells, "figure": "attitude_shift", "unit": "points of 100", **self.shift.cells()})
        for moment, bins in (("before", self.before), ("after", self.after)):
            for number, share in enumerate(bins):
                name = f"attitude_{moment}_from_{_edge(number, len(bins))}"
                found.append({**cells, "figure": name, "unit": "%", **Interval(100 * share).cells()})
        return tuple(found)


def _edge(number: int, bins: int) -> str:
    return f"{2 * number / bins - 1:+.1f}"


def _key(sheet: Sheet, say: "Translator") -> None:
    y, half = sheet.y + 24, MARGIN + INSIDE / 2
    sheet.line([(MARGIN, y), (MARGIN + 60, y)], INK, 6, dashed=True)
    sheet.text(MARGIN + 76, y, sheet.cut(say("attitude-before"), INSIDE / 2 - 90))
    sheet.box(half, y - 18, 60, 36, FAINT, edge=QUIET)
    sheet.text(half + 76, y, sheet.cut(say("attitude-after"), INSIDE / 2 - 90))
    sheet.y += 62


def _histogram(sheet: Sheet, before: tuple[float, ...], after: tuple[float, ...]) -> None:
    """Columns for after, a dashed outline for before."""
    highest = max((*before, *after), default=0.0) or 1.0
    floor, wide = sheet.y + HEIGHT, INSIDE / max(len(before), 1)
    outline = []
    for number, (earlier, later) in enumerate(zip(before, after, strict=True)):
        left, tall = MARGIN + number * wide, HEIGHT * later / highest
        sheet.box(left, floor - tall, wide, tall, FAINT, edge=QUIET)
        level = floor - HEIGHT * earlier / highest
        outline += [(left, level), (left + wide, level)]
    sheet.line(outline, INK, 6, dashed=True)
    sheet.line([(MARGIN, floor), (WIDTH - MARGIN, floor)], QUIET, 3)
    sheet.line([(WIDTH / 2, sheet.y), (WIDTH / 2, floor + 14)], QUIET, 2)
    sheet.y = floor + 6
