"""Measured comments as the numbers of their picture."""

from typing import TYPE_CHECKING

from bot.reports.chart import Interval, Real
from bot.reports.groups import CommentsChart, Group

if TYPE_CHECKING:
    from bot.comments.figures import GroupFigures, SurveyFigures
    from bot.comments.themes import Themes
    from bot.localisation import Translator

FEWEST_ON_A_THEME = 3
"""Comments on a topic from which it is named in the picture."""


def comments_chart(figures: "SurveyFigures", say: "Translator", everyone: str) -> CommentsChart:
    """Every group's measures, the largest groups first. `say` names topics; `everyone` names the only group."""
    from bot.comments.survey import EVERYONE

    ordered = sorted(figures.groups, key=lambda group: (-group.judged, group.name))
    is_whole = [group.name for group in ordered] == [EVERYONE]
    groups = tuple(
        Group(
            everyone if is_whole else group.name,
            _measures(group),
            group.judged,
            _themes(group, figures.themes, say),
            _differs(figures, {group.name, ordered[0].name}),
        )
        for group in ordered
    )
    return CommentsChart(Real(sum(group.judged for group in ordered)), groups)


def _measures(group: "GroupFigures") -> dict[str, Interval]:
    return {name: Interval(one.value, one.low, one.high) for name, one in group.measures.items()}


def _differs(figures: "SurveyFigures", pair: set[str]) -> frozenset[str]:
    """The measures in which the two differ, counted for all comparisons made; none of one group."""
    found = [one for one in figures.comparisons if {one.first, one.second} == pair]
    return frozenset(measure for one in found for measure in one.corrected if one.holds(measure))


def _themes(group: "GroupFigures", themes: "Themes", say: "Translator") -> tuple[str, ...]:
    from bot.comments.themes import NO_TOPIC

    found = themes.groups.get(group.name, ())
    return tuple(
        say(f"topic-{one.topic}") for one in found if one.topic != NO_TOPIC and one.comments >= FEWEST_ON_A_THEME
    )
