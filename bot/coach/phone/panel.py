"""A panel's report for a phone: what the split looks like and who differs, before the figures and the small print."""

from bot.coach.panel.render import (
    captions,
    checks_to_make,
    disagreement,
    home,
    metrics,
    past,
    phrases,
    speaking,
    spoken,
    title,
    whole_shares,
)
from bot.coach.panel.report import PanelReport
from bot.coach.panel.split import split
from bot.coach.phone.bars import bar
from bot.localisation import Translator
from evaluation.reception.reactions import STANCES

_BULLET = "• "
_CELLS = 10
_VOICES = 4
"""One for each of critics, supporters, shruggers and scrollers."""
_SHOWN_WORDS = 2


def render_panel(report: PanelReport, say: Translator) -> str:
    """The report without what the critique of the draft has said already."""
    blocks = [title(report, say), *(f"⚠ {flag}" for flag in report.flags)]
    if report.is_told:
        blocks += [disagreement(report, say, _BULLET), _split(report, say)]
        blocks += [*phrases(report, say, _SHOWN_WORDS, _BULLET), *_voices(report, say)]
        blocks += [metrics(report, say, _BULLET), home(report, say), checks_to_make(report, say)]
    blocks.append(captions(report.brief_caveats, say, _BULLET))
    return "\n\n".join(block for block in blocks if block)


def _split(report: PanelReport, say: Translator) -> str:
    found = split(report.reactions)
    whole = whole_shares(found)
    lines = [
        f"{bar(found[name], _CELLS)} {say('panel-share', share=whole[name])} {say(f'stance-{name}')}"
        for name in STANCES
    ]
    return "\n".join([say("panel-split"), *lines, past(report.reactions, say)])


def _voices(report: PanelReport, say: Translator) -> list[str]:
    """The heading, then a block for each voice."""
    heard = [_BULLET + "\n".join(spoken(report, one, say)) for one in speaking(report, _VOICES)]
    return [say("panel-voices"), *heard] if heard else []
