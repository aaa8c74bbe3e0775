"""Words of the draft as somebody quotes them in a comment: few, whole, harmless, and only ever of what they met."""

from evaluation.reception.stimulus import APPEAL, CUE, TERM, Encounter, Stimulus
from evaluation.voices.cleaning import clean
from evaluation.voices.cutting import CHINESE, FEW_WORDS, cut

_WIDENED = frozenset(("turn", "hardship", "sensory", "scene", "bridge", "invitation", "evidence", "concession"))
_SENTENCES = frozenset(("felt_story", "warmth"))
_OWN_KINDS = {"person_named": "name", "direct_speech": "speech", "question": "question"}
_UNKIND = frozenset(("against_them", "loaded", "reproach", "trap"))
_UNQUOTED = _UNKIND | {"exclamation"}
"""What attacks somebody is answered, not repeated; an exclamation mark has no words."""
HOSTILE_FROM = 0.3
"""Hostility of a draft from which nobody is quoted as touched by a line of it."""
_UNREAD = frozenset(("term", "phrase"))
"""Kinds that are named without being read; what a draft in English says in Chinese characters touches nobody."""
_FEW_LETTERS = 2
_LEAST_TOUCHING = 0.1
_HEAVY_CUE = 0.7
"""Weight of a cue that spoils its sentence."""


def quote(stimulus: Stimulus, met: Encounter) -> tuple[str, str] | None:
    """The words to quote and their kind; None where there is nothing to quote, or nothing worth repeating.

    Kinds: term, word, phrase (irritating), name, speech, question, line (a sentence that touches), passing (one that
    hardly does), point (a source, a concession), bit (less than a sentence). What touched within a sentence is
    quoted with words around it.
    """
    if met.feature in _UNQUOTED or (met.kind == APPEAL and _unkind(stimulus, met)):
        return None
    kind = _kind(met)
    words = clean(met.quote)
    if met.feature in _WIDENED and met.kind == APPEAL:
        around = _sentence(stimulus, met)
        wider = cut(clean(around.quote), words) if around else ""
        if words in wider and _worth(wider, FEW_WORDS) and not _mostly_chinese(wider):
            return wider, "point" if _makes_a_point(met, wider) else "line"
    found = cut(words, words)
    if kind not in _UNREAD and stimulus.problem != "language" and _mostly_chinese(found):
        return None
    if not _worth(found, FEW_WORDS if kind in ("line", "passing", "point") else 1):
        return None
    return found, "word" if kind == "phrase" and len(found.split()) == 1 and not CHINESE.search(found) else kind


def likeable(stimulus: Stimulus, met: Encounter) -> bool:
    """Whether somebody might single it out: there is no stock phrase in its sentence."""
    around = met if met.feature in _SENTENCES else _sentence(stimulus, met) or met
    return not any(one.weight >= _HEAVY_CUE and _holds(around, one) for one in stimulus.of(CUE))


def _kind(met: Encounter) -> str:
    if met.kind == TERM or met.feature == "glossed_term":
        return "term"
    if met.kind == CUE:
        return "phrase"
    if met.feature in _SENTENCES:
        return "line" if met.weight >= _LEAST_TOUCHING else "passing"
    return "point" if _makes_a_point(met, met.quote) else _OWN_KINDS.get(met.feature, "bit")


def _makes_a_point(met: Encounter, words: str) -> bool:
    """A concession, or a source or figure that could be looked up."""
    figure = any(one.isdigit() for one in words) or "according to" in words.lower()
    return met.feature == "concession" or (met.feature == "evidence" and figure)


def _sentence(stimulus: Stimulus, met: Encounter) -> Encounter | None:
    """The sentence around something met, where it was itself met."""
    around = (one for one in stimulus.of(APPEAL) if one.feature in _SENTENCES and _holds(one, met))
    return next(around, None)


def _unkind(stimulus: Stimulus, met: Encounter) -> bool:
    """Whether repeating the words with approval would repeat an attack on somebody."""
    return stimulus.levels["hostility"] >= HOSTILE_FROM or any(
        one.feature in _UNKIND and _holds(met, one) for one in stimulus.of(CUE)
    )


def _holds(outer: Encounter, inner: Encounter) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _mostly_chinese(text: str) -> bool:
    """Whether a reader of English sees more signs than words."""
    return 2 * len(CHINESE.findall(text)) >= sum(one.isalpha() for one in text) > 0


def _worth(text: str, words: int) -> bool:
    if CHINESE.search(text):
        return len(text) >= _FEW_LETTERS
    return len(text.split()) >= words and sum(one.isalpha() for one in text) >= _FEW_LETTERS
