"""Accuracy, speaker and fairness: shown beside every empathy score, because warmth also serves manipulation.

A check reads `pass`, `look` (a reader may stumble) or `fail` (no gain in empathy counts until it is mended).
(docs/measurement.md, "Checks"; the rule is the honesty section of the field notes the packs cite)
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from evaluation.features.mark import Mark
from evaluation.measures import READ_AS_ENGLISH, Measures

CHECKS = ("accuracy", "speaker_stated", "fairness")
MANY_CLAIMS = 3
"""Claims without any source from which a text as a whole cannot be checked."""


@dataclass(frozen=True, slots=True)
class Check:
    """`reason` is a message id, `marks` are the places that led to it."""

    status: str
    reason: str
    marks: tuple[Mark, ...] = ()


def check(measures: Measures) -> dict[str, Check]:
    """All three checks, by name."""
    language = measures.document.language
    return {
        "accuracy": _not_read(_accuracy(measures), READ_AS_ENGLISH, language),
        "speaker_stated": _not_read(_speaker(measures), (*READ_AS_ENGLISH, "zh"), language),
        "fairness": _not_read(_fairness(measures), (*READ_AS_ENGLISH, "zh"), language),
    }


def any_failed(checks: Mapping[str, Check]) -> bool:
    """Whether a check failed: that takes the gains in empathy back, and all praise but that of honesty."""
    return any(result.status == "fail" for result in checks.values())


def _not_read(result: Check, reads: tuple[str, ...], language: str) -> Check:
    """The result, unless it saw nothing in a language that the check has no words of: that is no pass, and no blame."""
    if result.status == "fail" or result.reason == "speaker-told" or language in reads:
        return result
    return result if result.marks else Check("look", "check-not-read")


def _accuracy(measures: Measures) -> Check:
    wrong = tuple(measures.of("false_fact"))
    if wrong:
        return Check("fail", "accuracy-doubtful-fact", wrong)
    claims = tuple(measures.of("unsourced_figure", "reported_claim", "self_praise"))
    traced = measures.of("evidence", "sourced_figure")
    if len(claims) >= MANY_CLAIMS and not traced:
        return Check("fail", "accuracy-cannot-be-checked", claims)
    if claims:
        return Check("look", "accuracy-claims-without-source", claims)
    sourced = tuple(measures.of("sourced_figure"))
    return Check("pass", "accuracy-sourced" if sourced else "accuracy-nothing-to-check", sourced)


def _speaker(measures: Measures) -> Check:
    told = tuple(measures.of("speaker"))
    gain = tuple(measures.of("promotion"))
    if told:
        return Check("pass", "speaker-told", told)
    if _sells(measures, gain):
        return Check("fail", "speaker-gain-hidden", gain)
    return Check("look", "speaker-narrator-unknown" if _has_narrator(measures) else "speaker-nobody")


def _has_narrator(measures: Measures) -> bool:
    """Whether somebody says "I" outside quotation marks; 我 only where it is a word, not in 自我."""
    document = measures.document
    said = [(word.start, word.end) for word in document.words if word.lower in _NARRATOR]
    pronouns = [(mark.start, mark.end) for mark in measures.of("person_pronoun")]
    said += [(start, end) for start, end in pronouns if document.text[start:end] == "我"]
    return any(not document.is_quoted(start, end) for start, end in said)


def _sells(measures: Measures, gain: tuple[Mark, ...]) -> bool:
    """One kind word for the noodles is none; a call to order, or several words of the trade, are."""
    words = (measures.document.text[mark.start : mark.end] for mark in gain)
    return len(gain) > 1 or any(_CALL_TO_BUY.search(found) for found in words)


_CALL_TO_BUY = re.compile(
    r"\b(?:order|buy|book now|sign up|subscribe|checkout|code|coupons?|pre-order\w*|bio|our)\b", re.IGNORECASE
)
_NARRATOR = frozenset(("i", "i'm", "i've", "my", "me"))


def _fairness(measures: Measures) -> Check:
    enemies = tuple(measures.of("against_them"))
    insinuations = tuple(
        mark
        for mark in measures.of("official_phrase")
        if mark.concern in {"hostile_formula", "ranking", "collective_claim"}
    )
    ranks = tuple(measures.of("ranking", "collective"))
    if len(enemies) >= 2 or (enemies and ranks):
        return Check("fail", "fairness-group-as-enemy", enemies)
    if enemies or ranks or insinuations:
        return Check("look", "fairness-look-again", (*enemies, *ranks, *insinuations))
    return Check("pass", "fairness-no-group-blamed")
