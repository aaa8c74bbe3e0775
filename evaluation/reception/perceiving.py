"""From a measured draft to what its readers can meet in it (docs/measurement.md, "Reception")."""

import hashlib
from collections.abc import Mapping

from evaluation.features.mark import Mark
from evaluation.language import MIXED, UNKNOWN
from evaluation.matching import PhraseTable
from evaluation.measures import Measures
from evaluation.reception.parameters import FeatureShare, Parameters, standard
from evaluation.reception.stimulus import APPEAL, CUE, TERM, Encounter, Stimulus

FEW_WORDS = 12
NEUTRAL_WORDS = 40.0
"""Neutral words added to every text, so that one hit in ten words is not read as ten in a hundred."""
SPREAD_OVER = 500.0
"""Words over which cues are spread: twice the cues in a far longer text press less than twice as hard."""
MOST_TERMS, MOST_CUES, MOST_APPEALS = 40, 60, 60
"""What is weighed persona by persona; of more, the weightiest."""
_TERMS = ("unglossed_term", "glossed_term", "local_unit")
_HOOKS = ("person_named", "person_pronoun", "action", "direct_speech", "question", "sensory", "turn")
_OPENING = 2
_CONTEMPT = "contempt"


def perceive(measures: Measures, parameters: Parameters | None = None) -> Stimulus:
    """What can be met in a draft. Never fails on any draft; `problem` says when little can be said of it."""
    given, document = parameters or standard(), measures.document
    words = float(measures.words_per_sentence.sum())
    levels = {name: _level(measures, words, shares) for name, shares in given.levels.items()}
    levels["difficulty"] = difficulty(measures)
    levels["hook"] = _hook(measures)
    cues = _encounters(measures, CUE, given.cues)
    terms = _encounters(measures, TERM, dict.fromkeys(_TERMS, 1.0))
    return Stimulus(
        sha256=hashlib.sha256(document.original.encode("utf-8", "surrogatepass")).hexdigest(),
        language=document.language,
        words=document.word_count,
        characters=len(document.text),
        levels=levels,
        frames={name: _frame(measures, words, given, name) for name in given.frames},
        pressure=sum(one.weight for one in cues) / (1 + words / SPREAD_OVER),
        jargon=sum(mark.weight for mark in measures.of("official_phrase")),
        encounters=_in_order(
            *_weightiest(terms, MOST_TERMS),
            *_weightiest(cues, MOST_CUES),
            *_weightiest(_encounters(measures, APPEAL, given.appeals), MOST_APPEALS),
        ),
        problem=_problem(words, document.language),
    )


def difficulty(measures: Measures) -> float:
    """LIX (Björnsson 1968), words a sentence plus % of words over six letters, from 20 (0) to 70 (1)."""
    words = [word for word in measures.document.words if word.sentence not in measures.unheard]
    if not words:
        return 0.0
    lix = len(words) / max(len(measures.judged), 1) + 100 * sum(len(word.text) > 6 for word in words) / len(words)
    return min(max((lix - 20) / 50, 0.0), 1.0)


def _problem(words: float, language: str) -> str | None:
    if words < 1:
        return "empty"
    if words < FEW_WORDS:
        return "short"
    return None if language in ("en", MIXED, UNKNOWN) else "language"


def _level(measures: Measures, words: float, shares: tuple[FeatureShare, ...]) -> float:
    reached = 0.0
    for share in shares:
        excess = max(100 * _hits(measures, share.feature) / (words + NEUTRAL_WORDS) - share.free, 0.0)
        reached += share.weight * excess / (excess + share.half)
    return reached


def _hits(measures: Measures, feature: str) -> float:
    """How often the feature stands in the draft; contempt is a property of sentences."""
    if feature == _CONTEMPT:
        return float(len(measures.contempt))
    return float(sum(mark.weight for mark in measures.of(feature)))


def _hook(measures: Measures) -> float:
    """How much the first sentences give to hold on to: c hits count c / (c + 1.5)."""
    opening = measures.judged[:_OPENING]
    hits = sum(mark.weight for mark in measures.of(*_HOOKS) if mark.sentence in opening)
    return hits / (hits + 1.5)


def _frame(measures: Measures, words: float, given: Parameters, name: str) -> float:
    """How strongly the draft appeals to a value: r appeals in 100 words count r / (r + 1)."""
    heard = measures.unheard
    table = PhraseTable((word, name) for word in given.frame_words[name])
    hits = float(sum(hit.sentence not in heard for hit in table.find(measures.document)))
    hits += sum(weight * _hits(measures, feature) for feature, weight in given.frames[name].items())
    rate = 100 * hits / (words + NEUTRAL_WORDS)
    return rate / (rate + 1)


def _encounters(measures: Measures, kind: str, weights: Mapping[str, float]) -> list[Encounter]:
    found = (_encounter(measures, kind, mark, weights[mark.feature]) for mark in measures.of(*weights))
    return [one for one in found if one.weight > 0]


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
