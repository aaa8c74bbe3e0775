"""Which phrases of a draft a writer is asked about before anybody has read it: chosen from the draft alone."""

import re
from dataclasses import dataclass

from evaluation.document import Document, parse
from evaluation.reception.stimulus import CUE, TERM, Encounter, Stimulus

AT_MOST = 5
TERMS_AT_MOST = 3
TERM_PHRASE, STOCK_PHRASE, SENTENCE = "term", "stock", "sentence"
_STOCK = frozenset({"official_phrase", "trap", "self_praise", "ranking", "inflation", "presumption"})
"""Cues that readers may take for something else than what is meant."""
_HARD = 55.0
"""LIX from which a sentence is hard; Björnsson (1968) calls texts above 50 difficult."""
_HARD_WORDS = 18
_LETTERS = 6
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase to ask about: `text` as it stands in the draft, on one line. `kind` says why a reader may stumble.

    TERM_PHRASE: it may be unknown; STOCK_PHRASE: it may be taken otherwise than meant; SENTENCE: it may be too hard.
    """

    text: str
    kind: str


def phrases_of(stimulus: Stimulus, text: str) -> tuple[Phrase, ...]:
    """At most AT_MOST phrases, in the order of the draft; of its terms, stock phrases and hard sentences."""
    terms = _heaviest([one for one in stimulus.of(TERM) if not one.glossed], TERMS_AT_MOST)
    stock = _heaviest([one for one in stimulus.of(CUE) if one.feature in _STOCK], AT_MOST)
    hardest = _hardest(parse(text))
    room = AT_MOST - len(terms) - (1 if hardest else 0)
    found = [(one.start, Phrase(key_of(one), TERM_PHRASE)) for one in terms]
    found += [(one.start, Phrase(key_of(one), STOCK_PHRASE)) for one in _new(stock, terms)[:room]]
    if hardest is not None:
        found.append(hardest)
    return tuple(phrase for _, phrase in sorted(found, key=lambda one: one[0]))


def key_of(encounter: Encounter) -> str:
    """The words met, on one line; two encounters with the same words are one phrase."""
    return _SPACE.sub(" ", encounter.quote).strip()


def _heaviest(encounters: list[Encounter], most: int) -> list[Encounter]:
    first = {key_of(one).casefold(): one for one in reversed(encounters) if key_of(one)}
    return sorted(first.values(), key=lambda one: (-one.weight, one.start))[:most]


def _new(encounters: list[Encounter], taken: list[Encounter]) -> list[Encounter]:
    """Those that stand apart from what is taken and from one another: a phrase is asked about once."""
    free: list[Encounter] = []
    for one in encounters:
        if all(one.end <= other.start or one.start >= other.end for other in (*taken, *free)):
            free.append(one)
    return free


def _hardest(document: Document) -> tuple[int, Phrase] | None:
    """The sentence that is hardest to read, where one is hard; only of languages with spaces."""
    best: tuple[float, int, Phrase] | None = None
    for sentence in document.sentences:
        words = [word.text for word in document.words[sentence.first : sentence.last]]
        if len(words) < _HARD_WORDS:
            continue
        lix = len(words) + 100 * sum(len(word) > _LETTERS for word in words) / len(words)
        if lix >= _HARD and (best is None or lix > best[0]):
            start, _ = document.clean.original_span(sentence.start, sentence.end)
            text = _SPACE.sub(" ", document.sentence_text(sentence.index)).strip()
            best = (lix, start, Phrase(text, SENTENCE))
    return (best[1], best[2]) if best else None
