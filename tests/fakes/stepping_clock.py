"""A clock that a test can read ahead of."""

from datetime import UTC, datetime, timedelta


class SteppingClock:
    """Returns 1 December 2026, noon UTC, then a second later each time."""

    def __init__(self) -> None:
        self.now = datetime(2026, 12, 1, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now
