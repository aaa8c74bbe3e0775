"""What reaches a reader: terms they know or are told, words they can read, a language they have."""

import numpy as np

from evaluation.language import MIXED, UNKNOWN
from evaluation.reception.logistic import logistic
from evaluation.reception.parameters import Parameters
from evaluation.reception.population import Numbers, Population
from evaluation.reception.reactions import Truths
from evaluation.reception.stimulus import TERM, Stimulus

LANGUAGES = {
    "ar": "Arabic", "bn": "Bengali", "de": "German", "en": "English", "es": "Spanish", "fa": "Persian", "fr": "French",
    "he": "Hebrew", "hi": "Hindi", "id": "Indonesian", "it": "Italian", "ja": "Japanese", "ko": "Korean", "ms": "Malay",
    "nl": "Dutch", "pl": "Polish", "pt": "Portuguese", "ru": "Russian", "sv": "Swedish", "sw": "Swahili", "th": "Thai",
    "tl": "Filipino", "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu", "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip
"""How a mother tongue is named in a readership."""
_IN_ENGLISH = ("en", MIXED, UNKNOWN)


def missed_terms(population: Population, stimulus: Stimulus, given: Parameters) -> Truths:
    """Who misses the sense of which term, shape (size, terms). An explanation can only help."""
    terms = stimulus.of(TERM)
    knows = logistic(given["comprehension.knowledge"] * (population.knowledge - given["comprehension.term_needs"]))
    told = knows + (1 - knows) * given["comprehension.gloss"]
    missed = np.zeros((population.size, len(terms)), dtype=np.bool_)
    for column, term in enumerate(terms):
        missed[:, column] = population.luck(term.entry or term.quote.casefold()) >= (told if term.glossed else knows)
    return missed


def sense(population: Population, stimulus: Stimulus, missed: Truths, given: Parameters) -> Numbers:
    """The part of the sense that survives missed terms and official phrases, 0 to 1: exp(-loss).

    Only sentences without an official phrase help with a missed term.
    """
    load = given["comprehension.jargon"] * stimulus.jargon * (1 - population.knowledge)
    for column, term in enumerate(stimulus.of(TERM)):
        load = load + term.weight * missed[:, column]
    words = stimulus.words if stimulus.plain_words is None else stimulus.plain_words
    found: Numbers = np.exp(-given["comprehension.term"] * load / (1 + words / given["comprehension.term_words"]))
    return found


def ease(population: Population, stimulus: Stimulus, given: Parameters) -> Numbers:
    """How easily each persona reads the language of the text, 0 to 1."""
    skill = population.english + given["comprehension.schooling"] * population.habits["understanding"]
    if stimulus.language not in _IN_ENGLISH:
        skill = np.where(_speaks(population, stimulus.language), 1.0, -1.0)
    spare = skill + given["comprehension.reserve"] - given["comprehension.needs"] * stimulus.levels["difficulty"]
    found = logistic(given["comprehension.ease"] * spare)
    return np.maximum(found, given["comprehension.foreign"])


def legible(population: Population, stimulus: Stimulus, given: Parameters) -> Numbers:
    """How much of the text's tone reaches each persona: all, or next to nothing in a language they do not have."""
    if stimulus.language in _IN_ENGLISH:
        return np.ones(population.size)
    return np.where(_speaks(population, stimulus.language), 1.0, given["comprehension.foreign"])


def understands(population: Population, comprehension: Numbers, reads: Truths, given: Parameters) -> Truths:
    """Who would pass a check of the sense; who scrolls past is judged by what a glance gave."""
    met = comprehension * np.where(reads, 1.0, given["comprehension.glance"])
    luck = given["comprehension.luck"] * population.habits["luck"]
    return np.asarray(met + luck >= given["comprehension.enough"])


def _speaks(population: Population, language: str) -> Truths:
    name = LANGUAGES.get(language, language)
    spoken = np.array([name in (tongue or "").split(";")[0] for tongue in population.mother_tongues])
    return np.asarray(spoken[population.part])
