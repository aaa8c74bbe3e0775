"""What reading does to each persona, before they make anything of it."""

from dataclasses import dataclass

from evaluation.reception.population import Numbers
from evaluation.reception.reactions import Truths


@dataclass(frozen=True, slots=True)
class Response:
    """One value a persona, shape (size,); see `Reactions` for what they mean.

    `carried` is transportation, `pressed` reactance, `felt` affect, `shared` congruence of values, `weighs` elaboration
    and `weighed` what the text's substance adds or takes away for who weighs it, -1 to 1.
    """

    reads: Truths
    comprehension: Numbers
    ease: Numbers
    carried: Numbers
    pressed: Numbers
    felt: Numbers
    shared: Numbers
    weighs: Numbers
    weighed: Numbers
