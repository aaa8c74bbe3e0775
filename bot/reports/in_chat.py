"""The pictures that go with answers in a chat."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from bot.conversation.messages import Attachment
from bot.reports.forecasts import AccuracyChart
from bot.reports.from_forecast import forecast_chart
from bot.reports.from_panel import reactions_chart

if TYPE_CHECKING:
    from bot.coach.panel.report import PanelReport
    from bot.localisation import Translator
    from bot.reports.chart import Chart
    from bot.reports.studio import Studio
    from evaluation.forecast.scoring import Split


class ChatPictures:
    """Draws for the conversation.

    Chats shrink a picture to some 1,280 pixels of height, so the map of who understood would be too small to read here.
    """

    def __init__(self, studio: "Studio", translators: Mapping[str, "Translator"]) -> None:
        """`translators` speak for pictures, in every locale."""
        self._studio = studio
        self._translators = translators

    def of_panel(self, report: "PanelReport", expected: "Split | None") -> Attachment | None:
        """How the readers took a draft, beside what somebody expected; None where the panel says nothing."""
        if not report.is_told:
            return None
        if expected is None:
            return self._attached(f"attune-{report.audience.id}.png", reactions_chart(report), report.locale)
        name = f"attune-forecast-{report.audience.id}.png"
        return self._attached(name, forecast_chart(report, expected), report.locale)

    def of_accuracy(self, points: Sequence[float | None], locale: str) -> Attachment:
        """Empathic accuracy over time."""
        return self._attached("attune-forecasts.png", AccuracyChart(tuple(points)), locale)

    def _attached(self, name: str, chart: "Chart", locale: str) -> Attachment:
        picture = self._studio.picture(chart, self._translators[locale])
        return Attachment(name, picture.png, picture.alt)
