"""Forms of a story, compared, as the numbers of their pictures."""

from typing import TYPE_CHECKING

from bot.reports.chart import Simulated
from bot.reports.from_panel import interval_of
from bot.reports.groups import FormsChart, Group
from bot.reports.versions import Changed, VersionsChart

if TYPE_CHECKING:
    from bot.coach.comparing.comparison import Comparison

VERSION = "version"
"""What two forms differ in when the second is the first one revised."""


def comparison_chart(found: "Comparison") -> FormsChart | VersionsChart:
    """The table of forms; before and after for two versions of one text."""
    if found.by == VERSION and len(found.forms) == 2:
        return _versions(found)
    return _forms(found)


def _forms(found: "Comparison") -> FormsChart:
    from bot.coach.comparing.comparison import TABLE

    clear = {one.form: one.clear for one in found.differences}
    forms = tuple(
        Group(
            form.name,
            {name: interval_of(form.metrics[name]) for name in TABLE},
            differs=clear.get(form.name, frozenset()),
        )
        for form in found.forms
    )
    return FormsChart(_origin(found), forms)


def _versions(found: "Comparison") -> VersionsChart:
    from bot.coach.comparing.comparison import TABLE

    (first, second), (difference,) = found.forms, found.differences
    changes = tuple(
        Changed(
            name,
            interval_of(first.metrics[name]),
            interval_of(second.metrics[name]),
            interval_of(difference.metrics[name]),
        )
        for name in TABLE
    )
    return VersionsChart(_origin(found), first.name, second.name, changes)


def _origin(found: "Comparison") -> Simulated:
    """The gravest problem that any of the forms has."""
    problems = {form.reactions.stimulus.problem for form in found.forms}
    worst = next((one for one in ("empty", "language", "short") if one in problems), None)
    return Simulated(found.audience.name.in_locale(found.locale), found.size, found.seed, worst)
