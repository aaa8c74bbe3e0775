"""The reception model: how each persona of a panel reacts to a draft (docs/measurement.md, "Reception")."""

import numpy as np

from evaluation.reception import attention, comprehending, judging, responding
from evaluation.reception.feeling import feeling
from evaluation.reception.parameters import Parameters, standard
from evaluation.reception.population import Population
from evaluation.reception.reactions import Reactions
from evaluation.reception.response import Response
from evaluation.reception.stimulus import Stimulus


def react(population: Population, stimulus: Stimulus, parameters: Parameters | None = None) -> Reactions:
    """Everybody's reaction. Linear in personas times terms; the same input always gives the same numbers."""
    given = parameters or standard()
    fit = attention.fit(population, stimulus, given)
    reads = attention.reads_on(population, fit, given)
    missed = comprehending.missed_terms(population, stimulus, given)
    ease = comprehending.ease(population, stimulus, given)
    comprehension = comprehending.sense(population, stimulus, missed, given) * ease
    shared = responding.congruence(population, stimulus, given)
    carried = responding.transportation(population, stimulus, comprehension, shared, given)
    pressed = responding.reactance(population, stimulus, comprehending.legible(population, stimulus, given), given)
    weighs = responding.elaboration(population, given)
    weighed = responding.argument(stimulus, weighs, given)
    felt = responding.affect(population, stimulus, carried, pressed, shared, weighed, given)
    response = Response(reads, comprehension, ease, carried, pressed, felt, shared, weighs, weighed)
    liked = judging.liking(population, stimulus, response, given)
    return Reactions(
        population=population,
        stimulus=stimulus,
        parameters=given,
        reads=reads,
        comprehension=comprehension,
        ease=ease,
        understood=comprehending.understands(population, comprehension, reads, given),
        transportation=carried,
        reactance=pressed,
        elaboration=weighs,
        affect=felt,
        congruence=shared,
        fit=fit,
        resonance=np.clip(carried * (1 + felt) / 2, 0, 1) * np.where(reads, 1.0, given["attitude.glanced"]),
        friction=1 - comprehension * (1 - pressed),
        stance=judging.stance(liked, given),
        feeling=feeling(population, stimulus, response, liked, given),
        attitude_after=judging.attitude_after(population, response, given),
        share=judging.share(population, response, liked, given),
        missed=missed,
    )
