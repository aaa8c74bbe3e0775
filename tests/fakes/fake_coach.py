"""A coach whose scores are the draft's length: enough to see what the conversation does with them."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.conversation.messages import Stage
from bot.conversation.vocabulary import DIMENSIONS
from bot.conversation.wording import words_of
from bot.domain.interaction import DimensionScore, Scored


@dataclass(frozen=True)
class FakeAssessment:
    """Scores every dimension with the number of words, plus or minus five."""

    text: str
    audience: str
    locale: str

    @property
    def text_critique(self) -> str:
        return f"[critique {self.locale} {self.audience} {self.words} words]"

    @property
    def language(self) -> str:
        return "en"

    @property
    def words(self) -> int:
        return len(words_of(self.text))

    @property
    def scored(self) -> Scored:
        score = float(min(100, self.words))
        scores = tuple(DimensionScore(name, score, max(0, score - 5), min(100, score + 5)) for name in DIMENSIONS)
        return Scored(
            audience=self.audience,
            overall=score,
            scores=scores,
            findings=(),
            checks={},
            flags=(),
            engine={"scorer": "fake"},
            timings_ms={},
        )

    def why(self, dimension: str | None) -> str:
        return f"[why {dimension or 'all'} {self.locale}]"

    def sources(self) -> str:
        return f"[sources {self.audience}]"

    def compared_with(self, previous: object) -> str:
        assert isinstance(previous, FakeAssessment)
        return f"[from {previous.words} to {self.words} words]"


class FakeCoach:
    """Remembers what it was asked, in `history`; raises the errors of `failures` first, one per call."""

    def __init__(self) -> None:
        self.history: list[tuple[str, str, str]] = []
        self.failures: list[Exception] = []

    async def assess(self, text: str, audience: str, locale: str, report: Callable[[Stage], None]) -> FakeAssessment:
        self.history.append((text, audience, locale))
        report(Stage.PERCEPTION)
        if self.failures:
            raise self.failures.pop(0)
        for stage in list(Stage)[1:]:
            report(stage)
        return FakeAssessment(text, audience, locale)
