"""Where a class's calibration is put in force and taken back; trouble with its ledger becomes one sentence."""

from collections.abc import Callable
from datetime import datetime

from bot.coach.calibrating.ledger import Ledger, LedgerBusyError
from bot.coach.calibrating.report import CalibrationReport
from bot.coach.calibrating.versions import Move, Version, next_number, standing
from bot.errors import ConfigError, UserFacingError
from bot.localisation import Translator
from evaluation.calibration.assessing import FEWEST_POSTS
from knowledge.chained_lines import BrokenChainError


class CalibrationDesk:
    """The calibrations of one class. `now` gives the time, UTC; `on_wait` is called when somebody else is writing."""

    def __init__(
        self,
        ledger: Ledger,
        class_id: str,
        now: Callable[[], datetime],
        say: Translator,
        on_wait: Callable[[], None] = lambda: None,
    ) -> None:
        self.class_id = class_id
        self._ledger = ledger
        self._now = now
        self._say = say
        self._on_wait = on_wait

    def moves(self) -> tuple[Move, ...]:
        """Everything done so far. Raises ConfigError for a ledger that cannot be used."""
        try:
            return self._ledger.moves()
        except (BrokenChainError, OSError) as error:
            raise self._trouble(error) from error

    def apply(self, report: CalibrationReport, source: str) -> Version:
        """Puts a fit in force and returns its version. Raises UserFacingError for a refused fit, ConfigError."""
        if report.refused is not None:
            raise UserFacingError(self._say(f"calibrate-refused-{report.refused}", fewest=FEWEST_POSTS))
        on = self._time()

        def decide(moves: tuple[Move, ...]) -> Move:
            return Move(report.version(next_number(moves), on, source), on)

        version = self._add(decide).version
        assert version is not None  # noqa: S101 - just decided
        return version

    def undo(self) -> None:
        """Takes back what is in force. Raises UserFacingError when nothing is, ConfigError."""
        on = self._time()

        def decide(moves: tuple[Move, ...]) -> Move:
            if not standing(moves):
                raise UserFacingError(self._say("calibrate-nothing-to-undo", **{"class": self.class_id}))
            return Move(None, on)

        self._add(decide)

    def _add(self, decide: Callable[[tuple[Move, ...]], Move]) -> Move:
        try:
            return self._ledger.add(decide, self._on_wait)
        except (LedgerBusyError, BrokenChainError, OSError) as error:
            raise self._trouble(error) from error

    def _time(self) -> str:
        return self._now().strftime("%Y-%m-%dT%H:%M:%SZ")

    def _trouble(self, error: Exception) -> ConfigError:
        named = {"class": self.class_id}
        if isinstance(error, BrokenChainError):
            path = str(self._ledger.path)
            return ConfigError(self._say("calibrate-damaged", line=error.line, path=path, **named))
        if isinstance(error, LedgerBusyError):
            return ConfigError(self._say("calibrate-busy", **named))
        reason = getattr(error, "strerror", None) or "?"
        return ConfigError(self._say("calibrate-unreadable", reason=reason, **named))
