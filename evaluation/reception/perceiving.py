"""From a measured draft to what its readers can meet in it (docs/measurement.md, "Reception")."""

import hashlib
from collections.abc import Mapping, Sequence
from functools import lru_cache

import numpy as np

from evaluation.features.mark import Mark
from evaluation.features.tones import ALL_TONES, loudness
from evaluation.language import MIXED, UNKNOWN
from evaluation.matching import PhraseTable
from evaluation.measures import Measures
from evaluation.reception.foreign_script import foreign_marks
from evaluation.reception.parameters import FeatureShare, Parameters, standard
from evaluation.reception.population import Numbers
from evaluation.reception.rates import NEUTRAL_WORDS, Rates
from evaluation.reception.stimulus import APPEAL, CUE, TERM, Encounter, Stimulus

FEW_WORDS = 12
SPREAD_OVER = 500.0
"""Words over which cues are spread: twice the cues in a far longer text press less than twice as hard."""
MOST_TERMS, MOST_CUES, MOST_APPEALS = 40, 60, 60
"""What is weighed persona by persona; of more, the weightiest."""
_TERMS = ("unglossed_term", "glossed_term", "local_unit")
_HOOKS = ("person_named", "person_pronoun", "action", "direct_speech", "question", "sensory", "turn")
_OPENING = 2
LONG_WORD, ORDINARY_LIX = 6, 35.0
_IRRITATING = ("official", "hostility", "unsupported")
_PLEASING = ("narrative", "emotion", "openness")
_TOO_HOSTILE_TO_PLEASE = 0.6
ORDINARY_LAUGHTER = 0.5
"""Words of laughter in 100 that a text may have without being funny: people laugh in any story."""
_LOUD = 0.3
"""A sentence with less of a tone is not one that its readers would point at."""


def perceive(
    measures: Measures, parameters: Parameters | None = None, hostile: Sequence[float] | None = None
) -> Stimulus:
    """What can be met in a draft. Never fails on any draft; `problem` says when little can be said of it.

    `hostile` is how hostile each sentence of the document sounds, 0 to 1; unknown when not given.
    """
    given, document = parameters or standard(), measures.document
    sounds = tuple(hostile) if hostile is not None else (0.0,) * len(document.sentences)
    rates = _rates(measures, given, sounds)
    levels = {name: _level(rates, name, shares) for name, shares in given.levels.items()}
    levels["difficulty"] = difficulty(measures, rates)
    levels["hook"] = _hook(measures, rates)
    levels["humour"] = _reached(
        max(100 * rates.over_all(_words_found(measures, given.humour)) - ORDINARY_LAUGHTER, 0.0)
    )
    cues = _encounters(measures, CUE, given.cues)
    appeals = _encounters(measures, APPEAL, given.appeals, sounds)
    known = measures.of(*_TERMS)
    terms = [
        _encounter(measures, TERM, mark, 1.0) for mark in (*known, *foreign_marks(measures, known)) if mark.weight > 0
    ]
    return Stimulus(
        sha256=hashlib.sha256(document.original.encode("utf-8", "surrogatepass")).hexdigest(),
        language=document.language,
        words=round(rates.words),
        levels=levels,
        frames={name: _frame(measures, rates, given, name) for name in given.frames},
        pressure=SPREAD_OVER * rates.highest(rates.weighed(given.cues), SPREAD_OVER),
        jargon=sum(mark.weight for mark in measures.of("official_phrase")),
        encounters=_in_order(
            *_weightiest(terms, MOST_TERMS),
            *_weightiest(cues, MOST_CUES),
            *_weightiest(appeals, MOST_APPEALS),
        ),
        problem=_problem(rates.words, document.language),
        plain_words=rates.plain_words,
    )


def difficulty(measures: Measures, rates: Rates) -> float:
    """LIX (Björnsson 1968), words a sentence plus % of words over six letters, from 20 (0) to 70 (1).

    The mean of the sentences in which no term stands, so that explaining one makes no text harder; of those with a
    stock phrase, only the ones that are harder than it. Where a term stands in every sentence, all count.
    """
    lengths, long_words = np.zeros((2, len(measures.document.sentences)))
    for word in measures.document.words:
        lengths[word.sentence] += 1
        long_words[word.sentence] += len(word.text) > LONG_WORD
    judged = np.array(measures.judged, dtype=np.int64)
    lix = lengths[judged] + 100 * long_words[judged] / np.maximum(lengths[judged], 1)
    held = {mark.sentence for mark in measures.of(*_TERMS)}
    counted = np.array([one not in held for one in measures.judged], dtype=np.bool_)
    found = rates.highest_mean(lix, counted | (not counted.any()), ORDINARY_LIX)
    return min(max((found - 20) / 50, 0.0), 1.0) if len(judged) else 0.0


