"""A forum of ten readers whose reactions are always the same: enough to see what the conversation does with them."""

from dataclasses import dataclass, field

from bot.conversation.messages import Attachment
from bot.conversation.receptions import Phrases, Reception
from evaluation.forecast.panels import LIKED, LOST, PASSED_BY, PRESSED, Reason
from evaluation.forecast.scoring import NOTHING, Outcome, Split

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
    """`history` holds what was asked; `failures` are raised first; with a `problem` nothing can be asked.

    With `pictures` they come, as words, except for those who wish for little data.
    """

    asked: tuple[str, ...] = PHRASES
    outcome: Outcome | None = OUTCOME
    problem: str | None = None
    pictures: bool = False
    history: list[tuple[str, str, str]] = field(default_factory=list)
    failures: list[Exception] = field(default_factory=list)

    async def phrases(self, text: str, audience: str) -> Phrases:
        self._called("phrases", text, audience)
        return Phrases(problem=self.problem) if self.problem else Phrases(self.asked)

    async def react(
        self, text: str, audience: str, locale: str, *, low_data: bool, expected: Split | None = None
    ) -> Reception:
        self._called("react", text, audience)
        form = "short panel" if low_data else "panel"
        told = f"[simulated {form} {locale} {audience}]"
        compared = expected if self.outcome is not None else None
        picture = Attachment("fake.png", b"\x89", f"{audience} expected {compared}")
        drawn = picture if self.pictures and not low_data else None
        return Reception(told, self.outcome, REASONS, 1, {"reception": "fake", "model": None}, drawn)

    def _called(self, what: str, text: str, audience: str) -> None:
        self.history.append((what, text, audience))
        if self.failures:
            raise self.failures.pop(0)
