"""Pictures of one byte that say what they would show, and that may fail."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.coach.panel.report import PanelReport
from bot.conversation.messages import Attachment
from evaluation.forecast.scoring import Split


@dataclass
class FakePictures:
    """`failures` are raised first; `history` holds what was to be drawn, those included."""

    failures: list[Exception] = field(default_factory=list)
    history: list[str] = field(default_factory=list)

    def of_panel(self, report: PanelReport, expected: Split | None) -> Attachment | None:
        return self._drawn(f"{report.audience.id} {report.locale} expected {expected}")

    def of_accuracy(self, points: Sequence[float | None], locale: str) -> Attachment:
        return self._drawn(f"accuracy {locale} {points}")

    def _drawn(self, shown: str) -> Attachment:
        self.history.append(shown)
        if self.failures:
            raise self.failures.pop(0)
        return Attachment("fake.png", b"\x89", shown)
