"""What a step of forecasting receives and asks for; beside `events`, which has the rest."""

from dataclasses import dataclass

from bot.conversation.receptions import Phrases, Reception
from bot.conversation.state import LastDraft
from evaluation.forecast.scoring import Forecast, Score

# Events: results of commands


@dataclass(frozen=True, slots=True)
class PhrasesFound:
    """What the writer can be asked about before readers react."""

    phrases: Phrases


@dataclass(frozen=True, slots=True)
class PanelShown:
    """Readers have reacted to the draft with this tag. `forecast` is empty where there was none.

    `unsaved` is the id of the sentence that says why a forecast is not in the log; None when it is, or there is none.
    """

    tag: str
    reception: Reception
    forecast: Forecast
    score: Score
    unsaved: str | None


ForecastEvent = PhrasesFound | PanelShown

# Commands


@dataclass(frozen=True, slots=True)
class FindPhrases:
    """Find what to ask about."""

    text: str
    audience: str


@dataclass(frozen=True, slots=True)
class ShowPanel:
    """Let readers react; compare them with the forecast, and note it where there is consent.

    `first` says that the writer has not seen these readers' reactions to this draft before: only then is it noted.
    """

    tag: str
    draft: LastDraft
    audience: str
    locale: str
    low_data: bool
    forecast: Forecast
    first: bool


ForecastCommand = FindPhrases | ShowPanel
