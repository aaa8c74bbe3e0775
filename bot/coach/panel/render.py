"""A panel's report as plain text: simulated, disagreement first, and what it cannot show last."""

from collections.abc import Iterable, Iterator, Mapping

import numpy as np

from bot.coach.panel.debrief import debrief
from bot.coach.panel.misread import WORTH_MENDING, Misread, worth_mending
from bot.coach.panel.people import described
from bot.coach.panel.reasons import feature_name
from bot.coach.panel.report import PanelReport
from bot.coach.panel.resisted import Resisted, most_resisted
from bot.coach.panel.split import percentages, split
from bot.coach.remarks import shortened
from bot.coach.render import MARK
from bot.localisation import Translator
from evaluation.reception.counting import feeling_shares
from evaluation.reception.intervals import Estimate
from evaluation.reception.reactions import FEELINGS, STANCES, Reactions
from evaluation.reception.scales import METRICS
from evaluation.voices.speakers import speakers, varied
from evaluation.voices.voice import voice

VOICES = 6
_VOICES_IN_CHAT = 4
"""One for each of critics, supporters, shruggers and scrollers."""
_SHORT_QUOTE = 80
_LONG_TITLE = 60
_BAR = 24
_DISCOUNT = "cultural_discount_rate"
_SHOWN_WORDS, _SHOWN_WORDS_IN_CHAT = 3, 2
_FINE = 6
BULLET, _INDENT = "- ", "  "


def render_panel(report: PanelReport, say: Translator, voices: int = VOICES) -> str:
    """The whole report, without markup."""
    first = title(report, say)
    blocks = [f"{first}\n{'─' * min(_LONG_TITLE, len(first))}", *_flags(report)]
    if report.is_told:
        blocks += [disagreement(report, say), _split(report, say)]
        blocks += [f"{metrics(report, say)}\n{say('panel-define-how')}", *phrases(report, say, _SHOWN_WORDS)]
        blocks += [_voices(report, say, voices), home(report, say), checks_to_make(report, say)]
    lines = [*report.caveats, say("panel-traits-how", audience=report.audience.id), _checks(report, say)]
    return _joined([*blocks, captions(lines, say)])


def render_panel_in_chat(report: PanelReport, say: Translator) -> str:
    """The report for a phone: without what the critique of the draft has said already, and without other commands."""
    blocks = [title(report, say), *_flags(report)]
    if report.is_told:
        blocks += [disagreement(report, say), _split(report, say), metrics(report, say)]
        blocks += [*phrases(report, say, _SHOWN_WORDS_IN_CHAT), _voices(report, say, _VOICES_IN_CHAT)]
        blocks += [home(report, say), checks_to_make(report, say)]
    return _joined([*blocks, captions(report.brief_caveats, say)])


def shown(one: Estimate, say: Translator) -> str:
    """A figure with its interval; a dash where it cannot be said."""
    if one.value is None:
        return say("panel-unsaid")
    unit = "percent" if one.unit == "%" else "points" if one.unit == "points" else "index"
    figure = say(f"panel-figure-{unit}", value=_whole(one.value), low=_whole(one.low), high=_whole(one.high))
    return figure if one.level is None else say("panel-level", level=say(f"panel-level-{one.level}"), figure=figure)


def _whole(number: float | None) -> str:
    exact = round(number or 0.0, _FINE)  # or 57.5 that is held as 57.49999 is rounded unlike the same share elsewhere
    return "0" if abs(exact) < 0.5 else f"{exact:.0f}".replace("-", "−")


def _joined(blocks: Iterable[str]) -> str:
    return "\n\n".join(block for block in blocks if block)


def title(report: PanelReport, say: Translator) -> str:
    """That it is simulated, how many readers, and which."""
    return say("panel-title", size=report.size, readers=report.audience.name.in_locale(report.locale))


def _flags(report: PanelReport) -> list[str]:
    return [f"! {flag}" for flag in report.flags]


def disagreement(report: PanelReport, say: Translator, bullet: str = BULLET) -> str:
    """Who takes the text unlike others, or that no attribute tells."""
    lines = [say("panel-disagreement")]
    for _, told in report.disagreement:
        lines.append(bullet + told.replace("\n", f"\n{_INDENT}"))
    if not report.disagreement:
        lines.append(say("panel-no-disagreement"))
    else:
        lines.append(say("panel-not-why"))
    return "\n".join(lines)


def _split(report: PanelReport, say: Translator) -> str:
    found, reactions = split(report.reactions), report.reactions
    lines = [say("panel-split")]
    whole = whole_shares(found)
    width = max(_cells(say(f"stance-{name}")) for name in STANCES)
    for name in STANCES:
        label = say(f"stance-{name}")
        share = say("panel-share", share=whole[name])
        lines.append(f"{label}{' ' * (width - _cells(label))}  {_bar(found[name])} {share}")
    return "\n".join([*lines, past(reactions, say)])


