"""How much one person, one chat and one class may ask for, so that nobody uses up what is everybody's.

The notation is that of the `limits` library. Its store in memory is not used: it never drops the name of anybody who
has written once, and starts a thread for nearly every message.
"""

from array import array
from collections.abc import Callable
from dataclasses import dataclass

from bot.jobs.ports import Update

MOST_WINDOWS = 100_000
"""People, chats or classes whose last messages are kept; beyond that, those who have been silent longest are let go."""
_LARGEST_AMOUNT = 10_000


@dataclass(frozen=True, slots=True)
class Rate:
    """At most `amount` messages in any `seconds` on end."""

    amount: int
    seconds: int


def read_rates(text: str) -> tuple[Rate, ...]:
    """Rates such as "20/minute" or "2 per second, 200/hour". Raises ValueError for what is none, or lets nothing in."""
    from limits import parse_many

    rates = tuple(Rate(item.amount, item.get_expiry()) for item in parse_many(text))
    if not all(0 < rate.amount <= _LARGEST_AMOUNT for rate in rates):
        raise ValueError(f"the number of messages is not between 1 and {_LARGEST_AMOUNT}")
    return rates


class Limits:
    """Who may be answered now. Windows move: what counts are the last so many seconds before the moment of asking."""

    def __init__(
        self,
        person: tuple[Rate, ...],
        chat: tuple[Rate, ...],
        class_: tuple[Rate, ...],
        clock: Callable[[], float],
    ) -> None:
        """`clock` counts seconds and never goes back."""
        self._person = _Windows(person)
        self._chat = _Windows(chat)
        self._class = _Windows(class_)
        self._clock = clock

    def delay(self, update: Update, class_id: str | None) -> float:
        """Seconds until the update may be answered; 0 lets it in, and only then it is counted.

        `class_id` is the class of the person, if they are in one. Nobody's waiting counts against the others.
        """
        now = self._clock()
        platform = update.place.platform
        asked = [(self._person, f"{platform}:{update.incoming.key.user}")]
        group = update.place.chat if update.place.group else update.place.origin
        if group is not None:
            asked.append((self._chat, f"{platform}:{group}"))
        if class_id is not None:
            asked.append((self._class, class_id))
        delay = max(windows.delay(key, now) for windows, key in asked)
        if delay <= 0:
            for windows, key in asked:
                windows.count(key, now)
        return delay


class _Windows:
    """When messages were let in, for each key; keys in the order of their last message."""

    def __init__(self, rates: tuple[Rate, ...]) -> None:
        self._rates = rates
        self._longest = max(rate.seconds for rate in rates)
        self._most = max(rate.amount for rate in rates)
        self._moments: dict[str, array[float]] = {}

    def delay(self, key: str, now: float) -> float:
        moments = self._moments.get(key)
        if moments is None:
            return 0.0
        full = (rate for rate in self._rates if len(moments) >= rate.amount)
        return max((moments[-rate.amount] + rate.seconds - now for rate in full), default=0.0)

    def count(self, key: str, now: float) -> None:
        moments = self._moments.pop(key, None) or array("d")
        moments.append(now)
        if len(moments) > self._most:
            del moments[0]
        self._moments[key] = moments
        self._let_go(now)

    def _let_go(self, now: float) -> None:
        while self._moments:
            key, moments = next(iter(self._moments.items()))
            if len(self._moments) <= MOST_WINDOWS and moments[-1] + self._longest > now:
                return
            del self._moments[key]
