"""Measures of several things side by side: forms of a story (simulated readers), groups of comments (real people)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.reports.chart import Interval, Real, Row, Simulated
from bot.reports.furniture import ends, span, track
from bot.reports.measures import LOWER_IS_BETTER, unit_of
from bot.reports.palette import QUIET, SERIES
from bot.reports.sheet import INSIDE, LABEL, MARGIN, SMALL, WIDTH, Sheet

if TYPE_CHECKING:
    from bot.localisation import Translator

MOST_DRAWN = len(SERIES)
_THEMES = 3
_LEFT, _RIGHT = MARGIN + 60, WIDTH - MARGIN - 380
"""Where 0 and 100 lie."""


@dataclass(frozen=True, slots=True)
class Group:
    """One form or group by the name that people gave it; `n` is how many comments were judged, None for readers.

    `themes` are what its comments are most about, commonest first. `differs` names the measures that keep clear of the
    first group's: the interval of their difference excludes 0.
    """

    name: str
    measures: Mapping[str, Interval]
    n: int | None = None
    themes: tuple[str, ...] = ()
    differs: frozenset[str] = frozenset()


@dataclass(frozen=True)
class FormsChart:
    """The forms of one story, each with the same measures, figures of 0 to 100; the same readers met all."""

    origin: Simulated
    forms: tuple[Group, ...]

    def title(self, say: "Translator") -> str:
        """What is to be seen."""
        return say("forms-title")

    def draw(self, sheet: Sheet, say: "Translator") -> None:
        """The forms with their letters, then one small picture a measure."""
        _key(sheet, self.forms[:MOST_DRAWN], say)
        _multiples(sheet, self.forms[:MOST_DRAWN], say)

    def captions(self, say: "Translator") -> tuple[str, ...]:
        """That scripts are compared, and what else."""
        return (
            say("forms-about"),
            say("forms-differ"),
            say("about-home"),
            say("about-intervals"),
            *_not_drawn(self.forms, say),
        )

    def alt(self, say: "Translator") -> str:
        """Every figure in words."""
        return _alt(self.forms, say)

    def rows(self) -> tuple[Row, ...]:
        """One row a form and measure, those not drawn too."""
        return tuple({**self.origin.cells(), **row} for row in _rows(self.forms, "form"))


@dataclass(frozen=True)
class CommentsChart:
    """Groups of real comments, each with the same measures, figures of 0 to 100."""

    origin: Real
    groups: tuple[Group, ...]

    def title(self, say: "Translator") -> str:
        """What is to be seen."""
        return say("comments-title")

    def draw(self, sheet: Sheet, say: "Translator") -> None:
        """The groups with their letters and themes, then one small picture a measure."""
        _key(sheet, self.groups[:MOST_DRAWN], say)
        _multiples(sheet, self.groups[:MOST_DRAWN], say)

    def captions(self, say: "Translator") -> tuple[str, ...]:
        """What the comments can and cannot show."""
        lot = (say("comments-differ"), say("comments-lot")) if len(self.groups) > 1 else ()
        return (say("comments-about"), *lot, *_not_drawn(self.groups, say))

    def alt(self, say: "Translator") -> str:
        """Every figure in words."""
        return _alt(self.groups, say)

    def rows(self) -> tuple[Row, ...]:
        """One row a group and measure, those not drawn too."""
        return tuple({**self.origin.cells(), **row} for row in _rows(self.groups, "group"))


def _letter(number: int) -> str:
    return "ABCDEFGHIJ"[number]


def _key(sheet: Sheet, groups: tuple[Group, ...], say: "Translator") -> None:
    for number, group in enumerate(groups):
        colour, marker = SERIES[number]
        count = "" if group.n is None else f"n = {group.n:,}"
        wide = sheet.width(count, LABEL)
        sheet.text(MARGIN, sheet.y + 24, _letter(number))
        sheet.marks([(MARGIN + 62, sheet.y + 24)], marker, 34, colour)
        sheet.text(MARGIN + 100, sheet.y + 24, sheet.cut(group.name, INSIDE - 120 - wide) or "–")
        sheet.text(WIDTH - MARGIN, sheet.y + 24, count, colour=QUIET, side="right")
        sheet.y += 54
        if group.themes:
            themes = say("themes", themes=" · ".join(group.themes[:_THEMES]))
            sheet.text(
                MARGIN + 100, sheet.y + 12, sheet.cut(themes, INSIDE - 100, size=SMALL), size=SMALL, colour=QUIET
            )
            sheet.y += 46
    sheet.y += 16


def _multiples(sheet: Sheet, groups: tuple[Group, ...], say: "Translator") -> None:
    """A small picture for every measure: a row a group, figures written out beside it."""
    names = tuple(dict.fromkeys(name for group in groups for name in group.measures))
    for name in names:
        sheet.y += 22
        better = say("lower-is-better" if name in LOWER_IS_BETTER else "higher-is-better")
        room = INSIDE - sheet.width(better, SMALL) - 24
        sheet.text(MARGIN, sheet.y + 24, sheet.cut(say(f"measure-{name}"), room, size=LABEL + 2), size=LABEL + 2)
        sheet.text(WIDTH - MARGIN, sheet.y + 24, better, size=SMALL, colour=QUIET, side="right")
        sheet.y += 80
        for number, group in enumerate(groups):
            _row(sheet, number, group, name)
    ends(sheet, "0", "100", _LEFT, _RIGHT)


def _row(sheet: Sheet, number: int, group: Group, name: str) -> None:
    one = group.measures.get(name, Interval(None))
    sheet.text(MARGIN, sheet.y, _letter(number))
    track(sheet, one, SERIES[number], _LEFT, _RIGHT)
    if name in group.differs:
        sheet.text(_RIGHT + 26, sheet.y, f"≠{_letter(0)}", size=SMALL)
    sheet.text(WIDTH - MARGIN, sheet.y, span(one, unit_of(name)), side="right")
    sheet.y += 54


def _not_drawn(groups: tuple[Group, ...], say: "Translator") -> tuple[str, ...]:
    left = len(groups) - MOST_DRAWN
    return (say("not-drawn", n=left),) if left > 0 else ()


def _alt(groups: tuple[Group, ...], say: "Translator") -> str:
    return " ".join(
        say(
            "group-alt",
            name=group.name,
            figures="; ".join(
                f"{say(f'measure-{key}')} {span(one, unit_of(key))}" for key, one in group.measures.items()
            ),
        )
        for group in groups[:MOST_DRAWN]
    )


def _rows(groups: tuple[Group, ...], column: str) -> tuple[Row, ...]:
    return tuple(
        {column: group.name, "n": group.n, "measure": name, **one.cells(), "differs_from_first": name in group.differs}
        for group in groups
        for name, one in group.measures.items()
    )
