"""Nobody uses up what is everybody's, and nobody who is silent costs memory."""

import tracemalloc
from datetime import UTC, datetime

import pytest

from bot.conversation.messages import Incoming, SessionKey
from bot.jobs.limits import MOST_WINDOWS, Limits, Rate, read_rates
from bot.jobs.ports import Place, Update

NOON = datetime(2026, 12, 1, 12, tzinfo=UTC)
WIDE = (Rate(10_000, 60),)


class Seconds:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.now = 1_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Seconds:
    return Seconds()


def update(user: str, chat: str | None = None, platform: str = "telegram") -> Update:
    """A message of this person's, in this chat or in private."""
    incoming = Incoming(SessionKey(platform, user, user), "bot:1", text="Hello")
    return Update(incoming, Place(platform, user, {}, origin=chat), NOON)


def admitted(limits: Limits, one: Update, class_id: str | None = None, of: int = 100) -> int:
    """How many of so many messages at one moment are let in."""
    return sum(limits.delay(one, class_id) == 0 for _ in range(of))


def test_a_person_is_let_in_up_to_the_limit_and_then_told_how_long_to_wait(clock: Seconds) -> None:
    limits = Limits((Rate(3, 60),), WIDE, WIDE, clock)
    assert admitted(limits, update("ann")) == 3
    clock.now += 20
    assert limits.delay(update("ann"), None) == 40


def test_the_window_moves_so_that_no_minute_ever_holds_more(clock: Seconds) -> None:
    limits = Limits((Rate(2, 60),), WIDE, WIDE, clock)
    assert limits.delay(update("ann"), None) == 0
    clock.now += 50
    assert limits.delay(update("ann"), None) == 0
    clock.now += 10
    assert limits.delay(update("ann"), None) == 0, "the first was 60 seconds ago"
    assert limits.delay(update("ann"), None) == 50, "the second was only 10 seconds ago"


def test_waiting_is_not_counted_so_whoever_asks_often_waits_no_longer(clock: Seconds) -> None:
    limits = Limits((Rate(1, 60),), WIDE, WIDE, clock)
    assert admitted(limits, update("ann"), of=50) == 1
    clock.now += 60
    assert limits.delay(update("ann"), None) == 0


def test_of_several_rates_the_one_that_asks_for_the_longest_wait_holds(clock: Seconds) -> None:
    limits = Limits(read_rates("2/second, 3/minute"), WIDE, WIDE, clock)
    assert admitted(limits, update("ann")) == 2
    assert limits.delay(update("ann"), None) == 1
    clock.now += 1
    assert admitted(limits, update("ann")) == 1
    assert limits.delay(update("ann"), None) == 59


def test_a_noisy_chat_uses_up_neither_another_chat_nor_the_people_in_it(clock: Seconds) -> None:
    limits = Limits((Rate(20, 60),), (Rate(5, 60),), WIDE, clock)
    assert sum(admitted(limits, update(f"member-{number}", "noisy")) for number in range(10)) == 5
    assert admitted(limits, update("ann", "quiet")) == 5
    assert admitted(limits, update("member-9")) == 20, "what waited in the noisy chat is not held against its members"


def test_a_noisy_class_uses_up_no_other_class_and_nobody_without_one(clock: Seconds) -> None:
    limits = Limits((Rate(20, 60),), WIDE, (Rate(30, 60),), clock)
    assert sum(admitted(limits, update(f"student-{number}"), "noisy-1") for number in range(10)) == 30
    assert admitted(limits, update("ann"), "quiet-1") == 20
    assert admitted(limits, update("bob")) == 20


def test_the_same_id_on_another_platform_is_somebody_else(clock: Seconds) -> None:
    limits = Limits((Rate(1, 60),), WIDE, WIDE, clock)
    assert admitted(limits, update("42")) == 1
    assert admitted(limits, update("42", platform="discord")) == 1


def test_ten_thousand_busy_people_take_less_than_eight_megabytes_and_nothing_once_silent(clock: Seconds) -> None:
    limits = Limits((Rate(20, 60),), (Rate(60, 60),), (Rate(600, 60),), clock)
    one = update("0")
    tracemalloc.start()
    for number in range(10_000):
        for _ in range(3):
            limits.delay(update(str(number)), "class-7b")
    held, _ = tracemalloc.get_traced_memory()
    clock.now += 61
    limits.delay(one, None)
    left, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert held < 8_000_000
    assert left < 1_500_000, "empty tables only"


def test_however_many_people_come_at_once_only_so_many_are_kept(
    clock: Seconds, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.jobs.limits.MOST_WINDOWS", 3)
    assert MOST_WINDOWS > 3
    limits = Limits((Rate(1, 60),), WIDE, WIDE, clock)
    for name in ("ann", "bob", "cem", "dee"):
        assert limits.delay(update(name), None) == 0
    assert limits.delay(update("dee"), None) == 60
    assert limits.delay(update("ann"), None) == 0, "let go, as the one who was silent longest"


@pytest.mark.parametrize(
    ("text", "rates"),
    [
        ("20/minute", (Rate(20, 60),)),
        (" 2 per second ", (Rate(2, 1),)),
        ("5/2 minutes", (Rate(5, 120),)),
        ("20/minute, 200/hour", (Rate(20, 60), Rate(200, 3_600))),
    ],
)
def test_a_limit_is_written_as_people_say_it(text: str, rates: tuple[Rate, ...]) -> None:
    assert read_rates(text) == rates


@pytest.mark.parametrize(
    "text", ["", "20", "many", "20/fortnight", "-3/minute", "0/minute", "20/minuteX", "20/minute foo", "9999999/second"]
)
def test_what_is_no_limit_or_lets_nobody_in_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        read_rates(text)
