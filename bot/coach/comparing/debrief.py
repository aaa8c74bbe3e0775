"""What would make a comparison wrong, and how to find out with real readers."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.coach.comparing.comparison import Comparison

ASKED = 30
"""Real readers a form: with fewer, only very large differences show."""


def debrief(comparison: "Comparison") -> tuple[str, ...]:
    """How to check the order of the forms; and, for scripts, how to tell the words from the medium."""
    say, readers = comparison.say, comparison.audience.name.in_locale(comparison.locale)
    ranked = any(one.clear for one in comparison.differences)
    checks = [say("compare-check-order" if ranked else "compare-check-none", asked=ASKED, readers=readers)]
    if any(form.script.is_script for form in comparison.forms):
        checks.append(say("compare-check-medium"))
    return tuple(checks)
