"""A panel in a few lines, for those whom every line costs."""

from bot.coach.panel.debrief import debrief
from bot.coach.panel.report import PanelReport
from bot.coach.panel.split import percentages, split
from bot.localisation import Translator


def render_short(report: PanelReport, say: Translator) -> str:
    """What it is, how readers split, who differs most, one way to check it, and that it is a model."""
    lines = [say("panel-title", size=report.size, readers=report.audience.name.in_locale(report.locale))]
    lines += [f"! {flag}" for flag in report.flags]
    if report.is_told:
        found = split(report.reactions)
        whole = percentages((found["positive"], found["neutral"], found["hostile"]))
        shares = {name: say("panel-share", share=one) for name, one in zip(found, whole, strict=True)}
        lines.append(" · ".join(f"{say(f'stance-{name}')} {share}" for name, share in shares.items()))
        lines += [told for _, told in report.disagreement[:1]]
        lines += [say("panel-debrief"), *debrief(report)[:1]]
    captions = dict.fromkeys((say("panel-caveat-model"), *report.caveats[:1]))
    return "\n".join((*lines, *captions))