def whole_shares(found: Mapping[str, float]) -> dict[str, int]:
    """The share of each stance in whole per cents that add up to 100."""
    return dict(zip(STANCES, percentages((found["positive"], found["neutral"], found["hostile"])), strict=True))


def past(reactions: Reactions, say: Translator) -> str:
    """How many scrolled past, and what was felt most often."""
    scrolled = 1 - float(np.mean(reactions.reads))
    felt = feeling_shares(reactions)
    commonest = max(FEELINGS, key=lambda name: felt[name].value or 0.0)
    feeling, share = say(f"feeling-{commonest}"), shown(felt[commonest], say)
    return say("panel-past", past=_whole(100 * scrolled), feeling=feeling, share=share)


def metrics(report: PanelReport, say: Translator, bullet: str = "  ") -> str:
    """Every figure with its interval; the cultural discount has its own block."""
    lines = [say("panel-metrics")]
    for name in METRICS:
        if name != _DISCOUNT:
            figure = shown(report.metrics[name], say)
            lines.append(bullet + say("panel-metric-line", name=say(f"panel-metric-{name}"), figure=figure))
    return "\n".join(lines)


def phrases(report: PanelReport, say: Translator, most: int, bullet: str = BULLET) -> Iterator[str]:
    """What most personas missed, and what put most of them off."""
    missed = worth_mending(report.misread)[:most]
    resisted = [one for one in most_resisted(report.reactions) if 100 * one.share >= WORTH_MENDING][:most]
    if missed:
        yield "\n".join([say("panel-misread"), *(f"{bullet}{_missed(one, report, say)}" for one in missed)])
    if resisted:
        yield "\n".join([say("panel-resisted"), *(f"{bullet}{_put_off(one, say)}" for one in resisted)])


def _put_off(one: Resisted, say: Translator) -> str:
    quote, what = shortened(one.quote, _SHORT_QUOTE), feature_name(one.feature, say)
    return say("panel-resisted-line", quote=quote, what=what, share=_whole(100 * one.share))


def _missed(one: Misread, report: PanelReport, say: Translator) -> str:
    line = say("panel-missed", quote=shortened(one.quote, _SHORT_QUOTE), share=shown(one.share, say))
    helps = _help(one, say)
    return f"{line} {helps}" if report.locale == "en" else f"{line}{helps}"


def _help(one: Misread, say: Translator) -> str:
    if one.slogan:
        return say("panel-gloss-slogan")
    return say("panel-gloss", gloss=one.gloss) if one.gloss else say("panel-gloss-own")


def _voices(report: PanelReport, say: Translator, count: int) -> str:
    lines = [
        f"{_INDENT if place else BULLET}{line}"
        for one in speaking(report, count)
        for place, line in enumerate(spoken(report, one, say))
    ]
    return "\n".join([say("panel-voices"), *lines]) if lines else ""


def speaking(report: PanelReport, count: int) -> list[int]:
    """The personas to be heard, unlike each other."""
    return list(varied(report.reactions, speakers(report.reactions, count)))


def spoken(report: PanelReport, persona: int, say: Translator) -> Iterator[str]:
    """Who speaks, what they say, and that in the reader's language."""
    reactions, said = report.reactions, voice(report.reactions, persona)
    stance = say("stance-past") if not reactions.reads[persona] else say(f"stance-{STANCES[reactions.stance[persona]]}")
    yield say("panel-speaker", who=described(reactions, persona, say), stance=stance)
    yield said.en if said.silent else f"“{said.en}”"
    if report.locale != "en":
        yield said.zh if said.silent else say("panel-in-chinese", words=said.zh)


def home(report: PanelReport, say: Translator) -> str:
    """The same text before readers at home."""
    abroad, home = split(report.reactions)["positive"], split(report.home)["positive"]
    return "\n".join(
        [
            say("panel-home"),
            say(
                "panel-home-line",
                home=_whole(100 * home),
                abroad=_whole(100 * abroad),
                discount=shown(report.metrics[_DISCOUNT], say),
            ),
            say("panel-home-caption"),
        ]
    )


def checks_to_make(report: PanelReport, say: Translator) -> str:
    """How to find out that the panel is wrong."""
    return "\n".join([say("panel-debrief"), *(f"{n}. {line}" for n, line in enumerate(debrief(report), 1))])


def captions(lines: Iterable[str], say: Translator, bullet: str = BULLET) -> str:
    """What the panel can and cannot show."""
    return "\n".join([say("panel-caveats"), *(f"{bullet}{line}" for line in lines)])


def _checks(report: PanelReport, say: Translator) -> str:
    checks = say("list-separator").join(
        say("render-check", mark=MARK[one.status], name=say(f"check-{name}"), reason=report.check_texts[name])
        for name, one in report.checks.items()
    )
    return say("panel-checks", checks=checks)


def _bar(share: float) -> str:
    filled = round(_BAR * share)
    return "█" * filled + "░" * (_BAR - filled)


def _cells(label: str) -> int:
    return sum(2 if character > "\u2e80" else 1 for character in label)
