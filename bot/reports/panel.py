"""A panel in one picture: how its readers took a draft, and who understood."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.reports.chart import Row, Simulated
from bot.reports.reactions import ReactionsChart
from bot.reports.sheet import TITLE, Sheet
from bot.reports.understanding import UnderstandingMap

if TYPE_CHECKING:
    from bot.localisation import Translator


@dataclass(frozen=True)
class PanelChart:
    """Two charts of the same readers."""

    reactions: ReactionsChart
    understanding: UnderstandingMap

    @property
    def origin(self) -> Simulated:
        """Whose reactions they are."""
        return self.reactions.origin

    def title(self, say: "Translator") -> str:
        """What is to be seen first."""
        return self.reactions.title(say)

    def draw(self, sheet: Sheet, say: "Translator") -> None:
        """One below the other."""
        self.reactions.draw(sheet, say)
        sheet.y += 60
        sheet.paragraph(self.understanding.title(say), size=TITLE)
        sheet.y += 24
        self.understanding.draw(sheet, say)

    def captions(self, say: "Translator") -> tuple[str, ...]:
        """Those of both."""
        return (*self.understanding.captions(say), *self.reactions.captions(say))

    def alt(self, say: "Translator") -> str:
        """Both in words."""
        return f"{self.reactions.alt(say)} {self.understanding.alt(say)}"

    def rows(self) -> tuple[Row, ...]:
        """The figures, then the readers."""
        return (*self.reactions.rows(), *self.understanding.rows())
