"""The map of who understood: every simulated reader by knowledge and prior attitude."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.reports.chart import Row, Simulated
from bot.reports.palette import INK, MISSED, QUIET, STANCE_MARKERS, STANCES, UNDERSTOOD
from bot.reports.sheet import INSIDE, LABEL, MARGIN, SMALL, WIDTH, Sheet

if TYPE_CHECKING:
    from bot.localisation import Translator

MOST_DOTS = 400
"""With more readers than this, squares of a grid stand for them."""
CELLS = 16
SIDE = 860
_LEFT = (WIDTH - SIDE) / 2
_SHADES = ("#e8eff5", "#b3cde3", "#6baed6", "#2b7bba", "#08457e")
"""Share of a square's readers who understood, none to all: one hue, light to dark, so that grey print keeps it."""
QUADRANTS = ("little-favourable", "much-favourable", "little-unfavourable", "much-unfavourable")


@dataclass(frozen=True)
class UnderstandingMap:
    """One value a reader: `knowledge` 0 to 1, `attitude` -1 to 1 before reading, `understood`, `stance`."""

    origin: Simulated
    knowledge: tuple[float, ...]
    attitude: tuple[float, ...]
    understood: tuple[bool, ...]
    stance: tuple[str, ...]

    def title(self, say: "Translator") -> str:
        """What is to be seen."""
        return say("map-title")

    def draw(self, sheet: Sheet, say: "Translator") -> None:
        """The key with counts, then the map between the names of its quadrants."""
        is_crowded = len(self.knowledge) > MOST_DOTS
        (_crowd_key if is_crowded else _dot_key)(sheet, self, say)
        self._names(sheet, QUADRANTS[:2], say)
        top = sheet.y
        sheet.box(_LEFT, top, SIDE, SIDE, "#ffffff", edge=QUIET)
        (_squares if is_crowded else _dots)(sheet, self, top)
        middle = SIDE / 2
        sheet.line([(_LEFT + middle, top), (_LEFT + middle, top + SIDE)], INK, 2, dashed=True)
        sheet.line([(_LEFT, top + middle), (_LEFT + SIDE, top + middle)], INK, 2, dashed=True)
        sheet.y = top + SIDE + 8
        self._names(sheet, QUADRANTS[2:], say)

    def captions(self, say: "Translator") -> tuple[str, ...]:
        """How to read it."""
        return (say("map-about"),)

    def alt(self, say: "Translator") -> str:
        """The counts of the quadrants in a sentence each."""
        parts = [say("map-alt", audience=self.origin.audience, understood=sum(self.understood), n=len(self.understood))]
        parts += [
            f"{say(f'quadrant-{name}')}: {say('quadrant-count', **counts)}." for name, counts in self._counts().items()
        ]
        return " ".join(parts)

    def rows(self) -> tuple[Row, ...]:
        """One row a reader."""
        cells = self.origin.cells()
        return tuple(
            {
                **cells,
                "persona": number,
                "knowledge": known,
                "attitude_before": felt,
                "understood": got,
                "stance": stance,
            }
            for number, (known, felt, got, stance) in enumerate(self.readers())
        )

    def readers(self) -> Iterator[tuple[float, float, bool, str]]:
        """Knowledge, attitude, whether it understood, and stance of each reader."""
        return zip(self.knowledge, self.attitude, self.understood, self.stance, strict=True)

    def _counts(self) -> dict[str, dict[str, int]]:
        found = {name: {"understood": 0, "n": 0} for name in QUADRANTS}
        for known, felt, got, _ in self.readers():
            quadrant = found[QUADRANTS[(known >= 0.5) + 2 * (felt < 0)]]
            quadrant["n"] += 1
            quadrant["understood"] += got
        return found

    def _names(self, sheet: Sheet, names: tuple[str, ...], say: "Translator") -> None:
        counts = self._counts()
        for column, name in enumerate(names):
            middle, wide = _LEFT + SIDE * (column + 0.5) / 2, SIDE / 2 + 30
            sheet.text(middle, sheet.y + 24, sheet.cut(say(f"quadrant-{name}"), wide), side="center")
            count = sheet.cut(say("quadrant-count", **counts[name]), wide, size=SMALL)
            sheet.text(middle, sheet.y + 68, count, size=SMALL, colour=QUIET, side="center")
        sheet.y += 100


