"""The conversation's forum port over the coach room's panel of simulated readers."""

import asyncio
from collections.abc import Mapping
from functools import partial

from bot.coach.layouts import TERMINAL, Layout
from bot.coach.panel.panel import Panel
from bot.coach.panel.report import PanelReport
from bot.coach.panel.short import render_short
from bot.conversation.messages import Attachment
from bot.conversation.pictures import Pictures, drawn
from bot.conversation.receptions import Phrases, Reception
from bot.localisation import Translator
from evaluation.forecast.panels import panel_outcome, reasons
from evaluation.forecast.phrases import Phrase, phrases_of
from evaluation.forecast.scoring import Split
from evaluation.reception.reactions import STANCES

_PROBLEMS = {"language": "forecast-other-language"}


class PanelForum:
    """Lets the panel react, off the event loop: the measurement is work for a processor."""

    def __init__(
        self,
        panel: Panel,
        translators: Mapping[str, Translator],
        pictures: Pictures | None = None,
        layout: Layout = TERMINAL,
    ) -> None:
        """`translators` are the layout's; `pictures` draw, except for those who wish for little data."""
        self._layout = layout
        self._panel = panel
        self._translators = translators
        self._pictures = pictures

    async def phrases(self, text: str, audience: str) -> Phrases:
        """The phrases to ask about; how the panel reacts plays no part in the choice."""
        return await asyncio.to_thread(self._phrases, text, audience)

    async def react(
        self, text: str, audience: str, locale: str, *, low_data: bool, expected: Split | None = None
    ) -> Reception:
        """How the panel reacts, told in the locale."""
        return await asyncio.to_thread(self._react, text, audience, locale, low_data=low_data, expected=expected)

    def _phrases(self, text: str, audience: str) -> Phrases:
        report = self._panel.react(text, audience, "en")
        problem = report.reactions.stimulus.problem
        if not _can_be_forecast(report):
            return Phrases(problem=_PROBLEMS.get(problem or "", "forecast-no-words"))
        return Phrases(tuple(phrase.text for phrase in _asked(report)))

    def _react(self, text: str, audience: str, locale: str, *, low_data: bool, expected: Split | None) -> Reception:
        report = self._panel.react(text, audience, locale)
        say = self._translators[locale]
        return Reception(
            text=render_short(report, say) if low_data else self._layout.panel(report, say),
            outcome=panel_outcome(report.reactions, _asked(report)) if _can_be_forecast(report) else None,
            reasons={place: reasons(report.reactions, place) for place in range(len(STANCES))},
            seed=report.seed,
            engine=report.engine,
            picture=None if low_data else self._picture(report, expected),
        )

    def _picture(self, report: PanelReport, expected: Split | None) -> Attachment | None:
        if self._pictures is None:
            return None
        compared = expected if _can_be_forecast(report) else None
        return drawn(partial(self._pictures.of_panel, report, compared))


def _can_be_forecast(report: PanelReport) -> bool:
    """Whether the reactions mean enough; figures that come with "take them as a game" are nothing to learn from."""
    return report.is_told and report.reactions.stimulus.problem is None


def _asked(report: PanelReport) -> tuple[Phrase, ...]:
    return phrases_of(report.reactions.stimulus, report.text)
