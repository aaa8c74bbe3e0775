"""Features that are words: one word list each, with the contexts in which a hit does not count."""

from collections.abc import Iterator

from evaluation.document import Document
from evaluation.features.contexts import is_ordinary_use
from evaluation.features.mark import Mark
from evaluation.wordlists import table

HUMAN = (
    "people",
    "person_pronoun",
    "action",
    "scene",
    "sensory",
    "turn",
    "body_feeling",
    "care",
    "hardship",
    "involved",
)
THOUGHT = (
    "mental_state",
    "acknowledgement",
    "reader",
    "explains",
    "other_view",
    "concession",
    "hedge",
    "courtesy",
    "invitation",
)
CULTURE = ("variation", "bridge", "mutual", "speaker", "ai_disclosed", "evidence")
GRAND = ("institution", "abstract")
LOUD = (
    "inflation",
    "self_praise",
    "controlling",
    "absolute",
    "presumption",
    "collective",
    "ranking",
    "against_them",
    "reported_claim",
    "promotion",
    "reproach",
)
OWN_WORDS_ONLY = frozenset(LOUD) - {"reported_claim", "promotion"} | {"reader", "invitation", "courtesy"}
"""Inside quotation marks these are somebody else's words and do not count."""

_VAGUE = frozenset(("some", "some of", "many", "a few", "most", "several", "often", "sometimes", "younger", "older"))
"""These say that not all are alike, but not who differs; they count half."""

_NEGATIONS = frozenset(
    ("not", "no", "never", "nobody", "nothing", "cannot", "isn't", "aren't", "doesn't", "don't", "without")
)
_NEGATABLE = frozenset(("absolute", "acknowledgement", "ranking", "controlling", "self_praise"))


def word_marks(document: Document) -> Iterator[Mark]:
    """Every hit of every word list that counts."""
    for name in (*HUMAN, *THOUGHT, *CULTURE, *GRAND, *LOUD):
        for hit in table(name).find(document):
            if name in OWN_WORDS_ONLY and document.is_quoted(hit.start, hit.end):
                continue
            if is_ordinary_use(document, name, hit):
                continue
            if name in _NEGATABLE and _negated(document, hit.start, hit.sentence):
                continue
            if name == "controlling" and _is_own_duty(document, hit.start, hit.end, hit.sentence):
                continue
            vague = name == "variation" and document.text[hit.start : hit.end].lower() in _VAGUE
            yield Mark(name, hit.start, hit.end, hit.sentence, 0.5 if vague else 1.0)
    yield from _feelings(document)


def _feelings(document: Document) -> Iterator[Mark]:
    """Emotion words count in full only where the sentence says who feels: an emotion needs somebody it belongs to."""
    people = {hit.sentence for name in ("people", "person_pronoun", "mutual") for hit in table(name).find(document)}
    people |= {word.sentence for word in document.words if word.lower in _FEELERS}
    for hit in table("feeling").find(document):
        yield Mark("feeling", hit.start, hit.end, hit.sentence, 1.0 if hit.sentence in people else 0.25)


_FEELERS = frozenset(("you", "your", "we", "our", "us", "they", "them", "their", "who", "everyone", "family"))


def _is_own_duty(document: Document, start: int, end: int, sentence: int) -> bool:
    """ "I had to", "she must be tired", "the bus should arrive": one's own duty, or a guess, orders no reader about."""
    scope = document.sentences[sentence]
    before = [word.lower for word in document.words_within(scope.start, start)[-2:]]
    after = [word.lower for word in document.words_within(end, scope.end)[:1]]
    if document.text[start:end].lower() == "should" and not set(before[-1:]) & _ADDRESSED and set(after) & _EXPECTED:
        return True
    return bool(set(before) & _OWN) or bool(set(after) & _GUESS)


_OWN = frozenset(("i", "he", "she", "it", "who", "they", "my", "mother", "father", "did", "didn't", "don't", "doesn't"))
_GUESS = frozenset(("have", "be"))
_ADDRESSED = frozenset(("you", "we", "everyone", "everybody", "people", "readers", "countries", "nobody"))
_EXPECTED = frozenset(
    ("arrive", "come", "cost", "fit", "get", "happen", "last", "leave", "open", "rain", "reach", "take", "work")
)
"""After "should", what one expects of a bus or a week; of the reader ("you should come") it is still an order."""


def _negated(document: Document, start: int, sentence: int) -> bool:
    scope = document.sentences[sentence]
    return any(word.lower in _NEGATIONS for word in document.words_within(scope.start, start)[-3:])