def _place(known: float, felt: float, number: int) -> tuple[float, float]:
    """Across and down, 0 to 1, a hair aside, lest equal readers cover each other (a low-discrepancy sequence)."""
    aside, below = (number * 0.7549 % 1 - 0.5) * 0.02, (number * 0.5698 % 1 - 0.5) * 0.02
    return min(max(known + aside, 0.015), 0.985), min(max((1 - felt) / 2 + below, 0.015), 0.985)


def _dots(sheet: Sheet, chart: UnderstandingMap, top: float) -> None:
    groups: dict[tuple[bool, str], list[tuple[float, float]]] = {}
    for number, (known, felt, got, stance) in enumerate(chart.readers()):
        across, down = _place(known, felt, number)
        groups.setdefault((got, stance), []).append((_LEFT + SIDE * across, top + SIDE * down))
    for got, stance in sorted(groups):
        colour = UNDERSTOOD if got else MISSED
        sheet.marks(groups[got, stance], STANCE_MARKERS[stance], 26, colour, hollow=not got)


def _squares(sheet: Sheet, chart: UnderstandingMap, top: float) -> None:
    everybody, understood = Counter[tuple[int, int]](), Counter[tuple[int, int]]()
    for known, felt, got, _ in chart.readers():
        cell = min(int(known * CELLS), CELLS - 1), min(int((1 - felt) / 2 * CELLS), CELLS - 1)
        everybody[cell] += 1
        understood[cell] += got
    side, most = SIDE / CELLS, max(everybody.values())
    for (column, row), n in sorted(everybody.items()):
        wide = max(side * 0.94 * (n / most) ** 0.5, 5.0)
        shade = _SHADES[min(int(len(_SHADES) * understood[column, row] / n), len(_SHADES) - 1)]
        left, upper = _LEFT + side * (column + 0.5) - wide / 2, top + side * (row + 0.5) - wide / 2
        sheet.box(left, upper, wide, wide, shade, edge=QUIET)


def _dot_key(sheet: Sheet, chart: UnderstandingMap, say: "Translator") -> None:
    got = sum(chart.understood)
    _entry(sheet, 0, ("o", UNDERSTOOD, False), say("key-understood", n=got))
    _entry(sheet, 1, ("o", MISSED, True), say("key-missed", n=len(chart.understood) - got))
    sheet.y += 58
    stances = Counter(chart.stance)
    for number, stance in enumerate(STANCES):
        _entry(
            sheet, number, (STANCE_MARKERS[stance], QUIET, False), f"{say(f'stance-{stance}')} {stances[stance]:,}", 3
        )
    sheet.y += 84


def _crowd_key(sheet: Sheet, chart: UnderstandingMap, say: "Translator") -> None:
    got, stances = sum(chart.understood), Counter(chart.stance)
    sheet.paragraph(f"{say('key-understood', n=got)} · {say('key-missed', n=len(chart.understood) - got)}")
    sheet.paragraph(" · ".join(f"{say(f'stance-{name}')} {stances[name]:,}" for name in STANCES))
    sheet.y += 14
    words = say("key-shades")
    start = MARGIN + sheet.width(words, LABEL) + 24
    sheet.text(MARGIN, sheet.y + 24, words)
    sheet.text(start, sheet.y + 24, "0%")
    start += sheet.width("0%", LABEL) + 16
    for number, shade in enumerate(_SHADES):
        sheet.box(start + number * 60, sheet.y, 60, 48, shade, edge=QUIET)
    sheet.text(start + len(_SHADES) * 60 + 16, sheet.y + 24, "100%")
    sheet.y += 62
    sheet.paragraph(say("key-size"), colour=QUIET)
    sheet.y += 26


def _entry(sheet: Sheet, column: int, look: tuple[str, str, bool], words: str, columns: int = 2) -> None:
    wide = INSIDE / columns
    marker, colour, hollow = look
    sheet.marks([(MARGIN + 18 + column * wide, sheet.y + 24)], marker, 32, colour, hollow=hollow)
    sheet.text(MARGIN + 50 + column * wide, sheet.y + 24, sheet.cut(words, wide - 56))