def _problem(words: float, language: str) -> str | None:
    if words < 1:
        return "empty"
    if words < FEW_WORDS:
        return "short"
    return None if language in ("en", MIXED, UNKNOWN) else "language"


def _rates(measures: Measures, given: Parameters, sounds: Sequence[float]) -> Rates:
    wanted = [share.feature for shares in given.levels.values() for share in shares]
    wanted += [feature for features in given.frames.values() for feature in features]
    return Rates(measures, wanted, sounds)


def _level(rates: Rates, name: str, shares: tuple[FeatureShare, ...]) -> float:
    """What the level reaches; stock phrases neither water down what irritates nor please (`Rates`)."""
    rate = rates.irritating if name in _IRRITATING else rates.pleasing if name in _PLEASING else rates.plain
    reached = 0.0
    for share in shares:
        excess = max(rate(share.feature) - share.free, 0.0)
        reached += share.weight * excess / (excess + share.half)
    return reached


def _hook(measures: Measures, rates: Rates) -> float:
    """How much the first sentences give to hold on to, stock phrases apart: c hits count c / (c + 1.5)."""
    opening = [one for one, stock in zip(measures.judged[:_OPENING], rates.stock, strict=False) if not stock]
    hits = sum(mark.weight for mark in measures.of(*_HOOKS) if mark.sentence in opening)
    return hits / (hits + 1.5)


def _frame(measures: Measures, rates: Rates, given: Parameters, name: str) -> float:
    """How strongly the draft appeals to a value; the fine words of a stock phrase appeal to nobody."""
    found = np.where(rates.stock, 0.0, _words_found(measures, given.frame_words[name]))
    for feature, weight in given.frames[name].items():
        found = found + weight * rates.hits(feature)
    return _reached(100 * rates.highest(found, NEUTRAL_WORDS))


def _reached(rate: float) -> float:
    """r hits in 100 words count r / (r + 1)."""
    return rate / (rate + 1)


def _words_found(measures: Measures, patterns: tuple[str, ...]) -> Numbers:
    """How often they stand in each judged sentence."""
    found = np.zeros(len(measures.document.sentences))
    for hit in _table(patterns).find(measures.document):
        found[hit.sentence] += 1
    return found[np.array(measures.judged, dtype=np.int64)]


@lru_cache(maxsize=32)
def _table(patterns: tuple[str, ...]) -> PhraseTable[None]:
    return PhraseTable((pattern, None) for pattern in patterns)


def _encounters(
    measures: Measures, kind: str, weights: Mapping[str, float], sounds: Sequence[float] = ()
) -> list[Encounter]:
    """What stands in the draft of the weighed features; where `sounds` are given, nothing in a hostile sentence."""
    return [
        _encounter(measures, kind, mark, weights[mark.feature])
        for mark in measures.of(*weights)
        if mark.weight > 0
        and not (mark.feature in ALL_TONES and loudness(measures.document, mark) < _LOUD)
        and not (sounds and sounds[mark.sentence] > _TOO_HOSTILE_TO_PLEASE)
    ]


def _encounter(measures: Measures, kind: str, mark: Mark, weight: float) -> Encounter:
    start, end = measures.document.clean.original_span(mark.start, mark.end)
    return Encounter(
        kind=kind,
        feature=mark.feature,
        start=start,
        end=end,
        quote=measures.document.original[start:end],
        entry=mark.entry,
        weight=weight * mark.weight,
        place=mark.start / max(len(measures.document.text), 1),
        glossed=mark.feature == "glossed_term",
    )


def _weightiest(found: list[Encounter], most: int) -> list[Encounter]:
    return sorted(found, key=lambda one: (-one.weight, one.start, one.feature))[:most]


def _in_order(*found: Encounter) -> tuple[Encounter, ...]:
    return tuple(sorted(found, key=lambda one: (one.start, one.end, one.kind, one.feature)))
