"""What several pictures share: intervals on a scale, a split bar, keys, and how figures are written."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.reports.chart import Interval
from bot.reports.palette import FAINT, INK, PALE, PAPER, QUIET, STANCE_COLOURS, STANCE_HATCHES, STANCES, TINT
from bot.reports.sheet import INSIDE, LABEL, MARGIN, SMALL, WIDTH, Sheet

if TYPE_CHECKING:
    from bot.localisation import Translator

Shares = dict[str, Interval]
"""An interval for each of STANCES, in %."""


def figure(value: float | None, unit: str = "") -> str:
    """A figure without false precision; a dash where there is none."""
    return "–" if value is None else f"{_whole(value)}{unit}"


def span(one: Interval, unit: str = "") -> str:
    """A figure with its interval: 62% (55–69)."""
    if one.low is None or one.high is None:
        return figure(one.value, unit)
    return f"{figure(one.value, unit)} ({_whole(one.low)}–{_whole(one.high)})"


def as_told(shares: Shares) -> Shares:
    """The shares as every text tells them: neutral has what the others, in whole per cents, leave of 100."""
    positive, hostile = shares["positive"].value, shares["hostile"].value
    if positive is None or hostile is None:
        return shares
    rest = float(100 - round(positive) - round(hostile))
    return {**shares, "neutral": replace(shares["neutral"], value=rest)}


def signed(one: Interval, say: "Translator") -> str:
    """A difference with its interval: +4 (+1 to +7)."""
    if one.value is None:
        return "–"
    shown = _plus(one.value)
    if one.low is None or one.high is None:
        return shown
    return say("difference", shown=shown, low=_plus(one.low), high=_plus(one.high))


def track(
    sheet: Sheet, one: Interval, look: tuple[str, str], left: float = MARGIN, right: float = WIDTH - MARGIN
) -> None:
    """A figure of 0 to 100 at the cursor: its interval as a bar, its value as a mark of that colour and marker."""

    colour, marker = look
    sheet.line([(left, sheet.y), (right, sheet.y)], FAINT, 3)
    if one.value is None:
        return
    if one.low is not None and one.high is not None:
        sheet.line([(_along(one.low, left, right), sheet.y), (_along(one.high, left, right), sheet.y)], colour, 12)
    sheet.marks([(_along(one.value, left, right), sheet.y)], marker, 34, colour)


def ends(sheet: Sheet, low: str, high: str, left: float = MARGIN, right: float = WIDTH - MARGIN) -> None:
    """What the two ends of the tracks above mean."""
    sheet.text(left, sheet.y + 18, low, size=SMALL, colour=QUIET)
    sheet.text(right, sheet.y + 18, high, size=SMALL, colour=QUIET, side="right")
    sheet.y += 44


def swatch(sheet: Sheet, y: float, stance: str) -> None:
    """The colour and pattern of a stance."""
    sheet.box(MARGIN, y - 18, 36, 36, STANCE_COLOURS[stance], hatch=STANCE_HATCHES[stance], edge=INK)


def half_width(*splits: Shares) -> float:
    """How many % lie between the middle of split bars and their ends, so that all of the bars fit: 50, 75 or 100."""
    sides = [
        (shares[side].value or 0.0) + (shares["neutral"].value or 0.0) / 2
        for shares in splits
        for side in ("positive", "hostile")
    ]
    return next(enough for enough in (50.0, 75.0, 100.0) if enough >= max(sides) or enough == 100.0)


def split_bar(sheet: Sheet, shares: Shares, name: str, half: float) -> None:
    """One diverging bar: hostile to the left, positive to the right, the neutral half and half about the middle."""
    if name:
        sheet.text(MARGIN, sheet.y + LABEL / 2, sheet.cut(name, INSIDE))
        sheet.y += LABEL * 1.4
    told = as_told(shares)
    values = {stance: told[stance].value for stance in STANCES}
    if any(value is None for value in values.values()):
        sheet.box(MARGIN, sheet.y, INSIDE, 92, TINT)
        sheet.text(WIDTH / 2, sheet.y + 46, "–", side="center")
    else:
        _segments(sheet, {stance: value or 0.0 for stance, value in values.items()}, INSIDE / (2 * half))
    for top in (sheet.y - 14, sheet.y + 92):
        sheet.line([(WIDTH / 2, top), (WIDTH / 2, top + 14)], INK, 4)
    sheet.y += 122


def _segments(sheet: Sheet, values: dict[str, float], pixels: float) -> None:
    x = WIDTH / 2 - pixels * (values["hostile"] + values["neutral"] / 2)
    for stance in reversed(STANCES):
        wide = pixels * values[stance]
        sheet.box(x, sheet.y, wide, 92, STANCE_COLOURS[stance], hatch=STANCE_HATCHES[stance], edge=INK)
        if wide > 84:
            _on_segment(sheet, x + wide / 2, stance, figure(values[stance], "%"))
        x += wide


def _on_segment(sheet: Sheet, x: float, stance: str, words: str) -> None:
    """The share, on a plate of its own where the segment has a pattern."""
    y, wide = sheet.y + 46, sheet.width(words, LABEL) + 16
    if STANCE_HATCHES[stance]:
        sheet.box(x - wide / 2, y - 24, wide, 48, STANCE_COLOURS[stance])
    sheet.text(x, y, words, colour=INK if STANCE_COLOURS[stance] == PALE else PAPER, side="center")


def stance_rows(sheet: Sheet, shares: Shares, say: "Translator", expected: Shares | None = None) -> None:
    """The three shares with their intervals on one scale, and what was expected as an open mark; the key of the bar."""
    for stance in STANCES:
        swatch(sheet, sheet.y + 24, stance)
        sheet.text(MARGIN + 54, sheet.y + 24, say(f"stance-{stance}"))
        foreseen = "" if expected is None else f"{figure(expected[stance].value, '%')} → "
        sheet.text(WIDTH - MARGIN, sheet.y + 24, foreseen + span(as_told(shares)[stance], "%"), side="right")
        sheet.y += 74
        track(sheet, shares[stance], (QUIET if stance == "neutral" else STANCE_COLOURS[stance], "o"))
        if expected is not None and expected[stance].value is not None:
            sheet.marks([(_along(expected[stance].value), sheet.y)], "D", 28, INK, hollow=True)
        sheet.y += 34
    ends(sheet, "0%", "100%")


def key(sheet: Sheet, entries: Sequence[tuple[str, str, str]]) -> None:
    """Colour, marker and name of several things, one a line, the names cut to the sheet."""
    for colour, marker, name in entries:
        sheet.marks([(MARGIN + 18, sheet.y + 24)], marker, 34, colour)
        sheet.text(MARGIN + 54, sheet.y + 24, sheet.cut(name, INSIDE - 54))
        sheet.y += 54


def _along(value: float | None, left: float = MARGIN, right: float = WIDTH - MARGIN) -> float:
    """Where a figure of 0 to 100 lies; what is outside lies at the end."""
    return left + (right - left) * min(max(value or 0.0, 0.0), 100.0) / 100


def _whole(value: float) -> str:
    return f"{value:.0f}".replace("-0", "0") if abs(value) < 0.5 else f"{value:.0f}"


def _plus(value: float) -> str:
    return "0" if abs(value) < 0.5 else f"{value:+.0f}".replace("-", "−")
