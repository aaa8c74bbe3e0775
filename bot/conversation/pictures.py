"""Pictures beside answers, for chats that can show them. One that cannot be drawn costs the answer nothing."""

from collections.abc import Callable, Sequence
from typing import Protocol

import structlog

from bot.coach.panel.report import PanelReport
from bot.conversation.messages import Attachment
from evaluation.forecast.scoring import Split

_log = structlog.stdlib.get_logger(__name__)


class AccuracyPictures(Protocol):
    """Draws, and says in words what it drew. Equal input gives equal output; may raise anything."""

    def of_accuracy(self, points: Sequence[float | None], locale: str) -> Attachment:
        """Empathic accuracy of forecasts in their order, 0 to 100 each, None where it could not be scored."""
        ...


class Pictures(AccuracyPictures, Protocol):
    """Draws panels as well."""

    def of_panel(self, report: PanelReport, expected: Split | None) -> Attachment | None:
        """How readers took a draft, beside what somebody `expected` of them; None where the panel says nothing."""
        ...


def drawn(draw: Callable[[], Attachment | None]) -> Attachment | None:
    """What `draw` draws; None where it fails, of which the kind alone is logged: its message may quote the draft."""
    try:
        return draw()
    except Exception as error:  # noqa: BLE001 - whatever happens to a picture, the person gets the text
        _log.error("picture_failed", error=type(error).__name__)
        return None
