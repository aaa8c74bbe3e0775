"""Features of form: heavy, nominalised, agentless prose (Biber's informational and abstract style)."""

import re
from collections.abc import Iterator

from evaluation.document import Document, Word
from evaluation.features.mark import Mark
from evaluation.wordlists import words as word_set

LONG_SENTENCE = 34
"""Words from which a sentence counts as long; plain-language guides put the limit between 25 and 35."""

HEAVY_WORD = 9
"""Letters from which a word counts as heavy; in English these are mostly learned Latin and Greek words."""

_FORMAL_NAME = re.compile(r"(?:[A-Z][\w'’-]+(?: (?:of|and|for|the|on|in))* ){2,}[A-Z][\w'’-]+|\b[A-Z]{3,6}\b")
_SUFFIX = re.compile(r"(?:[ts]ions?|ments?|ness|nesses|it(?:y|ies)|ances?|ences?|isms?|i[sz]ation|ships?)$")
_BE = frozenset(("is", "are", "was", "were", "be", "been", "being"))
_PARTICIPLE = re.compile(r"\w{3,}(?:ed|wn|ught)$")


def grammar_marks(document: Document) -> Iterator[Mark]:
    """Heavy words, nominalisations, formal names, agentless passives and long sentences."""
    for sentence in document.sentences:
        words = document.words[sentence.first : sentence.last]
        for word in words:
            if is_nominalisation(word.lower):
                yield Mark("nominalisation", word.start, word.end, sentence.index)
            if len(word.lower) >= HEAVY_WORD and word.text[0].islower():
                yield Mark("heavy_word", word.start, word.end, sentence.index)
        for name in _FORMAL_NAME.finditer(document.text, sentence.start, sentence.end):
            yield Mark("formal_name", name.start(), name.end(), sentence.index)
        yield from _passives(words, sentence.index)
        if len(words) >= LONG_SENTENCE:
            yield Mark("long_sentence", sentence.start, sentence.end, sentence.index)


def is_nominalisation(word: str) -> bool:
    """Whether a word is an action or quality turned into a noun (`implementation`, `effectiveness`)."""
    return len(word) >= 8 and word not in word_set("ordinary_noun") and _SUFFIX.search(word) is not None


def _passives(words: tuple[Word, ...], sentence: int) -> Iterator[Mark]:
    for position, word in enumerate(words[:-1]):
        if word.lower not in _BE:
            continue
        after = words[position + 1 : position + 3]
        for step, candidate in enumerate(after):
            if _is_participle(candidate.lower):
                following = words[position + step + 2 : position + step + 6]
                if not any(other.lower == "by" for other in following):
                    yield Mark("passive", word.start, candidate.end, sentence)
                break
            if not candidate.lower.endswith("ly"):
                break


def _is_participle(word: str) -> bool:
    if word in word_set("state_adjective"):
        return False
    return word in word_set("participle") or _PARTICIPLE.match(word) is not None
