"""A forum of ten readers whose reactions are always the same: enough to see what the conversation does with them."""

from dataclasses import dataclass, field

from bot.conversation.receptions import Phrases, Reception
from evaluation.forecast.panels import LIKED, LOST, PASSED_BY, PRESSED, Reason
from evaluation.forecast.scoring import NOTHING, Outcome

PHRASES = ("hutong", "win-win cooperation", "the hill listens")
OUTCOME = Outcome(
    readers=10,
    split=(0.2, 0.5, 0.3),
    stumbled={"hutong": 0.4, "win-win cooperation": 0.1, "the hill listens": 0.0, NOTHING: 0.5},
    feelings={"indifferent": 0.5, "warm": 0.2, "irritated": 0.3},
    simulated=True,
)
REASONS = {
    0: (Reason(LIKED, 2, "two baskets"),),
    1: (Reason(PASSED_BY, 4, None), Reason(LOST, 1, "hutong")),
    2: (Reason(PRESSED, 3, "win-win cooperation"),),
}


@dataclass
class FakeForum:
    """`history` holds what was asked; `failures` are raised first; with a `problem` nothing can be asked."""

    asked: tuple[str, ...] = PHRASES
    outcome: Outcome | None = OUTCOME
    problem: str | None = None
    history: list[tuple[str, str, str]] = field(default_factory=list)
    failures: list[Exception] = field(default_factory=list)

    async def phrases(self, text: str, audience: str) -> Phrases:
        self._called("phrases", text, audience)
        return Phrases(problem=self.problem) if self.problem else Phrases(self.asked)

    async def react(self, text: str, audience: str, locale: str, *, low_data: bool) -> Reception:
        self._called("react", text, audience)
        form = "short panel" if low_data else "panel"
        told = f"[simulated {form} {locale} {audience}]"
        return Reception(told, self.outcome, REASONS, 1, {"reception": "fake", "model": None})

    def _called(self, what: str, text: str, audience: str) -> None:
        self.history.append((what, text, audience))
        if self.failures:
            raise self.failures.pop(0)
