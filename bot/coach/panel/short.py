"""A panel in a few lines, for those whom every line costs."""

from bot.coach.panel.debrief import debrief
from bot.coach.panel.report import PanelReport
from bot.coach.panel.split import split
from bot.localisation import Translator


def render_short(report: PanelReport, say: Translator) -> str:
    """What it is, how readers split, who differs most, one way to check it, and the first caveat."""
    lines = [say("panel-title", size=report.size, readers=report.audience.name.in_locale(report.locale))]
    lines += [f"! {flag}" for flag in report.flags]
    if report.is_told:
        shares = split(report.reactions)
        lines.append(" · ".join(f"{say(f'stance-{name}')} {100 * share:.0f} %" for name, share in shares.items()))
        lines += [told for _, told in report.disagreement[:1]]
        lines += [say("panel-debrief"), *debrief(report)[:1]]
    return "\n".join((*lines, *report.caveats[:1]))
