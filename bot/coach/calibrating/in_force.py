"""Which parameters a class's panels go by, and the versions that change it."""

from dataclasses import dataclass
from pathlib import Path

from bot.coach.calibrating.ledger import Ledger
from bot.coach.calibrating.versions import Version, standing
from bot.localisation import Translator
from evaluation.reception.parameters import Parameters, standard
from knowledge.chained_lines import BrokenChainError

DAMAGED, OUTDATED = "damaged", "outdated"


@dataclass(frozen=True)
class InForce:
    """The parameters to react by. `version` is the calibration behind them, None for the standard ones.

    `problem` says why a class that calibrated has the standard ones all the same: DAMAGED (its ledger) or OUTDATED
    (made for another version of the model); None otherwise.
    """

    parameters: Parameters
    class_id: str | None = None
    version: Version | None = None
    problem: str | None = None

    def caveats(self, say: Translator) -> tuple[str, ...]:
        """What has to be said of it under any simulated figure; nothing for the standard parameters."""
        if self.problem == DAMAGED:
            return (say("panel-calibration-damaged"),)
        if self.problem == OUTDATED:
            return (say("panel-calibration-outdated"),)
        if self.version is None:
            return ()
        made = self.version
        named = {"class": self.class_id or ""}
        return (say("panel-calibrated", version=made.number, posts=made.posts, comments=made.comments, **named),)


def in_force(home: Path, class_id: str | None) -> InForce:
    """What a class goes by; without a class, or any trouble with its ledger, the standard parameters."""
    if class_id is None:
        return InForce(standard())
    try:
        versions = standing(Ledger(home, class_id).moves())
    except (BrokenChainError, OSError):
        return InForce(standard(), class_id, problem=DAMAGED)
    if not versions:
        return InForce(standard(), class_id)
    return _by(versions[-1], class_id)


def _by(version: Version, class_id: str) -> InForce:
    shipped = standard()
    if version.reception != shipped.version:
        return InForce(shipped, class_id, problem=OUTDATED)
    try:
        changed = shipped.changed(version.parameters, f"{shipped.version}+{class_id}.{version.number}")
    except ValueError:
        return InForce(shipped, class_id, problem=OUTDATED)
    return InForce(changed, class_id, version)
