"""A trainer with two drills, two cases and three resources: enough to see what the conversation does with them."""

from dataclasses import dataclass, field

from bot.conversation.offers import Marks, Offer, Offers, Trainee
from bot.conversation.wording import words_of
from bot.domain.practice import Answer

ASKED_WORDS = 20
HINTS = 2


def _drills() -> dict[str, str]:
    return {"D001": "glossing", "D002": "dialogue_opening"}


@dataclass
class FakeTrainer:
    """Recommends the first entry that is not the last one met. An answer in Chinese cannot be scored.

    `history` holds what was asked; `failures` are raised first, one for each answer to mark.
    """

    drills: dict[str, str] = field(default_factory=_drills)
    cases: tuple[str, ...] = ("C01", "C02")
    resources: tuple[str, ...] = ("R01", "R02", "R03")
    history: list[tuple[str, str, Trainee]] = field(default_factory=list)
    failures: list[Exception] = field(default_factory=list)

    async def recommend(self, kind: str, wish: str, trainee: Trainee) -> Offers:
        self.history.append((kind, wish, trainee))
        if kind == "resource":
            offers = tuple(self._offer(name, kind, trainee, "layer") for name in self.resources)
            return Offers(offers, None if offers else "resource-none")
        known = tuple(self.drills) if kind == "drill" else self.cases
        if wish.upper() in known:
            return Offers((self._offer(wish.upper(), kind, trainee, "asked"),))
        if wish and wish not in {*self.drills.values(), "dialogue", "cognitive_empathy"}:
            return Offers(problem=f"{kind}-unknown", types=tuple((name, name) for name in self.drills.values()))
        last = next((one.entry_id for one in reversed(trainee.met) if one.kind == kind), None)
        left = [name for name in known if name != last]
        if not left:
            return Offers(problem=f"{kind}-none")
        return Offers((self._offer(left[0], kind, trainee, "lowest"),))

    def hint(self, drill_id: str, number: int, locale: str) -> str | None:
        return f"[hint {number} of {drill_id} {locale}]" if drill_id in self.drills and number <= HINTS else None

    async def mark(self, drill_id: str, text: str, audience: str | None, locale: str) -> Marks | None:
        if self.failures:
            raise self.failures.pop(0)
        if drill_id not in self.drills:
            return None
        words = len(words_of(text))
        english = text.isascii()
        points = float(min(100, 5 * words)) if english else None
        told = f"[{points:.0f} points for {drill_id}, {locale}]" if english else f"[answer {drill_id} in English]"
        kept = Answer(text, "en" if english else "zh", words, audience or "us-general", points, (), {"scorer": "fake"})
        return Marks(told, kept)

    def _offer(self, name: str, kind: str, trainee: Trainee, reason: str) -> Offer:
        hints = HINTS if kind == "drill" else 0
        form = "short" if trainee.low_data else "full"
        return Offer(name, kind, reason, f"[because {reason}]", f"[{form} {name}]", hints, ASKED_WORDS)
