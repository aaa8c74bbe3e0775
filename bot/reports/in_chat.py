"""The picture that goes with a panel in a chat."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from bot.conversation.messages import Attachment
from bot.reports.from_panel import reactions_chart

if TYPE_CHECKING:
    from bot.coach.panel.report import PanelReport
    from bot.localisation import Translator
    from bot.reports.studio import Studio


def chat_picture(
    studio: "Studio", translators: Mapping[str, "Translator"]
) -> "Callable[[PanelReport], Attachment | None]":
    """Draws how the readers took a draft; None where the panel says nothing.

    Chats shrink a picture to some 1,280 pixels of height, so the map of who understood would be too small to read here.
    """

    def draw(report: "PanelReport") -> Attachment | None:
        if not report.is_told:
            return None
        picture = studio.picture(reactions_chart(report), translators[report.locale])
        return Attachment(f"attune-{report.audience.id}.png", picture.png, picture.alt)

    return draw
